"""What is read, stored and cited: Document, Page, Line, Chunk, ScoredChunk.

All frozen and free of input and output. A Document is one file; a Page is what
people cite; a Line is one paragraph, list item, table row or heading of a page; a
Chunk is a run of lines of one page, the piece that is embedded and retrieved.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath


class LineKind(StrEnum):
    """What a line is on its page; the value is one letter, as it is stored."""

    HEADING = "h"
    PARAGRAPH = "p"
    ITEM = "i"
    ROW = "r"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, list item, table row or heading, repaired and on one line.

    Attributes:
        kind: What it is on the page.
        text: Its words, as a reader would copy them from the page; no line breaks, no bullet.
        lead: What one must know to read it: the sentence that introduces its list, or the
            header of its table; of a paragraph, the first half of its first sentence when
            that began on the page before. Search reads it; quotes do not hold it.
        level: Heading level from 1 (top), nesting of a list item from 1; 0 otherwise.
        rest: Words of the next page with which its last sentence goes on there; mostly none.
    """

    kind: LineKind
    text: str
    lead: str = ""
    level: int = 0
    rest: str = ""


def open_headings(section: tuple[str, ...], lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the headings open after ``lines``, outermost first.

    Args:
        section: Headings open before them.
        lines: In the order of the page.
    """
    for line in lines:
        if line.kind is LineKind.HEADING:
            section = (*section[: max(line.level, 1) - 1], line.text)
    return section


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What is known about a document; an empty string is "unknown" and stays so.

    Attributes:
        title: Title as people would name it.
        publisher: Organisation that put it out.
        date: ISO date, month or year that the document speaks of ("2013-04", "2021").
        region: Area that it covers, in words.
        valid_from: First day (ISO) on which it holds.
        valid_until: Last day (ISO) on which it holds.
        kind: What sort of document, e.g. "pact", "dossier", "regeling", "thema".
        about: Period that it speaks of, in words, where that is not its date.
    """

    title: str = ""
    publisher: str = ""
    date: str = ""
    region: str = ""
    valid_from: str = ""
    valid_until: str = ""
    kind: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: Position in the file, from 1.
        label: Number as printed ("iv", "12"); empty when unknown.
        lines: The page from top to bottom.
        section: Headings that were open when the page began, outermost first.
    """

    number: int
    label: str
    lines: tuple[Line, ...]
    section: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the page as repaired text, one line of ours per line."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read.

    Attributes:
        source: Path of the file inside the ingested folder, with forward slashes.
        info: What is known about it.
        pages: At least one page, in order.
        warnings: What a reader of the ingest report should know (hidden text, odd pages).
    """

    source: str
    info: DocumentInfo
    pages: tuple[Page, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of lines of one page, with the path of headings above it.

    Attributes:
        source: Source of its document.
        page_number: Page, from 1.
        page_label: Number as printed; empty when unknown.
        position: Place among the chunks of its page, from 0.
        section: Headings above its first line, outermost first.
        lines: At least one line; a heading that opens the chunk is its first line.
        info: What is known about its document.
    """

    source: str
    page_number: int
    page_label: str
    position: int
    section: tuple[str, ...]
    lines: tuple[Line, ...]
    info: DocumentInfo

    @property
    def id(self) -> str:
        """Return where the chunk stands: ``source:page_number:position``."""
        return f"{self.source}:{self.page_number}:{self.position}"

    @property
    def document(self) -> str:
        """Return the stem of the source, the name that answers cite."""
        return PurePosixPath(self.source).stem

    @property
    def text(self) -> str:
        """Return the lines joined, as quotes are taken from them."""
        return "\n".join(line.text for line in self.lines)

    def headings_above(self, line: int) -> tuple[str, ...]:
        """Return the headings that a line stands under, outermost first; `line` from 0.

        The section of a chunk is what is open above it: the headings in it come on top.
        """
        return open_headings(self.section, self.lines[:line])


@dataclass(frozen=True, slots=True)
class ScoredChunk:
    """A chunk with the score a retriever gave it.

    Attributes:
        chunk: The chunk.
        score: Higher is better; comparable within one question only.
        channels: Rank (from 1) per channel that found it, for the explanation.
        heart: The stretch of it that says most of the question; "" when it was not sought.
    """

    chunk: Chunk
    score: float
    channels: Mapping[str, int] = field(default_factory=dict)
    heart: str = ""
