"""Fit the confidence model on development questions, and say how well it holds.

    python -m eval.fit_confidence INDEX CASES.jsonl... [--false-refusal 0.03]

Writes the weights to ``assistant/data/confidence.json`` and prints, from ten-fold cross-validation,
how many answerable questions would be refused and how many others would be. Questions
that rules refuse, and those whose evidence is missing, are left to those gates. So are
"unanswerable" ones: they look like any other, and would only blur the weights.
"""

import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant.answers import AnswerStatus
from assistant.build import build_assistant
from assistant.chain import Assistant
from assistant.cli import Door
from assistant.confidence import FEATURES
from assistant.settings import Settings
from eval.cases import Case, load_case_sets

_FOLDS = 10
_SEEDS = (0, 1, 2)
# Strong enough that no single feature runs away with so few negatives.
_INVERSE_REGULARISATION = 0.3


@click.command(cls=Door)
@click.argument("index", type=click.Path(exists=True, path_type=Path))
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--false-refusal", default=0.03, show_default=True, help="Share that may be lost.")
def main(index: Path, sets: tuple[Path, ...], false_refusal: float) -> None:
    """Fit on the cases in SETS, asked of INDEX."""
    assistant = build_assistant(Settings(index=index))
    rows, cases = _features(assistant, load_case_sets(list(sets)))
    answerable = np.array([case.answerable for case in cases])
    chances = _cross_validated(rows, answerable)
    threshold = float(np.quantile(chances[answerable], false_refusal))
    click.echo(f"cases {len(cases)}, of which answerable {int(answerable.sum())}")
    for kind in sorted({case.type for case in cases if not case.answerable}):
        chosen = np.array([case.type == kind for case in cases])
        click.echo(
            f"{kind:14} refused {np.mean(chances[chosen] < threshold):.2f} (n={chosen.sum()})"
        )
    click.echo(f"{'answerable':14} refused {np.mean(chances[answerable] < threshold):.3f}")
    weights, bias = _fit(rows, answerable)
    stored = {
        "weights": dict(zip(FEATURES, (round(float(w), 4) for w in weights), strict=True)),
        "bias": round(bias, 4),
        "threshold": round(threshold, 4),
    }
    target = Path(str(resources.files("assistant") / "data" / "confidence.json"))
    target.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    click.echo(f"written to {target.name}: threshold {threshold:.3f}")


def _features(
    assistant: Assistant, cases: Sequence[Case]
) -> tuple[NDArray[np.float64], list[Case]]:
    """Return a row of features per case that reaches the confidence gate, and those cases."""
    rows, kept = [], []
    for case in cases:
        answer = assistant.answer(case.question, case.history)
        left_to_others = answer.status is AnswerStatus.REFUSED or answer.trace.get("missing")
        if left_to_others:
            continue
        rows.append([answer.trace["features"][name] for name in FEATURES])
        kept.append(case)
    return np.array(rows), kept


def _pipeline() -> object:
    return make_pipeline(
        StandardScaler(), LogisticRegression(C=_INVERSE_REGULARISATION, class_weight="balanced")
    )


def _cross_validated(
    rows: NDArray[np.float64], answerable: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return a chance per case from models that have not seen it, averaged over seeds."""
    chances = [
        cross_val_predict(
            _pipeline(),
            rows,
            answerable,
            cv=StratifiedKFold(_FOLDS, shuffle=True, random_state=seed),
            method="predict_proba",
        )[:, 1]
        for seed in _SEEDS
    ]
    return np.asarray(np.mean(chances, axis=0))


def _fit(
    rows: NDArray[np.float64], answerable: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], float]:
    """Return weights and bias for features as they are measured, unscaled."""
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=_INVERSE_REGULARISATION, class_weight="balanced")
    model.fit(scaler.transform(rows), answerable)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - np.dot(weights, scaler.mean_))


if __name__ == "__main__":
    main()
