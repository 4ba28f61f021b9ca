"""The figures of goals: in a line, over the years, and as rows to download. Pure."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.register.facts import Fact, Facts
from assistant.register.portable import to_plain
from assistant.register.records import Goal
from assistant.register.tables import Point, points_of

PARTS = ("uitgangspunt", "meting", "doel")
COLUMNS = (
    "id", "pact", "nummer", "doel", "actielijnen", "regio", "soort", "waarvan", "waarde",
    "eenheid", "bron", "uitgever", "datum", "bladzijde", "vindplaats",
)  # fmt: skip
_YEAR = re.compile(r"(?P<series>.*?)[ ,]*\b(?P<year>(?:19|20)\d\d)(?:/\d\d)?\b(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Figure:
    """What one or more sources say of a goal, once.

    Attributes:
        part: One of PARTS.
        label: As the source names it.
        value: A number or words.
        facts: Where it stands; more than one when sources agree.
    """

    part: str
    label: str
    value: str | float
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A figure at a time.

    Attributes:
        series: What it is of; empty when there is one line only.
        year: The first year that its label names.
        point: The figure.
    """

    series: str
    year: int
    point: Point


def figures_of(goal: Goal) -> list[Figure]:
    """Return all figures and words of a goal; what sources agree on stands there once."""
    found: dict[tuple[str, str, object], list[Fact]] = {}
    for part, facts in zip(PARTS, _facts(goal), strict=True):
        for fact in facts:
            found.setdefault((part, fact.label, fact.value), []).append(fact)
    return [
        Figure(part, label, value if isinstance(value, str) else float(str(value)), tuple(facts))
        for (part, label, value), facts in found.items()
    ]


def _facts(goal: Goal) -> tuple[Facts, Facts, Facts]:
    return goal.baseline, goal.measurements, goal.target


def unique_points(goal: Goal) -> list[Point]:
    """Return the figures that can be drawn; what sources agree on once."""
    points = {(point.part, point.label, point.value): point for point in points_of(goal)}
    return list(points.values())


def over_time(points: Sequence[Point]) -> list[Moment]:
    """Return the figures of every line that has more than one year; empty when none has."""
    moments = [moment for point in points if (moment := _moment(point))]
    years: dict[str, set[int]] = {}
    for moment in moments:
        years.setdefault(moment.series, set()).add(moment.year)
    kept = [moment for moment in moments if len(years[moment.series]) > 1]
    return sorted(kept, key=lambda moment: (moment.series, moment.year))


def _moment(point: Point) -> Moment | None:
    found = _YEAR.fullmatch(point.label)
    if not found or point.part == "doel":
        return None
    series = " ".join((found["series"].strip(" ,"), found["rest"].strip(" ,"))).strip()
    return Moment(series, int(found["year"]), point)


def goal_rows(goals: Iterable[Goal]) -> list[list[str]]:
    """Return a row per figure and source, in the order of COLUMNS."""
    return [row for goal in goals for row in _rows(goal)]


def _rows(goal: Goal) -> Iterator[list[str]]:
    for figure in figures_of(goal):
        for fact in figure.facts:
            yield [
                goal.id, goal.pact, goal.number, goal.name, ", ".join(goal.action_lines),
                ", ".join(goal.regions), figure.part, figure.label, plain_value(figure.value),
                goal.unit if isinstance(figure.value, float) else "", fact.source.title,
                fact.source.publisher, fact.date, str(fact.page or ""), fact.where,
            ]  # fmt: skip


def plain_value(value: str | float) -> str:
    """Return a value for a spreadsheet: with a decimal comma and nothing between thousands."""
    return value if isinstance(value, str) else f"{value:g}".replace(".", ",")


def goals_json(goals: Iterable[Goal]) -> bytes:
    """Return goals as JSON, with everything that is known of them."""
    plain = [to_plain(goal) for goal in goals]
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()
