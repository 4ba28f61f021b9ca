"""The page with the schemes: list, filters, one scheme, what fits a person."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from assistant.register.funds import Fund
from assistant.register.load import load_records
from ui.escape import html
from ui.funds import scheme

Open = Callable[..., AppTest]


class May(date):
    @classmethod
    def today(cls) -> date:
        return date(2026, 5, 1)


def _page() -> None:
    from ui.funds import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


@pytest.fixture
def opened() -> Open:
    def run(**asked: str) -> AppTest:
        app = AppTest.from_function(_page, default_timeout=60)
        for name, value in asked.items():
            app.query_params[name] = value
        return app.run()

    return run


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def links(app: AppTest) -> list[str]:
    return [part.proto.label.replace("\\", "") for part in app.get("page_link")]


def who(app: AppTest, language: str = "nl") -> Selectbox:
    return app.selectbox(key=f"regelingen-voor-{language}")


def test_the_list_says_how_many_it_leaves_out_and_why(opened: Open) -> None:
    app = opened(op="01-06-2026")

    assert not app.exception
    assert "regelingen passen bij uw keuze" in page_html(app)
    assert "eldt niet of is gesloten op de peildatum: " in page_html(app)
    assert "Bekeken op 1 juni 2026." in page_html(app)


def test_every_scheme_is_in_the_list_or_among_those_left_out(opened: Open) -> None:
    app = opened(op="01-06-2026", voor="bedrijf", sector="metalektro")
    while any(button.key == "funds-more" for button in app.button):
        app.button(key="funds-more").click().run()

    for fund in load_records(Fund):
        assert any(fund.name in words.replace("\u2060", "") for words in links(app)), fund.id


def test_a_filter_is_kept_in_the_address_and_can_be_taken_away(opened: Open) -> None:
    app = opened()

    who(app).select("werkzoekende").run()
    assert app.query_params["voor"] == "werkzoekende"

    chip = app.button(key="chip-regelingen-voor-nl")
    assert "werkzoekende" in chip.label
    assert "erbij" in chip.label
    chip.click().run()
    assert "voor" not in app.query_params


@pytest.mark.parametrize(
    ("name", "words", "sentence"),
    [
        pytest.param("bedrag", "drie appels", "Ik lees geen bedrag in", id="amount"),
        pytest.param("regio", "Verweggistan", "De plaats “Verweggistan” kennen", id="place"),
        pytest.param("op", "gisteren", "is geen datum die wij kennen", id="day"),
    ],
)
def test_what_cannot_be_read_is_said_and_does_not_count(
    opened: Open, name: str, words: str, sentence: str
) -> None:
    plain, app = opened(), opened(**{name: words})

    assert sentence in page_html(app).replace("&quot;", '"')
    assert len(links(app)) == len(links(plain))


def test_a_misspelt_place_is_offered_as_it_may_be_meant(opened: Open) -> None:
    app = opened(regio="Drente")

    app.button(key="regelingen-regio-nl-Drenthe").click().run()

    assert app.query_params["regio"] == "Drenthe"


def test_nothing_found_is_no_dead_end(opened: Open) -> None:
    app = opened(woorden="zeppelinvaarder")

    assert "Geen regeling past" in app.info[0].value
    assert "Vraag het loket" in links(app)
    assert "Werkcentrum" in page_html(app)
    app.button(key="funds-none-clear").click().run()
    assert not app.info


def test_a_scheme_opens_by_its_link_with_every_fact_and_source(opened: Open) -> None:
    app = opened(regeling="rif-3", op="01-06-2026")
    body = page_html(app)

    assert not app.exception
    fund = next(fund for fund in load_records(Fund) if fund.id == "rif-3")
    for name in ("contact", "papers", "budget", "legal_basis", "notes", "activities"):
        for fact in getattr(fund, name):
            assert html(str(fact.value)) in body, (name, fact.value)
            assert html(fact.source.title) in body
    for gap in fund.gaps:
        assert html(gap) in body
    assert "Onbekend of u kunt aanvragen" in body
    assert "Dit staat niet in onze bronnen: Bedrag, Deel van de kosten, Looptijd" in body
    assert "wij kennen geen komende aanvraagdag" in body


def test_coming_days_of_a_round_go_to_a_calendar(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheme, "date", May)

    app = opened(regeling="praktijkleren", op="01-05-2026")

    (button,) = app.get("download_button")
    assert button.proto.label == "Zet de aanvraagdagen in uw agenda"


def test_sources_that_differ_stand_side_by_side(opened: Open) -> None:
    fund = next(fund for fund in load_records(Fund) if "amount" in fund.disputed)

    body = page_html(opened(regeling=fund.id))

    assert "Bronnen verschillen hier" in body
    for fact in fund.amount:
        assert html(str(fact.value)) in body


def test_a_scheme_that_is_not_known_gives_the_list(opened: Open) -> None:
    app = opened(regeling="<script>")

    assert "Deze regeling kennen wij niet" in app.warning[0].value
    assert "regelingen passen" in page_html(app)


@pytest.mark.parametrize("fund", load_records(Fund), ids=lambda fund: fund.id)
def test_every_scheme_can_be_drawn(opened: Open, fund: Fund) -> None:
    app = opened(regeling=fund.id)

    assert not app.exception
    assert not app.error


def test_what_fits_me_gives_schemes_reasons_and_counters(opened: Open) -> None:
    app = opened(wat="past", voor="bedrijf", sector="metaalbewerking", regio="Hoogeveen")
    body = page_html(app)

    assert not app.exception
    assert "Mogelijk van toepassing (" in body
    assert "Hieraan voldoet u:" in body
    assert body.index("OOM, opleidingsfonds") < body.index("Werkcentrum Drenthe")
    assert "Aan deze eis is niet voldaan" in body
    assert any("SLIM" in words for words in links(app))


def test_what_fits_me_asks_for_a_field_when_all_are_empty(opened: Open) -> None:
    app = opened(wat="past")

    assert "Vul één of meer velden in" in app.info[0].value


def test_what_fits_me_goes_on_with_the_question_that_decides_most(opened: Open) -> None:
    app = opened(wat="past", voor="bedrijf", sector="metaalbewerking", regio="Hoogeveen")
    asked = page_html(app)
    before = next(line for line in asked.split("<h3") if "lk-ask" in line)

    next(b for b in app.button if b.label == "Weet ik niet").click().run()

    after = next(line for line in page_html(app).split("<h3") if "lk-ask" in line)
    assert before != after


def test_the_page_speaks_english(opened: Open) -> None:
    app = opened(regeling="rif-3")

    app.button(key="switch-language").click().run()

    assert not app.exception
    assert "Conditions" in page_html(app)
    assert '<span lang="nl">' in page_html(app)


def test_filters_survive_a_change_of_language(opened: Open) -> None:
    app = opened(voor="bedrijf", stand="open")

    app.button(key="switch-language").click().run()

    assert app.query_params["voor"] == "bedrijf"
    assert app.query_params["stand"] == "open"
    assert who(app, "en").value == "bedrijf"
    assert "does not matter" in app.selectbox(key="regelingen-doel-en").options
