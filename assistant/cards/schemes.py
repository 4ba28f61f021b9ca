"""Which schemes may fit the person who asks, or would have fitted in a year they name. Pure.

Matching is checking: the rules of ``eligibility`` say what may apply. Here is what a person
need not see: what could be anyone's, what is for another branch or place, and what ended
long ago.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.advice import Card
from assistant.cards.funds import check_card, end_of, number_of
from assistant.eligibility.matching import Match, expired, match_funds
from assistant.eligibility.periods import VALIDITY
from assistant.eligibility.verdicts import FundCheck, Result
from assistant.language.words import terms
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
_FIRMS = frozenset({"bedrijf"})
# Whom a scheme must be meant for, for a person to ask for it.
_PERSONS = frozenset({"werknemer", "werkzoekende", "met-ontslag-bedreigd", "zzp", "student"})
# What a firm of any branch can get money for that says no more than who it is.
_USUAL = ("leerling-opleiden", "leercultuur")
# What a scheme is chosen by; what else was told only helps its check.
_CHOSEN_BY = frozenset({"rol", "sector", "doel"})
# Days on which a scheme of a year may have held.
_IN_A_YEAR = ((2, 1), (7, 1), (12, 1))


@dataclass(frozen=True, slots=True)
class Seeker:
    """Who looks for a scheme, and in what words.

    Attributes:
        facts: What is known of the person.
        for_self: Whether a person asks, so that what only a firm or school can ask for is
            left out.
        said: The words of the question, for what schemes differ in that fit alike.
    """

    facts: Mapping[str, object]
    for_self: bool = False
    said: str = ""

    @property
    def sector(self) -> str:
        """Return the sector of the person; empty when it is not known."""
        return str(self.facts.get("sector", ""))

    def may_ask(self, fund: Fund) -> bool:
        """Tell whether a scheme is for such a person, and not for another branch."""
        # Who asks about a sector, and says no more, asks for the firms in it.
        firms = _FIRMS if self.sector and "rol" not in self.facts else frozenset()
        askers = _PERSONS if self.for_self else firms
        other = bool(self.sector and fund.sectors) and self.sector not in fund.sectors
        return not other and (not askers or bool(askers & set(fund.audiences)))

    def shared(self, fund: Fund) -> int:
        """Return how many words of the question are those of a scheme itself."""
        own = " ".join((fund.name, *fund.aliases, *fund.search_words))
        return len(set(terms(self.said)) & set(terms(own)))

    def is_own(self, fund: Fund) -> bool:
        """Tell whether a scheme is that of the person's sector, and not one of many."""
        return fund.sectors == (self.sector,)


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
    shown = [*may[:_MOST_FITTING], *_through_another(seeker, match, may)[:1], *past[:most]]
    return [check_card(funds[c.fund], seeker.facts, day, language) for c in shown]


def funds_then(
    seeker: Seeker, years: Collection[int], day: date, language: str, *, local: bool = False
) -> list[Card]:
    """Return cards for schemes that held in past years, and would have fitted the person then.

    How they stand is told of the reference date, so none of them is taken to be open.

    Args:
        seeker: Who asks.
        years: Of which is asked.
        day: Reference date.
        language: Of our own words.
        local: Whether only schemes of the place that was named will do.
    """
    then = [date(year, *on) for year in sorted(years, reverse=True) for on in _IN_A_YEAR]
    found = {
        check.fund: check
        for on in then
        for check in _match(_frozen(seeker.facts), on).may_apply
        if check.criteria[0].result is Result.MEETS and _suits(seeker, check)
    }
    funds = _funds()
    kept = [funds[name] for name in found if not local or _is_local(funds[name])]
    kept.sort(key=lambda fund: (not seeker.is_own(fund), -seeker.shared(fund)))
    cards = [check_card(fund, seeker.facts, day, language) for fund in kept[:_MOST_FITTING]]
    return sorted(cards, key=lambda card: not card.fits)


def _aimed(seeker: Seeker) -> Seeker:
    """Return who asks, after what any firm may ask for when no purpose was told."""
    facts = seeker.facts
    for_firms = facts.get("rol", "bedrijf") == "bedrijf" and not seeker.for_self
    if "doel" in facts or not for_firms or has_own_schemes(seeker.sector):
        return seeker
    return Seeker({**facts, "doel": list(_USUAL)}, said=seeker.said)


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
    purposes = seeker.facts.get("doel")
    if not seeker.for_self or not isinstance(purposes, list):
        return []
    funds, shown = _funds(), {check.fund for check in may}
    since = number_of(date.fromisoformat(match.reference_date)) - _JUST_ENDED * 10_000
    return [
        check
        for check in sorted(match.does_not_apply, key=lambda c: -end_of(funds[c.fund]))
        if check.fund not in shown
        and set(funds[check.fund].themes) <= set(purposes)
        and end_of(funds[check.fund]) > since
        and _asked_by_another(check)
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
def _match(facts: tuple[tuple[str, object], ...], day: date) -> Match:
    given = {field: list(v) if isinstance(v, tuple) else v for field, v in facts}
    return match_funds(_recent(day), (), given, day, load_questions())


@lru_cache(maxsize=64)
def _recent(day: date) -> tuple[Fund, ...]:
    """Return the schemes that have not ended, or not long ago; the others are not shown."""
    since = number_of(day) - _REMEMBERED * 10_000
    return tuple(fund for fund in load_records(Fund) if end_of(fund) >= since)


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
