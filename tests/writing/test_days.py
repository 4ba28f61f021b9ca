"""Dates as far as they are named."""

import pytest

from assistant.writing.days import find_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("op 1 april 2013", [(2013, 4, 1)], id="whole"),
        pytest.param("in april 2013", [(2013, 4, None)], id="month and year"),
        pytest.param("op 1 april", [(None, 4, 1)], id="no year"),
        pytest.param("in september", [(None, 9, None)], id="month"),
        pytest.param("2013-04-12 en 2013-05", [(2013, 4, 12), (2013, 5, None)], id="iso"),
        pytest.param("12-3-2014 of 13/04/2015", [(2014, 3, 12), (2015, 4, 13)], id="figures"),
        pytest.param(
            "van 1 tot en met 31 maart 2024", [(2024, 3, 1), (2024, 3, 31)], id="shared month"
        ),
        pytest.param("March 3, 2021", [(2021, 3, 3)], id="english"),
        pytest.param("you may march on", [], id="words that are months too"),
        pytest.param("Jan heeft 40 bedrijven", [], id="a name"),
    ],
)
def test_find_days_reads_what_is_named(text, days):
    assert [(d.year, d.month, d.day) for d in find_days(text)] == days


@pytest.mark.parametrize(
    ("said", "written", "within"),
    [
        pytest.param("in april 2013", "op 1 april 2013", True, id="less precise"),
        pytest.param("op 1 april 2013", "in april 2013", False, id="more precise"),
        pytest.param("op 1 april", "op 1 april 2013", True, id="without the year"),
        pytest.param("op 2 april 2013", "op 1 april 2013", False, id="another day"),
        pytest.param("op 1 april 2014", "op 1 april 2013", False, id="another year"),
    ],
)
def test_is_within_wants_the_source_to_say_as_much(said, written, within):
    assert find_days(said)[0].is_within(find_days(written)[0]) is within
