"""How sure we are that the sources answer a question. Pure.

A logistic model over five things that can be explained to a reader. Its weights are
fitted on our own development questions by ``python -m eval.fit_confidence`` and
recorded in docs/decisions; below the threshold the answer is "not in my sources".
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.retriever import Retrieval
from assistant.understanding import Query

FEATURES = ("covered", "fused", "unit", "unknown", "concepts")


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Weights per feature, in the order of FEATURES, and the threshold in [0, 1]."""

    weights: tuple[float, ...]
    bias: float
    threshold: float


DEFAULT_MODEL = ConfidenceModel(weights=(0.0, 0.0, 0.0, 0.0, 0.0), bias=5.0, threshold=0.5)


def measure(query: Query, retrieval: Retrieval, unit_scores: Sequence[float]) -> dict[str, float]:
    """Return the features of one question.

    ``covered``: share of the question's telling words in the best chunk, about [0, 1].
    ``fused``: best fused score. ``unit``: best score of a quotable unit. ``unknown``:
    share of the telling words that stand nowhere in the sources. ``concepts``: share
    of the question's concepts in the best chunk.
    """
    importance = {t: w * retrieval.inverse_frequency(t) for t, w in query.terms.items()}
    total = sum(importance.values())
    unknown = sum(w for t, w in importance.items() if not retrieval.frequency.get(t))
    return {
        "covered": _best(retrieval.scores.get("body", {})),
        "fused": max((scored.score for scored in retrieval.chunks), default=0.0),
        "unit": max(unit_scores, default=0.0),
        "unknown": unknown / total if total else 1.0,
        "concepts": _best(retrieval.scores.get("concepts", {})),
    }


def confidence(features: Mapping[str, float], model: ConfidenceModel = DEFAULT_MODEL) -> float:
    """Return the chance, in (0, 1), that the sources answer the question."""
    total = model.bias + sum(
        weight * features[name] for weight, name in zip(model.weights, FEATURES, strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, total))))


def _best(scores: Mapping[str, float]) -> float:
    return max(scores.values(), default=0.0)
