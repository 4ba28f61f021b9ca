"""Years however they are written, and figures that are none."""

import pytest

from assistant.language.years import years_in


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("in 2014 en weer in 2014", [2014, 2014], id="as-often-as-it-is-named"),
        pytest.param("van 2013 tot 2020", [2013, 2020], id="first-and-last-of-a-period"),
        pytest.param("1 mei 2014 tot 1 januari 2015", [2014, 2015], id="until-a-day"),
        pytest.param("Wat gebeurde er in '14-'15?", [2014, 2015], id="short"),
        pytest.param("schooljaar 14/15", [2014, 2015], id="school-year"),
        pytest.param("2014/15", [2014, 2015], id="bare-school-year"),
        pytest.param("op 2-3-14", [2014], id="day"),
        pytest.param("in de jaren tachtig", list(range(1980, 1990)), id="decade-in-words"),
        pytest.param("De jaren '90", list(range(1990, 2000)), id="decade"),
        pytest.param("plan noord 2013 2020 2024", [2013, 2020, 2024], id="file-name"),
        pytest.param("2014_v2", [2014], id="underscore"),
        pytest.param("2.013, 20130 en 2014 leerlingen, € 2015", [], id="figures"),
        pytest.param("paragraaf 2-3-14", [], id="paragraph"),
        pytest.param("vorig jaar", [], id="counted-from-today"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_years_in_gives_each_year_that_is_named(text: str, years: list[int]) -> None:
    assert list(years_in(text)) == years
