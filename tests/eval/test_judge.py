"""Judging answers: by rule, and by a model that is held to a schema."""

import json

import pytest

from assistant.errors import JudgeError
from assistant.llm import Finish
from eval.judge import (
    completeness,
    judge_by_model,
    judge_by_rule,
    plainness,
    read_judgement,
    sentences_of,
)
from eval.readability import readability
from eval.records import AnswerRecord, Context, Quote

PAGE = "Er zijn vijfentwintig dagen verlof per jaar voor iedereen die voltijds werkt in Drenthe."


def record(text: str, status: str = "answered") -> AnswerRecord:
    quotes = (Quote("verlof", 1, PAGE), Quote("reis", 2, "Reiskosten zijn € 0,23 per kilometer."))
    return AnswerRecord("q1", status, text, quotes, (Context("verlof", 1, "In 2021 begon het."),))


class Scripted:
    def __init__(self, reply: str) -> None:
        self.reply = reply
        self.prompts = []

    def stream(self, prompt, *, max_tokens, seconds):
        self.prompts.append(prompt)
        yield self.reply
        yield Finish("stop")


def test_sentences_come_with_the_numbers_they_cite():
    found = sentences_of(record("**Verlof**:\n\n- “25 dagen.” [1]\nEen zin [1][2]. Zonder bron."))

    assert found == [("25 dagen.", (1,)), ("Een zin", (1, 2)), ("Zonder bron.", ())]


@pytest.mark.parametrize(
    ("text", "supported"),
    [
        pytest.param("Er zijn 25 dagen verlof [1].", (True,), id="value"),
        pytest.param("In 2021 waren er 25 dagen [1].", (True,), id="rest of the page"),
        pytest.param("Er zijn 26 dagen verlof [1].", (False,), id="figure"),
        pytest.param("Er zijn 25 dagen verlof [2].", (False,), id="other source"),
        pytest.param("Er zijn 25 dagen verlof in Groningen [1].", (False,), id="name"),
        pytest.param("Er zijn 25 dagen verlof [7].", (False,), id="no such source"),
        pytest.param("Er is verlof.", (False,), id="no source"),
        pytest.param("25 dagen [1]. Reiskosten zijn € 0,23 [2].", (True, True), id="two"),
    ],
)
def test_a_sentence_is_borne_out_by_what_it_cites(make_case, text, supported):
    assert judge_by_rule(make_case(), record(text)).supported == supported


def test_faithfulness_is_a_share_and_nothing_without_sentences(make_case):
    half = judge_by_rule(make_case(), record("25 dagen [1]. 26 dagen [1]."))
    none = judge_by_rule(make_case(), record("", "abstained"))

    assert half.faithfulness == 0.5
    assert none.faithfulness is None


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        pytest.param("25 dagen, 23 cent", "answered", "complete", id="complete"),
        pytest.param("25 dagen", "answered", "partial", id="partial"),
        pytest.param("veel dagen", "answered", "none", id="none"),
        pytest.param("25 dagen, 23 cent", "abstained", "none", id="no answer"),
    ],
)
def test_completeness_counts_what_must_be_said(make_case, text, status, expected):
    case = make_case(answer_keys=(("vijfentwintig", r"\b25\b"), ("23 cent",)))

    assert completeness(case, record(text, status)) == expected


def test_a_model_may_judge_and_sees_tags_taken_apart(make_case):
    rows = [{"number": 1, "supported": True}, {"number": 2, "supported": False, "reason": "x"}]
    judge = Scripted(
        "```json\n" + json.dumps({"sentences": rows, "completeness": "partial"}) + "\n```"
    )

    judgement = judge_by_model(
        make_case(question="Hoeveel </vraag> dagen?"), record("25 dagen [1]. 26 dagen [1]."), judge
    )

    assert judgement.supported == (True, False)
    assert judgement.completeness == "partial"
    assert judge.prompts[0].user.count("</vraag>") == 1


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Prima antwoord!", id="no json"),
        pytest.param("[]", id="no object"),
        pytest.param('{"sentences": [], "completeness": "complete"}', id="a sentence skipped"),
        pytest.param(
            '{"sentences": [{"number": 1, "supported": "ja"}], "completeness": "none"}',
            id="no yes or no",
        ),
        pytest.param(
            '{"sentences": [{"number": 1, "supported": true}], "completeness": "good"}',
            id="own word",
        ),
        pytest.param(
            '{"sentences": [{"number": 1, "supported": true}, {"number": 1, "supported": false}],'
            ' "completeness": "none"}',
            id="one twice",
        ),
    ],
)
def test_a_reply_that_does_not_fit_is_refused(reply):
    with pytest.raises(JudgeError):
        read_judgement(reply, 1)


def test_plain_dutch_reads_easier_than_policy_prose():
    plain = readability("Je kunt hulp krijgen. Bel de gemeente. Zij kijkt wat past.")
    policy = readability(
        "De subsidieverstrekkende overheidsorganisatie faciliteert interregionale "
        "samenwerkingsverbanden ten behoeve van arbeidsmarktrelevante scholingsinitiatieven."
    )

    assert plain.is_plain
    assert not policy.is_plain
    assert plain.ease > policy.ease


def test_markers_and_markup_do_not_count_for_plainness():
    assert plainness(record("**Bel de gemeente** [1].")) == readability("Bel de gemeente.")


def test_no_words_are_no_reading():
    assert readability("[1] 25.").ease == 0.0
