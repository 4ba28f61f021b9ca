"""The page "Bronnen": every document that is searched, and a reading view of one."""

from functools import partial

import streamlit as st

from assistant.documents import Page
from assistant.index.catalogue import DocumentRecord
from ui.address import chosen
from ui.dates import readable_date
from ui.escape import html, label
from ui.heading import draw_heading
from ui.loading import Loket, load_loket, sentence
from ui.page_view import PageView, draw_page_view
from ui.session import conversation
from ui.sources import document_head, validity_badge
from ui.texts import Language, text

# What is open, in the address of the page.
DOCUMENT, PAGE = "document", "bladzijde"


def read(source: str, page_number: int = 1) -> None:
    """Open a document at a page, from 1; no source goes back to the list."""
    for name, value in ((DOCUMENT, source), (PAGE, str(page_number) if source else "")):
        if value:
            st.query_params[name] = value
        else:
            st.query_params.pop(name, None)


def _page_number(record: DocumentRecord) -> int:
    """Return the page that the address names, or the nearest that the document has."""
    said = chosen(PAGE)
    return min(max(int(said), 1), record.page_count) if said.isdecimal() else 1


def draw() -> None:
    """Draw the list of documents, or the one that is open."""
    language = conversation().language
    draw_heading(text("library_title", language))
    try:
        loket = load_loket()
        records = loket.index.catalogue.documents()
    except Exception as error:  # A visitor gets a sentence, whatever went wrong.
        st.error(sentence(error, language), icon=":material/error:")
        return
    source = chosen(DOCUMENT)
    opened = next((record for record in records if record.source == source), None)
    if opened is None:
        _draw_list(records, language)
    else:
        _draw_reading(loket, opened, _page_number(opened), language)


def _draw_list(records: list[DocumentRecord], language: Language) -> None:
    st.html(f'<p class="lk-lead">{html(text("library_purpose", language))}</p>')
    words = st.text_input(
        text("library_filter", language),
        key="library-filter",
        type="search",
        placeholder=text("library_hint", language),
    )
    found = [record for record in records if matches(record, words or "")]
    pages = sum(record.page_count for record in found)
    if not found:
        st.info(label(text("library_none", language, words=words)))
        return
    count = text("library_count", language, shown=len(found), count=len(records), pages=pages)
    st.html(f'<p class="lk-facts">{html(count)}</p>')
    for record in found:
        _draw_row(record, language)


def matches(record: DocumentRecord, words: str) -> bool:
    """Tell whether every word stands in what is known of the document."""
    info = record.info
    known = " ".join(
        (info.title, info.region, info.kind, info.publisher, info.about, info.date, record.source)
    ).casefold()
    return all(word in known for word in words.casefold().split())


def _draw_row(record: DocumentRecord, language: Language) -> None:
    info = record.info
    with st.container(border=True, key=f"doc-{record.source}"):
        st.button(
            label(info.title or record.source),
            key=f"read-{record.source}",
            type="tertiary",
            icon=":material/description:",
            on_click=read,
            args=(record.source,),
        )
        when = readable_date(info.date, language) if info.date else text("no_date", language)
        many = "page_count_one" if record.page_count == 1 else "pages_count"
        facts = [info.kind, info.region, when, text(many, language, count=record.page_count)]
        line = " · ".join(html(fact) for fact in facts if fact)
        st.html(f'<p class="lk-facts">{line}</p>{validity_badge(info, language)}')


def _draw_reading(
    loket: Loket, record: DocumentRecord, page_number: int, language: Language
) -> None:
    st.button(
        text("library_back", language),
        key="library-back",
        icon=":material/arrow_back:",
        on_click=read,
        args=("",),
    )
    st.html(document_head(record.info, record.source, language, level=2))
    left, right = st.columns([1, 2], gap="large")
    with left:
        quotes = _draw_search(loket, record, page_number, language)
    with right:
        view = PageView(
            record,
            page_number,
            quotes,
            "reading",
            partial(read, record.source),
            language,
            searched=True,
        )
        draw_page_view(loket, view)


def _draw_search(
    loket: Loket, record: DocumentRecord, page_number: int, language: Language
) -> list[str]:
    """Draw the search inside the document; return what to mark on the open page."""
    words = (
        st.text_input(
            text("search_inside", language),
            key=f"inside-{record.source}",
            type="search",
            placeholder=text("search_hint", language),
        )
        or ""
    ).strip()
    if not words:
        return []
    found = [p for p in loket.index.catalogue.pages(record.source) if _holds(p, words)]
    if not found:
        st.info(label(text("found_nothing", language, words=words)))
        return []
    st.html(f'<p class="lk-facts">{html(text("found_inside", language, count=len(found)))}</p>')
    with st.container(horizontal=True, key="inside-pages"):
        for page in found:
            st.button(
                text("page_short", language, label=page.number),
                key=f"inside-{page.number}",
                type="primary" if page.number == page_number else "secondary",
                on_click=read,
                args=(record.source, page.number),
            )
    return [words] if any(p.number == page_number for p in found) else []


def _holds(page: Page, words: str) -> bool:
    return " ".join(words.casefold().split()) in " ".join(page.text.casefold().split())
