"""The order of the pages; run by ``loket serve``."""

import streamlit as st

from ui import ask_page, library_page
from ui.activities import page as activities_page
from ui.admin import page as admin_page
from ui.admin.login import admin_hash
from ui.brand import ICON
from ui.funds import page as funds_page
from ui.session import conversation
from ui.shell import draw_shell
from ui.texts import Language, text


def main() -> None:
    """Draw the page that the visitor is on."""
    language = conversation().language
    st.set_page_config(
        page_title=f"{text('ask_title', language)} · Loket",
        page_icon=ICON,
        layout="wide",
    )
    pages = _pages(language)
    page = st.navigation(pages, position="hidden")
    draw_shell(language, pages)
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
            library_page.draw,
            title=text("library_title", language),
            icon=":material/library_books:",
            url_path="bronnen",
        ),
    ]
    if admin_hash():
        pages.append(
            st.Page(
                admin_page.draw,
                title=text("admin_title", language),
                icon=":material/admin_panel_settings:",
                url_path="beheer",
            )
        )
    return pages


main()
