"""The batch format: read forgivingly where it may be, and written to the letter."""

import json
from pathlib import Path

import pytest

from assistant.advice import (
    Card,
    CardFact,
    CardKind,
    CardStatus,
    Clarify,
    Option,
    RecordCitation,
)
from assistant.answers import Answer, AnswerStatus, Citation, Turn
from assistant.batch import BatchQuestion, answer_object, answer_record, dump_record, read_questions
from assistant.documents import DocumentInfo, ScoredChunk
from assistant.errors import QuestionError
from tests.factories import make_chunk

INFO = DocumentInfo(title="Pact Noord", date="2013-04")


def write(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "vragen.jsonl"
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def test_read_questions_reads_id_question_and_history_only(tmp_path):
    path = write(
        tmp_path,
        '{"id": "a", "question": "Wat is dat?", "answer_keys": [["x"]], "history": '
        '[{"user": "Wat is RIF?", "assistant": "Een fonds."}, {"user": "En nu?"}]}',
        "",
        '{"id": 7, "question": "Waar is één loket?"}',
        '{"id": "c", "question": "?", "history": null}',
    )

    assert list(read_questions(path)) == [
        BatchQuestion("a", "Wat is dat?", (Turn("Wat is RIF?", "Een fonds."), Turn("En nu?"))),
        BatchQuestion("7", "Waar is één loket?"),
        BatchQuestion("c", "?"),
    ]


def test_read_questions_takes_a_file_with_a_byte_order_mark(tmp_path):
    path = write(tmp_path, '{"id": "a", "question": "é"}', encoding="utf-8-sig")

    assert [asked.question for asked in read_questions(path)] == ["é"]


def test_read_questions_splits_at_line_ends_only(tmp_path):
    # A line separator inside a JSON string is a character, not the end of the line.
    path = write(tmp_path, '{"id": "a", "question": "een\u2028twee\u0085drie"}')

    assert [asked.question for asked in read_questions(path)] == ["een\u2028twee\u0085drie"]


def test_read_questions_gives_text_that_can_be_written_again(tmp_path):
    path = write(tmp_path, r'{"id": "a", "question": "half \ud83d teken"}')

    [asked] = read_questions(path)

    assert asked.question == "half ? teken"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Wat is een pps?", id="no-json"),
        pytest.param('{"id": "a", "question": "x"', id="cut-off"),
        pytest.param('["a", "x"]', id="a-list"),
        pytest.param('"a"', id="a-string"),
        pytest.param("null", id="nothing"),
        pytest.param('{"question": "x"}', id="no-id"),
        pytest.param('{"id": "a"}', id="no-question"),
        pytest.param('{"id": "a", "question": null}', id="question-null"),
        pytest.param('{"id": "a", "question": ["x"]}', id="question-a-list"),
        pytest.param('{"id": "a", "question": "x", "history": "y"}', id="history-a-string"),
        pytest.param('{"id": "a", "question": "x", "history": ["y"]}', id="turn-a-string"),
        pytest.param('{"id": "a", "question": "x", "history": [{}]}', id="turn-empty"),
    ],
)
def test_read_questions_names_the_line_that_is_wrong(tmp_path, line):
    path = write(tmp_path, '{"id": "a", "question": "goed"}', "", line)

    with pytest.raises(QuestionError, match=r"vragen\.jsonl, line 3: .*\"question\""):
        list(read_questions(path))


def test_read_questions_says_when_a_file_is_no_text(tmp_path):
    path = tmp_path / "vragen.jsonl"
    path.write_bytes(b'{"id": "a", "question": "caf\xe9"}')

    with pytest.raises(QuestionError, match=r"vragen\.jsonl.*UTF-8"):
        list(read_questions(path))


