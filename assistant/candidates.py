"""Which chunks are worth a closer look: channels weighed together, neighbours heard. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """How channels are weighed; found by measurement on development questions.

    Attributes:
        weights: Channel -> weight; "vectors" beside the lexical channels.
        neighbour: Share of the score of the chunks before and after that is added.
        candidates: Chunks taken from each channel, at least 1.
        steering: How much the chunks of a document gain when the question points at it.
        ranked: Most candidates that are looked at closely, at least 1.
    """

    weights: Mapping[str, float]
    neighbour: float
    candidates: int
    steering: float
    ranked: int = 120


DEFAULT_TUNING = Tuning(
    weights={
        "body": 0.5,
        "section": 0.2,
        "title": 0.2,
        "concepts": 0.3,
        "grams": 0.5,
        "vectors": 1.0,
    },
    neighbour=0.1,
    candidates=150,
    steering=0.4,
)


def _place(chunk_id: str) -> tuple[str, int, int]:
    source, page_number, position = chunk_id.rsplit(":", 2)
    return source, int(page_number), int(position)


def smooth(fused: Mapping[str, float], share: float) -> dict[str, float]:
    """Add to every chunk a share of the scores of the chunks right before and after it."""
    last: dict[tuple[str, int], int] = {}
    for source, page, position in map(_place, fused):
        last[source, page] = max(position, last.get((source, page), 0))
    smoothed: dict[str, float] = {}
    for chunk_id, score in fused.items():
        source, page, position = _place(chunk_id)
        before = (
            f"{source}:{page}:{position - 1}"
            if position
            else f"{source}:{page - 1}:{last.get((source, page - 1), 0)}"
        )
        after = f"{source}:{page}:{position + 1}"
        if after not in fused and position == last[source, page]:
            after = f"{source}:{page + 1}:0"
        lent = fused.get(before, 0.0) + fused.get(after, 0.0)
        smoothed[chunk_id] = score + share * lent
    return smoothed
