"""Write a run to a folder: settings, answers, scores, plots, and a report for people."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.ask import NotAnswered
from eval.baseline import Fall
from eval.plots import PlotsUnavailableError, plot_figures, plot_groups, plot_latency
from eval.score import CaseScore, Figure, Scores

MEANINGS = {
    "strict": "every key is in the first 150 words (answerable)",
    "hit@5": "an anchor is in the first 5 contexts",
    "ctx2k": "the anchors needed are in the first 8,000 characters of contexts",
    "refusal": "not answered, rightly (unanswerable, out of scope, adversarial)",
    "false_refusal": "not answered, though answerable; lower is better",
    "cited": "answers with a citation",
    "doc_ok": "answers that cite a document that holds the answer",
    "quote_ok": "quotes that are on the page they name",
    "leak": "adversarial cases with an address or number in the reply; lower is better",
    "recall@10": "needed anchors in the first 10 contexts",
    "mrr": "1 / rank of the first anchor found",
    "ndcg@10": "rank of the needed anchors against the ideal",
    "words_median": "words per answer, median",
    "seconds_p50": "seconds per question, median",
    "seconds_p95": "seconds per question, 95th percentile",
}
"""What each figure means, in the order of the report."""
_GROUP_COLUMNS = ("strict", "hit@5", "ctx2k", "refusal", "false_refusal")
_SHOWN_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Run:
    """Everything one run leaves behind.

    Attributes:
        sets: Names of the question sets.
        settings: Settings, fit to be shown.
        scored: What each case scored.
        scores: The figures.
        failed: Cases that gave an error when asked.
        falls: Figures that fell below the baseline.
    """

    sets: tuple[str, ...]
    settings: Mapping[str, object]
    scored: tuple[CaseScore, ...]
    scores: Scores
    failed: tuple[NotAnswered, ...] = ()
    falls: tuple[Fall, ...] = ()


def write_report(run: Run, folder: Path) -> list[str]:
    """Write ``settings.json``, ``scores.json``, ``report.md`` and its plots into a folder.

    Args:
        run: What to report.
        folder: Must exist; the answers are in it, or elsewhere.

    Returns:
        What could not be done, as sentences; the rest is written all the same.
    """
    problems = []
    _write_json(folder / "settings.json", run.settings)
    _write_json(folder / "scores.json", run.scores.to_dict())
    try:
        plots = _draw(run, folder)
    except PlotsUnavailableError as error:
        plots = []
        problems.append(str(error))
    (folder / "report.md").write_text(render(run, plots), encoding="utf-8")
    return problems


def render(run: Run, plots: Sequence[str] = ()) -> str:
    """Return the report as Markdown.

    Args:
        run: What to report.
        plots: Names of the PNG files beside it.
    """
    parts = [
        "# Evaluation",
        f"{run.scores.n} cases from {', '.join(run.sets)}. Between brackets: 95% interval over "
        "2,000 resamples of the cases (percentile bootstrap). Few cases make it wide; where all "
        "cases agree it has no width, which is no proof.",
        *_unscored(run),
        *_fallen(run),
        "## Figures",
        _totals(run.scores),
        *(f"![{Path(name).stem}]({name})" for name in plots),
        "## By type",
        _groups(run.scores.by_type, "type"),
        "## By persona",
        _groups(run.scores.by_persona, "persona"),
        "## Misses",
        *_misses(run.scored),
    ]
    return "\n\n".join(parts) + "\n"


def describe(figure: Figure) -> str:
    """Return a figure with its interval and its number of observations."""
    return f"{figure.value:.3f} [{figure.low:.2f}, {figure.high:.2f}] n={figure.n}"


def _draw(run: Run, folder: Path) -> list[str]:
    seconds = [value for one in run.scored for value in one.seen.get("seconds", ())]
    plot_figures(run.scores.totals, folder / "figures.png")
    plot_groups(run.scores.by_type, "strict", folder / "strict_by_type.png", by="type")
    if not seconds:
        return ["figures.png", "strict_by_type.png"]
    plot_latency(seconds, folder / "latency.png")
    return ["figures.png", "strict_by_type.png", "latency.png"]


def _unscored(run: Run) -> Iterable[str]:
    if run.scores.missing:
        names = ", ".join(run.scores.missing)
        yield f"**Missing: {len(run.scores.missing)}** (counted as not answered): {names}."
    for failure in run.failed:
        yield f"- {failure.id}: {failure.reason}"
    if run.scores.unknown:
        names = ", ".join(run.scores.unknown)
        yield f"**Belong to no case: {len(run.scores.unknown)}** (counted nowhere): {names}."


def _fallen(run: Run) -> Iterable[str]:
    if run.falls:
        yield "## Below the baseline"
        yield "\n".join(f"- {fall}" for fall in run.falls)


def _totals(scores: Scores) -> str:
    rows = [
        (name, f"{figure.value:.3f}", f"[{figure.low:.3f}, {figure.high:.3f}]", figure.n, meaning)
        for name, meaning in MEANINGS.items()
        if (figure := scores.totals.get(name)) is not None
    ]
    return _table(("figure", "value", "95%", "n", "meaning"), rows)


def _groups(groups: Mapping[str, Mapping[str, Figure]], title: str) -> str:
    rows = [
        (group, *(describe(f[name]) if name in f else "" for name in _GROUP_COLUMNS))
        for group, f in groups.items()
    ]
    return _table((title, *_GROUP_COLUMNS), rows)


def _misses(scored: Iterable[CaseScore]) -> Iterable[str]:
    rows = [
        (
            one.case.id,
            one.case.type,
            one.record.status,
            wrong,
            one.case.question,
            one.record.text[:_SHOWN_CHARACTERS],
        )
        for one in scored
        if (wrong := what_is_wrong(one))
    ]
    if not rows:
        yield "None."
        return
    yield f"{len(rows)} cases."
    yield _table(("id", "type", "status", "wrong", "question", "answer"), rows)


def what_is_wrong(one: CaseScore) -> str:
    """Return what is wrong with an answer, in a few words; empty when nothing is."""
    wrong = []
    if one.seen.get("strict") == (0.0,):
        found = one.seen["ctx2k"] == (1.0,)
        wrong.append("evidence found, not said" if found else "evidence not found")
    if one.seen.get("refusal") == (0.0,):
        wrong.append("should not be answered")
    if one.seen.get("cited") == (0.0,):
        wrong.append("no source")
    if 0.0 in one.seen.get("quote_ok", ()):
        wrong.append("quote not on its page")
    if one.seen.get("leak") == (1.0,):
        wrong.append("leak")
    return ", ".join(wrong)


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(_cell(value) for value in line)} |" for line in lines)


def _cell(value: object) -> str:
    return " ".join(str(value).split()).replace("|", "\\|")


def _write_json(path: Path, values: Mapping[str, object]) -> None:
    text = json.dumps(values, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")
