"""The words beside figures."""

import pytest

from assistant.writing.bounds import Bound, find_figures


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        pytest.param("ten minste 2 miljoen euro", [Bound.AT_LEAST], id="ten minste"),
        pytest.param("minimaal 25 en maximaal 50", [Bound.AT_LEAST, Bound.AT_MOST], id="both"),
        pytest.param("niet meer dan 40%", [Bound.AT_MOST], id="niet meer dan"),
        pytest.param("niet minder dan 3 partners", [Bound.AT_LEAST], id="niet minder dan"),
        pytest.param("meer dan 250 werknemers", [Bound.MORE], id="meer dan"),
        pytest.param("minder dan 250 werknemers", [Bound.LESS], id="minder dan"),
        pytest.param("nog geen 100 scholen", [Bound.LESS], id="nog geen"),
        pytest.param("een maximum van € 25.000", [Bound.AT_MOST], id="words between"),
        pytest.param("25 werknemers of meer", [Bound.AT_LEAST], id="after"),
        pytest.param("18 jaar en ouder", [Bound.AT_LEAST], id="en ouder"),
        pytest.param("ongeveer 1.200 leerlingen", [Bound.ABOUT], id="about"),
        pytest.param("tussen de 25 en 50 procent", [Bound.RANGE, Bound.RANGE], id="between"),
        pytest.param("200.000 tot 2 miljoen euro", [Bound.RANGE, Bound.RANGE], id="from to"),
        pytest.param("vanaf 2013", [Bound.SINCE], id="since"),
        pytest.param("tot 1 mei 2014", [Bound.UNTIL], id="until a date"),
        pytest.param("geen 25%", [Bound.NOT], id="denied"),
        pytest.param("Er zijn 35 loketten", [Bound.EXACT], id="plain"),
        pytest.param("maximaal 3 jaar, en 250.000 euro", [Bound.AT_MOST, Bound.EXACT], id="apart"),
        pytest.param("no more than 40%", [Bound.AT_MOST], id="english at most"),
        pytest.param("at least 40%", [Bound.AT_LEAST], id="english at least"),
        pytest.param("over 300 companies", [Bound.MORE], id="english over"),
    ],
)
def test_find_figures_reads_the_word_that_decides(text, bounds):
    assert [figure.bound for figure in find_figures(text)] == bounds
