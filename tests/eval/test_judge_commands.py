"""``loket judge``: figures over answers that were written down before."""

import json

import pytest
from click.testing import CliRunner

from assistant.llm import Finish
from eval.judge_commands import judge, tally_by_model


@pytest.fixture
def files(write_lines, make_fields, make_answer_fields):
    cases = [make_fields(), make_fields(id="q2"), make_fields(id="q3"), make_fields(id="q4")]
    answers = [
        make_answer_fields(),
        make_answer_fields(id="q2", answer="Er zijn 26 dagen verlof. [1]"),
        make_answer_fields(id="q3", status="abstained", answer="Dat weet ik niet."),
    ]
    return write_lines("set.jsonl", cases), write_lines("answers.jsonl", answers)


def test_the_rules_judge_without_a_model(files):
    cases, answers = files

    done = CliRunner().invoke(judge, [str(cases), "--answers", str(answers), "--json"])

    assert done.exit_code == 0, done.output
    told = json.loads(done.output)["rules"]
    assert (told["answers"], told["sentences"], told["supported"]) == (2, 2, 1)
    assert (told["complete"], told["partial"], told["none"]) == (1, 0, 1)


def test_the_table_names_shares(files):
    cases, answers = files

    done = CliRunner().invoke(judge, [str(cases), "--answers", str(answers)])

    assert "faithful   1 of 2  0.500 sentences" in done.output


def test_a_judge_that_is_not_named_is_asked_for(files, monkeypatch):
    monkeypatch.delenv("LOKET_MODEL", raising=False)
    cases, answers = files

    done = CliRunner().invoke(judge, [str(cases), "--answers", str(answers), "--model"])

    assert done.exit_code == 1
    assert "LOKET_MODEL" in done.output


def test_what_a_model_does_not_judge_is_named_and_not_averaged_in(make_case, make_record):
    class Wavering:
        replies = iter(
            ['{"sentences": [{"number": 1, "supported": true}], "completeness": "partial"}', "?"]
        )

        def stream(self, prompt, *, max_tokens, seconds):
            yield next(self.replies)
            yield Finish("stop")

    told = [(make_case(), make_record()), (make_case(id="q2"), make_record(id="q2"))]

    tally = tally_by_model(told, Wavering())

    assert (tally.answers, tally.supported, tally.partial) == (1, 1, 1)
    assert [case_id for case_id, _ in tally.unjudged] == ["q2"]
