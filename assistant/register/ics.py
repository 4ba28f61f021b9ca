"""Activities and application windows as a calendar file (RFC 5545).

Days have no time of day here: a school day and a closing date are whole days, in any
time zone. An edition with a known day is CONFIRMED; where only the month is known the
event spans that month, is TENTATIVE and blocks nothing. What is over is left out, and so
is a month of something that no source has seen lately.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from assistant.errors import InputError
from assistant.register.facts import Fact, text_of
from assistant.register.finder import Standing, months_of, seen_lately, standing
from assistant.register.funds import Fund, Window
from assistant.register.records import Activity, Record

PRODUCT = "-//Loket//NONSGML Loket//NL"
REMINDER = timedelta(days=14)
_DAY = timedelta(days=1)
_TO_CHECK = "Controleer bij de organisator of dit doorgaat."
_NO_DAY = "Van deze activiteit is alleen de maand bekend, niet de dag."
_BRING = "Controleer de voorwaarden en de datum bij de uitvoerder."


def activity_events(activities: Iterable[Activity], on: date) -> Iterator[Event]:
    """Yield the coming editions of activities.

    Args:
        activities: What to look at; one that has ended is left out.
        on: The first day that counts as coming; also the day that standing is judged at.
    """
    for activity in activities:
        says, fact = standing(activity, on)
        coming = [edition for edition in _editions(activity) if edition[1] >= on]
        if says is not Standing.ENDED:
            for first, last, day in coming:
                yield _event(activity, first, last, day, _TO_CHECK)
        if fact and seen_lately(fact, on) and not coming:
            for first, last in _next_months(activity, on):
                yield _tentative(activity, first, last, fact)


def window_events(funds: Iterable[Fund], on: date) -> Iterator[Event]:
    """Yield the opening and closing days of application windows that are still to come.

    Args:
        funds: The schemes; a day that no source names gives no event.
        on: The first day that counts as coming.
    """
    for fund in funds:
        for window in fund.windows:
            for verb, day in (("Opent", window.opens), ("Sluit", window.closes)):
                if len(day) == len("2026-01-31") and date.fromisoformat(day) >= on:
                    yield _window_event(fund, window, verb, date.fromisoformat(day))


def build_calendar(events: Iterable[Event], name: str, now: datetime) -> bytes:
    """Return a calendar file.

    Args:
        events: As the functions above give them.
        name: Of the calendar, as a reader sees it.
        now: When it is made; with a time zone.

    Raises:
        InputError: There is no event; a file without one is not valid.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    for event in sorted(events, key=lambda event: (event["dtstart"].dt, str(event["uid"]))):
        event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
        calendar.add_component(event)
    if not calendar.subcomponents:
        raise InputError(
            "Hiervan is geen komende dag of maand bekend, dus er is niets voor in de agenda. "
            "Zoek ruimer, of vraag de organisator."
        )
    return bytes(calendar.to_ical())


def _editions(activity: Activity) -> list[tuple[date, date, Fact]]:
    """Return the first day, last day and source of every edition with a known day."""
    ends = {fact.label: str(fact.value) for fact in activity.ends}
    editions = []
    for fact in activity.starts:
        first = _day(str(fact.value))
        last = _day(ends.get(fact.label, "")) or first
        if first and last and last >= first:
            editions.append((first, last, fact))
    return editions


def _next_months(activity: Activity, on: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of the next time that each of its months comes."""
    for month in months_of(activity):
        year = on.year + (month < on.month)
        yield date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _event(record: Record, first: date, last: date, fact: Fact, advice: str) -> Event:
    event = Event()
    event.add("uid", f"{record.id}-{first.isoformat()}@loket")
    event.add("summary", record.name)
    event.add("dtstart", first)
    event.add("dtend", last + _DAY)
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE" if first == last else "TRANSPARENT")
    parts = (text_of(record.about[:1]), advice, _source(fact))
    event.add("description", "\n".join(parts))
    place = getattr(record, "place", ())
    if place:
        event.add("location", text_of(place))
    if record.website:
        event.add("url", str(record.website[0].value))
    if record.themes:
        event.add("categories", list(record.themes))
    return event


def _tentative(activity: Activity, first: date, last: date, fact: Fact) -> Event:
    event = _event(activity, first, last, fact, f"{_NO_DAY} {_TO_CHECK}")
    event["summary"] = event["summary"] + " (dag nog niet bekend)"
    event["status"] = "TENTATIVE"
    event["transp"] = "TRANSPARENT"
    return event


def _window_event(fund: Fund, window: Window, verb: str, day: date) -> Event:
    event = _event(fund, day, day, window.fact, f"{window.fact.value}. {_BRING}")
    event["uid"] = f"{fund.id}-{verb.lower()}-{day.isoformat()}@loket"
    event["summary"] = f"{verb}: {fund.name}"
    event["transp"] = "TRANSPARENT"
    if verb == "Sluit":
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", f"{fund.name} sluit over twee weken")
        alarm.add("trigger", -REMINDER)
        event.add_component(alarm)
    return event


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _source(fact: Fact) -> str:
    return f"Bron: {fact.source.title} ({fact.date}), {fact.where}"
