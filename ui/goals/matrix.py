"""The action matrix: action line by goal by area, each count opens its actions."""

import json

import streamlit as st

from assistant.register.load import load_records
from assistant.register.matrix import ACTION_LINES, AREAS, NO_GOAL, Matrix, build_matrix
from assistant.register.records import Goal, Initiative
from ui.address import chosen
from ui.counts import CountRow, counts_html
from ui.escape import html
from ui.goals.downloads import draw_downloads
from ui.links import GOALS, link
from ui.tables import table_csv
from ui.texts import Language, text
from ui.who.cards import cards_html
from ui.who.directory import load_directory

# In the address, for actions that name no goal.
_NONE = "geen"
_ALL = "alle"
_HEAD = ("actielijn", "doel", "gebied", "aantal", "acties")


def draw_matrix(pact: str, language: Language) -> None:
    """Draw the matrix of one pact or of all, and below it the actions of the chosen count."""
    matrix = _matrix(pact)
    st.html(f'<p class="lk-quiet">{html(text("matrix_about", language))}</p>')
    st.html(_table(matrix, pact, language))
    _draw_opened(matrix, language)
    draw_downloads(
        "loket-actiematrix",
        lambda: table_csv(_HEAD, matrix_rows(matrix)),
        lambda: json.dumps(matrix.as_dict(), ensure_ascii=False, indent=1).encode(),
        language,
    )


@st.cache_data(max_entries=16, show_spinner=False)
def _matrix(pact: str) -> Matrix:
    return build_matrix(load_records(Initiative), load_records(Goal), pact=pact)


def matrix_rows(matrix: Matrix) -> list[list[str]]:
    """Return a row per cell that has actions."""
    return [
        [
            cell.action_line, matrix.goals.get(cell.goal, ""), cell.area, str(len(actions)),
            "; ".join(action.name for action in actions),
        ]
        for cell, actions in matrix.cells.items()
    ]  # fmt: skip


def _table(matrix: Matrix, pact: str, language: Language) -> str:
    opened = chosen("open", ACTION_LINES)
    keys: list[tuple[str, str | None]] = []
    rows: list[CountRow] = []
    for line in ACTION_LINES:
        if not matrix.count(line):
            continue
        keys.append((line, None))
        rows.append(_line_row(matrix, line, pact, opened, language))
        for goal, title in matrix.goals.items():
            if line == opened and matrix.count(line, goal):
                name = title or text("no_goal", language)
                keys.append((line, goal))
                rows.append(CountRow(html(name), name, _counts(matrix, line, goal)))

    def cell(row: int, column: int) -> str:
        line, goal = keys[row]
        area = ("", *matrix.areas)[column]
        count = rows[row].counts[column]
        where = text(f"area_{area}" if area else "area_all", language)
        named = text("goal_alle", language) if goal is None else rows[row].name
        name = text("matrix_count", language, count=count, line=line, goal=named, area=where)
        shown = {None: _ALL, NO_GOAL: _NONE}.get(goal, goal)
        query = {**_query(pact, opened), "cel": f"{line}:{shown}:{area}"}
        return link(str(count), GOALS, query, name=name)

    columns = [text("area_all", language), *(text(f"area_{a}", language) for a in matrix.areas)]
    corner = text("matrix_corner", language)
    return counts_html(text("matrix_caption", language), corner, columns, rows, cell)


def _line_row(matrix: Matrix, line: str, pact: str, opened: str, language: Language) -> CountRow:
    """Return the row of an action line; its head shows or hides the goals below it."""
    name = text(f"line_{line}", language)
    is_open = line == opened
    sign, verb = ("▾", "hide_goals") if is_open else ("▸", "show_goals")
    query = _query(pact, "" if is_open else line)
    head = link(f"{sign} {name}", GOALS, query, name=text(verb, language, line=name))
    return CountRow(head, name, _counts(matrix, line, None), strong=True)


def _counts(matrix: Matrix, line: str, goal: str | None) -> tuple[int, ...]:
    return tuple(matrix.count(line, goal, area) for area in ("", *matrix.areas))


def _query(pact: str, opened: str) -> dict[str, str | int]:
    return {"beeld": "matrix", "pact": pact, "open": opened}


def _draw_opened(matrix: Matrix, language: Language) -> None:
    line, _, rest = chosen("cel").partition(":")
    shown, _, area = rest.partition(":")
    if line not in ACTION_LINES or area not in ("", *AREAS):
        st.html(f'<p class="lk-quiet">{html(text("count_hint", language))}</p>')
        return
    goal = {_ALL: None, _NONE: NO_GOAL}.get(shown, shown)
    found = matrix.records(line, goal, area)
    name = matrix.goals.get(goal, "") if goal else text(f"goal_{shown}", language)
    where = text(f"area_{area}" if area else "area_all", language)
    head = text("matrix_cell", language, count=len(found), line=line, goal=name, area=where)
    place = html(f"cel:{line}:{shown}:{area}")
    st.html(
        f'<h2 class="lk-name lk-small-name" tabindex="-1" data-place="{place}">{html(head)}</h2>'
        + cards_html(found, load_directory(), language)
    )
