import pytest

from assistant.errors import DataError
from eval.baseline import (
    Baseline,
    Fall,
    compare_with_baseline,
    load_baseline,
    make_baseline,
    write_baseline,
)
from eval.score import Figure, Scores


def make_scores(n=10, missing=(), **totals):
    figures = {name: Figure(value, 0.0, 1.0, n) for name, value in totals.items()}
    return Scores(n, missing, (), figures, {}, {})


def test_make_baseline_keeps_shares_and_leaves_out_what_the_machine_decides():
    baseline = make_baseline(make_scores(strict=0.5, seconds_p50=0.1, words_median=60.0))

    assert baseline == Baseline(10, {"strict": 0.5, "missing": 0.0})


def test_baseline_comes_back_from_its_file(tmp_path):
    path = tmp_path / "baseline" / "library.json"
    baseline = make_baseline(make_scores(strict=2 / 3, leak=0.0))

    write_baseline(baseline, path)

    assert load_baseline(path) == baseline


def test_compare_with_baseline_finds_no_fall_in_the_run_it_was_made_of(tmp_path):
    scores = make_scores(strict=2 / 3, false_refusal=1 / 3, missing=("q1",))

    assert compare_with_baseline(scores, make_baseline(scores)) == []


@pytest.mark.parametrize(
    ("before", "now", "falls"),
    [
        pytest.param({"strict": 0.6}, {"strict": 0.59}, [Fall("strict", 0.6, 0.59)], id="down"),
        pytest.param({"strict": 0.6}, {"strict": 0.61}, [], id="up"),
        pytest.param({"leak": 0.0}, {"leak": 0.1}, [Fall("leak", 0.0, 0.1)], id="leak-up"),
        pytest.param({"false_refusal": 0.2}, {"false_refusal": 0.1}, [], id="refusals-down"),
        pytest.param({"quote_ok": 1.0}, {}, [Fall("quote_ok", 1.0, None)], id="not-measured"),
        pytest.param({}, {"strict": 0.1}, [], id="new-figure"),
        pytest.param(
            {"strict": 0.6, "cited": 1.0},
            {"strict": 0.5, "cited": 0.9},
            [Fall("strict", 0.6, 0.5), Fall("cited", 1.0, 0.9)],
            id="two",
        ),
    ],
)
def test_compare_with_baseline_lets_nothing_through(before, now, falls):
    assert compare_with_baseline(make_scores(**now), Baseline(10, before)) == falls


@pytest.mark.parametrize(
    ("n", "falls"),
    [
        pytest.param(9, [Fall("n", 10, 9)], id="fewer"),
        pytest.param(11, [], id="more"),
    ],
)
def test_compare_with_baseline_counts_the_cases(n, falls):
    assert compare_with_baseline(make_scores(n=n), Baseline(10, {})) == falls


def test_compare_with_baseline_sees_a_case_go_missing():
    falls = compare_with_baseline(make_scores(missing=("q7",)), Baseline(10, {"missing": 0.0}))

    assert falls == [Fall("missing", 0.0, 1.0)]


@pytest.mark.parametrize(
    ("fall", "line"),
    [
        pytest.param(Fall("strict", 0.6, 0.55), "strict: 0.6 -> 0.55", id="measured"),
        pytest.param(Fall("quote_ok", 1.0, None), "quote_ok: 1 -> not measured", id="not-measured"),
    ],
)
def test_fall_reads_as_one_line(fall, line):
    assert str(fall) == line


def test_load_baseline_says_how_to_make_one(tmp_path):
    with pytest.raises(DataError, match="--write-baseline"):
        load_baseline(tmp_path / "none.json")


@pytest.mark.parametrize(
    "text", ["", "[]", '{"n": 3}', '{"n": 3, "figures": []}', '{"n": 3, "figures": {"a": "x"}}']
)
def test_load_baseline_refuses_what_is_none(tmp_path, text):
    path = tmp_path / "library.json"
    path.write_text(text)

    with pytest.raises(DataError, match="is no baseline"):
        load_baseline(path)


@pytest.mark.parametrize(
    ("now", "falls"),
    [
        pytest.param(0.7124, [], id="near-ties"),
        pytest.param(0.7, [Fall("mrr", 0.7126, 0.7)], id="more-than-that"),
    ],
)
def test_compare_with_baseline_lets_near_ties_pass_in_means_of_ranks(now, falls):
    before = Baseline(100, {"mrr": 0.7126})

    assert compare_with_baseline(make_scores(n=100, mrr=now), before) == falls
