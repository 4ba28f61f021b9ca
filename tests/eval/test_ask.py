import json

import pytest

from assistant.answers import Answer, AnswerStatus, Turn
from assistant.errors import IndexMissingError, ModelUnavailableError, QuestionError
from eval.ask import NotAnswered, ask_cases


class Parrot:
    """Answers with the question, unless told to fail on it."""

    def __init__(self, **failures):
        self.failures = failures
        self.heard = []

    def answer(self, question, history):
        self.heard.append((question, tuple(history)))
        if question in self.failures:
            raise self.failures[question]
        return Answer(AnswerStatus.ANSWERED, question)


def write_down(case_id, answer):
    return {"id": case_id, "status": answer.status, "answer": answer.text}


def test_ask_cases_writes_one_line_per_case(tmp_path, make_case):
    cases = [make_case(id="a", question="één?"), make_case(id="b", question="twee?")]
    path = tmp_path / "new" / "answers.jsonl"

    failed = ask_cases(cases, Parrot(), write_down, path)

    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["answer"] for line in lines] == ["één?", "twee?"]
    assert failed == ()


def test_ask_cases_passes_the_conversation_on(tmp_path, make_case):
    parrot = Parrot()
    turns = (Turn("Wat is RIF?", "Een fonds."),)

    ask_cases([make_case(history=turns, question="En nu?")], parrot, write_down, tmp_path / "a")

    assert parrot.heard == [("En nu?", turns)]


def test_ask_cases_names_a_case_whose_model_fails_and_goes_on(tmp_path, make_case):
    cases = [make_case(id="a", question="stuk"), make_case(id="b", question="heel")]
    parrot = Parrot(stuk=ModelUnavailableError("Geen antwoord."))
    path = tmp_path / "answers.jsonl"

    failed = ask_cases(cases, parrot, write_down, path)

    assert failed == (NotAnswered("a", "Geen antwoord."),)
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == ["b"]


def test_ask_cases_writes_a_question_that_cannot_be_taken_as_refused(tmp_path, make_case):
    path = tmp_path / "answers.jsonl"
    parrot = Parrot(stuk=QuestionError("Te lang."))

    failed = ask_cases([make_case(id="a", question="stuk")], parrot, write_down, path)

    assert failed == ()
    assert json.loads(path.read_text()) == {"id": "a", "status": "refused", "answer": "Te lang."}


def test_ask_cases_stops_when_there_is_no_index_and_keeps_what_it_has(tmp_path, make_case):
    cases = [make_case(id="a", question="heel"), make_case(id="b", question="stuk")]
    path = tmp_path / "answers.jsonl"

    with pytest.raises(IndexMissingError):
        ask_cases(cases, Parrot(stuk=IndexMissingError("Geen index.")), write_down, path)

    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == ["a"]


def test_ask_cases_leaves_nothing_of_an_earlier_run(tmp_path, make_case):
    path = tmp_path / "answers.jsonl"
    path.write_text("old\n")

    ask_cases([make_case(id="a")], Parrot(), write_down, path)

    assert "old" not in path.read_text()
