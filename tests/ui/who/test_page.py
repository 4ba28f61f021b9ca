"""The page "Wie doet wat": what the address says is what is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.register.load import load_records
from assistant.register.matrix import build_grid
from assistant.register.records import Facility, Organisation
from ui.escape import html
from ui.who import page as who_page
from ui.who.directory import Directory, Wish, load_directory

Page = Callable[..., AppTest]


def _page() -> None:
    from ui.who import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


@pytest.fixture
def page(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()

    def start(**query: str) -> AppTest:
        app = AppTest.from_function(_page, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return start


def page_html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(part.proto.body for part in app.get("html"))


def busiest() -> Organisation:
    """Return the party of our register that takes part in most."""
    network = load_directory().network
    return max(load_records(Organisation), key=lambda party: len(network.partners_of(party.name)))


def test_the_list_shows_the_first_and_leads_to_all(page: Page) -> None:
    shown = page_html(page())

    assert shown.count('<li><h3><a data-in="1"') == who_page.FIRST
    assert "alles=1" in shown
    everything = sum(len(records) for records in load_directory().records.values())
    assert page_html(page(alles="1")).count("<li><h3>") == everything


def test_a_search_stands_in_the_address_and_finds_by_alias(page: Page) -> None:
    app = page()

    app.text_input(key="url-zoek").set_value("UWV").run()

    assert app.query_params["zoek"] == "UWV"
    assert "organisatie=uwv" in page_html(app)

    app.text_input(key="url-zoek").set_value("").run()
    assert "zoek" not in app.query_params


def test_a_shared_link_shows_the_same_filters(page: Page) -> None:
    app = page(lijn="innoveren", soort="plek", regio="Haarlem")

    assert app.selectbox(key="url-lijn").value == "innoveren"
    assert app.selectbox(key="url-regio").value == "Haarlem"
    found = load_directory().find(Wish(region="Haarlem", line="innoveren", sort="plek"))
    assert f"{len(found.records)} van {len(found.records)} getoond" in page_html(app)


def test_what_the_address_may_not_say_is_as_if_it_said_nothing(page: Page) -> None:
    app = page(lijn="<script>", beeld="onzin", soort="x")

    assert app.selectbox(key="url-lijn").value == ""
    assert "<script>" not in page_html(app)


def test_nothing_found_is_no_dead_end(page: Page) -> None:
    shown = page_html(page(zoek="<b>zeppelin</b> Metaluni"))

    assert "Niets gevonden bij “&lt;b&gt;zeppelin" in shown
    assert "./?vraag=" in shown
    assert "Terug naar de hele lijst" in shown


def test_a_typing_error_offers_the_name(page: Page) -> None:
    assert "Bouwend Nederland" in page_html(page(zoek="Bouwend Nedreland"))


def test_filters_that_hide_everything_can_be_left(page: Page) -> None:
    wish = Wish("UWV", line="innoveren", sort="plek")
    assert not load_directory().find(wish).records

    assert "Zoek zonder regio en filters" in page_html(
        page(zoek="UWV", lijn="innoveren", soort="plek")
    )


def test_an_unknown_place_is_told(page: Page) -> None:
    app = page(regio="Atlantis")

    assert "kent Loket niet" in app.info[0].value


def test_a_party_shows_its_facts_with_source_and_its_partners(page: Page) -> None:
    party = busiest()
    network = load_directory().network

    shown = page_html(page(organisatie=party.id))

    assert f'data-place="organisatie:{party.id}"' in shown
    for name in ("role", "about", "counter"):
        for fact in getattr(party, name):
            assert html(str(fact.value)) in shown
            assert html(fact.source.title) in shown
    partner = network.partners_of(party.name)[0]
    assert html(partner.name) in shown
    assert html(partner.through[0].name) in shown
    assert "mask-image" in shown


def test_every_record_can_be_opened(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    # One run of the page for a few of each sort; the pure parts for all of them.
    for sort, records in load_directory().records.items():
        for record in (records[0], records[-1]):
            assert html(record.name) in page_html(page(**{sort: record.id}))


def test_an_initiative_names_its_parties_and_goals(page: Page) -> None:
    directory = load_directory()
    record = next(
        r for r in directory.records["initiatief"]
        if getattr(r, "goals", ()) and directory.network.parties_in(r)
    )  # fmt: skip

    shown = page_html(page(initiatief=record.id))

    assert "Wie er meedoen" in shown
    assert "doelen?doel=" in shown


def test_a_link_to_what_is_gone_leads_back(page: Page) -> None:
    app = page(organisatie="<b>weg</b>")

    assert "staat niet (meer) in het register" in app.info[0].value
    assert "Terug naar de hele lijst" in page_html(app)


def test_the_network_is_drawn_and_told_as_a_list(page: Page) -> None:
    app = page(beeld="netwerk")
    shown = page_html(app)

    assert 'class="lk-map"' in shown
    assert "werkt met" in shown
    assert "overheid" in shown


def test_a_network_without_parties_leads_on(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(who_page, "load_directory", lambda: Directory([], [], [], []))

    assert "Toon het hele netwerk" in page_html(page(beeld="netwerk"))


def test_kapstok_counts_open_their_places(page: Page) -> None:
    grid = build_grid(load_records(Facility))
    (level, area), places = max(grid.items(), key=lambda cell: len(cell[1]))

    shown = page_html(page(beeld="kapstok", niveau=level, gebied=area))

    assert f'aria-label="{level} in {area}: {len(places)}">{len(places)}</a>' in shown
    for place in places:
        assert html(place.name) in shown


def test_documents_in_the_index_are_linked_at_their_page(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    stem = next(
        fact.source.document
        for party in load_records(Organisation)
        for _, fact in party.facts()
        if fact.source.document
    )
    monkeypatch.setattr(who_page, "known_documents", lambda: {stem: f"{stem}.pdf"})
    party = next(
        p for p in load_records(Organisation)
        if any(f.source.document == stem and f.page for _, f in p.facts())
    )  # fmt: skip

    assert f"bronnen?document={stem}.pdf&amp;bladzijde=" in page_html(page(organisatie=party.id))
