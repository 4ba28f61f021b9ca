"""Number words: every number below a million, spelled in Dutch, is read back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.number_words import half_value, read_cardinal, word_value

SPELLED = {
    0: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien",
    20: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
}
UNITS, TENS = (names.split() for names in SPELLED.values())


def spell(number: int) -> str:
    """Return ``number`` (0 to 999,999) as one Dutch word, folded."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        unit = "" if number % 10 == 0 else f"{UNITS[number % 10]}en"
        return unit + TENS[number // 10 - 2]
    size, scale = (1000, "duizend") if number >= 1000 else (100, "honderd")
    times, rest = divmod(number, size)
    return (spell(times) if times > 1 else "") + scale + (spell(rest) if rest else "")


@given(st.integers(min_value=0, max_value=999_999))
def test_word_value_reads_every_dutch_number(number):
    assert word_value(spell(number)) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        pytest.param("elfhonderd", 1100, id="eleven-hundred"),
        pytest.param("honderdeneen", 101, id="joined-with-en"),
        pytest.param("twenty-five", 25, id="english"),
        pytest.param("één", 1, id="accent"),
    ],
)
def test_word_value_reads(word, number):
    assert word_value(word) == number


@pytest.mark.parametrize(
    "word", ["een-twee", "honderden", "duizendpoot", "miljoen", "zesde", "tweehonderdhonderd", ""]
)
def test_word_value_is_none_for(word):
    assert word_value(word) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("drie vier", (3, 1), id="two-numbers"),
        pytest.param("duizend vijfhonderd", (1500, 2), id="adds-up"),
        pytest.param("twee miljoen driehonderdduizend", (2_300_000, 3), id="scales"),
        pytest.param("one hundred and five", (105, 4), id="and"),
        pytest.param("een miljoen", (1_000_000, 2), id="article-before-scale"),
        pytest.param("een school", None, id="article"),
        pytest.param("ten minste", None, id="dutch-ten"),
    ],
)
def test_read_cardinal_reads_until_a_number_ends(words, expected):
    assert read_cardinal(words.split(), 0) == expected


def test_read_cardinal_keeps_the_two_ends_of_between_apart():
    words = ["between", "one", "hundred", "and", "two", "hundred"]

    assert [read_cardinal(words, 1), read_cardinal(words, 4)] == [(100, 3), (200, 6)]


@pytest.mark.parametrize("word", ["tweeenhalf", "tweeeneenhalf", "tweeenhalve"])
def test_half_value_reads_two_and_a_half(word):
    assert half_value(word) == Fraction(5, 2)
