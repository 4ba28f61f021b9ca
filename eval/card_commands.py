"""``loket cards``: ask a set of questions, and score the cards beside the answers."""

import json
from dataclasses import replace
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.cli import Door, index_option
from assistant.settings import read_settings
from eval.card_cases import load_card_cases
from eval.card_score import CardScore, score_cards, sum_scores


@click.command(cls=Door)
@click.argument(
    "path", metavar="SET.jsonl", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--misses", is_flag=True, help="Also print each question that went wrong.")
@index_option
def cards(path: Path, misses: bool, index: Path) -> None:
    """Ask the questions in SET.jsonl and score the cards that stand beside the answers.

    Prints one JSON object: shares of wanted kinds and records that were shown, and of cards
    that were wrong. Leave --misses out for the half that is only there to measure.
    """
    assistant = build_assistant(replace(read_settings(), index=index))
    scores = [score_cards(c, assistant.answer(c.question)) for c in load_card_cases(path)]
    if misses:
        for score in scores:
            if _went_wrong(score):
                click.echo(_line(score))
    click.echo(json.dumps(sum_scores(scores), indent=1))


def _went_wrong(score: CardScore) -> bool:
    other_back = bool(score.case.back) and score.back != score.case.back
    return bool(score.missed or score.wrong or score.closed_first or other_back)


def _line(score: CardScore) -> str:
    parts = [f"{score.case.id} [{score.status.value}] {score.case.question}"]
    for name in ("missed", "wrong", "shown"):
        if items := getattr(score, name):
            parts.append(f"{name}: {', '.join(items)}")
    return "\n   ".join([*parts, f"back: {score.back or '-'}"])
