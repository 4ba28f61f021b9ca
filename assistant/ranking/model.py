"""The weights of the ranking: a sum that can be read and explained. No black box.

They are fitted on our own development questions by ``python -m eval.fit_ranking`` and
kept in ``data/ranking.json``, one weight per feature.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.matching import Numbers
from assistant.ranking.unit_features import UNIT_FEATURES
from assistant.ranking.word_weights import WORD_FEATURES


@dataclass(frozen=True, slots=True)
class RankingModel:
    """Weights per feature.

    Attributes:
        chunks: In the order of CHUNK_FEATURES.
        units: In the order of UNIT_FEATURES.
        words: In the order of WORD_FEATURES; none when words count by rarity alone.
    """

    chunks: tuple[float, ...]
    units: tuple[float, ...]
    words: tuple[float, ...] = ()

    def score_chunks(self, features: Numbers) -> Numbers:
        """Return a score per row; higher answers better, differences count, zero does not."""
        return np.asarray(features @ np.array(self.chunks, dtype=np.float32))

    def score_units(self, features: Numbers) -> Numbers:
        """Return a score per row, likewise."""
        return np.asarray(features @ np.array(self.units, dtype=np.float32))


@cache
def load_ranking_model() -> RankingModel:
    """Return the weights that ship with Loket; features that it does not name weigh 0."""
    file = resources.files("assistant") / "data" / "ranking.json"
    stored = json.loads(file.read_text(encoding="utf-8"))
    return RankingModel(
        tuple(float(stored["chunks"].get(name, 0.0)) for name in CHUNK_FEATURES),
        tuple(float(stored["units"].get(name, 0.0)) for name in UNIT_FEATURES),
        tuple(float(stored.get("words", {}).get(name, 0.0)) for name in WORD_FEATURES),
    )
