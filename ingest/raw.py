"""A file as it was read, before repair: RawLine, RawPage, RawDocument.

What the readers of page formats (PDF, plain text) hand to repair and structure.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawLine:
    """One printed line.

    Attributes:
        text: Its characters, as read.
        x: Left edge in points.
        y: Height of its baseline in points; higher is further up the page.
        size: Font size in points; 0.0 when unknown.
        bold: Whether its font is a bold one.
    """

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page: its number from 1, its label as printed, and its lines in reading order."""

    number: int
    label: str
    lines: tuple[RawLine, ...]


@dataclass(frozen=True, slots=True)
class RawDocument:
    """All pages of a file, with what the file says about itself.

    Attributes:
        pages: In order.
        title: Title in the file's own metadata; empty when there is none.
        warnings: What a reader of the ingest report should know.
    """

    pages: tuple[RawPage, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()
