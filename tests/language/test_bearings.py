"""Where and when a text speaks of."""

import pytest

from assistant.language.bearings import Bearing, bearing_of
from assistant.language.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


def bearing(text: str) -> Bearing:
    return bearing_of(text, GAZETTEER)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param("in Eindhoven", "in Best, bij de fabriek", True, id="towns-of-one-region"),
        pytest.param("in Groningen", "in Eindhoven", False, id="far-apart"),
        pytest.param("in Purmerend", "heel Noord-Holland", True, id="town-and-province"),
        pytest.param("in Emmen", "Groningen, Friesland of Drenthe", True, id="one-of-a-list"),
        pytest.param("in Emmen", "de beste manier", False, id="no-place"),
    ],
)
def test_texts_share_a_region_when_their_places_lie_in_one(one, other, shared):
    assert bool(bearing(one).regions & bearing(other).regions) is shared


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("tussen 2013 en 2016", {2013, 2016}, id="two"),
        pytest.param("schooljaar 2014/2015", {2014, 2015}, id="school-year"),
        pytest.param("Wat gebeurde er in '14-'15?", {2014, 2015}, id="short-years"),
        pytest.param("schooljaar 14/15", {2014, 2015}, id="short-school-year"),
        pytest.param("12016 euro, in 1850 en in 2099", set(), id="no-year-of-ours"),
    ],
)
def test_years_are_bits_from_1990(text, years):
    assert bearing(text).years == sum(1 << (year - 1990) for year in years)
