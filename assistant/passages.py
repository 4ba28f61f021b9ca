"""Chunks that follow each other on a page, read as one passage. Pure.

Small pieces are found and cited precisely; a person, or a model, reads better in the
passage that they stand in. So good chunks that touch are put together again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import ScoredChunk

_MAX_CHARACTERS = 1_600
# A neighbour joins when it is worth this share of the chunk that it stands beside.
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Passage:
    """Chunks of one page that follow each other.

    Attributes:
        chunks: In the order of the page; at least one.
        score: Of the best of them.
    """

    chunks: tuple[ScoredChunk, ...]
    score: float


def join_neighbours(
    scored: Sequence[ScoredChunk], max_characters: int = _MAX_CHARACTERS
) -> list[Passage]:
    """Return ``scored`` (best first) as passages, best first; every chunk is in one of them.

    Args:
        scored: Chunks with scores that compare as shares (twice as good, twice the score).
        max_characters: Longest passage; a longer chunk stays alone.
    """
    at = {
        (s.chunk.source, s.chunk.page_number, s.chunk.position): place
        for place, s in enumerate(scored)
    }
    taken: set[int] = set()
    passages = []
    for place, first in enumerate(scored):
        if place in taken:
            continue
        members = _grow(place, scored, at, taken, max_characters)
        taken.update(members)
        ordered = sorted(members, key=lambda m: scored[m].chunk.position)
        passages.append(Passage(tuple(scored[m] for m in ordered), first.score))
    return passages


def _grow(
    place: int,
    scored: Sequence[ScoredChunk],
    at: dict[tuple[str, int, int], int],
    taken: set[int],
    max_characters: int,
) -> list[int]:
    first = scored[place].chunk
    low = high = first.position
    members, size = [place], len(first.text)
    while True:
        beside = [
            found
            for position in (low - 1, high + 1)
            if (found := at.get((first.source, first.page_number, position))) is not None
            and found not in taken
            and scored[found].score >= _LEAST_SHARE * scored[place].score
            and size + len(scored[found].chunk.text) <= max_characters
        ]
        if not beside:
            return members
        best = max(beside, key=lambda found: scored[found].score)
        members.append(best)
        size += len(scored[best].chunk.text)
        low = min(low, scored[best].chunk.position)
        high = max(high, scored[best].chunk.position)
