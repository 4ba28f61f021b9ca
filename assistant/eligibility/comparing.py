"""Hold an answer against a demand, in three values. Pure.

An answer that was only partly understood can meet a demand, but cannot fail it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from assistant.eligibility.reading import Answer
from assistant.eligibility.verdicts import Result
from assistant.register.places import within

# Shares are written rounded ("66,67%"); so much rounding does not decide.
_ROUNDING = Fraction(1, 10_000)

_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "at_least": lambda answer, asked: answer >= asked,
    "at_most": lambda answer, asked: answer <= asked,
    "more_than": lambda answer, asked: answer > asked,
    "less_than": lambda answer, asked: answer < asked,
    "is": lambda answer, asked: answer == asked,
    "on_or_after": lambda answer, asked: answer >= asked,
    "on_or_before": lambda answer, asked: answer <= asked,
}


def compare(answer: Answer, operator: str, asked: Any, kind: str) -> Result:
    """Return how an answer comes out.

    Args:
        answer: As it was read.
        operator: How to compare, one of ``check.OPERATORS``.
        asked: What the demand asks, read in the same way as the answer.
        kind: Type of the question.
    """
    if answer.value is None:
        return Result.UNKNOWN
    if kind == "place":
        return _place(answer.value, asked)
    if isinstance(answer.value, frozenset):
        return _members(answer, operator, frozenset(asked))
    return _verdict(_ordered(answer.value, operator, asked, kind))


def _ordered(value: Any, operator: str, asked: Any, kind: str) -> bool:
    if kind == "share" and abs(value - asked) <= _ROUNDING:
        return operator in {"at_least", "at_most", "is"}
    if isinstance(value, date) != isinstance(asked, date):
        return False
    return _ORDER[operator](value, asked)


def _members(answer: Answer, operator: str, asked: frozenset[str]) -> Result:
    given: frozenset[str] = answer.value
    if operator == "none_of":
        if given & asked:
            return Result.FAILS
        return Result.MEETS if answer.complete else Result.UNKNOWN
    met = asked <= given if operator == "includes_all" else bool(asked & given)
    if met or answer.complete:
        return _verdict(met)
    return Result.UNKNOWN


def _place(place: str, areas: Any) -> Result:
    inside = within(place, tuple(areas))
    return Result.UNKNOWN if inside is None else _verdict(inside)


def _verdict(met: bool) -> Result:
    return Result.MEETS if met else Result.FAILS
