"""Draw the menu that saves the conversation; a file is made when it is asked for."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from ui.export.markdown import to_markdown
from ui.export.pdf import to_pdf
from ui.export.transcript import Block, transcript
from ui.export.word import to_word
from ui.session import Conversation
from ui.texts import text

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def draw_save_menu(talk: Conversation) -> None:
    """Offer the conversation as Markdown, Word and PDF."""
    language = talk.language

    def blocks() -> list[Block]:
        return transcript(talk.exchanges, language, date.today())

    kinds: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        ("save_markdown", "md", "text/markdown", lambda: to_markdown(blocks())),
        ("save_word", "docx", _WORD, lambda: to_word(blocks(), language)),
        ("save_pdf", "pdf", "application/pdf", lambda: to_pdf(blocks(), language)),
    )
    with st.popover(text("save", language), type="tertiary", icon=":material/save:"):
        for key, ending, mime, build in kinds:
            st.download_button(
                text(key, language),
                build,
                file_name=f"{text('save_file', language)}.{ending}",
                mime=mime,
                key=key,
                on_click="ignore",
                width="stretch",
            )
