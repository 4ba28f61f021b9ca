"""Bear out a sentence in English by Dutch sources: by concepts and facts, not by words. Pure.

The thesaurus knows "self-employed" and "zzp'er" as one concept, the list of verbs "advises"
and "adviseert" as one sort; a name is the same in both. A sentence passes when its figures
or dates stand in a line of its sources, or when most of its concepts, verbs and names do,
and when it denies something exactly when that line does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.thesaurus import load_thesaurus
from assistant.writing.evidence import Evidence
from assistant.writing.facts import Facts, bears_day, bears_figure, bears_name
from assistant.writing.polarity import find_denials
from assistant.writing.sources import Source
from assistant.writing.support import Support
from assistant.writing.verbs import sorts_in_dutch, verb_sorts

_FEWEST_CONCEPTS = 2
_LEAST_SHARE = 0.5
_FIGURE_WORTH = 3.0


@dataclass(frozen=True, slots=True)
class _Said:
    """What of a sentence can be found in another language: concepts, verbs by sort, names."""

    concepts: frozenset[str]
    verbs: tuple[frozenset[int], ...]
    names: Sequence[tuple[str, ...]]

    @property
    def count(self) -> int:
        return len(self.concepts) + len(self.verbs) + len(self.names)

    def shared_with(self, support: Support) -> int:
        """Return how much of it stands in a line."""
        evidence = support.evidence
        sorts = sorts_in_dutch(evidence.shown)
        return (
            len(self.concepts & _known(support))
            + sum(bool(verb & sorts) for verb in self.verbs)
            + sum(bears_name(name, evidence.ground) for name in self.names)
        )


def choose_abroad(text: str, facts: Facts, sources: Sequence[Source]) -> list[Support]:
    """Return the one piece of evidence that says what ``text`` says; none when there is none."""
    said = _Said(_concepts(text), verb_sorts(text), facts.names)
    candidates = [Support(source, e) for source in sources for e in source.evidence]
    if not candidates:
        return []
    best = max(candidates, key=lambda c: (_worth(said, facts, c), -c.evidence.place))
    return [best] if _says_it(text, said, facts, best) else []


def _says_it(text: str, said: _Said, facts: Facts, support: Support) -> bool:
    shared = said.shared_with(support)
    if _figures(facts, support.evidence) == 0 and (
        shared < _FEWEST_CONCEPTS or shared < _LEAST_SHARE * said.count
    ):
        return False
    denied = [_denies(part) for part in (text, support.evidence.shown)]
    return denied[0] == denied[1]


def _worth(said: _Said, facts: Facts, support: Support) -> float:
    return _FIGURE_WORTH * _figures(facts, support.evidence) + said.shared_with(support)


def _figures(facts: Facts, evidence: Evidence) -> int:
    return sum(bears_figure(figure, evidence.ground) for figure in facts.figures) + sum(
        bears_day(day, evidence.ground) for day in facts.days
    )


def _denies(text: str) -> bool:
    return any(not denial.restricts for denial in find_denials(text))


def _known(support: Support) -> frozenset[str]:
    """Return the concepts of a line, what introduces it, and the headings above it."""
    evidence = support.evidence
    return _concepts(f"{evidence.shown} {evidence.lead}") | _concepts(support.source.header)


@lru_cache(maxsize=5_000)
def _concepts(text: str) -> frozenset[str]:
    return frozenset(load_thesaurus().in_text(text))
