"""``loket judge``: how faithful, complete and plain answers are that were written down before.

Asking and judging are apart: this reads a file that ``loket eval --answers`` or ``loket ask
--batch`` made. The rules need no model; with --model one judges beside them.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from assistant.cli import Door
from assistant.errors import JudgeError, ModelUnavailableError, SettingsError
from assistant.llm import ChatEndpoint
from assistant.settings import read_settings
from eval.cases import Case, load_case_sets
from eval.judge import Judge, Judgement, judge_by_model, judge_by_rule, plainness
from eval.records import AnswerRecord, load_answers

_EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of answers is worth.

    Attributes:
        answers: How many were judged; of those without an answer nothing is counted.
        sentences: In them together.
        supported: Of those, borne out by what they cite.
        complete: Answers that say all.
        partial: Answers that say some of it.
        none: Answers that say nothing of it.
        plain: Answers that read as plain Dutch (B1).
        unjudged: Ids of answers on which the judging model gave nothing usable, with why.
    """

    answers: int
    sentences: int
    supported: int
    complete: int
    partial: int
    none: int
    plain: int
    unjudged: tuple[tuple[str, str], ...] = ()


@click.command(cls=Door)
@click.argument("sets", metavar="SET.jsonl...", nargs=-1, required=True, type=_EXISTING)
@click.option("--answers", required=True, type=_EXISTING, help="The answers, written down before.")
@click.option("--model", is_flag=True, help="Let the model of LOKET_MODEL judge as well.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def judge(*, sets: tuple[Path, ...], answers: Path, model: bool, as_json: bool) -> None:
    r"""Judge ANSWERS to the questions in SET.jsonl: faithful, complete, plain.

    \b
    loket eval SET.jsonl --answers answers.jsonl     ask, and keep the answers
    loket judge SET.jsonl --answers answers.jsonl    judge them

    Exit status: 0 judged, 1 nothing could be judged, 2 wrong use.
    """
    cases = load_case_sets(sets)
    records = load_answers(answers)
    pairs = [(case, records[case.id]) for case in cases if case.id in records]
    told = [(case, record) for case, record in pairs if record.answered and case.answerable]
    tallies = {"rules": tally_by_rule(told)}
    if model:
        tallies["model"] = tally_by_model(told, _judge())
    if as_json:
        click.echo(json.dumps({name: asdict(t) for name, t in tallies.items()}))
        return
    for name, tally in tallies.items():
        for line in _table(name, tally):
            click.echo(line)


def tally_by_rule(told: Sequence[tuple[Case, AnswerRecord]]) -> Tally:
    """Return what the rules make of answered questions that have an answer."""
    return _tally([(judge_by_rule(case, record), record) for case, record in told])


def tally_by_model(told: Sequence[tuple[Case, AnswerRecord]], judge: Judge) -> Tally:
    """Return what a model makes of them; what it gives no usable judgement on is named."""
    judged, unjudged = [], []
    for case, record in told:
        try:
            judged.append((judge_by_model(case, record, judge), record))
        except (JudgeError, ModelUnavailableError) as error:
            unjudged.append((case.id, str(error)))
    return _tally(judged, tuple(unjudged))


def _tally(
    judged: Sequence[tuple[Judgement, AnswerRecord]], unjudged: tuple[tuple[str, str], ...] = ()
) -> Tally:
    sentences = [supported for judgement, _ in judged for supported in judgement.supported]
    complete = Counter(judgement.completeness for judgement, _ in judged)
    return Tally(
        answers=len(judged),
        sentences=len(sentences),
        supported=sum(sentences),
        complete=complete["complete"],
        partial=complete["partial"],
        none=complete["none"],
        plain=sum(plainness(record).is_plain for _, record in judged),
        unjudged=unjudged,
    )


def _judge() -> Judge:
    settings = read_settings()
    if not settings.model:
        raise SettingsError("LOKET_MODEL is empty. Name the model that is to judge.")
    return ChatEndpoint(settings)


def _table(name: str, tally: Tally) -> list[str]:
    def share(part: int, whole: int) -> str:
        return f"{part} of {whole}" + (f"  {part / whole:.3f}" if whole else "")

    lines = [
        f"judged by {name}",
        f"  faithful   {share(tally.supported, tally.sentences)} sentences",
        f"  complete   {share(tally.complete, tally.answers)} answers",
        f"  partial    {share(tally.partial, tally.answers)} answers",
        f"  none       {share(tally.none, tally.answers)} answers",
        f"  plain      {share(tally.plain, tally.answers)} answers",
    ]
    return lines + [f"  not judged {case_id}: {why}" for case_id, why in tally.unjudged]
