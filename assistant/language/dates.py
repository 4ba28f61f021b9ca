"""Dates in Dutch and English text as spans of days, with the precision they were given.

"april 2013" is 1 to 30 April; "2013-2020" is eight years; "schooljaar 2014/2015" is
1 August 2014 to 31 July 2015. What cannot be placed with certainty gives nothing: a
month without a year, a day that does not exist, "dit voorjaar" when no reference is given.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.language import periods
from assistant.language.date_atoms import Atom, Precision, find_atoms
from assistant.language.number_tokens import DASHES

__all__ = ["DateSpan", "Precision", "find_dates", "find_single_dates"]

_COARSER: tuple[Precision, ...] = ("day", "month", "season", "schoolyear", "year", "decade")
_INCLUSIVE = frozenset(
    {*DASHES, "t/m", "tm", "tot en met", "to", "through", "up to and including", "/"}
)
# "tot 1 februari" ends on 31 January, as in Dutch law.
_EXCLUSIVE = frozenset({"tot", "until", "till"})
_LIST = frozenset({"en", "of", ",", "and", "or", "/"})
_BETWEEN = re.compile(r"\b(?:tussen|between)\s+(?:(?:de|the)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period in a text.

    Attributes:
        start: First day.
        end: Last day, inclusive; the same as ``start`` for a day.
        precision: What the writer named; of a range the coarser of its two ends. Parts of
            a year ("eind 2014", a quarter, a half) count as "season".
        text: The words.
        position: Place of its first character in the text, from 0.
    """

    start: date
    end: date
    precision: Precision
    text: str
    position: int


def find_dates(text: str, reference: date | None = None) -> list[DateSpan]:
    """Return the dates and periods in ``text``, first to last.

    Args:
        text: Dutch or English.
        reference: The day that "nu" and "dit voorjaar" are counted from; without it such
            words give nothing.
    """
    return _joined(_atoms(text, reference), text)


def find_single_dates(text: str) -> list[DateSpan]:
    """Return the dates in ``text`` one by one, first to last: of a range both its ends."""
    return [_single(atom, text) for atom in _atoms(text, None)]


def _atoms(text: str, reference: date | None) -> list[Atom]:
    return [atom for atom in _completed(find_atoms(text, reference), text) if atom.span]


def _between(left: Atom, right: Atom, text: str) -> str:
    return " ".join(text[left.to : right.at].lower().split())


def _completed(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """Give dates without a year the year of the date they are joined to: "1 jan t/m 1 feb 2024"."""
    done: list[Atom] = []
    for atom in reversed(atoms):
        lacking = atom.span is None and (atom.month or atom.day)
        borrowing = bool(lacking and done)
        done.append(_borrow(atom, done[-1], _between(atom, done[-1], text)) if borrowing else atom)
    return done[::-1]


def _borrow(atom: Atom, right: Atom, link: str) -> Atom:
    ranged = link in _INCLUSIVE or link in _EXCLUSIVE
    if right.span is None or right.spoken or not (ranged or link in _LIST):
        return atom
    month = atom.month or right.month
    # A page number stands before a comma as well: "p. 2, 16 april 2020". But "1, 2 en 3 mei"
    # are three days: there the next has borrowed its month, and so is no date on its own.
    loose = link == "," and not atom.month and not right.day
    if loose or not month or right.precision not in {"day", "month"}:
        return atom
    for year in (right.span[0].year, right.span[0].year - 1):
        span = _days(year, month, atom.day)
        if span is not None and span[0] <= right.span[1]:
            return replace(atom, span=span, month=month)
        # "december t/m februari 2024" began the year before; "december en januari" may not.
        if not ranged or not atom.month:
            break
    return atom


def _days(year: int, month: int, day: int) -> periods.Span | None:
    return periods.day(year, month, day) if day else periods.months(year, month, month)


def _joined(atoms: Sequence[Atom], text: str) -> list[DateSpan]:
    found: list[DateSpan] = []
    at = 0
    while at < len(atoms):
        span = _range(atoms[at], atoms[at + 1], text) if at + 1 < len(atoms) else None
        found.append(span or _single(atoms[at], text))
        at += 2 if span else 1
    return found


def _single(atom: Atom, text: str) -> DateSpan:
    assert atom.span is not None  # incomplete atoms are out by now
    return DateSpan(*atom.span, atom.precision, text[atom.at : atom.to], atom.at)


def _range(left: Atom, right: Atom, text: str) -> DateSpan | None:
    """Return the period from ``left`` to ``right``; None when they are two loose dates."""
    link = _between(left, right, text)
    joined = link in _INCLUSIVE or link in _EXCLUSIVE
    opened = (
        link in {"en", "and"} and _BETWEEN.search(text[max(0, left.at - 20) : left.at]) is not None
    )
    if left.span is None or right.span is None or not (joined or opened):
        return None
    end = right.span[1]
    if link in _EXCLUSIVE and right.precision == "day" and not right.spoken:
        end -= timedelta(days=1)
    if link == "/" and left.precision != "month":
        return None
    if end < left.span[0]:
        return None
    precision = max(left.precision, right.precision, key=_COARSER.index)
    return DateSpan(left.span[0], end, precision, text[left.at : right.to], left.at)
