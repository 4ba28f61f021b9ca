"""Bear out a sentence in English by Dutch sources: by concepts and facts, not by words. Pure.

The thesaurus knows "self-employed" and "zzp'er" as one concept. A sentence passes when
its figures or dates stand in a line of its sources, or when most of its concepts do, and
when it denies something exactly when that line does.
"""

from collections.abc import Sequence
from functools import lru_cache

from assistant.language.thesaurus import load_thesaurus
from assistant.writing.evidence import Evidence
from assistant.writing.facts import Facts, bears_day, bears_figure
from assistant.writing.polarity import find_denials
from assistant.writing.sources import Source
from assistant.writing.support import Support

_FEWEST_CONCEPTS = 2
_LEAST_SHARE = 0.5
_FIGURE_WORTH = 3.0


def choose_abroad(text: str, facts: Facts, sources: Sequence[Source]) -> list[Support]:
    """Return the one piece of evidence that says what ``text`` says; none when there is none."""
    said = _concepts(text)
    candidates = [Support(source, e) for source in sources for e in source.evidence]
    if not candidates:
        return []
    best = max(candidates, key=lambda c: (_worth(said, facts, c), -c.evidence.place))
    return [best] if _says_it(text, said, facts, best) else []


def _says_it(text: str, said: frozenset[str], facts: Facts, support: Support) -> bool:
    shared = said & _known(support)
    if _figures(facts, support.evidence) == 0 and (
        len(shared) < _FEWEST_CONCEPTS or len(shared) < _LEAST_SHARE * len(said)
    ):
        return False
    denied = [_denies(part) for part in (text, support.evidence.shown)]
    return denied[0] == denied[1]


def _worth(said: frozenset[str], facts: Facts, support: Support) -> float:
    return _FIGURE_WORTH * _figures(facts, support.evidence) + len(said & _known(support))


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
