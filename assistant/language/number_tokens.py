"""Cut a text into digits, words and marks, each with its place, for the number reader.

What only looks like a number is kept apart here: telephone numbers, web addresses,
clock times and whole dates (of a date only its year is a value).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from assistant.language.number_units import NUMBERED
from assistant.language.number_words import ONE
from assistant.language.words import fold

DASHES = "-‐‑‒–—−"
SCHOOL_YEARS = frozenset({"schooljaar", "schooljaren", "studiejaar", "cursusjaar"})
# Two digits below this are of this century.
_THIS_CENTURY = 50
_TOKEN = re.compile(
    r"""
    (?P<date> (?<![\w.,/-]) (?:
        (?P<year_first>(?:19|20)[0-9]{2}) - [01][0-9] - [0-3][0-9] (?![\w/-])
      | [0-3]?[0-9] (?P<sep>[-/.]) [01]?[0-9] (?P=sep) (?P<year_last>(?:19|20)[0-9]{2})
        (?![\w/-])
      | (?: (?:0?[1-9]|[12][0-9]|3[01]) (?P<line>[-/]) (?:0?[1-9]|1[0-2]) (?P=line)
        (?P<year_short>[0-9]{2}) (?![\w/-]) | ['’] (?P<year_said>[0-9]{2}) (?![\w'’]) )
        (?!\s*(?:%|procent|percent|euro|uur|jaar)) ) )
  | (?P<opaque> https?://\S+ | www\.\S+ | [^\s@]+@[^\s@]+\.\w+
      | (?<![\w.,]) (?: 0[0-9]{1,3}[-\s]?[0-9]{6,8} | \+[0-9]{2}[0-9\s-]{8,12} ) (?![\w])
      | (?<![\w.,]) [0-2]?[0-9][.:][0-5][0-9] (?=\s*(?:uur|u\b|am\b|pm\b)) )
  | (?P<spaced> (?<![\w.,]) [1-9][0-9]{0,2} (?:[\u0020\u00a0\u2009\u202f][0-9]{3})*
        [\u0020\u00a0\u2009\u202f]000 (?![\w]) )
  | (?P<digits> [0-9]+(?:[.,][0-9]+)* )
  | (?P<vulgar> [¼-¾⅐-⅞] )
  | (?P<word> (?i: per \s cent \b | (?:twen|thir|for|fif|six|seven|eigh|nine)ty
        - (?:one|two|three|four|five|six|seven|eight|nine) \b )
      | [^\W\d_] (?: [^\W_] | [\u0300-\u036f] | ['’](?=[^\W\d_]) )* )
  | (?P<mark> ,[-‐‑‒–—]{1,2}(?!\w) | \S )
    """,
    re.VERBOSE,
)
_DUTCH_DIGITS = re.compile(
    r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:0|[1-9][0-9]*)(?:,[0-9]+)?"
)
_ENGLISH_DIGITS = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?"
    r"|[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+"
    r"|(?:0|[1-9][0-9]*)\.[0-9]+"
)
# Either 2.5 in Dutch or 2,500 in English.
EITHER = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_LONGEST_BEFORE = 20
# Longer runs are no figures that people write; Python refuses to read the longest.
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a text.

    Attributes:
        kind: "digits", "word", "mark", "vulgar" (½), "date" or "opaque".
        text: Folded for words, as written for the rest; of a date its year.
        start: Place of its first character in the text, from 0.
        end: Place after its last character.
    """

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the tokens of ``text``, in order; white space is left out."""
    found = []
    for match in _TOKEN.finditer(text):
        kind, content = match.lastgroup or "mark", match[0]
        if match["date"]:
            short = match["year_short"] or match["year_said"]
            year = match["year_first"] or match["year_last"] or str(full_year(short))
            code = match["year_short"] and is_numbered(text, match.start())
            kind, content = ("opaque", match[0]) if code else ("date", year)
        elif kind == "spaced":
            # "250 000": a group of three zeros is never a number of its own.
            kind, content = "digits", ".".join(content.split())
        elif kind == "word":
            content = _fold_word(content)
        found.append(Token(kind, content, match.start(), match.end()))
    return _with_school_years(found)


def full_year(short: str) -> int:
    """Return the year that two digits stand for: 1950 up to 2049."""
    return int(short) + (2000 if int(short) < _THIS_CENTURY else 1900)


def is_numbered(text: str, at: int) -> bool:
    """Tell whether what stands at ``at`` is a number by name, as in "paragraaf 2-3-14"."""
    before = fold(text[max(0, at - _LONGEST_BEFORE) : at]).split()
    return bool(before) and before[-1] in NUMBERED


def _with_school_years(found: list[Token]) -> list[Token]:
    """Make years of the two numbers in "schooljaar 14/15"."""
    for at in range(len(found) - 3):
        if found[at].text not in SCHOOL_YEARS or found[at + 2].text not in {"/", *DASHES}:
            continue
        first, last = found[at + 1], found[at + 3]
        short = [t.text for t in (first, last) if t.kind == "digits" and len(t.text) == 2]
        if len(short) == 2 and (int(short[0]) + 1) % 100 == int(short[1]):
            for token, place in ((first, at + 1), (last, at + 3)):
                found[place] = replace(token, kind="date", text=str(full_year(token.text)))
    return found


@lru_cache(maxsize=100_000)
def _fold_word(word: str) -> str:
    composed = unicodedata.normalize("NFC", word.lower())
    return ONE if composed in {"één", "éen", "eén"} else fold(composed)


def glued(found: Sequence[Token], at: int) -> bool:
    """Tell whether token ``at`` follows the one before it without a space."""
    return 0 < at < len(found) and found[at].start == found[at - 1].end


def opens_between(found: Sequence[Token], at: int) -> bool:
    """Tell whether "tussen" stands before token ``at``, or "tussen de"."""
    before = [token.text for token in found[max(0, at - 2) : at]]
    article = before[-1:] in (["de"], ["the"])
    return before[-2 if article else -1 :][:1] in (["tussen"], ["between"])


def read_digits(digits: str, *, comma_for_thousands: bool = False) -> Fraction | None:
    """Return the number that digits with points and commas stand for; None for none.

    Dutch notation first: a point before each three digits, a comma before decimals. One
    point with another number of digits after it is an English decimal.

    Args:
        digits: Such as "250.000", "2,5", "2.5"; a leading zero ("007") is no number.
        comma_for_thousands: Read "2,500" as the English 2500, not as 2.5. "2,000" always
            is: nobody writes three zeros for decimals.
    """
    if len(digits) > _MOST_DIGITS:
        return None
    if EITHER.fullmatch(digits) and (comma_for_thousands or digits.endswith(",000")):
        return Fraction(digits.replace(",", ""))
    if _DUTCH_DIGITS.fullmatch(digits):
        return Fraction(digits.replace(".", "").replace(",", "."))
    if _ENGLISH_DIGITS.fullmatch(digits):
        return Fraction(digits.replace(",", ""))
    return None


def vulgar(mark: str) -> Fraction | None:
    """Return the value of a character such as "½"; None when it is no fraction."""
    if len(mark) != 1 or unicodedata.category(mark) != "No":
        return None
    value = Fraction(unicodedata.numeric(mark, 0.0)).limit_denominator(10)
    return value if 0 < value < 1 else None
