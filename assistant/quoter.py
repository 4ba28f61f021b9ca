"""From what was found to what is quoted, or to the reason why nothing is. Pure.

Three gates, each with a reason a reader can understand: the question must be one for
this counter and be covered by the sources (confidence), and what would be quoted must
hold the kind of fact that was asked (evidence).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.confidence import DEFAULT_MODEL, ConfidenceModel, confidence, measure
from assistant.evidence import missing_evidence
from assistant.language.thesaurus import Thesaurus
from assistant.quoting.selection import choose_units, score_units
from assistant.quoting.units import Unit, cut_units
from assistant.quoting.versions import differ
from assistant.retriever import Retrieval
from assistant.scope_model import ScopeModel
from assistant.understanding import Query

_QUOTED_CHUNKS = 10
# A unit worth less than this share of the best one only makes the answer longer.
_LEAST_SHARE = 0.65
# "En kan dat nu nog?" says nothing of its subject; the conversation already did.
_SCOPE_IN_CONVERSATION = 0.7


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is quoted, and how sure it is.

    Attributes:
        units: Best first; empty when nothing should be quoted.
        features: What the confidence was measured from.
        confidence: Chance that the sources answer the question, in (0, 1).
        missing: Kinds of fact that were asked and not found.
        differ: Whether two of the units say almost the same, and not quite.
    """

    units: tuple[Unit, ...]
    features: Mapping[str, float]
    confidence: float
    missing: tuple[str, ...] = ()
    differ: bool = False


class Quoter:
    """Chooses what to quote.

    Args:
        thesaurus: Everyday words to policy words.
        scope_model: Tells questions for this counter from others.
        max_words: Most words to quote, at least 30.
        model: When to say that the sources have no answer.
    """

    def __init__(
        self,
        thesaurus: Thesaurus,
        scope_model: ScopeModel,
        max_words: int,
        model: ConfidenceModel = DEFAULT_MODEL,
    ) -> None:
        self._thesaurus = thesaurus
        self._scope_model = scope_model
        self._max_words = max_words
        self._model = model

    def quote(self, query: Query, retrieval: Retrieval) -> Quoted:
        """Return what to quote for ``query`` from ``retrieval``."""
        units = cut_units(retrieval.chunks[:_QUOTED_CHUNKS])
        scores = score_units(units, query, retrieval, self._thesaurus)
        scope = self._scope_model.probability(query.full_text)
        if query.leans_on_history:
            scope = max(scope, _SCOPE_IN_CONVERSATION)
        features = measure(query, retrieval, units, scores, scope)
        sure = confidence(features, self._model)
        chosen = choose_units(units, scores, query, self._max_words, _LEAST_SHARE)
        missing = missing_evidence(query.question, _readable(chosen))
        if sure < self._model.threshold or missing:
            chosen = []
        return Quoted(tuple(chosen), features, sure, missing, differ(chosen))


def _readable(units: Sequence[Unit]) -> list[str]:
    return [f"{unit.lead} {unit.text}" for unit in units]
