"""The page with the documents, and reading one."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest


def _page() -> None:
    from ui import library_page  # noqa: PLC0415 - AppTest runs this function on its own

    library_page.draw()


@pytest.fixture
def page(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()
    st.cache_data.clear()
    return lambda: AppTest.from_function(_page, default_timeout=60).run()


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def test_every_document_is_listed_with_date_region_and_validity(
    page: Callable[[], AppTest],
) -> None:
    app = page()

    assert not app.exception
    assert "3 van 3 documenten, samen 4 bladzijden" in page_html(app)
    assert "regeling · Drenthe · april 2013 · 2 bladzijden" in page_html(app)
    assert "liep tot en met 31 december 2013" in page_html(app)
    assert "geldigheid onbekend" in page_html(app)


def test_the_filter_keeps_what_holds_every_word(page: Callable[[], AppTest]) -> None:
    app = page()

    app.text_input(key="library-filter").set_value("drenthe lassers").run()
    assert "1 van 3 documenten" in page_html(app)

    app.text_input(key="library-filter").set_value("zeppelin").run()
    assert "Geen document past bij" in app.info[0].value


def test_a_document_opens_and_is_searched_inside(page: Callable[[], AppTest]) -> None:
    app = page()

    app.button(key="read-lassen.pdf").click().run()
    assert "Bladzijde 1 van 2" in page_html(app)

    app.text_input(key="inside-lassen.pdf").set_value("broodloket").run()
    assert "Gevonden op 1 bladzijden" in page_html(app)
    app.button(key="inside-2").click().run()
    assert "Bladzijde 2 van 2" in page_html(app)
    assert "<mark>broodloket</mark>" in page_html(app)

    app.text_input(key="inside-lassen.pdf").set_value("zeppelin").run()
    assert "staat niet in dit document" in app.info[0].value

    app.button(key="library-back").click().run()
    assert "3 van 3 documenten" in page_html(app)
