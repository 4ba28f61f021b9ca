"""Write dates as people do. Pure."""

import re

from ui.texts import Language

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def readable_date(date: str, language: Language = "nl") -> str:
    """Return an ISO date, month or year in words; anything else as it is.

    ``2013-04`` gives "april 2013", ``2026-11-21`` gives "21 november 2026".
    """
    found = _ISO.fullmatch(date.strip())
    if not found:
        return date
    year, month, day = found.groups()
    if not month or not 1 <= int(month) <= 12:
        return year if not month else date
    name = _MONTHS[language].split()[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"


def month_name(number: int, language: Language = "nl") -> str:
    """Return the name of a month, from 1."""
    return _MONTHS[language].split()[number - 1]
