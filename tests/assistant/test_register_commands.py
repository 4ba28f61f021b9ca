"""loket register."""

import json

from click.testing import CliRunner

from assistant.register_commands import register


def test_check_says_that_all_is_well():
    result = CliRunner().invoke(register, ["check"])

    assert result.exit_code == 0
    assert "in orde" in result.output


def test_check_ends_with_one_and_names_the_file(tmp_path):
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "kapot.yaml").write_text("sources: [", encoding="utf-8")

    result = CliRunner().invoke(register, ["check", "--data", str(tmp_path)])

    assert result.exit_code == 1
    assert "goals/kapot.yaml" in result.output


def test_status_counts_as_json():
    result = CliRunner().invoke(register, ["status", "--json"])

    assert json.loads(result.output)["sourced"] == 1.0


def test_status_counts_in_words():
    assert "met bron en datum" in CliRunner().invoke(register, ["status"]).output
