"""Figures that a sentence gives to other words than their line does. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from assistant.language.number_units import word_set
from assistant.language.words import fold, stem, words
from assistant.writing.support import Support, is_covered, telling_words
from assistant.writing.territories import CELL, RESPECTIVE, Territory, find_territories, stray_words

_SUBSET = re.compile(r"\b(?:waarvan|daarvan|hiervan|of which|of whom)\b[^|]{0,12}$")
_BESIDE = 40
_NEAR = 3
_JOINS = word_set(
    "en of in van voor door op aan bij met naar tot te and or of in for by on to with"
)


def misplaced_figure(text: str, used: Sequence[Support], lines: Sequence[Support]) -> str:
    """Return a figure of ``text`` that belongs to other words, or "".

    Args:
        text: A sentence without markers.
        used: The lines that bear it out.
        lines: All lines that it may lean on.
    """
    ours = find_territories(text)
    held = [(line, line.evidence.territories) for line in lines]
    for said in ours:
        number = said.value.number
        bearing = [(line, t) for line, t in held if any(o.value.number == number for o in t)]
        if bearing and all(stray_words(said, t, _shared(line)) for line, t in bearing):
            return said.value.text
    for line in used:
        theirs = line.evidence.territories
        wrong = _counts_other(text, ours, line, theirs) or _needs_other(text, ours, line, theirs)
        if wrong:
            return wrong
    return ""


def _shared(line: Support) -> frozenset[str]:
    """Return the terms that all figures of a line share; a column belongs to its figure alone."""
    return frozenset() if CELL in line.evidence.plain else line.source.context


def _counts_other(
    text: str, ours: Sequence[Territory], line: Support, theirs: Sequence[Territory]
) -> str:
    """Return a figure that counts another thing of its line than it does there.

    "Aangevuld met twee derde cofinanciering" is not "met twee derde subsidie".
    """
    for said in ours:
        counted = _telling_start(text[said.value.end :])
        for other in theirs:
            near = _thing_behind(line.evidence.plain[other.value.end :])
            if (
                other.value.number == said.value.number
                and counted in line.evidence.terms
                and telling_words(" ".join(near))
                and not any(is_covered(word, {counted}) for word in near)
            ):
                return said.value.text
    return ""


def _thing_behind(text: str) -> list[str]:
    """Return the words that ``text`` begins with, up to the first that joins things."""
    return list(takewhile(lambda word: word not in _JOINS, words(text[:_BESIDE])[:_NEAR]))


def _telling_start(text: str) -> str:
    """Return the search form of the first word of ``text`` when it tells something, else ""."""
    first = words(text[:_BESIDE])[:1]
    return stem(first[0]) if first and telling_words(first[0]) else ""


def _needs_other(
    text: str, ours: Sequence[Territory], line: Support, theirs: Sequence[Territory]
) -> str:
    """Return a figure that says nothing without another, or without the words behind it."""
    said = [t.value.number for t in ours]
    plain = line.evidence.plain
    for one, two in pairwise(theirs):
        pair = [one.value.number, two.value.number]
        if RESPECTIVE.search(fold(plain[one.value.end : two.value.start])):
            found = [number for number in said if number in pair]
            if found and found != pair:
                return one.value.text
    spoken = {stem(word) for word in telling_words(text)}
    for one in theirs:
        if one.value.number in said and _SUBSET.search(fold(plain[: one.value.start])):
            near = telling_words(plain[one.value.end : one.value.end + _BESIDE])[:2]
            if near and not any(is_covered(word, spoken) for word in near):
                return one.value.text
    return ""
