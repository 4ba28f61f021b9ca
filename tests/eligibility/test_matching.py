"""From a situation to schemes and counters."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.eligibility.matching import match_funds
from assistant.eligibility.verdicts import Outcome
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from assistant.register.records import Organisation

FUNDS = load_records(Fund)
PARTIES = load_records(Organisation)
WELDER = {
    "region": "Alkmaar",
    "sector": "lassen",
    "size": 12,
    "role": "werkgever",
    "purpose": "bijscholing",
}


def match(facts, day=date(2026, 6, 1)):
    return match_funds(FUNDS, PARTIES, facts, day, load_questions())


def test_every_fund_is_in_one_list_only():
    found = match(WELDER)

    fitting = {check.fund for check in found.may_apply}
    others = {check.fund for check in (*found.does_not_apply, *found.period_unknown)}
    assert not fitting & others
    assert fitting | others == {fund.id for fund in FUNDS}


def test_a_scheme_that_nobody_wrote_about_for_years_is_shown_apart():
    silent = match({"rol": "bedrijf", "sector": "carrosserie"}).period_unknown

    assert "ooc-apo-dag" in {check.fund for check in silent}


def test_nobody_is_sent_away_without_a_counter():
    assert match({"rol": "docent", "regio": "Emmen", "doel": "w&t"}).counters


def test_the_owner_of_a_welding_shop_finds_the_fund_of_the_sector_first():
    found = match(WELDER)

    assert {"oom-ptt", "slim-scholing"} <= {check.fund for check in found.may_apply}
    assert found.counters[0].id == "oom"
    assert "metaalbewerking" in found.counters[0].why
    assert "werkcentrum" in {counter.id for counter in found.counters}


def test_every_scheme_that_does_not_apply_says_why_with_its_source():
    shown = match(WELDER).as_dict()["does_not_apply"]

    assert shown
    assert all(item["reason"] and item["source"] and item["source_date"] for item in shown)


def test_a_scheme_of_another_year_is_not_among_those_that_may_apply():
    found = match({"rol": "werknemer", "doel": "cursus"}, date(2024, 6, 1))

    assert "stap-budget" in {check.fund for check in found.does_not_apply}


@pytest.mark.parametrize(
    ("facts", "fund"),
    [
        pytest.param({"rol": "roc", "doel": "pps"}, "rif-3", id="school project office"),
        pytest.param({"rol": "werkgever", "doel": "bbl"}, "praktijkleren", id="apprentice"),
        pytest.param({"rol": "leraar", "doel": "studeren"}, "lerarenbeurs", id="teacher"),
        pytest.param(
            {"rol": "werkzoekende", "doel": "omscholing", "leeftijd": 30},
            "levenlanglerenkrediet",
            id="inhabitant",
        ),
    ],
)
def test_each_of_our_people_finds_a_scheme(facts, fund):
    assert fund in {check.fund for check in match(facts).may_apply}


def test_the_most_certain_come_first():
    outcomes = [check.outcome for check in match(WELDER, date(2023, 6, 1)).may_apply]

    assert Outcome.MAY_APPLY in outcomes
    assert outcomes == sorted(outcomes, key=[Outcome.MAY_APPLY, Outcome.NOT_YET_KNOWN].index)


def test_without_facts_it_asks_who_one_is():
    found = match({})

    assert found.next_field == "rol"
    assert found.counters


def test_what_cannot_be_read_is_reported():
    assert "Atlantis" in match(WELDER | {"region": "Atlantis"}).invalid[0]


def test_an_area_elsewhere_keeps_a_counter_away():
    names = {counter.id for counter in match({"regio": "Maastricht", "rol": "bedrijf"}).counters}

    assert "snn" not in names


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(list(load_questions())),
        st.text(max_size=10) | st.integers() | st.booleans() | st.none(),
        max_size=8,
    )
)
def test_no_facts_make_it_raise(facts):
    found = match(facts)

    assert len(found.may_apply) + len(found.does_not_apply) <= len(FUNDS)
    assert found.counters
    assert match(facts) == found
