"""Blocks of a document that describe an action or a goal, by their headings and labels. Pure.

"Actie 3: …" opens a block; "Wat is het?", "Wie:" and "Operationeel doel:" say what the
words behind them are about. A list under "Wie:" is a list of parties.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.documents import Document, Line, LineKind, open_headings

_OPENS = re.compile(
    r"^(?P<kind>actie|startcoalitie|coalitie|programmalijn|project|doel)"
    r"\s*(?P<number>\d{1,2}[a-z]?)\s*[:.)]?\s*(?P<name>.*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}[a-z]?)\.\s+(?P<name>\S.{3,})$")
_LABEL = re.compile(
    r"^(?P<label>wat is het|wie doen er (?:o\.a\. )?mee|wie|trekkers?|partners?|afstemming via"
    r"|ambitie|operationeel doel|doelstelling|doel|nationaal doel|resultaten|resultaat|output"
    r"|planning|periode|wanneer|budget|kosten|doelgroep|voor wie)\s*[?:]+\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_FIELDS = {
    "wat is het": "about",
    "wie": "organisations",
    "trekker": "organisations",
    "partner": "organisations",
    "afstemming via": "organisations",
    "ambitie": "target",
    "operationeel doel": "target",
    "doelstelling": "target",
    "doel": "target",
    "nationaal doel": "target",
    "resulta": "results",
    "output": "results",
    "planning": "period",
    "periode": "period",
    "wanneer": "period",
    "budget": "money",
    "kosten": "money",
}
_ACTION_LINES = ("kiezen", "leren", "werken", "innoveren")
# In a summary a block comes back; anywhere else the same number is another text.
_SUMMARY = re.compile(r"\b(?:resum|samenvatting|overzicht|in het kort)", re.IGNORECASE)
_NOISE = re.compile(r"^(?:\d{1,2} [A-Z]|figuur \d|bron:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a page, and what they are about.

    Attributes:
        attribute: Of the record: "about", "organisations", "target" and so on.
        label: As the document says it ("trekker", "ambitie"); empty when it does not.
        quote: The words of the page.
        page: From 1.
    """

    attribute: str
    label: str
    quote: str
    page: int


@dataclass(slots=True)
class Block:
    """One action or goal.

    Attributes:
        kind: "actie", "doel" and so on.
        number: As the document numbers it.
        name: As the document names it.
        page: Where it opens, from 1.
        action_lines: Named by the headings above it.
        said: What the document says, in order.
    """

    kind: str
    number: str
    name: str
    page: int
    action_lines: tuple[str, ...]
    said: list[Said] = field(default_factory=list)


def find_blocks(document: Document) -> list[Block]:
    """Return the blocks of a document, in order; a summary of one block joins it."""
    blocks: list[Block] = []
    current: Block | None = None
    attribute, label = "about", ""
    for page, line, section in _lines(document):
        opened = _opened(line, section)
        if opened:
            new = Block(*opened, page, _action_lines(section[:-1]))
            current = _summarised(new, blocks, section)
            attribute, label = "about", ""
            continue
        if line.kind is LineKind.HEADING:
            current = current if _LABEL.match(line.text) else None
        if current is None or _NOISE.match(line.text):
            continue
        attribute, label, words = _labelled(line, attribute, label)
        if words.strip():
            current.said.append(_said(attribute, label, words, page, line))
    return blocks


def _summarised(new: Block, blocks: list[Block], section: tuple[str, ...]) -> Block:
    """Return the block that a summary repeats, or the new one, which is kept."""
    if _SUMMARY.search(" ".join(section[:-1])):
        for block in blocks:
            if (block.kind, block.number) == (new.kind, new.number):
                return block
    blocks.append(new)
    return new


def _lines(document: Document) -> Iterator[tuple[int, Line, tuple[str, ...]]]:
    """Yield page, line and the headings above it."""
    for page in document.pages:
        section = page.section
        for line in page.lines:
            section = open_headings(section, [line])
            yield page.number, line, section


def _opened(line: Line, section: tuple[str, ...]) -> tuple[str, str, str] | None:
    """Return kind, number and name when a heading opens a block."""
    if line.kind is not LineKind.HEADING:
        return None
    if named := _OPENS.match(line.text):
        return named["kind"].lower(), named["number"].lower(), named["name"].strip()
    above = " ".join(section[:-1]).casefold()
    numbered = _NUMBERED.match(line.text)
    if numbered and re.search(r"\b(doelen|startcoalities|acties|actieagenda)\b", above):
        kind = "doel" if "doelen" in above else "actie"
        return kind, numbered["number"].lower(), numbered["name"].strip()
    return None


def _labelled(line: Line, attribute: str, label: str) -> tuple[str, str, str]:
    """Return what the line is about, and its words without the label."""
    named = _LABEL.match(line.text)
    if named:
        said = named["label"].casefold()
        found = next((name for start, name in _FIELDS.items() if said.startswith(start)), "notes")
        return found, said, named["rest"].strip()
    is_list = line.kind is LineKind.ITEM
    if not is_list and attribute == "organisations" and line.kind is LineKind.PARAGRAPH:
        lists_on = line.text.rstrip().endswith((":", "met", "tussen"))
        return (attribute, label, "") if lists_on else ("about", "", line.text)
    return attribute, label, line.text


def _said(attribute: str, label: str, words: str, page: int, line: Line) -> Said:
    """Return words as said; a list says who else takes part, or what is done."""
    if line.kind is LineKind.ITEM and attribute == "organisations":
        return Said(attribute, "partner", words, page)
    if line.kind is LineKind.ITEM and attribute == "about":
        return Said("actions", "", words, page)
    return Said(attribute, label, words, page)


def _action_lines(section: tuple[str, ...]) -> tuple[str, ...]:
    """Return the action lines that the nearest heading names, if any does."""
    for heading in reversed(section):
        named = re.findall(r"[a-z]+", heading.casefold())
        lines = tuple(line for line in _ACTION_LINES if line in named)
        if lines:
            return lines
    return ()
