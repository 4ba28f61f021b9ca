"""Gather the pieces of text that pypdf hands over into printed lines.

Pieces on one line that stand well apart are cells, and become lines of their own at the
same height. How far a piece reaches is told by the widths in its font.
"""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pypdf.errors import PyPdfError

from ingest.raw import RawLine

try:
    from pypdf.generic._font import Font
except ImportError:  # not part of what pypdf promises to keep
    Font = None  # type: ignore[assignment, misc]

CELL_GAP = 1.2  # in font sizes; what stands further apart on one line is another cell
SAME_COLUMN = 1.0  # points
NEAR_LINES = 3
GLYPH_WIDTH = 0.5  # of the font size: mean of a letter where the font tells no widths
BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
MARK = re.compile(r"\s*(?:[^\w\s]{1,2}|\(?\w{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*")

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of one line: its words, where it begins, in points, and its font."""

    text: str
    x: float
    y: float
    size: float
    font: "_FontFacts"

    @property
    def end(self) -> float:
        """Return where its last letter ends, in points."""
        return self.x + self.font.width(self.text.strip()) * self.size


class _FontFacts:
    """What is asked of a font: whether it is bold, and how wide its letters are.

    Its widths are read when they are first asked for; mostly they never are.
    """

    def __init__(self, resource: Any) -> None:
        self.resource = resource  # kept, so that its id stays its own
        name = str(resource.get("/BaseFont", "")) if resource is not None else ""
        self.bold = bool(BOLD.search(name))

    def width(self, text: str) -> float:
        """Return the width of a text as a multiple of the font size."""
        widths = self._widths
        return sum(widths.get(letter, GLYPH_WIDTH) for letter in text)

    @cached_property
    def _widths(self) -> dict[str, float]:
        """Return the width of each letter; the font itself tells them per code."""
        if Font is None or self.resource is None:
            return {}
        try:
            font = Font.from_font_resource(self.resource)
        except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            return {}
        by_code = {str(code): float(width) / 1000 for code, width in font.character_widths.items()}
        letters = {
            letter: by_code[code]
            for code, letter in font.character_map.items()
            if isinstance(letter, str) and len(letter) == 1 and code in by_code
        }
        return letters or by_code


class LineCollector:
    """Takes the pieces of one page in the order in which they were drawn."""

    def __init__(self) -> None:
        self._lines: list[list[_Piece]] = []
        self._open: list[_Piece] = []
        self._fonts: dict[int, _FontFacts] = {}

    def visit(self, text: str, cm: Matrix, tm: Matrix, font: Any, size: float) -> None:
        """Take one piece of text, with the matrices that say where it stands."""
        if not text:
            return
        *whole, rest = text.split("\n")
        for part in whole:
            self._add(part, cm, tm, font, size)
            self._close()
        if rest:
            self._add(rest, cm, tm, font, size)

    def lines(self) -> tuple[RawLine, ...]:
        """Return the lines gathered so far; cells of one line are lines at one height."""
        self._close()
        return tuple(
            _join(cell) for n in range(len(self._lines)) for cell in _cells(self._lines, n)
        )

    def _add(self, text: str, cm: Matrix, tm: Matrix, font: Any, size: float) -> None:
        if not text.strip() and not self._open:
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = size * math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
        self._open.append(_Piece(text, x, y, height, self._facts(font)))

    def _close(self) -> None:
        if any(piece.text.strip() for piece in self._open):
            self._lines.append(self._open)
        self._open = []

    def _facts(self, font: Any) -> _FontFacts:
        known = self._fonts.get(id(font))
        if known is None:
            known = self._fonts[id(font)] = _FontFacts(font)
        return known


def _cells(lines: Sequence[Sequence[_Piece]], n: int) -> Iterator[list[_Piece]]:
    """Part a line where the next piece stands well apart, or where a neighbour has a column."""
    line = lines[n]
    columns = [
        x for near in lines[max(0, n - NEAR_LINES) : n + NEAR_LINES + 1] for x in _gaps(near)
    ]
    cell = [line[0]]
    for before, piece in itertools.pairwise(line):
        if piece.text.strip() and _is_apart(cell, before, piece, columns):
            yield cell
            cell = []
        cell.append(piece)
    yield cell


def _gaps(line: Sequence[_Piece]) -> Iterator[float]:
    """Yield where pieces begin that stand well apart from the piece before them."""
    for before, piece in itertools.pairwise(line):
        if piece.text.strip() and piece.x - before.end > CELL_GAP * max(piece.size, 1.0):
            yield piece.x


def _is_apart(
    cell: Sequence[_Piece], before: _Piece, piece: _Piece, columns: Sequence[float]
) -> bool:
    if MARK.fullmatch("".join(part.text for part in cell)):
        return False
    if piece.x - before.end > CELL_GAP * max(piece.size, 1.0):
        return True
    return piece.x > before.end and any(abs(piece.x - x) <= SAME_COLUMN for x in columns)


def _join(cell: Sequence[_Piece]) -> RawLine:
    first = next((piece for piece in cell if piece.text.strip()), cell[0])
    text = "".join(piece.text for piece in cell)
    return RawLine(
        text, round(first.x, 1), round(first.y, 1), round(first.size, 2), first.font.bold
    )
