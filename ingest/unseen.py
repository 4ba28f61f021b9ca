"""Tell which pieces of text on a PDF page nobody sees, while the page is read.

Text without ink, in the colour of what is behind it, smaller than can be read, beside the
paper, or on a layer that is off. The recognised text of a scanned page has no ink either:
over a picture that fills the page it stays. Follows pypdf's visitors; imports nothing of it.
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from ingest.ink import (
    IDENTITY,
    Box,
    Ink,
    Matrix,
    Surface,
    Surfaces,
    box_around,
    is_same,
    times,
)  # fmt: skip
from ingest.resources import colour_space, entry, is_off, matrix_of, number

_SHOWN = frozenset({b"Tj", b"TJ", b"'", b'"'})
_FILLS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_ENDS = _FILLS | {b"S", b"s", b"n"}
_SPACES = {b"g": "gray", b"rg": "rgb", b"k": "cmyk", b"G": "gray", b"RG": "rgb", b"K": "cmyk"}
_BLACKS = {"gray": (0.0,), "rgb": (0.0,) * 3, "cmyk": (0.0, 0.0, 0.0, 1.0), "": ()}
_UNIT = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
_SMALLEST_POINTS = 2.0
_LEAST_OPACITY = 0.05
# A picture of a page covers this part of the paper, or more.
_PICTURE_OF_PAGE = 0.4
# No letter is wider than this multiple of its size.
_WIDEST = 2.0


class UnseenText:
    """Watches one page being drawn, and judges each piece of text.

    Args:
        resources: Of the page.
        paper: What is printed of it.
        off: Layers that are off, by the number of their object.
    """

    def __init__(self, resources: Any, paper: Box, off: Collection[int] = ()) -> None:
        self._surfaces = Surfaces(paper)
        self._off = off
        self._ink = Ink()
        self._saved: list[Ink] = []
        self._path: list[tuple[float, float]] = []
        self._plain = True
        self._forms: list[tuple[Any, Matrix, Ink, list[Ink]]] = []
        self._resources, self._outer = resources, IDENTITY
        self._marks: list[bool] = []
        self._count = 0
        self._pictures: list[Box] = []
        self._without_ink: list[tuple[int, Box]] = []
        self._hidden: dict[int, str] = {}
        self._follow: dict[bytes, Callable[[bytes, Any, Any, Any], None]] = {
            **dict.fromkeys(_SHOWN, self._show),
            **dict.fromkeys((b"re", b"m", b"l", b"c", b"v", b"y"), self._add_to_path),
            **dict.fromkeys(_ENDS, self._end_path),
            **dict.fromkeys((b"Do", b"INLINE IMAGE", b"sh"), self._paint),
            **dict.fromkeys((b"BDC", b"BMC", b"EMC"), self._mark),
            **dict.fromkeys((*_SPACES, b"sc", b"scn", b"SC", b"SCN"), self._set_colour),
            **dict.fromkeys((b"cs", b"CS"), self._set_space),
            **dict.fromkeys((b"Tr", b"Tf", b"gs"), self._set_ink),
            **dict.fromkeys((b"q", b"Q"), self._save),
        }

    def before(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        """Follow one drawing instruction, before it is carried out."""
        follow = self._follow.get(operator)
        if follow is not None:
            follow(operator, operands, cm, tm)

    def after(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        """Come back from a form that was drawn."""
        if operator == b"Do" and self._forms:
            self._resources, self._outer, self._ink, self._saved = self._forms.pop()

    def hidden(self) -> dict[int, str]:
        """Return the pieces that nobody sees, by their place in the row, each with the reason."""
        seen_through = [i for i, _ in self._without_ink if i not in self.behind_pictures()]
        return {**self._hidden, **dict.fromkeys(seen_through, "without ink")}

    def behind_pictures(self) -> frozenset[int]:
        """Return the pieces without ink over the picture of a page: its recognised text."""
        least = _PICTURE_OF_PAGE * self._surfaces.paper.area
        pages = [box for box in self._pictures if box.area >= least]
        return frozenset(
            place for place, box in self._without_ink if any(p.touches(box) for p in pages)
        )

    def _show(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        self._judge(operands, times(tm, self._on_page(cm)))
        self._count += 1

    def _on_page(self, cm: Any) -> Matrix:
        return cm if self._outer is IDENTITY else times(cm, self._outer)

    def _judge(self, operands: Any, matrix: Matrix) -> None:
        ink, paper = self._ink, self._surfaces.paper
        height = abs(ink.size) * math.hypot(matrix[2], matrix[3])
        length = _WIDEST * abs(ink.size) * max(1, _letters(operands))
        box = box_around(((0.0, 0.0), (length, ink.size)), matrix)
        if any(self._marks):
            self._hidden[self._count] = "on a layer that is off"
        elif not paper.touches(box):
            self._hidden[self._count] = "beside the paper"
        elif height < _SMALLEST_POINTS and not ink.drawn_glyphs:
            self._hidden[self._count] = "too small to read"
        elif ink.mode == 3 or ink.opacity < _LEAST_OPACITY:
            self._without_ink.append((self._count, box))
        elif ink.of_text and self._is_like_what_is_behind(matrix, height):
            self._hidden[self._count] = "in the colour behind it"

    def _is_like_what_is_behind(self, matrix: Matrix, height: float) -> bool:
        behind = self._surfaces.behind(matrix[4] + 0.1 * height, matrix[5] + 0.3 * height)
        return all(is_same(colour, behind) for colour in self._ink.of_text)

    def _add_to_path(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        values = [number(operand) for operand in operands]
        self._plain = self._plain and operator == b"re" and not self._path
        if operator == b"re" and len(values) == 4:
            x, y, width, height = values
            self._path += [(x, y), (x + width, y + height)]
        else:
            self._path += list(zip(values[::2], values[1::2], strict=False))

    def _end_path(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        if self._path and operator in _FILLS and self._ink.opacity >= _LEAST_OPACITY:
            opaque = self._plain and self._ink.opacity > 0.95
            colour = self._ink.fill if opaque else None
            self._surfaces.painted.append(
                Surface(box_around(self._path, self._on_page(cm)), colour)
            )
        self._path, self._plain = [], True

    def _paint(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        matrix = self._on_page(cm)
        if operator == b"sh":
            self._surfaces.painted.append(Surface(self._surfaces.paper, None))
            return
        named = operator == b"Do" and operands
        drawn = entry(self._resources, "/XObject", operands[0]) if named else None
        if operator == b"Do":
            self._forms.append((self._resources, self._outer, self._ink, self._saved))
        if drawn is not None and drawn.get("/Subtype") == "/Form":
            self._outer = times(matrix_of(drawn), matrix)
            self._resources = drawn.get("/Resources", self._resources)
            self._saved = []
            return
        if operator == b"Do" and (drawn is None or drawn.get("/Subtype") != "/Image"):
            return  # nothing is drawn
        box = box_around(_UNIT, matrix)
        self._pictures.append(box)
        self._surfaces.painted.append(Surface(box, None))

    def _mark(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        if operator == b"EMC":
            self._marks = self._marks[:-1]
        else:
            layer = len(operands) > 1 and operands[0] == "/OC"
            self._marks.append(bool(layer) and is_off(self._resources, operands[1], self._off))

    def _save(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        if operator == b"q":
            self._saved.append(self._ink)
        elif self._saved:
            self._ink = self._saved.pop()

    def _set_colour(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        values = [number(operand) for operand in operands if not isinstance(operand, str)]
        space = _SPACES.get(operator)
        self._ink = self._ink.painted(values, stroke=operator.isupper(), space=space)

    def _set_space(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        space = colour_space(self._resources, operands[0]) if operands else ""
        self._ink = self._ink.painted(_BLACKS[space], stroke=operator.isupper(), space=space)

    def _set_ink(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        name = operands[0] if operands else ""
        if operator == b"Tr":
            self._ink = replace(self._ink, mode=int(number(name)))
        elif operator == b"Tf" and len(operands) > 1:
            drawn = self._is_drawn(name)
            self._ink = replace(self._ink, size=number(operands[1]), drawn_glyphs=drawn)
        elif operator == b"gs":
            state = entry(self._resources, "/ExtGState", name)
            if state is not None and "/ca" in state:
                self._ink = replace(self._ink, opacity=number(state["/ca"]))

    def _is_drawn(self, name: Any) -> bool:
        font = entry(self._resources, "/Font", name)
        return font is not None and font.get("/Subtype") == "/Type3"


class Eraser:
    """Empties, in a second reading of a page, the pieces that nobody sees.

    Args:
        hidden: Their places in the row of all pieces.
    """

    def __init__(self, hidden: Collection[int]) -> None:
        self._hidden = hidden
        self._count = 0

    def before(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        """Empty a piece before it is read."""
        if operator in _SHOWN:
            if self._count in self._hidden:
                # The third of '"' is what is shown; before it stand two spacings.
                operands[:] = [*operands[:2], ""] if operator == b'"' else []
            self._count += 1


def told(hidden: dict[int, str]) -> str:
    """Return how many pieces there are of each reason."""
    counts = Counter(hidden.values())
    return ", ".join(f"{count} {reason}" for reason, count in sorted(counts.items()))


def _letters(operands: Sequence[Any]) -> int:
    shown = operands[-1] if operands else ""
    pieces = shown if isinstance(shown, list) else [shown]
    return sum(len(piece) for piece in pieces if isinstance(piece, str | bytes))
