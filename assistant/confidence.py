"""How sure we are that the sources answer a question. Pure.

A logistic model over a few things that can be explained to a reader. Its weights are
fitted on our own development questions by ``python -m eval.fit_confidence`` and
recorded in docs/decisions; below the threshold the answer is "not in my sources".
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.language.words import stem, terms
from assistant.quoting.units import Unit
from assistant.retriever import Retrieval
from assistant.understanding import Query

FEATURES = ("scope", "fused", "grams", "unit", "asked")
# Of so many of the best units the words are looked at.
_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Weights per feature, in the order of FEATURES, a bias, and the threshold in [0, 1]."""

    weights: tuple[float, ...]
    bias: float
    threshold: float


DEFAULT_MODEL = ConfidenceModel(
    weights=(0.833, 1.052, 6.920, 2.361, 0.345), bias=-6.548, threshold=0.27
)


def measure(
    query: Query,
    retrieval: Retrieval,
    units: Sequence[Unit],
    scores: Sequence[float],
    scope: float,
) -> dict[str, float]:
    """Return the features of one question.

    Args:
        query: The question, understood.
        retrieval: What was found for it.
        units: What could be quoted.
        scores: How well each unit answers, same order.
        scope: Chance that the question is one for this counter, in (0, 1).

    Returns:
        ``scope``: its log odds. ``fused``: best score of a chunk. ``grams``: share of the
        question's character n-grams in the best chunk. ``unit``: best score of a unit.
        ``asked``: 1 when one of the best units has the word for what is asked, else 0.
    """
    best = sorted(range(len(units)), key=lambda number: -scores[number])[:_LOOKED_AT]
    return {
        "scope": _log_odds(scope),
        "fused": max((scored.score for scored in retrieval.chunks), default=0.0),
        "grams": max(retrieval.scores.get("grams", {}).values(), default=0.0),
        "unit": max(scores, default=0.0),
        "asked": float(_has_asked(query, [units[number] for number in best])),
    }


def confidence(features: Mapping[str, float], model: ConfidenceModel = DEFAULT_MODEL) -> float:
    """Return the chance, in (0, 1), that the sources answer the question."""
    total = model.bias + sum(
        weight * features[name] for weight, name in zip(model.weights, FEATURES, strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def _log_odds(chance: float) -> float:
    """Return the log odds of a chance in [0, 1], about 14 when it is all but certain."""
    kept = min(max(chance, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))


def _has_asked(query: Query, units: Sequence[Unit]) -> bool:
    if not query.asked:
        return True
    wanted = stem(query.asked)
    return any(
        wanted in terms(f"{unit.text} {unit.lead} {' '.join(unit.headings)}") for unit in units
    )
