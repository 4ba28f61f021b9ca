"""Find single dates in a text: a day, month, year, season or school year at a time.

One rule per way of writing, tried in order; what a rule has read is not read again. A
date that does not exist ("31 februari 2013") is read and then dropped, so that no part
of it is taken for another date. Ranges are put together by ``dates``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.language import periods
from assistant.language.number_spans import YEAR_UNIT, find_values
from assistant.language.number_tokens import DASHES, full_year, is_numbered
from assistant.language.number_units import MONTHS
from assistant.language.relative_dates import RELATIVE_YEAR, relative_spans, year_from_now

Precision = Literal["day", "month", "season", "schoolyear", "year", "decade"]


@dataclass(frozen=True, slots=True)
class Atom:
    """One date as written; it may lack its year, or its month and year.

    Attributes:
        at: Place of its first character.
        to: Place after its last character.
        precision: What the writer named.
        span: First and last day; None while it is not complete, or when it does not exist.
        month: Month (1 to 12) that was read, else 0.
        day: Day of the month that was read, else 0.
        spoken: Whether it is counted from today ("nu", "dit voorjaar").
    """

    at: int
    to: int
    precision: Precision
    span: periods.Span | None = None
    month: int = 0
    day: int = 0
    spoken: bool = False


def _alternatives(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DASH = f"[{DASHES}]"
_MONTH = rf"(?P<month>{_alternatives(MONTHS)})\b(?:\.(?=\s))?"
_YEAR = (
    rf"(?P<year>(?:19|20)[0-9]{{2}})(?![\w]|[.,][0-9])|['’](?P<short>[0-9]{{2}})(?![\w'’])"
    rf"|(?P<spoken>{RELATIVE_YEAR})\b"
)
_OF_YEAR = rf"\s+(?:(?:van|of|in)\s+)?(?:{_YEAR})"
_DAY = r"(?<![\w.,/€])(?P<day>[0-3]?[0-9])(?:e|ste|de|st|nd|rd|th)?"
_PART = rf"\b(?P<part>{_alternatives(periods.PARTS)})[\s-]"
_NEXT_YEAR = rf"\s*[{DASHES}/]\s*['’]?(?P<next>(?:19|20)?[0-9]{{2}})(?!\w)"
_FIRST_YEAR = r"(?<![\w.,/€-])(?P<year>(?:19|20)[0-9]{2})"
_SHORT_FIRST = r"(?<![\w/])['’](?P<short>[0-9]{2})"
_DECADE = (
    rf"\b(?:de\s+jaren\s+['’]?|jaren\s+['’])(?P<first>[2-9]0|{_alternatives(periods.DECADES)})"
    r"(?:(?:\s*,\s*|\s*-\s*|\s+(?:en|tot)\s+)['’]?(?P<last>[2-9]0))*(?![\w'’])"
    r"(?!\s*(?:[,/-]|en|tot)\s*['’]?[0-9]{2}(?!\w))"
)
_A_YEAR = re.compile(r"[0-9]{4}|['’][0-9]{2}")
_HALVES = {"eerste": 1, "1e": 1, "first": 1, "tweede": 2, "2e": 2, "second": 2}
_ORDINALS = _HALVES | {"derde": 3, "3e": 3, "third": 3, "vierde": 4, "4e": 4, "fourth": 4}
_Found = Callable[[re.Match[str], date | None], Atom | None]


def _year(match: re.Match[str], reference: date | None) -> int | None:
    """Return the year that a rule read: as digits, or counted from the reference."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("short"):
        return full_year(groups["short"])
    return year_from_now(groups["spoken"], reference) if groups.get("spoken") else None


def _atom(
    match: re.Match[str], precision: Precision, span: periods.Span | None, month: int = 0
) -> Atom:
    return Atom(match.start(), match.end(), precision, span, month)


