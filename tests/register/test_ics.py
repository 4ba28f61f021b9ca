"""Calendar files that real calendars take."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from assistant.errors import InputError
from assistant.register.facts import Fact, Source
from assistant.register.funds import Fund, Window
from assistant.register.ics import activity_events, build_calendar, window_events
from assistant.register.load import load_records
from assistant.register.records import Activity

ON = date(2026, 1, 1)
NOW = datetime(2026, 1, 1, 9, 30, 12, 5, tzinfo=timezone(timedelta(hours=1)))
SOURCE = Source("web", "Een pagina", "Iemand", "2025", url="https://example.org")


def fact(value: str, label: str = "", date_: str = "2025") -> Fact:
    return Fact(value, SOURCE, date_, label=label)


def make(**given_: object) -> Activity:
    plain = {"id": "a", "name": "Dag", "about": (fact("Iets; leuk, echt."),), "levels": ("po",)}
    return Activity(**{**plain, "active": (fact("ja"),), **given_})  # type: ignore[arg-type]


def events(activity: Activity) -> list:
    made = list(activity_events([activity], ON))
    return list(Calendar.from_ical(build_calendar(made, "Proef", NOW)).walk("VEVENT"))


def test_a_known_day_becomes_a_whole_day_that_ends_on_the_next():
    (event,) = events(make(starts=(fact("2026-04-09", "2026"),), place=(fact("Assen"),)))

    assert event["dtstart"].dt == date(2026, 4, 9)
    assert event["dtend"].dt == date(2026, 4, 10)
    assert event["status"] == "CONFIRMED"
    assert event["location"] == "Assen"
    assert "Iets; leuk, echt." in event["description"]
    assert "https://example.org" in event["description"]


def test_an_edition_of_more_days_ends_after_its_last():
    activity = make(starts=(fact("2026-04-09", "2026"),), ends=(fact("2026-04-10", "2026"),))

    assert events(activity)[0]["dtend"].dt == date(2026, 4, 11)


def test_past_editions_are_left_out_and_their_month_comes_again():
    (event,) = events(make(starts=(fact("2025-04-10", "2025"),)))

    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 4, 1), date(2026, 5, 1))
    assert event["status"] == "TENTATIVE"
    assert event["transp"] == "TRANSPARENT"
    assert "niet bekend" in event["summary"]


def test_a_month_that_is_over_comes_next_year():
    made = list(activity_events([make(months=(2, 12))], date(2026, 3, 1)))

    assert sorted(event["dtstart"].dt for event in made) == [date(2026, 12, 1), date(2027, 2, 1)]


@pytest.mark.parametrize(
    "activity",
    [
        pytest.param(make(months=(4,), active=(fact("nee"),)), id="ended"),
        pytest.param(make(months=(4,), active=(fact("ja", date_="2013"),)), id="long unseen"),
        pytest.param(make(), id="no month"),
        pytest.param(make(starts=(fact("april"),)), id="not a day"),
    ],
)
def test_nothing_to_put_in_a_calendar_is_refused_in_words(activity):
    with pytest.raises(InputError, match="geen komende dag of maand"):
        build_calendar(activity_events([activity], ON), "Proef", NOW)


def test_windows_give_an_opening_and_a_closing_day_with_a_reminder():
    window = Window(opens="2026-03-01", closes="2026-03-31", fact=fact("Ronde van maart"))
    fund = Fund(id="f", name="Fonds", about=(fact("Geld"),), windows=(window,))

    made = list(window_events([fund], ON))

    assert [str(event["summary"]) for event in made] == ["Opent: Fonds", "Sluit: Fonds"]
    assert [len(event.walk("VALARM")) for event in made] == [0, 1]
    assert "Ronde van maart" in made[0]["description"]


@pytest.mark.parametrize(
    ("opens", "closes", "number"),
    [
        pytest.param("2025-01-01", "2026-01-01", 1, id="closes today"),
        pytest.param("2025-01-01", "2025-12-31", 0, id="over"),
        pytest.param("", "", 0, id="unknown"),
    ],
)
def test_windows_that_are_over_or_unknown_give_nothing(opens, closes, number):
    fund = Fund(id="f", name="Fonds", windows=(Window(opens=opens, closes=closes, fact=fact("x")),))

    assert len(list(window_events([fund], ON))) == number


def test_the_whole_register_gives_a_valid_file_without_naive_times():
    made = [
        *activity_events(load_records(Activity), ON),
        *window_events(load_records(Fund), date(2014, 1, 1)),
    ]

    raw = build_calendar(made, "Techniek", NOW)
    calendar = Calendar.from_ical(raw)
    found = calendar.walk("VEVENT")

    assert len(found) == len(made) > 40
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert len({str(event["uid"]) for event in found}) == len(found)
    for event in found:
        assert event["dtstamp"].dt == datetime(2026, 1, 1, 8, 30, 12, tzinfo=UTC)
        assert type(event["dtstart"].dt) is type(event["dtend"].dt) is date
        assert event["dtstart"].dt < event["dtend"].dt
        assert event["summary"]
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert raw.endswith(b"END:VCALENDAR\r\n")


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=90),
)
def test_any_name_and_day_come_back_as_they_were(day, name):
    activity = make(name=name, months=(), starts=(fact(day.isoformat(), "x"),))

    made = list(activity_events([activity], day))
    (event,) = Calendar.from_ical(build_calendar(made, "Proef", NOW)).walk("VEVENT")

    if made[0]["status"] == "CONFIRMED":
        assert str(event["summary"]) == name
    assert event["dtstart"].dt == day
