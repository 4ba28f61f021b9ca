"""Show goals as a list by pact, each with its figures in one line. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.register.records import Goal
from assistant.register.search import search
from assistant.register.tables import Point
from ui.escape import html
from ui.goals.figures import PARTS, unique_points
from ui.links import GOALS, link
from ui.numbers import readable_number
from ui.texts import Language, text
from ui.who.cards import lines_html

# Which goals to show, by what is known of them.
KNOWN = ("cijfers", "meting")


@dataclass(frozen=True, slots=True)
class GoalWish:
    """What someone looks for; an empty field asks for nothing.

    Attributes:
        words: For the name and what is known of it.
        pact: Of this pact.
        line: Of this action line.
        known: One of KNOWN: with figures, or with a later measurement.
    """

    words: str = ""
    pact: str = ""
    line: str = ""
    known: str = ""


def pacts_of(goals: Iterable[Goal]) -> tuple[str, ...]:
    """Return the pacts, in the order of the goals."""
    return tuple(dict.fromkeys(goal.pact for goal in goals if goal.pact))


def find_goals(wish: GoalWish, goals: Iterable[Goal]) -> list[Goal]:
    """Return the goals that fit, best first when there are words."""
    kept = [
        goal
        for goal in goals
        if wish.pact in ("", goal.pact)
        and (not wish.line or wish.line in goal.action_lines)
        and _is_known(goal, wish.known)
    ]
    return search(wish.words, kept) if wish.words else kept


def _is_known(goal: Goal, known: str) -> bool:
    parts = {point.part for point in unique_points(goal)} if known else set()
    return {"": True, "cijfers": bool(parts), "meting": "meting" in parts}[known]


def goals_html(goals: Sequence[Goal], language: Language) -> str:
    """Return goals as cards below the name of their pact."""
    by_pact: dict[str, list[Goal]] = {}
    for goal in goals:
        by_pact.setdefault(goal.pact, []).append(goal)
    return "".join(
        f'<h2 class="lk-sub">{html(pact)}</h2><ul class="lk-cards lk-goals">'
        + "".join(f"<li>{_card(goal, language)}</li>" for goal in found)
        + "</ul>"
        for pact, found in by_pact.items()
    )


def _card(goal: Goal, language: Language) -> str:
    name = f"{goal.number}. {goal.name}" if goal.number else goal.name
    points = unique_points(goal)
    figures = _figures(points, goal.unit, language) if points else ""
    words = "" if points else _words(goal, language)
    return (
        f"<h3>{link(name, GOALS, {'doel': goal.id})}</h3>{figures}{words}"
        f"{lines_html(goal.action_lines, language)}"
    )


def _words(goal: Goal, language: Language) -> str:
    facts = goal.target or goal.about
    return f"<p>{html(str(facts[0].value))}</p>" if facts else (
        f'<p class="lk-quiet">{html(text("no_figures", language))}</p>'
    )  # fmt: skip


def _figures(points: Sequence[Point], unit: str, language: Language) -> str:
    by_part: Mapping[str, list[Point]] = {
        part: [point for point in points if point.part == part] for part in PARTS
    }
    said = [
        f"<span><b>{html(text(f'part_{part}', language))}</b> "
        + html(", ".join(f"{readable_number(p.value, language)} ({p.label})" for p in found))
        + "</span>"
        for part, found in by_part.items()
        if found
    ]
    shown_unit = f'<span class="lk-unit">{html(unit)}</span>' if unit else ""
    return f'{_scale(points)}<p class="lk-figures">{"".join(said)}{shown_unit}</p>'


def _scale(points: Sequence[Point]) -> str:
    """Return a small scale from nought with a mark per figure, for the eye only."""
    most = max(point.value for point in points)
    parts = {point.part for point in points}
    if len(parts) < 2 or most <= 0 or min(point.value for point in points) < 0:
        return ""
    marks = "".join(
        f'<i class="lk-at lk-at-{point.part}" style="left:{point.value / most:.1%}"></i>'
        for point in points
    )
    return f'<div class="lk-scale" aria-hidden="true">{marks}</div>'
