"""``loket activities``."""

import json

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from assistant.activity_commands import activities

DATE = ("--date", "2026-06-01")


def run(*arguments: str):
    return CliRunner().invoke(activities, [*arguments, *DATE])


def test_activities_names_level_region_month_standing_and_source():
    result = run("--level", "groep 7", "--region", "Drenthe", "--month", "4")

    assert result.exit_code == 0
    assert result.output.startswith("Girls' Day in Noord-Nederland\n")
    assert "loopt nog: onbekend (2024-04)" in result.output
    assert "bron: " in result.output
    assert "niet bekend: maand" in result.output


def test_activities_as_json_says_where_it_stands():
    found = json.loads(run("girlsday", "--json").stdout)

    assert found[0]["id"] == "girls-day"
    assert found[0]["standing"] == "onbekend"
    pact = {"where": "nationaal-techniekpact-2020-inzet-2016-2020", "pages": [11]}
    assert pact in found[0]["sources"]


def test_activities_writes_a_calendar(tmp_path):
    path = tmp_path / "techniek.ics"

    result = run("--level", "po", "--region", "Drenthe", "--month", "4", "--ics", str(path))

    assert result.exit_code == 0
    assert "afspraken" in result.stderr
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) >= 2


def test_activities_writes_a_calendar_to_stdout():
    result = run("girlsday", "--ics", "-")

    assert Calendar.from_ical(result.stdout_bytes).walk("VEVENT")


def test_activities_says_what_to_do_when_nothing_fits():
    result = run("xyzzy")

    assert result.exit_code == 0
    assert "Zoek ruimer" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--region", "Atlantis"), "Atlantis", id="place"),
        pytest.param(("--level", "ridders"), "ridders", id="level"),
        pytest.param(("xyzzy", "--ics", "-"), "geen komende dag", id="nothing for a calendar"),
        pytest.param(("--month", "13"), "13", id="month"),
    ],
)
def test_activities_ends_with_a_sentence_on_what_it_cannot_use(arguments, said):
    result = run(*arguments)

    assert result.exit_code in (1, 2)
    assert said in result.output


def test_activities_refuses_a_date_that_is_none():
    result = CliRunner().invoke(activities, ["--date", "morgen"])

    assert result.exit_code == 1
    assert "morgen" in result.output
