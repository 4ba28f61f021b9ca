"""Dates and months as far as they are named: "1 april 2013", "april 2013", "1 april". Pure.

:mod:`assistant.language.dates` gives spans to compute with; here we compare what was
written, so a month without a year counts too.
"""

import re
from dataclasses import dataclass

from assistant.language.number_units import MONTHS, word_set
from assistant.language.words import fold

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_WRITTEN = re.compile(
    rf"\b(?:(?P<day>{_DAY})(?:e|ste|de|st|nd|rd|th)?[ -]+(?:of )?)?(?P<month>{_MONTH})\b\.?"
    # English puts the day after the month; never both.
    rf"(?(day)|(?:[ -]+(?P<day_after>{_DAY})(?:st|nd|rd|th)?\b(?!\d|[.,]\d))?)"
    rf"(?:,?[ -]+(?P<year>{_YEAR})\b)?"
)
_DIGITS = re.compile(
    rf"\b(?P<day>{_DAY})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<year>{_YEAR})\b"
)
_ISO = re.compile(
    rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?\b"
)
# "1 tot en met 31 maart", "1 en 15 april": the first day borrows the month.
_EARLIER = re.compile(
    rf"\b(?P<day>{_DAY})(?:e|ste|de|st|nd|rd|th)?\s*(?:tot en met|tot|t/m|en|of|,|-|–|to|and|or"
    rf"|until)\s*(?:de |the )?$"
)
# Words as well as months, unless a day or year stands beside them.
_AMBIGUOUS = word_set("may march mar mei jan sep sept dec apr jun jul aug nov oct okt feb mrt")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as it was written; what was not named is None."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    def is_within(self, other: "Day") -> bool:
        """Tell whether ``other`` says all that this one says."""
        return (
            self.month == other.month
            and self.year in {None, other.year}
            and self.day in {None, other.day}
        )


def find_days(text: str) -> list[Day]:
    """Return the dates and months in ``text``, first to last; they do not overlap."""
    folded = fold(text)
    if len(folded) != len(text):  # the places must be those of ``text``
        folded = text.lower()
    found: list[Day] = []
    for pattern in (_ISO, _DIGITS, _WRITTEN):
        for match in pattern.finditer(folded):
            day = _day(match)
            if day and not any(day.start < d.end and d.start < day.end for d in found):
                found.append(day)
    found += [earlier for day in found if (earlier := _earlier(day, folded))]
    return sorted(found, key=lambda day: day.start)


def _earlier(day: Day, folded: str) -> Day | None:
    """Return the day before a dated one that shares its month, if there is one."""
    match = _EARLIER.search(folded[: day.start]) if day.day else None
    if match is None:
        return None
    return Day(day.year, day.month, int(match["day"]), match.start("day"), match.end("day"))


def _day(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    name = parts["month"]
    number = parts["day"] or parts.get("day_after")
    if name in _AMBIGUOUS and not number and not parts["year"] and name != "mei":
        return None
    month = MONTHS[name] if name in MONTHS else int(name)
    year = int(parts["year"]) if parts["year"] else None
    return Day(year, month, int(number) if number else None, match.start(), match.end())
