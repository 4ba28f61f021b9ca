"""How sure we are that the sources answer a question. Pure.

A logistic model over a few things that can be explained to a reader. Its weights are
fitted on our own development questions by ``python -m eval.fit_confidence`` and
kept in ``data/confidence.json``; below the threshold the answer is "not in my sources".
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from assistant.facts import facts_asked
from assistant.language.words import fold
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.matching import Numbers
from assistant.retrieval import Retrieval
from assistant.understanding import Query
from assistant.units import SOURCE_NOTE, Unit

FEATURES = (
    "scope", "alike", "lost here", "year lost", "name lost", "asked", "held", "held covers",
    "count lost",
)  # fmt: skip
# Of these, more makes less sure; of the others, more never does.
AGAINST = frozenset({"lost here", "year lost", "name lost", "count lost"})
# Of so many of the best units the words are looked at.
_LOOKED_AT = 5
# A word matched less well than this is not said.
_SAID = 0.3
# The model is fitted on large indexes, where something near any question is found. In one of at
# most so many chunks a question is refused of which none of them says this share. Measured:
# docs/decisions/0007.
_SMALL = 60
_LEAST_SHARE = 0.16
# A capital inside a sentence; the first word of one has it anyway.
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w&-]+")


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Weights per feature, in the order of FEATURES, a bias, and the threshold in [0, 1]."""

    weights: tuple[float, ...]
    bias: float
    threshold: float


@cache
def load_confidence_model() -> ConfidenceModel:
    """Return the model that ships with Loket; features that it does not name weigh 0."""
    file = resources.files("assistant") / "data" / "confidence.json"
    stored = json.loads(file.read_text(encoding="utf-8"))
    return ConfidenceModel(
        tuple(float(stored["weights"].get(name, 0.0)) for name in FEATURES),
        float(stored["bias"]),
        float(stored["threshold"]),
    )


def measure(
    query: Query, retrieval: Retrieval, units: Sequence[Unit], scores: Sequence[float], scope: float
) -> dict[str, float]:
    """Return the features of one question.

    Args:
        query: The question, understood.
        retrieval: What was found for it.
        units: What could be quoted.
        scores: How well each unit answers, same order.
        scope: Chance that the question is one for this counter, in (0, 1).

    Returns:
        ``scope``: its log odds. ``alike``: nearness of the best chunk in the word space.
        ``lost here``: weight of the most telling word that none of the best units says, as a
        share of all words that name no place.
        ``year lost``: 1 when the question names years and no best unit does. ``name lost``:
        1 when a name of the question stands in no chunk that was found. ``asked``: 1 when
        one of the best units says the word for what is asked, in whatever way, else 0.
        ``held``: how well the best unit answers that holds the kind of fact that is asked,
        as a share of the best unit of all; ``held covers``: the like for what it says of the
        question; both 1 when no kind is known. ``count lost``: 1 - ``held`` when a number
        is asked, else 0.
    """
    found = dict.fromkeys(FEATURES, 0.0)
    found["scope"] = _log_odds(scope)
    found["asked"] = float(not query.asked)
    found["held"] = found["held covers"] = float(not facts_asked(query.question))
    best = sorted(range(len(units)), key=lambda number: -scores[number])[:_LOOKED_AT]
    compared = retrieval.ranking.comparison
    if compared is None or not best:
        return found
    place_of = {id(unit): place for place, unit in enumerate(compared.units)}
    looked_at = [place_of[id(units[number])] for number in best]
    here = compared.word_matches[:, looked_at].max(axis=1)
    alike = compared.chunk_features[:, CHUNK_FEATURES.index("alike")]
    found |= {
        "alike": float(alike.max()),
        "lost here": _lost(query, retrieval, compared.word_weights, here),
        "year lost": _year_lost(query, [units[number] for number in best]),
        "name lost": _name_lost(query, retrieval),
        "asked": float(not query.asked or compared.unit_asked[looked_at].max(initial=0.0) >= _SAID),
    }
    every = [place_of[id(unit)] for unit in units]
    covers = compared.unit_covers[every] + compared.unit_above[every]
    return found | _held(query, units, np.asarray(scores), covers)


def _lost(query: Query, retrieval: Retrieval, weights: Numbers, here: Numbers) -> float:
    asked = retrieval.ranking.asked
    about = np.array([word.word not in query.place_words for word in asked], dtype=bool)
    if not about.any():
        return 0.0
    lost = weights[about & (here < _SAID)].max(initial=0.0)
    return float(lost / weights[about].sum())


def hardly_said(retrieval: Retrieval) -> bool:
    """Tell whether the index is small, and no chunk of it says much of the question.

    Only words count and what stands for them: between few chunks one is always nearest.
    """
    compared = retrieval.ranking.comparison
    if compared is None or not compared.units or retrieval.size > _SMALL:
        return False
    said = compared.word_matches + compared.word_above
    firsts = np.flatnonzero(np.diff(compared.unit_chunk, prepend=-1))
    by_chunk = np.maximum.reduceat(said, firsts, axis=1)
    return bool((compared.word_weights @ by_chunk).max() < _LEAST_SHARE)


def _held(
    query: Query, units: Sequence[Unit], scores: Numbers, covers: Numbers
) -> dict[str, float]:
    """Return how well the units do that hold the kind of fact that is asked."""
    facts = facts_asked(query.question)
    if not facts:
        return {"held": 1.0, "held covers": 1.0}
    said = [_said(unit) for unit in units]
    held, covered = 1.0, 1.0
    for fact in facts:  # of two things asked, each may stand in a unit of its own
        holding = np.array([fact.added(query.question, text) for text in said])
        held = min(held, scores[holding].max(initial=0.0) / max(scores.max(), 1e-6))
        covered = min(covered, covers[holding].max(initial=0.0) / (covers.max() + 1e-6))
    return {
        "held": float(held),
        "held covers": float(covered),
        "count lost": float(1.0 - held) * any(fact.name == "count" for fact in facts),
    }


def _said(unit: Unit) -> str:
    """Return what a unit says; the note of its source is no fact of its own."""
    return SOURCE_NOTE.sub("", f"{unit.text} {unit.lead}")


def _year_lost(query: Query, units: Sequence[Unit]) -> float:
    said = " ".join(f"{_said(unit)} {' '.join(unit.headings)}" for unit in units)
    return float(bool(query.years) and not any(str(year) in said for year in query.years))


def _name_lost(query: Query, retrieval: Retrieval) -> float:
    names = [fold(name) for name in _NAME.findall(query.question)]
    if not names:
        return 0.0
    found = fold(" ".join(f"{s.chunk.text} {s.chunk.info.title}" for s in retrieval.chunks))
    return float(any(name not in found for name in names))


def confidence(features: Mapping[str, float], model: ConfidenceModel) -> float:
    """Return the chance, in (0, 1), that the sources answer the question."""
    total = model.bias + sum(
        weight * features[name] for weight, name in zip(model.weights, FEATURES, strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def _log_odds(chance: float) -> float:
    """Return the log odds of a chance in [0, 1], about 14 when it is all but certain."""
    kept = min(max(chance, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))
