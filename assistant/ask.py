"""``loket ask``: one question, or a file of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from assistant.answers import Answer, AnswerStatus
from assistant.batch import answer_object, answer_record, dump_record, read_questions
from assistant.build import build_assistant
from assistant.cards.panels import cards_text, record_text
from assistant.cards.wording import word
from assistant.chain import Assistant
from assistant.cli import Door, index_option
from assistant.errors import QuestionError
from assistant.settings import read_settings
from assistant.units import source_notes
from assistant.wording import say, say_date


@click.command(cls=Door)
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Answer a file: one JSON object with id and question a line.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where --batch writes its answers, one JSON object a line.",
)
@index_option
def ask(
    question: str | None, as_json: bool, batch: Path | None, out: Path | None, index: Path
) -> None:
    r"""Ask QUESTION and get an answer in the exact words of the sources.

    \b
    loket ask "Wie trekt actie 3?"
    loket ask --json "Wie trekt actie 3?"
    loket ask --batch questions.jsonl --out answers.jsonl

    Exit status: 0 answered or politely declined, 1 nothing could be done, 2 wrong use.
    """
    if (question is None) == (batch is None):
        raise click.UsageError("Give one question between quotes, or --batch FILE with --out FILE.")
    if (batch is None) != (out is None):
        raise click.UsageError("--batch and --out go together.")
    if out and not out.absolute().parent.is_dir():
        raise click.BadParameter(f"the folder of {out} does not exist.", param_hint="--out")
    assistant = build_assistant(replace(read_settings(), index=index))
    if batch and out:
        _answer_batch(assistant, batch, out)
        return
    answer = assistant.answer(question or "")
    click.echo(dump_record(answer_object("1", answer)) if as_json else readable(answer))


def _answer_batch(assistant: Assistant, batch: Path, out: Path) -> None:
    questions = list(read_questions(batch))
    with out.open("w", encoding="utf-8") as written:
        for number, asked in enumerate(questions, start=1):
            try:
                answer = assistant.answer(asked.question, asked.history)
            except QuestionError as error:
                answer = Answer(AnswerStatus.REFUSED, str(error))
            written.write(dump_record(answer_record(asked.id, answer)) + "\n")
            if number % 50 == 0 or number == len(questions):
                click.echo(f"{number}/{len(questions)}", err=True)


def readable(answer: Answer) -> str:
    """Return ``answer`` with its notices, sources, cards and question back, as plain text."""
    parts = [answer.best]
    if answer.more:
        parts += [f"{say('less_sure', answer.language)}:", answer.more]
    parts += answer.notices
    if answer.citations or answer.record_citations:
        parts.append("\n".join([say("sources", answer.language), *_sources(answer)]))
    if answer.cards:
        parts.append(cards_text(answer.cards, answer.language))
    if answer.clarify:
        heading = word("panel_clarify", answer.language)
        options = [f"  - {option.label}" for option in answer.clarify.options]
        parts.append("\n".join([heading, answer.clarify.question, *options]))
    if answer.id:
        parts.append(say("answer_number", answer.language, number=answer.id))
    return "\n\n".join(parts)


def _sources(answer: Answer) -> Iterator[str]:
    lines: dict[int, str] = {}
    for citation in answer.citations:
        chunk = citation.chunk
        date = f" ({say_date(chunk.info.date, answer.language)})" if chunk.info.date else ""
        title = chunk.info.title or chunk.document
        notes = source_notes(citation.quote)
        page = f"{title}{date}, p. {chunk.page_number}"
        lines[citation.number] = f"{page} – {notes}" if notes else page
    for found in answer.record_citations:
        link = f" {found.fact.url}" if found.fact.url else ""
        lines[found.number] = f"{record_text(found, answer.language)}{link}"
    yield from (f"[{number}] {line}" for number, line in sorted(lines.items()))
