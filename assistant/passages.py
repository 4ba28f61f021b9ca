"""What was found, as passages to read: the best whole, of the others what matters. Pure.

Small pieces are found and cited precisely; a person, or a model, reads better in the
passage that they stand in. So good chunks that touch are put together again. Of what is
less likely only the heart is read, so that more of it fits in the same room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import ScoredChunk

_MAX_CHARACTERS = 1_600
# A neighbour joins when it is worth this share of the chunk that it stands beside.
_LEAST_SHARE = 0.5
# Measured: docs/decisions/0022-hearts-of-chunks.md.
READ_WHOLE = 5
_SHORT_ENOUGH = 650


@dataclass(frozen=True, slots=True)
class Passage:
    """Chunks of one page that follow each other.

    Attributes:
        chunks: In the order of the page; at least one.
        score: Of the best of them.
        heart: What is read of a less likely one; "" when all of it is read.
    """

    chunks: tuple[ScoredChunk, ...]
    score: float
    heart: str = ""

    @property
    def text(self) -> str:
        """Return what is read of it, one line of the page a line."""
        return self.heart or "\n".join(s.chunk.text for s in self.chunks)


def passages_to_read(scored: Sequence[ScoredChunk]) -> list[Passage]:
    """Return ``scored`` (best first) as passages, best first, the less likely ones cut short."""
    passages = join_neighbours(scored)
    whole = passages[:READ_WHOLE]
    read = {one.chunk.id for passage in whole for one in passage.chunks}
    rest = [one for one in scored if one.chunk.id not in read]
    return whole + [Passage((one,), one.score, _heart(one)) for one in rest]


def _heart(scored: ScoredChunk) -> str:
    return scored.heart if len(scored.chunk.text) > _SHORT_ENOUGH else ""


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
