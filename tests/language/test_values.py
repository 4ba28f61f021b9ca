"""Numbers that people type, numbers as search terms, numbers in Dutch notation."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError, LoketError
from assistant.language.values import (
    find_values,
    format_number,
    index_terms,
    parse_amount,
    parse_number,
    parse_share,
)


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
