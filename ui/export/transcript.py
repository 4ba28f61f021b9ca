"""A conversation as blocks of text, the same for every format. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.advice import RecordCitation
from assistant.answers import Answer, Citation
from assistant.cards.panels import Panel, panels_of, record_text, source_text, status_text
from assistant.cards.wording import word
from assistant.wording import say
from ui.dates import readable_date
from ui.reply import plain_line
from ui.session import Exchange
from ui.texts import Language, text

_ITEM = re.compile(r"(\s*)[-*•]\s+(.*)")


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    SMALL_HEADING = "small-heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or list item, as plain text."""

    kind: Kind
    text: str


def transcript(exchanges: Sequence[Exchange], language: Language, today: date) -> list[Block]:
    """Return the answered exchanges, oldest first, with what Loket is and when this was."""
    when = readable_date(today.isoformat(), language)
    blocks = [
        Block(Kind.TITLE, text("export_title", language)),
        Block(Kind.PARAGRAPH, text("export_made", language, date=when)),
        Block(Kind.PARAGRAPH, text("what_it_is", language)),
    ]
    for exchange in exchanges:
        if exchange.answer:
            blocks.append(Block(Kind.HEADING, " ".join(exchange.question.split())))
            blocks += _answer_blocks(exchange.answer, language)
            number = text("answer_number", language, id=exchange.number)
            blocks.append(Block(Kind.PARAGRAPH, number))
    return blocks


def _answer_blocks(answer: Answer, language: Language) -> Iterator[Block]:
    yield from _line_blocks(answer.best)
    if answer.more:
        yield Block(Kind.SMALL_HEADING, say("less_sure", answer.language))
        yield from _line_blocks(answer.more)
    for notice in answer.notices:
        yield Block(Kind.PARAGRAPH, notice)
    sources = [source_line(citation, language) for citation in answer.citations]
    sources += [record_line(citation, language) for citation in answer.record_citations]
    if sources:
        yield Block(Kind.SMALL_HEADING, text("library_title", language))
    yield from (Block(Kind.ITEM, line) for line in sources)
    yield from _beside(answer)


def _line_blocks(lines: str) -> Iterator[Block]:
    for line in filter(str.strip, lines.splitlines()):
        item = _ITEM.fullmatch(line)
        kind = Kind.PARAGRAPH
        if item:
            kind = Kind.SUBITEM if len(item[1]) > 1 else Kind.ITEM
        yield Block(kind, plain_line(item[2] if item else line))


def _beside(answer: Answer) -> Iterator[Block]:
    for panel in panels_of(answer.cards, answer.language):
        yield Block(Kind.SMALL_HEADING, panel.heading)
        yield from _panel_blocks(panel, answer.language)
    if answer.clarify:
        yield Block(Kind.SMALL_HEADING, word("panel_clarify", answer.language))
        yield Block(Kind.PARAGRAPH, answer.clarify.question)


def _panel_blocks(panel: Panel, language: str) -> Iterator[Block]:
    for card in panel.cards:
        status = status_text(card, language)
        yield Block(Kind.ITEM, f"{card.title} ({status})" if status else card.title)
        for line in card.lines:
            yield Block(Kind.SUBITEM, line)
        for fact in card.facts:
            said = f"{fact.label}: {fact.text} ({source_text(fact, language)})"
            yield Block(Kind.SUBITEM, said)
    for title, sentences in panel.unchecked:
        for sentence in sentences:
            yield Block(Kind.ITEM, f"{title}: {sentence}" if title else sentence)


def source_line(citation: Citation, language: Language) -> str:
    """Return number, title, date, page and quote of a citation on one line."""
    chunk = citation.chunk
    when = (
        readable_date(chunk.info.date, language) if chunk.info.date else text("no_date", language)
    )
    page = text("page_short", language, label=chunk.page_label or chunk.page_number)
    title = chunk.info.title or chunk.document
    return f"[{citation.number}] {title} ({when}), {page}: “{citation.quote}”"


def record_line(citation: RecordCitation, language: Language) -> str:
    """Return number, source, date, address and words of a fact of the register on one line."""
    fact = citation.fact
    link = f", {fact.url}" if fact.url else ""
    return f"[{citation.number}] {record_text(citation, language)}{link}: {fact.text}"
