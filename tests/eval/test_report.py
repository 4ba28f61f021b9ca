import json
import sys

import pytest

from eval.ask import NotAnswered
from eval.baseline import Fall
from eval.report import MEANINGS, Run, render, what_is_wrong, write_report
from eval.score import CaseScore, aggregate, figures, score_cases


@pytest.fixture
def make_run(make_case, make_record):
    def make(**changes):
        cases = [
            make_case(id="good", persona="docent"),
            make_case(id="wrong", type="who", question="Wie | betaalt\ndat?"),
            make_case(id="gone"),
        ]
        answers = {
            "good": make_record(id="good"),
            "wrong": make_record(id="wrong", text="Geen idee. [1]"),
            "loose": make_record(id="loose"),
        }
        scored = score_cases(cases, answers)
        fields = {
            "sets": ("library.jsonl",),
            "settings": {"index": "here", "api_key": "set"},
            "scored": scored,
            "scores": aggregate(scored, answers),
        }
        return Run(**(fields | changes))

    return make


def test_write_report_leaves_a_folder_that_says_everything(tmp_path, make_run):
    problems = write_report(make_run(), tmp_path)

    assert problems == []
    assert {path.name for path in tmp_path.iterdir()} == {
        "settings.json",
        "scores.json",
        "report.md",
        "figures.png",
        "strict_by_type.png",
        "latency.png",
    }
    assert json.loads((tmp_path / "settings.json").read_text())["index"] == "here"
    assert json.loads((tmp_path / "scores.json").read_text())["totals"]["strict"]["n"] == 3


def test_write_report_shows_every_plot_it_drew(tmp_path, make_run):
    write_report(make_run(), tmp_path)

    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    drawn = sorted(path.name for path in tmp_path.glob("*.png"))
    assert len(drawn) == 3
    assert [name for name in drawn if f"({name})" not in report] == []


def test_write_report_goes_on_without_the_package_that_draws(tmp_path, make_run, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    problems = write_report(make_run(), tmp_path)

    assert "matplotlib" in problems[0]
    assert "| strict | 0.333 |" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_write_report_draws_no_latency_when_no_seconds_are_known(tmp_path, make_case, make_record):
    scored = score_cases([make_case()], {"q1": make_record(seconds=None)})

    write_report(Run(("set",), {}, scored, aggregate(scored)), tmp_path)

    assert not (tmp_path / "latency.png").exists()


def test_render_shows_figures_with_intervals_and_groups(make_run):
    report = render(make_run())

    assert "| figure | value | 95% | n | meaning |" in report
    assert "| strict | 0.333 | [0.000, 1.000] | 3 |" in report
    assert "| who | 0.000 [0.00, 0.00] n=1 |" in report
    assert "| docent | 1.000 [1.00, 1.00] n=1 |" in report


def test_render_names_what_is_missing_failed_loose_and_fallen(make_run):
    report = render(
        make_run(failed=(NotAnswered("gone", "Te lang."),), falls=(Fall("strict", 0.6, 0.3),))
    )

    assert "**Missing: 1** (counted as not answered): gone." in report
    assert "- gone: Te lang." in report
    assert "**Belong to no case: 1** (counted nowhere): loose." in report
    assert "- strict: 0.6 -> 0.3" in report


def test_render_keeps_a_miss_on_one_row(make_run):
    report = render(make_run())

    cells = ["wrong", "who", "answered", "evidence found, not said", "Wie \\| betaalt dat?"]
    assert f"| {' | '.join(cells)} | Geen idee. [1] |" in report.splitlines()
    assert "| good |" not in report


def test_render_says_when_nothing_was_missed(make_case, make_record):
    scored = score_cases([make_case()], {"q1": make_record()})

    report = render(Run(("set",), {}, scored, aggregate(scored)))

    assert report.endswith("## Misses\n\nNone.\n")


@pytest.mark.parametrize(
    ("seen", "wrong"),
    [
        pytest.param({"strict": (1.0,), "ctx2k": (1.0,)}, "", id="nothing"),
        pytest.param({"strict": (0.0,), "ctx2k": (0.0,)}, "evidence not found", id="not-found"),
        pytest.param({"refusal": (0.0,)}, "should not be answered", id="answered"),
        pytest.param({"refusal": (1.0,), "leak": (1.0,)}, "leak", id="leak"),
        pytest.param(
            {"cited": (0.0,), "quote_ok": (1.0, 0.0)}, "no source, quote not on its page", id="both"
        ),
    ],
)
def test_what_is_wrong_says_it_in_a_few_words(make_case, make_record, seen, wrong):
    assert what_is_wrong(CaseScore(make_case(), make_record(), seen)) == wrong


def test_every_figure_has_a_meaning(make_case, make_record):
    from_cases = figures(
        score_cases(
            [make_case(), make_case(id="q2", answerable=False, type="adversarial")],
            {"q1": make_record()},
        )
    )

    assert len(from_cases) > 10
    assert from_cases.keys() <= MEANINGS.keys()
