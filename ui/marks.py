"""Find the words of a quote among the characters of a page. Pure.

A page as a PDF draws it differs from the quote: lines break, hyphens split words,
ligatures join letters, text stands there twice, a running header cuts a sentence. So
only letters and digits are compared; where that is not enough, the likeliest stretch
of the page is aligned with the quote and what is equal is marked.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

# A page and a quote that share less than this part of their characters do not match.
_LEAST_ALIKE = 75.0
# Equal runs shorter than this are chance.
_LEAST_RUN = 4
_SLACK = 80


@dataclass(frozen=True, slots=True)
class _Squashed:
    """Letters and digits, folded, each with the place it came from."""

    text: str
    places: Sequence[int]


def find_quote(quote: str, characters: Sequence[str]) -> list[int]:
    """Return which ``characters`` of a page the quote is made of, ascending.

    Args:
        quote: Words to find.
        characters: The page, one character (or ligature) per item, in reading order.

    Returns:
        Places in ``characters``, from 0; empty when the quote is not there.
    """
    wanted, page = _squash(quote), _squash(characters)
    if not wanted.text or not page.text:
        return []
    start = page.text.find(wanted.text)
    if start >= 0:
        return sorted(set(page.places[start : start + len(wanted.text)]))
    return _align(wanted.text, page)


def mark_runs(quote: str, text: str) -> list[tuple[str, bool]]:
    """Return ``text`` in pieces, each with whether the quote stands there.

    Spaces and punctuation between two marked letters are marked with them.
    """
    found = find_quote(quote, text)
    runs: list[tuple[str, bool]] = []
    end = 0
    for first, last in _stretches(found, text):
        if first > end:
            runs.append((text[end:first], False))
        runs.append((text[first : last + 1], True))
        end = last + 1
    if end < len(text):
        runs.append((text[end:], False))
    return runs


def _squash(characters: Sequence[str]) -> _Squashed:
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(characters):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if part.isalnum():
                kept.append(part)
                places.append(place)
    return _Squashed("".join(kept), places)


def _align(wanted: str, page: _Squashed) -> list[int]:
    """Return the places of what is equal in the stretch of the page most like the quote."""
    near = fuzz.partial_ratio_alignment(wanted, page.text, score_cutoff=_LEAST_ALIKE)
    if near is None or len(page.text) < len(wanted) // 2:
        return []
    start = max(0, near.dest_start - _SLACK)
    window = page.text[start : near.dest_end + _SLACK + len(wanted) // 4]
    found: set[int] = set()
    for step in Indel.opcodes(wanted, window):
        if step.tag == "equal" and step.dest_end - step.dest_start >= _LEAST_RUN:
            found.update(page.places[start + step.dest_start : start + step.dest_end])
    return sorted(found)


def _stretches(found: Sequence[int], text: str) -> list[tuple[int, int]]:
    """Join marked places that only spaces and punctuation keep apart."""
    stretches: list[tuple[int, int]] = []
    for place in found:
        if stretches and not any(c.isalnum() for c in text[stretches[-1][1] + 1 : place]):
            stretches[-1] = (stretches[-1][0], place)
        else:
            stretches.append((place, place))
    return stretches
