import json

import pytest

from assistant.answers import Turn
from assistant.errors import DataError
from eval.cases import Anchor, load_case_sets, load_cases


def test_load_cases_reads_every_field(write_lines, make_fields):
    path = write_lines(
        "set.jsonl",
        [make_fields(history=[{"user": "Hoi", "assistant": "Dag."}], notes="all; twee", lang="en")],
    )

    (case,) = load_cases(path)

    assert case.history == (Turn("Hoi", "Dag."),)
    assert case.anchors == (Anchor("verlof", make_fields()["anchors"][0]["text"]),)
    assert case.answer_keys == (("vijfentwintig", r"\b25\b"),)
    assert (case.id, case.persona, case.lang, case.type) == ("q1", "mkb", "en", "figure")
    assert (case.docs, case.answerable, case.reference) == (("verlof",), True, "25 dagen.")


def test_load_cases_passes_over_blank_lines_and_a_byte_order_mark(tmp_path, make_fields):
    path = tmp_path / "set.jsonl"
    lines = [json.dumps(make_fields(id="a")), "", json.dumps(make_fields(id="b"))]
    path.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")

    cases = load_cases(path)

    assert [case.id for case in cases] == ["a", "b"]


@pytest.mark.parametrize(
    ("notes", "needed"),
    [
        pytest.param("all", 2, id="all"),
        pytest.param("all; both years", 2, id="all-and-why"),
        pytest.param("hard: all of it", 1, id="all-further-on"),
        pytest.param("", 1, id="any"),
    ],
)
def test_n_needed_follows_the_notes(make_case, notes, needed):
    case = make_case(notes=notes, anchors=(Anchor("a", "x"), Anchor("b", "y")))

    assert case.n_needed == needed


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        pytest.param({"id": " "}, "'id' is empty", id="blank-id"),
        pytest.param({"question": 7}, "'question' should be a str, but is a int", id="number"),
        pytest.param({"answerable": 1}, "'answerable' should be a bool", id="one-is-not-true"),
        pytest.param({"history": ["Hoi"]}, "'history' should hold objects", id="history"),
        pytest.param({"history": [{"user": "Hoi"}]}, "'assistant' is missing", id="half-a-turn"),
        pytest.param({"docs": [1]}, "'docs' should hold texts", id="docs"),
        pytest.param({"docs": []}, "'docs' is empty", id="no-docs"),
        pytest.param({"anchors": []}, "'anchors' is empty", id="no-anchors"),
        pytest.param({"anchors": [{"doc": "a"}]}, "'text' is missing", id="half-an-anchor"),
        pytest.param({"answer_keys": []}, "'answer_keys' is empty", id="no-keys"),
        pytest.param({"answer_keys": [[]]}, "lists of alternatives", id="no-alternatives"),
        pytest.param({"answer_keys": [""]}, "lists of alternatives", id="no-list"),
        pytest.param({"answer_keys": [["(25"]]}, "no regular expression", id="broken-key"),
    ],
)
def test_load_cases_names_file_line_and_fault(write_lines, make_fields, changes, complaint):
    path = write_lines("set.jsonl", [make_fields(id="ok"), "", make_fields(**changes)])

    with pytest.raises(DataError) as raised:
        load_cases(path)

    assert f"{path}, line 3: " in str(raised.value)
    assert complaint in str(raised.value)


@pytest.mark.parametrize("field", ["id", "type", "persona", "anchors", "notes", "answerable"])
def test_load_cases_names_a_missing_field(write_lines, make_fields, field):
    fields = make_fields()
    del fields[field]
    path = write_lines("set.jsonl", [fields])

    with pytest.raises(DataError, match=f"line 1: '{field}' is missing"):
        load_cases(path)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        pytest.param('{"id": "a"', "line 1: this is not JSON", id="cut-off"),
        pytest.param('["a"]', "line 1: this should be one object", id="list"),
    ],
)
def test_load_cases_refuses_a_line_that_is_no_object(write_lines, line, complaint):
    path = write_lines("set.jsonl", [line])

    with pytest.raises(DataError, match=complaint):
        load_cases(path)


def test_load_cases_refuses_an_empty_set(write_lines):
    path = write_lines("set.jsonl", ["", " "])

    with pytest.raises(DataError, match="holds no cases"):
        load_cases(path)


def test_load_cases_refuses_a_file_that_is_not_there(tmp_path):
    with pytest.raises(DataError, match=r"Cannot read .*nowhere\.jsonl"):
        load_cases(tmp_path / "nowhere.jsonl")


def test_load_cases_refuses_a_file_that_is_not_utf8(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'{"id": "caf\xe9"}\n')

    with pytest.raises(DataError, match="not UTF-8"):
        load_cases(path)


def test_load_cases_takes_an_unanswerable_case_without_sources(write_lines, make_fields):
    path = write_lines(
        "set.jsonl", [make_fields(answerable=False, docs=[], anchors=[], answer_keys=[])]
    )

    (case,) = load_cases(path)

    assert (case.answerable, case.n_needed) == (False, 0)


def test_load_case_sets_keeps_the_order_of_the_files(write_lines, make_fields):
    first = write_lines("b.jsonl", [make_fields(id="b")])
    second = write_lines("a.jsonl", [make_fields(id="a")])

    assert [case.id for case in load_case_sets([first, second])] == ["b", "a"]


def test_load_case_sets_names_both_places_of_an_id_used_twice(write_lines, make_fields):
    first = write_lines("a.jsonl", [make_fields(id="x"), make_fields(id="y")])
    second = write_lines("b.jsonl", [make_fields(id="y")])

    with pytest.raises(DataError) as raised:
        load_case_sets([first, second])

    assert str(raised.value) == f"{second}, line 1: id 'y' is taken by {first}, line 2."
