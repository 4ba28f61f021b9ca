"""Hold a question against candidates: what does each of them say of it? Pure.

Each word of the question is held against every row of every candidate: how well does
the row say it, by the word itself, by a concept that it stands for, or by a word that
lies close to it in the word space? The best match counts, so a word that is matched in
three ways counts once. What a candidate covers is weighed by how telling each word is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from assistant.fitting import sought
from assistant.ranking.asked import AskedWord
from assistant.ranking.chunk_features import chunk_features
from assistant.ranking.comparison import Comparison
from assistant.ranking.matching import Numbers, Rows, importance, match
from assistant.ranking.rarity import Rarity
from assistant.ranking.reading import ReadChunk, TermTable, join_rows
from assistant.ranking.word_weights import weigh_words, word_features
from assistant.understanding import Query

_ABOVE_UNIT = 0.4


def compare(
    query: Query,
    asked: Sequence[AskedWord],
    read: Sequence[ReadChunk],
    *,
    table: TermTable,
    channels: Mapping[str, Numbers],
    affinity: Numbers,
    rarity: Rarity,
    places: Sequence[tuple[str, int, int]],
    in_titles: Callable[[str], float],
    word_weights: Sequence[float] = (),
) -> Comparison:
    """Return how ``query`` compares with the candidates.

    Args:
        query: The question.
        asked: Its words; at least one.
        read: The candidates; at least one.
        table: Numbered their terms.
        channels: Channel -> score per candidate.
        affinity: How far the question points at the document of each candidate, [-1, 1].
        rarity: How telling words are in this index.
        places: Source, page and position of each candidate.
        in_titles: Share of all documents that have a term in their title, in [0, 1].
        word_weights: What each of WORD_FEATURES weighs; none for words by rarity alone.
    """
    terms, weights, starts = join_rows(read)
    own, close = match([rarity.by_term(word) for word in asked], table, terms, weights, starts)
    rows, plain = Rows(read), importance(asked, rarity.of_word)
    unit_own, unit_close = own[:, rows.units], close[:, rows.units]
    unit_both = np.maximum(unit_own, _ABOVE_UNIT * own[:, rows.above])
    unit_above = unit_both - unit_own
    marks = word_features(
        query, asked, idf=rarity.of_word, in_units=unit_own, in_titles=in_titles, affinity=affinity
    )
    telling = weigh_words(plain, marks, word_weights)
    point = table.space.mean(table.space.rows(s for word in asked for s in word.stems))
    found = Comparison(
        np.zeros((0, 0), dtype=np.float32),
        tuple(unit for chunk in read for unit in chunk.units),
        rows.unit_chunk,
        telling @ unit_own,
        unit_own, plain, telling, marks, unit_close, unit_above,
        telling @ unit_close,
        np.concatenate([chunk.unit_points for chunk in read]) @ point,
        telling @ unit_above,
        _sorts(query, read),
        _asked_row(query, asked, unit_both),
        np.concatenate([chunk.bearings for chunk in read]),
    )  # fmt: skip
    columns = chunk_features(
        found, read, rows, own=own, close=close, telling=telling, point=point,
        channels=channels, affinity=affinity, places=places, bearing=query.bearing,
    )  # fmt: skip
    return replace(found, chunk_features=columns)


def _sorts(query: Query, read: Sequence[ReadChunk]) -> Numbers:
    """Return whether each unit holds the first sort that is sought, and the share of sorts."""
    columns = sought(query.question)
    if not columns:
        return np.zeros((sum(len(chunk.units) for chunk in read), 2), dtype=np.float32)
    held = [np.concatenate([chunk.holds(sort) for chunk in read]) for sort in columns]
    return np.stack([held[0], np.mean(held, axis=0)], axis=1).astype(np.float32)


def _asked_row(query: Query, asked: Sequence[AskedWord], matches: Numbers) -> Numbers:
    """Return how well each column says the word for what is asked; 0 when there is none."""
    for number, word in enumerate(asked):
        if query.asked and word.word == query.asked:
            return np.asarray(matches[number])
    return np.zeros(matches.shape[1], dtype=np.float32)
