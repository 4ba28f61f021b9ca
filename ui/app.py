"""The order of the pages; run by ``loket serve``."""

import streamlit as st

from ui import ask_page, library_page
from ui.activities import page as activities_page
from ui.admin import page as admin_page
from ui.admin.login import is_set_up
from ui.brand import ICON
from ui.escape import label
from ui.funds import page as funds_page
from ui.goals import page as goals_page
from ui.heading import draw_heading
from ui.loading import load_notice
from ui.session import conversation
from ui.shell import draw_shell
from ui.texts import Language, text
from ui.who import page as who_page

ADMIN = "beheer"


def main() -> None:
    """Draw the page that the visitor is on."""
    language = conversation().language
    pages = _pages(language)
    # Before the pages: the icon of a page would be fetched from another host.
    st.set_page_config(page_icon=ICON, layout="wide")
    page = st.navigation(pages, position="hidden")
    st.set_page_config(page_title=f"{page.title} · Loket")
    draw_shell(language, pages, page)
    closed = load_notice()
    if closed and page.url_path != ADMIN:
        draw_heading(page.title)
        st.warning(label(closed), icon=":material/door_front:")
        return
    page.run()


def _pages(language: Language) -> list[st.Page]:
    pages = [
        st.Page(
            ask_page.draw,
            title=text("ask_title", language),
            icon=":material/forum:",
            url_path="vraag",
            default=True,
        ),
        st.Page(
            funds_page.draw,
            title=text("funds_title", language),
            icon=":material/payments:",
            url_path=funds_page.URL_PATH,
        ),
        st.Page(
            activities_page.draw,
            title=text("activities_title", language),
            icon=":material/event:",
            url_path=activities_page.URL_PATH,
        ),
        st.Page(
            who_page.draw,
            title=text("who_title", language),
            icon=":material/hub:",
            url_path="wie-doet-wat",
        ),
        st.Page(
            goals_page.draw,
            title=text("goals_title", language),
            icon=":material/monitoring:",
            url_path="doelen",
        ),
        st.Page(
            library_page.draw,
            title=text("library_title", language),
            icon=":material/library_books:",
            url_path="bronnen",
        ),
    ]
    if is_set_up():
        pages.append(
            st.Page(
                admin_page.draw,
                title=text("admin_title", language),
                icon=":material/admin_panel_settings:",
                url_path=ADMIN,
            )
        )
    return pages


main()
