"""``loket explain``: how a question was read, what was searched, found and left out.

Of an answer that was given, the same can be asked afterwards by its number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from assistant.build import build_assistant
from assistant.cli import Door, index_option
from assistant.errors import AnswerUnknownError
from assistant.explaining.account import Account, account_of, found_by, measure_lines
from assistant.explaining.phrases import name_of
from assistant.explaining.reading import Line
from assistant.settings import read_settings
from assistant.writing.ledger import LEDGER_NAME, Ledger


@click.command(cls=Door)
@click.argument("question", required=False)
@click.option("--answer", "answer_id", help="Number of an answer that was given, such as a-1b2c3d.")
@index_option
def explain(question: str | None, answer_id: str | None, index: Path) -> None:
    """Show how QUESTION is read, what is found per channel, and why it ends as it does.

    With --answer: what was found, cited and left out for an answer of the last 90 days, and
    why; of one that a model was asked for also what was shown, kept and dropped, and what it
    cost. Words of questions and answers are not kept.
    """
    if (question is None) == (answer_id is None):
        raise click.UsageError("Give one question between quotes, or --answer with its number.")
    if answer_id is not None:
        for line in about_note(_noted(answer_id, index)):
            click.echo(line)
        return
    assistant = build_assistant(replace(read_settings(), index=index))
    answer = assistant.answer(question or "")
    query = assistant.understand(question or "")
    for line in about_account(account_of(answer, query, "en")):
        click.echo(line)
    for line in about_writing(answer.trace["writing"]) if "writing" in answer.trace else ():
        click.echo(line)


def _noted(answer_id: str, index: Path) -> Mapping[str, Any]:
    """Return what was noted of an answer.

    Raises:
        AnswerUnknownError: Nothing was, or it is gone.
    """
    trace = Ledger(index / LEDGER_NAME).trace(answer_id) if index.is_dir() else None
    if trace is None:
        raise AnswerUnknownError(
            f"No answer '{answer_id}' is noted at {index}. Numbers are kept for 90 days. "
            "Check the number and --index."
        )
    return trace


def about_note(note: Mapping[str, Any]) -> list[str]:
    """Return what was noted of an answer, as lines."""
    if "status" not in note:
        return about_writing(note)  # of before answers without a model were noted
    lines = [
        f"answer      {note['id']}",
        f"day         {note['day']}",
        f"status      {note['status']}, {note['mode']}, in {note['seconds']:.2f} s",
        *_printed(measure_lines(note, "en")),
        f"register    asked for {', '.join(note.get('asked', ())) or 'nothing'}; cited: "
        f"{', '.join(note['records']) or 'nothing'}",
        f"cards       {', '.join(note['cards']) or 'none'}",
        f"suspect     {', '.join(note.get('suspect', ())) or 'nothing'}",
        "",
    ]
    cited, passed = set(note["cited"]), note.get("passed", {})
    for rank, found in enumerate(note["found"], start=1):
        reason = passed.get(found["chunk"], "")
        outcome = f"passed over: {name_of('reason', reason, 'en')}" if reason else "passed over"
        mark = "cited" if found["chunk"] in cited else outcome
        by = found_by(found["channels"], "en")
        lines.append(_found_line(rank, found["score"], found["chunk"], mark, by))
    return [*lines, "", *about_writing(note["writing"])] if "writing" in note else lines


def _found_line(rank: int, score: float | None, chunk_id: str, mark: str, by: Sequence[str]) -> str:
    weighed = "--  " if score is None else f"{score:.2f}"
    return f"{rank:2}  {weighed}  {chunk_id}  {mark}; rank by {', '.join(by)}"


def about_writing(trace: Mapping[str, Any]) -> list[str]:
    """Return what became of an answer that a model was asked for, as lines."""
    outcome = "the written answer" if trace.get("used") else "the quoted answer in its place"
    lines = [
        f"answer      {trace['id']}",
        f"day         {trace.get('day', 'today')}",
        f"reply       {trace['ended']}",
        f"given       {outcome}",
    ]
    if "kept" not in trace:
        return lines
    dropped = ", ".join(f"{reason} {count}" for reason, count in trace["dropped"].items())
    lines += [
        f"sentences   {trace['kept']} kept ({trace['repaired']} after a second try); dropped: "
        f"{dropped or 'none'}",
        f"tokens      {trace['read_tokens']} read, {trace['written_tokens']} written",
        f"euros       {trace['euros']:.6f}",
        "",
    ]
    shown, cited = set(trace["shown"]), set(trace["cited"])
    for rank, chunk_id in enumerate(trace.get("found", trace["shown"]), start=1):
        marks = ["shown" if chunk_id in shown else "left out"]
        marks += ["cited"] if chunk_id in cited else []
        lines.append(f"{rank:2}  {chunk_id}  {', '.join(marks)}")
    return lines


def about_account(account: Account) -> list[str]:
    """Return how an answer came about, as lines."""
    lines = [*_printed(account.reading), *_printed(account.ending), ""]
    for passage in account.passages:
        if not passage.rank:
            lines.append(f"--        {passage.chunk}  put aside: {passage.outcome}")
            continue
        mark = passage.outcome if passage.quoted else f"passed over: {passage.outcome}"
        lines.append(
            _found_line(passage.rank, passage.score, passage.chunk, mark, passage.found_by)
        )
    return lines


def _printed(told: Iterable[Line]) -> Iterator[str]:
    """Yield lines with their label before the first text, and room below it for the others."""
    for line in told:
        for label, text in zip((line.label, *("" for _ in line.texts)), line.texts, strict=False):
            yield f"{label:<11} {text}"
