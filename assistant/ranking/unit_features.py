"""What each piece that can be quoted has to do with a question, as numbers. Pure."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from assistant.documents import LineKind
from assistant.fitting import defines
from assistant.language.words import words
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.matching import Numbers
from assistant.ranking.ranking import Ranking
from assistant.ranking.whereabouts import UNIT_WHEREABOUTS, unit_whereabouts
from assistant.understanding import Query
from assistant.units import SOURCE_NOTE

UNIT_FEATURES = (
    "covers", "covers of best", "covers above", "chunk covers", "close", "close of best",
    "alike", "alike of best", "first sort", "sorts", "sort and covers",
    "sorts and close", "asked", "defines", "chunk",
    "chunk is best", "length", "long", "short", "item", "row", "beside", "beside close",
    "leads on", "asks", "document", "document named alone", "other document", *UNIT_WHEREABOUTS,
)  # fmt: skip
_COVERS, _DOCUMENT, _NAMED_ALONE = map(
    CHUNK_FEATURES.index, ("covers", "document", "document named alone")
)
# A document of another area, or another one of a series, than the one that is named.
_OTHER = -0.99
_USUAL_WORDS = 12
_MANY_WORDS = 40
_FEW_WORDS = 6
_LEAST_CHUNK = -8.0


def unit_features(
    query: Query, ranking: Ranking, chunks: Sequence[int]
) -> tuple[npt.NDArray[np.int64], Numbers]:
    """Return which units of the candidates ``chunks`` there are, and their features.

    Args:
        query: The question.
        ranking: Its candidates, compared.
        chunks: Places of the candidates that may be quoted, best first.

    Returns:
        Places in ``ranking.comparison.units``, in the order of ``chunks``, and an array of
        shape (n_units, len(UNIT_FEATURES)).

    Raises:
        ValueError: Nothing was compared.
    """
    compared = ranking.comparison
    if compared is None:
        raise ValueError("nothing was compared")
    by_chunk = {chunk: np.flatnonzero(compared.unit_chunk == chunk) for chunk in chunks}
    at = np.concatenate([np.zeros(0, dtype=np.int64), *by_chunk.values()]).astype(np.int64)
    if not len(at):
        return at, np.zeros((0, len(UNIT_FEATURES)), dtype=np.float32)
    units = [compared.units[place] for place in at]
    of_chunk = compared.unit_chunk[at]
    covers, close, alike = (
        values[at] for values in (compared.unit_covers, compared.unit_close, compared.unit_alike)
    )
    sizes = np.array([_size(unit.text) for unit in units])
    sorts = compared.unit_sorts[at]
    affinity = compared.chunk_features[of_chunk, _DOCUMENT]
    chunk = np.log(np.maximum([ranking.shares[c] for c in of_chunk], np.exp(_LEAST_CHUNK)))
    columns = [
        covers, _of_best(covers), compared.unit_above[at],
        compared.chunk_features[of_chunk, _COVERS],
        close, _of_best(close), alike, _of_best(alike),
        sorts[:, 0], sorts[:, 1], sorts[:, 0] * covers, sorts[:, 1] * close,
        compared.unit_asked[at],
        np.array([defines(unit.text, query.defined) for unit in units]),
        chunk / -_LEAST_CHUNK, chunk > -1e-6,
        np.minimum(1, sizes / _USUAL_WORDS), np.maximum(0, sizes - _MANY_WORDS) / _MANY_WORDS,
        sizes < _FEW_WORDS,
        np.array([unit.kind is LineKind.ITEM for unit in units]),
        np.array([unit.kind is LineKind.ROW for unit in units]),
        _beside(covers, of_chunk), _beside(close, of_chunk),
        np.array([unit.text.rstrip().endswith(":") for unit in units]),
        np.array([unit.text.rstrip().endswith("?") for unit in units]),
        affinity, compared.chunk_features[of_chunk, _NAMED_ALONE], affinity <= _OTHER,
        *unit_whereabouts(query.bearing, compared.unit_bearings[at]).T,
    ]  # fmt: skip
    return at, np.stack([np.asarray(c, dtype=np.float32) for c in columns], axis=1)


@lru_cache(maxsize=50_000)
def _size(text: str) -> int:
    return len(words(SOURCE_NOTE.sub("", text)))


def _of_best(values: Numbers) -> Numbers:
    top = float(values.max(initial=0.0))
    shares = np.maximum(values, 0) / (top if top > 0 else 1.0)
    return np.asarray(shares, dtype=np.float32)


def _beside(values: Numbers, of_chunk: npt.NDArray[np.int64]) -> Numbers:
    """Return the better of the values right before and after, within the same chunk."""
    before, after = np.zeros_like(values), np.zeros_like(values)
    same = of_chunk[1:] == of_chunk[:-1]
    before[1:][same] = values[:-1][same]
    after[:-1][same] = values[1:][same]
    return np.maximum(before, after)
