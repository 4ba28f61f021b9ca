"""Cards for schemes: those that a question names, and those that may fit the person. Pure.

A scheme is judged by the rules of ``eligibility`` on the reference date; its card says how
it comes out, never more than "mogelijk van toepassing", and what was not checked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.advice import Card, CardFact, CardKind, CardStatus
from assistant.cards.facts import card_facts, joined, window_fact
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.eligibility.dates import first_day, last_day
from assistant.eligibility.engine import check_fund
from assistant.eligibility.matching import Match, expired, match_funds, reason
from assistant.eligibility.periods import VALIDITY, span
from assistant.eligibility.verdicts import FundCheck, Outcome, Result
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records

_MOST_NAMED = 2
_MOST_FITTING = 3
_MOST_PAST = 2
# A scheme that ended so many years ago is no longer what someone has heard of.
_REMEMBERED = 5
_FIRMS = frozenset({"bedrijf"})
# Whom a scheme must be meant for, for a person to ask for it.
_PERSONS = frozenset({"werknemer", "werkzoekende", "met-ontslag-bedreigd", "zzp", "student"})


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
    return expired(check), ruled_out, _start(fund) > _number(day), -_start(fund), fund.id


def fitting_funds(
    facts: Mapping[str, object], day: date, language: str, *, for_self: bool = False
) -> list[Card]:
    """Return cards for schemes that may fit the person, and for the nearest that have ended.

    A scheme of which nothing that was told meets a demand is left out: it could be anyone's.
    The schemes of the person's own sector come first.

    Args:
        facts: What is known of the person.
        day: Reference date.
        language: Of our own words.
        for_self: Whether a person asks, so that what only a firm or school can ask for is
            left out.
    """
    match = _match(_frozen(facts), day)
    by_id = {fund.id: fund for fund in load_records(Fund)}
    sector = str(facts.get("sector", ""))
    # Who asks about a sector, and says no more, asks for the firms in it.
    firms = _FIRMS if sector and "rol" not in facts else frozenset()
    askers = _PERSONS if for_self else firms

    def is_for(check: FundCheck) -> bool:
        fund = by_id[check.fund]
        own = bool(sector) and sector in fund.sectors
        other = bool(sector and fund.sectors) and not own
        theirs = not askers or bool(askers & set(fund.audiences))
        enough = _is_enough(check, facts) or (own and facts.keys() == {"sector"})
        return enough and theirs and not other and not _is_elsewhere(check)

    may = [check for check in match.may_apply if is_for(check)]
    may.sort(key=lambda check: not _is_of(by_id[check.fund], sector))
    past = [c for c in match.does_not_apply if _only_expired(c) and is_for(c)]
    past.sort(key=lambda c: (not c.complete, -_met(c), -_end(by_id[c.fund])))
    most = 1 if may else _MOST_PAST
    return [fund_card(by_id[c.fund], c, language) for c in (*may[:_MOST_FITTING], *past[:most])]


def _is_of(fund: Fund, sector: str) -> bool:
    """Tell whether a scheme is the sector's own, and not one of many sectors."""
    return fund.sectors == (sector,)


def fund_card(fund: Fund, check: FundCheck, language: str) -> Card:
    """Return the card of a scheme, as it comes out."""

    def own(attribute: str, most: int) -> tuple[CardFact, ...]:
        facts = getattr(fund, attribute)
        disputed = attribute in fund.disputed
        return card_facts(attribute, facts, language, most, disputed=disputed)

    fits = check.outcome is not Outcome.DOES_NOT_APPLY
    lines = [word(check.outcome.value, language)] if fits else [reason(check)]
    if fits and check.next_question:
        lines.append(word("next_question", language, question=check.next_question))
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
        not_checked=check.not_checked if fits else (),
    )


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


@lru_cache(maxsize=256)
def _match(facts: tuple[tuple[str, object], ...], day: date) -> Match:
    given = {field: list(v) if isinstance(v, tuple) else v for field, v in facts}
    return match_funds(_recent(day), (), given, day, load_questions())


@lru_cache(maxsize=8)
def _recent(day: date) -> tuple[Fund, ...]:
    """Return the schemes that have not ended, or not long ago; the others are not shown."""
    since = _number(day) - _REMEMBERED * 10_000
    return tuple(fund for fund in load_records(Fund) if _end(fund) >= since)


def _frozen(facts: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(
        (field, tuple(value) if isinstance(value, list) else value)
        for field, value in sorted(facts.items())
    )


def _check(fund: Fund, facts: Mapping[str, object], day: date) -> FundCheck:
    return check_fund(fund, dict(facts), day, load_questions())


def _met(check: FundCheck) -> int:
    return sum(c.result is Result.MEETS and c.id != VALIDITY for c in check.criteria)


def _is_enough(check: FundCheck, facts: Mapping[str, object]) -> bool:
    """Tell whether enough of what was told meets demands: what it is for, if both name that."""
    purposes = [c.result for c in check.criteria if c.field == "doel"]
    if facts.get("doel") and purposes:
        return Result.MEETS in purposes
    return _met(check) >= _needed(facts)


def _needed(facts: Mapping[str, object]) -> int:
    """Return how many demands a scheme must meet to be worth a card."""
    return 2 if len(facts.keys() - {"regio"}) > 1 else 1


def _is_elsewhere(check: FundCheck) -> bool:
    """Tell whether a scheme is for one region or sector, and the person named none."""
    return any(
        c.field in {"regio", "sector"} and c.result is Result.UNKNOWN for c in check.criteria
    )


def _only_expired(check: FundCheck) -> bool:
    failed = [c for c in check.criteria if c.result is Result.FAILS and c.decides]
    return expired(check) and len(failed) == 1


def _holds_in(fund: Fund, year: int) -> bool:
    return _start(fund) // 10_000 <= year <= _end(fund) // 10_000


def _start(fund: Fund) -> int:
    return _number(first_day(str(fund.valid_from[0].value))) if fund.valid_from else 0


def _end(fund: Fund) -> int:
    return _number(last_day(str(fund.valid_until[0].value))) if fund.valid_until else 99_991_231


def _number(day: date) -> int:
    return int(day.strftime("%Y%m%d"))
