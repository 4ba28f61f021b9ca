"""Headings that count on ("Doel 1: ...", "Doel 2: ..."): a list that no sentence gives. Pure.

Who asks which goals a pact has is answered by those headings, all of them and in their
order; passages below one of them only tell about that one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.documents import Chunk, DocumentInfo, LineKind, ScoredChunk
from assistant.kinds import Kind
from assistant.language.contacts import without_personal_details
from assistant.language.number_units import word_set
from assistant.language.number_words import word_value
from assistant.language.words import is_stop_word, terms, words
from assistant.understanding import Query
from assistant.units import Unit

_FEWEST = 3
# A number may be missing where a heading was not told from the text around it.
_LARGEST_STEP = 2
_COUNTED = re.compile(r"(?:([^\W\d_]+)\s+)?(\d{1,2})(?:\s*[.:)])?\s+(?=\S)")
_MANY = re.compile(
    r"\b(?:welke|noem|alle|wat (?:zijn|waren)|lijst|what (?:are|were)|which|list)\b", re.IGNORECASE
)
# Words of a question for a whole list that say nothing of what is listed.
_ABOUT_LISTS = word_set(
    "staan staat noemt noemen genoemd heeft hebben telt kent bevat wil willen stelt stellen "
    "gesteld omvat precies allemaal alle precieze lijst rij opsomming rijtje geef noem overzicht "
    "pact stuk plan document agenda manifest akkoord landelijk landelijke nationaal nationale "
    "what which list give name all are the"
)


@dataclass(frozen=True, slots=True)
class Series:
    """Headings of one document that count on.

    Attributes:
        names: Stems of what is counted: of the word before the number, or of the headings above.
        headings: In order, at least three.
    """

    names: frozenset[str]
    headings: tuple[Unit, ...]


def series_in(chunks: Iterable[Chunk]) -> list[Series]:
    """Return the series of headings in the ``chunks`` of one document, in reading order."""
    found: list[Series] = []
    open_ones: dict[str, _Open] = {}
    chapter = before = ""
    for heading in _headings(chunks):
        counted = _COUNTED.match(heading.text)
        if counted is not None:
            label, number = (counted[1] or "").casefold(), int(counted[2])
            last = open_ones.get(label)
            if last is not None and last.number < number <= last.number + _LARGEST_STEP:
                open_ones[label] = _Open(last.name, number, [*last.headings, heading])
            elif number == 1:
                found += _closed(open_ones.pop(label, None))
                open_ones[label] = _Open(label or f"{chapter} {before}", number, [heading])
            # Without a word before its numbers a list is named by its chapter and what is above.
            chapter = chapter if label else heading.text
        before = heading.text
    return [*found, *(series for last in open_ones.values() for series in _closed(last))]


def asked_series(query: Query, chunks: Sequence[Chunk]) -> tuple[Unit, ...]:
    """Return the headings that are the list which ``query`` asks of a document, or none.

    Args:
        query: What is asked.
        chunks: Of one document, in reading order.
    """
    named = listed_words(query, chunks[0].info) if chunks else []
    sizes = {number for word in words(query.question) if (number := _number(word)) is not None}
    sizes -= query.years
    fitting = [
        series
        for series in (series_in(chunks) if named else ())
        if all(not series.names.isdisjoint(terms(word)) for word in named)
        and sizes <= {len(series.headings)}
    ]
    return fitting[0].headings if fitting else ()


def listed_words(query: Query, info: DocumentInfo) -> list[str]:
    """Return the words for what is listed, when ``query`` asks for a whole list of a document.

    That is when it says no more than that: which list, and of which document; else none.
    """
    if query.kinds[0] not in {Kind.LIST, Kind.DEFINITION} or not _MANY.search(query.question):
        return []
    title = set(terms(f"{info.title} {info.publisher} {info.region}"))
    return [
        word
        for word in words(query.question)
        if not is_stop_word(word)
        and _number(word) is None
        and word not in _ABOUT_LISTS
        and word not in query.place_words
        and title.isdisjoint(terms(word))
    ]


class _Open(NamedTuple):
    name: str
    number: int
    headings: list[Unit]


def _headings(chunks: Iterable[Chunk]) -> Iterator[Unit]:
    for chunk in chunks:
        for place, line in enumerate(chunk.lines):
            if line.kind is LineKind.HEADING and (said := without_personal_details(line.text)):
                yield Unit(said, "", line.kind, ScoredChunk(chunk, 0.0), place, 0)


def _closed(last: _Open | None) -> list[Series]:
    if last is None or len(last.headings) < _FEWEST:
        return []
    return [Series(frozenset(terms(last.name)), tuple(last.headings))]


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else word_value(word)
