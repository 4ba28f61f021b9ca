"""``loket ask``: readable for a person, exact for a program, and clear about wrong use."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.advice import (
    Card,
    CardFact,
    CardKind,
    CardStatus,
    Clarify,
    Option,
    RecordCitation,
)
from assistant.answers import Answer, AnswerStatus
from assistant.ask import readable
from assistant.cli import main

QUESTION = "Hoeveel betaalt het lasfonds per werknemer?"
QUOTE = "Het lasfonds betaalt 750 euro per werknemer voor een cursus lassen."
Ask = Callable[..., Result]


@pytest.fixture
def ask(library, monkeypatch: pytest.MonkeyPatch) -> Ask:
    monkeypatch.setenv("LOKET_INDEX", str(library.folder))
    return lambda *words: CliRunner().invoke(main, ["ask", *map(str, words)])


def write_questions(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_ask_prints_the_answer_and_its_sources(ask):
    result = ask(QUESTION)

    assert (result.exit_code, result.stderr) == (0, "")
    assert QUOTE in result.stdout
    sources = result.stdout.partition("\nBronnen\n")[2].splitlines()
    assert len(sources) >= 1
    assert sources[0].startswith("[1] Lasfonds voor de metaal (")
    assert sources[0].endswith("), p. 1")


def test_ask_prints_what_a_reader_should_know(ask):
    assert "Let op: Techniekpact Drenthe is uit 2013." in ask("Wie trekt actie 3?").stdout


def test_ask_answers_an_english_question_in_english(ask):
    assert "\nSources\n" in ask("What does the province pay for action 3?").stdout


def test_ask_ends_well_when_it_declines(ask):
    result = ask("Wat is een goed recept voor appeltaart?")

    assert result.exit_code == 0
    assert "Bronnen\n" not in result.stdout


def test_ask_json_is_one_object_of_the_batch_format_with_what_stands_beside_it(ask):
    result = ask("--json", QUESTION)

    record = json.loads(result.stdout)
    assert result.exit_code == 0
    assert list(record) == [
        "id",
        "status",
        "answer",
        "citations",
        "contexts",
        "mode",
        "language",
        "seconds",
        "notices",
        "cards",
        "clarify",
        "answer_id",
    ]
    assert (record["id"], record["status"], record["mode"]) == ("1", "answered", "quoted")
    assert record["citations"][0]["document"] == "lasfonds"
    assert record["citations"][0]["page"] == 1
    assert record["contexts"][0]["document"] == "lasfonds"


def test_ask_batch_answers_every_line_in_order(ask, tmp_path):
    batch = write_questions(
        tmp_path / "vragen.jsonl",
        {"id": "b", "question": QUESTION},
        {
            "id": "a",
            "question": "En wanneer moet de aanvraag daarvoor binnen zijn?",
            "history": [{"user": QUESTION, "assistant": "750 euro"}],
        },
        {"id": "c", "question": "Wat is het 06-nummer van de wethouder?"},
        {"id": "d", "question": "Wat is een goed recept voor appeltaart?"},
        {"id": "e", "question": ""},
        {"id": "f", "question": "x" * 10_000},
    )
    out = tmp_path / "antwoorden.jsonl"

    result = ask("--batch", batch, "--out", out)

    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "6/6\n")
    assert [(record["id"], record["status"]) for record in records] == [
        ("b", "answered"),
        ("a", "answered"),
        ("c", "refused"),
        ("d", "abstained"),
        ("e", "refused"),
        ("f", "refused"),
    ]
    assert QUOTE in records[0]["answer"]
    assert "1 oktober 2099" in records[1]["answer"]
    assert "Typ eerst een vraag" in records[4]["answer"]
    assert "10000" in records[5]["answer"]


def test_ask_batch_says_which_line_is_wrong_and_writes_nothing(ask, tmp_path):
    batch = tmp_path / "vragen.jsonl"
    batch.write_text('{"id": "a", "question": "x"}\n{"id": "b"}\n', encoding="utf-8")

    result = ask("--batch", batch, "--out", tmp_path / "antwoorden.jsonl")

    assert result.exit_code == 1
    assert f"{batch}, line 2" in result.stderr
    assert not (tmp_path / "antwoorden.jsonl").exists()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([], id="nothing"),
        pytest.param(["vraag", "--batch", "v.jsonl", "--out", "a.jsonl"], id="both"),
        pytest.param(["--batch", "v.jsonl"], id="no-out"),
        pytest.param(["vraag", "--out", "a.jsonl"], id="out-alone"),
        pytest.param(["--batch", "weg.jsonl", "--out", "a.jsonl"], id="no-such-file"),
        pytest.param(["--batch", "v.jsonl", "--out", "weg/a.jsonl"], id="no-such-folder"),
        pytest.param(["Wat", "is", "dat?"], id="no-quotes"),
    ],
)
def test_wrong_use_ends_with_two_and_says_how(ask, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_questions(tmp_path / "v.jsonl", {"id": "a", "question": "x"})

    result = ask(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: " in result.stderr


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param("", "Typ eerst een vraag", id="empty"),
        pytest.param("?!", "Typ eerst een vraag", id="signs"),
        pytest.param("waarom " * 1_500, "10499 tekens", id="10,000-characters"),
    ],
)
def test_ask_meets_a_question_it_cannot_take_with_a_friendly_limit(ask, question, sentence):
    result = ask(question)

    assert (result.exit_code, result.stdout) == (1, "")
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_ask_without_an_index_says_what_to_type(ask, tmp_path):
    result = ask(QUESTION, "--index", tmp_path / "niets")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "loket ingest" in result.stderr


def test_ask_refuses_a_setting_that_cannot_be_used(ask, monkeypatch):
    monkeypatch.setenv("LOKET_MAX_ANSWER_WORDS", "veel")

    result = ask(QUESTION)

    assert result.exit_code == 1
    assert "LOKET_MAX_ANSWER_WORDS" in result.stderr


def test_verbose_talks_on_stderr_without_the_question(library):
    door = [sys.executable, "-c", "from assistant.cli import main; main()"]

    ran = subprocess.run(
        [*door, "-v", "ask", QUESTION, "--index", str(library.folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )

    assert QUOTE in ran.stdout
    assert "INFO loket question status=answered" in ran.stderr
    assert "lasfonds" not in ran.stderr.lower()


def test_readable_shows_cards_and_the_question_back_under_the_answer():
    fact = CardFact("Bedrag", "800 euro", "Fonds A", "2024-05", url="https://a.nl")
    card = Card(CardKind.FUND, "funds/a", "Fonds A", (), (fact,), CardStatus.OPEN, "2026-06-01")
    back = Clarify("regio", "Welke provincie?", (Option("Drenthe", "Waar? Drenthe."),))
    answer = Answer(
        AnswerStatus.ANSWERED,
        "800 euro [1]",
        record_citations=(RecordCitation(1, "funds/a", fact),),
        cards=(card,),
        clarify=back,
    )

    shown = readable(answer)

    assert shown.splitlines()[0] == "800 euro [1]"
    assert "[1] Register van Loket: Fonds A, uit mei 2024 https://a.nl" in shown
    assert "* Fonds A [open (1 juni 2026)]" in shown
    assert shown.endswith("Een vraag terug\nWelke provincie?\n  - Drenthe")
