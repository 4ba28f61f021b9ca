"""Numbers as values: what is found in a text, what a person may type, what is indexed."""

import unicodedata
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError, LoketError
from assistant.language.numbers import (
    find_values,
    format_number,
    index_terms,
    parse_amount,
    parse_number,
    parse_share,
)


def read(text: str) -> list[tuple[str, Fraction, str]]:
    """Return kind, number and unit of each value in ``text``."""
    return [(value.kind, value.number, value.unit) for value in find_values(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("250.000", "250000", id="dutch-thousands"),
        pytest.param("2.000.000", "2000000", id="dutch-millions"),
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


@given(st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000))
def test_format_number_writes_what_find_values_reads(number):
    values = find_values(format_number(number))

    assert [value.number for value in values] == [number]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        pytest.param(Fraction(250_000), "250.000", id="thousands"),
        pytest.param(Fraction(5, 2), "2,5", id="decimal"),
        pytest.param(Fraction(1, 3), "1/3", id="third"),
        pytest.param(Fraction(7, 3), "2 1/3", id="mixed"),
        pytest.param(Fraction(-5000), "-5.000", id="negative"),
        pytest.param(Fraction(1, 1000), "0,001", id="small"),
    ],
)
def test_format_number_writes_dutch(number, text):
    assert format_number(number) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("250.000", 250_000, id="dutch"),
        pytest.param("250 000", 250_000, id="spaces"),
        pytest.param("€ 1,4 miljoen", 1_400_000, id="scale"),
        pytest.param("twee ton", 200_000, id="ton"),
        pytest.param("ongeveer 5000 euro.", 5_000, id="filler"),
        pytest.param("2013", 2_013, id="looks-like-a-year"),
        pytest.param("0", 0, id="zero"),
    ],
)
def test_parse_amount_reads(text, number):
    assert parse_amount(text) == number


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("", "U hebt nog niets ingevuld", id="empty"),
        pytest.param("veel geld", 'Ik lees geen bedrag in "veel geld"', id="garbage"),
        pytest.param("-5000", "Een bedrag kan niet lager zijn dan 0", id="negative"),
        pytest.param("- 5000", "Een bedrag kan niet lager zijn dan 0", id="negative-spaced"),
        pytest.param("10 à 12", "meer dan één getal", id="range"),
        pytest.param("2,500", '"2,500" kan 2.500 of 2,5 zijn', id="either"),
        pytest.param("33%", "Ik lees geen bedrag", id="percentage"),
        pytest.param("1/3", "Ik lees geen bedrag", id="fraction"),
        pytest.param("12 leerlingen", "Ik lees geen bedrag", id="other-unit"),
        pytest.param("meer dan 5000", "Ik lees geen bedrag", id="not-exact"),
        pytest.param("9" * 5000, "Ik lees geen bedrag", id="endless"),
    ],
)
def test_parse_amount_refuses_with_a_dutch_sentence(text, sentence):
    with pytest.raises(InputError) as refusal:
        parse_amount(text)

    assert sentence in str(refusal.value)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("1/3", Fraction(1, 3), id="slash"),
        pytest.param("een derde", Fraction(1, 3), id="words"),
        pytest.param("33%", Fraction(33, 100), id="percentage-is-not-a-third"),
        pytest.param("een op de drie", Fraction(1, 3), id="ratio"),
        pytest.param("half", Fraction(1, 2), id="half"),
        pytest.param("0,4", Fraction(2, 5), id="decimal"),
        pytest.param("100%", Fraction(1), id="all"),
        pytest.param("0", Fraction(0), id="nothing"),
    ],
)
def test_parse_share_reads(text, share):
    assert parse_share(text) == share


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("33", "een percentage is", id="maybe-a-percentage"),
        pytest.param("150%", "hoogstens 100%", id="too-much"),
        pytest.param("-3%", "niet lager zijn dan 0", id="negative"),
        pytest.param("€ 0,50", "Ik lees geen deel", id="money"),
        pytest.param("blauw", "Ik lees geen deel", id="garbage"),
    ],
)
def test_parse_share_refuses_with_a_dutch_sentence(text, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_share(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("vijfentwintig werknemers", 25, id="words"),
        pytest.param("een", 1, id="article-alone"),
        pytest.param("-5000", -5000, id="negative"),
        pytest.param("2.125", 2125, id="point-and-three-digits"),
    ],
)
def test_parse_number_reads(text, number):
    assert parse_number(text) == number


def test_parse_number_refuses_a_percentage():
    with pytest.raises(InputError, match="Ik lees geen getal"):
        parse_number("33%")


@pytest.mark.parametrize("parse", [parse_amount, parse_number, parse_share])
@given(text=st.text() | st.from_regex(r"[-€ ]{0,2}[0-9.,/ ]{1,12}[%k]?", fullmatch=True))
def test_parsers_raise_nothing_but_input_errors(parse, text):
    with suppress(InputError):
        assert isinstance(parse(text), Fraction)


def test_input_error_can_be_caught_with_the_tree():
    with pytest.raises(LoketError):
        parse_number("geen getal")


@given(st.integers(min_value=0, max_value=10**12))
def test_parse_amount_reads_back_what_format_number_writes(number):
    assert parse_amount(format_number(Fraction(number))) == number


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        pytest.param("een kwart miljoen", "minstens 250.000 leerlingen", id="kwart-miljoen"),
        pytest.param("twee ton", "€ 200.000", id="ton"),
        pytest.param("2 miljoen", "maximaal 2.000.000 euro", id="miljoen"),
        pytest.param("40 procent", "vier van de tien", id="percent-and-fraction"),
        pytest.param("de helft", "50%", id="half-and-percent"),
        pytest.param("een derde", "1/3 van de kosten", id="third"),
        pytest.param("2014", "schooljaar 2013/2014", id="year"),
    ],
)
def test_index_terms_meet_when_the_value_is_the_same(question, passage):
    assert set(index_terms(question)) & set(index_terms(passage))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("250.000", ["=250000"], id="number"),
        pytest.param("40%", ["%40"], id="percentage"),
        pytest.param("€ 2 miljoen", ["=2000000", "€2000000"], id="amount"),
        pytest.param("in 2013", ["y2013"], id="year"),
        pytest.param("een derde", ["=1/3"], id="fraction"),
        pytest.param("2,5", ["=2.5"], id="decimal"),
        pytest.param("geen enkel getal", [], id="nothing"),
    ],
)
def test_index_terms_are_canonical(text, terms):
    assert index_terms(text) == terms


def test_index_terms_keep_a_third_apart_from_33_percent():
    assert not set(index_terms("een derde")) & set(index_terms("33%"))
