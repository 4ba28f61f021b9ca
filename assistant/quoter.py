"""From what was found to what is quoted, or to the reason why nothing is. Pure.

Three gates, each with a reason a reader can understand: the question must be one for
this counter and be covered by the sources (confidence), and what would be quoted must
hold the kind of fact that was asked (evidence).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

import numpy as np

from assistant.confidence import (
    ConfidenceModel,
    confidence,
    hardly_said,
    load_confidence_model,
    measure,
)
from assistant.evidence import missing_evidence
from assistant.facts import missing_facts
from assistant.instructions import harmless
from assistant.quoting.reasons import READ_CHUNKS, PassedOver, passed_over
from assistant.quoting.room import fill, fitting
from assistant.quoting.selection import choose_units, heads, less_sure, quotable
from assistant.quoting.versions import differ
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.model import load_ranking_model
from assistant.ranking.ranking import Ranking
from assistant.ranking.unit_features import unit_features
from assistant.ranking.whereabouts import addressed
from assistant.retrieval import Retrieval
from assistant.scope_model import ScopeModel
from assistant.understanding import Query
from assistant.units import SOURCE_NOTE, Unit

# So many times the room is chosen for: what does not fit makes way for what does.
_CHOSEN = 1.5
_LEAST_LOG = -30.0
# From this affinity on a question points at a document; see ``assistant.steering``.
_POINTED = 0.3
_DOCUMENT = CHUNK_FEATURES.index("document")
# "En kan dat nu nog?" says nothing of its subject; the conversation already did.
_SCOPE_IN_CONVERSATION = 0.7


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is quoted, and how sure it is.

    Attributes:
        units: Best first; empty when nothing should be quoted.
        features: What the confidence was measured from; and "hardly said" where a small index
            says so little of the question that nothing is quoted.
        confidence: Chance that the sources answer the question, in (0, 1).
        missing: Kinds of fact that were asked and not found.
        differ: Whether two of the units say almost the same, and not quite.
        list_cut: Whether a list of headings is asked that goes on behind what is quoted.
        beside: Those of the units that answer far less surely than the best.
        passed: Id of each chunk that was found and is not quoted -> why.
    """

    units: tuple[Unit, ...]
    features: Mapping[str, float]
    confidence: float
    missing: tuple[str, ...] = ()
    differ: bool = False
    list_cut: bool = False
    beside: tuple[Unit, ...] = ()
    passed: Mapping[str, PassedOver] = field(default_factory=dict)


