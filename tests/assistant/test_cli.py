"""The door: it shows every command at once, loads one when called, and ends well."""

import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from assistant.cli import Door, index_option, main
from assistant.errors import IndexMissingError

REPOSITORY = Path(__file__).parents[2]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMMANDS = PROJECT["entry-points"]["loket.commands"]
HELP = "import sys; from assistant.cli import main; main(['--help'], standalone_mode=False); "


@click.command(cls=Door)
@index_option
def fail(index):
    r"""Fail on purpose.

    \b
    loket fail     once
    loket fail     twice
    """
    raise IndexMissingError(f"There is no index in {index}.")


@pytest.mark.parametrize("words", [["--help"], ["-h"], []], ids=["long", "short", "nothing"])
def test_help_teaches_how_to_start_and_lists_every_command(words):
    shown = CliRunner().invoke(main, words).output

    assert "loket ingest documents/" in shown
    assert 'loket ask "Wat is een pps?"' in shown
    listed = [line.split()[0] for line in shown.partition("Commands:\n")[2].splitlines()]
    assert set(COMMANDS) <= set(listed)
    assert "\\b" not in shown


def test_help_loads_no_command():
    code = HELP + "assert not {'chromadb', 'streamlit', 'sklearn', 'tantivy'} & set(sys.modules)"

    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=30)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_registered_command_loads_and_explains_itself(name):
    point = EntryPoint(name, COMMANDS[name], "loket.commands")

    loaded = point.load()
    shown = CliRunner().invoke(loaded, ["--help"]).output

    assert isinstance(loaded, click.Command)
    assert (loaded.help or "").strip()
    assert "Usage:" in shown
    assert "\\b" not in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_in_one_line_what_a_command_does(name):
    shown = CliRunner().invoke(main, ["--help"], terminal_width=300).output

    [line] = [row for row in shown.splitlines() if row.split()[:1] == [name]]
    assert len(line.split()) > 3


def test_an_unknown_command_ends_with_two():
    result = CliRunner().invoke(main, ["vraag"])

    assert result.exit_code == 2
    assert "No such command 'vraag'" in result.stderr


def test_version_is_that_of_the_project():
    assert PROJECT["version"] in CliRunner().invoke(main, ["--version"]).stdout


def test_a_door_ends_an_expected_error_with_one_sentence():
    result = CliRunner().invoke(fail, ["--index", "nergens"])

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: There is no index in nergens.\n"


def test_a_door_shows_examples_as_they_were_typed():
    shown = CliRunner().invoke(fail, ["--help"]).output

    assert "  loket fail     once\n  loket fail     twice\n" in shown


def test_the_index_option_reads_the_variable():
    result = CliRunner().invoke(fail, [], env={"LOKET_INDEX": "uit-de-omgeving"})

    assert "uit-de-omgeving" in result.stderr
