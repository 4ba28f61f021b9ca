"""Tables, amounts, deadlines and demands of a document, each with its page. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.documents import Document, Line, LineKind, Page
from assistant.language.dates import find_dates
from assistant.language.values import find_values

_CELL = " | "
_LEAST_ROWS = 2
_LEAST_AMOUNT = 100
_MONEY_TALK = re.compile(
    r"\b(?:subsidie|regeling|investeringsfonds|fonds|voucher|cofinanciering|aanvra[ag]|indienen)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:uiterlijk|tot en met|tot|voor|vóór|vanaf|sluit|opent|indien|aanvra)", re.IGNORECASE
)
_DEMAND = re.compile(
    r"\b(?:moet|moeten|dient|dienen|minimaal|minstens|ten ?minste|maximaal|hoogstens|uitsluitend"
    r"|voorwaarde|in aanmerking|vereist|verplicht|aangevuld met)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z€‘“\"])")


@dataclass(frozen=True, slots=True)
class FoundTable:
    """Rows of numbers on a page.

    Attributes:
        title: What stands above them.
        columns: As the page names them.
        rows: Label, values and unit ("procent" when every cell is one, else empty).
        page: From 1.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...], str], ...]
    page: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence about money.

    Attributes:
        about: "amount", "deadline" or "demand".
        text: The words of the page.
        page: From 1.
        day: ISO date of a deadline with a day; empty otherwise.
    """

    about: str
    text: str
    page: int
    day: str = ""


@dataclass(slots=True)
class MoneyTalk:
    """What one part of a document says about money.

    Attributes:
        heading: Above it.
        page: Of the first sentence, from 1.
        sentences: In order.
    """

    heading: str
    page: int
    sentences: list[Sentence] = field(default_factory=list)


def find_tables(document: Document) -> list[FoundTable]:
    """Return the tables of numbers in a document, in order."""
    return [table for page in document.pages for table in _page_tables(page)]


def _page_tables(page: Page) -> Iterator[FoundTable]:
    title, group = "", []
    for line in [*page.lines, Line(LineKind.PARAGRAPH, "")]:
        if line.kind is LineKind.ROW:
            group.append(line)
            continue
        yield from _tables_in(group, title, page.number)
        title, group = line.text, []


def _tables_in(group: list[Line], title: str, page: int) -> Iterator[FoundTable]:
    """Yield a table per header; the lead of a row is its header, after a title and a colon."""
    by_lead: dict[str, list[Line]] = {}
    for line in group:
        if _CELL in line.lead:
            by_lead.setdefault(line.lead, []).append(line)
    for lead, lines in by_lead.items():
        rows = [row for row in map(_row, lines) if row]
        width = {len(values) for _, values, _ in rows}
        if len(rows) < _LEAST_ROWS or len(width) != 1:
            continue
        before, _, header = lead.rpartition(": ")
        yield FoundTable(
            title=before or title,
            columns=tuple(header.split(_CELL)[-width.pop() :]),
            rows=tuple(rows),
            page=page,
        )


def _row(line: Line) -> tuple[str, tuple[float, ...], str] | None:
    """Return label, values and unit; None when a cell is no number."""
    label, *cells = line.text.split(_CELL)
    found = [find_values(cell) for cell in cells]
    if not cells or any(len(values) != 1 for values in found):
        return None
    values = [value for (value,) in found]
    share = all(value.kind == "percentage" for value in values)
    numbers = (
        value.number * 100 if value.kind == "percentage" else value.number for value in values
    )
    return label, tuple(float(number) for number in numbers), "procent" if share else ""


def find_money(document: Document) -> list[MoneyTalk]:
    """Return what a document says about amounts, deadlines and demands, per heading."""
    parts: dict[tuple[str, ...], MoneyTalk] = {}
    for page in document.pages:
        section = list(page.section)
        for line in page.lines:
            if line.kind is LineKind.HEADING:
                section = [*section[: max(line.level - 1, 0)], line.text]
                continue
            for sentence in _money_sentences(line, page.number):
                heading = section[-1] if section else document.info.title
                part = parts.setdefault(tuple(section), MoneyTalk(heading, page.number))
                part.sentences.append(sentence)
    return [part for part in parts.values() if any(s.about == "amount" for s in part.sentences)]


def _money_sentences(line: Line, page: int) -> Iterator[Sentence]:
    if line.kind is LineKind.ROW or not _MONEY_TALK.search(f"{line.lead} {line.text}"):
        return
    for text in sentences(line.text):
        amounts = [value for value in find_values(text) if value.kind == "amount"]
        if any(value.number >= _LEAST_AMOUNT for value in amounts):
            yield Sentence("amount", text, page)
        days = [span for span in find_dates(text) if span.precision == "day"]
        if days and _DEADLINE.search(text):
            yield Sentence("deadline", text, page, days[-1].end.isoformat())
        if _DEMAND.search(text):
            yield Sentence("demand", text, page)


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]
