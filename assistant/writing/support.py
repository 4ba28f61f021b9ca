"""Which words of the sources bear out a sentence. Pure.

A sentence must be about what its sources are about: enough of its telling words stand
there, and each figure stands near words that the sentence uses too.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.citations import squash
from assistant.language.number_units import word_set
from assistant.language.words import is_stop_word, parts, stem, words
from assistant.writing.evidence import Evidence
from assistant.writing.facts import (
    Facts,
    Ground,
    bears_code,
    bears_day,
    bears_figure,
    bears_name,
)
from assistant.writing.sources import Source

_MOST_EVIDENCE = 4
_FACT_WORTH = 3.0
# Words that report or hedge say nothing of their own, our prompt asks for some of them; and
# words that bound a figure are compared with it.
_NEUTRAL = word_set(
    "mogelijk mogelijke toepassing volgens bron bronnen document documenten staat staan vermeldt "
    "noemt noemen genoemd schrijft namelijk bijvoorbeeld hieronder informatie according source "
    "sources mentions states says possibly may apply applicable example information "
    "maximaal maximale maximum minimaal minimale minimum hoogstens hooguit minstens tenminste "
    "ongeveer circa ruim bijna uiterlijk procent percent euro euros"
)
# Evidence that adds less than this share of the telling words is not worth a quote.
_LEAST_ADDED = 0.2


@dataclass(frozen=True, slots=True)
class Support:
    """A piece of evidence for one sentence, with the source it is from."""

    source: Source
    evidence: Evidence


def telling_words(text: str) -> list[str]:
    """Return the folded words of ``text`` that say what it is about, each once."""
    found = dict.fromkeys(words(text))
    return [
        word
        for word in found
        if not is_stop_word(word) and word not in _NEUTRAL and not any(c.isdigit() for c in word)
    ]


def is_covered(word: str, known: Collection[str]) -> bool:
    """Tell whether a folded word, or a part of it, is among the terms ``known``."""
    return stem(word) in known or any(part in known for part in parts(word))


def share_covered(telling: Sequence[str], known: Collection[str]) -> float:
    """Return the share of ``telling`` words that are covered, in [0, 1]; 1 for no words."""
    return sum(is_covered(w, known) for w in telling) / len(telling) if telling else 1.0


def choose_support(
    text: str, telling: Sequence[str], facts: Facts, sources: Iterable[Source]
) -> list[Support]:
    """Return the evidence that together bears out most of a sentence, best first.

    Args:
        text: The sentence without markers; evidence that has it word for word wins.
        telling: Telling words of the sentence.
        facts: What the sentence states.
        sources: Those that it cites.
    """
    candidates = [Support(source, e) for source in sources for e in source.evidence]
    checks = _checks(facts)
    open_words, open_facts = set(telling), set(range(len(checks)))
    chosen: list[Support] = []
    whole = squash(text)
    verbatim = {id(c) for c in candidates if whole in squash(c.evidence.shown)}
    while candidates and len(chosen) < _MOST_EVIDENCE:
        worth = [
            (
                _FACT_WORTH * sum(checks[n](c.evidence.ground) for n in open_facts)
                + sum(is_covered(w, c.evidence.terms) for w in open_words)
                + _beside(c, chosen)
                + (id(c) in verbatim),
                -place,
            )
            for place, c in enumerate(candidates)
        ]
        best, place = max(worth)
        if best < max(1.0, _LEAST_ADDED * len(telling)) and chosen:
            break
        pick = candidates.pop(-place)
        chosen.append(pick)
        open_words -= {w for w in open_words if is_covered(w, pick.evidence.terms)}
        open_facts -= {n for n in open_facts if checks[n](pick.evidence.ground)}
    return chosen


def _beside(candidate: Support, chosen: Sequence[Support]) -> float:
    """Prefer, among equals, what stands next to what was chosen already."""
    return 0.1 * any(
        candidate.source is c.source and abs(candidate.evidence.place - c.evidence.place) == 1
        for c in chosen
    )


def _checks(facts: Facts) -> list[Callable[[Ground], bool]]:
    return [
        *(partial(bears_figure, figure) for figure in facts.figures),
        *(partial(bears_name, name) for name in facts.names),
        *(partial(bears_code, code) for code in sorted(facts.codes)),
        *(partial(bears_day, day) for day in facts.days),
    ]
