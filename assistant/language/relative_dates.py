"""Dates that are counted from today: "nu", "dit voorjaar", "volgend schooljaar".

Only what has one meaning is read. "afgelopen jaar" (last year, or the last twelve
months?) and "vorig voorjaar" (of this year, or of the year before?) give nothing.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from assistant.language import periods

_THIS = frozenset({"dit", "deze", "huidig", "huidige", "this", "current"})
_NEXT = frozenset({"volgend", "volgende", "next"})
_COMING = frozenset({"komend", "komende", "aankomend", "aankomende", "coming", "upcoming"})
_LAST = frozenset({"vorig", "vorige", "last", "previous"})
_PAST = frozenset({"afgelopen", "past"})
_WHICH = "|".join(sorted(_THIS | _NEXT | _COMING | _LAST | _PAST, key=len, reverse=True))
_SCHOOL = r"schooljaar|studiejaar|cursusjaar|school\s+year|academic\s+year"
_RELATIVE = re.compile(
    rf"\b(?:(?P<now>nu|vandaag|momenteel|op\s+dit\s+moment|today|now|currently|at\s+the\s+moment)"
    rf"|(?P<which>{_WHICH})\s+"
    rf"(?:(?P<school>{_SCHOOL})|(?P<year>jaar|year)|(?P<month>maand|month)|(?P<week>week)"
    rf"|(?P<season>{'|'.join(periods.SEASONS)})))\b",
    re.IGNORECASE,
)
RELATIVE_YEAR = r"(?:dit|volgend|komend|vorig|this|next|last)\s+(?:jaar|year)"

_Kind = Literal["day", "month", "season", "schoolyear", "year"]


def year_from_now(words: str, reference: date | None) -> int | None:
    """Return the year that "dit jaar" or "volgend jaar" is; None without a reference."""
    step = _step(words.split(maxsplit=1)[0].lower())
    return None if reference is None or step is None else reference.year + step


def relative_spans(text: str, reference: date) -> Iterator[tuple[int, int, _Kind, periods.Span]]:
    """Yield place, place after, precision and span of each date counted from ``reference``.

    A week has the precision of a day: its first and last day are known.
    """
    for match in _RELATIVE.finditer(text):
        found = _read(match, reference)
        if found is not None:
            yield match.start(), match.end(), *found


def _step(which: str) -> int | None:
    if which in _THIS:
        return 0
    if which in _NEXT or which in _COMING:
        return 1
    return -1 if which in _LAST else None


def _read(match: re.Match[str], reference: date) -> tuple[_Kind, periods.Span] | None:
    if match["now"]:
        return "day", (reference, reference)
    which = match["which"].lower()
    if match["season"]:
        span = _season(which, periods.SEASONS[match["season"].lower()], reference)
        return ("season", span) if span else None
    if match["school"]:
        start = reference.year - (reference.month < 8)
        step = -1 if which in _PAST else _step(which)
        return None if step is None else ("schoolyear", periods.school_year(start + step))
    step = _step(which)
    if step is None:
        return None
    if match["week"]:
        return "day", periods.week_of(reference + timedelta(days=7 * step))
    if match["month"]:
        years, month = divmod(reference.month - 1 + step, 12)
        return "month", periods.months(reference.year + years, month + 1, month + 1)
    return "year", periods.whole_year(reference.year + step)


def _season(which: str, first_month: int, reference: date) -> periods.Span | None:
    # In January "deze winter" began last year.
    current = reference.year - (first_month == 12 and reference.month <= 2)
    if which in _THIS:
        return periods.season(first_month, current)
    if which in _NEXT:
        return periods.season(first_month, current + 1)
    near = [periods.season(first_month, current + step) for step in (-1, 0, 1)]
    if which in _COMING:
        return next((span for span in near if span[0] > reference), None)
    if which in _PAST:
        return next((span for span in reversed(near) if span[1] < reference), None)
    return None
