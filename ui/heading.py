"""Draw the head of a page: its title, and the way to the other language."""

import streamlit as st

from ui.session import conversation
from ui.texts import text


def draw_heading(title: str) -> None:
    """Draw the title of the page with the language switch beside it."""
    talk = conversation()
    with st.container(horizontal=True, key="heading", vertical_alignment="center"):
        st.title(title, anchor=False, width="content")
        with st.container(key="language", width="content"):
            st.button(
                text("other_language", talk.language),
                key="switch-language",
                type="tertiary",
                icon=":material/translate:",
                on_click=talk.switch_language,
            )
