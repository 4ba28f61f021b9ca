"""Places in texts, and how far the area of a document covers them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import DataError
from assistant.language.gazetteer import Gazetteer, Place, load_gazetteer
from assistant.language.gazetteer_rows import Alias, Municipality, Region

GAZETTEER = load_gazetteer()


def named(text: str) -> list[tuple[str, str]]:
    """Return name and kind of each place in ``text``."""
    return [(place.name, place.kind) for place in GAZETTEER.places(text)]


def only(text: str) -> Place:
    """Return the one place in ``text``."""
    (place,) = GAZETTEER.places(text)
    return place


def test_places_gives_a_municipality_with_all_that_it_lies_in():
    place = only("Ik ben lasser in Venlo, bij wie moet ik zijn?")

    assert place == Place(
        "Venlo", "municipality", "Venlo", "Noord-Limburg", "Limburg", "Zuidoost", True
    )


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        pytest.param("Heerhugowaard", "Dijk en Waard", id="old-municipality"),
        pytest.param("zaandam", "Zaanstad", id="village-in-lower-case"),
        pytest.param("Mokum", "Amsterdam", id="nickname"),
        pytest.param("Den Bosch", "'s-Hertogenbosch", id="two-words"),
        pytest.param("'s-hertogenbosch", "'s-Hertogenbosch", id="apostrophe"),
        pytest.param("SUDWEST FRYSLAN", "Súdwest-Fryslân", id="no-accents"),
        pytest.param("Su\u0301dwest-Frysla\u0302n", "Súdwest-Fryslân", id="decomposed-accents"),
        pytest.param("Nieuw-Amsterdam", "Emmen", id="longer-name-first"),
        pytest.param("Utrechtse Heuvelrug", "Utrechtse Heuvelrug", id="adjective-in-a-name"),
    ],
)
def test_places_knows_a_municipality_by_its_names(text, municipality):
    assert only(text).municipality == municipality


@pytest.mark.parametrize(
    ("text", "kind", "region"),
    [
        pytest.param("Noordkop", "subregion", "Noord-Holland Noord", id="subregion"),
        pytest.param("de Kop", "subregion", "Noord-Holland Noord", id="nickname"),
        pytest.param("Kop van Noord-Holland", "subregion", "Noord-Holland Noord", id="long"),
        pytest.param("Westfriesland", "subregion", "Noord-Holland Noord", id="joined"),
        pytest.param("Achterhoek", "labour_market_region", "Achterhoek", id="region"),
        pytest.param("Brainport", "labour_market_region", "Zuidoost-Brabant", id="brainport"),
        pytest.param(
            "Noord-Holland Noord", "labour_market_region", "Noord-Holland Noord", id="not-province"
        ),
        pytest.param("Noord-Holland", "province", "", id="province-of-many-regions"),
        pytest.param("Noordvleugel", "landsdeel", "", id="landsdeel"),
    ],
)
def test_places_knows_regions_by_their_names(text, kind, region):
    place = only(text)

    assert (place.kind, place.labour_market_region) == (kind, region)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("in Utrecht", ["municipality", "province"], id="both"),
        pytest.param("provincie Utrecht", ["province"], id="province"),
        pytest.param("gemeente Utrecht", ["municipality"], id="municipality"),
        pytest.param(
            "Groningen", ["municipality", "labour_market_region", "province"], id="all-three"
        ),
        pytest.param("arbeidsmarktregio Groningen", ["labour_market_region"], id="region"),
    ],
)
def test_places_keeps_places_of_the_same_name_apart(text, kinds):
    assert [place.kind for place in GAZETTEER.places(text)] == kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("de Kop van Noord-Holland", "Kop van Noord-Holland", id="kop"),
        pytest.param("in de kop van overijssel", "Kop van Overijssel", id="lower-case"),
        pytest.param("West-Friese gemeenten", "West-Friesland", id="west-friese"),
        pytest.param("westfriese gemeenten", "West-Friesland", id="joined"),
        pytest.param("Noord-Hollandse scholen", "Noord-Holland", id="noord-hollandse"),
        pytest.param("Zuid-Limburgse scholen", "Zuid-Limburg", id="zuid-limburgse"),
        pytest.param("Oost-Groningse scholen", "Oost-Groningen", id="oost-groningse"),
        pytest.param("Midden-Brabantse scholen", "Midden-Brabant", id="midden-brabantse"),
        pytest.param("Zeeuws-Vlaamse scholen", "Zeeuws-Vlaanderen", id="zeeuws-vlaamse"),
        pytest.param("Noordkopse bedrijven", "Noordkop", id="noordkopse"),
        pytest.param("Alkmaarse bedrijven", "Alkmaar", id="town"),
        pytest.param("Zwolse bedrijven", "Zwolle", id="town-by-exception"),
    ],
)
def test_the_longest_name_wins_and_an_adjective_leads_to_its_place(text, name):
    assert only(text).name == name


def test_names_has_no_adjectives():
    assert "zuid limburg" in GAZETTEER.names()
    assert not {"zuid limburgse", "alkmaarse"} & set(GAZETTEER.names())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("de assen van een machine", [], id="article"),
        pytest.param("Over assen en lagers", [], id="object"),
        pytest.param("een hoorn kopen", [], id="hoorn"),
        pytest.param("scholen in assen", ["Assen"], id="preposition"),
        pytest.param("scholen in emmen en assen", ["Emmen", "Assen"], id="second-of-two"),
        pytest.param("Assen heeft een school", ["Assen"], id="capital"),
    ],
)
def test_a_town_that_is_seldom_a_word_is_one_in_small_letters_only(text, found):
    assert [place.name for place in GAZETTEER.places(text)] == found


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        pytest.param("een bedrijf in Leiden", True, id="capital"),
        pytest.param("waar kan ik terecht in leiden", False, id="lower-case-after-in"),
        pytest.param("houten", False, id="alone"),
        pytest.param("Haren", True, id="alone-with-capital"),
        pytest.param("Drentse bedrijven", False, id="adjective"),
        pytest.param("mijn bakkerij in Best", True, id="usual-word-with-a-capital"),
        pytest.param("mijn bakkerij in best, wie helpt?", False, id="usual-word-before-a-pause"),
        pytest.param("ik woon in echt", False, id="usual-word-at-the-end"),
        pytest.param("Echt", False, id="usual-word-alone"),
        pytest.param("een garage uit Sluis", True, id="word-with-a-capital"),
    ],
)
def test_places_says_how_sure_it_is(text, sure):
    assert only(text).sure is sure


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("wie kan de groep leiden", id="verb"),
        pytest.param("mensen te leiden is een vak", id="verb-after-te"),
        pytest.param("Houten kozijnen maken", id="capital-of-a-sentence"),
        pytest.param("de huizen zijn duur", id="noun"),
        pytest.param("op de kop af", id="saying"),
        pytest.param("ik wil omscholen", id="no-place"),
        pytest.param("", id="empty"),
        pytest.param("wat is het best voor een lasser?", id="best"),
        pytest.param("Best lastig, zo'n aanvraag", id="best-first"),
        pytest.param("ik doe het naar best vermogen", id="best-after-a-preposition"),
        pytest.param("welke Best Practices zijn er?", id="best-in-a-title"),
        pytest.param("best", id="best-alone"),
        pytest.param("mijn buren zoeken ook personeel", id="buren"),
        pytest.param("bij buren en vrienden", id="buren-after-a-preposition"),
        pytest.param("wat heb ik daar echt aan?", id="echt"),
        pytest.param("ik ben op zoek naar echt goede lassers", id="echt-after-a-preposition"),
        pytest.param("wie bouwt er een sluis?", id="sluis"),
        pytest.param("bedrijven kampen met een tekort", id="kampen"),
        pytest.param("wij hebben te kampen met uitval", id="kampen-after-te"),
        pytest.param("waar kan ik kennis uit te putten", id="putten-after-te"),
        pytest.param("Putten uit een subsidiepot, mag dat?", id="putten-first"),
        pytest.param("de regels worden losser", id="losser"),
        pytest.param("veel firma's dongen mee", id="dongen"),
        pytest.param("mijn werkgever weert ouderen", id="weert"),
        pytest.param("hij houdt duiven", id="duiven"),
        pytest.param("het ging over berg en dal", id="berg-en-dal"),
        pytest.param("daar stroomt een beek", id="beek"),
        pytest.param("een tak hulst", id="hulst"),
        pytest.param("dat waren grave fouten", id="grave"),
        pytest.param("where it goes wrong, costs borne by my son", id="english"),
        pytest.param("alles op een rij te zetten", id="zetten"),
        pytest.param("wie kan mijn badkamer tegelen", id="tegelen"),
        pytest.param("ik wil leren gieten en lassen", id="gieten"),
        pytest.param("made by someone born abroad", id="more-english"),
    ],
)
def test_places_does_not_take_a_word_for_a_place(text):
    assert named(text) == []


def test_places_gives_every_heir_of_a_divided_municipality():
    places = GAZETTEER.places("Boarnsterhim")

    assert len(places) == 4
    assert not any(place.sure for place in places)


def test_places_gives_each_place_once_in_order():
    assert named("Tiel, Ede en nog eens Tiel") == [
        ("Tiel", "municipality"),
        ("Ede", "municipality"),
    ]


@given(st.text())
def test_places_reads_any_text(text):
    assert all(place.landsdeel for place in GAZETTEER.places(f"{text} Venlo"))


@pytest.mark.parametrize(
    ("text", "area", "score"),
    [
        pytest.param("Den Helder", "Noordkop (Kop van Noord-Holland)", 1.0, id="subregion"),
        pytest.param("Den Helder", "Noord-Holland", 1.0, id="province"),
        pytest.param("Den Helder", "Noordvleugel (Noord-Holland, Utrecht, Flevoland)", 1.0, id="n"),
        pytest.param("Den Helder", "landelijk", 0.5, id="national"),
        pytest.param("Den Helder", "heel Nederland", 0.5, id="all-of-the-country"),
        pytest.param("Den Helder", "", 0.5, id="unknown-area"),
        pytest.param("Den Helder", "Noord-Nederland", 0.0, id="elsewhere"),
        pytest.param("Den Helder", "Noord Nederland", 0.0, id="elsewhere-with-space"),
        pytest.param("Drenthe", "Noord-Nederland", 1.0, id="province-in-landsdeel"),
        pytest.param("Meppel", "Noord-Nederland", 1.0, id="border-municipality"),
        pytest.param("Nijkerk", "Noordvleugel", 0.0, id="region-over-the-border"),
        pytest.param("Assen", "arbeidsmarktregio Groningen", 1.0, id="region-of-two-provinces"),
        pytest.param("Zwolle", "Overijssel", 1.0, id="centre-in-province"),
        pytest.param("Fryslân", "Friesland", 1.0, id="other-name"),
        pytest.param("Nijmegen", "Rijk van Nijmegen", 1.0, id="rijk-is-no-country"),
        pytest.param("Alkmaar", "landelijk en Noord-Holland", 1.0, id="best-of-two"),
    ],
)
def test_covers_tells_how_well_an_area_covers_a_place(text, area, score):
    assert [GAZETTEER.covers(place, area) for place in GAZETTEER.places(text)][-1] == score


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        pytest.param("Noord-Holland", "Noordkop", id="subregion"),
        pytest.param("Noordvleugel", "Utrecht", id="province"),
        pytest.param("Twente", "Enschede", id="municipality"),
    ],
)
def test_covers_puts_an_area_inside_the_place_between_national_and_full(wide, narrow):
    assert 0.5 < GAZETTEER.covers(only(wide), narrow) < 1.0


def test_covers_is_zero_for_a_place_it_does_not_know():
    assert GAZETTEER.covers(Place("Atlantis", "municipality"), "Noord-Holland") == 0.0


def test_every_municipality_is_found_by_its_own_name():
    rows = GAZETTEER.municipalities

    found = {
        row.name: {place.municipality for place in GAZETTEER.places(f"in {row.name}")}
        for row in rows
    }

    assert len(rows) == 342
    assert [name for name, municipalities in found.items() if name not in municipalities] == []


def test_the_noordvleugel_is_three_provinces():
    provinces = {row.province for row in GAZETTEER.municipalities if row.landsdeel == "Noordwest"}

    assert provinces == {"Noord-Holland", "Flevoland", "Utrecht"}


TIEL = Municipality("Tiel", "Gelderland", "Rivierenland", "Oost")
RIVIERENLAND = Region("Rivierenland")


def test_gazetteer_refuses_a_name_for_nothing():
    with pytest.raises(DataError, match="Betuwe"):
        Gazetteer([TIEL], [RIVIERENLAND], [Alias("Betuwe", "labour_market_region", ("Weg",))])
