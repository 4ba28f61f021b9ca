import json

import pytest

from eval.records import Context, Quote, page_text
from eval.score import aggregate, figures, score_cases

NOWHERE = (Context("verlof", 1, "iets anders over de tuin en het weer"),)


@pytest.fixture
def make_scored(make_case, make_record):
    """Return scored cases, one per status; "wrong" is an answer that is not right."""

    def make(*statuses, **changes):
        cases = [make_case(id=f"q{k}", **changes) for k in range(len(statuses))]
        answers = {
            case.id: make_record(id=case.id, status="answered", text="Geen idee.", contexts=NOWHERE)
            if status == "wrong"
            else make_record(id=case.id, status=status)
            for case, status in zip(cases, statuses, strict=True)
            if status != "missing"
        }
        return score_cases(cases, answers)

    return make


def test_aggregate_names_what_is_missing_and_what_belongs_nowhere(make_scored):
    scores = aggregate(make_scored("answered", "missing", "missing"), ["q0", "x2", "x1"])

    assert (scores.n, scores.missing, scores.unknown) == (3, ("q1", "q2"), ("x1", "x2"))


def test_aggregate_counts_a_missing_case_as_not_answered(make_scored):
    scores = aggregate(make_scored("answered", "missing"))

    assert scores.totals["strict"].value == 0.5
    assert scores.totals["false_refusal"].value == 0.5
    assert scores.totals["hit@5"].value == 0.5


def test_aggregate_splits_by_type_and_persona(make_scored):
    right = make_scored("answered", type="who", persona="docent")
    wrong = make_scored("wrong", "wrong", type="list", persona="mkb")

    scores = aggregate(right + wrong)

    assert {name: group["strict"].value for name, group in scores.by_type.items()} == {
        "list": 0.0,
        "who": 1.0,
    }
    assert {name: group["strict"].n for name, group in scores.by_persona.items()} == {
        "docent": 1,
        "mkb": 2,
    }


def test_figures_leaves_out_what_applies_to_no_case(make_scored):
    made = figures(make_scored("abstained"))

    assert made["false_refusal"].value == 1.0
    assert {"refusal", "leak", "cited", "quote_ok", "words_median"}.isdisjoint(made)


def test_figures_of_nothing_are_none():
    assert figures(()) == {}


def test_figures_gives_an_interval_around_the_value(make_scored):
    made = figures(make_scored(*["answered"] * 15, *["wrong"] * 15))["strict"]

    assert (made.value, made.n) == (0.5, 30)
    assert 0.27 <= made.low <= 0.37
    assert 0.63 <= made.high <= 0.73


def test_figures_narrows_the_interval_with_more_cases(make_scored):
    few = figures(make_scored(*["answered", "wrong"] * 5))["strict"]
    many = figures(make_scored(*["answered", "wrong"] * 40))["strict"]

    assert many.high - many.low < few.high - few.low


def test_figures_are_the_same_every_time(make_scored):
    scored = make_scored(*["answered", "wrong", "abstained"] * 7)

    assert figures(scored) == figures(scored)


def test_figures_pools_quotes_and_draws_cases(make_case, make_record):
    text = "vijfentwintig dagen verlof per jaar voor iedereen"
    page = page_text(text)
    good, bad = Quote("verlof", 1, text), Quote("verlof", 1, "dit staat er helemaal niet op")
    answers = {
        "a": make_record(id="a", citations=(good, good, good)),
        "b": make_record(id="b", citations=(bad,)),
    }
    scored = score_cases([make_case(id="a"), make_case(id="b")], answers, {("verlof", 1): page})

    made = figures(scored)["quote_ok"]

    assert (made.value, made.n) == (0.75, 4)
    assert (made.low, made.high) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("seconds", "p50", "p95"),
    [
        pytest.param([0.3], 0.3, 0.3, id="one"),
        pytest.param([0.4, 0.1, 0.3, 0.2], 0.3, 0.4, id="even"),
        pytest.param([n / 100 for n in range(100)], 0.5, 0.95, id="hundred"),
    ],
)
def test_figures_takes_the_seconds_at_a_share_of_the_cases(
    make_case, make_record, seconds, p50, p95
):
    cases = [make_case(id=f"q{k}") for k in range(len(seconds))]
    answers = {
        case.id: make_record(id=case.id, seconds=value)
        for case, value in zip(cases, seconds, strict=True)
    }

    made = figures(score_cases(cases, answers))

    assert (made["seconds_p50"].value, made["seconds_p95"].value) == (p50, p95)


def test_scores_can_be_written_as_json(make_scored):
    written = json.loads(json.dumps(aggregate(make_scored("answered", "missing")).to_dict()))

    assert written["missing"] == ["q1"]
    assert written["totals"]["strict"]["value"] == 0.5
    assert written["by_type"]["figure"]["strict"]["n"] == 2
