"""Two texts that say almost the same, and not quite: both are shown. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from assistant.language.words import words
from assistant.units import SOURCE_NOTE, Unit

# Two texts are versions of one another from this overlap in words.
_ALIKE = 0.75
_SHORTEST_VERSION = 6


def other_versions(units: Sequence[Unit], number: int) -> list[int]:
    """Return the unit elsewhere that says almost the same as ``number``, if there is one.

    Two texts that differ in a figure or a word are shown side by side, never one of them.
    """
    alike = [
        (_likeness(units[number], other), place)
        for place, other in enumerate(units)
        if _are_versions(units[number], other)
    ]
    return [place for _, place in sorted(alike, reverse=True)[:1]]


def differ(units: Sequence[Unit]) -> bool:
    """Tell whether two of the units are versions of one another."""
    return any(_are_versions(one, other) for one, other in combinations(units, 2))


def _are_versions(one: Unit, other: Unit) -> bool:
    """Tell whether two units differ in substance: in figures, or within one document.

    Another document that says the same in slightly other words is no disagreement.
    """
    if not _ALIKE <= _likeness(one, other) < 1.0 or one.chunk.id == other.chunk.id:
        return False
    if _figures(one) != _figures(other):
        return True
    # With a label before it, or a word more, a text says the same.
    first, second = _said(one.text), _said(other.text)
    contained = first <= second or second <= first
    return one.chunk.source == other.chunk.source and not contained


def _figures(unit: Unit) -> set[str]:
    return {word for word in _said(unit.text) if word[0].isdigit()}


@lru_cache(maxsize=16_384)
def _said(text: str) -> frozenset[str]:
    return frozenset(words(SOURCE_NOTE.sub("", text)))


def _likeness(one: Unit, other: Unit) -> float:
    """Return the share of words that both have, in [0, 1]; 0 for a text too short to tell."""
    first, second = _said(one.text), _said(other.text)
    if len(first) < _SHORTEST_VERSION:
        return 0.0
    if min(len(first), len(second)) < _ALIKE * max(len(first), len(second)):
        return 0.0  # told by their sizes alone
    return len(first & second) / len(first | second)
