"""What each chunk has to do with a question, as numbers. Pure."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from assistant.language.bearings import Bearing
from assistant.ranking.comparison import Comparison
from assistant.ranking.matching import Numbers, Rows
from assistant.ranking.reading import ReadChunk
from assistant.ranking.whereabouts import CHUNK_WHEREABOUTS, chunk_whereabouts

CHANNELS = ("body", "section", "title", "concepts", "grams", "vectors")
CHUNK_FEATURES = (
    *CHANNELS,
    *(f"{name} of best" for name in ("body", "section", "concepts", "grams", "vectors")),
    "covers", "covers of best", "covers itself", "covers above", "best unit",
    "best unit of best", "neighbour covers", "page covers", "with neighbours covers",
    "close", "close of best", "close unit", "close unit of best", "alike", "alike of best",
    "alike unit", "alike unit of best", "document", "document named alone", "first sort", "sorts",
    "sorts and covers", "asked", "length", *CHUNK_WHEREABOUTS,
)  # fmt: skip
# What stands above a chunk says less about it than its own words.
_ABOVE = 0.6
# From this affinity on a question points at a document; so near the top is as near as it.
_POINTED = 0.3
_AS_NEAR = 0.03


def chunk_features(
    found: Comparison,
    read: Sequence[ReadChunk],
    rows: Rows,
    *,
    own: Numbers,
    close: Numbers,
    telling: Numbers,
    point: Numbers,
    channels: Mapping[str, Numbers],
    affinity: Numbers,
    places: Sequence[tuple[str, int, int]],
    bearing: Bearing,
) -> Numbers:
    """Return the features of the candidates, shape (n_chunks, len(CHUNK_FEATURES)).

    Args:
        found: What was compared of their units.
        read: The candidates; at least one.
        rows: Which rows of theirs are what.
        own: How well each row says each word, shape (n_words, n_rows).
        close: The same by closeness in the word space.
        telling: How much each word counts; they sum to 1.
        point: Mean point of the question.
        channels: Channel -> score per candidate.
        affinity: How far the question points at the document of each candidate, [-1, 1].
        places: Source, page and position of each candidate.
        bearing: Where and when the question speaks of.
    """
    unit_said = found.unit_covers + found.unit_above
    columns = [
        *_channel_columns(channels),
        *_covering(own, rows, telling, unit_said, places),
        *_nearness(telling @ _at_chunks(close, rows)["itself"], found, rows),
        *_likeness(np.array([chunk.point @ point for chunk in read]), found, rows),
        affinity,
        _named_alone(affinity, [source for source, _, _ in places]),
        _best(found.unit_sorts[:, 0], rows),
        _best(found.unit_sorts[:, 1], rows),
        _best(found.unit_sorts[:, 1] * unit_said, rows),
        _best(found.unit_asked, rows),
        np.log([1 + chunk.length for chunk in read]) / 7,
        *chunk_whereabouts(bearing, found.unit_bearings, rows).T,
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _channel_columns(channels: Mapping[str, Numbers]) -> list[Numbers]:
    """Return the score of each channel, and most of them as a share of the best."""
    compared = ("body", "section", "concepts", "grams", "vectors")
    return [*(channels[name] for name in CHANNELS), *(_of_best(channels[n]) for n in compared)]


def _covering(
    own: Numbers,
    rows: Rows,
    telling: Numbers,
    unit_said: Numbers,
    places: Sequence[tuple[str, int, int]],
) -> list[Numbers]:
    """Return what each chunk covers of the question: all in all, by part, and with others."""
    at_chunks = _at_chunks(own, rows)
    itself, above = at_chunks["itself"], at_chunks["above"]
    both = np.maximum(itself, _ABOVE * above)
    covered = telling @ both
    best_unit = _best(unit_said, rows)
    neighbours, page_of = _around(places)
    with_none = np.append(covered, 0.0)
    by_page = np.zeros((page_of.max() + 1, len(both)), dtype=both.dtype)
    np.maximum.at(by_page, page_of, both.T)
    alone = np.arange(len(places))[:, None]
    around = np.concatenate([np.where(neighbours < 0, alone, neighbours), alone], axis=1)
    return [
        covered, _of_best(covered), telling @ itself, telling @ above,
        best_unit, _of_best(best_unit),
        with_none[neighbours].max(axis=1),
        (by_page @ telling)[page_of],
        telling @ both[:, around].max(axis=2),
    ]  # fmt: skip


def _nearness(close: Numbers, found: Comparison, rows: Rows) -> list[Numbers]:
    best = _best(found.unit_close, rows)
    return [close, _of_best(close), best, _of_best(best)]


def _likeness(alike: Numbers, found: Comparison, rows: Rows) -> list[Numbers]:
    best = _best(found.unit_alike, rows)
    return [alike, _of_best(alike), best, _of_best(best)]


def _named_alone(affinity: Numbers, sources: Sequence[str]) -> Numbers:
    """Return 1 for the document that a question points at most, or shared, 1 / so many.

    To be pointed at says less when many others are as well.
    """
    top = float(affinity.max(initial=0.0))
    most = {s for s, near in zip(sources, affinity, strict=True) if near >= top - _AS_NEAR}
    share = 1.0 / len(most) if top >= _POINTED else 0.0
    return np.array([share * (source in most) for source in sources], dtype=np.float32)


def _at_chunks(matches: Numbers, rows: Rows) -> dict[str, Numbers]:
    """Return per word and chunk the best match in its own words, and above it."""
    itself = matches[:, rows.inside].copy()
    for word in range(len(matches)):
        np.maximum.at(itself[word], rows.unit_chunk, matches[word, rows.units])
    return {"itself": itself, "above": matches[:, rows.section]}


def _best(values: Numbers, rows: Rows) -> Numbers:
    best = np.zeros(rows.count, dtype=np.float32)
    np.maximum.at(best, rows.unit_chunk, values)
    return best


def _of_best(values: Numbers) -> Numbers:
    top = float(values.max(initial=0.0))
    shares = np.maximum(values, 0) / (top if top > 0 else 1.0)
    return np.asarray(shares, dtype=np.float32)


def _around(
    places: Sequence[tuple[str, int, int]],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return what lies around each candidate.

    That are the candidates right before and after it, shape (n_chunks, 2), -1 for none, and
    the number of its page among the pages of the candidates, shape (n_chunks,).
    """
    ordered = sorted(range(len(places)), key=lambda i: places[i])
    neighbours = np.full((len(places), 2), -1, dtype=np.int64)
    pages: dict[tuple[str, int], int] = {}
    page_of = np.zeros(len(places), dtype=np.int64)
    for before, i in zip([-1, *ordered], ordered, strict=False):
        page_of[i] = pages.setdefault(places[i][:2], len(pages))
        if before >= 0 and _touch(places[before], places[i]):
            neighbours[before, 1], neighbours[i, 0] = i, before
    return neighbours, page_of


def _touch(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    """Tell whether two places follow each other, as far as numbers can tell."""
    if one[0] != other[0]:
        return False
    if one[1] == other[1]:
        return abs(one[2] - other[2]) == 1
    later = max(one, other)
    return abs(one[1] - other[1]) == 1 and later[2] == 0
