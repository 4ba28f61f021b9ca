"""Hold each word of a question against each row of each candidate. Pure."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from assistant.ranking.asked import AskedWord
from assistant.ranking.reading import ReadChunk, TermTable

Numbers = npt.NDArray[np.float32]

# Below this cosine two words have nothing to do with each other.
_LEAST_LIKENESS = 0.45
_HALF = 0.5
_HIGHEST_IDF = 6.0
# Of words that everybody uses all day ("zodat", "nogal") the weight falls faster. Measured.
_COMMON_FALLS = 1.5


class Rows:
    """Which rows of the joined candidates are what."""

    def __init__(self, read: Sequence[ReadChunk]) -> None:
        counts = [len(chunk.units) for chunk in read]
        firsts = np.cumsum([0, *(2 * count + 2 for count in counts)])[:-1]
        spans = list(zip(firsts, counts, strict=True))
        self.units = _joined([np.arange(f, f + n) for f, n in spans])
        self.above = _joined([np.arange(f + n, f + 2 * n) for f, n in spans])
        self.inside = firsts + 2 * np.array(counts)
        self.section = self.inside + 1
        self.unit_chunk = np.repeat(np.arange(len(read)), counts)
        self.count = len(read)


def _joined(pieces: Sequence[npt.NDArray[np.int64]]) -> npt.NDArray[np.int64]:
    return np.concatenate([np.zeros(0, dtype=np.int64), *pieces]).astype(np.int64)


def match(
    asked: Sequence[AskedWord],
    table: TermTable,
    terms: npt.NDArray[np.int64],
    weights: Numbers,
    starts: npt.NDArray[np.int64],
) -> tuple[Numbers, Numbers]:
    """Return per word and row: best match by terms, and best match by closeness."""
    # Only terms of the candidates count, however many others were read before them.
    places = np.full(len(table) + 1, -1, dtype=np.int64)  # the last is for a term nobody has
    places[terms] = 0
    used = np.flatnonzero(places == 0)
    places[used] = np.arange(len(used))
    stands = np.zeros((len(asked), len(used)), dtype=np.float32)
    near = np.zeros_like(stands)
    for number, word in enumerate(asked):
        for term, weight in word.terms.items():
            if (place := places[table.known(term)]) >= 0:
                stands[number, place] = max(weight, stands[number, place])
    points = {
        number: rows[0]
        for number, word in enumerate(asked)
        if (rows := table.space.rows(word.stems[:1]))
    }
    if points:
        placed, lying = table.points_of(used)
        likeness = table.space.points[list(points.values())] @ lying.T
        likeness = np.maximum(likeness - _LEAST_LIKENESS, 0) / (1 - _LEAST_LIKENESS)
        near[np.ix_(np.array(list(points)), placed)] = likeness
    at = places[terms]
    own = _best_per_row(stands, at, weights, starts)
    close = _best_per_row(near, at, (weights > 0).astype(np.float32), starts)
    return own, np.maximum(own, close)


def _best_per_row(
    matches: Numbers,
    at: npt.NDArray[np.int64],
    weights: Numbers,
    starts: npt.NDArray[np.int64],
) -> Numbers:
    """Return per word and row the best of ``matches`` times weight.

    Args:
        matches: Per word and term, >= 0; shape (n_words, n_terms).
        at: Which term stands at each place of the rows.
        weights: Of the term at each place.
        starts: Where each row begins.
    """
    best = np.zeros((len(matches), len(starts)), dtype=np.float32)
    # Few terms match any word, and only those can be the best of a row.
    matched: npt.NDArray[np.bool_] = np.any(matches > 0, axis=0)
    places = np.flatnonzero(matched[at])
    if len(places):
        rows = np.searchsorted(starts, places, side="right") - 1
        firsts = np.flatnonzero(np.diff(rows, prepend=-1))
        values = matches[:, at[places]] * weights[places]
        best[:, rows[firsts]] = np.maximum.reduceat(values, firsts, axis=1)
    return best


def importance(asked: Sequence[AskedWord], idf: Callable[[AskedWord], float]) -> Numbers:
    """Return how telling each word is: half by this index, half by Dutch at large; sum 1."""
    raw = np.array(
        [
            word.weight * (_HALF * idf(word) + _HALF * _HIGHEST_IDF * word.rarity**_COMMON_FALLS)
            + 1e-6
            for word in asked
        ],
        dtype=np.float32,
    )
    return np.asarray(raw / raw.sum(), dtype=np.float32)
