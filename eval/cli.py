"""``loket eval``: ask question sets, score the answers, write a report. Two steps and a file."""

import json
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from assistant.batch import answer_record
from assistant.build import build_assistant
from assistant.cli import Door, index_option
from assistant.settings import Settings, read_settings
from eval.ask import NotAnswered, ask_cases
from eval.baseline import (
    compare_with_baseline,
    load_baseline,
    make_baseline,
    write_baseline,
)
from eval.cases import Case, load_case_sets
from eval.records import AnswerRecord, Pages, load_answers, load_pages, page_text
from eval.report import Run, describe, write_report
from eval.score import Scores, aggregate, score_cases
from eval.windows import read_pages

FELL = 3
"""Exit status when a figure fell below the baseline."""
_FILE = click.Path(dir_okay=False, path_type=Path)
_EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(cls=Door)
@click.argument("sets", metavar="SET.jsonl...", nargs=-1, required=True, type=_EXISTING)
@click.option("--answers", type=_FILE, help="Keep the answers here; with --no-ask, read them.")
@click.option(
    "--out",
    default=Path("eval/results"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that gets a folder per run, named by the time.",
)
@click.option(
    "--pages",
    type=click.Path(exists=True, path_type=Path),
    help="Pages to hold quotes against (quote_ok): a file, or a folder of PDF files.",
)
@click.option("--no-ask", is_flag=True, help="Score the answers of an earlier run.")
@click.option("--baseline", type=_FILE, help="Name the figures that fell below this file.")
@click.option(
    "--write-baseline", "rewrite", is_flag=True, help="Make the --baseline file of this run."
)
@click.option("--json", "as_json", is_flag=True, help="Print the scores as one JSON object.")
@index_option
def evaluate(
    *,
    sets: tuple[Path, ...],
    answers: Path | None,
    out: Path,
    pages: Path | None,
    no_ask: bool,
    baseline: Path | None,
    rewrite: bool,
    as_json: bool,
    index: Path,
) -> None:
    """Ask the questions in SET.jsonl and score what comes back.

    \b
    loket eval eval/cases/library.jsonl
    loket eval SET.jsonl --answers answers.jsonl            ask, and keep the answers
    loket eval SET.jsonl --answers answers.jsonl --no-ask   score them again

    A report with tables, intervals and plots goes to a folder of its own under --out.
    Nothing but figures is printed; the questions themselves are in the report.

    Exit status: 0 scored, 1 nothing could be scored, 2 wrong use, 3 a figure fell below
    the baseline.
    """  # noqa: D301 - click wants the backspace character itself
    if no_ask and answers is None:
        raise click.UsageError("--no-ask needs --answers FILE, the answers to score.")
    if rewrite and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE, the file to write.")
    cases = load_case_sets(sets)
    held = _hold(pages) if pages else None
    before = load_baseline(baseline) if baseline and not rewrite else None
    settings = replace(read_settings(), index=index)
    asked = _read(answers) if answers and no_ask else _ask(cases, settings, answers)
    scored = score_cases(cases, asked.answers, held)
    scores = aggregate(scored, asked.answers)
    if baseline and rewrite:
        write_baseline(make_baseline(scores), baseline)
    falls = tuple(compare_with_baseline(scores, before)) if before else ()
    shown = describe_settings(settings, asked=not no_ask)
    run = Run(tuple(path.name for path in sets), shown, scored, scores, asked.failed, falls)
    _report(run, asked.lines, out)
    click.echo(json.dumps(scores.to_dict(), ensure_ascii=False) if as_json else table(scores))
    if falls:
        raise click.exceptions.Exit(FELL)


def _hold(pages: Path) -> Pages:
    if not pages.is_dir():
        return load_pages(pages)
    return {(page.document, page.page): page_text(page.text) for page in read_pages(pages)}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What came back: by id, as the lines of the file, and the cases left out."""

    answers: Mapping[str, AnswerRecord]
    lines: bytes
    failed: tuple[NotAnswered, ...] = ()


def _read(path: Path) -> _Asked:
    return _Asked(load_answers(path), path.read_bytes())


def _ask(cases: Sequence[Case], settings: Settings, keep: Path | None) -> _Asked:
    assistant = build_assistant(settings)
    with (
        TemporaryDirectory() as folder,
        click.progressbar(cases, label="asking", file=sys.stderr, show_pos=True) as shown,
    ):
        path = keep or Path(folder) / "answers.jsonl"
        failed = ask_cases(shown, assistant, answer_record, path)
        return replace(_read(path), failed=failed)


def table(scores: Scores) -> str:
    """Return the figures of a run as aligned lines, then strict or refusal by type."""
    lines = [f"{'cases':14} {scores.n}", f"{'missing':14} {len(scores.missing)}"]
    lines += [f"{name:14} {describe(figure)}" for name, figure in scores.totals.items()]
    for kind, figures in scores.by_type.items():
        shown = [
            f"{name} {describe(figures[name])}" for name in ("strict", "refusal") if name in figures
        ]
        lines.append(f"  {kind:14} {'  '.join(shown)}")
    return "\n".join(lines)


def describe_settings(settings: Settings, *, asked: bool) -> dict[str, object]:
    """Return the settings of a run, fit to be shown: no key, and what it ran on.

    Args:
        settings: As the assistant got them.
        asked: Whether the questions were asked in this run; if not, the answers may have
            come from other settings.
    """
    shown: dict[str, object] = {
        name: str(value) if isinstance(value, Path) else value
        for name, value in asdict(settings).items()
    }
    shown["api_key"] = "set" if settings.api_key else ""
    try:
        shown["loket"] = version("loket")
    except PackageNotFoundError:
        shown["loket"] = "not installed"
    return shown | {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "asked": asked,
    }


def _report(run: Run, answers: bytes, out: Path) -> None:
    """Write the folder of a run, and say on stderr where it is and what to look at."""
    folder = _new_folder(out)
    (folder / "answers.jsonl").write_bytes(answers)
    for problem in write_report(run, folder):
        click.echo(problem, err=True)
    for failure in run.failed:
        click.echo(f"no answer  {failure.id}: {failure.reason}", err=True)
    for label, ids in (("missing", run.scores.missing), ("no case", run.scores.unknown)):
        if ids:
            click.echo(f"{label:10} {len(ids)}: {', '.join(ids)}", err=True)
    for fall in run.falls:
        click.echo(f"fell       {fall}", err=True)
    click.echo(f"report     {folder / 'report.md'}", err=True)


def _new_folder(out: Path) -> Path:
    """Return a new folder named by the time, in UTC; runs of one second get a number."""
    name = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    for folder in (out / name, *(out / f"{name}-{number}" for number in range(2, 100))):
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            continue
        return folder
    raise click.ClickException(f"Cannot make a new folder in {out}. Give another with --out.")
