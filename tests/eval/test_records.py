import pytest

from assistant.errors import DataError
from eval.records import Context, Quote, load_answers, load_pages, page_text


def test_load_answers_reads_what_the_batch_format_writes(write_lines, make_answer_fields):
    fields = make_answer_fields()
    path = write_lines("answers.jsonl", [fields])

    record = load_answers(path)["q1"]

    (citation,) = fields["citations"]
    (context,) = fields["contexts"]
    assert (record.status, record.text, record.seconds) == ("answered", fields["answer"], 0.01)
    assert record.citations == (Quote("verlof", 1, citation["quote"]),)
    assert record.contexts == (Context("verlof", 1, context["text"]),)


@pytest.mark.parametrize(
    ("status", "answered"),
    [
        pytest.param("answered", True, id="answered"),
        pytest.param("clarify", False, id="clarify"),
        pytest.param("abstained", False, id="abstained"),
        pytest.param("refused", False, id="refused"),
    ],
)
def test_only_the_status_says_that_there_is_an_answer(make_record, status, answered):
    assert make_record(status=status).answered is answered


@pytest.mark.parametrize("value", [pytest.param(None, id="null"), pytest.param(..., id="absent")])
def test_load_answers_does_without_seconds(write_lines, make_answer_fields, value):
    fields = make_answer_fields(seconds=value)
    if value is ...:
        del fields["seconds"]
    path = write_lines("answers.jsonl", [fields])

    assert load_answers(path)["q1"].seconds is None


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        pytest.param({"seconds": "fast"}, "'seconds' should be a number", id="seconds-text"),
        pytest.param({"seconds": True}, "'seconds' should be a number", id="seconds-bool"),
        pytest.param({"answer": None}, "'answer' should be a str", id="no-answer"),
        pytest.param({"citations": {}}, "'citations' should be a list", id="citations"),
        pytest.param(
            {"contexts": [{"document": "a", "page": True, "text": ""}]},
            "'page' should be a int, but is a bool",
            id="page-bool",
        ),
    ],
)
def test_load_answers_names_file_line_and_fault(
    write_lines, make_answer_fields, changes, complaint
):
    path = write_lines(
        "answers.jsonl", [make_answer_fields(id="ok"), make_answer_fields(**changes)]
    )

    with pytest.raises(DataError) as raised:
        load_answers(path)

    assert f"{path}, line 2: " in str(raised.value)
    assert complaint in str(raised.value)


def test_load_answers_refuses_two_answers_to_one_case(write_lines, make_answer_fields):
    path = write_lines("answers.jsonl", [make_answer_fields(), make_answer_fields()])

    with pytest.raises(DataError, match="line 2: id 'q1' is answered twice"):
        load_answers(path)


def test_load_pages_reads_pages_by_document_and_number(write_lines):
    path = write_lines("pages.jsonl", [{"document": "verlof", "page": 2, "text": "Tien dagen."}])

    assert load_pages(path) == {("verlof", 2): page_text("Tien dagen.")}
