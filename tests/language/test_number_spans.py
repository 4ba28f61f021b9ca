"""Numbers in a text: their value, unit and place, and what is no number at all."""

import unicodedata
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.number_spans import find_values


def read(text: str) -> list[tuple[str, Fraction, str]]:
    """Return kind, number and unit of each value in ``text``."""
    return [(value.kind, value.number, value.unit) for value in find_values(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("250.000", "250000", id="dutch-thousands"),
        pytest.param("2.000.000", "2000000", id="dutch-millions"),
        pytest.param("2\u00a0000\u00a0000", "2000000", id="spaced-thousands"),
        pytest.param("1.234,56", "1234.56", id="dutch-thousands-and-decimals"),
        pytest.param("2,5", "2.5", id="dutch-decimal"),
        pytest.param("0,125", "0.125", id="decimal-below-one"),
        pytest.param("2.5", "2.5", id="english-decimal"),
        pytest.param("0.125", "0.125", id="english-decimal-below-one"),
        pytest.param("1,250,000.50", "1250000.5", id="english-thousands"),
        pytest.param("250,000", "250000", id="english-round-thousands"),
        pytest.param("1,4 mln", "1400000", id="mln"),
        pytest.param("30,75 miljoen", "30750000", id="miljoen"),
        pytest.param("250k", "250000", id="k"),
        pytest.param("anderhalf miljoen", "1500000", id="anderhalf"),
        pytest.param("drieënhalf miljoen", "3500000", id="drieenhalf"),
        pytest.param("twee en een half miljoen", "2500000", id="twee-en-een-half"),
        pytest.param("een kwart miljoen", "250000", id="kwart-miljoen"),
        pytest.param("een half miljoen", "500000", id="half-miljoen"),
        pytest.param("a quarter of a million", "250000", id="quarter-of-a-million"),
        pytest.param("half a million", "500000", id="half-a-million"),
        pytest.param("vijfendertig", "35", id="vijfendertig"),
        pytest.param("honderdvijfentwintig", "125", id="honderdvijfentwintig"),
        pytest.param("elfduizend", "11000", id="elfduizend"),
        pytest.param("achttienduizend", "18000", id="achttienduizend"),
        pytest.param("tweehonderdvijftigduizend", "250000", id="long-word"),
        pytest.param("negentienhonderdvijfentachtig", "1985", id="nineteen-hundred"),
        pytest.param("tweeduizend dertien", "2013", id="two-words"),
        pytest.param("twee miljoen driehonderdduizend", "2300000", id="millions-in-words"),
        pytest.param("one hundred and fifty thousand", "150000", id="english-words"),
        pytest.param("twenty-five", "25", id="english-hyphen"),
        pytest.param("ten million", "10000000", id="ten-million"),
        pytest.param("één", "1", id="one-by-its-accent"),
        pytest.param(unicodedata.normalize("NFD", "één"), "1", id="decomposed-accent"),
        pytest.param("2½", "2.5", id="glued-half"),
        pytest.param("2 1/2", "2.5", id="mixed"),
        pytest.param("-5000", "-5000", id="minus"),
        pytest.param("−5", "-5", id="real-minus-sign"),
        pytest.param("(-3)", "-3", id="minus-in-brackets"),
    ],
)
def test_find_values_reads_a_number(text, number):
    assert read(text) == [("number", Fraction(number), "")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("€ 1,4 miljoen", 1_400_000, id="sign-and-scale"),
        pytest.param("1,4 mln. euro", 1_400_000, id="abbreviation-with-point"),
        pytest.param("368.640.080 euro", 368_640_080, id="euro-after"),
        pytest.param("EUR 5.000", 5_000, id="eur"),
        pytest.param("5.000,-", 5_000, id="dash-for-cents"),
        pytest.param("3 ton", 300_000, id="ton"),
        pytest.param("twee ton", 200_000, id="ton-in-words"),
        pytest.param("een halve ton", 50_000, id="half-ton"),
        pytest.param("€2m", 2_000_000, id="glued-m"),
        pytest.param("€250,000", 250_000, id="english-thousands"),
        pytest.param("€12,500", 12_500, id="english-thousands-not-round"),
        pytest.param("€ -5000", -5_000, id="minus-after-sign"),
        pytest.param("-€ 5.000", -5_000, id="minus-before-sign"),
        pytest.param("€ 0", 0, id="nothing"),
    ],
)
def test_find_values_reads_money(text, number):
    assert read(text) == [("amount", Fraction(number), "EUR")]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        pytest.param("één op de drie", "fraction", Fraction(1, 3), id="een-op-de-drie"),
        pytest.param("1 op 3", "fraction", Fraction(1, 3), id="digits-op"),
        pytest.param("vier van de tien", "fraction", Fraction(2, 5), id="van-de"),
        pytest.param("one in three", "fraction", Fraction(1, 3), id="one-in-three"),
        pytest.param("1/3", "fraction", Fraction(1, 3), id="slash"),
        pytest.param("1⁄3", "fraction", Fraction(1, 3), id="fraction-slash"),
        pytest.param("een derde", "fraction", Fraction(1, 3), id="een-derde"),
        pytest.param("twee derde", "fraction", Fraction(2, 3), id="twee-derde"),
        pytest.param("tweederde", "fraction", Fraction(2, 3), id="tweederde"),
        pytest.param("two-thirds", "fraction", Fraction(2, 3), id="two-thirds"),
        pytest.param("de helft", "fraction", Fraction(1, 2), id="de-helft"),
        pytest.param("driekwart", "fraction", Fraction(3, 4), id="driekwart"),
        pytest.param("kwart", "fraction", Fraction(1, 4), id="kwart"),
        pytest.param("½", "fraction", Fraction(1, 2), id="half-sign"),
        pytest.param("⅔", "fraction", Fraction(2, 3), id="two-thirds-sign"),
        pytest.param("33%", "percentage", Fraction(33, 100), id="percent-sign"),
        pytest.param("33 procent", "percentage", Fraction(33, 100), id="procent"),
        pytest.param("half procent", "percentage", Fraction(1, 200), id="half-a-percent"),
        pytest.param("2,5 %", "percentage", Fraction(1, 40), id="decimal-percent"),
    ],
)
def test_find_values_keeps_a_share_as_it_was_written(text, kind, number):
    assert [(value.kind, value.number) for value in find_values(text)] == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("de derde ronde", id="ordinal"),
        pytest.param("een derde ronde", id="a-third-round"),
        pytest.param("een negende, in voorbereiding", id="a-ninth-one"),
        pytest.param("goal 1e", id="glued-letter"),
        pytest.param("mbo12 en 3D", id="names"),
        pytest.param("een school", id="article"),
        pytest.param("ten minste", id="dutch-ten"),
        pytest.param("honderden", id="hundreds"),
        pytest.param("miljoenen", id="millions"),
        pytest.param("een paar duizend", id="some-thousands"),
        pytest.param("1.2.3", id="section-number"),
        pytest.param("1.25.000", id="torn-thousands"),
        pytest.param("007", id="code"),
        pytest.param("06-12345678", id="telephone"),
        pytest.param("10:30 uur", id="clock"),
        pytest.param("www.voorbeeld.nl/250", id="web-address"),
        pytest.param("9" * 5000, id="endless-digits"),
    ],
)
def test_find_values_finds_nothing_in(text):
    assert find_values(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("15 mei 2013", [2013], id="day-is-left-out"),
        pytest.param("2014-04-23", [2014], id="iso"),
        pytest.param("23-04-2014", [2014], id="dutch-date"),
        pytest.param("1 t/m 31 januari 2024", [2024], id="run-of-days"),
        pytest.param("2013-2020", [2013, 2020], id="range"),
        pytest.param("schooljaar 2014/2015", [2014, 2015], id="school-year"),
        pytest.param("schooljaar 2014/'15", [2014, 2015], id="short-school-year"),
    ],
)
def test_find_values_takes_only_the_years_of_dates(text, years):
    assert read(text) == [("number", Fraction(year), "jaartal") for year in years]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("2.000", "", id="with-a-point"),
        pytest.param("2000 euro", "EUR", id="money"),
        pytest.param("2000 leerlingen", "leerlingen", id="counted"),
        pytest.param("2000", "jaartal", id="bare"),
    ],
)
def test_find_values_tells_a_year_from_a_count(text, unit):
    assert [value.unit for value in find_values(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("10 à 12", [("number", 10, ""), ("number", 12, "")], id="a"),
        pytest.param("10-12", [("number", 10, ""), ("number", 12, "")], id="hyphen"),
        pytest.param(
            "tussen 200.000 en 2.000.000",
            [("number", 200_000, ""), ("number", 2_000_000, "")],
            id="tussen",
        ),
        pytest.param(
            "2 tot 3 miljoen euro",
            [("amount", 2_000_000, "EUR"), ("amount", 3_000_000, "EUR")],
            id="scale-and-unit-for-both",
        ),
        pytest.param(
            "€ 500.000 tot 1 miljoen",
            [("amount", 500_000, "EUR"), ("amount", 1_000_000, "EUR")],
            id="scale-not-for-both",
        ),
        pytest.param(
            "10 tot 12 procent",
            [("percentage", Fraction(1, 10), "%"), ("percentage", Fraction(3, 25), "%")],
            id="percent-for-both",
        ),
        pytest.param(
            "van 2000 tot 3000 euro",
            [("amount", 2000, "EUR"), ("amount", 3000, "EUR")],
            id="amounts-that-look-like-years",
        ),
        pytest.param(
            "15 miljoen euro tot 2029",
            [("amount", 15_000_000, "EUR"), ("number", 2029, "jaartal")],
            id="amount-until-a-year",
        ),
        pytest.param(
            "in 2021 tot 7.000 euro",
            [("number", 2021, "jaartal"), ("amount", 7_000, "EUR")],
            id="year-before-an-amount",
        ),
        pytest.param("-5 tot -3", [("number", -5, ""), ("number", -3, "")], id="below-zero"),
    ],
)
def test_find_values_reads_both_ends_of_a_range(text, expected):
    assert read(text) == expected


