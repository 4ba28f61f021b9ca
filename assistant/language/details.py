"""The one matcher of personal and contact details: their sorts, and where they stand. Pure.

Who asks says which sorts count: what a page may show, what a model may see, and what is kept
of what a visitor typed are three questions about the same details (see :mod:`contacts`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Sort(StrEnum):
    """A sort of detail; where two begin at one place, the first of these counts."""

    EMAIL = "email"
    IBAN = "iban"
    SERVICE_NUMBER = "service"
    FOREIGN_NUMBER = "foreign"
    TELEPHONE = "telephone"
    MOBILE = "mobile"
    PERHAPS_TELEPHONE = "perhaps_telephone"
    NAMED_BSN = "bsn"
    PERHAPS_BSN = "perhaps_bsn"
    POSTCODE = "postcode"
    STREET = "street"


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail in a text.

    Attributes:
        sort: What it is.
        start: Where it begins, the word that names it included.
        end: Where it ends.
        value: Where the value itself begins.
    """

    sort: Sort
    start: int
    end: int
    value: int


_AT = r"\s*(?:@|＠|\(at\)|\[at\]|\sapenstaartje\s|\sat\s(?=\s*[\w-]+(?:\.|\s\(?(?:dot|punt)\b)))\s*"
_DOT = r"(?:\s*(?:\(dot\)|\[dot\]|\s(?:dot|punt)\s)\s*|\.)"
_NOT_WITHIN = r"(?<![\d.,/-])"
_PATTERNS = {
    Sort.EMAIL: rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-zA-Z]{{2,12}}\b",
    # Of ours, or of any land that gives bank and account in groups of four.
    Sort.IBAN: r"(?i:\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b"
    r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b)",
    Sort.SERVICE_NUMBER: rf"{_NOT_WITHIN}0[89]00[\s.-]?\d{{4}}(?:[\s.-]?\d{{3}})?\b",
    Sort.FOREIGN_NUMBER: rf"{_NOT_WITHIN}(?:\+|00)\s?3[1-2][\s.()-]*(?:\d[\s.()-]*){{8,10}}(?!\d)",
    Sort.TELEPHONE: rf"{_NOT_WITHIN}(?!\d\d[-.]\d\d[-.]\d{{4}}\b)"
    r"(?:(?:\+|00)31[\s-]?(?:\(0\))?[\s-]?|\(?0)[1-57-9]\d{0,2}\)?(?:[\s.-]?\d){6,7}(?!\d)",
    Sort.MOBILE: rf"{_NOT_WITHIN}(?:(?:\+|00)31[\s-]?(?:\(0\))?[\s-]?6|06)"
    r"(?:\s?[-–\u2011./]?\s?\d){8}(?!\d)",
    Sort.PERHAPS_TELEPHONE: r"(?<![\w.,])(?:(?:\+|00)31[\s.()-]*(?:\(?0\)?[\s.()-]*)?|\(?0)"
    r"(?:[\s().-]{0,2}\d){9}(?!\d)|(?<!\w)\+\d{1,3}(?:[\s().-]{0,2}\d){7,11}(?!\d)",
    Sort.NAMED_BSN: r"(?i:(?<!\[)\b(?:bsn|burgerservicenummer|sofinummer)[^\d\[]{0,12}"
    r"(?P<number>\d(?:[\s.-]?\d){6,9})(?!\d))",
    Sort.PERHAPS_BSN: r"(?<![\w.,€])\d(?:[\s.-]?\d){7,8}(?!\w|[.,]\d|\s?(?:euro|miljoen))",
    # "2015 VO" is a year, unless a house number stands before it.
    Sort.POSTCODE: r"\b(?!19|20)[1-9]\d{3}\s?[A-Z]{2}\b"
    r"|(?<=\d[a-zA-Z,]\s)(?:19|20)\d\d\s?[A-Z]{2}\b|(?<=\d,\s)(?:19|20)\d\d\s?[A-Z]{2}\b",
    Sort.STREET: r"\b[A-Z][\w'’-]*(?:straat|laan|weg|plein|kade|gracht|dijk|singel|dreef|hof|steeg"
    r"|pad|boulevard)\s+\d{1,4}\s?[a-zA-Z]?\b(?![%.,]\d)",
}


def find_details(text: str, sorts: Iterable[Sort]) -> list[Detail]:
    """Return the details of ``sorts`` in ``text``, in order; no two of them overlap."""
    found = []
    for match in _pattern(frozenset(sorts)).finditer(text):
        sort = Sort(str(match.lastgroup))
        value = match.start("number") if sort is Sort.NAMED_BSN else match.start()
        if sort is not Sort.PERHAPS_BSN or _passes_eleven_test(match[0]):
            found.append(Detail(sort, match.start(), match.end(), value))
    return found


@lru_cache(maxsize=16)
def _pattern(sorts: frozenset[Sort]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{sort}>{_PATTERNS[sort]})" for sort in Sort if sort in sorts))


def _passes_eleven_test(number: str) -> bool:
    """Tell whether the digits can be those of a citizen service number."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return total > 0 and total % 11 == 0
