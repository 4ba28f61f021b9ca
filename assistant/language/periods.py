"""Named parts of the calendar as first and last day: month, season, part of a year.

A season is meteorological: spring is March to May. "begin", "medio" and "eind" are the
first quarter, May to August and the last quarter of a year, and the thirds of a month.
A Dutch school year is 1 August to 31 July.
"""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]

SEASONS = {
    "voorjaar": 3,
    "lente": 3,
    "spring": 3,
    "zomer": 6,
    "summer": 6,
    "najaar": 9,
    "herfst": 9,
    "autumn": 9,
    "winter": 12,
}
DECADES = {
    "twintig": "20",
    "dertig": "30",
    "veertig": "40",
    "vijftig": "50",
    "zestig": "60",
    "zeventig": "70",
    "tachtig": "80",
    "negentig": "90",
}
_LAST_DECADE = 20
_PART_OF_YEAR = {"begin": (1, 3), "medio": (5, 8), "eind": (10, 12)}
_PART_OF_MONTH = {"begin": (1, 10), "medio": (11, 20), "eind": (21, 31)}
PARTS = {
    "begin": "begin",
    "early": "begin",
    "medio": "medio",
    "halverwege": "medio",
    "mid": "medio",
    "mid-": "medio",
    "eind": "eind",
    "einde": "eind",
    "late": "eind",
    "end of": "eind",
}


def day(year: int, month: int, number: int) -> Span | None:
    """Return one day as a span; None when the calendar has no such day."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return only, only


def months(year: int, first: int, last: int) -> Span:
    """Return the span from the first month to the last (1 to 12) of a year."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def whole_year(year: int) -> Span:
    """Return 1 January to 31 December."""
    return months(year, 1, 12)


def decades(first: str, last: str | None) -> Span | None:
    """Return the span of "jaren '80", or "jaren '80 en '90"; None when the last is earlier.

    Args:
        first: A word of DECADES, or two digits.
        last: Two digits, or nothing.
    """
    begin = _full_decade(DECADES.get(first, first))
    end = _full_decade(last) if last else begin
    return (date(begin, 1, 1), date(end + 9, 12, 31)) if end >= begin else None


def _full_decade(tens: str) -> int:
    """Return the year that a decade begins with: the twenties are of now, the thirties not."""
    return int(tens) + (1900 if int(tens) > _LAST_DECADE else 2000)


def school_year(year: int) -> Span:
    """Return the Dutch school year that starts in ``year``: 1 August to 31 July."""
    return date(year, 8, 1), date(year + 1, 7, 31)


def season(first_month: int, year: int) -> Span:
    """Return the three months from ``first_month``; winter runs on into the next year."""
    if first_month == 12:
        return date(year, 12, 1), months(year + 1, 2, 2)[1]
    return months(year, first_month, first_month + 2)


def part_of_year(part: str, year: int) -> Span:
    """Return the months that "begin", "medio" or "eind" of a year stands for."""
    return months(year, *_PART_OF_YEAR[part])


def part_of_month(part: str, year: int, month: int) -> Span:
    """Return the days that "begin", "medio" or "eind" of a month stands for."""
    first, last = _PART_OF_MONTH[part]
    return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))


def week_of(reference: date) -> Span:
    """Return Monday to Sunday of the week that ``reference`` is in."""
    monday = reference - timedelta(days=reference.weekday())
    return monday, monday + timedelta(days=6)
