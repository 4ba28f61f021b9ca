"""``python -m eval.bench``: ours beside its peers, on the same PDFs and questions, in one run.

Each contestant starts from the PDF files in a process of its own, one after the other.
Peers only search; ours does all it does for an answer, so its milliseconds hold more.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from assistant.cli import Door
from eval.attempts import Attempt, try_peer
from eval.cases import Case, load_case_sets
from eval.ours import try_ours
from eval.peers import PEERS
from eval.records import AnswerRecord
from eval.score import figures, score_cases
from eval.trial import TrialFailedError, at_share, run_alone

OURS = "loket"
_SHOWN = ("hit@5", "ctx2k", "ndcg@10")


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of the table.

    Attributes:
        name: The contestant.
        figures: hit@5, ctx2k, ndcg@10 over the answerable cases.
        ms_p50: Milliseconds per question, median.
        ms_p95: The same, 95th percentile.
        index_seconds: From PDF files to ready.
        peak_megabytes: Most memory its process held.
    """

    name: str
    figures: dict[str, float]
    ms_p50: float
    ms_p95: float
    index_seconds: float
    peak_megabytes: float


@dataclass(frozen=True, slots=True)
class NotRun:
    """A contestant without a row, and why."""

    name: str
    reason: str


@click.command(cls=Door)
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument(
    "questions",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--only", multiple=True, help="Run this contestant; may be given more than once.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bench(corpus: Path, questions: tuple[Path, ...], only: tuple[str, ...], as_json: bool) -> None:
    """Run Loket beside its peers on the PDF files in CORPUS and the cases in QUESTIONS.

    A peer whose packages are not installed is named, with what to install.

    Exit status: 0 all that could run did, 1 nothing could be done, 2 wrong use.
    """
    names = [OURS, *(peer.name for peer in PEERS)]
    if unknown := sorted(set(only) - set(names)):
        raise click.UsageError(
            f"No contestant is called {unknown[0]!r}. Known: {', '.join(names)}."
        )
    cases = load_case_sets(questions)
    standings, absent = [], []
    for name in [name for name in names if not only or name in only]:
        click.echo(f"running    {name}", err=True)
        outcome = compete(name, corpus, cases)
        if isinstance(outcome, Standing):
            standings.append(outcome)
        else:
            absent.append(outcome)
            click.echo(f"not run    {outcome.name}: {outcome.reason}", err=True)
    if as_json:
        rows = {"ran": [asdict(s) for s in standings], "not_run": [asdict(a) for a in absent]}
        click.echo(json.dumps(rows, ensure_ascii=False))
    else:
        click.echo(table(standings, absent))


def compete(name: str, corpus: Path, cases: Sequence[Case]) -> Standing | NotRun:
    """Return how a contestant did, or why it did not run.

    Args:
        name: Of the contestant.
        corpus: Folder of PDF files.
        cases: The questions; every one is asked, the answerable ones are scored.
    """
    for peer in PEERS:
        if peer.name == name and (missing := peer.missing_packages()):
            return NotRun(name, f"pip install {' '.join(missing)}")
    try:
        attempt = (
            run_alone(try_ours, corpus, tuple(cases))
            if name == OURS
            else run_alone(try_peer, name, corpus, tuple(cases))
        )
    except TrialFailedError as error:
        return NotRun(name, str(error))
    return _standing(name, cases, attempt)


def table(standings: Sequence[Standing], absent: Sequence[NotRun]) -> str:
    """Return the rows as a Markdown table, what did not run, and ours against the best peer."""
    header = ["contestant", *_SHOWN, "ms p50", "ms p95", "index s", "peak MB"]
    lines = [header, ["---"] + ["---:"] * (len(header) - 1)]
    for row in standings:
        shown = [f"{row.figures[name]:.3f}" if name in row.figures else "" for name in _SHOWN]
        costs = [f"{row.ms_p50:.1f}", f"{row.ms_p95:.1f}", f"{row.index_seconds:.1f}"]
        lines.append([row.name, *shown, *costs, f"{row.peak_megabytes:.0f}"])
    parts = ["\n".join(f"| {' | '.join(line)} |" for line in lines)]
    if absent:
        parts.append("\n".join(f"- not run: {one.name} ({one.reason})" for one in absent))
    if lead := lead_over_best_peer(standings):
        times, best = lead
        parts.append(f"ctx2k of {OURS} over the best peer that ran ({best}): {times:.2f}x")
    return "\n\n".join(parts)


def lead_over_best_peer(standings: Sequence[Standing]) -> tuple[float, str] | None:
    """Return our ctx2k over that of the best peer, and its name; None when one is not there."""
    found = {row.name: row.figures["ctx2k"] for row in standings if "ctx2k" in row.figures}
    ours = found.pop(OURS, None)
    best = max(found, key=found.__getitem__, default="")
    return (ours / found[best], best) if ours is not None and found.get(best) else None


def _standing(name: str, cases: Sequence[Case], attempt: Attempt) -> Standing:
    records = {
        case.id: AnswerRecord(case.id, "searched", contexts=contexts)
        for case, contexts in zip(cases, attempt.contexts, strict=True)
    }
    totals = figures(score_cases(cases, records))
    return Standing(
        name,
        {shown: totals[shown].value for shown in _SHOWN if shown in totals},
        at_share(attempt.milliseconds, 0.50),
        at_share(attempt.milliseconds, 0.95),
        attempt.index_seconds,
        attempt.peak_megabytes,
    )


if __name__ == "__main__":
    bench(prog_name="python -m eval.bench")