class Quoter:
    """Chooses what to quote.

    Args:
        scope_model: Tells questions for this counter from others.
        max_words: Most words that a reader sees of an answer, at least 30.
        model: When to say that the sources have no answer.
    """

    def __init__(
        self,
        scope_model: ScopeModel,
        max_words: int,
        model: ConfidenceModel | None = None,
    ) -> None:
        self._scope_model = scope_model
        self.max_words = max_words
        self._model = model or load_confidence_model()
        self._ranking_model = load_ranking_model()

    def quote(self, query: Query, retrieval: Retrieval) -> Quoted:
        """Return what to quote for ``query`` from ``retrieval``."""
        units, scores, held = self._scored_units(query, retrieval)
        scope = self._scope_model.probability(query.full_text)
        if query.leans_on_history:
            scope = max(scope, _SCOPE_IN_CONVERSATION)
        features = measure(query, retrieval, units, scores, scope)
        sure = confidence(features, self._model)
        pointed = _pointed_at(retrieval.ranking)
        room = round(_CHOSEN * self.max_words)
        chosen = choose_units(units, scores, query, room, pointed=pointed)
        chosen = fill(units, scores, chosen, query, self.max_words)
        with_sought = _with_sought(chosen, units, scores, held)
        if with_sought != chosen:
            chosen = fitting(with_sought, self.max_words, query.language)
        series = _read_safely(retrieval.series)
        missing = (
            *missing_evidence(query.question, _readable(chosen)),
            *missing_facts(query.question, _readable(units)),
        )
        unsaid = hardly_said(retrieval)
        if unsaid:
            features = {**features, "hardly said": 1.0}
        if sure < self._model.threshold or missing or unsaid:
            chosen, series = [], ()
        apart = differ(chosen)
        beside = () if apart else less_sure(chosen, units, scores, query, pointed)
        if series:
            # What stands below one of its headings would tear the list apart.
            listed = {unit.chunk.id for unit in series}
            others = [unit for unit in chosen if unit.chunk.id not in listed]
            whole = fitting([*series, *others], self.max_words, query.language)
            # Cut at its end at most: with one left out in between it would not be that list.
            pairs = zip(series, whole, strict=False)
            fits = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
            chosen = whole if fits == len(series) else list(series[:fits])
            beside = tuple(unit for unit in chosen if unit not in series)
        read = {scored.chunk.id for scored in retrieval.chunks[:READ_CHUNKS]}
        none = _why_nothing(retrieval.ranking, missing, unsaid=unsaid)
        passed = passed_over(retrieval.chunks, read, units, scores, chosen, otherwise=none)
        cut = bool(series) and series[-1] not in chosen
        return Quoted(
            tuple(chosen),
            features,
            sure,
            missing,
            apart,
            list_cut=cut,
            beside=beside,
            passed=passed,
        )

    def _scored_units(
        self, query: Query, retrieval: Retrieval
    ) -> tuple[list[Unit], list[float], list[bool]]:
        """Return what may be quoted, how likely each piece answers, and holds what is sought."""
        ranking = retrieval.ranking
        if ranking.comparison is None:
            return [], [], []
        place_of = {chunk.id: place for place, chunk in enumerate(ranking.chunks)}
        quoted = retrieval.chunks[:READ_CHUNKS]
        at, features = unit_features(query, ranking, [place_of[s.chunk.id] for s in quoted])
        if not len(at):
            return [], [], []
        chosen_from = [ranking.comparison.units[place] for place in at]
        values = self._ranking_model.score_units(features) + addressed(query, chosen_from)
        shares = np.exp(np.maximum(values - values.max(), _LEAST_LOG))
        return (
            chosen_from,
            [float(share) for share in shares],
            [bool(sort) for sort in ranking.comparison.unit_sorts[at, 0]],
        )


def _why_nothing(ranking: Ranking, missing: Sequence[str], *, unsaid: bool) -> PassedOver:
    """Return why nothing is quoted at all, where nothing is."""
    if ranking.comparison is None:
        return PassedOver.WORDLESS
    if missing:
        return PassedOver.MISSING
    return PassedOver.UNSAID if unsaid else PassedOver.UNSURE


def _pointed_at(ranking: Ranking) -> frozenset[str]:
    """Return the sources of the candidates that the question points at."""
    if ranking.comparison is None:
        return frozenset()
    affinities = ranking.comparison.chunk_features[:, _DOCUMENT]
    return frozenset(
        chunk.source
        for chunk, affinity in zip(ranking.chunks, affinities, strict=True)
        if affinity >= _POINTED
    )


def _with_sought(
    chosen: list[Unit], units: Sequence[Unit], scores: Sequence[float], held: Sequence[bool]
) -> list[Unit]:
    """Return ``chosen`` with the best unit that holds what is sought, when none of them does.

    Who asks "when" is not helped by passages on the subject without a date, nor by the
    header of a table of dates.
    """
    holding = [
        n for n, unit in enumerate(units) if held[n] and quotable(unit) and not heads(unit, units)
    ]
    picked = {id(unit) for unit in chosen}
    if not chosen or not holding or any(id(units[number]) in picked for number in holding):
        return chosen
    sources = {unit.chunk.source for unit in chosen}
    best = max(holding, key=lambda n: (units[n].chunk.source in sources, scores[n]))
    return [chosen[0], units[best], *chosen[1:]]


def _read_safely(series: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return ``series``, or nothing when one of its chunks speaks to a machine."""
    chunks = [unit.scored for unit in series]
    return tuple(series) if len(harmless(chunks)) == len(chunks) else ()


def _readable(units: Sequence[Unit]) -> list[str]:
    return [SOURCE_NOTE.sub("", f"{unit.lead} {unit.text} {unit.rest}") for unit in units]
