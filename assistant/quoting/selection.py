"""Choose what to quote: the few units that answer the question best. Pure.

A unit is worth what it covers of the question, weighted by how telling each word is,
with its headings and list lead-in counting for less, plus what its chunk was worth and
whether it holds the kind of thing that was asked (a figure, a name, a date).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.documents import LineKind
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import terms, words
from assistant.quoting.units import Unit
from assistant.retriever import Retrieval
from assistant.understanding import Kind, Query

_FIGURE = re.compile(
    r"\d|\b(?:half|helft|derde|kwart|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b", re.I
)
_MONEY = re.compile(
    r"€|\beuro|\bmiljoen|\bmln|\bmiljard|subsidi|fonds|budget|financ|voucher|\bRIF\b|investering",
    re.I,
)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)", re.I
)
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w&@-]+")
_PLACE = re.compile(
    r"\b(?:in|te|bij|op|uit|rond|via)\s+(?:de\s+|het\s+)?[A-Z]\w+|\bloket|\bcampus|\bpunt\b"
)
_DEFINITION = re.compile(
    r"\b(?:is|zijn|betekent|staat voor|wordt verstaan|worden bedoeld|bedoeld|betreft)\b|:\s"
)

_FITS: Mapping[Kind, re.Pattern[str]] = {
    Kind.FIGURE: _FIGURE,
    Kind.MONEY: _MONEY,
    Kind.WHEN: _DATE,
    Kind.WHO: _NAME,
    Kind.WHERE: _PLACE,
    Kind.DEFINITION: _DEFINITION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """What each ground counts for; found by measurement on development questions."""

    own: float = 1.0
    above: float = 0.4
    concepts: float = 0.5
    chunk: float = 0.6
    fits: float = 0.12
    neighbour: float = 0.25


DEFAULT_WEIGHTS = Weights()


def score_units(
    units: Sequence[Unit],
    query: Query,
    retrieval: Retrieval,
    thesaurus: Thesaurus,
    weights: Weights = DEFAULT_WEIGHTS,
) -> list[float]:
    """Return a score per unit, in the same order; higher answers better."""
    best = max((scored.score for scored in retrieval.chunks), default=1.0) or 1.0
    importance = {t: w * retrieval.inverse_frequency(t) for t, w in query.terms.items()}
    raw: list[float] = []
    for unit in units:
        own = set(terms(unit.text))
        above = set(terms(f"{unit.lead} {' '.join(unit.chunk.section)}")) - own
        score = weights.own * _share(importance, own) + weights.above * _share(importance, above)
        score += weights.concepts * _share(query.concepts, set(thesaurus.in_text(unit.text)))
        score += weights.chunk * unit.scored.score / best
        score += weights.fits * sum(
            bool(_FITS[kind].search(unit.text)) for kind in query.kinds[:2] if kind in _FITS
        )
        # A crumb of a few words seldom answers by itself.
        raw.append(score * min(1.0, 0.5 + len(words(unit.text)) / 12))
    return [
        score + weights.neighbour * _beside(units, raw, number) for number, score in enumerate(raw)
    ]


def _share(importance: Mapping[str, float], found: set[str]) -> float:
    total = sum(importance.values())
    return sum(w for t, w in importance.items() if t in found) / total if total else 0.0


def _beside(units: Sequence[Unit], raw: Sequence[float], number: int) -> float:
    """Return the best score right before or after, within the same chunk."""
    return max(
        (
            raw[other]
            for other in (number - 1, number + 1)
            if 0 <= other < len(units) and units[other].chunk.id == units[number].chunk.id
        ),
        default=0.0,
    )


def choose_units(
    units: Sequence[Unit], scores: Sequence[float], query: Query, max_words: int
) -> list[Unit]:
    """Return the units to quote, best first, together at most ``max_words`` words.

    Doubles (the same words on another page) are quoted once. For a list the other
    items under the same lead-in come along, as far as there is room.
    """
    order = sorted(range(len(units)), key=lambda n: -scores[n])
    chosen: list[int] = []
    seen: set[str] = set()
    room = max_words
    for number in order:
        if room < 8:
            break
        wanted = [number, *_companions(units, number)]
        for candidate in wanted:
            unit = units[candidate]
            key = "".join(words(unit.text))
            size = len(unit.text.split())
            if candidate in chosen or key in seen or size > room or len(key) <= 10:
                continue
            chosen.append(candidate)
            seen.add(key)
            room -= size
    return [units[number] for number in chosen]


def _companions(units: Sequence[Unit], number: int) -> list[int]:
    """Return the other items of the list that ``number`` belongs to or introduces."""
    unit = units[number]
    if unit.kind is LineKind.ITEM and unit.lead:
        lead = unit.lead
    elif unit.text.rstrip().endswith(":"):
        lead = unit.text
    else:
        return []
    return [
        other
        for other, candidate in enumerate(units)
        if other != number
        and candidate.kind is LineKind.ITEM
        and candidate.chunk.source == unit.chunk.source
        and candidate.lead
        and (candidate.lead == lead or lead.endswith(candidate.lead))
    ]
