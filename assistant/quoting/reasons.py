"""Why a passage that was found is not quoted: a closed vocabulary, told of each passage. Pure."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from assistant.documents import LineKind, ScoredChunk
from assistant.language.words import words
from assistant.quoting.selection import is_list_of_sources, quotable
from assistant.units import Unit

READ_CHUNKS = 10
"""So many of the best chunks are read for quotes; those further down are not."""


class PassedOver(StrEnum):
    """Why a passage that was found is not quoted."""

    FAR = "far"
    HEADING = "heading"
    FRAGMENT = "fragment"
    SOURCES = "sources"
    SAME = "same"
    LOWER = "lower"
    ROOM = "room"
    UNSURE = "unsure"
    UNSAID = "unsaid"
    MISSING = "missing"
    WORDLESS = "wordless"
    SUSPECT = "suspect"
    UNPROVED = "unproved"
    UNUSED = "unused"


def passed_over(
    chunks: Sequence[ScoredChunk],
    read: Collection[str],
    units: Sequence[Unit],
    scores: Sequence[float],
    quoted: Sequence[Unit],
    *,
    otherwise: PassedOver = PassedOver.UNSURE,
) -> dict[str, PassedOver]:
    """Return chunk id -> why nothing of it is quoted, for each chunk that is not quoted.

    Each is judged by the best piece of it that could have been quoted.

    Args:
        chunks: What was found, best first.
        read: Ids of the chunks whose pieces were weighed; the others stood too far down.
        units: Their pieces; none when none was weighed, and then nothing is quoted.
        scores: How likely each piece answers, same order.
        quoted: The pieces that are quoted; none when nothing should be.
        otherwise: The reason when nothing is quoted at all.
    """
    if not units:
        return {scored.chunk.id: otherwise for scored in chunks}
    score = {id(unit): value for unit, value in zip(units, scores, strict=True)}
    least = min((score.get(id(unit), 0.0) for unit in quoted), default=0.0)
    said = {_key(unit) for unit in quoted}
    taken = {unit.chunk.id for unit in quoted}
    own = _by_chunk(units)
    reasons = {}
    for scored in chunks:
        if scored.chunk.id in taken:
            continue
        pieces = own.get(scored.chunk.id, [])
        best = max(filter(quotable, pieces), key=lambda unit: score[id(unit)], default=None)
        if scored.chunk.id not in read:
            reason = PassedOver.FAR
        elif best is None:
            reason = _no_answer(scored, pieces)
        elif not quoted:
            reason = otherwise
        elif _key(best) in said:
            reason = PassedOver.SAME
        else:
            reason = PassedOver.LOWER if score[id(best)] < least else PassedOver.ROOM
        reasons[scored.chunk.id] = reason
    return reasons


def _by_chunk(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    own: dict[str, list[Unit]] = {}
    for unit in units:
        own.setdefault(unit.chunk.id, []).append(unit)
    return own


def _no_answer(scored: ScoredChunk, pieces: Sequence[Unit]) -> PassedOver:
    """Return why no piece of a chunk can answer by itself."""
    if all(line.kind is LineKind.HEADING for line in scored.chunk.lines):
        return PassedOver.HEADING
    if any(map(is_list_of_sources, pieces)):
        return PassedOver.SOURCES
    return PassedOver.FRAGMENT


def _key(unit: Unit) -> str:
    return "".join(words(unit.text))
