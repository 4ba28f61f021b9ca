"""The page "Doelen en cijfers": what the address says is what is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.register.load import load_records
from assistant.register.matrix import build_matrix
from assistant.register.records import Goal, Initiative
from assistant.register.tables import load_tables, points_of
from ui.escape import html
from ui.goals.matrix import matrix_rows

Page = Callable[..., AppTest]


def _page() -> None:
    from ui.goals import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


@pytest.fixture
def page(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()
    st.cache_data.clear()

    def start(**query: str) -> AppTest:
        app = AppTest.from_function(_page, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return start


def page_html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(part.proto.body for part in app.get("html"))


def test_every_goal_is_listed(page: Page) -> None:
    shown = page_html(page())

    goals = load_records(Goal)
    assert f"{len(goals)} van {len(goals)} doelen" in shown
    assert shown.count("doelen?doel=") == len(goals)


def test_a_choice_stands_in_the_address(page: Page) -> None:
    app = page()

    app.selectbox(key="url-bekend").set_value("meting").run()

    assert app.query_params["bekend"] == "meting"
    measured = [g for g in load_records(Goal) if any(p.part == "meting" for p in points_of(g))]
    assert f"{len(measured)} van" in page_html(app)


def test_no_goal_is_no_dead_end(page: Page) -> None:
    shown = page_html(page(zoek="<b>zeppelin</b>"))

    assert "Geen doel past" in shown
    assert "./?vraag=%3Cb%3Ezeppelin" in shown
    assert "Toon alle doelen" in shown


def test_a_goal_shows_a_chart_and_a_table_with_a_source_per_figure(page: Page) -> None:
    goal = max(load_records(Goal), key=lambda goal: len(points_of(goal)))

    app = page(doel=goal.id)
    shown = page_html(app)

    assert html(goal.name) in shown
    for point in points_of(goal):
        assert html(point.label) in shown
        assert html(point.fact.source.title) in shown
    (chart,) = app.get("vega_lite_chart")
    assert goal.unit in str(chart.proto)


def test_where_sources_differ_both_stand_there_and_it_is_said(page: Page) -> None:
    goal = next(
        g for g in load_records(Goal) if g.disputed and len({f.value for f in g.target}) > 1
    )

    shown = page_html(page(doel=goal.id))

    assert "bronnen verschillen" in shown
    for fact in goal.target:
        assert html(str(fact.value)) in shown


def test_a_goal_that_is_gone_leads_back(page: Page) -> None:
    app = page(doel="<b>weg</b>")

    assert "staat niet (meer) in het register" in app.info[0].value
    assert "Toon alle doelen" in page_html(app)


def test_matrix_counts_open_their_actions(page: Page) -> None:
    matrix = build_matrix(load_records(Initiative), load_records(Goal))
    cell, actions = next((c, a) for c, a in matrix.cells.items() if c.goal and len(a) > 1)
    named = f"{cell.action_line}:{cell.goal}:{cell.area}"

    shown = page_html(page(beeld="matrix", open=cell.action_line, cel=named))

    for action in actions:
        assert f"initiatief={action.id}" in shown
    total = matrix.count(cell.action_line)
    assert f">{total}</a>" in shown


@pytest.mark.parametrize(
    "named", ["kiezen:alle:", "kiezen:geen:landelijk", "onzin", "a:b:c:d", "::"]
)
def test_any_cell_in_the_address_gives_a_page(page: Page, named: str) -> None:
    assert "Aantal acties naar actielijn" in page_html(page(beeld="matrix", cel=named))


def test_matrix_of_one_pact_counts_its_goals_only(page: Page) -> None:
    pact = next(goal.pact for goal in load_records(Goal) if goal.id == "noord-1a")
    matrix = build_matrix(load_records(Initiative), load_records(Goal), pact=pact)

    shown = page_html(page(beeld="matrix", pact=pact, open="kiezen"))

    assert f">{matrix.count('kiezen')}</a>" in shown
    assert len(matrix_rows(matrix)) == len(matrix.cells)


@pytest.mark.parametrize("table", load_tables(), ids=lambda table: table.id)
def test_every_table_is_shown_with_its_source(page: Page, table) -> None:
    shown = page_html(page(beeld="tabellen", tabel=table.id))

    assert html(table.title) in shown
    assert html(table.fact.source.title) in shown
    for row in table.rows:
        assert html(row.label) in shown


def test_the_page_speaks_english(page: Page) -> None:
    app = page()

    app.button(key="switch-language").click().run()

    assert app.title[0].value == "Goals and figures"
    assert "Which goals did the pacts set" in page_html(app)
