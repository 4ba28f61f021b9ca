"""The tables of the documents as data, and the figures of a goal."""

import pytest

from assistant.errors import DataError
from assistant.register.load import load_records
from assistant.register.records import Goal
from assistant.register.tables import load_tables, points_of, read_tables, table_problems

TABLE = """
sources:
- {id: web, title: Een pagina, publisher: Iemand, url: https://example.org, date: 2024}
tables:
- id: proef
  title: Een proef
  source: web
  unit: dingen
  columns: [2023, 2024]
  rows:
  - {label: een, values: [1, null]}
  - {label: twee, values: [2.5, 3], unit: procent}
"""


def write(folder, text: str) -> None:
    (folder / "tables").mkdir()
    (folder / "tables" / "proef.yaml").write_text(text, encoding="utf-8")


def table(name: str):
    return next(found for found in load_tables() if found.id == name)


def test_our_tables_are_in_order():
    assert list(table_problems()) == []
    assert len(load_tables()) >= 7


def test_the_parts_of_the_vacancy_table_add_up():
    vacancies = table("vacatures-2012")
    parts = ("techniek en industrie", "informatica")
    total = "techniek, industrie en informatica samen"

    for column in vacancies.columns:
        assert sum(vacancies.value(part, column) for part in parts) == vacancies.value(
            total, column
        )
        share = vacancies.value(total, column) / vacancies.value("alle nieuwe vacatures", column)
        assert round(share * 100) == vacancies.value("aandeel in alle vacatures", column)
    provinces = ("Flevoland", "Utrecht", "Noord-Holland")
    for row in vacancies.rows[:4]:
        whole = vacancies.value(row.label, "Noordvleugel")
        assert sum(vacancies.value(row.label, province) for province in provinces) == whole


def test_the_money_of_the_partnerships_adds_up():
    money = table("monitor-pps-geld")

    for row in money.rows:
        assert sum(row.values[:-1]) == row.values[-1]


def test_a_table_says_where_it_stands():
    assert table("vacatures-2012").fact.where == "techniekpact-noordvleugel, p. 4"


def test_read_tables_takes_the_unit_of_a_row_before_that_of_the_table(tmp_path):
    write(tmp_path, TABLE)

    (found,) = read_tables(tmp_path)

    assert [row.unit for row in found.rows] == ["dingen", "procent"]
    assert found.value("een", "2024") is None
    assert found.value("twee", "2023") == 2.5


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("[1, null]", "[1]", "een: 1 waarden", id="too few"),
        pytest.param("source: web", "source: boek", "bron 'boek'", id="source"),
        pytest.param("2.5, 3", "veel, 3", "tables.0.rows.1.values.0", id="words"),
        pytest.param("tables:", "tabels:", "tabels", id="schema"),
        pytest.param("- id: proef", "- id: [", "geen geldige YAML", id="yaml"),
    ],
)
def test_read_tables_names_what_is_wrong(tmp_path, old, new, message):
    write(tmp_path, TABLE.replace(old, new, 1))

    with pytest.raises(DataError, match=r"tables/proef\.yaml") as raised:
        read_tables(tmp_path)

    assert message in str(raised.value)


def test_points_of_gives_the_figures_of_a_goal_from_start_to_target():
    goal = next(found for found in load_records(Goal) if found.id == "nat-4-bk")

    points = points_of(goal)

    assert [(point.part, point.value) for point in points] == [
        ("uitgangspunt", 29.0),
        ("meting", 27.0),
        ("meting", 24.0),
        ("meting", 22.0),
        ("doel", 30.0),
    ]
    assert all(point.fact.where for point in points)


def test_points_of_leaves_out_what_is_said_in_words():
    goal = next(found for found in load_records(Goal) if found.id == "noord-1e")

    assert points_of(goal) == ()
