"""Find the numbers in a text, with their sign, scale, currency and unit.

A number keeps the meaning it was written with: "33%" is 33/100 and "een derde" is 1/3.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from assistant.language.number_quantities import read_quantity
from assistant.language.number_ranges import Item, spread
from assistant.language.number_shares import YEAR
from assistant.language.number_tokens import DASHES, Token, full_year, glued, read_digits, tokens
from assistant.language.number_units import (
    COUNTED,
    CURRENCY,
    EURO,
    MONEY_LETTERS,
    PERCENT,
    PERCENT_POINTS,
    SCALE_LETTERS,
    SCALES,
    UNITS,
    WEIGHED,
)

Kind = Literal["number", "amount", "percentage", "fraction"]
YEAR_UNIT = "jaartal"

_AFTER_DIGITS = CURRENCY | PERCENT | UNITS.keys()
_COUNTED_NAMES = frozenset(COUNTED.values())


@dataclass(frozen=True, slots=True)
class Value:
    """A number in a text.

    Attributes:
        kind: "amount" is money, "fraction" a part written as such, "percentage" a part in
            hundredths; all others are "number".
        number: Exact value; of a percentage the part (33% is 33/100).
        unit: "EUR", "%", "procentpunt", "jaartal" for a year, what is counted in one
            Dutch word ("jaar", "leerlingen"), or empty.
        start: Place of its first character in the text, from 0.
        end: Place after its last character, unit included.
        text: The text between.
    """

    kind: Kind
    number: Fraction
    unit: str
    start: int
    end: int
    text: str


def find_values(text: str) -> list[Value]:
    """Return the numbers in ``text``, first to last; they do not overlap.

    Days of a date, ordinals ("derde", "1e"), clock times, telephone numbers and codes
    are no values; the article "een" is none either.
    """
    found = tokens(text)
    items = spread(_items(found), found)
    return [_value(item, found, text) for item in items]


def _items(found: Sequence[Token]) -> list[Item]:
    words = [token.text for token in found]
    items: list[Item] = []
    at = 0
    while at < len(found):
        item = _second_year(items, found, at) or _item(found, words, at)
        if item is None:
            at += 1
        else:
            items.append(item)
            at = item.last + 1
    return items


def _second_year(items: Sequence[Item], found: Sequence[Token], at: int) -> Item | None:
    """Read the 15 of "2014/15" and "2014/'15" as 2015, and the 20 of "'14-'20" as 2020."""
    token = found[at]
    if token.kind != "digits" or len(token.text) != 2 or not items:
        return None
    before = "".join(t.text for t in found[items[-1].last + 1 : at])
    year = items[-1].digits
    if before not in {"/", "-", "–", "/'", "/’", "-'", "-’"} or not YEAR.fullmatch(year):
        return None
    second = full_year(token.text)
    meant = second > int(year) if len(before) > 1 else second == int(year) + 1
    return Item(at, at, Fraction(second), str(second)) if meant else None


def _item(found: Sequence[Token], words: Sequence[str], at: int) -> Item | None:
    if found[at].kind == "date":
        return Item(at, at, Fraction(words[at]), words[at])
    if found[at].kind == "opaque":
        return None
    start = at
    money = words[at] in CURRENCY
    if money:
        at += 1
        if at < len(found) and words[at] in DASHES and glued(found, at + 1):
            at += 1
    if at >= len(found):
        return None
    quantity = read_quantity(found, words, at)
    if quantity is None:
        return None
    item = Item(start, quantity.end - 1, quantity.number, quantity.digits, share=quantity.share)
    item = _with_scale(item, found, words, money)
    if item.digits and item.factor == 1 and _glued_letters(found, item.last + 1):
        return None
    return _with_sign(_with_unit(item, words, found), found, words, at)


def _with_scale(item: Item, found: Sequence[Token], words: Sequence[str], money: bool) -> Item:
    """Take in the scale after the number: "miljoen", "ton", "k"; "of a million" too."""
    at = item.last + 1
    for link in (["of", "a"], ["a"]):
        if item.share and words[at : at + len(link)] == link:
            at += len(link)
    word = _at(words, at)
    paid = money or _at(words, at + 1) in CURRENCY
    letters = (SCALE_LETTERS | (MONEY_LETTERS if paid else {})) if glued(found, at) else {}
    factor = letters.get(word) or SCALES.get(word, 1)
    unit = EURO if money else ""
    if word == "ton":
        weight = _at(words, at + 1) in WEIGHED
        factor, unit = (1, "ton") if weight else (factor, EURO)
    if factor == 1 and unit != "ton":
        return replace(item, unit=unit)
    # The point of "mln." belongs to it where the sum goes on.
    point = _at(words, at + 1) == "." and _at(words, at + 2) in CURRENCY
    return replace(item, last=at + point, factor=factor, unit=unit, share=False)


def _with_unit(item: Item, words: Sequence[str], found: Sequence[Token]) -> Item:
    at = item.last + 1
    word = _at(words, at)
    if word in CURRENCY and (word != "€" or not _starts_amount(found, at)):
        return replace(item, last=at, unit=EURO, share=False)
    if word.startswith(",") and len(word) > 1 and glued(found, at) and item.digits:
        after = _at(words, at + 1)
        return replace(item, last=at + (after in CURRENCY), unit=EURO)
    if item.unit:
        return item
    if word in PERCENT:
        points = words[at + 1 : at + 3] in (["-", "punt"], ["-", "punten"])
        return replace(item, last=at + 2 * points, unit="procentpunt" if points else "%")
    if word in PERCENT_POINTS:
        return replace(item, last=at, unit="procentpunt")
    if word in UNITS:
        halves = item.share and item.base == Fraction(1, 2)
        if item.share and not halves:
            return item
        return replace(item, last=at, unit=UNITS[word], share=False)
    return item


def _starts_amount(found: Sequence[Token], at: int) -> bool:
    """Tell whether the euro sign at ``at`` belongs to the number after it."""
    return at + 1 < len(found) and found[at + 1].kind == "digits"


def _glued_letters(found: Sequence[Token], at: int) -> bool:
    """Tell whether letters follow without a space ("1e", "3D"), which makes it a name."""
    return glued(found, at) and found[at].kind == "word" and found[at].text not in _AFTER_DIGITS


def _with_sign(item: Item, found: Sequence[Token], words: Sequence[str], at: int) -> Item:
    """Take in a minus before the number, or between it and the euro sign."""
    inside = at > item.first and words[at - 1] in DASHES
    before = item.first - 1
    outside = before >= 0 and words[before] in DASHES and glued(found, item.first)
    # A dash after something else is a range or a hyphen.
    apart = before <= 0 or words[before - 1] in {"(", "["}
    apart = apart or not (glued(found, before) or found[before - 1].kind == "digits")
    if inside:
        return replace(item, sign=-1)
    return replace(item, first=before, sign=-1) if outside and apart else item


def _at(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _value(item: Item, found: Sequence[Token], text: str) -> Value:
    base, unit = item.base, item.unit
    english = item.factor == 1 and (unit == EURO or unit in _COUNTED_NAMES)
    if item.digits:
        base = read_digits(item.digits, comma_for_thousands=english) or base
    if not unit and item.factor == 1 and item.sign == 1 and YEAR.fullmatch(item.digits):
        unit = YEAR_UNIT
    number = item.sign * base * item.factor
    kind: Kind = "fraction" if item.share else "number"
    if unit == EURO:
        kind = "amount"
    elif unit in {"%", "procentpunt"}:
        kind, number = "percentage", number / 100
    start, end = found[item.first].start, found[item.last].end
    return Value(kind, number, unit, start, end, text[start:end])
