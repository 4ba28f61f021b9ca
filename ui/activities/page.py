"""The page "Activiteiten": a list or the months, and one activity."""

import streamlit as st

from assistant.register.load import load_records
from assistant.register.records import Activity
from ui.activities.calendar import draw_calendar
from ui.activities.detail import ActivityView, draw_activity
from ui.activities.filters import (
    MONTHS,
    URL_PATH,
    Search,
    activity_address,
    draw_activity_chips,
    draw_filters,
    reference_day,
)
from ui.activities.lists import draw_cards, draw_left_out, draw_months, draw_nothing
from ui.address import Address
from ui.escape import html
from ui.funds.cards import judged_on
from ui.heading import draw_heading
from ui.loading import sentence
from ui.session import conversation
from ui.texts import Language, text

__all__ = ["URL_PATH", "draw"]


def draw() -> None:
    """Draw what the address asks for."""
    language = conversation().language
    draw_heading(text("activities_title", language))
    try:
        _draw(language)
    except Exception as error:  # A visitor gets a sentence, whatever went wrong.
        st.error(sentence(error, language), icon=":material/error:")


def _draw(language: Language) -> None:
    address = activity_address(language)
    wanted = st.query_params.get("activiteit", "")
    activity = next((found for found in load_records(Activity) if found.id == wanted), None)
    if activity is not None:
        draw_activity(ActivityView(activity, reference_day(address), address, language))
        address.give(activiteit=activity.id)
        return
    if wanted:
        st.warning(text("activity_gone", language), icon=":material/link_off:")
    st.html(f'<p class="lk-lead">{html(text("activities_purpose", language))}</p>')
    search = draw_filters(address, language)
    draw_activity_chips(address, search, language)
    _draw_found(address, search, language)
    address.give()


def _draw_found(address: Address, search: Search, language: Language) -> None:
    count = len(search.found)
    key = "activities_count_one" if count == 1 else "activities_count"
    st.html(
        f'<h2 class="lk-head">{html(text(key, language, count=count))}</h2>'
        f"{judged_on(search.day.isoformat(), language)}"
    )
    if not count:
        draw_nothing(address, language)
        draw_left_out(address, search, language)
        return
    with st.container(horizontal=True, key="activity-ways", vertical_alignment="center"):
        _draw_switch(address, language)
        activities = [item.activity for item in search.found]
        draw_calendar(activities, text("activities_file", language), language)
    draw = draw_months if address.value("beeld") == MONTHS else draw_cards
    draw(address, search, language)
    draw_left_out(address, search, language)


def _draw_switch(address: Address, language: Language) -> None:
    """Draw the choice between the list and the months."""
    shown = {"": text("view_list", language), MONTHS: text("view_months", language)}
    st.radio(
        text("show_as", language),
        list(shown),
        format_func=shown.__getitem__,
        key=address.key("beeld"),
        horizontal=True,
        width="content",
    )
