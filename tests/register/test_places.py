"""Places in areas, in three values."""

import pytest

from assistant.register.places import is_bare_place, is_place, places_like, region_of, within


@pytest.mark.parametrize(
    ("place", "areas", "inside"),
    [
        pytest.param("Alkmaar", ("Noord-Holland",), True, id="town in province"),
        pytest.param("Emmen", ("Noord-Holland",), False, id="town elsewhere"),
        pytest.param("Noord-Holland", ("IJmond",), None, id="wider than the area"),
        pytest.param("IJmuiden", ("IJmond",), True, id="village"),
        pytest.param("Groningen", ("provincie Groningen", "Emmen"), True, id="three meanings"),
        pytest.param("Noord", ("Groningen", "Fryslân", "Drenthe"), True, id="landsdeel"),
        pytest.param("landelijk", ("IJmond",), None, id="country in area"),
        pytest.param("Alkmaar", ("landelijk",), True, id="town in country"),
        pytest.param("Atlantis", ("IJmond",), None, id="not known"),
    ],
)
def test_within_tells_inside_from_outside_and_from_partly(place, areas, inside):
    assert within(place, areas) is inside


def test_is_place_knows_towns_and_not_everything():
    assert is_place("alkmaar")
    assert not is_place("Atlantis")


def test_region_of_gives_the_labour_market_region():
    assert region_of("Alkmaar") == "Noord-Holland Noord"
    assert region_of("Noord-Holland") == ""


def test_a_misspelt_place_brings_the_places_it_may_be():
    assert places_like("Drente")[0] == "Drenthe"
    assert places_like("Hogeveen") == ("Hoogeveen",)
    assert places_like("xx") == ()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Drenthe", True),
        ("Provincie Drenthe", True),
        ("gemeente Assen", True),
        ("Techlab Assen", False),
        ("Hogeschool Utrecht", False),
        ("Atlantis", False),
    ],
)
def test_is_bare_place_tells_a_place_from_a_party_in_it(name, bare):
    assert is_bare_place(name) is bare
