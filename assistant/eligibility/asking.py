"""What to ask next: the answers that open demands wait for, the most deciding first. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable

from assistant.eligibility.verdicts import CriterionResult


def open_fields(
    results: Iterable[CriterionResult], skipped: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the fields to ask for; the one that most demands wait for comes first.

    Args:
        results: Demands that were checked; among equals the first demand goes first.
        skipped: Fields that the person does not know; nobody is asked them twice.
    """
    waiting = Counter(result.asks for result in results if result.decides and result.asks)
    left = [field for field in waiting if field not in skipped]
    return tuple(sorted(left, key=lambda field: -waiting[field]))
