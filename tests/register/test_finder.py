"""Activities found by level, audience, place, month and theme, and whether they still run."""

from datetime import date

import pytest

from assistant.errors import InputError
from assistant.register.facts import Fact, Source
from assistant.register.finder import (
    ActivityQuery,
    Standing,
    by_region,
    find_activities,
    months_of,
    nearness,
    seen_lately,
    standing,
)
from assistant.register.load import load_records
from assistant.register.records import Activity, Organisation

ON = date(2026, 6, 1)


def fact(value: str, year: str = "2025", label: str = "") -> Fact:
    source = Source("web", "Een pagina", "Iemand", year, url="https://example.org")
    return Fact(value, source, year, label=label)


def make(name: str, **given: object) -> Activity:
    plain = {"id": name, "name": name, "levels": ("po",), "regions": ("Drenthe",)}
    return Activity(**{**plain, "active": (fact("ja"),), **given})  # type: ignore[arg-type]


def names(query: ActivityQuery, *activities: Activity) -> list[str]:
    return [found.activity.name for found in find_activities(query, activities, ON)]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        pytest.param(ActivityQuery(level="po"), ["a"], id="level"),
        pytest.param(ActivityQuery(level="groep 7"), ["a"], id="everyday level"),
        pytest.param(ActivityQuery(level="middelbare school"), ["c", "b"], id="vo with vmbo"),
        pytest.param(ActivityQuery(level="vmbo"), ["c", "b"], id="vmbo with vo"),
        pytest.param(ActivityQuery(audience="juf"), ["a", "c"], id="everyday audience"),
        pytest.param(ActivityQuery(region="Emmen"), ["a", "c"], id="place, then country"),
        pytest.param(ActivityQuery(region="Alkmaar"), ["c", "b"], id="ended behind"),
        pytest.param(ActivityQuery(month=4), ["a", "c"], id="month, then month unknown"),
        pytest.param(ActivityQuery(months=(3, 4, 5)), ["a", "c"], id="season, then unknown"),
        pytest.param(ActivityQuery(theme="ict"), ["b"], id="theme"),
        pytest.param(ActivityQuery(text="robots bouwen"), ["b"], id="words"),
        pytest.param(ActivityQuery(still=True), ["a", "c"], id="not ended"),
        pytest.param(ActivityQuery(level="po", region="Den Helder"), [], id="both"),
    ],
)
def test_find_activities_filters(query, kept):
    activities = (
        make("a", audiences=("docent",), themes=("techniekpromotie",), months=(4, 5)),
        make(
            "b",
            levels=("vmbo",),
            regions=("Noord-Holland",),
            audiences=("leerling",),
            themes=("ict",),
            months=(11,),
            search_words=("robot bouwen",),
            active=(fact("nee"),),
        ),
        make("c", levels=("vo",), regions=("landelijk",), themes=("techniekpromotie",)),
    )

    assert names(query, *activities) == kept


def test_find_activities_names_the_point_on_which_nothing_is_known():
    (found,) = find_activities(ActivityQuery(month=4, audience="ouder"), [make("a")], ON)

    assert found.unknown == ("doelgroep", "maand")


def test_find_activities_puts_what_runs_before_what_may_and_near_before_far():
    ended = make("ended", active=(fact("nee"),))
    old = make("old", active=(fact("ja", "2013"),))
    far = make("far", regions=("landelijk",))
    near = make("near")

    assert names(ActivityQuery(region="Assen"), ended, old, far, near) == [
        "near",
        "far",
        "old",
        "ended",
    ]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param(ActivityQuery(level="ridderschool"), "ridderschool", id="level"),
        pytest.param(ActivityQuery(audience="ridders"), "ridders", id="audience"),
        pytest.param(ActivityQuery(region="Atlantis"), "Atlantis", id="place"),
        pytest.param(ActivityQuery(month=13), "13", id="month"),
    ],
)
def test_find_activities_refuses_what_it_does_not_know(query, said):
    with pytest.raises(InputError, match=said):
        find_activities(query, [], ON)


@pytest.mark.parametrize(
    ("active", "says"),
    [
        pytest.param((), Standing.UNKNOWN, id="nobody says"),
        pytest.param((fact("ja", "2026"),), Standing.RUNS, id="this year"),
        pytest.param((fact("ja", "2025"),), Standing.UNKNOWN, id="last year"),
        pytest.param((fact("nee", "2013"),), Standing.ENDED, id="ended stays ended"),
        pytest.param((fact("ja", "2016"), fact("nee", "2020")), Standing.ENDED, id="newest wins"),
        pytest.param((fact("onbekend", "2025"),), Standing.UNKNOWN, id="source does not say"),
    ],
)
def test_standing_believes_the_newest_source_in_its_own_year(active, says):
    assert standing(make("a", active=active), ON)[0] is says


def test_what_was_seen_lately_comes_before_what_nobody_saw_for_years():
    old, lately = make("a", active=(fact("ja", "2013"),)), make("b", active=(fact("ja", "2024"),))

    found = find_activities(ActivityQuery(), [old, lately], ON)

    assert [item.activity.id for item in found] == ["b", "a"]
    assert seen_lately(found[0].said_by, ON)
    assert not seen_lately(found[1].said_by, ON)


def test_months_of_adds_the_months_of_dated_editions():
    activity = make("a", months=(11,), starts=(fact("2024-04-11"), fact("2024")))

    assert months_of(activity) == (4, 11)


@pytest.mark.parametrize(
    ("region", "regions", "near"),
    [
        pytest.param("Emmen", ("Drenthe",), 0, id="inside"),
        pytest.param("Drenthe", ("Emmen",), 1, id="part"),
        pytest.param("Emmen", ("landelijk",), 2, id="country"),
        pytest.param("Emmen", (), 2, id="none named"),
        pytest.param("Emmen", ("Zeeland",), None, id="elsewhere"),
        pytest.param("Emmen", ("Zeeland", "landelijk"), 2, id="elsewhere and country"),
        pytest.param("", ("Zeeland",), 0, id="not asked"),
    ],
)
def test_nearness_ranks_a_place(region, regions, near):
    assert nearness(region, make("a", regions=regions)) == near


def test_by_region_gives_each_labour_market_region_its_own_counter_first():
    counters = [found for found in load_records(Organisation) if found.kind == "counter"]

    assert len(counters) == 35
    assert by_region("Den Helder", counters)[0].id == "werkcentrum-noord-holland-noord"
    assert by_region("gemeente Groningen", counters)[0].id == "werkcentrum-groningen"
    assert by_region("Emmen", counters)[0].id == "werkcentrum-drenthe"


def test_a_teacher_in_drenthe_finds_something_for_group_seven_in_april():
    query = ActivityQuery(level="groep 7", region="Drenthe", month=4)

    found = find_activities(query, load_records(Activity), ON)

    assert found[0].activity.id == "girls-days-noord"
    # A source of 2024 saw it; whether it ran in 2026, none says.
    assert found[0].standing is Standing.UNKNOWN
    assert seen_lately(found[0].said_by, ON)
    assert all("po" in item.activity.levels for item in found)
