"""From a situation to the schemes that may apply, those that do not, and where to go. Pure.

Matching is checking: every scheme is held against the facts by the same rules, so a
match and a check can never disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.eligibility import counters as advice
from assistant.eligibility import wording
from assistant.eligibility.asking import open_fields
from assistant.eligibility.dates import in_words
from assistant.eligibility.engine import check_situation
from assistant.eligibility.periods import VALIDITY
from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import (
    CriterionResult,
    FundCheck,
    Outcome,
    Result,
    WindowStatus,
)
from assistant.register.funds import Fund
from assistant.register.questions import Question
from assistant.register.records import Organisation

_OUTCOMES = (Outcome.MAY_APPLY, Outcome.NOT_YET_KNOWN)
# A scheme that nobody wrote about for longer is shown apart.
SILENT_YEARS = 5
_WINDOWS = (WindowStatus.OPEN, WindowStatus.UNKNOWN, WindowStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Match:
    """What a situation leads to.

    Attributes:
        reference_date: Day (ISO) it was judged on.
        may_apply: Schemes that may apply or cannot be told yet, the best first.
        does_not_apply: Schemes with a demand that fails; those that held on the day first.
        period_unknown: Schemes of which no source of the last years says that they still run.
        counters: Where to go, in order.
        next_question: The unanswered question that decides most; None when none is left.
        next_field: The field it fills.
        invalid: Facts that could not be read, each in a sentence.
    """

    reference_date: str
    may_apply: tuple[FundCheck, ...]
    does_not_apply: tuple[FundCheck, ...]
    period_unknown: tuple[FundCheck, ...]
    counters: tuple[advice.Counter, ...]
    next_question: str | None
    next_field: str | None
    invalid: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "reference_date": self.reference_date,
            "may_apply": [_shown(check) for check in self.may_apply],
            "does_not_apply": [_refused(check) for check in self.does_not_apply],
            "period_unknown": [
                {"fund": check.fund, "name": check.name, "reason": check.criteria[0].change}
                for check in self.period_unknown
            ],
            "counters": [counter.as_dict() for counter in self.counters],
            "next_question": self.next_question,
            "next_field": self.next_field,
            "invalid": list(self.invalid),
        }


def match_funds(
    funds: Sequence[Fund],
    organisations: Sequence[Organisation],
    facts: Any,
    day: date,
    questions: Mapping[str, Question],
) -> Match:
    """Return which schemes and counters fit a situation.

    Args:
        funds: The schemes to choose from.
        organisations: Where counters are found.
        facts: Field to answer, as a person or a form gave them; bad ones are reported.
        day: Reference date.
        questions: What can be asked, by field.
    """
    situation = Situation(facts, questions)
    checks = [check_situation(fund, situation, day, questions) for fund in funds]
    possible = sorted((c for c in checks if c.outcome in _OUTCOMES), key=_order)
    fitting = [check for check in possible if not _silent(check, day)]
    others = [check for check in checks if check.outcome is Outcome.DOES_NOT_APPLY]
    field = _next_field(fitting)
    return Match(
        reference_date=day.isoformat(),
        may_apply=tuple(fitting),
        does_not_apply=tuple(sorted(others, key=_order_of_others)),
        period_unknown=tuple(check for check in possible if _silent(check, day)),
        counters=advice.counters_for(situation, organisations, _funds_of(fitting, funds)),
        next_question=situation.question(field) if field else None,
        next_field=field,
        invalid=situation.invalid(set(questions)),
    )


def _shown(check: FundCheck) -> dict[str, Any]:
    met = [c.required for c in check.criteria if c.result is Result.MEETS and c.id != VALIDITY]
    return {
        "fund": check.fund,
        "name": check.name,
        "outcome": check.outcome.value,
        "window": check.window.as_dict(),
        "why": met,
        "not_checked": list(check.not_checked),
        "next_question": check.next_question,
    }


def _met(check: FundCheck) -> int:
    """Return how many demands are met; the period of the scheme is not one of them."""
    return sum(c.result is Result.MEETS and c.id != VALIDITY for c in check.criteria)


def _silent(check: FundCheck, day: date) -> bool:
    """Return whether sources have long been silent on a scheme without an end."""
    return check.criteria[0].result is Result.UNKNOWN and day.year - check.newest > SILENT_YEARS


def _order(check: FundCheck) -> tuple[Any, ...]:
    holds = check.criteria[0].result is not Result.MEETS
    return (
        _OUTCOMES.index(check.outcome),
        holds,
        not check.complete,
        -_met(check),
        _WINDOWS.index(check.window.status),
        check.fund,
    )


def _order_of_others(check: FundCheck) -> tuple[Any, ...]:
    failed = [c for c in check.criteria if c.result is Result.FAILS and c.decides]
    return expired(check), len(failed), -_met(check), check.fund


def reason(check: FundCheck) -> str:
    """Return why a scheme does not apply: its period, else the first demand that fails."""
    failed = _failed(check)
    if failed.id == VALIDITY:
        return wording.EXPIRED.format(date=in_words(check.reference_date), text=failed.required)
    return failed.change


def expired(check: FundCheck) -> bool:
    """Return whether the scheme did not hold on the reference date."""
    return check.criteria[0].result is Result.FAILS


def _failed(check: FundCheck) -> CriterionResult:
    return next(c for c in check.criteria if c.result is Result.FAILS and c.decides)


def _refused(check: FundCheck) -> dict[str, Any]:
    failed = _failed(check)
    return {
        "fund": check.fund,
        "name": check.name,
        "reason": reason(check),
        "criterion": failed.id,
        "article": failed.article,
        "source": failed.source,
        "where": failed.where,
        "source_date": failed.source_date,
    }


def _next_field(fitting: Sequence[FundCheck]) -> str | None:
    """Return what most open demands wait for; among equals what the best scheme asks first."""
    return next(iter(open_fields(result for check in fitting for result in check.criteria)), None)


def _funds_of(checks: Sequence[FundCheck], funds: Sequence[Fund]) -> list[Fund]:
    by_id = {fund.id: fund for fund in funds}
    return [by_id[check.fund] for check in checks if _met(check)]
