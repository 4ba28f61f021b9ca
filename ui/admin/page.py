"""The page "Beheer": documents, questions without an answer, opinions, use, settings."""

import streamlit as st

from assistant.errors import LoketError
from assistant.settings import read_settings
from ui.admin.documents import draw_documents
from ui.admin.insight import draw_opinions, draw_settings, draw_unanswered, draw_use
from ui.admin.login import draw_login, is_inside, is_set_up, log_out
from ui.heading import draw_heading
from ui.loading import load_visits, sentence
from ui.session import conversation
from ui.texts import Language, text
from ui.visits import Visits

_TABS = ("documents", "unanswered", "opinions", "use", "settings")


def draw() -> None:
    """Draw the page for a keeper, the login for anyone else, and nothing when it is shut."""
    language = conversation().language
    draw_heading(text("admin_title", language))
    if not is_set_up():
        st.info(text("admin_shut", language))
        return
    if not is_inside():
        draw_login(language)
        return
    st.button(text("log_out", language), key="log-out", icon=":material/logout:", on_click=log_out)
    try:
        settings, visits = read_settings(), load_visits()
    except LoketError as error:
        st.error(sentence(error, language))
        return
    tabs = st.tabs([text(f"tab_{name}", language) for name in _TABS])
    with tabs[0]:
        draw_documents(settings.index, language)
    with tabs[1]:
        draw_unanswered(visits, language)
    with tabs[2]:
        draw_opinions(visits, language)
    with tabs[3]:
        draw_use(visits, language)
    with tabs[4]:
        draw_settings(settings, visits.keep_days, language)
        _draw_switch(visits, language)


def _draw_switch(visits: Visits, language: Language) -> None:
    """Draw the switch that shuts the counter for visitors."""
    notice = visits.notice()
    if notice:
        st.warning(text("switch_is_closed", language))
        if st.button(text("switch_open", language), key="switch-open"):
            visits.close("")
            st.rerun()
        return
    with st.form("switch"):
        st.markdown(text("switch_about", language))
        said = st.text_area(
            text("switch_notice", language), text("switch_default", language), max_chars=500
        )
        if st.form_submit_button(text("switch_close", language)) and said.strip():
            visits.close(said.strip())
            st.rerun()
