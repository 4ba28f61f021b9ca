"""Read one bare quantity at a token: digits, a number word or a fraction.

Only the number itself: its sign, scale, currency and unit are read around it by
``number_spans``.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache

from assistant.language.number_shares import (
    YEAR,
    Quantity,
    read_count,
    read_part,
    read_ratio,
    read_slashed,
    word_at,
)
from assistant.language.number_tokens import DASHES, Token, read_digits, vulgar
from assistant.language.number_units import MONTHS, word_set
from assistant.language.number_words import (
    ARTICLES,
    TEN,
    half_value,
    part_value,
    read_cardinal,
    word_value,
)

# "een paar duizend" is no thousand.
_SOME = word_set("paar enkele enige several few some")
# "1 t/m 31 januari": the first day of a run of days.
_DAY_LINKS = (
    *((dash,) for dash in DASHES),
    ("tot",),
    ("tot", "en", "met"),
    ("t", "/", "m"),
    ("en",),
)


def read_quantity(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Return the quantity that starts at token ``at``; None when there is none.

    Args:
        found: Tokens of the text.
        words: The texts of those tokens.
        at: Position in ``found``, from 0.
    """
    token = found[at]
    if token.kind == "mark" or (token.kind == "word" and not _may_start(token.text)):
        return None
    for read in _READERS:
        quantity = read(found, words, at)
        if quantity is not None:
            return quantity
    return None


@lru_cache(maxsize=100_000)
def _may_start(word: str) -> bool:
    """Tell whether a number may start with this folded word; most words end here."""
    known = word in ARTICLES or word in {TEN, "half", "halve"} or part_value(word) is not None
    return known or half_value(word) is not None or word_value(word) is not None


def _digits(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    number = read_digits(words[at]) if found[at].kind == "digits" else None
    if number is None or _is_day(words, at):
        return None
    part = None if YEAR.fullmatch(words[at]) else vulgar(word_at(words, at + 1))
    if part is not None and number.denominator == 1:
        return Quantity(number + part, at + 2)
    return Quantity(number, at + 1, digits=words[at])


def _is_day(words: Sequence[str], at: int) -> bool:
    """Tell whether the digits at ``at`` are a day of the month that follows."""
    if not words[at].isdecimal() or int(words[at]) > 31:
        return False
    if word_at(words, at + 1) in MONTHS:
        return True
    # "1, 2 en 3 mei": a day before a comma is one where the next is.
    if word_at(words, at + 1) == "," and word_at(words, at + 2).isdecimal():
        return word_at(words, at + 3) in {",", "en", "and"} and _is_day(words, at + 2)
    return any(
        tuple(words[at + 1 : at + 1 + len(link)]) == link
        and word_at(words, at + 1 + len(link)).isdecimal()
        and word_at(words, at + 2 + len(link)) in MONTHS
        for link in _DAY_LINKS
    )


def _half(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    """Read "anderhalf", "tweeenhalf", "twee en een half", "two and a half"."""
    if found[at].kind != "word" and found[at].kind != "digits":
        return None
    single = half_value(words[at])
    if single is not None:
        return Quantity(single, at + 1)
    if words[at] in ARTICLES:
        return None
    whole = read_count(found, words, at)
    if whole is None or word_at(words, whole[1]) not in {"en", "and"}:
        return None
    if word_at(words, whole[1] + 1) not in {"een", "a"}:
        return None
    below = {"half": 2, "halve": 2, "kwart": 4, "quarter": 4}.get(word_at(words, whole[1] + 2))
    return Quantity(whole[0] + Fraction(1, below), whole[1] + 3) if below else None


def _cardinal(found: Sequence[Token], words: Sequence[str], at: int) -> Quantity | None:
    if found[at].kind != "word":
        return None
    if words[at] in ARTICLES and word_at(words, at + 1) == "ton":
        return Quantity(Fraction(1), at + 1)
    if words[at] == TEN and word_at(words, at + 1) in {"percent", "million", "years", "euros"}:
        return Quantity(Fraction(10), at + 1)
    value = read_cardinal(words, at)
    if word_at(words, at - 1) in _SOME:
        return None
    return None if value is None else Quantity(Fraction(value[0]), value[1])


_Reader = Callable[[Sequence[Token], Sequence[str], int], Quantity | None]
# The first that can read decides: longer forms come first.
_READERS: tuple[_Reader, ...] = (read_ratio, _half, read_slashed, read_part, _digits, _cardinal)
