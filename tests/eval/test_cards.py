"""The sets for cards load, and their score counts what a person would count."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.advice import Card, CardKind, Clarify
from assistant.answers import Answer, AnswerStatus
from assistant.errors import DataError
from eval import card_commands
from eval.card_cases import CardCase, load_card_cases
from eval.card_score import score_cards, sum_scores

SETS = Path(__file__).parents[2] / "eval" / "cases" / "cards"
OOM = Card(CardKind.COUNTER, "organisations/oom", "OOM")
PTT = Card(CardKind.FUND, "funds/oom-ptt", "PTT")
OLD = Card(CardKind.FUND, "funds/stap-budget", "STAP", fits=False)
CASE = CardCase("k", "Wie betaalt?", frozenset({CardKind.FUND}), ("funds/oom-ptt",), frozenset())


def answer(*cards: Card, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    return Answer(status, "x", cards=cards)


@pytest.mark.parametrize("name", ["work", "measure"])
def test_the_halves_hold_wanted_cards_and_questions_for_none(name: str) -> None:
    cases = load_card_cases(SETS / f"{name}.jsonl")

    assert len(cases) >= 100
    assert sum(not case.want and not case.may for case in cases) >= 25
    assert len({case.question for case in cases}) == len(cases)


def test_what_is_wanted_and_what_is_shown_are_told_apart() -> None:
    score = score_cards(CASE, answer(OOM, OLD))

    assert score.missed == ("funds/oom-ptt",)
    assert score.wrong == ("organisations/oom",)


def test_a_card_for_another_sector_or_place_is_wrong() -> None:
    case = CardCase(
        "k", "Wie?", frozenset({CardKind.COUNTER}), sector="bouw-en-infra", place="Emmen"
    )
    elsewhere = Card(CardKind.COUNTER, "organisations/werkcentrum-twente", "Twente")

    score = score_cards(case, answer(OOM, elsewhere))

    assert score.wrong == (OOM.record, elsewhere.record)
    assert score.missed == ("counter",)


def test_a_closed_scheme_in_front_is_seen() -> None:
    assert score_cards(CASE, answer(OLD, PTT)).closed_first
    assert not score_cards(CASE, answer(PTT, OLD)).closed_first


@pytest.mark.parametrize(
    ("given", "dead"),
    [
        (answer(status=AnswerStatus.ABSTAINED), True),
        (answer(), False),
        (answer(PTT, status=AnswerStatus.ABSTAINED), False),
        (Answer(AnswerStatus.CLARIFY, "?", clarify=Clarify("regio", "?", ())), False),
    ],
)
def test_a_dead_end_is_no_answer_and_nothing_beside_it(given: Answer, dead: bool) -> None:
    assert score_cards(CASE, given).dead_end is dead


def test_the_figures_are_shares_of_what_was_wanted_and_shown() -> None:
    nothing = CardCase("n", "Hoe laat is het?", frozenset())

    sums = sum_scores(
        [score_cards(CASE, answer(PTT)), score_cards(CASE, answer()),
         score_cards(nothing, answer(OOM)), score_cards(nothing, answer())]
    )  # fmt: skip

    assert (sums["kinds_shown"], sums["records_shown"]) == (0.5, 0.5)
    assert (sums["cards"], sums["cards_wrong"]) == (2, 0.5)
    assert (sums["no_card_wanted"], sums["no_card_kept"]) == (2, 0.5)


def test_a_kind_that_is_none_is_refused(tmp_path: Path) -> None:
    row = {"id": "k", "question": "Wie?", "want": ["loket"], "records": [], "may": [],
           "sector": "", "level": "", "place": "", "back": ""}  # fmt: skip
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")

    with pytest.raises(DataError, match="loket"):
        load_card_cases(path)


def test_the_command_names_what_went_wrong_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent:
        def answer(self, _question: str) -> Answer:
            return answer()

    monkeypatch.setattr(card_commands, "build_assistant", lambda _settings: Silent())
    path = SETS / "work.jsonl"

    plain = CliRunner().invoke(card_commands.cards, [str(path), "--index", str(tmp_path)])
    full = CliRunner().invoke(
        card_commands.cards, [str(path), "--index", str(tmp_path), "--misses"]
    )

    assert json.loads(plain.output)["kinds_shown"] == 0.0
    assert "missed: " in full.output