def _school(match: re.Match[str], reference: date | None) -> Atom | None:
    year, second = _year(match, reference) or 0, match["next"]
    if (year + 1) % 100 == int(second[-2:]):
        return _atom(match, "schoolyear", periods.school_year(year))
    if match.groupdict().get("short"):
        return None
    later = int(second) > year
    span = (periods.school_year(year)[0], periods.school_year(int(second) - 1)[1])
    return _atom(match, "schoolyear", span if later else None)


def _winter(match: re.Match[str], _: date | None) -> Atom | None:
    return _atom(match, "season", periods.season(12, int(match["year"])))


def _short_range(match: re.Match[str], reference: date | None) -> Atom | None:
    first, last = _year(match, reference), full_year(match["next"])
    if first is None or last <= first:
        return None
    return _atom(match, "year", (date(first, 1, 1), date(last, 12, 31)))


def _decade(match: re.Match[str], _: date | None) -> Atom | None:
    span = periods.decades(match["first"].lower(), match["last"])
    return _atom(match, "decade", span) if span else None


def _digits(match: re.Match[str], reference: date | None) -> Atom | None:
    year, month = _year(match, reference) or 0, int(match["month"])
    if "short" in match.groupdict() and is_numbered(match.string, match.start()):
        return Atom(match.start(), match.end(), "day")
    if match["day"]:
        return _atom(match, "day", periods.day(year, month, int(match["day"])), month)
    # "2013-14" is two years.
    return _atom(match, "month", periods.months(year, month, month)) if 0 < month < 13 else None


def _day(match: re.Match[str], reference: date | None) -> Atom | None:
    month, number = MONTHS[match["month"].lower()], int(match["day"])
    year = _year(match, reference)
    span = periods.day(year, month, number) if year else None
    # Without a year it may still be the first half of a range; a leap year takes all days.
    if year is None and periods.day(2024, month, number) is None:
        return Atom(match.start(), match.end(), "day")
    return Atom(match.start(), match.end(), "day", span, month, 0 if year else number)


def _month(match: re.Match[str], reference: date | None) -> Atom | None:
    month, year = MONTHS[match["month"].lower()], _year(match, reference)
    span = periods.months(year, month, month) if year else None
    return _atom(match, "month", span, month)


def _part_of_month(match: re.Match[str], reference: date | None) -> Atom | None:
    month, year = MONTHS[match["month"].lower()], _year(match, reference)
    part = periods.PARTS[match["part"].lower()]
    return _atom(match, "month", periods.part_of_month(part, year, month)) if year else None


def _part_of_year(match: re.Match[str], reference: date | None) -> Atom | None:
    year = _year(match, reference)
    part = periods.PARTS[match["part"].lower()]
    return _atom(match, "season", periods.part_of_year(part, year)) if year else None


def _slice_of_year(match: re.Match[str], reference: date | None) -> Atom | None:
    year = _year(match, reference)
    if year is None:
        return None
    size = 6 if match["half"] else 3
    number = _ORDINALS.get((match["half"] or match["quarter"] or "").lower())
    last = (number or int(match["q"])) * size
    return _atom(match, "season", periods.months(year, last - size + 1, last))


def _season(match: re.Match[str], reference: date | None) -> Atom | None:
    year = _year(match, reference)
    first = periods.SEASONS[match["season"].lower()]
    # "winter 2024" may be either of two winters.
    return _atom(match, "season", periods.season(first, year)) if year and first != 12 else None


def _bare_day(match: re.Match[str], _: date | None) -> Atom | None:
    return Atom(match.start(), match.end(), "day", day=int(match["day"]))


def _rule(pattern: str, found: _Found) -> tuple[re.Pattern[str], _Found]:
    return re.compile(pattern, re.IGNORECASE), found


