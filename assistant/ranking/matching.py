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
    used, terms = np.unique(terms, return_inverse=True)
    place_of = {int(number): place for place, number in enumerate(used)}
    stands = np.zeros((len(asked), len(used)), dtype=np.float32)
    near = np.zeros_like(stands)
    for number, word in enumerate(asked):
        for term, weight in word.terms.items():
            if (place := place_of.get(table.known(term), -1)) >= 0:
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
    own = np.maximum.reduceat(stands[:, terms] * weights, starts, axis=1)
    close = np.maximum.reduceat(near[:, terms] * (weights > 0), starts, axis=1)
    return own, np.maximum(own, close)


def importance(asked: Sequence[AskedWord], idf: Callable[[AskedWord], float]) -> Numbers:
    """Return how telling each word is: half by this index, half by Dutch at large; sum 1."""
    raw = np.array(
        [
            word.weight * (_HALF * idf(word) + _HALF * _HIGHEST_IDF * word.rarity) + 1e-6
            for word in asked
        ],
        dtype=np.float32,
    )
    return np.asarray(raw / raw.sum(), dtype=np.float32)
