"""The figures that may not fall: keep them in a file, and say which ones fell."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import DataError
from eval.score import SHARES, Scores

LOWER_IS_BETTER = frozenset({"false_refusal", "leak", "missing"})
"""These fall by going up."""
_DECIMALS = 4
_OF_RANKS = frozenset({"mrr", "ndcg@10"})
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a question set scored when it was last good enough.

    Attributes:
        n: Cases in the set.
        figures: By name; machine-dependent ones (seconds) are not kept.
    """

    n: int
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that got worse.

    Attributes:
        name: Of the figure; "n" when there are fewer cases than before.
        before: In the baseline.
        now: In this run; None when it was not measured.
    """

    name: str
    before: float
    now: float | None

    def __str__(self) -> str:
        """Return one line about it."""
        now = "not measured" if self.now is None else f"{self.now:g}"
        return f"{self.name}: {self.before:g} -> {now}"


def make_baseline(scores: Scores) -> Baseline:
    """Return the figures of a run as a baseline."""
    kept = {
        name: round(scores.totals[name].value, _DECIMALS)
        for name in SHARES
        if name in scores.totals
    }
    return Baseline(scores.n, kept | {"missing": float(len(scores.missing))})


def compare_with_baseline(scores: Scores, baseline: Baseline) -> list[Fall]:
    """Return the figures that fell, in the order of the report; empty when none did.

    A figure may not be worse by one case. One that the baseline
    has and this run did not measure has fallen, and so has the number of cases when there
    are fewer, as dropping a hard case is no progress.
    """
    now = make_baseline(scores)
    falls = [Fall("n", baseline.n, now.n)] if now.n < baseline.n else []
    for name, before in baseline.figures.items():
        value = now.figures.get(name)
        if value is None or _is_worse(name, before, value, baseline.n):
            falls.append(Fall(name, before, value))
    return falls


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write a baseline to a file."""
    text = json.dumps({"n": baseline.n, "figures": dict(baseline.figures)}, indent=2)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text}\n", encoding="utf-8")


def load_baseline(path: Path) -> Baseline:
    """Return the baseline in a file.

    Raises:
        DataError: There is none, or it is not one.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        figures = {str(name): float(value) for name, value in fields["figures"].items()}
        return Baseline(int(fields["n"]), figures)
    except OSError as error:
        raise DataError(
            f"Cannot read the baseline {path}: {error.strerror or error}. "
            "Make it with --write-baseline."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path} is no baseline. Make it again with --write-baseline.") from error


def _is_worse(name: str, before: float, now: float, n: int) -> bool:
    """Tell whether a figure over ``n`` cases fell.

    A mean of ranks may move by a fraction of a case where near ties fall otherwise on
    another machine; a share cannot.
    """
    slack = _SLACK / max(1, n) if name in _OF_RANKS else 0.0
    return now > before + slack if name in LOWER_IS_BETTER else now < before - slack
