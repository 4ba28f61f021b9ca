"""The word beside a figure that decides what it means: "ten minste", "maximaal", "geen". Pure.

"Maximaal 40%" and "ten minste 40%" hold the same number and are opposite rules. A Bound
says which sort of word stands at a figure, in Dutch or English; words of one sort may
stand in for each other, words of another sort may not, and neither may none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.language.number_spans import YEAR_UNIT
from assistant.language.number_units import MONTHS
from assistant.language.values import Value, find_values
from assistant.language.words import fold


class Bound(StrEnum):
    """How a figure is meant."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE = "more than"
    AT_MOST = "at most"
    LESS = "less than"
    ABOUT = "about"
    RANGE = "range"
    WITHIN = "within"
    SINCE = "since"
    UNTIL = "until"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its bound."""

    value: Value
    bound: Bound


# Tried in this order at each place, so the longer wording wins.
_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_MOST, r"niet (?:meer|hoger|langer|groter|ouder) dan|no(?:t)? (?:more|higher"
    r"|longer|larger) than|geen hoger bedrag dan"),
    (Bound.AT_LEAST, r"niet (?:minder|lager|korter|kleiner) dan|no(?:t)? (?:less|fewer"
    r"|lower) than"),
    (Bound.LESS, r"(?:minder|lager|kleiner|korter|jonger|goedkoper)(?: zijn| worden)? dan|onder"
    r"|beneden|nog geen|bijna|net geen|less than|fewer than|lower than|smaller than|below|under"
    r"|nearly|almost|<"),
    (Bound.MORE, r"(?:meer|hoger|groter|langer|ouder|verder)(?: zijn| worden)? dan|boven|ruim"
    r"|more than|higher than|larger than|longer than|above|exceeding|over$|>"),
    (Bound.AT_MOST, r"ten hoogste|hoogstens|hooguit|maximaa?le?|maximum|max|up to|at most|≤"),
    (Bound.AT_LEAST, r"ten ?minste|minstens|minimaa?le?|minimum|min|op zijn minst"
    r"|op z'n minst|at least|≥"),
    (Bound.ABOUT, r"ongeveer|circa|ca|rond|rondom|zo'n|zo’n|plusminus|plm|om en nabij|about"
    r"|around|approximately|roughly|some$"),
    (Bound.WITHIN, r"binnen|within"),
    (Bound.SINCE, r"vanaf|sinds|sedert|since|from|after|na$"),
    (Bound.UNTIL, r"tot en met|t/m|tot aan|uiterlijk|until|till|by$|before|tot"),
    (Bound.NOT, r"geen|niet|not|no|never|nooit"),
)  # fmt: skip
_WORD_BEFORE = tuple(
    (bound, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for bound, words in _BEFORE
)
_AFTER = (
    (Bound.AT_LEAST, re.compile(r"^\W{0,2}(?:\w+ ){0,2}?(?:of (?:meer|hoger|ouder|langer"
    r"|groter)|en (?:ouder|hoger)|or (?:more|older|higher|above))\b|^\+")),
    (Bound.AT_MOST, re.compile(r"^\W{0,2}(?:\w+ ){0,2}?(?:of (?:minder|lager|jonger|korter"
    r"|kleiner)|en jonger|or (?:less|fewer|younger|lower))\b")),
)  # fmt: skip
_JOINS = re.compile(
    r"^\s*(?:-|‑|–|—|tot|tot en met|t/m|à|to|and|en|of|or)\s*(?:de |het |the )?€?\s*$"
)
_GOES_TO = re.compile(r"\s+(?:naar|to|tegen|tegenover)\s+", re.I)
_CLAUSE = re.compile(r"[;:.!?(]\s|,\s(?=(?:maar|but|en|and|waarvan|terwijl)\b)")
# "tot 1 mei 2014": day and month stand between the word and the year.
_DATE = re.compile(rf"(?:\b\d{{1,2}}\s+)?\b(?:{'|'.join(MONTHS)})\.?\s*$")
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_NEAR_WORDS = 6
# These only count right before the figure; further off they belong to something else.
_CLOSE = {
    Bound.NOT: 1,
    Bound.WITHIN: 2,
    Bound.UNTIL: 2,
    Bound.SINCE: 3,
    Bound.ABOUT: 3,
    Bound.LESS: 4,
    Bound.MORE: 4,
}


def find_figures(text: str) -> list[Figure]:
    """Return the values in ``text`` with their bounds, first to last."""
    values = _with_shared_units(text, find_values(text))
    ranges = _in_ranges(text, values)
    figures = []
    for place, value in enumerate(values):
        start = values[place - 1].end if place else 0
        bound = _after(text, value) or _before(text[start : value.start])
        if bound is Bound.UNTIL and value.unit != YEAR_UNIT and _BY.search(text[: value.start]):
            bound = None  # "grew by 12 percent" says how much, "by 2020" until when
        if ranges[place] and bound in {None, Bound.UNTIL, Bound.SINCE}:
            bound = Bound.RANGE
        figures.append(Figure(value, bound or Bound.EXACT))
    return figures


def _with_shared_units(text: str, values: list[Value]) -> list[Value]:
    """Return the values, where "van 26 naar 35 procent" is about 26 percent as well."""
    found = list(values)
    for place in range(len(values) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if (
            one.kind == "number" and not one.unit and other.kind == "percentage"
            and _GOES_TO.fullmatch(text[one.end : other.start])
        ):  # fmt: skip
            found[place] = replace(one, kind=other.kind, unit=other.unit, number=one.number / 100)
    return found


def _before(text: str) -> Bound | None:
    """Return the bound that the words before a figure give; the nearest one counts."""
    clause = _DATE.sub("", _CLAUSE.split(fold(text))[-1])
    near = " ".join(clause.split()[-_NEAR_WORDS:])
    best: tuple[int, Bound] | None = None
    for bound, pattern in _WORD_BEFORE:
        for match in pattern.finditer(near):
            between = len(near[match.end() :].split())
            if between > _CLOSE.get(bound, _NEAR_WORDS) - 1:
                continue
            if best is None or match.end() > best[0]:
                best = (match.end(), bound)
    return best[1] if best else None


def _after(text: str, value: Value) -> Bound | None:
    rest = fold(text[value.end : value.end + 40])
    return next((bound for bound, pattern in _AFTER if pattern.search(rest)), None)


def _in_ranges(text: str, values: Sequence[Value]) -> list[bool]:
    """Tell of each value whether it is one end of a range such as "25 tot 50" or "10-15"."""
    found = [False] * len(values)
    for place in range(len(values) - 1):
        left, right = values[place], values[place + 1]
        between = text[left.end : right.start].lower()
        opened = re.search(
            r"\b(?:tussen|between|van|from)\s+(?:de |het |the )?$", text[: left.start].lower()
        )
        joined = _JOINS.match(between)
        if joined and (opened or between.strip().split(" ")[0] not in {"en", "of", "and", "or"}):
            found[place] = found[place + 1] = True
    return found
