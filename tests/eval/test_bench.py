import json

import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from eval.bench import NotRun, Standing, bench, compete, lead_over_best_peer, table

TEXTS = {
    "verlof": "Iedereen heeft recht op vijfentwintig dagen verlof per jaar.",
    "reis": "Reiskosten worden vergoed tot veertig kilometer per dag.",
}


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in TEXTS.items():
        canvas = Canvas(str(folder / f"{name}.pdf"))
        canvas.drawString(72, 720, text)
        canvas.save()
    return folder


@pytest.fixture
def questions(write_lines, make_fields):
    anchor = {"doc": "verlof", "text": TEXTS["verlof"]}
    return write_lines(
        "set.jsonl",
        [
            make_fields(id="a", anchors=[anchor]),
            make_fields(id="b", answerable=False, question="Wat eten we?"),
        ],
    )


def standing(name, ctx2k):
    return Standing(name, {"hit@5": 0.5, "ctx2k": ctx2k}, 1.0, 2.0, 0.5, 100.0)


@pytest.mark.parametrize("name", ["loket", "sqlite fts5"])
def test_bench_measures_a_contestant_from_the_pdf_files_on(corpus, questions, name):
    ended = CliRunner().invoke(bench, [str(corpus), str(questions), "--only", name, "--json"])

    ((row,), absent) = json.loads(ended.stdout).values()
    assert row["name"] == name
    assert (row["figures"]["hit@5"], row["figures"]["ctx2k"]) == (1.0, 1.0)
    assert 0 < row["ms_p50"] <= row["ms_p95"]
    assert row["index_seconds"] > 0
    assert row["peak_megabytes"] > 5
    assert absent == []


def test_bench_names_the_contestants_it_knows(corpus, questions):
    ended = CliRunner().invoke(bench, [str(corpus), str(questions), "--only", "altavista"])

    assert ended.exit_code == 2
    assert "No contestant is called 'altavista'. Known: loket, sqlite fts5" in ended.stderr


def test_compete_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr("eval.peers._is_there", lambda module: False)

    outcome = compete("haystack bm25", tmp_path, [])

    assert outcome == NotRun("haystack bm25", "pip install haystack-ai")


def test_compete_says_why_a_contestant_failed(tmp_path, make_case):
    outcome = compete("sqlite fts5", tmp_path, [make_case()])

    assert isinstance(outcome, NotRun)
    assert "no PDF files" in outcome.reason


def test_table_shows_rows_absentees_and_the_lead():
    shown = table(
        [standing("loket", 0.9), standing("a", 0.45), standing("b", 0.6)], [NotRun("c", "broken")]
    )

    assert "| loket | 0.500 | 0.900 |  | 1.0 | 2.0 | 0.5 | 100 |" in shown
    assert "- not run: c (broken)" in shown
    assert shown.endswith("ctx2k of loket over the best peer that ran (b): 1.50x")


@pytest.mark.parametrize(
    "standings",
    [
        pytest.param([standing("loket", 0.9)], id="no-peer"),
        pytest.param([standing("a", 0.9)], id="not-ours"),
        pytest.param([standing("loket", 0.9), standing("a", 0.0)], id="peer-found-nothing"),
    ],
)
def test_lead_over_best_peer_needs_both(standings):
    assert lead_over_best_peer(standings) is None
