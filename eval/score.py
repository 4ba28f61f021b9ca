"""Scores: the figures of a question set, in all and by group, each with an interval.

Observations are pooled, so a figure over quotes weighs an answer by its quotes. Cases
are what is drawn again for the intervals: the quotes of one answer are not independent.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from eval.cases import Case
from eval.metrics import Observations, measure
from eval.records import AnswerRecord, Pages

SHARES = (
    "strict",
    "hit@5",
    "ctx2k",
    "refusal",
    "false_refusal",
    "cited",
    "doc_ok",
    "quote_ok",
    "leak",
    "recall@10",
    "mrr",
    "ndcg@10",
)
"""Figures that are the mean of their observations, in the order of the report."""
N_RESAMPLES = 2_000
SEED = 20_211_207
MISSING = "missing"

Floats = NDArray[np.float64]
Statistic = Callable[[Floats], Floats]
"""From rows of values, (n_rows, n_values), to one number per row."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and how sure it is.

    Attributes:
        value: The figure over all observations.
        low: 2.5th percentile of the figure over resampled sets of cases.
        high: 97.5th percentile.
        n: Observations behind it.
    """

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class CaseScore:
    """What one case scored.

    Attributes:
        case: The question.
        record: What came back.
        seen: By figure the observations of this case.
    """

    case: Case
    record: AnswerRecord
    seen: Observations


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one run.

    Attributes:
        n: Cases asked.
        missing: Ids of cases without an answer; they count as not answered.
        unknown: Ids that are answered but belong to no case; they count nowhere.
        totals: By figure, over all cases. A figure that applies to no case is not there.
        by_type: The same per type of question.
        by_persona: The same per persona.
    """

    n: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    totals: Mapping[str, Figure]
    by_type: Mapping[str, Mapping[str, Figure]]
    by_persona: Mapping[str, Mapping[str, Figure]]

    def to_dict(self) -> dict[str, object]:
        """Return the scores as plain values, for JSON."""
        return asdict(self)


def score_cases(
    cases: Iterable[Case], answers: Mapping[str, AnswerRecord], pages: Pages | None = None
) -> tuple[CaseScore, ...]:
    """Return what each case scored, in the order of the cases.

    Args:
        cases: The questions.
        answers: What came back, by id; a case that is not there gets status "missing".
        pages: Pages to hold quotes against; None leaves ``quote_ok`` out.
    """
    scored = []
    for case in cases:
        record = answers.get(case.id) or AnswerRecord(case.id, MISSING)
        scored.append(CaseScore(case, record, measure(case, record, pages)))
    return tuple(scored)


def aggregate(scored: Sequence[CaseScore], answered_ids: Iterable[str] = ()) -> Scores:
    """Return the figures of all cases, by type and by persona, with their intervals.

    Args:
        scored: One per case.
        answered_ids: Ids in the answers file, to name those that belong to no case.
    """
    known = {one.case.id for one in scored}
    return Scores(
        n=len(scored),
        missing=tuple(one.case.id for one in scored if one.record.status == MISSING),
        unknown=tuple(sorted(set(answered_ids) - known)),
        totals=figures(scored),
        by_type=_by_group(scored, lambda case: case.type),
        by_persona=_by_group(scored, lambda case: case.persona),
    )


def figures(scored: Sequence[CaseScore]) -> dict[str, Figure]:
    """Return the figures of some cases, in the order of the report.

    The same draws serve every share, so the shares of one resampled set belong together.
    """
    if not scored:
        return {}
    rng = np.random.default_rng(SEED)
    draws = rng.integers(0, len(scored), size=(N_RESAMPLES, len(scored)))
    made = {name: _mean(scored, name, draws) for name in SHARES}
    made["words_median"] = _over(scored, "words", _median)
    made["seconds_p50"] = _over(scored, "seconds", _at(0.50))
    made["seconds_p95"] = _over(scored, "seconds", _at(0.95))
    return {name: figure for name, figure in made.items() if figure is not None}


def _by_group(
    scored: Sequence[CaseScore], key: Callable[[Case], str]
) -> dict[str, dict[str, Figure]]:
    groups: dict[str, list[CaseScore]] = defaultdict(list)
    for one in scored:
        groups[key(one.case)].append(one)
    return {name: figures(groups[name]) for name in sorted(groups)}


def _mean(scored: Sequence[CaseScore], name: str, draws: NDArray[np.int64]) -> Figure | None:
    sums = np.array([sum(one.seen.get(name, ())) for one in scored], dtype=np.float64)
    counts = np.array([len(one.seen.get(name, ())) for one in scored], dtype=np.float64)
    n = int(counts.sum())
    if not n:
        return None
    drawn = counts[draws].sum(axis=1)
    means = sums[draws].sum(axis=1)[drawn > 0] / drawn[drawn > 0]
    return _figure(float(sums.sum() / n), means, n)


def _over(scored: Sequence[CaseScore], name: str, statistic: Statistic) -> Figure | None:
    values = np.array([v for one in scored for v in one.seen.get(name, ())], dtype=np.float64)
    if not values.size:
        return None
    draws = np.random.default_rng(SEED).integers(0, values.size, size=(N_RESAMPLES, values.size))
    value = float(statistic(values[np.newaxis, :])[0])
    return _figure(value, statistic(values[draws]), values.size)


def _median(rows: Floats) -> Floats:
    return np.asarray(np.median(rows, axis=1), dtype=np.float64)


def _at(share: float) -> Statistic:
    """Return what picks the value that this share of a row's values lies below."""

    def pick(rows: Floats) -> Floats:
        ordered: Floats = np.sort(rows, axis=1)
        return ordered[:, int(rows.shape[1] * share)]

    return pick


def _figure(value: float, resampled: Floats, n: int) -> Figure:
    low, high = np.percentile(resampled, [2.5, 97.5])
    return Figure(value, float(low), float(high), n)
