"""Fit the weights of the ranking on our own development questions, and say how well they do.

    python -m eval.fit_ranking --index INDEX SET.jsonl... [--also INDEX SET.jsonl]...

Two sums of weighted features are fitted, one that ranks chunks and one that ranks the
pieces that can be quoted. Both make the right ones likely among all candidates of a
question (a softmax per question), with a penalty on large weights. What is printed comes
from questions that were left out of the fit (five folds); what is written to
``assistant/data/ranking.json`` is fitted on all; what --also brings, teaches the ranking of
chunks only (docs/decisions/0019). Source: Cao et al. (2007), Learning to
Rank: From Pairwise Approach to Listwise Approach.
"""

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
from scipy.optimize import minimize

from assistant.build import build_index
from assistant.cli import Door, index_option
from assistant.language.thesaurus import load_thesaurus
from assistant.ranking.features import CHUNK_FEATURES, Comparison
from assistant.ranking.ranking import Ranking
from assistant.ranking.unit_features import UNIT_FEATURES, unit_features
from assistant.retriever import Retriever
from assistant.settings import Settings
from assistant.understanding import Query
from assistant.units import Unit
from eval.cases import Case, load_case_sets
from eval.matching import share_held

Numbers = npt.NDArray[np.floating[Any]]

_PENALTY = 1e-2
_FOLDS = 5
_QUOTED = 10
_HELD = 0.6
_PARTLY_HELD = 0.3
_ANCHOR_BONUS = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """One question with its candidates.

    Attributes:
        case: The question.
        query: The same, understood.
        ranking: Its candidates.
        compared: What was compared of them.
        right: Per candidate 1 when it holds what answers, else 0.
    """

    case: Case
    query: Query
    ranking: Ranking
    compared: Comparison
    right: Numbers


@click.command(cls=Door)
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@index_option
@click.option(
    "--also",
    nargs=2,
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="INDEX SET",
    help="Another index and a question set that belongs to it, for the ranking of chunks.",
)
def main(sets: Sequence[Path], index: Path, also: Sequence[tuple[Path, Path]]) -> None:
    """Fit the ranking on the question sets SETS, asked of the index they belong to."""
    first = _collect(load_case_sets(sets), index)
    examples = [*first]
    for other, own in also:
        examples += _collect(load_case_sets([own]), other)
    left_out = _left_out(examples)
    found = [_rank_of_right(example, values) for example, values in left_out]
    for most in (1, 3, 5, 10):
        share = np.mean([rank <= most for rank in found])
        click.echo(f"right chunk among the first {most:2}: {share:.3f} (questions left out)")
    asked_first = {id(example) for example in first}
    units = [_unit_example(*pair) for pair in left_out if id(pair[0]) in asked_first]
    chunk_weights = fit_listwise([(e.compared.chunk_features, e.right) for e in examples])
    unit_weights = fit_listwise([(features, right) for features, right in units])
    stored = {
        "chunks": dict(zip(CHUNK_FEATURES, _rounded(chunk_weights), strict=True)),
        "units": dict(zip(UNIT_FEATURES, _rounded(unit_weights), strict=True)),
    }
    target = Path(str(resources.files("assistant") / "data" / "ranking.json"))
    target.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    click.echo(f"fitted on {len(examples)} questions; written to {target.name}")


def fit_listwise(examples: Sequence[tuple[Numbers, Numbers]], penalty: float = _PENALTY) -> Numbers:
    """Return one weight per feature, shape (n_features,).

    Args:
        examples: Per question the features, shape (n_candidates, n_features), and how right
            each candidate is, in [0, 1]; questions with nothing right are passed over.
        penalty: On the square of the weights, per standard deviation of their feature.

    Raises:
        ValueError: No question has anything right.
    """
    usable = [(x, y / y.max()) for x, y in examples if len(y) and y.max() > 0]
    if not usable:
        raise ValueError("nothing to learn from: no question has a right candidate")
    together = np.concatenate([x for x, _ in usable])
    middle, spread = together.mean(axis=0), together.std(axis=0) + 1e-6
    scaled = [((x - middle) / spread, y) for x, y in usable]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = 0.0, np.zeros_like(weights)
        for features, right in scaled:
            values = features @ weights
            chances = np.exp(values - values.max())
            chances /= chances.sum()
            good = chances * right
            total -= float(np.log(good.sum()))
            slope -= features.T @ (good / good.sum() - chances)
        count = len(scaled)
        return (
            total / count + penalty * float(weights @ weights),
            slope / count + 2 * penalty * weights,
        )

    start = np.zeros(together.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x / spread)


def _collect(cases: Sequence[Case], index: Path) -> list[Example]:
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


def _left_out(examples: Sequence[Example]) -> list[tuple[Example, Numbers]]:
    """Return every example with the values of its candidates, fitted without its fold."""
    order = np.random.default_rng(7).permutation(len(examples))
    found: list[tuple[Example, Numbers]] = []
    for fold in range(_FOLDS):
        tested = set(order[fold::_FOLDS].tolist())
        weights = fit_listwise(
            [(e.compared.chunk_features, e.right)
             for place, e in enumerate(examples) if place not in tested]
        )  # fmt: skip
        found += [
            (examples[place], examples[place].compared.chunk_features @ weights)
            for place in sorted(tested)
        ]
    return found


def _rank_of_right(example: Example, values: Numbers) -> float:
    if not example.right.any():
        return np.inf
    return float(1 + (values > values[example.right > 0].max()).sum())


def _unit_example(example: Example, values: Numbers) -> tuple[Numbers, Numbers]:
    """Return the features of the units that may be quoted, and how right each is."""
    shares = np.exp(np.maximum(values - values.max(), -30.0))
    order = [int(place) for place in np.argsort(-values, kind="stable")]
    ranking = replace(example.ranking, order=tuple(order), shares=shares.tolist())
    places, features = unit_features(example.query, ranking, order[:_QUOTED])
    compared = example.compared
    right = [
        _rightness(example, compared.units[place], int(compared.unit_chunk[place]))
        for place in places
    ]
    return features, np.array(right)


def _rightness(example: Example, unit: Unit, chunk: int) -> float:
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


def _rounded(weights: Numbers) -> list[float]:
    return [round(float(weight), 4) for weight in weights]


if __name__ == "__main__":
    main()
