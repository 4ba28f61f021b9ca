"""Draw the sources of one answer: numbered chips, and the one that is opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from assistant.answers import Answer, Citation
from assistant.documents import DocumentInfo
from assistant.index.catalogue import DocumentRecord
from ui.dates import readable_date
from ui.escape import html, label
from ui.loading import Loket
from ui.page_view import PageView, draw_page_view
from ui.session import Exchange
from ui.texts import Language, text


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page that an answer cites, with every citation that leans on it."""

    citations: tuple[Citation, ...]

    @property
    def first(self) -> Citation:
        """Return the citation with the lowest number."""
        return self.citations[0]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the citations, ascending."""
        return tuple(citation.number for citation in self.citations)


def source_pages(answer: Answer) -> list[SourcePage]:
    """Return the cited pages in the order in which they are first cited."""
    pages: dict[tuple[str, int], list[Citation]] = {}
    for citation in answer.citations:
        pages.setdefault((citation.chunk.source, citation.chunk.page_number), []).append(citation)
    return [SourcePage(tuple(found)) for found in pages.values()]


def opened_page(exchange: Exchange) -> SourcePage | None:
    """Return the cited page that is open beside the answer."""
    if exchange.answer is None or not exchange.opened:
        return None
    pages = source_pages(exchange.answer)
    return next((page for page in pages if exchange.opened in page.numbers), None)


def draw_chips(exchange: Exchange, pages: Sequence[SourcePage], language: Language) -> None:
    """Draw one button per cited page; it opens and shuts its source."""
    if not pages:
        return
    head = "sources_one" if len(pages) == 1 else "sources_many"
    st.html(f'<h3 class="lk-small-head">{html(text(head, language))}</h3>')
    opened = opened_page(exchange)
    for page in pages:
        is_open = opened is not None and opened.numbers == page.numbers
        st.button(
            _chip_label(page, language),
            key=f"source-{exchange.id}-{'-'.join(map(str, page.numbers))}",
            type="primary" if is_open else "secondary",
            icon=":material/close:" if is_open else ":material/description:",
            width="stretch",
            on_click=exchange.show,
            args=(0 if is_open else page.first.number,),
        )
    _draw_markers(exchange, pages)


def _draw_markers(exchange: Exchange, pages: Sequence[SourcePage]) -> None:
    """Draw the unseen buttons that the markers in the text press."""
    with st.container(key=f"markers-{exchange.id}"):
        for number in (number for page in pages for number in page.numbers):
            st.button(
                str(number),
                key=f"marker-{exchange.id}-{number}",
                on_click=exchange.show,
                args=(number,),
            )


def _chip_label(page: SourcePage, language: Language) -> str:
    chunk = page.first.chunk
    numbers = ", ".join(map(str, page.numbers))
    when = (
        readable_date(chunk.info.date, language) if chunk.info.date else text("no_date", language)
    )
    where = text("page_short", language, label=chunk.page_label or chunk.page_number)
    title = label(chunk.info.title or chunk.document)
    return f"**{numbers}** {title} ({label(when)}), {where}"


def draw_source(loket: Loket, exchange: Exchange, page: SourcePage, language: Language) -> None:
    """Draw the opened source: what it is, the quoted words and the page."""
    chunk = page.first.chunk
    record = find_record(loket, chunk.source) or DocumentRecord(
        chunk.source, "", "", chunk.info, chunk.page_number, (), writing=False
    )
    with st.container(border=True, key=f"panel-{exchange.id}"):
        st.button(
            text("close_source", language),
            key=f"close-{exchange.id}",
            type="tertiary",
            icon=":material/close:",
            on_click=exchange.show,
            args=(0,),
        )
        st.html(
            f'<div data-panel="{exchange.id}-{exchange.opened}">'
            f"{document_head(record.info, record.source, language)}"
            f"{_quote_html(page, exchange.opened, language)}</div>"
        )
        at_quote = exchange.page_number == chunk.page_number
        if not at_quote:
            st.button(
                text("quoted_page", language),
                key=f"back-{exchange.id}",
                icon=":material/undo:",
                on_click=_turn,
                args=(exchange, chunk.page_number),
            )
        quotes = [citation.quote for citation in page.citations] if at_quote else []
        draw_page_view(
            loket,
            PageView(
                record,
                exchange.page_number,
                quotes,
                f"view-{exchange.id}",
                lambda number: _turn(exchange, number),
                language,
            ),
        )


def _turn(exchange: Exchange, number: int) -> None:
    exchange.page_number = number


def find_record(loket: Loket, source: str) -> DocumentRecord | None:
    """Return what the catalogue knows of a document."""
    return next((r for r in loket.index.catalogue.documents() if r.source == source), None)


def document_head(info: DocumentInfo, source: str, language: Language, *, level: int = 3) -> str:
    """Return title (a heading of ``level``), facts and validity of a document as HTML."""
    when = readable_date(info.date, language) if info.date else text("no_date", language)
    facts = [info.publisher, info.region, when]
    if info.about:
        facts.append(text("speaks_of", language, about=info.about))
    return (
        f'<h{level} class="lk-doc-title">{html(info.title or source)}</h{level}>'
        f'<p class="lk-facts">{_joined(facts)}</p>{validity_badge(info, language)}'
    )


def validity_badge(info: DocumentInfo, language: Language, today: date | None = None) -> str:
    """Return how long a document holds, as a badge in HTML; the words carry the meaning."""
    day = (today or date.today()).isoformat()
    if info.valid_until and info.valid_until < day:
        key, when, kind = "expired", info.valid_until, "past"
    elif info.valid_until:
        key, when, kind = "valid_until", info.valid_until, "now"
    elif info.valid_from:
        key, when, kind = "valid_from", info.valid_from, "now"
    else:
        key, when, kind = "valid_unknown", "", "unknown"
    words = text(key, language, date=readable_date(when, language))
    return f'<p class="lk-badge lk-badge-{kind}">{html(words)}</p>'


def _joined(facts: Iterable[str]) -> str:
    return " · ".join(html(fact) for fact in facts if fact)


def _quote_html(page: SourcePage, opened: int, language: Language) -> str:
    """Return the opened quote, and which others stand marked on the same page."""
    quote = next(c.quote for c in page.citations if c.number == opened)
    others = ", ".join(str(number) for number in page.numbers if number != opened)
    also = html(text("also_marked", language, numbers=others)) if others else ""
    return (
        f'<h4 class="lk-small-head">{html(text("quoted_words", language))}</h4>'
        f'<blockquote class="lk-quote" lang="nl"><span class="lk-number">{opened}</span> '
        f'“{html(quote)}”</blockquote><p class="lk-facts">{also}</p>'
    )
