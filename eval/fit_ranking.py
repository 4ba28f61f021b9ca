"""Fit the weights of the ranking on our own development questions, and say how well they do.

    python -m eval.fit_ranking --index INDEX SET.jsonl... [--also INDEX SET.jsonl]...

Two sums of weighted features are fitted, one that ranks chunks and one that ranks the
pieces that can be quoted. Both make the right ones likely among all candidates of a
question (a softmax per question), with a penalty on large weights. What is printed comes
from questions that were left out of the fit (five folds); what is written to
``assistant/data/ranking.json`` is fitted on all. Source: Cao et al. (2007), Learning to Rank:
From Pairwise Approach to Listwise Approach.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
import numpy as np
from scipy.optimize import minimize

from assistant.cli import Door, index_option
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.unit_features import UNIT_FEATURES, unit_features
from eval.examples import Example, Numbers, also_option, collect_all, rightness, store_weights

_PENALTY = 1e-2
_FOLDS = 5
_QUOTED = 10


@click.command(cls=Door)
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@index_option
@also_option
def main(sets: Sequence[Path], index: Path, also: Sequence[tuple[Path, Path]]) -> None:
    """Fit the ranking on the question sets SETS, asked of the index they belong to."""
    examples = collect_all(sets, index, also)
    left_out = _left_out(examples)
    found = [_rank_of_right(example, values) for example, values in left_out]
    for most in (1, 3, 5, 10):
        share = np.mean([rank <= most for rank in found])
        click.echo(f"right chunk among the first {most:2}: {share:.3f} (questions left out)")
    unit_weights = fit_listwise([_unit_example(*pair) for pair in left_out])
    chunk_weights = fit_listwise([pair for example in examples for pair in _chunks(example)])
    target = store_weights(
        chunks=dict(zip(CHUNK_FEATURES, _rounded(chunk_weights), strict=True)),
        units=dict(zip(UNIT_FEATURES, _rounded(unit_weights), strict=True)),
    )
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


def _left_out(examples: Sequence[Example]) -> list[tuple[Example, Numbers]]:
    """Return every example with the values of its candidates, fitted without its fold."""
    order = np.random.default_rng(7).permutation(len(examples))
    found: list[tuple[Example, Numbers]] = []
    for fold in range(_FOLDS):
        tested = set(order[fold::_FOLDS].tolist())
        kept = [example for place, example in enumerate(examples) if place not in tested]
        weights = fit_listwise([pair for example in kept for pair in _chunks(example)])
        found += [
            (examples[place], examples[place].compared.chunk_features @ weights)
            for place in sorted(tested)
        ]
    return found


def _chunks(example: Example) -> list[tuple[Numbers, Numbers]]:
    return [(example.compared.chunk_features, example.right)] * example.times


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
        rightness(example, compared.units[place], int(compared.unit_chunk[place]))
        for place in places
    ]
    return features, np.array(right)


def _rounded(weights: Numbers) -> list[float]:
    return [round(float(weight), 4) for weight in weights]


if __name__ == "__main__":
    main()
