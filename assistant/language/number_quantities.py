"""Read one bare quantity at a token: digits, a number word or a fraction.

Only the number itself: its sign, scale, currency and unit are read around it by
``number_spans``.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.language.number_tokens import (
    Token,
    glued,
    read_digits,
    vulgar,
)
from assistant.language.number_words import (
    ARTICLES,
    MONTHS,
    SCALES,
    denominator,
    half_value,
    part_value,
    read_cardinal,
)

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# "groep 7/8" and "leerjaar 3/4" are two groups, not a share.
_BEFORE_A_PAIR = frozenset(
    "groep groepen leerjaar leerjaren klas klassen niveau niveaus niveau's jaar fase artikel".split()
)
# "een derde ronde" is the third round.
_COUNTED_IN_ORDER = frozenset(
    "partij partijen ronde keer maal tranche periode fase editie persoon regeling versie variant "
    "categorie groep leerweg stap optie plaats verdieping generatie land landen party parties "
    "round time edition phase person".split()
)
_AFTER_A_HALF = frozenset("of a an the jaar uur dag maand year hour day".split())
_SLASHES = frozenset("/⁄")


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


def read_quantity(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Return the quantity that starts at token ``at``; None when there is none.

    Args:
        found: Tokens of the text.
        words: The texts of those tokens.
        at: Position in ``found``, from 0.
    """
    for read in _READERS:
        quantity = read(found, words, at)
        if quantity is not None:
            return quantity
    return None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _count(found: Sequence[Token], words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return a whole number in digits or words, articles included, and where it ends."""
    if at >= len(found):
        return None
    if found[at].kind == "digits":
        value = read_digits(found[at].text)
        return (int(value), at + 1) if value is not None and value.denominator == 1 else None
    if words[at] in ARTICLES and _word(words, at + 1) not in SCALES:
        return 1, at + 1
    return read_cardinal(words, at)


def _ratio(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "één op de drie", "1 op 3", "vier van de tien", "one in three"."""
    part = _count(found, words, at)
    if part is None:
        return None
    link, after = _word(words, part[1]), _word(words, part[1] + 1)
    if link == "op" or (link == "van" and after in {"de", "elke"} and part[0] > 1):
        start = part[1] + 1 + (after in {"de", "elke", "iedere"})
    elif link == "out" and after == "of":
        start = part[1] + 2
    elif link == "in" and found[at].kind == "word" and words[at] != "een":
        start = part[1] + 1
    else:
        return None
    whole = _count(found, words, start) if _word(words, start) not in ARTICLES else None
    if whole is None or not 0 < part[0] < whole[0] or _word(words, whole[1]) in MONTHS:
        return None
    if YEAR.fullmatch(_word(words, start)):
        return None
    return Quantity(Fraction(part[0], whole[0]), whole[1], share=True)


def _slashed(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "1/3", "2 1/2" and, with the fraction slash, "1⁄3"."""
    if found[at].kind != "digits":
        return None
    above, below = _pair(found, words, at), _pair(found, words, at + 1)
    whole = read_digits(words[at])
    if above is not None and words[at - 1 if at else 0] not in _BEFORE_A_PAIR:
        return Quantity(above, at + 3, share=True)
    mixed = below is not None and not glued(found, at + 1) and not YEAR.fullmatch(words[at])
    if mixed and below is not None and whole is not None and whole.denominator == 1:
        return Quantity(whole + below, at + 4)
    return None


def _pair(found: Sequence[Token], words: Sequence[str], at: int) -> Fraction | None:
    """Return the proper fraction written at ``at``; dates and years give none."""
    if _word(words, at + 1) not in _SLASHES or not (glued(found, at + 1) and glued(found, at + 2)):
        return None
    if _word(words, at + 3) in _SLASHES and glued(found, at + 3):
        return None
    above, below = words[at], words[at + 2]
    both_digits = above.isdecimal() and below.isdecimal() and len(above + below) < 40
    # "007/8" is a code, and 2014/2015 a school year.
    if not both_digits or above.startswith("0") or below.startswith("0") or YEAR.fullmatch(above):
        return None
    share = Fraction(int(above), int(below))
    return share if share < 1 else None


def _digits(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    if found[at].kind != "digits" or _word(words, at + 1) in MONTHS:
        return None
    number = read_digits(words[at])
    if number is None:
        return None
    part = vulgar(_word(words, at + 1)) if glued(found, at + 1) else None
    if part is not None and number.denominator == 1:
        return Quantity(number + part, at + 2)
    return Quantity(number, at + 1, digits=words[at])


def _part(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "½", "de helft", "driekwart", "een derde", "twee derde", "two thirds"."""
    word, after = words[at], _word(words, at + 1)
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
    count = _count(found, words, at)
    if count is None:
        return None
    end = count[1] + (_word(words, count[1]) == "-" and glued(found, count[1]))
    below = denominator(_word(words, end))
    if not below or count[0] >= below or _word(words, end + 1) in _COUNTED_IN_ORDER:
        return None
    # "7 derde" is an ordinal with a number before it by chance; so is "de een half".
    return Quantity(Fraction(count[0], below), end + 1, share=True) if count[0] else None


def _half(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "anderhalf", "tweeenhalf", "twee en een half", "two and a half"."""
    if found[at].kind != "word" and found[at].kind != "digits":
        return None
    single = half_value(words[at])
    if single is not None:
        return Quantity(single, at + 1)
    if words[at] in ARTICLES:
        return None
    whole = _count(found, words, at)
    if whole is None or _word(words, whole[1]) not in {"en", "and"}:
        return None
    if _word(words, whole[1] + 1) not in {"een", "a"}:
        return None
    below = {"half": 2, "halve": 2, "kwart": 4, "quarter": 4}.get(_word(words, whole[1] + 2))
    return Quantity(whole[0] + Fraction(1, below), whole[1] + 3) if below else None


def _cardinal(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    if found[at].kind != "word":
        return None
    if words[at] in ARTICLES and _word(words, at + 1) == "ton":
        return Quantity(Fraction(1), at + 1)
    if words[at] == "ten" and _word(words, at + 1) in {"percent", "million", "years", "euros"}:
        return Quantity(Fraction(10), at + 1)
    value = read_cardinal(words, at)
    return None if value is None else Quantity(Fraction(value[0]), value[1])


_Reader = Callable[[Sequence[Token], Sequence[str], int], Quantity | None]
# The first that can read decides: longer forms come first.
_READERS: tuple[_Reader, ...] = (_ratio, _half, _slashed, _part, _digits, _cardinal)
