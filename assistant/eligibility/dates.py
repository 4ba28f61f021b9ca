"""Days as sources and people write them: "2025-01-15", "15-01-2025", "15 januari 2025". Pure."""

import calendar
import re
from datetime import date

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_ISO = re.compile(r"^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$")
_DUTCH = re.compile(r"^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})$")


def read_day(text: str) -> date | None:
    """Return the day that a person wrote, or None when it is not one whole day."""
    cleaned = text.strip().casefold()
    if match := _ISO.match(cleaned):
        year, month, day = match.groups()
        return _day(int(year), month or "", day or "")
    if match := _DUTCH.match(cleaned):
        day, month, year = match.groups()
        number = _MONTHS.index(month) + 1 if month in _MONTHS else month
        return _day(int(year), str(number), day)
    return None


def first_day(text: str) -> date:
    """Return the first day of an ISO day, month or year.

    Raises:
        ValueError: It is none of these.
    """
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Return the last day of an ISO day, month or year.

    Raises:
        ValueError: It is none of these.
    """
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def in_words(text: str) -> str:
    """Return an ISO day, month or year as people write it: "15 januari 2025", "april 2014"."""
    year, month, day = _parts(text)
    words = [str(day)] if day else []
    words += [_MONTHS[month - 1]] if month else []
    return " ".join([*words, str(year)])


def _parts(text: str) -> tuple[int, int, int]:
    match = _ISO.match(text)
    if match is None:
        raise ValueError(f"{text!r} is geen datum")
    year, month, day = match.groups()
    return int(year), int(month or 0), int(day or 0)


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
