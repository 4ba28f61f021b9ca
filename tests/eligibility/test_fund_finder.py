"""A filter leaves out what does not fit, says why, and hides nothing that is unknown."""

from datetime import date

import pytest

from assistant.eligibility.fund_finder import FundQuery, FundSearch, Point, Scope, find_funds
from assistant.eligibility.verdicts import Result, WindowStatus
from assistant.errors import InputError
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records

DAY = date(2026, 6, 1)
FUNDS = load_records(Fund)


def find(day: date = DAY, **asked: object) -> FundSearch:
    return find_funds(FundQuery(**asked), FUNDS, day, load_questions())  # type: ignore[arg-type]


QUERIES = [
    pytest.param({"who": "bedrijf"}, id="who"),
    pytest.param({"purpose": "omscholen", "region": "Assen"}, id="region"),
    pytest.param({"sector": "metaalbewerking", "scope": Scope.ALL}, id="sector"),
    pytest.param({"amount": "drie miljoen", "scope": Scope.OPEN}, id="amount"),
    pytest.param({"text": "lasser bijscholen"}, id="words"),
]


@pytest.mark.parametrize("asked", QUERIES)
def test_every_scheme_is_in_or_left_out_with_a_reason(asked: dict[str, object]) -> None:
    search = find(**asked)

    ids = [item.fund.id for item in (*search.found, *search.left_out)]
    assert sorted(ids) == sorted(fund.id for fund in FUNDS)
    assert search.left_out
    assert all(left.points for left in search.left_out)


def test_by_default_only_what_is_over_or_not_begun_is_left_out() -> None:
    search = find()

    assert {left.points for left in search.left_out} == {(Point.DAY,)}
    assert all(left.check.criteria[0].result is Result.FAILS for left in search.left_out)


def test_what_may_be_open_stays_when_one_asks_for_open() -> None:
    search = find(scope=Scope.OPEN)

    statuses = {item.check.window.status for item in search.found}
    assert WindowStatus.CLOSED not in statuses
    assert WindowStatus.UNKNOWN in statuses


def test_an_amount_is_held_against_the_rules_of_a_scheme() -> None:
    low = find(date(2016, 1, 15), amount="100.000")
    fits = find(date(2016, 1, 15), amount="twee ton")

    assert Point.AMOUNT in next(left for left in low.left_out if left.fund.id == "rif-1").points
    found = next(item for item in fits.found if item.fund.id == "rif-1")
    assert Point.AMOUNT not in found.unknown


def test_a_scheme_without_a_known_amount_stays_in_and_says_so() -> None:
    found = next(item for item in find(amount="250.000").found if item.fund.id == "rif-3")

    assert Point.AMOUNT in found.unknown


def test_a_region_keeps_the_country_and_itself() -> None:
    search = find(region="Emmen", scope=Scope.ALL)
    ids = {item.fund.id for item in search.found}

    assert "rif-3" in ids
    assert "jtf-arbeidsmarkttransitie-noord" in ids
    assert "jtf-ijmond" in {left.fund.id for left in search.left_out}


def test_a_filter_tells_how_many_come_back_without_it() -> None:
    both = find(who="leraar", sector="metalektro", scope=Scope.ALL)
    one = find(who="leraar", scope=Scope.ALL)

    assert len(one.found) - len(both.found) == both.back_without(Point.SECTOR)


def test_long_silent_schemes_come_last() -> None:
    silent = [item.silent for item in find().found]

    assert silent == sorted(silent)
    assert True in silent


@pytest.mark.parametrize("asked", [{"amount": "drie appels"}, {"region": "Verweggistan"}])
def test_what_cannot_be_read_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(InputError):
        find(**asked)
