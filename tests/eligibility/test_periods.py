"""Which scheme holds, and whether one can apply, on a day."""

from datetime import date

import pytest

from assistant.eligibility.dates import first_day, in_words, last_day
from assistant.eligibility.periods import period_on, validity, window_state
from assistant.register.load import find_periods


@pytest.mark.parametrize(
    ("fund", "day", "holds", "window"),
    [
        pytest.param("rif-1", date(2016, 6, 1), "voldoet", "open", id="rif-1 in 2016"),
        pytest.param("rif-2", date(2016, 6, 1), "voldoet niet", "gesloten", id="rif-2 in 2016"),
        pytest.param("rif-3", date(2016, 6, 1), "voldoet niet", "gesloten", id="rif-3 in 2016"),
        pytest.param("rif-1", date(2023, 6, 1), "voldoet niet", "gesloten", id="rif-1 in 2023"),
        pytest.param("rif-2", date(2023, 6, 1), "voldoet", "open", id="rif-2 in 2023"),
        pytest.param("rif-3", date(2023, 6, 1), "voldoet niet", "gesloten", id="rif-3 in 2023"),
        pytest.param("rif-1", date(2026, 6, 1), "voldoet niet", "gesloten", id="rif-1 in 2026"),
        pytest.param("rif-2", date(2026, 6, 1), "voldoet niet", "gesloten", id="rif-2 in 2026"),
        pytest.param("rif-3", date(2026, 6, 1), "voldoet", "onbekend", id="rif-3 in 2026"),
        pytest.param("rif-3", date(2025, 3, 1), "voldoet", "gesloten", id="between two rounds"),
        pytest.param("rif-1", date(2015, 6, 1), "voldoet", "onbekend", id="a year we lack"),
        pytest.param("praktijkleren", date(2026, 6, 1), "voldoet", "gesloten", id="a day early"),
        pytest.param("praktijkleren", date(2026, 6, 2), "voldoet", "open", id="first day"),
        pytest.param(
            "praktijkleren", date(2012, 6, 2), "onbekend", "onbekend", id="before sources"
        ),
        pytest.param("oom-ptt", date(2026, 6, 1), "onbekend", "onbekend", id="after sources"),
        pytest.param("slim-scholing", date(2025, 3, 10), "voldoet", "open", id="opening day"),
        pytest.param("slim-scholing", date(2025, 11, 11), "voldoet", "gesloten", id="day after"),
        pytest.param(
            "slim-mkb-2020-2024", date(2020, 10, 1), "voldoet", "onbekend", id="no closing day"
        ),
        pytest.param("wbso-2025", date(2025, 9, 20), "voldoet", "open", id="no first day"),
        pytest.param("stap-budget", date(2024, 1, 1), "voldoet niet", "gesloten", id="stopped"),
    ],
)
def test_validity_and_window(fund, day, holds, window):
    found = find_periods(fund)[0]

    assert validity(found, day).result == holds
    assert window_state(found, day).status == window


@pytest.mark.parametrize(
    ("name", "day", "fund"),
    [
        pytest.param("WBSO", date(2025, 6, 1), "wbso-2025", id="runs then"),
        pytest.param("WBSO", date(2026, 12, 1), "wbso-2026", id="runs now"),
        pytest.param("speur- en ontwikkelingswerk", date(2026, 12, 1), "wbso-2026", id="alias"),
        pytest.param("WBSO", date(2028, 1, 1), "wbso-2026", id="all over: the last"),
        pytest.param("WBSO", date(2020, 1, 1), "wbso-2025", id="none begun: the first"),
        pytest.param("RIF", date(2018, 12, 31), "rif-1", id="last day"),
        pytest.param("eerste RIF", date(2026, 12, 1), "rif-1", id="named by its number"),
    ],
)
def test_of_several_periods_the_one_of_the_day_counts(name, day, fund):
    period = period_on(find_periods(name), day)

    assert period is not None
    assert period.id == fund


def test_schemes_that_hold_at_once_are_no_periods_of_one_scheme():
    assert period_on(find_periods("OOC"), date(2026, 12, 1)) is None


def test_window_state_names_the_next_round():
    state = window_state(find_periods("rif-3")[0], date(2025, 3, 1))

    assert state.next_opens == "2025-06-01"
    assert "1 juni 2025" in state.text
    assert state.source


def test_the_end_of_rif_1_is_disputed_and_the_rule_uses_the_later_regulation():
    fund = find_periods("rif-1")[0]

    assert [str(fact.value) for fact in fund.valid_until] == ["2018", "2017", "2017"]
    assert "valid_until" in fund.disputed


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        pytest.param("2024", date(2024, 1, 1), date(2024, 12, 31), "2024", id="year"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), "februari 2024", id="month"),
        pytest.param("2024-02-03", date(2024, 2, 3), date(2024, 2, 3), "3 februari 2024", id="day"),
    ],
)
def test_dates_may_be_a_year_a_month_or_a_day(text, first, last, words):
    assert (first_day(text), last_day(text), in_words(text)) == (first, last, words)
