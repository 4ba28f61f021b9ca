"""How well words fit a record. Pure.

A word in the name weighs most, then one in the everyday words, then one in the facts.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from assistant.language.words import terms, words
from assistant.register.records import Record

R = TypeVar("R", bound=Record)

_WEIGHTS = (4.0, 3.0, 1.0)
_PHRASE = 2.0


def score(text: str, record: Record) -> float:
    """Return how well words fit a record, from 0 (not) up; more is better.

    Args:
        text: What someone typed; words without meaning do not count.
        record: Any record of the register.
    """
    wanted = set(terms(text))
    if not wanted:
        return 0.0
    found = [(weight, _terms(part)) for weight, part in zip(_WEIGHTS, _parts(record), strict=True)]
    hits = [max((weight for weight, has in found if term in has), default=0.0) for term in wanted]
    if not any(hits):
        return 0.0
    phrase = f" {' '.join(words(text))} "
    named = any(phrase in f" {' '.join(words(name))} " for name in (record.name, *record.aliases))
    return sum(hits) / len(wanted) + (_PHRASE if named else 0.0)


def search(text: str, records: Iterable[R]) -> list[R]:
    """Return the records that words fit, best first."""
    scored = [(score(text, record), record) for record in records]
    found = [pair for pair in scored if pair[0]]
    return [record for _, record in sorted(found, key=lambda pair: (-pair[0], pair[1].name))]


def _parts(record: Record) -> tuple[str, str, str]:
    return (
        " ".join((record.name, *record.aliases)),
        " ".join((*record.search_words, *record.themes, *record.sectors, record.kind)),
        " ".join(str(fact.value) for _, fact in record.facts()),
    )


@lru_cache(maxsize=8192)
def _terms(part: str) -> frozenset[str]:
    return frozenset(terms(part))
