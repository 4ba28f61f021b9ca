"""What a check of a scheme says in our own words, in English. Pure.

The checks speak Dutch; for a question in English their sentences are told anew. What a
source demands stays in the words of the register, which are Dutch.
"""

from assistant.cards.wording import word
from assistant.eligibility.periods import VALIDITY
from assistant.eligibility.verdicts import CriterionResult, FundCheck, Result, WindowStatus
from assistant.register.funds import Fund
from assistant.register.load import load_questions
from assistant.wording import say_date

_EN = "en"


def question_in_english(field: str) -> str:
    """Return how a field is asked for."""
    return load_questions()[field].english


def against_in_english(fund: Fund, check: FundCheck) -> list[str]:
    """Return why a scheme does not apply: its period, else the first demand that fails."""
    failed = next(c for c in check.criteria if c.result is Result.FAILS and c.decides)
    if failed.id != VALIDITY:
        return [word("not_met", _EN, demand=failed.required)]
    start = say_date(str(fund.valid_from[0].value), _EN) if fund.valid_from else ""
    end = say_date(str(fund.valid_until[0].value), _EN) if fund.valid_until else ""
    key = "held_between" if start and end else "held_from" if start else "held_until"
    day = say_date(check.reference_date, _EN)
    return [word(key, _EN, day=day, start=start, end=end)]


def unchecked_in_english(fund: Fund, check: FundCheck) -> tuple[str, ...]:
    """Return what a check does not tell; gaps of the register stay in its own words."""
    day = say_date(check.reference_date, _EN)
    lines = [_open(c, check, day) for c in check.criteria if c.result is Result.UNKNOWN]
    if check.window.status is WindowStatus.UNKNOWN:
        lines.append(word("window_unchecked", _EN, day=day))
    rest = [line for line in (fund.incomplete, *fund.gaps) if line]
    return tuple(dict.fromkeys([*lines, *rest, word("no_promise", _EN)]))


def _open(result: CriterionResult, check: FundCheck, day: str) -> str:
    if result.id == VALIDITY:
        return word("validity_unchecked", _EN, day=day, newest=check.newest)
    return word("unanswered", _EN, question=question_in_english(result.field))
