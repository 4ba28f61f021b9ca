"""Draw the menu that saves what is on the screen; a file is made when it is asked for."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from ui.export.markdown import to_markdown
from ui.export.pdf import to_pdf
from ui.export.transcript import Block, transcript
from ui.export.word import to_word
from ui.session import Conversation
from ui.texts import Language, text

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def draw_save_menu(talk: Conversation) -> None:
    """Offer the conversation as Markdown, Word and PDF."""
    language = talk.language
    draw_saves(
        lambda: transcript(talk.exchanges, language, date.today()),
        language,
        text("save_file", language),
    )


def draw_saves(
    blocks: Callable[[], list[Block]], language: Language, name: str, prefix: str = "save"
) -> None:
    """Offer blocks of text as Markdown, Word and PDF.

    Args:
        blocks: Makes them, when one of the files is asked for.
        language: Of the words.
        name: Of the file, without its ending.
        prefix: Of the keys of the buttons, unique on the screen.
    """
    kinds: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        ("markdown", "md", "text/markdown", lambda: to_markdown(blocks())),
        ("word", "docx", _WORD, lambda: to_word(blocks(), language)),
        ("pdf", "pdf", "application/pdf", lambda: to_pdf(blocks(), language)),
    )
    with st.popover(text("save", language), type="tertiary", icon=":material/save:"):
        for key, ending, mime, build in kinds:
            st.download_button(
                text(f"save_{key}", language),
                build,
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"{prefix}_{key}",
                on_click="ignore",
                width="stretch",
            )
