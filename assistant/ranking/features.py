"""What a chunk, and a unit of it, has to do with a question, as numbers. Pure.

Each word of the question is held against every row of every candidate: how well does
the row say it, by the word itself, by a concept that it stands for, or by a word that
lies close to it in the word space? The best match counts, so a word that is matched in
three ways counts once. What a candidate covers is weighed by how telling each word is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from assistant.fitting import sought
from assistant.ranking.asked import AskedWord
from assistant.ranking.matching import Numbers, Rows, importance, match
from assistant.ranking.reading import ReadChunk, TermTable, join_rows
from assistant.understanding import Query
from assistant.units import Unit

CHANNELS = ("body", "section", "title", "concepts", "grams", "vectors")
CHUNK_FEATURES = (
    *CHANNELS,
    *(f"{name} of best" for name in ("body", "section", "concepts", "grams", "vectors")),
    "covers", "covers of best", "covers itself", "covers above", "best unit",
    "best unit of best", "neighbour covers", "page covers", "with neighbours covers",
    "close", "close of best", "close unit", "close unit of best", "alike", "alike of best",
    "alike unit", "alike unit of best", "document", "first sort", "sorts", "sorts and covers",
    "asked", "length",
)  # fmt: skip
# What stands above a chunk says less about it than its own words.
_ABOVE = 0.6
_ABOVE_UNIT = 0.4


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question held against candidates.

    Attributes:
        chunk_features: Shape (n_chunks, len(CHUNK_FEATURES)).
        units: The units of all candidates, in order of the candidates.
        unit_chunk: Which candidate each unit is of, shape (n_units,).
        unit_covers: Share of the question that each unit says itself, shape (n_units,).
        word_matches: How well each unit says each word, shape (n_words, n_units).
        word_weights: How telling each word is; they sum to 1, shape (n_words,).
        unit_close: As ``unit_covers``, by closeness in the word space.
        unit_alike: Cosine of each unit's mean point with the question's.
        unit_above: Share that stands above each unit and not in it.
        unit_sorts: Whether each unit holds the first sort of thing that is sought, and which
            share of the sorts, shape (n_units, 2).
        unit_asked: How well each unit says the word for what is asked, shape (n_units,).
    """

    chunk_features: Numbers
    units: tuple[Unit, ...]
    unit_chunk: npt.NDArray[np.int64]
    unit_covers: Numbers
    word_matches: Numbers
    word_weights: Numbers
    unit_close: Numbers
    unit_alike: Numbers
    unit_above: Numbers
    unit_sorts: Numbers
    unit_asked: Numbers


