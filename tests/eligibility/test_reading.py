"""Answers as people write them."""

from datetime import date
from fractions import Fraction

import pytest

from assistant.eligibility.reading import as_json, read_answer


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        pytest.param("gevraagd_bedrag", "250.000", 250_000, id="dots"),
        pytest.param("gevraagd_bedrag", "twee ton", 200_000, id="ton"),
        pytest.param("gevraagd_bedrag", "€ 1,4 miljoen", 1_400_000, id="million"),
        pytest.param("gevraagd_bedrag", 250000.5, Fraction("250000.5"), id="float"),
        pytest.param("rijksdeel", "1/3", Fraction(1, 3), id="fraction"),
        pytest.param("rijksdeel", "een derde", Fraction(1, 3), id="words"),
        pytest.param("rijksdeel", "33%", Fraction(33, 100), id="percent"),
        pytest.param("rijksdeel", 0.25, Fraction(1, 4), id="decimal"),
        pytest.param("werknemers", "twaalf", 12, id="number word"),
        pytest.param("bekostigd", "Ja", True, id="yes"),
        pytest.param("bekostigd", "nee", False, id="no"),
        pytest.param("startdatum", "1 juli 2020", date(2020, 7, 1), id="date in words"),
        pytest.param("startdatum", "01-07-2020", date(2020, 7, 1), id="date with hyphens"),
        pytest.param("sector", "Lasbedrijf", frozenset({"metaalbewerking"}), id="everyday word"),
        pytest.param("doel", "omscholing", frozenset({"omscholen"}), id="one of a list"),
        pytest.param("regio", " Alkmaar ", "Alkmaar", id="place"),
        pytest.param("regio", ["Alkmaar"], "Alkmaar", id="list of one"),
    ],
)
def test_read_answer_understands(field, raw, value, questions):
    answer = read_answer(questions[field], raw)

    assert (answer.value, answer.problem) == (value, "")


@pytest.mark.parametrize(
    ("field", "raw"),
    [
        pytest.param("gevraagd_bedrag", "-5000", id="negative text"),
        pytest.param("gevraagd_bedrag", -5000, id="negative number"),
        pytest.param("gevraagd_bedrag", "2,500", id="two readings"),
        pytest.param("gevraagd_bedrag", True, id="boolean"),
        pytest.param("gevraagd_bedrag", float("nan"), id="nan"),
        pytest.param("gevraagd_bedrag", 10**400, id="huge"),
        pytest.param("gevraagd_bedrag", "9" * 5000, id="endless"),
        pytest.param("gevraagd_bedrag", {"x": 1}, id="mapping"),
        pytest.param("rijksdeel", 33, id="bare percentage"),
        pytest.param("rijksdeel", "150%", id="more than all"),
        pytest.param("bekostigd", "misschien", id="maybe"),
        pytest.param("startdatum", "31-02-2020", id="no such day"),
        pytest.param("startdatum", "2020", id="only a year"),
        pytest.param("sector", "ruimtevaart", id="unknown sector"),
        pytest.param("regio", "Atlantis", id="unknown place"),
    ],
)
def test_read_answer_says_what_it_cannot_read(field, raw, questions):
    answer = read_answer(questions[field], raw)

    assert answer.value is None
    assert answer.problem.startswith(field)


@pytest.mark.parametrize("raw", [None, "", "onbekend", "weet ik niet", "?"])
@pytest.mark.parametrize("field", ["sector", "doel", "rijksdeel", "bekostigd", "regio"])
def test_read_answer_takes_not_knowing_for_no_answer(field, raw, questions):
    answer = read_answer(questions[field], raw)

    assert (answer.value, answer.problem) == (None, "")


def test_read_answer_keeps_what_it_understood_of_a_list(questions):
    answer = read_answer(questions["partners"], ["ROC", "Stichting X"])

    assert answer.value == frozenset({"mbo-instelling"})
    assert not answer.complete
    assert "Stichting X" in answer.problem


def test_as_json_writes_values_that_json_can_hold():
    values = [Fraction(3), Fraction(1, 3), frozenset({"b", "a"}), date(2020, 1, 2), True, None]

    assert [as_json(value) for value in values] == [
        3, 0.333333, ["a", "b"], "2020-01-02", True, None,
    ]  # fmt: skip