def test_find_values_says_where_a_value_stands():
    text = "Er is € 1,4 miljoen voor een derde van de 35 regio's."

    values = find_values(text)

    assert [text[value.start : value.end] for value in values] == [value.text for value in values]
    assert [value.text for value in values] == ["€ 1,4 miljoen", "een derde", "35"]


def test_find_values_does_not_take_weight_for_money():
    assert read("3 ton CO2") == [("number", Fraction(3), "ton")]


def test_find_values_does_not_take_groups_for_a_share():
    assert [value.kind for value in find_values("groep 7/8")] == ["number", "number"]


@given(st.text())
def test_find_values_reads_any_text_without_overlap(text):
    values = find_values(text)

    assert all(v.start < v.end and v.text == text[v.start : v.end] for v in values)
    assert all(a.end <= b.start for a, b in pairwise(values))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("schooljaar '14-'15", [("number", 2014, "jaartal"), ("number", 2015, "jaartal")]),
        ("schooljaar 14/15", [("number", 2014, "jaartal"), ("number", 2015, "jaartal")]),
        ("tussen de 1 en 2 miljoen", [("number", 10**6, ""), ("number", 2 * 10**6, "")]),
        ("tussen twee en drie miljoen", [("number", 2 * 10**6, ""), ("number", 3 * 10**6, "")]),
        (
            "tussen de 20 en 30 procent",
            [("percentage", Fraction(1, 5), "%"), ("percentage", Fraction(3, 10), "%")],
        ),
        ("25 per cent", [("percentage", Fraction(1, 4), "%")]),
        ("1, 2 en 3 mei 2014", [("number", 2014, "jaartal")]),
        ("16-4-20", [("number", 2020, "jaartal")]),
        ("1,2M euro", [("amount", 1_200_000, "EUR")]),
        ("deel 1, 2 en 3", [("number", 1, ""), ("number", 2, ""), ("number", 3, "")]),
    ],
)
def test_find_values_reads_short_years_ranges_and_glued_scales(text, values):
    assert read(text) == values
