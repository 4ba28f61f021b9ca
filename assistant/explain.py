"""``loket explain``: how a question was read, what was searched, found and left out.

Of an answer that was given, the same can be asked afterwards by its number.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from assistant.answers import Answer
from assistant.build import build_assistant
from assistant.cli import Door, index_option
from assistant.errors import AnswerUnknownError
from assistant.language.thesaurus import load_thesaurus
from assistant.settings import read_settings
from assistant.understanding import Query
from assistant.writing.ledger import LEDGER_NAME, Ledger

_SHOWN_CHUNKS = 10


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
    for line in (*_about_query(query), *_about_answer(answer)):
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
        *_about_measures(note),
        f"register    asked for {', '.join(note.get('asked', ())) or 'nothing'}; cited: "
        f"{', '.join(note['records']) or 'nothing'}",
        f"cards       {', '.join(note['cards']) or 'none'}",
        f"suspect     {', '.join(note.get('suspect', ())) or 'nothing'}",
        "",
    ]
    cited = set(note["cited"])
    for rank, found in enumerate(note["found"], start=1):
        mark = "cited" if found["chunk"] in cited else "passed over"
        lines.append(_found_line(rank, found["score"], found["chunk"], mark, found["channels"]))
    return [*lines, "", *about_writing(note["writing"])] if "writing" in note else lines


def _about_measures(trace: Mapping[str, Any]) -> list[str]:
    """Return as what a question was turned down, or how sure its answer was, as lines."""
    lines = [f"refused as  {trace['refusal']}"] if "refusal" in trace else []
    if "features" in trace:
        measured = ", ".join(f"{name} {value:.2f}" for name, value in trace["features"].items())
        lines.append(f"confidence  {trace['confidence']:.2f} from {measured}")
        lines.append("missing     " + (", ".join(trace["missing"]) or "nothing"))
    return lines


def _found_line(
    rank: int, score: float, chunk_id: str, mark: str, channels: Mapping[str, int]
) -> str:
    by = ", ".join(f"{name} {place}" for name, place in sorted(channels.items()))
    return f"{rank:2}  {score:.2f}  {chunk_id}  {mark}; rank by {by}"


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


def _about_query(query: Query) -> list[str]:
    thesaurus = load_thesaurus()
    concepts = sorted(query.concepts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        f"language    {query.language}",
        "read as     " + ", ".join(f"{written} as {meant}" for written, meant in query.read_as),
        f"asked for   {', '.join(query.kinds)}",
        "words       "
        + ", ".join(f"{term} ({weight:.1f})" for term, weight in query.terms.items()),
        "concepts    " + ", ".join(f"{thesaurus.label(c)} ({w:.1f})" for c, w in concepts),
        "places      " + ", ".join(f"{place.name} ({place.kind})" for place in query.places),
        "years       " + ", ".join(map(str, sorted(query.years))),
    ]


def _about_answer(answer: Answer) -> list[str]:
    trace = answer.trace
    counted = sorted(trace.get("counts", {}).items(), key=lambda pair: -pair[1])
    lines = [
        "counted     " + ", ".join(f"{word} ({share:.2f})" for word, share in counted),
        f"answer      {answer.id}",
        f"status      {answer.status}",
        *_about_measures(trace),
    ]
    if "register" in trace:
        seen = trace["register"]
        known = ", ".join(f"{field} {value}" for field, value in seen["facts"].items())
        lines.append(f"register    asked for {', '.join(seen['asked']) or 'nothing'}; {known}")
        lines.append(f"cards       {', '.join(seen['cards']) or 'none'}")
    if "writing" in trace:
        lines += ["", *about_writing(trace["writing"])]
    quoted = {citation.chunk.id for citation in answer.citations}
    lines.append("")
    for rank, scored in enumerate(answer.contexts[:_SHOWN_CHUNKS], start=1):
        number = scored.chunk.id
        mark = "quoted" if number in quoted else "passed over"
        lines.append(_found_line(rank, scored.score, number, mark, scored.channels))
    return lines
