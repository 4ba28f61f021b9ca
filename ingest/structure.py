"""Turn printed lines into Lines: headings, paragraphs, items and rows: pure."""

import re
from collections.abc import Iterator, Sequence

from assistant.documents import Line, LineKind, Page
from ingest.raw import RawDocument, RawLine
from ingest.repair import repair_characters

BULLET = re.compile(r"^(?:[•●▪■□◦‣→›*\uf0b7\ufffd-]|\d{1,2}\.|[a-z]\))\s+")
DEFINITION = re.compile(r"^[A-Z][\w ]{1,25}\s?[:?]\s")
NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)+|(?:Actie|Actielijn|Bijlage|Hoofdstuk|Programmalijn) \d+:?)\s?")


def build_pages(raw: RawDocument) -> tuple[Page, ...]:
    """Return the pages of a document with their lines and the headings open above them."""
    pages: list[Page] = []
    section: tuple[str, ...] = ()
    for page in raw.pages:
        lines = tuple(_lines(page.lines, page.label))
        pages.append(Page(page.number, page.label, lines, section))
        for line in lines:
            if line.kind is LineKind.HEADING:
                section = (*section[: line.level - 1], line.text)
    return tuple(pages)


def _lines(raw: Sequence[RawLine], label: str) -> Iterator[Line]:
    current: Line | None = None
    lead = ""
    for text in (repair_characters(line.text) for line in raw):
        if not text or text == label:
            continue
        kind = _kind(text)
        if current and kind is None and current.kind is not LineKind.HEADING:
            if not (current.text.endswith((".", ":")) and DEFINITION.match(text)):
                current = Line(current.kind, f"{current.text} {text}", current.lead, current.level)
                if text.endswith((".", ":")) and current.kind is LineKind.PARAGRAPH:
                    yield current
                    lead, current = current.text if text.endswith(":") else "", None
                continue
        if current:
            yield current
        current = Line(
            kind or LineKind.PARAGRAPH,
            BULLET.sub("", text) if kind is LineKind.ITEM else text,
            lead if kind is LineKind.ITEM else "",
            int(kind in (LineKind.ITEM, LineKind.HEADING)),
        )
    if current:
        yield current


def _kind(text: str) -> LineKind | None:
    if NUMBERED.match(text) and len(text) < 100:
        return LineKind.HEADING
    if BULLET.match(text):
        return LineKind.ITEM
    if text.isupper() and len(text) > 3:
        return LineKind.HEADING
    return None
