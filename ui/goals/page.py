"""The page "Doelen en cijfers": goals with their figures, the action matrix, tables."""

import streamlit as st

from assistant.register.load import load_records
from assistant.register.matrix import ACTION_LINES
from assistant.register.records import Goal
from ui.address import bound, chosen
from ui.escape import html
from ui.goals.detail import draw_goal
from ui.goals.downloads import draw_downloads
from ui.goals.figures import COLUMNS, goal_rows, goals_json
from ui.goals.listing import KNOWN, GoalWish, find_goals, goals_html, pacts_of
from ui.goals.matrix import draw_matrix
from ui.goals.tables_view import draw_tables
from ui.heading import draw_heading
from ui.links import ASK, GOALS, link
from ui.loading import known_documents
from ui.session import conversation
from ui.tables import table_csv
from ui.texts import Language, text

VIEWS = ("doelen", "matrix", "tabellen")


def draw() -> None:
    """Draw the goal that the address names, or the view that was chosen."""
    language = conversation().language
    draw_heading(text("goals_title", language))
    wanted = chosen("doel")
    if wanted:
        _draw_one(wanted, language)
        return
    st.html(f'<p class="lk-lead">{html(text("goals_purpose", language))}</p>')
    view = st.segmented_control(
        text("view", language), VIEWS, format_func=lambda key: text(f"view_{key}", language),
        label_visibility="collapsed", required=True, **bound("beeld", VIEWS, VIEWS[0]),
    )  # fmt: skip
    if view == "tabellen":
        draw_tables(language, known_documents())
    elif view == "matrix":
        draw_matrix(_draw_pact(language), language)
    else:
        _draw_list(_draw_filters(language), language)


def _draw_one(goal_id: str, language: Language) -> None:
    goal = next((goal for goal in load_records(Goal) if goal.id == goal_id), None)
    if goal is None:
        st.info(text("record_gone", language), icon=":material/info:")
        st.html(f"<p>{link(text('all_goals', language), GOALS)}</p>")
        return
    draw_goal(goal, language, known_documents())


def _draw_pact(language: Language) -> str:
    pacts = pacts_of(load_records(Goal))
    pact: str = st.selectbox(
        text("pact", language), ["", *pacts],
        format_func=lambda name: name or text("any_pact", language), **bound("pact", pacts),
    )  # fmt: skip
    return pact


def _draw_filters(language: Language) -> GoalWish:
    words = st.text_input(
        text("goals_search", language), type="search", placeholder=text("goals_hint", language),
        **bound("zoek"),
    )  # fmt: skip
    left, middle, right = st.columns(3)
    with left:
        pact = _draw_pact(language)
    line = middle.selectbox(
        text("action_line", language), ["", *ACTION_LINES],
        format_func=lambda key: text(f"line_{key}" if key else "any_line", language),
        **bound("lijn", ACTION_LINES),
    )  # fmt: skip
    known = right.selectbox(
        text("goals_known", language), ["", *KNOWN],
        format_func=lambda key: text(f"known_{key}" if key else "any_known", language),
        **bound("bekend", KNOWN),
    )  # fmt: skip
    return GoalWish((words or "").strip(), pact or "", line or "", known or "")


def _draw_list(wish: GoalWish, language: Language) -> None:
    goals = load_records(Goal)
    found = find_goals(wish, goals)
    if not found:
        st.html(_nothing_html(wish, language))
        return
    count = text("goals_count", language, shown=len(found), count=len(goals))
    st.html(f'<p class="lk-facts" role="status">{html(count)}</p>{goals_html(found, language)}')
    draw_downloads(
        "loket-doelen",
        lambda: table_csv(COLUMNS, goal_rows(found)),
        lambda: goals_json(found),
        language,
    )


def _nothing_html(wish: GoalWish, language: Language) -> str:
    """Say that no goal fits, with ways on: fewer filters, the chat, everything."""
    ways = []
    wider = len(find_goals(GoalWish(wish.words), load_records(Goal))) if wish.words else 0
    if wider:
        words = text("goals_without", language, count=wider)
        ways.append(link(words, GOALS, {"zoek": wish.words}))
    if wish.words:
        ways.append(link(text("ask_instead", language), ASK, {"vraag": wish.words}))
    ways.append(link(text("all_goals", language), GOALS))
    items = "".join(f"<li>{way}</li>" for way in ways)
    return (
        f'<div class="lk-nothing"><h2>{html(text("goals_nothing", language))}</h2>'
        f"<p>{html(text('ways_on', language))}</p><ul>{items}</ul></div>"
    )
