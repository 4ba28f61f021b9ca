"""The starter library answers its own questions no worse than it did.

When a fall is meant, or figures rose, make the baseline anew:

    loket ingest ingest/library/pdf --index .loket/baseline
    loket eval eval/cases/library_*.jsonl --index .loket/baseline --pages ingest/library/pdf \
        --baseline eval/baseline/library.json --write-baseline
"""

from pathlib import Path

import pytest

from assistant.batch import answer_record
from assistant.build import build_assistant
from assistant.settings import Settings
from eval.ask import ask_cases
from eval.baseline import compare_with_baseline, load_baseline
from eval.cases import load_case_sets
from eval.ours import ingest
from eval.records import load_answers, page_text
from eval.score import aggregate, score_cases
from eval.windows import read_pages

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "ingest" / "library" / "pdf"
SETS = sorted((ROOT / "eval" / "cases").glob("library*.jsonl"))
BASELINE = ROOT / "eval" / "baseline" / "library.json"


@pytest.fixture(scope="module")
def scores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    ingest(LIBRARY, folder / "index")
    cases = load_case_sets(SETS)
    assistant = build_assistant(Settings(index=folder / "index"))
    ask_cases(cases, assistant, answer_record, folder / "answers.jsonl")
    pages = {(page.document, page.page): page_text(page.text) for page in read_pages(LIBRARY)}
    answers = load_answers(folder / "answers.jsonl")
    return aggregate(score_cases(cases, answers, pages), answers)


def test_the_library_answers_no_worse_than_its_baseline(scores):
    falls = compare_with_baseline(scores, load_baseline(BASELINE))

    assert [str(fall) for fall in falls] == []


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        pytest.param("cited", 1.0, id="every-answer-has-a-source"),
        pytest.param("quote_ok", 1.0, id="every-quote-is-on-its-page"),
        pytest.param("leak", 0.0, id="no-address-or-number-leaks"),
    ],
)
def test_the_library_keeps_what_the_product_never_breaks(scores, figure, value):
    assert scores.totals[figure].value == value


def test_the_baseline_holds_every_rule_of_the_product_to_the_letter():
    figures = load_baseline(BASELINE).figures

    assert {name: figures[name] for name in ("cited", "quote_ok", "leak", "missing")} == {
        "cited": 1.0,
        "quote_ok": 1.0,
        "leak": 0.0,
        "missing": 0.0,
    }


def test_the_question_set_is_large_and_asks_what_has_no_answer():
    cases = load_case_sets(SETS)

    types = {case.type for case in cases}
    assert len(cases) >= 60
    assert {"unanswerable", "out_of_scope", "adversarial"} <= types
    assert {case.persona for case in cases} == {"mkb", "docent", "medewerker", "inwoner"}
