"""Choose what to quote: the few units that answer the question best. Pure.

How likely each unit answers was worked out by the ranking; here the room is shared out.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.citations import proves
from assistant.documents import LineKind
from assistant.kinds import Kind
from assistant.language.words import fold, words
from assistant.quoting.versions import other_versions
from assistant.understanding import Query
from assistant.units import SOURCE_NOTE, Unit, shown

_LIST_KINDS = frozenset({Kind.LIST, Kind.WHO, Kind.WHERE})
# Sections that say where things come from, and notes that do: no answer by themselves.
_LISTS_OF_SOURCES = frozenset(
    {"bronnen", "literatuur", "bronvermelding", "noten", "inhoud", "inhoudsopgave", "colofon"}
)
# The day that a sheet speaks of stands beside its title already.
_REFERENCE_DAY = re.compile(r"peildatum\b", re.IGNORECASE)
# In a comparison so many documents are heard, each for this share of the best. Measured.
_SIDES = 3
_SIDE_SHARE = 0.9
# Measured: answers cut off here are 87 words long at the median and hold 8 in 9 right ones.
_SURE_SHARE = 0.2
# A crumb of fewer words seldom answers by itself, unless it is an item of a list.
_CRUMB_WORDS = 4
# Who or what such a sentence speaks of stands in the one before it.
_POINTS_BACK = re.compile(
    r"[-•\"“‘(\s]*(?:deze|dit|dat|die|zij|hij|ze|daar\w*|hier\w*|dergelijke|these|this|they|it"
    r"|het (?:gaat|is|was|betreft|wordt|werd|heeft|had|kan|moet|zal|maakt|biedt|doet|betaalt|geeft"
    r"|helpt|staat|komt|krijgt|werkt|bestaat|zorgt|vraagt|duurt))\b",
    re.IGNORECASE,
)
# Room is short: of two units that answer as well, the shorter goes first. Measured.
_SHORTEST_PRICED = 8
_DEARNESS = 0.7


def choose_units(
    units: Sequence[Unit],
    scores: Sequence[float],
    query: Query,
    max_words: int,
    *,
    pointed: Collection[str] = (),
) -> list[Unit]:
    """Return the units to quote, best first, together at most ``max_words`` words.

    Doubles (the same words on another page) are quoted once. When a list is asked, or
    the sentence that introduces it is chosen, its items come along as far as there is room.

    Args:
        units: Candidates.
        scores: Score per unit, same order.
        query: What is asked.
        max_words: Room, in words.
        pointed: Sources that the question points at; a comparison hears each of them.
    """
    if Kind.COMPARE in query.kinds:
        scores = _hear_sides(units, scores, pointed)
    headers = _table_headers(units)
    header_rows = set(headers.values())  # they say nothing without their rows
    usable = [n for n in range(len(units)) if n not in header_rows and quotable(units[n])]
    order = sorted(usable, key=lambda n: -scores[n] / _price(units[n]))
    chosen: list[int] = []
    seen: set[str] = set()
    room = max_words
    for number in order:
        if room < 8:
            break
        for candidate in _with_it(units, number, query, headers):
            unit = units[candidate]
            key = "".join(words(unit.text))
            size = len(shown(unit.text).split())
            if candidate in chosen or key in seen or size > room or not quotable(unit):
                if candidate == number:
                    break  # what goes with it says nothing without it
                continue
            chosen.append(candidate)
            seen.add(key)
            room -= size
    return [units[number] for number in chosen]


def less_sure(
    chosen: Sequence[Unit],
    units: Sequence[Unit],
    scores: Sequence[float],
    query: Query,
    pointed: Collection[str] = (),
) -> tuple[Unit, ...]:
    """Return which of the ``chosen`` units answer far less surely than the best of them.

    A list stays whole, and of a comparison the best of each side is sure. Rows of a table
    stand each by itself, and keep its header.

    Args:
        chosen: As ``choose_units`` returns them.
        units: What they were chosen from.
        scores: Score per unit, same order as ``units``.
        query: What is asked.
        pointed: Sources that the question points at.
    """
    if Kind.COMPARE in query.kinds:
        scores = _hear_sides(units, scores, pointed)
    score = {id(unit): value for unit, value in zip(units, scores, strict=True)}
    floor = _SURE_SHARE * max((score[id(unit)] for unit in chosen), default=0.0)
    sure = [unit for unit in chosen if score[id(unit)] >= floor]
    lists = {(unit.chunk.source, unit.lead) for unit in sure if unit.lead}
    lists |= {(unit.chunk.source, unit.text) for unit in sure}
    kept = {id(unit) for unit in sure}
    return tuple(
        unit
        for unit in chosen
        if id(unit) not in kept
        and (unit.kind is LineKind.ROW or (unit.chunk.source, unit.lead) not in lists)
        and not heads(unit, sure)
        and not introduces(unit, sure)
    )


def introduces(unit: Unit, items: Sequence[Unit]) -> bool:
    """Tell whether ``unit`` is the sentence that leads to the list of one of ``items``."""
    return unit.kind is not LineKind.ROW and any(
        item.kind is LineKind.ITEM
        and item.chunk.source == unit.chunk.source
        and item.lead.endswith(unit.text)
        for item in items
    )


def heads(unit: Unit, rows: Sequence[Unit]) -> bool:
    """Tell whether ``unit`` is the header of the table that one of ``rows`` is of."""
    return unit.kind is LineKind.ROW and any(
        row.chunk.id == unit.chunk.id and row.lead.endswith(unit.text) for row in rows
    )


def _price(unit: Unit) -> float:
    """Return what a unit costs of the room: twice as long is not quite twice as dear."""
    return float(max(_SHORTEST_PRICED, len(shown(unit.text).split())) ** _DEARNESS)


def _hear_sides(
    units: Sequence[Unit], scores: Sequence[float], pointed: Collection[str]
) -> list[float]:
    """Return ``scores`` with the documents that are compared lifted to the level of the best."""
    best: dict[str, float] = {}
    for unit, score in zip(units, scores, strict=True):
        if unit.chunk.source in pointed:
            best[unit.chunk.source] = max(score, best.get(unit.chunk.source, 0.0))
    sides = sorted(best, key=lambda source: -best[source])[:_SIDES]
    if len(sides) < 2:
        return list(scores)
    level = _SIDE_SHARE * best[sides[0]]
    lift = {source: max(1.0, level / best[source]) for source in sides}
    return [s * lift.get(u.chunk.source, 1.0) for u, s in zip(units, scores, strict=True)]


def _table_headers(units: Sequence[Unit]) -> dict[int, int]:
    """Return row -> header row of its table, as places in ``units``; headers in sight only."""
    rows: dict[tuple[str, str], int] = {
        (unit.chunk.id, unit.text): number
        for number, unit in enumerate(units)
        if unit.kind is LineKind.ROW
    }
    found = {}
    for number, unit in enumerate(units):
        if unit.kind is not LineKind.ROW or not unit.lead:
            continue
        for (chunk_id, text), header in rows.items():
            if header != number and chunk_id == unit.chunk.id and unit.lead.endswith(text):
                found[number] = header
    return found


def is_list_of_sources(unit: Unit) -> bool:
    """Tell whether ``unit`` says where things come from, or where they stand."""
    headings = unit.headings
    return bool(headings) and fold(headings[-1]).strip(" .:") in _LISTS_OF_SOURCES


def quotable(unit: Unit) -> bool:
    """Tell whether ``unit`` can answer by itself: a crumb or a list of sources cannot."""
    if is_list_of_sources(unit) or _REFERENCE_DAY.match(unit.text):
        return False
    enough = 1 if unit.kind in {LineKind.ITEM, LineKind.ROW} and unit.lead else _CRUMB_WORDS
    return _words_that_prove(unit.text) >= enough


@lru_cache(maxsize=32_768)
def _words_that_prove(text: str) -> int:
    """Return how many words a text has without notes of sources; 0 when they prove nothing."""
    found = words(SOURCE_NOTE.sub("", text))
    return len(found) if proves(" ".join(found)) else 0


def _with_it(
    units: Sequence[Unit], number: int, query: Query, headers: Mapping[int, int]
) -> Iterator[int]:
    """Yield ``number``, then what it should be read with; that is looked for when asked."""
    yield number
    if number in headers:
        yield headers[number]
    yield from other_versions(units, number)
    yield from _companions(units, number, query)


def _companions(units: Sequence[Unit], number: int, query: Query) -> list[int]:
    """Return what should be read with ``number``.

    The sentence that it points back to; the other items of the list that it belongs to or
    introduces.
    """
    unit = units[number]
    back = [number - 1] if number and _POINTS_BACK.match(unit.text) else []
    back = [before for before in back if _goes_on(units[before], unit)]
    if unit.kind is LineKind.ITEM and unit.lead and _LIST_KINDS & set(query.kinds[:2]):
        lead = unit.lead
    elif unit.text.rstrip().endswith(":"):
        lead = unit.text
    else:
        return back
    return back + [
        other
        for other, candidate in enumerate(units)
        if other != number
        and candidate.kind is LineKind.ITEM
        and candidate.chunk.source == unit.chunk.source
        and candidate.lead
        and (candidate.lead == lead or lead.endswith(candidate.lead))
    ]


def _goes_on(before: Unit, unit: Unit) -> bool:
    """Tell whether ``unit`` is the sentence right after ``before``, in the same paragraph."""
    place = (before.chunk.id, before.line, before.place + 1)
    return place == (unit.chunk.id, unit.line, unit.place)
