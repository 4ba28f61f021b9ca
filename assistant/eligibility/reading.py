"""Read what a person answered, as the type of the question asks. Pure; never raises.

An answer that cannot be read is a sentence that says so, and counts as onbekend: it is
never guessed at, and never taken for a no.
"""

import math
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from assistant.eligibility import wording
from assistant.eligibility.dates import read_day
from assistant.errors import InputError
from assistant.language.values import parse_amount, parse_number, parse_share
from assistant.register.places import is_place
from assistant.register.questions import LONGEST, Question, plain

_YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "klopt", "wel"})
_NO = frozenset({"nee", "n", "no", "neen", "false", "onwaar", "niet", "geen"})
_DONT_KNOW = frozenset({"", "onbekend", "weet niet", "weet ik niet", "?", "unknown", "nvt"})
_LARGEST = 10**13
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was read.

    Attributes:
        value: Fraction, bool, date, place name or frozenset of choices; None is onbekend.
        complete: False when only part of a list was understood.
        problem: What could not be read, in a sentence; empty when all was.
    """

    value: Any = None
    complete: bool = True
    problem: str = ""


UNANSWERED = Answer()


def read_answer(question: Question, raw: Any) -> Answer:
    """Return the answer that a person gave to a question.

    Args:
        question: What was asked.
        raw: Anything that JSON can hold; None and "onbekend" are no answer.
    """
    if raw is None or (isinstance(raw, str) and plain(raw) in _DONT_KNOW):
        return UNANSWERED
    if question.type in {"choice", "list"}:
        return _choices(question, raw)
    if isinstance(raw, list) and len(raw) == 1:
        return read_answer(question, raw[0])
    try:
        value = _value(question.type, raw)
    except InputError as error:
        return Answer(problem=wording.NOT_READ.format(field=question.field, reason=error))
    return Answer(value) if value is not None else Answer(problem=_problem(question, raw))


def as_json(value: Any) -> Any:
    """Return a value that was read, as JSON can hold it."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else round(float(value), 6)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _value(kind: str, raw: Any) -> Any:
    if kind == "yesno":
        return _yesno(raw)
    if kind in {"date", "place"}:
        if not isinstance(raw, str) or len(raw) > LONGEST:
            return None
        return read_day(raw) if kind == "date" else _place(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    return _share(raw) if kind == "share" else _quantity(kind, raw)


def _yesno(raw: Any) -> bool | None:
    if isinstance(raw, bool):
        return raw
    word = plain(raw) if isinstance(raw, str) else ""
    return True if word in _YES else False if word in _NO else None


def _place(raw: str) -> str | None:
    return raw.strip() if is_place(raw) else None


def _share(raw: float | str) -> Fraction | None:
    """Return a share in [0, 1]; a bare 33 is refused, as it may be 33% or 33 times."""
    if isinstance(raw, str):
        return parse_share(raw)
    number = _number(raw)
    return parse_share(str(raw)) if number is not None and number > 1 else _sized(number)


def _quantity(kind: str, raw: float | str) -> Fraction | None:
    if isinstance(raw, str):
        return _sized(parse_amount(raw) if kind == "amount" else parse_number(raw))
    return _sized(_number(raw))


def _number(raw: float) -> Fraction | None:
    if isinstance(raw, float) and not math.isfinite(raw):
        return None
    return Fraction(str(raw)) if abs(raw) <= _LARGEST else None


def _sized(number: Fraction | None) -> Fraction | None:
    """Return the number when it can be a count or an amount; None when it cannot."""
    return number if number is not None and 0 <= number <= _LARGEST else None


def _choices(question: Question, raw: Any) -> Answer:
    given = raw if isinstance(raw, list | tuple) else [raw]
    found: set[str] = set()
    strange: list[Any] = []
    for item in given:
        choices = question.words.get(plain(item), ()) if isinstance(item, str) else ()
        if choices:
            found.update(choices)
        elif item is not None and not (isinstance(item, str) and plain(item) in _DONT_KNOW):
            strange.append(item)
    problem = _problem(question, strange[0]) if strange else ""
    if not found and (strange or not given):
        return Answer(problem=problem)
    return Answer(frozenset(found) or None, complete=not strange, problem=problem)


def _problem(question: Question, raw: Any) -> str:
    shown = repr(raw)
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    hint = wording.HINT[question.type].format(choices=", ".join(question.choices))
    reason = wording.NOT_UNDERSTOOD.format(value=shown, hint=hint)
    return wording.NOT_READ.format(field=question.field, reason=reason)