_SCHOOL = r"\b(?:school|studie|cursus)(?:jaar|jaren)\s+|\b(?:school|academic)\s+years?\s+"
_RULES = (
    _rule(_DECADE, _decade),
    _rule(rf"\bwinter\s+(?P<year>(?:19|20)[0-9]{{2}}){_NEXT_YEAR}", _winter),
    _rule(rf"(?:{_SCHOOL}){_FIRST_YEAR}{_NEXT_YEAR}", _school),
    _rule(rf"(?:{_SCHOOL})['’]?(?P<short>[0-9]{{2}}){_NEXT_YEAR}", _school),
    _rule(rf"{_SHORT_FIRST}\s*/\s*['’]?(?P<next>[0-9]{{2}})(?!\w)", _school),
    _rule(rf"{_FIRST_YEAR}/['’]?(?P<next>(?:19|20)?[0-9]{{2}})(?![\w/])", _school),
    _rule(rf"{_FIRST_YEAR}-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?(?![\w-])", _digits),
    _rule(
        r"(?<![\w.,/€-])(?P<day>[0-3]?[0-9])(?P<dot>[-/.])(?P<month>[01]?[0-9])(?P=dot)"
        r"(?P<year>(?:19|20)[0-9]{2})(?!\w)",
        _digits,
    ),
    _rule(
        r"(?<![\w.,/€-])(?P<day>0?[1-9]|[12][0-9]|3[01])(?P<line>[-/])(?P<month>0?[1-9]|1[0-2])"
        r"(?P=line)(?P<short>[0-9]{2})(?![\w/-])(?!\s*(?:%|procent|percent|euro|uur|jaar))",
        _digits,
    ),
    _rule(rf"{_FIRST_YEAR}{_DASH}['’]?(?P<next>[0-9]{{2}})(?![\w-])", _short_range),
    _rule(rf"{_SHORT_FIRST}{_DASH}['’]?(?P<next>[0-9]{{2}})(?![\w-])", _short_range),
    _rule(rf"{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s+(?:{_YEAR}))?", _day),
    _rule(rf"\b{_MONTH}\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+(?:{_YEAR})", _day),
    _rule(rf"{_PART}{_MONTH}{_OF_YEAR}", _part_of_month),
    _rule(rf"\b{_MONTH}(?:{_OF_YEAR})?", _month),
    _rule(
        rf"\b(?:q(?P<q>[1-4])|(?P<half>{_alternatives(_HALVES)})\s+(?:helft|half)"
        rf"|(?P<quarter>{_alternatives(_ORDINALS)})\s+(?:kwartaal|quarter)){_OF_YEAR}",
        _slice_of_year,
    ),
    _rule(rf"\b(?P<season>{_alternatives(periods.SEASONS)}){_OF_YEAR}", _season),
    _rule(rf"{_PART}(?:(?:van|of)\s+)?(?:{_YEAR})", _part_of_year),
)
# A bare day is one only if nothing else has read its digits.
_LAST_RULES = (
    _rule(
        rf"{_DAY}(?=\s*(?:{_DASH}|t/m|tot|en|of|to|and|,)[^.]{{0,20}}[0-9])(?![.,]?[0-9])",
        _bare_day,
    ),
)


def find_atoms(text: str, reference: date | None) -> list[Atom]:
    """Return the single dates in ``text``, first to last, complete or not."""
    taken = bytearray(len(text))
    atoms: list[Atom] = []
    for atom in _candidates(text, reference):
        if not any(taken[atom.at : atom.to]):
            taken[atom.at : atom.to] = b"\1" * (atom.to - atom.at)
            atoms.append(atom)
    return sorted(atoms, key=lambda atom: atom.at)


def _candidates(text: str, reference: date | None) -> Iterator[Atom]:
    yield from _by_rules(_RULES, text, reference)
    if reference is not None:
        for at, to, precision, span in relative_spans(text, reference):
            yield Atom(at, to, precision, span, spoken=True)
    for value in find_values(text):
        if value.unit == YEAR_UNIT and _A_YEAR.fullmatch(value.text):
            yield Atom(value.start, value.end, "year", periods.whole_year(int(value.number)))
    yield from _by_rules(_LAST_RULES, text, reference)


def _by_rules(
    rules: Sequence[tuple[re.Pattern[str], _Found]], text: str, reference: date | None
) -> Iterator[Atom]:
    for pattern, found in rules:
        for match in pattern.finditer(text):
            atom = found(match, reference)
            if atom is not None:
                yield atom
