"""The page with the activities: list, months, one activity, calendar."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from assistant.register.load import load_records
from assistant.register.records import Activity
from ui.activities import calendar as calendar_room
from ui.escape import html

Open = Callable[..., AppTest]
TODAY = date(2026, 1, 15)


class FixedDate(date):
    @classmethod
    def today(cls) -> date:
        return TODAY


def _page() -> None:
    from ui.activities import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setattr(calendar_room, "date", FixedDate)

    def run(**asked: str) -> AppTest:
        app = AppTest.from_function(_page, default_timeout=60)
        for name, value in ({"op": "15-01-2026"} | asked).items():
            app.query_params[name] = value
        return app.run()

    return run


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def links(app: AppTest) -> list[str]:
    return [part.proto.label.replace("\\", "") for part in app.get("page_link")]


def test_spring_for_primary_school_gives_what_may_be_then(opened: Open) -> None:
    app = opened(niveau="po", wanneer="voorjaar")

    assert not app.exception
    assert any("Girls' Day" in words for words in links(app))
    body = page_html(app)
    assert "Meestal in april. De dag is nog niet bekend." in body
    assert "Onbekend of het nog loopt (bron: 10 april 2025)" in body
    assert "Niet bekend: wanneer. Daarom staat dit er wel bij." in body


def test_what_is_left_out_is_counted_and_can_come_back(opened: Open) -> None:
    app = opened()

    assert "Wel passend, maar gestopt: " in page_html(app)
    app.button(key="show-ended").click().run()

    assert app.query_params["nog"] == "alles"
    assert f"{len(load_records(Activity))} activiteiten passen" in page_html(app)


def test_filters_stand_in_the_address_and_can_be_taken_away(opened: Open) -> None:
    app = opened(niveau="po")

    app.selectbox(key="activiteiten-wanneer-nl").select("4").run()
    assert app.query_params["wanneer"] == "4"
    assert "april" in app.button(key="chip-activiteiten-wanneer-nl").label

    app.button(key="chip-activiteiten-wanneer-nl").click().run()
    assert "wanneer" not in app.query_params


def test_the_months_show_what_usually_is_in_each_and_what_has_no_month(opened: Open) -> None:
    app = opened(beeld="maanden")
    body = page_html(app)

    assert body.index(">januari 2026<") < body.index(">april 2026<") < body.index(">december 2026<")
    assert "Maand niet bekend" in body
    assert "✓ Loopt nog · ✕ Gestopt · ? Onbekend of het nog loopt" in body


def test_a_season_shows_its_months_only(opened: Open) -> None:
    body = page_html(opened(beeld="maanden", wanneer="voorjaar"))

    assert ">april 2026<" in body
    assert ">oktober 2026<" not in body


def test_the_selection_goes_to_a_calendar_and_says_what_does_not(opened: Open) -> None:
    app = opened(niveau="po", wanneer="voorjaar")
    (button,) = app.get("download_button")

    assert "afspraken" in button.proto.label
    assert "Niet in de agenda, want zonder zekere dag of maand: " in page_html(app)


def test_without_a_sure_day_there_is_no_empty_file_but_advice(opened: Open) -> None:
    app = opened(activiteit="week-techniek-apeldoorn")

    assert not app.get("download_button")
    assert "Vraag de organisator" in page_html(app)


def test_an_activity_opens_by_its_link_with_every_fact_and_source(opened: Open) -> None:
    app = opened(activiteit="girls-day")
    activity = next(a for a in load_records(Activity) if a.id == "girls-day")
    body = page_html(app)

    assert not app.exception
    for name in ("about", "organisations", "notes", "website"):
        for fact in getattr(activity, name):
            assert html(str(fact.value)) in body
            assert html(fact.source.title) in body
    assert len(app.get("download_button")) == 1


@pytest.mark.parametrize("activity", load_records(Activity), ids=lambda activity: activity.id)
def test_every_activity_can_be_drawn(opened: Open, activity: Activity) -> None:
    app = opened(activiteit=activity.id)

    assert not app.exception
    assert not app.error


def test_nothing_found_is_no_dead_end(opened: Open) -> None:
    app = opened(woorden="zeppelin", niveau="wo")

    assert "Geen activiteit past" in app.info[0].value
    app.button(key="activities-none-clear").click().run()
    assert not app.info


def test_an_activity_that_is_not_known_gives_the_list(opened: Open) -> None:
    app = opened(activiteit="bestaat-niet")

    assert "Deze activiteit kennen wij niet" in app.warning[0].value


def test_the_page_speaks_english(opened: Open) -> None:
    app = opened(niveau="po", wanneer="voorjaar")

    app.button(key="switch-language").click().run()

    assert not app.exception
    assert "activities fit your choice" in page_html(app)
    assert app.query_params["wanneer"] == "voorjaar"
