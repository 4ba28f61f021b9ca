"""The stretch of a chunk that says most of a question. Pure.

Who reads many chunks in little room, a person or a model, reads of the less likely ones
only the sentences that matter and those around them. Source of the idea: contextual
compression, as in LangChain's ContextualCompressionRetriever; here without a model.
"""

from collections.abc import Sequence

import numpy as np

from assistant.ranking.model import RankingModel
from assistant.ranking.ranking import Ranking
from assistant.ranking.unit_features import unit_features
from assistant.understanding import Query
from assistant.units import Unit

# Measured: docs/decisions/0022-hearts-of-chunks.md.
_LONGEST = 500


def hearts(
    query: Query, ranking: Ranking, chunks: Sequence[int], model: RankingModel
) -> dict[int, str]:
    """Return per chunk its heart: exact words, one piece a line.

    Args:
        query: The question.
        ranking: Its candidates.
        chunks: Places of the candidates to look at; those without units are left out.
        model: What each feature weighs.
    """
    if ranking.comparison is None:
        return {}
    at, features = unit_features(query, ranking, chunks)
    values = model.score_units(features) if len(at) else np.zeros(0)
    of_chunk = ranking.comparison.unit_chunk[at]
    units = ranking.comparison.units
    return {
        chunk: _around_best([units[at[n]] for n in own], values[own].tolist())
        for chunk in chunks
        if len(own := np.flatnonzero(of_chunk == chunk))
    }


def _around_best(units: Sequence[Unit], values: Sequence[float]) -> str:
    """Return the best unit with the better of its neighbours, again and again, while it fits."""
    low = high = int(np.argmax(values))
    size = len(units[low].text)
    while True:
        beside = [n for n in (low - 1, high + 1) if 0 <= n < len(units)]
        best = max(beside, key=lambda n: values[n], default=None)
        if best is None or size + len(units[best].text) > _LONGEST:
            return "\n".join(unit.text for unit in units[low : high + 1])
        size += len(units[best].text)
        low, high = min(low, best), max(high, best)
