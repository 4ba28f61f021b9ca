"""Choose schemes by who, sector, place, purpose, amount and day; say what was left out. Pure.

A filter hides nothing for want of knowledge: a scheme of which no source says it (whether
it runs, how much one may ask) stays in and names that point. What a filter does leave out
is returned too, with every point that speaks against it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from assistant.eligibility.engine import check_situation
from assistant.eligibility.matching import SILENT_YEARS
from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import FundCheck, Result, WindowStatus
from assistant.errors import InputError
from assistant.register.funds import Fund
from assistant.register.places import is_place
from assistant.register.places import within as place_within
from assistant.register.questions import Question
from assistant.register.search import score

AMOUNT_FIELD = "gevraagd_bedrag"
_WINDOWS = (WindowStatus.OPEN, WindowStatus.UNKNOWN, WindowStatus.CLOSED)
_RESULTS = (Result.MEETS, Result.UNKNOWN, Result.FAILS)


class Point(StrEnum):
    """What a scheme is chosen by."""

    WORDS = "woorden"
    WHO = "voor wie"
    PURPOSE = "doel"
    SECTOR = "sector"
    REGION = "regio"
    AMOUNT = "bedrag"
    DAY = "dag"


class Scope(StrEnum):
    """Which schemes count, seen from the reference date."""

    CURRENT = "lopend"
    OPEN = "open"
    ALL = "alles"


@dataclass(frozen=True, slots=True, kw_only=True)
class FundQuery:
    """What someone looks for; an empty field asks for nothing.

    Attributes:
        text: Words, for the name and what it is about.
        who: A choice of the question "rol".
        purpose: A choice of the question "doel".
        sector: A choice of the question "sector".
        region: Municipality, region, province or landsdeel.
        amount: What one would ask for, as a person writes it: "250.000", "twee ton".
        scope: CURRENT leaves out what does not hold on the day, OPEN also what is known
            to be closed on it, ALL nothing.
    """

    text: str = ""
    who: str = ""
    purpose: str = ""
    sector: str = ""
    region: str = ""
    amount: str = ""
    scope: Scope = Scope.CURRENT


@dataclass(frozen=True, slots=True)
class FoundFund:
    """A scheme that is in.

    Attributes:
        fund: The record.
        check: How it stands on the day, without any answer but the amount.
        unknown: Points of the query on which nothing is known of it.
        silent: Whether no source of the last years says that it still runs.
    """

    fund: Fund
    check: FundCheck
    unknown: tuple[Point, ...]
    silent: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A scheme that is out, and why.

    Attributes:
        fund: The record.
        check: How it stands on the day.
        points: Every point that speaks against it, in the order of Point; at least one.
    """

    fund: Fund
    check: FundCheck
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class FundSearch:
    """What a search gives: schemes that are in, the surest first, and those left out."""

    found: tuple[FoundFund, ...]
    left_out: tuple[LeftOut, ...]

    def back_without(self, point: Point) -> int:
        """Return how many schemes come back when nothing is asked on a point."""
        return sum(left.points == (point,) for left in self.left_out)


def find_funds(
    query: FundQuery, funds: Iterable[Fund], day: date, questions: Mapping[str, Question]
) -> FundSearch:
    """Return the schemes that a search leaves in, and those that it leaves out.

    Args:
        query: What is asked for.
        funds: Where to look.
        day: Reference date.
        questions: What can be asked, by field; they say how an amount is read.

    Raises:
        InputError: The place or the amount cannot be read.
    """
    situation = Situation({AMOUNT_FIELD: query.amount} if query.amount else {}, questions)
    if problems := situation.invalid({AMOUNT_FIELD}):
        raise InputError(problems[0])
    if query.region and not is_place(query.region):
        raise InputError(f"De plaats {query.region!r} kennen we niet; noem een gemeente of regio.")
    found: list[tuple[Any, FoundFund]] = []
    left_out: list[LeftOut] = []
    for fund in funds:
        check = check_situation(fund, situation, day, questions)
        words = score(query.text, fund) if query.text else 1.0
        fits = _fits(query, fund, check, words)
        against = tuple(point for point, fit in fits.items() if fit is False)
        if against:
            left_out.append(LeftOut(fund, check, against))
            continue
        unknown = tuple(point for point, fit in fits.items() if fit is None)
        item = FoundFund(fund, check, unknown, _silent(check, day))
        found.append(((-words, *_order(item)), item))
    ordered = sorted(found, key=lambda pair: pair[0])
    return FundSearch(
        tuple(item for _, item in ordered),
        tuple(sorted(left_out, key=lambda left: (len(left.points), left.fund.name))),
    )


def _fits(query: FundQuery, fund: Fund, check: FundCheck, words: float) -> dict[Point, bool | None]:
    """Return per point whether a scheme fits; None when nothing is known of it."""
    return {
        Point.WORDS: words > 0,
        Point.WHO: _named(query.who, fund.audiences),
        Point.PURPOSE: _named(query.purpose, fund.themes),
        # A scheme that names no sector is for all of them.
        Point.SECTOR: _named(query.sector, fund.sectors or (query.sector,)),
        Point.REGION: _inside(query.region, fund),
        Point.AMOUNT: _payable(check) if query.amount else True,
        Point.DAY: _on_the_day(query.scope, check),
    }


def _named(wanted: str, tags: tuple[str, ...]) -> bool | None:
    if not wanted:
        return True
    return wanted in tags if tags else None


def _inside(region: str, fund: Fund) -> bool | None:
    if not region:
        return True
    return place_within(region, fund.regions) if fund.regions else None


def _payable(check: FundCheck) -> bool | None:
    """Return whether the amount may be asked; None when no demand speaks of it."""
    results = {c.result for c in check.criteria if c.field == AMOUNT_FIELD and c.decides}
    if Result.FAILS in results:
        return False
    return True if results == {Result.MEETS} else None


def _on_the_day(scope: Scope, check: FundCheck) -> bool | None:
    if scope is Scope.ALL:
        return True
    if scope is Scope.OPEN and check.window.status is not WindowStatus.OPEN:
        return False if check.window.status is WindowStatus.CLOSED else None
    return {Result.MEETS: True, Result.FAILS: False}.get(check.criteria[0].result)


def _silent(check: FundCheck, day: date) -> bool:
    return check.criteria[0].result is Result.UNKNOWN and day.year - check.newest > SILENT_YEARS


def _order(item: FoundFund) -> tuple[Any, ...]:
    check = item.check
    return (
        item.silent,
        _RESULTS.index(check.criteria[0].result),
        _WINDOWS.index(check.window.status),
        len(item.unknown),
        -check.newest,
        item.fund.name,
    )
