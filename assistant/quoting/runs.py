"""Sentences that follow each other on the page, and are one quote. Pure."""

from collections.abc import Collection, Sequence
from itertools import groupby

from assistant.documents import LineKind
from assistant.units import Unit


def read_along(units: Sequence[Unit], less_sure: Collection[int]) -> list[Unit]:
    """Return those of ``units`` that are less sure, and stand in no quote with a sure one.

    Args:
        units: Units to quote.
        less_sure: The ``id`` of each that answers less surely.
    """
    in_order = sorted(units, key=lambda unit: (unit.chunk.id, unit.line, unit.place))
    sure = {id(unit) for run in runs_of(in_order) for unit in run
            if any(id(other) not in less_sure for other in run)}  # fmt: skip
    return [unit for unit in units if id(unit) not in sure]


def runs_of(units: Sequence[Unit]) -> list[list[Unit]]:
    """Group sentences that follow each other in one paragraph."""
    keyed = [
        (
            (unit.chunk.id, unit.line, unit.place - place)
            if unit.kind is LineKind.PARAGRAPH
            else (unit.chunk.id, unit.line, -1 - place),
            unit,
        )
        for place, unit in enumerate(units)
    ]
    return [[unit for _, unit in group] for _, group in groupby(keyed, key=lambda pair: pair[0])]
