"""Chunks lend their neighbours a little: an answer often stands just after what was asked. Pure."""

from collections.abc import Mapping


def lend_to_neighbours(fused: Mapping[str, float], share: float) -> dict[str, float]:
    """Add to every chunk a share of the scores of the chunks right before and after it.

    Args:
        fused: Chunk id -> score.
        share: What a neighbour lends, in [0, 1].
    """
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


def _place(chunk_id: str) -> tuple[str, int, int]:
    source, page_number, position = chunk_id.rsplit(":", 2)
    return source, int(page_number), int(position)
