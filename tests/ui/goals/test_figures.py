"""The figures of goals: once where sources agree, over the years where there are years."""

import csv
import io
import json

import pytest

from assistant.register.facts import Fact, Source
from assistant.register.load import load_records
from assistant.register.records import Goal
from assistant.register.tables import load_tables
from ui.goals.chart import chart_words, goal_chart, table_chart
from ui.goals.figures import (
    COLUMNS,
    figures_of,
    goal_rows,
    goals_json,
    over_time,
    unique_points,
)  # fmt: skip
from ui.goals.listing import GoalWish, find_goals, goals_html, pacts_of
from ui.goals.tables_view import table_json, table_rows
from ui.numbers import readable_number
from ui.tables import table_csv

APRIL = Source("a", "Agenda", "Provincie", "2013-04-25", document="pact")
NOVEMBER = Source("n", "Pact", "Provincie", "2013-11-15", document="pact")


def fact(value: str | float, label: str, source: Source = NOVEMBER, page: int = 11) -> Fact:
    return Fact(value, source, source.date, page=page, label=label)


GOAL = Goal(
    id="g", name="Meer <b>havo</b>", pact="Pact Hier", number="1e", unit="procent",
    action_lines=("kiezen",), regions=("Drenthe",),
    baseline=(fact(30, "havo 2005/06"), fact(52, "vwo 2005/06")),
    measurements=(fact(45.5, "havo 2014/15"), fact("meer", "zij-instroom")),
    target=(fact(55, "2020", APRIL, 31), fact(55, "2020"), fact(1250, "samen")),
    disputed=("target",),
)  # fmt: skip
WORDS = Goal(
    id="w", name="Een loket", pact="Pact Daar", target=(fact("Een loket voor ieder.", ""),)
)


def rows_of(chart: dict, place: int = 0) -> list[dict]:
    """Return the rows that a layer of a chart is drawn from."""
    data = chart["layer"][place].get("data", chart.get("data"))
    return data["values"] if "values" in data else chart["datasets"][data["name"]]


def test_what_two_sources_say_alike_stands_there_once_with_both() -> None:
    figures = figures_of(GOAL)

    assert [(f.part, f.label, f.value) for f in figures][-2:] == [
        ("doel", "2020", 55.0), ("doel", "samen", 1250.0),
    ]  # fmt: skip
    agreed = next(figure for figure in figures if figure.label == "2020")
    assert [f.source for f in agreed.facts] == [APRIL, NOVEMBER]
    assert len(unique_points(GOAL)) == 5


def test_over_time_needs_two_years_of_the_same() -> None:
    moments = over_time(unique_points(GOAL))

    assert [(m.series, m.year, m.point.value) for m in moments] == [
        ("havo", 2005, 30.0), ("havo", 2014, 45.5),
    ]  # fmt: skip


def test_every_figure_goes_out_with_its_source() -> None:
    read = list(csv.reader(io.StringIO(table_csv(COLUMNS, goal_rows([GOAL])).decode("utf-8-sig")),
                           delimiter=";"))  # fmt: skip

    rows = [dict(zip(read[0], row, strict=True)) for row in read[1:]]
    assert len(rows) == 7
    assert {row["bron"] for row in rows} == {"Agenda", "Pact"}
    assert rows[2]["waarde"] == "45,5"
    assert rows[3] | {"waarde": "meer", "eenheid": ""} == rows[3]
    assert [row["bladzijde"] for row in rows if row["waarvan"] == "2020"] == ["31", "11"]


def test_json_holds_all_that_is_known() -> None:
    (goal,) = json.loads(goals_json([GOAL]))

    assert goal["target"][0]["source"]["title"] == "Agenda"
    assert goal["disputed"] == ["target"]


def test_a_chart_of_years_has_a_line_per_series_and_a_line_for_the_target() -> None:
    chart = goal_chart(unique_points(GOAL), GOAL.unit, "nl", "#000000").to_dict()

    marks = [layer["mark"]["type"] for layer in chart["layer"]]
    assert marks == ["rule", "text", "line", "point", "text"]
    assert {row["series"] for row in rows_of(chart, 2)} == {"havo"}
    assert [row["value"] for row in rows_of(chart)] == [55.0, 1250.0]


def test_a_chart_without_years_has_a_bar_per_figure() -> None:
    goal = Goal(id="b", name="b", target=(fact(4, "eind 2014"), fact(12, "maximaal")))

    chart = goal_chart(unique_points(goal), "", "en", "#000000").to_dict()

    assert [row["value"] for row in rows_of(chart)] == [4.0, 12.0]
    assert chart_words(unique_points(goal), "", "en") == "target eind 2014: 4; target maximaal: 12"


@pytest.mark.parametrize("goal", load_records(Goal), ids=lambda goal: goal.id)
def test_every_goal_with_a_figure_can_be_drawn(goal: Goal) -> None:
    points = unique_points(goal)
    if not points:
        assert goals_html([goal], "nl")
        return
    drawn = goal_chart(points, goal.unit, "nl", "#000000").to_dict()
    assert rows_of(drawn)


@pytest.mark.parametrize("table", load_tables(), ids=lambda table: table.id)
def test_every_table_goes_out_with_its_source(table) -> None:
    rows = table_rows(table)

    assert len(rows) == len(table.rows) > 0
    assert all(row[-4] == table.fact.source.title for row in rows)
    assert json.loads(table_json(table))["source"]["where"] == table.fact.where
    chart = table_chart(table, "nl", "#000000")
    assert chart is None or chart.to_dict()["layer"]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (GoalWish(), ["g", "w"]),
        (GoalWish(pact="Pact Daar"), ["w"]),
        (GoalWish(line="kiezen"), ["g"]),
        (GoalWish(known="cijfers"), ["g"]),
        (GoalWish(known="meting"), ["g"]),
        (GoalWish(words="loket"), ["w"]),
        (GoalWish(words="zeppelin"), []),
    ],
)
def test_find_goals(wish: GoalWish, found: list[str]) -> None:
    assert [goal.id for goal in find_goals(wish, [GOAL, WORDS])] == found


def test_the_list_stands_by_pact_and_shows_words_as_words() -> None:
    shown = goals_html([GOAL, WORDS], "nl")

    assert pacts_of([GOAL, WORDS]) == ("Pact Hier", "Pact Daar")
    assert shown.count("<h2") == 2
    assert "Meer &lt;b&gt;havo" in shown
    assert "45,5 (havo 2014/15)" in shown
    assert "Een loket voor ieder." in shown


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (250_000, "250.000", "250,000"),
        (2.5, "2,5", "2.5"),
        (0, "0", "0"),
        (1234.25, "1.234,25", "1,234.25"),
    ],
)
def test_readable_number(value: float, dutch: str, english: str) -> None:
    assert readable_number(value) == dutch
    assert readable_number(value, "en") == english
