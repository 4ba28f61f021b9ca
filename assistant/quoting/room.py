"""How much of what was chosen an answer has room for: less when little will do. Pure.

When the few best passages likely answer, what is worth far less only makes the answer
longer; when it is less clear which of them answers, that is worth showing too.
"""

from collections.abc import Sequence

from assistant.kinds import Kind
from assistant.quoting.compose import compose
from assistant.quoting.selection import heads
from assistant.understanding import Query
from assistant.units import Unit, shown

# Measured: docs/decisions/0021-room-for-what-may-answer.md.
_FEW = 0.56
_LIKELY = 0.5
_LEAST_WHEN_LIKELY = 0.02
_LEAST = 0.001
# What is worth so little has to say something by itself: a loose item of a list does not.
_FEWEST_WORDS = 8


def fill(
    units: Sequence[Unit], scores: Sequence[float], chosen: Sequence[Unit], query: Query, room: int
) -> list[Unit]:
    """Return those of the ``chosen`` units (best first) that the answer shows.

    Args:
        units: All that could be quoted.
        scores: How likely each of them answers, as shares of the best; same order.
        chosen: What was chosen of them.
        query: What is asked. A comparison is never cut short: its sides differ in worth.
        room: Most words that a reader sees, at least 1.
    """
    score = {id(unit): value for unit, value in zip(units, scores, strict=True)}
    best = max((score[id(unit)] for unit in chosen), default=0.0)

    worthy = [unit for unit in chosen if score[id(unit)] >= _LEAST_WHEN_LIKELY * best]
    # A header says little by itself, and its rows say little without it.
    worthy = [unit for unit in chosen if unit in worthy or heads(unit, worthy)]
    few = fitting(worthy, round(_FEW * room), query.language)
    likely = sum(score[id(unit)] for unit in few) >= _LIKELY * sum(scores)
    if likely and Kind.COMPARE not in query.kinds:
        return fitting(worthy, room, query.language)
    certain = {id(unit) for unit in worthy}
    shown_too = [
        unit
        for unit in chosen
        if id(unit) in certain
        or (score[id(unit)] >= _LEAST * best and len(unit.text.split()) >= _FEWEST_WORDS)
    ]
    return fitting(shown_too, room, query.language)


def fitting(units: Sequence[Unit], max_words: int, language: str = "nl") -> list[Unit]:
    """Return as many ``units`` (best first) as a reader sees in ``max_words`` words.

    The best unit is always among them; one that does not fit makes way for shorter ones
    after it.
    """
    kept, left_out = list(units[:1]), list[Unit]()
    taken = compose(kept, language).word_count
    for unit in units[1:]:
        if heads(unit, left_out) and not heads(unit, kept):
            continue  # without its rows a header says nothing
        new = 0 if _stands_above(unit, kept) else len(shown(unit.text).split())
        least = taken + new
        longer = compose([*kept, unit], language).word_count if least <= max_words else least
        if longer <= max_words:
            kept.append(unit)
            taken = longer
        else:
            left_out.append(unit)
    return kept


def _stands_above(unit: Unit, kept: Sequence[Unit]) -> bool:
    """Tell whether ``unit`` is shown already, as what introduces one of those ``kept``."""
    return any(
        other.lead.endswith(unit.text) or unit.text.endswith(other.lead)
        for other in kept
        if other.lead
    )
