"""Places of one name: told apart where the text says which, and never sure where it does not."""

import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.namesakes import one_region_of

GAZETTEER = load_gazetteer()


@pytest.mark.parametrize(
    ("text", "municipalities"),
    [
        pytest.param("ik woon in Bergen", ["Bergen (NH)", "Bergen (L)"], id="either"),
        pytest.param("gemeente Bergen (NH)", ["Bergen (NH)"], id="brackets"),
        pytest.param("gemeente Bergen (L)", ["Bergen (L)"], id="other-brackets"),
        pytest.param(
            "Winkel in Bergen. Ik zit in de provincie Limburg.", ["Bergen (L)"], id="province"
        ),
        pytest.param("Noord-Holland, omgeving Bergen", ["Bergen (NH)"], id="province-first"),
        pytest.param("gemeente Bergen, Noord-Limburg", ["Bergen (L)"], id="region"),
        pytest.param("gemeente Bergen, Drenthe", ["Bergen (NH)", "Bergen (L)"], id="neither"),
        pytest.param("Bergen op Zoom", ["Bergen op Zoom"], id="longer-name"),
        pytest.param("Hengelo", ["Hengelo"], id="town"),
        pytest.param("Hengelo (Gld)", ["Bronckhorst"], id="village-of-the-same-name"),
        pytest.param("Beek en Donk", ["Laarbeek"], id="village-of-two-names"),
    ],
)
def test_told_apart_keeps_the_places_that_are_meant(text, municipalities):
    found = [place for place in GAZETTEER.places(text) if place.kind == "municipality"]

    assert [place.municipality for place in found] == municipalities
    assert all(place.sure for place in found) is (len(found) == 1)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        pytest.param("Bergen", [], id="two-regions"),
        pytest.param("Haaren", [], id="divided-over-two-regions"),
        pytest.param("Boarnsterhim", ["Friesland"] * 4, id="divided-in-one-region"),
        pytest.param("in Bergen en Emmen", ["Drenthe"], id="another-place"),
    ],
)
def test_one_region_of_leaves_out_names_of_which_the_region_is_open(text, regions):
    found = one_region_of(GAZETTEER.places(text))

    assert [place.labour_market_region for place in found] == regions


@pytest.mark.parametrize(
    ("text", "area"),
    [
        pytest.param("ik woon in Bergen", "Limburg", id="two-of-one-name"),
        pytest.param("ik woon in best", "Noord-Brabant", id="a-word-too"),
    ],
)
def test_a_place_in_doubt_still_lies_where_it_lies(text, area):
    found = GAZETTEER.places(text)

    assert found
    assert not any(place.sure for place in found)
    assert max(GAZETTEER.covers(place, area) for place in found) == 1.0
