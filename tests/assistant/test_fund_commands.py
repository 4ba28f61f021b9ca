"""loket check and loket match."""

import json

import pytest
from click.testing import CliRunner

from assistant.fund_commands import check, match


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({"aanvrager": "roc", "partners": ["mbo", "bedrijf"]}), "utf-8")
    return str(path)


def test_check_prints_json(facts):
    result = CliRunner().invoke(
        check, ["rif-1", "--facts", facts, "--date", "2016-06-01", "--json"]
    )

    shown = json.loads(result.output)
    assert result.exit_code == 0
    assert (shown["fund"], shown["reference_date"]) == ("rif-1", "2016-06-01")
    assert shown["outcome"] == "nog niet te zeggen"
    assert shown["next_question"]


@pytest.mark.parametrize(
    ("day", "fund"), [("2025-06-01", "wbso-2025"), ("2026-12-01", "wbso-2026")]
)
def test_check_takes_the_period_of_the_day(day, fund):
    result = CliRunner().invoke(check, ["WBSO", "--date", day, "--json"])

    assert json.loads(result.output)["fund"] == fund


def test_check_reads_facts_from_stdin():
    result = CliRunner().invoke(
        check, ["rif-3", "--facts", "-", "--json"], input='{"aanvrager": "bedrijf"}'
    )

    assert json.loads(result.output)["outcome"] == "niet van toepassing"


def test_check_prints_words_too(facts):
    result = CliRunner().invoke(check, ["rif-1", "--facts", facts, "--date", "1 juni 2016"])

    assert "Niet gecontroleerd" in result.output
    assert "art. 1 onder b" in result.output


def test_check_lists_every_scheme_with_what_it_asks():
    rows = json.loads(CliRunner().invoke(check, ["--list", "--json"]).output)

    assert len(rows) >= 40
    assert all(row["fields"] for row in rows)
    assert "rif-3" in CliRunner().invoke(check, ["--list"]).output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["bestaat-niet"], "Geen regeling met de naam", id="unknown fund"),
        pytest.param(["SLIM"], "slim-mkb-2025-2029, slim-", id="which scheme"),
        pytest.param(["rif-1", "--date", "gisteren"], "geen datum", id="date"),
    ],
)
def test_check_ends_with_one_sentence_and_status_one(arguments, said):
    result = CliRunner().invoke(check, arguments)

    assert result.exit_code == 1
    assert said in result.output


def test_check_refuses_a_file_that_is_no_json(tmp_path):
    path = tmp_path / "facts.json"
    path.write_text("{", "utf-8")

    result = CliRunner().invoke(check, ["rif-1", "--facts", str(path)])

    assert result.exit_code == 1
    assert "geen JSON" in result.output


def test_match_prints_json(facts):
    result = CliRunner().invoke(match, ["--facts", facts, "--date", "2026-06-01", "--json"])

    shown = json.loads(result.output)
    assert {"may_apply", "does_not_apply", "counters"} <= set(shown)
    assert shown["may_apply"][0]["fund"] == "rif-3"


def test_match_prints_words_too(facts):
    result = CliRunner().invoke(match, ["--facts", facts])

    assert "Waar u terecht kunt" in result.output