def test_answer_record_is_the_fixed_format_to_the_letter():
    chunk = make_chunk(
        "Er zijn vier campussen.",
        "En meer.",
        source="map/pact-noord.pdf",
        page_number=3,
        section=("Doelen", "Campussen"),
        info=INFO,
    )
    answer = Answer(
        AnswerStatus.ANSWERED,
        "- “Er zijn vier campussen.” [1]",
        (Citation(1, chunk, "Er zijn vier campussen."),),
        (ScoredChunk(chunk, 0.123456, {"body": 1}),),
        seconds=0.0123,
        notices=("Let op",),
        trace={"confidence": 1.0},
    )

    assert answer_record("q1", answer) == {
        "id": "q1",
        "status": "answered",
        "answer": "- “Er zijn vier campussen.” [1]",
        "citations": [
            {
                "n": 1,
                "document": "pact-noord",
                "title": "Pact Noord",
                "page": 3,
                "section": "Doelen > Campussen",
                "date": "2013-04",
                "quote": "Er zijn vier campussen.",
                "beside": False,
            }
        ],
        "contexts": [
            {
                "document": "pact-noord",
                "page": 3,
                "text": "Er zijn vier campussen.\nEn meer.",
                "score": 0.1235,
            }
        ],
        "mode": "quoted",
        "language": "nl",
        "seconds": 0.0123,
    }


@pytest.mark.parametrize("status", list(AnswerStatus))
def test_answer_record_gives_every_status_as_its_word(status):
    record = answer_record("q", Answer(status, "Zin."))

    assert record["status"] in {"answered", "clarify", "abstained", "refused"}
    assert (record["citations"], record["contexts"]) == ([], [])


def test_answer_record_keeps_what_is_unknown_empty():
    chunk = make_chunk("x", info=DocumentInfo())

    [citation] = answer_record(
        "q", Answer(AnswerStatus.ANSWERED, "x [1]", (Citation(1, chunk, "x"),))
    )["citations"]

    assert (citation["title"], citation["date"], citation["section"]) == ("", "", "")


def test_dump_record_is_one_line_that_reads_back():
    record = {"answer": "één\nregel\u2028twee", "seconds": 0.1}

    line = dump_record(record)

    assert len(line.splitlines()) == 1
    assert "één" in line
    assert json.loads(line) == record


def test_a_fact_of_the_register_is_cited_as_a_record_and_never_as_a_page():
    fact = CardFact("Wat", "Ons woord.", "Techniekpact", "2013", document="pact", page=5)
    answer = Answer(
        AnswerStatus.ANSWERED,
        "Ons woord. [1]",
        mode="register",
        record_citations=(RecordCitation(1, "goals/nv-kiezen", fact),),
    )

    record = answer_record("q", answer)

    assert record["citations"] == [
        {
            "n": 1,
            "document": "register/goals/nv-kiezen",
            "title": "Techniekpact",
            "page": 1,
            "section": "pact, p. 5",
            "date": "2013",
            "quote": "Ons woord.",
            "beside": False,
        }
    ]


def test_answer_object_holds_cards_and_the_question_back():
    fact = CardFact("Website", "https://a.nl", "Loket A", "2024", url="https://a.nl")
    card = Card(CardKind.FUND, "funds/a", "Fonds A", ("Mogelijk.",), (fact,), CardStatus.OPEN,
                "2026-06-01", not_checked=("Geld op?",))  # fmt: skip
    back = Clarify("regio", "Welke provincie?", (Option("Drenthe", "Waar? Drenthe."),))

    shown = answer_object("q", Answer(AnswerStatus.ANSWERED, "x", cards=(card,), clarify=back))

    assert shown["cards"] == [
        {
            "kind": "fund",
            "record": "funds/a",
            "title": "Fonds A",
            "lines": ["Mogelijk."],
            "status": "open",
            "reference_date": "2026-06-01",
            "fits": True,
            "facts": [
                {
                    "label": "Website",
                    "text": "https://a.nl",
                    "source": "Loket A",
                    "date": "2024",
                    "url": "https://a.nl",
                    "document": "",
                    "page": None,
                }
            ],
            "not_checked": ["Geld op?"],
        }
    ]
    assert shown["clarify"]["options"] == [{"label": "Drenthe", "question": "Waar? Drenthe."}]
    assert json.loads(dump_record(shown)) == shown
