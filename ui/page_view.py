"""Draw one page of a document: its picture or its text, and the ways to turn and open it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit import runtime

from assistant.documents import Page
from assistant.index.catalogue import DocumentRecord
from ui.escape import html
from ui.loading import Loket
from ui.marks import mark_runs
from ui.page_image import PageImage, PageNotDrawnError, draw_page
from ui.texts import Language, text


@dataclass(frozen=True, slots=True)
class PageView:
    """Which page is drawn, and how.

    Attributes:
        record: The document.
        number: Its page, from 1.
        quotes: Words to mark on this page.
        key: Prefix of widget keys, unique on the screen.
        turn: Called with the number of the page to go to.
        language: Of the page around it.
        searched: Whether the marked words were searched for, and not quoted.
    """

    record: DocumentRecord
    number: int
    quotes: Sequence[str]
    key: str
    turn: Callable[[int], None]
    language: Language
    searched: bool = False


def draw_page_view(loket: Loket, view: PageView) -> None:
    """Draw the page with its text, and buttons to turn, open and download."""
    page = loket.index.catalogue.page(view.record.source, view.number)
    if page is None:
        st.info(text("page_gone", view.language))
        return
    path = loket.index.file(view.record.source)
    _draw_turning(view)
    is_pdf = path.suffix.lower() == ".pdf"
    pictured = is_pdf and _draw_picture(path, view)
    if pictured:
        with st.expander(text("page_text", view.language), icon=":material/subject:"):
            _draw_text(page, view.quotes)
    else:
        _draw_text(page, view.quotes)
    _draw_file(path, view, is_pdf=is_pdf)


def _draw_turning(view: PageView) -> None:
    last = view.record.page_count
    with st.container(horizontal=True, key=f"{view.key}-turn", vertical_alignment="center"):
        st.button(
            text("previous_page", view.language),
            key=f"{view.key}-previous",
            icon=":material/chevron_left:",
            disabled=view.number <= 1,
            on_click=view.turn,
            args=(view.number - 1,),
        )
        here = text("page_of", view.language, number=view.number, count=last)
        st.html(f'<p class="lk-page-number">{html(here)}</p>', width="content")
        st.button(
            text("next_page", view.language),
            key=f"{view.key}-next",
            icon=":material/chevron_right:",
            icon_position="right",
            disabled=view.number >= last,
            on_click=view.turn,
            args=(view.number + 1,),
        )


def _draw_picture(path: Path, view: PageView) -> bool:
    """Draw the picture of the page; tell whether that was possible."""
    try:
        picture = _picture(str(path), path.stat().st_mtime_ns, view.number, tuple(view.quotes))
    except (PageNotDrawnError, OSError):
        st.info(text("page_not_drawn", view.language))
        return False
    title = view.record.info.title or view.record.source
    alt = text("page_alt", view.language, number=view.number, title=title)
    with st.container(key=f"{view.key}-picture"):
        st.image(picture.png, alt=alt, width="stretch")
        if view.quotes:
            key = "marked" if picture.marked else "not_marked"
            key = f"searched_{key}" if view.searched else key
            st.html(f'<p class="lk-caption">{html(text(key, view.language))}</p>')
    return True


@st.cache_data(max_entries=64, show_spinner=False)
def _picture(path: str, changed: int, number: int, quotes: tuple[str, ...]) -> PageImage:
    del changed  # A file that was replaced is drawn again.
    return draw_page(Path(path), number, quotes)


def _draw_text(page: Page, quotes: Sequence[str]) -> None:
    pieces = _mark_all(quotes, page.text)
    body = "".join(
        f"<mark>{html(piece)}</mark>" if marked else html(piece) for piece, marked in pieces
    )
    st.html(f'<div class="lk-page-text" lang="nl">{body}</div>')


def _mark_all(quotes: Sequence[str], words: str) -> list[tuple[str, bool]]:
    """Mark quote after quote; what one marked stays marked."""
    pieces = [(words, False)]
    for quote in quotes:
        pieces = [
            run
            for piece, marked in pieces
            for run in ([(piece, True)] if marked else mark_runs(quote, piece))
        ]
    return pieces


def _draw_file(path: Path, view: PageView, *, is_pdf: bool) -> None:
    if not path.is_file():
        return
    with st.container(horizontal=True, key=f"{view.key}-file"):
        url = _served(path, view.key) if is_pdf else ""
        if url:
            st.link_button(
                text("open_file", view.language, number=view.number),
                f"{url}#page={view.number}",
                icon=":material/open_in_new:",
            )
        st.download_button(
            text("download", view.language),
            path.read_bytes,
            file_name=path.name,
            key=f"{view.key}-download",
            icon=":material/download:",
            on_click="ignore",
        )


def _served(path: Path, key: str) -> str:
    """Return an address of this server where a browser can open the file, or nothing."""
    if not runtime.exists():
        return ""
    return runtime.get_instance().media_file_mgr.add(str(path), "application/pdf", key)
