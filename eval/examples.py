"""Questions with their candidates, and which of those are right: what the ranking learns from."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt

from assistant.build import build_index
from assistant.language.thesaurus import load_thesaurus
from assistant.ranking.comparison import Comparison
from assistant.ranking.ranking import Ranking
from assistant.retriever import Retriever
from assistant.settings import Settings
from assistant.understanding import Query
from assistant.units import Unit
from eval.cases import Case, load_case_sets
from eval.matching import share_held

Numbers = npt.NDArray[np.floating[Any]]

_HELD = 0.6
_PARTLY_HELD = 0.3
_ANCHOR_BONUS = 0.5
_OTHERS_COUNT = 4


@dataclass(frozen=True, slots=True)
class Example:
    """One question with its candidates.

    Attributes:
        case: The question.
        query: The same, understood.
        ranking: Its candidates.
        compared: What was compared of them.
        right: Per candidate 1 when it holds what answers, else 0.
        times: How often it counts in a fit.
    """

    case: Case
    query: Query
    ranking: Ranking
    compared: Comparison
    right: Numbers
    times: int = 1


also_option = click.option(
    "--also",
    nargs=2,
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="INDEX SET",
    help="Another index and a question set that belongs to it.",
)


def collect_all(
    sets: Sequence[Path], index: Path, also: Sequence[tuple[Path, Path]] = ()
) -> list[Example]:
    """Return the examples of question sets asked of ``index``, and those of other collections.

    There are fewer of the others, so that each counts several times.

    Args:
        sets: Question sets.
        index: What they are asked of.
        also: Other indexes, each with a question set that belongs to it.
    """
    examples = collect(load_case_sets(sets), index)
    for other, own in also:
        others = collect(load_case_sets([own]), other)
        examples += [replace(example, times=_OTHERS_COUNT) for example in others]
    return examples


def collect(cases: Sequence[Case], index: Path) -> list[Example]:
    """Return the questions that have an answer, each with its candidates in ``index``."""
    retriever = Retriever(build_index(Settings(index=index)), load_thesaurus())
    found = []
    for case in cases:
        if not case.answerable:
            continue
        query = retriever.understand(case.question, case.history)
        ranking = retriever.retrieve(query).ranking
        if ranking.comparison is not None:
            right = _right_chunks(case, ranking)
            found.append(Example(case, query, ranking, ranking.comparison, right))
    return found


def _right_chunks(case: Case, ranking: Ranking) -> Numbers:
    right = np.zeros(len(ranking.chunks))
    for anchor in case.anchors:
        held = np.array(
            [
                share_held(chunk.text, anchor.text) if chunk.document == anchor.document else 0.0
                for chunk in ranking.chunks
            ]
        )
        right[(held >= _HELD) | ((held == held.max()) & (held >= _PARTLY_HELD))] = 1.0
    return right


def rightness(example: Example, unit: Unit, chunk: int) -> float:
    """Return how right it is to quote ``unit`` of the candidate ``chunk``, in [0, 1.5]."""
    said = f"{unit.text} {unit.lead}"
    keys = example.case.answer_keys
    held = sum(any(re.search(key, said, re.IGNORECASE) for key in group) for group in keys)
    share = held / len(keys) if keys else 0.0
    anchored = any(
        anchor.document == unit.chunk.document
        and share_held(unit.text, anchor.text) >= _ANCHOR_BONUS
        for anchor in example.case.anchors
    )
    if not example.right[chunk]:
        share *= _PARTLY_HELD * (share == 1.0)
    return share + _ANCHOR_BONUS * anchored


def store_weights(**weights: dict[str, float]) -> Path:
    """Write these groups of weights into the file that ships, keep its others; return it."""
    target = Path(str(resources.files("assistant") / "data" / "ranking.json"))
    stored = json.loads(target.read_text(encoding="utf-8")) | weights
    target.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    return target
