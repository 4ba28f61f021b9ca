"""Dates as spans: what is read, to which days, and what is not guessed."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.dates import find_dates

TODAY = date(2026, 11, 21)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"


def read(text: str, reference: date | None = None) -> list[tuple[str, str, str]]:
    """Return first day, last day and precision of each date in ``text``."""
    return [
        (span.start.isoformat(), span.end.isoformat(), span.precision)
        for span in find_dates(text, reference)
    ]


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        pytest.param("15 mei 2013", "2013-05-15", "2013-05-15", "day", id="day"),
        pytest.param("1 aug. 2024", "2024-08-01", "2024-08-01", "day", id="abbreviated"),
        pytest.param("2014-04-23", "2014-04-23", "2014-04-23", "day", id="iso-day"),
        pytest.param("23-04-2014", "2014-04-23", "2014-04-23", "day", id="dutch-digits"),
        pytest.param("12.5.2013", "2013-05-12", "2013-05-12", "day", id="points"),
        pytest.param("May 15, 2013", "2013-05-15", "2013-05-15", "day", id="english"),
        pytest.param("15th of May 2013", "2013-05-15", "2013-05-15", "day", id="english-of"),
        pytest.param("april 2013", "2013-04-01", "2013-04-30", "month", id="month"),
        pytest.param("februari 2024", "2024-02-01", "2024-02-29", "month", id="leap-month"),
        pytest.param("augustus van 2013", "2013-08-01", "2013-08-31", "month", id="month-van"),
        pytest.param("2013-04", "2013-04-01", "2013-04-30", "month", id="iso-month"),
        pytest.param("eind mei 2013", "2013-05-21", "2013-05-31", "month", id="end-of-month"),
        pytest.param("2013", "2013-01-01", "2013-12-31", "year", id="year"),
        pytest.param("mei '13", "2013-05-01", "2013-05-31", "month", id="short-year"),
        pytest.param("in ’98", "1998-01-01", "1998-12-31", "year", id="short-year-alone"),
        pytest.param("16-4-20", "2020-04-16", "2020-04-16", "day", id="short-digits"),
        pytest.param(
            "schooljaar '14-'15", "2014-08-01", "2015-07-31", "schoolyear", id="short-school-year"
        ),
        pytest.param("schooljaar 14/15", "2014-08-01", "2015-07-31", "schoolyear", id="slashed"),
        pytest.param("tussen de 12 en 14 mei 2020", "2020-05-12", "2020-05-14", "day", id="tussen"),
        pytest.param("eind 2014", "2014-10-01", "2014-12-31", "season", id="eind"),
        pytest.param("begin 2014", "2014-01-01", "2014-03-31", "season", id="begin"),
        pytest.param("medio 2017", "2017-05-01", "2017-08-31", "season", id="medio"),
        pytest.param("mid-2017", "2017-05-01", "2017-08-31", "season", id="mid"),
        pytest.param("voorjaar 2024", "2024-03-01", "2024-05-31", "season", id="season"),
        pytest.param("winter 2013/2014", "2013-12-01", "2014-02-28", "season", id="winter"),
        pytest.param("eerste helft van 2014", "2014-01-01", "2014-06-30", "season", id="half"),
        pytest.param("1e kwartaal 2014", "2014-01-01", "2014-03-31", "season", id="quarter"),
        pytest.param("Q3 2015", "2015-07-01", "2015-09-30", "season", id="q3"),
        pytest.param(
            "schooljaar 2014/2015", "2014-08-01", "2015-07-31", "schoolyear", id="school-year"
        ),
        pytest.param(
            "schooljaar 2014-'15", "2014-08-01", "2015-07-31", "schoolyear", id="short-school-year"
        ),
        pytest.param("2014/15", "2014-08-01", "2015-07-31", "schoolyear", id="bare-school-year"),
        pytest.param("'14/'15", "2014-08-01", "2015-07-31", "schoolyear", id="bare-and-short"),
        pytest.param("de jaren '90", "1990-01-01", "1999-12-31", "decade", id="decade"),
        pytest.param("in de jaren tachtig", "1980-01-01", "1989-12-31", "decade", id="in-words"),
        pytest.param("de jaren 80 en 90", "1980-01-01", "1999-12-31", "decade", id="two-decades"),
        pytest.param("jaren '50-'60", "1950-01-01", "1969-12-31", "decade", id="decade-range"),
        pytest.param("de jaren '20", "2020-01-01", "2029-12-31", "decade", id="this-decade"),
        pytest.param(
            "academic year 2014-2015", "2014-08-01", "2015-07-31", "schoolyear", id="english-school"
        ),
    ],
)
def test_find_dates_reads_one_date(text, start, end, precision):
    assert read(text) == [(start, end, precision)]


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        pytest.param("2013-2020", "2013-01-01", "2020-12-31", "year", id="years"),
        pytest.param("2013 – 2020", "2013-01-01", "2020-12-31", "year", id="spaced-dash"),
        pytest.param("2013-20", "2013-01-01", "2020-12-31", "year", id="short-years"),
        pytest.param("'14-'15", "2014-01-01", "2015-12-31", "year", id="both-short"),
        pytest.param("'98-'02", "1998-01-01", "2002-12-31", "year", id="over-the-century"),
        pytest.param(
            "schooljaren 2009-2024", "2009-08-01", "2024-07-31", "schoolyear", id="school-years"
        ),
        pytest.param(
            "in de jaren 2016 tot en met 2020", "2016-01-01", "2020-12-31", "year", id="in-de-jaren"
        ),
        pytest.param("tussen 2013 en 2020", "2013-01-01", "2020-12-31", "year", id="tussen"),
        pytest.param(
            "1 jan t/m 1 feb 2024", "2024-01-01", "2024-02-01", "day", id="year-from-the-end"
        ),
        pytest.param(
            "1 januari tot 1 februari 2019", "2019-01-01", "2019-01-31", "day", id="tot-excludes"
        ),
        pytest.param("1-31 januari 2024", "2024-01-01", "2024-01-31", "day", id="days"),
        pytest.param(
            "1 tot en met 31 januari 2024", "2024-01-01", "2024-01-31", "day", id="days-in-words"
        ),
        pytest.param(
            "1 december t/m 1 februari 2024", "2023-12-01", "2024-02-01", "day", id="over-new-year"
        ),
        pytest.param(
            "januari tot en met maart 2024", "2024-01-01", "2024-03-31", "month", id="months"
        ),
        pytest.param("april/mei 2013", "2013-04-01", "2013-05-31", "month", id="slash-months"),
        pytest.param(
            "september 2013 t/m mei 2014", "2013-09-01", "2014-05-31", "month", id="two-years"
        ),
        pytest.param("15 mei 2013 tot 2016", "2013-05-15", "2016-12-31", "year", id="coarser-end"),
    ],
)
def test_find_dates_reads_a_range(text, start, end, precision):
    assert read(text) == [(start, end, precision)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("in 2013 en in 2016", ["2013-01-01", "2016-01-01"], id="two-years"),
        pytest.param(
            "in april 2013 anders dan in november 2013",
            ["2013-04-01", "2013-11-01"],
            id="two-months",
        ),
        pytest.param("25 en 26 mei 2013", ["2013-05-25", "2013-05-26"], id="days-of-a-month"),
        pytest.param("april en mei 2013", ["2013-04-01", "2013-05-01"], id="months-of-a-year"),
        pytest.param("2020-2013", ["2020-01-01", "2013-01-01"], id="not-a-range"),
        pytest.param("p. 2, 16 april 2020", ["2020-04-16"], id="page-number"),
        pytest.param("jaren '20 en '21", ["2020-01-01", "2021-01-01"], id="two-short-years"),
    ],
)
def test_find_dates_keeps_loose_dates_apart(text, starts):
    assert [start for start, _, _ in read(text)] == starts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("31 februari 2013", id="no-such-day"),
        pytest.param("2014-13-45", id="no-such-month"),
        pytest.param("in mei", id="no-year"),
        pytest.param("15 mei", id="day-without-year"),
        pytest.param("dit voorjaar", id="no-reference"),
        pytest.param("nu", id="now-without-reference"),
        pytest.param("2.013 leerlingen", id="count"),
        pytest.param("2000 leerlingen", id="count-like-a-year"),
        pytest.param("€ 2013", id="money"),
        pytest.param("we gaan door", id="words"),
        pytest.param("Jan may decide", id="names-and-verbs"),
    ],
)
def test_find_dates_does_not_guess(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        pytest.param("nu", "2026-11-21", "2026-11-21", "day", id="now"),
        pytest.param("this week", "2026-11-16", "2026-11-22", "day", id="week"),
        pytest.param("volgende maand", "2026-12-01", "2026-12-31", "month", id="month"),
        pytest.param("vorig jaar", "2025-01-01", "2025-12-31", "year", id="year"),
        pytest.param("mei volgend jaar", "2027-05-01", "2027-05-31", "month", id="month-of-year"),
        pytest.param("eind dit jaar", "2026-10-01", "2026-12-31", "season", id="end-of-year"),
        pytest.param("dit schooljaar", "2026-08-01", "2027-07-31", "schoolyear", id="school"),
        pytest.param(
            "volgend schooljaar", "2027-08-01", "2028-07-31", "schoolyear", id="next-school"
        ),
        pytest.param("dit voorjaar", "2026-03-01", "2026-05-31", "season", id="this-spring"),
        pytest.param("komend voorjaar", "2027-03-01", "2027-05-31", "season", id="coming-spring"),
        pytest.param("afgelopen zomer", "2026-06-01", "2026-08-31", "season", id="past-summer"),
        pytest.param("van 2013 tot nu", "2013-01-01", "2026-11-21", "year", id="until-now"),
    ],
)
def test_find_dates_counts_from_the_reference(text, start, end, precision):
    assert read(text, TODAY) == [(start, end, precision)]


def test_find_dates_knows_that_a_winter_in_january_began_last_year():
    assert read("deze winter", date(2026, 1, 10)) == [("2025-12-01", "2026-02-28", "season")]


@pytest.mark.parametrize("text", ["afgelopen jaar", "vorig voorjaar"])
def test_find_dates_leaves_out_what_has_two_meanings(text):
    assert read(text, TODAY) == []


def test_find_dates_says_where_a_date_stands():
    text = "Het pact van 15 november 2013 loopt tot 2020."

    spans = find_dates(text)

    assert [span.text for span in spans] == ["15 november 2013", "2020"]
    assert [text.index(span.text) for span in spans] == [span.position for span in spans]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_find_dates_reads_every_day_in_words_and_digits(day):
    month = MONTHS.split()[day.month - 1]
    written = (
        f"{day.day} {month} {day.year}",
        f"{day.day}-{day.month}-{day.year}",
        day.isoformat(),
    )

    found = [find_dates(text) for text in written]

    assert [[(span.start, span.end) for span in spans] for spans in found] == [[(day, day)]] * 3


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
)
def test_find_dates_reads_every_range(one, other):
    start, end = sorted((one, other))
    text = f"van {start.isoformat()} tot en met {end.isoformat()}"

    spans = find_dates(text)

    assert [(span.start, span.end) for span in spans] == [(start, end)]


@given(st.text(alphabet="0123456789-/. tmenjafb'", max_size=40))
def test_find_dates_reads_any_text_in_order(text):
    spans = find_dates(text, TODAY)

    assert all(span.start <= span.end for span in spans)
    assert all(a.position < b.position for a, b in pairwise(spans))


def test_days_in_a_list_take_the_month_behind_it() -> None:
    first, last = "2014-05-01", "2014-05-03"

    assert read("1, 2 en 3 mei 2014") == [(day, day, "day") for day in (first, "2014-05-02", last)]
    assert read("p. 2, 16 april 2020") == [("2020-04-16", "2020-04-16", "day")]


@pytest.mark.parametrize(
    "text",
    ["5-10-15 procent", "1-2-3", "'14 uur'", "groep 7/8", "het '24'", "paragraaf 2-3-14",
     "Artikel 2-3-14", "niveau 2/3/14", "over 10 jaren 20 leerlingen"],
)  # fmt: skip
def test_numbers_that_only_look_like_a_short_date_are_none(text: str) -> None:
    assert read(text) == []
