"""Fit the confidence model on development questions, and say how well it holds.

    python -m eval.fit_confidence INDEX CASES.jsonl... [--also INDEX CASES.jsonl]
        [--false-refusal 0.025]

Writes the weights to ``assistant/data/confidence.json`` and prints, from ten-fold cross-validation,
how many answerable questions would be refused and how many others would be. Questions
that rules refuse, and those whose evidence is missing, are left to those gates.
"""

import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.model_selection import StratifiedKFold

from assistant.answers import AnswerStatus
from assistant.build import build_assistant
from assistant.cli import Door
from assistant.confidence import AGAINST, FEATURES
from assistant.settings import Settings
from eval.cases import Case, load_case_sets
from eval.examples import also_option

_FOLDS = 10
_SEEDS = (0, 1, 2)
# Strong enough that no single feature runs away with so few negatives.
_PENALTY = 3e-3
_ANSWERABLE = "answerable"
_WEIGHTS = {_ANSWERABLE: 0.5, "near": 0.25, "far": 0.25}


@click.command(cls=Door)
@click.argument("index", type=click.Path(exists=True, path_type=Path))
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@also_option
@click.option(
    "--false-refusal",
    default=0.025,
    show_default=True,
    help="Share this gate may lose; the others lose one in a hundred.",
)
def main(
    index: Path, sets: tuple[Path, ...], also: Sequence[tuple[Path, Path]], false_refusal: float
) -> None:
    """Fit on the cases in SETS, asked of INDEX."""
    rows, cases = _features(index, sets)
    for other, own in also:
        more, others = _features(other, [own])
        rows, cases = np.concatenate([rows, more]), [*cases, *others]
    groups = np.array([_group(case) for case in cases])
    answerable = groups == _ANSWERABLE
    chances = _cross_validated(rows, groups)
    threshold = float(np.quantile(chances[answerable], false_refusal))
    click.echo(f"cases {len(cases)}, of which answerable {int(answerable.sum())}")
    for kind in sorted({case.type for case in cases if not case.answerable}):
        chosen = np.array([case.type == kind for case in cases])
        click.echo(
            f"{kind:14} refused {np.mean(chances[chosen] < threshold):.2f} (n={chosen.sum()})"
        )
    click.echo(f"{'answerable':14} refused {np.mean(chances[answerable] < threshold):.3f}")
    weights, bias = _fit(rows, groups)
    stored = {
        "weights": dict(zip(FEATURES, (round(float(w), 4) for w in weights), strict=True)),
        "bias": round(bias, 4),
        "threshold": round(threshold, 4),
    }
    target = Path(str(resources.files("assistant") / "data" / "confidence.json"))
    target.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    click.echo(f"written to {target.name}: threshold {threshold:.3f}")


def _group(case: Case) -> str:
    if case.answerable:
        return _ANSWERABLE
    return "near" if case.type == "unanswerable" else "far"


def _features(index: Path, sets: Sequence[Path]) -> tuple[NDArray[np.float64], list[Case]]:
    """Return a row of features per case that reaches the confidence gate, and those cases."""
    assistant = build_assistant(Settings(index=index))
    rows, kept = [], []
    for case in load_case_sets(sets):
        answer = assistant.answer(case.question, case.history)
        left_to_others = answer.status is AnswerStatus.REFUSED or answer.trace.get("missing")
        if left_to_others:
            continue
        rows.append([answer.trace["features"][name] for name in FEATURES])
        kept.append(case)
    return np.array(rows), kept


def _cross_validated(rows: NDArray[np.float64], groups: NDArray[np.str_]) -> NDArray[np.float64]:
    """Return a chance per case from models that have not seen it, averaged over seeds."""
    chances = np.zeros(len(rows))
    for seed in _SEEDS:
        folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
        for seen, unseen in folds.split(rows, groups):
            weights, bias = _fit(rows[seen], groups[seen])
            chances[unseen] += expit(rows[unseen] @ weights + bias) / len(_SEEDS)
    return chances


def _fit(rows: NDArray[np.float64], groups: NDArray[np.str_]) -> tuple[NDArray[np.float64], float]:
    """Return weights and bias of a logistic model in which no sign is against reason.

    Our unanswerable questions use the words of the documents more than people do who ask
    what is there, so a free fit learns that a question well covered has no answer. Saying
    more may never make less sure; see ``assistant.confidence.AGAINST``. Answerable questions
    weigh half; those near the subject and those far from it a quarter each.
    """
    answerable = groups == _ANSWERABLE
    spread = rows.std(axis=0) + 1e-6
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in FEATURES])
    scaled = rows / spread * signs
    target = np.where(answerable, 1.0, -1.0)
    share = sum(
        np.where(groups == group, weight / max(1, (groups == group).sum()), 0.0)
        for group, weight in _WEIGHTS.items()
    )

    def loss(parameters: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, bias = parameters[:-1], parameters[-1]
        margin = target * (scaled @ weights + bias)
        pull = -share * target * expit(-margin)
        total = float(share @ np.logaddexp(0, -margin)) + _PENALTY * float(weights @ weights)
        slope = np.append(scaled.T @ pull + 2 * _PENALTY * weights, pull.sum())
        return total, slope

    start = np.zeros(rows.shape[1] + 1)
    bounds = [(0, None)] * rows.shape[1] + [(None, None)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return found[:-1] * signs / spread, float(found[-1])


if __name__ == "__main__":
    main()
