"""Actions by action line, goal and area, with the records behind each count. Pure.

The matrix of annex 3 of the Techniekpact Noord-Nederland, for the whole register. An
action that serves two goals, or two areas, stands in both cells; a total counts it once.
Its chapter 3 shows places and partnerships by level and area, the "kapstokmodel".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.language.gazetteer import load_gazetteer
from assistant.register.places import COUNTRY
from assistant.register.questions import plain
from assistant.register.records import Facility, Goal, Initiative, Record

ACTION_LINES = ("kiezen", "leren", "werken", "innoveren")
AREAS = ("landelijk", "Noord", "Noordwest", "Oost", "Zuidoost", "Zuidwest")
LEVELS = ("po", "vo", "vmbo", "mbo", "hbo", "wo")
NO_GOAL = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an action stands.

    Attributes:
        action_line: One of ACTION_LINES.
        goal: Id of a goal; empty for actions that name none.
        area: "landelijk", a landsdeel, or an area that the caller named.
    """

    action_line: str
    goal: str
    area: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Counts that open.

    Attributes:
        areas: The columns, in order.
        goals: The goals that have an action, by id, in order; "" stands for none.
        cells: The actions of every cell that has any, in order of name.
    """

    areas: tuple[str, ...]
    goals: Mapping[str, str]
    cells: Mapping[Cell, tuple[Initiative, ...]]

    def records(
        self, action_line: str = "", goal: str | None = None, area: str = ""
    ) -> tuple[Initiative, ...]:
        """Return the actions of a row, a column, a cell or all, each once, by name.

        Args:
            action_line: One of ACTION_LINES; empty for all.
            goal: Id of a goal, "" for actions without one, None for all.
            area: One of the areas; empty for all.
        """
        found = {
            record.id: record
            for cell, records in self.cells.items()
            if action_line in ("", cell.action_line)
            and goal in (None, cell.goal)
            and area in ("", cell.area)
            for record in records
        }
        return tuple(sorted(found.values(), key=lambda record: record.name))

    def count(self, action_line: str = "", goal: str | None = None, area: str = "") -> int:
        """Return how many actions ``records`` gives."""
        return len(self.records(action_line, goal, area))

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it: one entry per cell that has actions."""
        return {
            "areas": list(self.areas),
            "goals": dict(self.goals),
            "cells": [
                {
                    "action_line": cell.action_line,
                    "goal": cell.goal,
                    "area": cell.area,
                    "count": len(records),
                    "actions": [{"id": record.id, "name": record.name} for record in records],
                }
                for cell, records in self.cells.items()
            ],
        }


def build_matrix(
    initiatives: Iterable[Initiative],
    goals: Iterable[Goal],
    *,
    pact: str = "",
    areas: tuple[str, ...] = AREAS,
) -> Matrix:
    """Return the matrix of these actions.

    Args:
        initiatives: The actions.
        goals: All goals; they give the order and the names.
        pact: Counts the goals of this pact only; empty for all.
        areas: The columns; "landelijk", a landsdeel or a province.
    """
    known = {goal.id: _title(goal) for goal in goals if not pact or plain(pact) in plain(goal.pact)}
    cells: dict[Cell, list[Initiative]] = {}
    for action in initiatives:
        served = [goal for goal in action.goals if goal in known]
        if pact and not served:
            continue
        for line in action.action_lines:
            for goal in served or [NO_GOAL]:
                for area in areas_of(action, areas):
                    cells.setdefault(Cell(line, goal, area), []).append(action)
    order = {goal: place for place, goal in enumerate([*known, NO_GOAL])}
    kept = sorted(cells, key=lambda cell: _place(cell, order, areas))
    return Matrix(
        areas=areas,
        goals={goal: known.get(goal, "") for goal in order if any(c.goal == goal for c in cells)},
        cells={cell: tuple(sorted(cells[cell], key=lambda action: action.name)) for cell in kept},
    )


def build_grid(
    facilities: Iterable[Facility], areas: tuple[str, ...] = AREAS
) -> Mapping[tuple[str, str], tuple[Facility, ...]]:
    """Return places and partnerships by level and area; only cells that hold any.

    Args:
        facilities: What to place; one for more levels or areas stands in each of them.
        areas: The columns; "landelijk", a landsdeel or a province.
    """
    cells: dict[tuple[str, str], list[Facility]] = {}
    for facility in sorted(facilities, key=lambda record: record.name):
        for level in facility.levels:
            for area in areas_of(facility, areas):
                cells.setdefault((level, area), []).append(facility)
    order = sorted(cells, key=lambda cell: (LEVELS.index(cell[0]), areas.index(cell[1])))
    return {cell: tuple(cells[cell]) for cell in order}


def areas_of(record: Record, areas: tuple[str, ...] = AREAS) -> tuple[str, ...]:
    """Return the columns that a record stands in; "landelijk" when it names no region."""
    found = {
        area for region in record.regions or (COUNTRY,) for area in areas if _covers(area, region)
    }
    return tuple(area for area in areas if area in found)


def _covers(area: str, region: str) -> bool:
    if plain(region) == COUNTRY or plain(area) == COUNTRY:
        return plain(region) == plain(area)
    places = load_gazetteer().places(region)
    here = {place.landsdeel for place in places} | {place.province for place in places}
    return area in here or plain(area) == plain(region)


def _place(cell: Cell, order: Mapping[str, int], areas: tuple[str, ...]) -> tuple[int, int, int]:
    return ACTION_LINES.index(cell.action_line), order[cell.goal], areas.index(cell.area)


def _title(goal: Goal) -> str:
    number = f"{goal.number}. " if goal.number else ""
    return f"{goal.pact}: {number}{goal.name}"
