"""Cards for schemes, first of all for those that a question names. Pure.

A scheme is judged by the rules of ``eligibility`` on the reference date; its card says how
it comes out, never more than "mogelijk van toepassing", and what was not checked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.advice import Card, CardFact, CardKind, CardStatus
from assistant.cards.english import (
    against_in_english,
    question_in_english,
    unchecked_in_english,
)
from assistant.cards.facts import card_facts, joined, window_fact
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.eligibility.dates import first_day, last_day
from assistant.eligibility.engine import check_fund
from assistant.eligibility.matching import expired, reason
from assistant.eligibility.periods import span
from assistant.eligibility.verdicts import FundCheck, Outcome, Result
from assistant.register.funds import Fund
from assistant.register.load import load_questions

_MOST_NAMED = 2


def named_funds(
    funds: Sequence[Fund],
    facts: Mapping[str, object],
    years: frozenset[int],
    day: date,
    language: str,
) -> list[Card]:
    """Return cards for schemes that a question names: the period that counts now first.

    Args:
        funds: All periods of what was named.
        facts: What is known of the person.
        years: Years that the question names; only periods in them are shown, if there are any.
        day: Reference date.
        language: Of our own words.
    """
    then = [fund for fund in funds if any(_holds_in(fund, year) for year in years)]
    checks = [(fund, _check(fund, facts, day)) for fund in then or funds]
    checks.sort(key=lambda pair: _rank(pair[0], pair[1], day))
    cards = [fund_card(fund, check, language) for fund, check in checks]
    return cards[:_MOST_NAMED]


def _rank(fund: Fund, check: FundCheck, day: date) -> tuple[object, ...]:
    """Return what comes first: the period that holds, then the last before it, then later ones."""
    ruled_out = check.outcome is Outcome.DOES_NOT_APPLY
    return expired(check), ruled_out, start_of(fund) > number_of(day), -start_of(fund), fund.id


def check_card(fund: Fund, facts: Mapping[str, object], day: date, language: str) -> Card:
    """Return the card of a scheme, checked for what is known of the person."""
    return fund_card(fund, _check(fund, facts, day), language)


def fund_card(fund: Fund, check: FundCheck, language: str) -> Card:
    """Return the card of a scheme, as it comes out."""

    def own(attribute: str, most: int) -> tuple[CardFact, ...]:
        facts = getattr(fund, attribute)
        disputed = attribute in fund.disputed
        return card_facts(attribute, facts, language, most, disputed=disputed)

    fits = check.outcome is not Outcome.DOES_NOT_APPLY
    lines = [word(check.outcome.value, language)] if fits else _against(fund, check, language)
    if fits and check.next_question:
        lines.append(word("next_question", language, question=_next(check, language)))
    if fund.disputed:
        lines.append(word("differ", language))
    return Card(
        kind=CardKind.FUND,
        record=key_of(fund),
        title=fund.name,
        lines=tuple(lines),
        facts=joined(
            (
                own("about", 1),
                window_fact(check.window, language),
                () if check.window.source else _period(fund, language),
                own("amount", 3),
                own("share", 2),
                own("applicant", 1),
                own("contact", 1),
            )
        ),
        status=CardStatus(check.window.status.value),
        reference_date=check.reference_date,
        fits=fits,
        not_checked=_unchecked(fund, check, language) if fits else (),
    )


def _next(check: FundCheck, language: str) -> str:
    if language == "en" and check.next_field:
        return question_in_english(check.next_field)
    return check.next_question or ""


def _unchecked(fund: Fund, check: FundCheck, language: str) -> tuple[str, ...]:
    return unchecked_in_english(fund, check) if language == "en" else check.not_checked


def _against(fund: Fund, check: FundCheck, language: str) -> list[str]:
    """Return why a scheme does not apply, and what to do where only another can ask for it."""
    if language == "en":
        return against_in_english(fund, check)
    other = [
        c.change
        for c in check.criteria
        if c.field == "rol" and c.result is Result.FAILS and c.decides and expired(check)
    ]
    return [reason(check), *other[:1]]


def _period(fund: Fund, language: str) -> tuple[CardFact, ...]:
    """Return from when until when a scheme holds: in one sentence where one source says it."""
    starts, ends = fund.valid_from[:1], fund.valid_until[:1]
    both = [(fact.source, fact.page) for fact in (*starts, *ends)]
    if len(set(both)) == 1:
        said = replace((*starts, *ends)[0], value=span(fund), label="", note="")
        return card_facts("period", (said,), language)
    return (
        *card_facts("valid_from", starts, language),
        *card_facts("valid_until", ends, language),
    )


def _check(fund: Fund, facts: Mapping[str, object], day: date) -> FundCheck:
    return check_fund(fund, dict(facts), day, load_questions())


def _holds_in(fund: Fund, year: int) -> bool:
    return start_of(fund) // 10_000 <= year <= end_of(fund) // 10_000


def start_of(fund: Fund) -> int:
    """Return the first day of a scheme as a number, such as 20240101; 0 when it is not known."""
    return number_of(first_day(str(fund.valid_from[0].value))) if fund.valid_from else 0


def end_of(fund: Fund) -> int:
    """Return the last day of a scheme as a number, such as 20261231; the highest for no end."""
    return number_of(last_day(str(fund.valid_until[0].value))) if fund.valid_until else 99_991_231


def number_of(day: date) -> int:
    """Return a day as a number that sorts as it does."""
    return int(day.strftime("%Y%m%d"))
