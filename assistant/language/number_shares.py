"""Read a part of something at a token: "1/3", "een derde", "de helft", "1 op de 3"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.language.number_tokens import Token, glued, read_digits, vulgar
from assistant.language.number_units import MONTHS, NUMBERED, SCALES, word_set
from assistant.language.number_words import ARTICLES, denominator, part_value, read_cardinal

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# "een derde ronde" is the third round.
_COUNTED_IN_ORDER = word_set(
    "partij partijen ronde keer maal tranche periode fase editie persoon regeling versie variant "
    "categorie groep leerweg stap optie plaats verdieping generatie land landen party parties "
    "round time edition phase person"
)
# "een negende" is the ninth one, "een negende deel" and "een negende van" are parts.
_AFTER_A_PART = frozenset({"van", "deel", "of", "part", ""})
_AFTER_A_HALF = word_set("of a an the jaar uur dag maand procent year hour day percent")
_SLASHES = word_set("/ ⁄")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A bare number.

    Attributes:
        number: Its exact value.
        end: Position after its last token.
        digits: The digits as written, when it is digits alone; else empty.
        share: Whether it is written as a part of something (1/3, "de helft").
    """

    number: Fraction
    end: int
    digits: str = ""
    share: bool = False


def word_at(words: Sequence[str], at: int) -> str:
    """Return the word at a position; empty outside the text."""
    return words[at] if 0 <= at < len(words) else ""


def read_count(found: Sequence[Token], words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return a whole number in digits or words, articles included, and where it ends."""
    if at >= len(found):
        return None
    if found[at].kind == "digits":
        value = read_digits(found[at].text)
        return (int(value), at + 1) if value is not None and value.denominator == 1 else None
    if words[at] in ARTICLES and word_at(words, at + 1) not in SCALES:
        return 1, at + 1
    return read_cardinal(words, at)


def read_ratio(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "één op de drie", "1 op 3", "vier van de tien", "one in three"."""
    part = read_count(found, words, at)
    if part is None:
        return None
    link, after = word_at(words, part[1]), word_at(words, part[1] + 1)
    if link == "op" or (link == "van" and after in {"de", "elke"} and part[0] > 1):
        start = part[1] + 1 + (after in {"de", "elke", "iedere"})
    elif link == "out" and after == "of":
        start = part[1] + 2
    elif link == "in" and found[at].kind == "word" and words[at] != "een":
        start = part[1] + 1
    else:
        return None
    whole = read_count(found, words, start) if word_at(words, start) not in ARTICLES else None
    if whole is None or not 0 < part[0] < whole[0] or word_at(words, whole[1]) in MONTHS:
        return None
    if YEAR.fullmatch(word_at(words, start)):
        return None
    return Quantity(Fraction(part[0], whole[0]), whole[1], share=True)


def read_slashed(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "1/3", "2 1/2" and, with the fraction slash, "1⁄3"."""
    if found[at].kind != "digits":
        return None
    above, below = _pair(found, words, at), _pair(found, words, at + 1)
    whole = read_digits(words[at])
    if above is not None and words[at - 1 if at else 0] not in NUMBERED:
        return Quantity(above, at + 3, share=True)
    mixed = below is not None and not glued(found, at + 1) and not YEAR.fullmatch(words[at])
    if mixed and below is not None and whole is not None and whole.denominator == 1:
        return Quantity(whole + below, at + 4)
    return None


def _pair(found: Sequence[Token], words: Sequence[str], at: int) -> Fraction | None:
    """Return the proper fraction written at ``at``; dates and years give none."""
    if word_at(words, at + 1) not in _SLASHES or not (
        glued(found, at + 1) and glued(found, at + 2)
    ):
        return None
    if word_at(words, at + 3) in _SLASHES and glued(found, at + 3):
        return None
    above, below = words[at], words[at + 2]
    both_digits = above.isdecimal() and below.isdecimal() and len(above + below) < 40
    # "007/8" is a code, and 2014/2015 a school year.
    if not both_digits or above.startswith("0") or below.startswith("0") or YEAR.fullmatch(above):
        return None
    share = Fraction(int(above), int(below))
    return share if share < 1 else None


def read_part(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "½", "de helft", "driekwart", "een derde", "twee derde", "two thirds"."""
    word, after = words[at], word_at(words, at + 1)
    sign = vulgar(word)
    if sign is not None:
        return Quantity(sign, at + 1, share=True)
    counted = _counted_part(found, words, at)
    if counted is not None:
        return counted
    single = part_value(word)
    if single is not None and not (word == "kwart" and after in {"over", "voor"}):
        return Quantity(single, at + 1, share=True)
    if word in {"half", "halve"} and (after in SCALES or after in _AFTER_A_HALF):
        return Quantity(Fraction(1, 2), at + 1, share=True)
    return None


def _counted_part(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    count = read_count(found, words, at)
    if count is None or not count[0]:
        return None
    end = count[1] + (word_at(words, count[1]) == "-" and glued(found, count[1]))
    name, after = word_at(words, end), word_at(words, end + 1)
    below = denominator(name)
    if not below or count[0] >= below or after in _COUNTED_IN_ORDER:
        return None
    certain = below < 4 or name in {"kwart", "quarter"} or after in _AFTER_A_PART
    if words[at] in ARTICLES and not certain:
        return None
    return Quantity(Fraction(count[0], below), end + 1, share=True)
