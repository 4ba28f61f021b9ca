"""The order of the pages; run by ``loket serve``."""

import streamlit as st

from ui import ask_page, library_page
from ui.brand import ICON
from ui.session import conversation
from ui.shell import draw_shell
from ui.texts import text


def main() -> None:
    """Draw the page that the visitor is on."""
    language = conversation().language
    st.set_page_config(
        page_title=f"{text('ask_title', language)} · Loket",
        page_icon=ICON,
        layout="wide",
    )
    page = st.navigation(
        [
            st.Page(
                ask_page.draw,
                title=text("ask_title", language),
                icon=":material/forum:",
                url_path="vraag",
                default=True,
            ),
            st.Page(
                library_page.draw,
                title=text("library_title", language),
                icon=":material/library_books:",
                url_path="bronnen",
            ),
        ],
        position="top",
    )
    st.logo(ICON, size="large")
    draw_shell(language)
    page.run()


main()
