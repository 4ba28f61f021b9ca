"""Draw one goal: its figures as chart and table, each with its source, and who works on it."""

import streamlit as st

from assistant.register.load import load_records
from assistant.register.records import Goal, Initiative
from ui.escape import html
from ui.fact_view import Documents, facts_html, gaps_html, source_html
from ui.goals.chart import chart_words, goal_chart, ink
from ui.goals.downloads import draw_downloads
from ui.goals.figures import COLUMNS as FIGURE_COLUMNS
from ui.goals.figures import Figure, figures_of, goal_rows, goals_json, unique_points
from ui.links import ASK, GOALS, link
from ui.numbers import readable_number
from ui.tables import linked_table_html, table_csv
from ui.texts import Language, text
from ui.who.cards import areas, lines_html, record_link

_ATTRIBUTES = ("about", "status", "period", "notes")


def draw_goal(goal: Goal, language: Language, documents: Documents) -> None:
    """Draw everything that is known of a goal."""
    st.html(_head(goal, language))
    points = unique_points(goal)
    if points:
        st.altair_chart(
            goal_chart(points, goal.unit, language, ink()),
            width="stretch",
            alt=chart_words(points, goal.unit, language),
        )
    figures = figures_of(goal)
    if figures:
        st.html(_table(goal, figures, language, documents))
    else:
        st.html(f'<p class="lk-quiet">{html(text("no_figures", language))}</p>')
    st.html(
        facts_html(goal, _ATTRIBUTES, language, documents)
        + gaps_html(goal, language)
        + _actions(goal, language)
        + _ask(goal, language)
    )
    draw_downloads(
        f"loket-doel-{goal.id}",
        lambda: table_csv(FIGURE_COLUMNS, goal_rows([goal])),
        lambda: goals_json([goal]),
        language,
    )


def _head(goal: Goal, language: Language) -> str:
    name = f"{goal.number}. {goal.name}" if goal.number else goal.name
    facts = " · ".join(html(part) for part in (goal.pact, goal.kind, areas(goal, language)) if part)
    return (
        f'<p class="lk-back">{link(text("back", language), GOALS)}</p>'
        f'<h2 class="lk-name" tabindex="-1" data-place="doel:{html(goal.id)}">{html(name)}</h2>'
        f'<p class="lk-facts">{facts}</p>{lines_html(goal.action_lines, language)}'
    )


def _table(goal: Goal, figures: list[Figure], language: Language, documents: Documents) -> str:
    rows = []
    for figure in figures:
        value = (
            html(figure.value)
            if isinstance(figure.value, str)
            else f"{readable_number(figure.value, language)} {html(goal.unit)}"
        )
        notes = "; ".join(dict.fromkeys(fact.note for fact in figure.facts if fact.note))
        note = f' <span class="lk-note-in">({html(notes)})</span>' if notes else ""
        sources = "<br>".join(source_html(fact, language, documents) for fact in figure.facts)
        part = html(text(f"part_{figure.part}", language))
        rows.append([part, html(figure.label), value + note, sources])
    head = [text(f"figure_{name}", language) for name in ("part", "label", "value", "source")]
    warning = f'<p class="lk-notice">{html(text("differ", language))}</p>' if goal.disputed else ""
    return warning + linked_table_html(text("figures_caption", language), head, rows, stacks=True)


def _actions(goal: Goal, language: Language) -> str:
    """Return the initiatives that serve this goal, as links."""
    serving = [action for action in load_records(Initiative) if goal.id in action.goals]
    if not serving:
        return f'<p class="lk-quiet">{html(text("no_actions", language))}</p>'
    head = html(text("actions_head", language, count=len(serving)))
    items = "".join(
        f'<li>{record_link(action)} <span class="lk-of">({html(areas(action, language))})</span>'
        "</li>"
        for action in sorted(serving, key=lambda action: action.name)
    )
    return f'<h3 class="lk-sub">{head}</h3><ul class="lk-plain">{items}</ul>'


def _ask(goal: Goal, language: Language) -> str:
    named = f"{goal.number} " if goal.number else ""
    question = text("goal_question", language, number=named, pact=goal.pact, name=goal.name)
    return f"<p>{link(text('goal_ask', language), ASK, {'vraag': question})}</p>"
