"""Which years a text names, in digits or shortened: "2014", "'14-'15", "jaren '90". Pure."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.language.dates import DateSpan, find_single_dates
from assistant.language.number_tokens import DASHES

# Reading dates takes time, and most texts hold none: no year is written without one of these.
_PERHAPS = re.compile(rf"(?:19|20)\d\d|['’]\d\d|\d\s*[{DASHES}/]\s*\d|jaren ", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def years_in(text: str) -> tuple[int, ...]:
    """Return the years that ``text`` names, in order, as often as it names them.

    Of a period that is its first and its last year; of a decade all ten.
    """
    if not _PERHAPS.search(text):
        return ()
    return tuple(year for span in find_single_dates(text) for year in _years_of(span))


def _years_of(span: DateSpan) -> Iterable[int]:
    first, last = span.start.year, span.end.year
    return range(first, last + 1) if span.precision == "decade" else sorted({first, last})
