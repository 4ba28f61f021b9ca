"""What is painted on a page, and with which ink: colours, matrices, surfaces. Pure.

Enough of the way a PDF page is drawn to tell whether a piece of text can be seen. Where a
colour or a shape cannot be told, it is None, and whoever sets text on it is believed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
# Per part of a colour, in [0, 1]; what differs less cannot be read.
_LEAST_APART = 0.1


def times(one: Sequence[float], other: Sequence[float]) -> Matrix:
    """Return the matrix that does ``one`` and then ``other``."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along the axes, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """Return its surface, in square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.top - self.bottom)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def touches(self, other: "Box") -> bool:
        """Tell whether it shares a point with another."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.bottom <= other.top
            and other.bottom <= self.top
        )


def box_around(points: Iterable[tuple[float, float]], matrix: Matrix = IDENTITY) -> Box:
    """Return the smallest box around ``points``, at least one, moved by ``matrix``."""
    a, b, c, d, e, f = matrix
    moved = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
    xs, ys = [x for x, _ in moved], [y for _, y in moved]
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Surface:
    """A part of the page that was painted.

    Attributes:
        box: Where; around it when it is no rectangle.
        colour: Its colour; None for a picture, and for what cannot be told.
    """

    box: Box
    colour: Colour | None


@dataclass(frozen=True, slots=True)
class Ink:
    """How text would be drawn now.

    Attributes:
        fill: Colour of surfaces and of plain text; None when it cannot be told.
        stroke: Colour of lines and outlines.
        fill_space: Sort of the colours that ``fill`` is given in: "gray", "rgb", "cmyk", or "".
        stroke_space: The same for ``stroke``.
        mode: How text is rendered: 0 fill, 1 stroke, 2 both, 3 not at all; 4 to 7 clip too.
        opacity: Of what is filled, in [0, 1].
        size: Font size, before any matrix.
        drawn_glyphs: Whether letters are drawings with a measure of their own (Type 3).
    """

    fill: Colour | None = BLACK
    stroke: Colour | None = BLACK
    fill_space: str = "gray"
    stroke_space: str = "gray"
    mode: int = 0
    opacity: float = 1.0
    size: float = 12.0
    drawn_glyphs: bool = False

    @property
    def of_text(self) -> tuple[Colour | None, ...]:
        """Return the colours in which text is drawn; none when it is not drawn at all."""
        mode = self.mode % 4
        return (*((self.fill,) if mode in {0, 2} else ()),
                *((self.stroke,) if mode in {1, 2} else ()))  # fmt: skip

    def painted(self, values: Sequence[float], *, stroke: bool, space: str | None = None) -> "Ink":
        """Return it with another colour, given in its present colour space or in ``space``."""
        if stroke:
            name = self.stroke_space if space is None else space
            return replace(self, stroke=_colour(values, name), stroke_space=name)
        name = self.fill_space if space is None else space
        return replace(self, fill=_colour(values, name), fill_space=name)


@dataclass(slots=True)
class Surfaces:
    """What was painted so far, the last on top."""

    paper: Box
    painted: list[Surface] = field(default_factory=list)

    def behind(self, x: float, y: float) -> Colour | None:
        """Return the colour at a point; white where nothing is painted, None for a picture."""
        for surface in reversed(self.painted):
            if surface.box.holds(x, y):
                return surface.colour
        return WHITE


def is_same(one: Colour | None, other: Colour | None) -> bool:
    """Tell whether two colours cannot be told apart by eye; an unknown one is like no other."""
    return (
        one is not None
        and other is not None
        and all(abs(a - b) < _LEAST_APART for a, b in zip(one, other, strict=True))
    )


def _colour(values: Sequence[float], space: str) -> Colour | None:
    if space == "gray" and len(values) == 1:
        return (values[0],) * 3
    if space == "rgb" and len(values) == 3:
        return values[0], values[1], values[2]
    if space == "cmyk" and len(values) == 4:
        red, green, blue = ((1 - part) * (1 - values[3]) for part in values[:3])
        return red, green, blue
    return None