def compare(
    query: Query,
    asked: Sequence[AskedWord],
    read: Sequence[ReadChunk],
    *,
    table: TermTable,
    channels: Mapping[str, Numbers],
    affinity: Numbers,
    idf: Callable[[AskedWord], float],
    places: Sequence[tuple[str, int, int]],
) -> Comparison:
    """Return how ``query`` compares with the candidates.

    Args:
        query: The question.
        asked: Its words; at least one.
        read: The candidates; at least one.
        table: Numbered their terms.
        channels: Channel -> score per candidate.
        affinity: How far the question points at the document of each candidate, [-1, 1].
        idf: How telling a word is in this index, > 0.
        places: Source, page and position of each candidate.
    """
    terms, weights, starts = join_rows(read)
    own, close = match(asked, table, terms, weights, starts)
    rows, telling = Rows(read), importance(asked, idf)
    unit_own = own[:, rows.units]
    unit_both = np.maximum(unit_own, _ABOVE_UNIT * own[:, rows.above])
    point = table.space.mean(table.space.rows(s for word in asked for s in word.stems))
    found = Comparison(
        np.zeros((0, 0), dtype=np.float32),
        tuple(unit for chunk in read for unit in chunk.units),
        rows.unit_chunk,
        telling @ unit_own,
        unit_own,
        telling,
        telling @ close[:, rows.units],
        np.concatenate([chunk.unit_points for chunk in read]) @ point,
        telling @ (unit_both - unit_own),
        _sorts(query, read),
        _asked_row(query, asked, unit_both),
    )
    columns = [
        *(channels[name] for name in CHANNELS),
        *(_of_best(channels[n]) for n in ("body", "section", "concepts", "grams", "vectors")),
        *_covering(own, rows, telling, telling @ unit_both, places),
        *_nearness(telling @ _at_chunks(close, rows)["itself"], found, rows),
        *_likeness(np.array([chunk.point @ point for chunk in read]), found, rows),
        affinity,
        _best(found.unit_sorts[:, 0], rows),
        _best(found.unit_sorts[:, 1], rows),
        _best(found.unit_sorts[:, 1] * (telling @ unit_both), rows),
        _best(found.unit_asked, rows),
        np.log([1 + chunk.length for chunk in read]) / 7,
    ]
    features = np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)
    return replace(found, chunk_features=features)


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
    neighbours, pages = _around(places)
    return [
        covered, _of_best(covered), telling @ itself, telling @ above,
        best_unit, _of_best(best_unit),
        np.array([max((covered[i] for i in near), default=0.0) for near in neighbours]),
        _together(telling, both, pages),
        _together(telling, both, [(*near, i) for i, near in enumerate(neighbours)]),
    ]  # fmt: skip


def _nearness(close: Numbers, found: Comparison, rows: Rows) -> list[Numbers]:
    best = _best(found.unit_close, rows)
    return [close, _of_best(close), best, _of_best(best)]


def _likeness(alike: Numbers, found: Comparison, rows: Rows) -> list[Numbers]:
    best = _best(found.unit_alike, rows)
    return [alike, _of_best(alike), best, _of_best(best)]


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


def _together(telling: Numbers, matches: Numbers, groups: Sequence[Sequence[int]]) -> Numbers:
    """Return what the chunks of each group cover together."""
    return np.array([telling @ matches[:, list(group)].max(axis=1) for group in groups])


def _around(
    places: Sequence[tuple[str, int, int]],
) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """Return per candidate the candidates right before and after it, and those of its page."""
    ordered = sorted(range(len(places)), key=lambda i: places[i])
    neighbours: list[tuple[int, ...]] = [()] * len(places)
    by_page: dict[tuple[str, int], list[int]] = {}
    for place, i in enumerate(ordered):
        by_page.setdefault(places[i][:2], []).append(i)
        near = [ordered[p] for p in (place - 1, place + 1) if 0 <= p < len(ordered)]
        neighbours[i] = tuple(j for j in near if _touch(places[i], places[j]))
    return neighbours, [tuple(by_page[place[:2]]) for place in places]


def _touch(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    """Tell whether two places follow each other, as far as numbers can tell."""
    if one[0] != other[0]:
        return False
    if one[1] == other[1]:
        return abs(one[2] - other[2]) == 1
    later = max(one, other)
    return abs(one[1] - other[1]) == 1 and later[2] == 0


def _sorts(query: Query, read: Sequence[ReadChunk]) -> Numbers:
    """Return whether each unit holds the first sort that is sought, and the share of sorts."""
    columns = sought(query.question)
    if not columns:
        return np.zeros((sum(len(chunk.units) for chunk in read), 2), dtype=np.float32)
    held = np.concatenate([chunk.holds(columns) for chunk in read]).astype(np.float32)
    return np.stack([held[:, 0], held.mean(axis=1)], axis=1)


def _asked_row(query: Query, asked: Sequence[AskedWord], matches: Numbers) -> Numbers:
    """Return how well each column says the word for what is asked; 0 when there is none."""
    for number, word in enumerate(asked):
        if query.asked and word.word == query.asked:
            return np.asarray(matches[number])
    return np.zeros(matches.shape[1], dtype=np.float32)
