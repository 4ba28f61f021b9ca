"""Which schemes may fit the person who asks, or would have fitted in a year they name. Pure.

Matching is checking: the rules of ``eligibility`` say what may apply. Here is what a person
need not see: what could be anyone's, what is for another branch or place, and what ended
long ago.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache

from assistant.advice import Card
from assistant.cards.funds import check_card, end_of, number_of, start_of
from assistant.cards.seeker import Seeker
from assistant.eligibility.matching import Match, expired, match_funds
from assistant.eligibility.periods import VALIDITY
from assistant.eligibility.verdicts import FundCheck, Result
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from assistant.register.places import COUNTRY
from assistant.register.questions import plain

_MOST_FITTING = 3
_MOST_PAST = 2
# A scheme that ended so many years ago is no longer what someone has heard of.
_REMEMBERED = 5
# What another must ask for has to be there, or to have ended so many years ago at most.
_JUST_ENDED = 1
# Whose school asks for what they need.
_OF_A_SCHOOL = frozenset({"leraar", "instructeur"})
# What a firm of any branch can get money for that says no more than who it is, or than that
# it trains its people: for just that a branch has its fund.
_USUAL = ("leerling-opleiden", "leercultuur")
_NO_MORE = ((), ("personeel-scholen",))
# What a scheme is chosen by; what else was told only helps its check.
_CHOSEN_BY = frozenset({"rol", "sector", "doel"})
# Days on which a scheme of a year may have held.
_IN_A_YEAR = ((2, 1), (7, 1), (12, 1))
# Of more years than these nobody reads the schemes; the last ones count.
_MOST_YEARS = 3


def fitting_funds(seeker: Seeker, day: date, language: str) -> list[Card]:
    """Return cards for schemes that may fit the person, and for the nearest that have ended.

    A scheme of which nothing that was told meets a demand is left out: it could be anyone's.
    The schemes of the person's own sector come first. Of a firm that only says what it is,
    the schemes for all branches are shown.

    Args:
        seeker: Who asks.
        day: Reference date.
        language: Of our own words.
    """
    aimed = _aimed(seeker)
    match, funds = _match(_frozen(aimed.facts), day), _funds()
    may = [c for c in match.may_apply if _suits(aimed, c)]
    may.sort(key=lambda c: not seeker.is_own(funds[c.fund]))
    past = [c for c in match.does_not_apply if _only_expired(c) and _suits(aimed, c)]
    past.sort(key=lambda c: _order_of_past(seeker, c))
    own = [c for c in past if seeker.is_own(funds[c.fund])]
    most = _MOST_PAST if not may or (own and not seeker.is_own(funds[may[0].fund])) else 1
    others = [*_through_another(seeker, match, may)[:1], *past[:most]]
    return [
        *(_may_card(funds[c.fund], seeker, day, language) for c in may[:_MOST_FITTING]),
        *(check_card(funds[c.fund], seeker.facts, day, language) for c in others),
    ]


def _may_card(fund: Fund, seeker: Seeker, day: date, language: str) -> Card:
    """Return the card of a scheme that may fit; it asks what for if it pays for more than told."""
    card = check_card(fund, seeker.facts, day, language)
    if card.fits:
        return card
    facts = {field: value for field, value in seeker.facts.items() if field != "doel"}
    return check_card(fund, facts, day, language)


def funds_then(
    seeker: Seeker, years: Collection[int], day: date, language: str, *, local: bool = False
) -> list[Card]:
    """Return cards for schemes that held in past years, and would have fitted the person then.

    How they stand is told of the reference date, so none of them is taken to be open.

    Args:
        seeker: Who asks.
        years: Of which is asked; the last of them count.
        day: Reference date.
        language: Of our own words.
        local: Whether only schemes of the place that was named will do.
    """
    then = sorted(years, reverse=True)[:_MOST_YEARS]
    found = {
        check.fund: check
        for year in then
        for on in _IN_A_YEAR
        for check in _match(_frozen(seeker.facts), date(year, *on), past=True).may_apply
        if check.criteria[0].result is Result.MEETS and _suits(seeker, check)
    }
    funds = _funds()
    kept = [funds[name] for name in found if not local or _is_local(funds[name])]
    kept.sort(key=lambda fund: (not seeker.is_own(fund), -seeker.shared(fund)))
    cards = [check_card(fund, seeker.facts, day, language) for fund in kept[:_MOST_FITTING]]
    return sorted(cards, key=lambda card: not card.fits)


def _aimed(seeker: Seeker) -> Seeker:
    """Return who asks, after what any firm may ask for when hardly a purpose was told."""
    facts = seeker.facts
    told = tuple(seeker.purposes)
    for_firms = facts.get("rol", "bedrijf") == "bedrijf" and not seeker.for_self
    if told not in _NO_MORE or not for_firms or has_own_schemes(seeker.sector):
        return seeker
    return Seeker({**facts, "doel": [*told, *_USUAL]}, said=seeker.said)


def has_own_schemes(sector: str) -> bool:
    """Tell whether we know schemes of just this sector; of no sector we say nothing."""
    return not sector or any(fund.sectors == (sector,) for fund in load_records(Fund))


def _suits(seeker: Seeker, check: FundCheck) -> bool:
    fund, facts = _funds()[check.fund], seeker.facts
    own = bool(seeker.sector) and seeker.sector in fund.sectors
    enough = _is_enough(check, facts) or (own and facts.keys() & _CHOSEN_BY == {"sector"})
    return enough and seeker.may_ask(fund) and not _is_elsewhere(check)


def _through_another(seeker: Seeker, match: Match, may: Sequence[FundCheck]) -> list[FundCheck]:
    """Return schemes for just what a person wants, that another must ask for on their behalf."""
    behalf = seeker.for_self or seeker.facts.get("rol") in _OF_A_SCHOOL
    if not behalf or not seeker.purposes:
        return []
    funds, shown = _funds(), {check.fund for check in may}
    since = number_of(date.fromisoformat(match.reference_date)) - _JUST_ENDED * 10_000
    return [
        check
        for check in sorted(match.does_not_apply, key=lambda c: -end_of(funds[c.fund]))
        if check.fund not in shown
        and set(funds[check.fund].themes) <= set(seeker.purposes)
        and end_of(funds[check.fund]) > since
        and _asked_by_another(check)
        and not _OF_A_SCHOOL & set(funds[check.fund].audiences)
        and not funds[check.fund].sectors
        and not _is_elsewhere(check)
    ]


def _asked_by_another(check: FundCheck) -> bool:
    """Tell whether only the wrong person asks, and the scheme says what they can do then."""
    failed = [c for c in check.criteria if c.result is Result.FAILS and c.decides]
    wrong = [c for c in failed if c.field == "rol"]
    return bool(wrong) and all(c in wrong or c.id == VALIDITY for c in failed)


def _order_of_past(seeker: Seeker, check: FundCheck) -> tuple[object, ...]:
    fund = _funds()[check.fund]
    own = seeker.is_own(fund)
    return not own, not check.complete, -_met(check), -end_of(fund), -seeker.shared(fund)


@lru_cache(maxsize=1)
def _funds() -> Mapping[str, Fund]:
    return {fund.id: fund for fund in load_records(Fund)}


@lru_cache(maxsize=256)
def _match(facts: tuple[tuple[str, object], ...], day: date, *, past: bool = False) -> Match:
    given = {field: list(v) if isinstance(v, tuple) else v for field, v in facts}
    return match_funds(_held_on(day) if past else _recent(day), (), given, day, load_questions())


@lru_cache(maxsize=64)
def _recent(day: date) -> tuple[Fund, ...]:
    """Return the schemes that have not ended, or not long ago; the others are not shown."""
    since = number_of(day) - _REMEMBERED * 10_000
    return tuple(fund for fund in load_records(Fund) if end_of(fund) >= since)


@lru_cache(maxsize=64)
def _held_on(day: date) -> tuple[Fund, ...]:
    """Return the schemes that may have held on a day."""
    on = number_of(day)
    return tuple(f for f in load_records(Fund) if start_of(f) <= on <= end_of(f))


def _frozen(facts: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(
        (field, tuple(value) if isinstance(value, list) else value)
        for field, value in sorted(facts.items())
    )


def _met(check: FundCheck) -> int:
    return sum(c.result is Result.MEETS and c.id != VALIDITY for c in check.criteria)


def _is_enough(check: FundCheck, facts: Mapping[str, object]) -> bool:
    """Tell whether enough of what was told meets demands: what it is for, if both name that."""
    purposes = [c.result for c in check.criteria if c.field == "doel"]
    if facts.get("doel") and purposes:
        return Result.MEETS in purposes
    return _met(check) >= (2 if len(facts.keys() & _CHOSEN_BY) > 1 else 1)


def _is_elsewhere(check: FundCheck) -> bool:
    """Tell whether a scheme is for one region or sector, and the person named none."""
    return any(
        c.field in {"regio", "sector"} and c.result is Result.UNKNOWN for c in check.criteria
    )


def _is_local(fund: Fund) -> bool:
    return bool(fund.regions) and not any(plain(area) == COUNTRY for area in fund.regions)


def _only_expired(check: FundCheck) -> bool:
    failed = [c for c in check.criteria if c.result is Result.FAILS and c.decides]
    return expired(check) and len(failed) == 1
