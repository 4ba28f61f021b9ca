"""Hold the facts of a situation against a scheme on a day. Pure, and always the same.

Nothing a person fills in makes this raise: what cannot be read is reported and counts
as onbekend. One demand that fails decides; one that is unknown keeps it open.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from assistant.eligibility import wording
from assistant.eligibility.asking import open_fields
from assistant.eligibility.comparing import compare
from assistant.eligibility.dates import in_words
from assistant.eligibility.periods import VALIDITY, validity, window_state
from assistant.eligibility.reading import as_json, read_answer
from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import (
    CriterionResult,
    FundCheck,
    Outcome,
    Result,
    WindowState,
    WindowStatus,
)
from assistant.register.funds import Condition, Criterion, Fund
from assistant.register.questions import Question


def check_fund(fund: Fund, facts: Any, day: date, questions: Mapping[str, Question]) -> FundCheck:
    """Return whether a scheme may apply to a situation.

    Args:
        fund: The scheme.
        facts: Field to answer, as a person or a form gave them; bad ones are reported.
        day: Reference date.
        questions: What can be asked, by field.
    """
    return check_situation(fund, Situation(facts, questions), day, questions)


def check_situation(
    fund: Fund, situation: Situation, day: date, questions: Mapping[str, Question]
) -> FundCheck:
    """Return whether a scheme may apply, for facts that were read before."""
    checked = [_check(item, situation, questions) for item in fund.criteria]
    results = [validity(fund, day), *(result for result in checked if result is not None)]
    outcome = _outcome(results, known=not fund.incomplete)
    field = _next_field(outcome, results)
    window = window_state(fund, day)
    return FundCheck(
        fund=fund.id,
        name=fund.name,
        reference_date=day.isoformat(),
        outcome=outcome,
        window=window,
        criteria=tuple(results),
        not_checked=_not_checked(fund, results, window, day),
        would_change=_would_change(results),
        next_question=situation.question(field) if field else None,
        next_field=field,
        invalid=situation.invalid(_fields(fund)),
        complete=not fund.incomplete,
        newest=max(fact.year for _, fact in fund.facts()),
    )


def _check(
    criterion: Criterion, situation: Situation, questions: Mapping[str, Question]
) -> CriterionResult | None:
    """Return how a demand comes out; None when it is not for this case, or nobody asked."""
    applies = _applies(criterion.when, situation)
    if applies is Result.FAILS:
        return None
    question = questions[criterion.field]
    asked = criterion.value
    if criterion.type in {"number", "amount", "share", "date"}:
        asked = read_answer(question, asked).value
    answer = situation.answer(criterion.field)
    if criterion.if_known and answer.value is None:
        return None
    result = compare(answer, criterion.operator, asked, criterion.type)
    asks = situation.asks(criterion.field) if result is Result.UNKNOWN else ""
    if applies is Result.UNKNOWN and result is not Result.MEETS and criterion.when:
        result, asks = Result.UNKNOWN, criterion.when.field
    value = as_json(answer.value)
    if criterion.type == "choice" and isinstance(value, list) and len(value) == 1:
        value = value[0]
    return _criterion_result(criterion, value, result, asks)


def _criterion_result(
    criterion: Criterion, value: Any, result: Result, asks: str
) -> CriterionResult:
    demand = str(criterion.fact.value)
    return CriterionResult(
        id=criterion.id,
        field=criterion.field,
        question=criterion.question,
        value=value,
        required=demand,
        result=result,
        article=criterion.fact.article,
        source=criterion.fact.source.title,
        where=criterion.fact.where,
        source_date=criterion.fact.date,
        decides=criterion.decides,
        change=_change(criterion, demand, result),
        asks=asks,
    )


def _change(criterion: Criterion, demand: str, result: Result) -> str:
    if result is Result.MEETS:
        return ""
    if result is Result.UNKNOWN:
        return wording.CHANGE_UNKNOWN.format(question=criterion.question)
    if not criterion.decides:
        return wording.DUTY.format(demand=demand)
    return " ".join([wording.CHANGE.format(demand=demand), criterion.change]).strip()


def _applies(when: Condition | None, situation: Situation) -> Result:
    if when is None:
        return Result.MEETS
    answer = situation.answer(when.field)
    if answer.value is None:
        return Result.UNKNOWN
    if isinstance(answer.value, frozenset):
        return compare(answer, "includes", when.one_of, "list")
    said = {True: "ja", False: "nee"}.get(answer.value, str(as_json(answer.value)))
    return Result.MEETS if said in when.one_of else Result.FAILS


def _outcome(results: Sequence[CriterionResult], *, known: bool) -> Outcome:
    deciding = {result.result for result in results if result.decides}
    if Result.FAILS in deciding:
        return Outcome.DOES_NOT_APPLY
    return Outcome.MAY_APPLY if known and Result.UNKNOWN not in deciding else Outcome.NOT_YET_KNOWN


def _next_field(outcome: Outcome, results: Sequence[CriterionResult]) -> str | None:
    """Return what to ask first; None when the outcome stands, or nothing can be asked."""
    if outcome is not Outcome.NOT_YET_KNOWN:
        return None
    return next(iter(open_fields(results)), None)


def _not_checked(
    fund: Fund, results: Sequence[CriterionResult], window: WindowState, day: date
) -> tuple[str, ...]:
    open_ones = [result for result in results if result.result is Result.UNKNOWN]
    lines = [
        result.change
        if result.id == VALIDITY
        else wording.UNANSWERED.format(question=result.question)
        for result in open_ones
    ]
    if window.status is WindowStatus.UNKNOWN:
        spoken = in_words(day.isoformat())
        lines.append(wording.WINDOW_NOT_CHECKED.format(date=spoken, text=window.text))
    rest = [line for line in (fund.incomplete, *fund.gaps, wording.STANDING) if line]
    return tuple(dict.fromkeys([*lines, *rest]))


def _would_change(results: Sequence[CriterionResult]) -> tuple[str, ...]:
    failed = [result.change for result in results if result.result is Result.FAILS]
    unknown = [
        result.change
        for result in results
        if result.result is Result.UNKNOWN and result.decides and result.id != VALIDITY
    ]
    return tuple(dict.fromkeys([*failed, *unknown]))


def _fields(fund: Fund) -> set[str]:
    fields = {criterion.field for criterion in fund.criteria}
    return fields | {criterion.when.field for criterion in fund.criteria if criterion.when}
