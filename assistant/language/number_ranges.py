"""Numbers that are the two ends of a range: "tussen de 1 en 2 miljoen" is two times millions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.language.number_shares import YEAR
from assistant.language.number_tokens import DASHES, Token, opens_between
from assistant.language.number_units import EURO, SCALES

_RANGES = frozenset(
    {*DASHES, "tot", "tot en met", "t / m", "à", "a", "of", "to", "up to", "tot maximaal"}
)


@dataclass(frozen=True, slots=True)
class Item:
    """A value being read: where it is in the tokens, and its loose parts.

    Attributes:
        first: Place of its first token.
        last: Place of its last token.
        base: The number before its scale.
        digits: As written, when it is digits alone.
        factor: Its scale.
        sign: -1 below zero, else 1.
        share: Whether it is written as a part of something.
        unit: Of :class:`assistant.language.number_spans.Value`.
    """

    first: int
    last: int
    base: Fraction
    digits: str = ""
    factor: int = 1
    sign: int = 1
    share: bool = False
    unit: str = ""


def spread(items: list[Item], found: Sequence[Token]) -> list[Item]:
    """Give both ends of a range the scale and unit that stand at one of them.

    Args:
        items: What was read, in order.
        found: Tokens of the text.
    """
    for place in range(len(items) - 1):
        left, right = items[place], items[place + 1]
        between = " ".join(t.text for t in found[left.last + 1 : right.first])
        opened = between in {"en", "and"} and opens_between(found, left.first)
        if between not in _RANGES and not opened:
            continue
        if left.share or right.share or _is_year_beside(left, right):
            continue
        scale = _scale(right, found)
        smaller = left.base < right.base * right.factor / scale
        if left.factor == 1 < scale and smaller and left.unit in {"", EURO}:
            left = replace(left, factor=scale)
        if not left.unit:
            left = replace(left, unit=right.unit)
        elif not right.unit and left.unit == EURO:
            right = replace(right, unit=EURO)
        items[place : place + 2] = [left, right]
    return items


def _scale(item: Item, found: Sequence[Token]) -> int:
    """Return the scale that a number ends with: of "drie miljoen" it stands in the words."""
    return item.factor if item.factor > 1 else SCALES.get(found[item.last].text, 1)


def _is_year_beside(left: Item, right: Item) -> bool:
    """Tell whether one of two neighbours is a year: "in 2021 tot 7.000 euro" is no range."""
    for item, other in ((left, right), (right, left)):
        bare = other.factor == 1 and other.digits.isdecimal() and len(other.digits) > 2
        if YEAR.fullmatch(item.digits) and not item.unit and not (bare and other.unit != "%"):
            return True
    return False
