"""Dutch and English numbers as values: find them, read one answer, index and write them.

"250.000" is a quarter million, "2,5" is two and a half, and "een derde", "1/3" and "33%"
are three ways to write two different numbers. All values are exact fractions.
"""

import re
from collections.abc import Collection
from fractions import Fraction

from assistant.errors import InputError
from assistant.language.number_spans import YEAR_UNIT, Value, find_values
from assistant.language.number_tokens import EITHER, tokens
from assistant.language.number_units import SCALES, word_set

__all__ = [
    "Value",
    "find_values",
    "format_number",
    "index_terms",
    "parse_amount",
    "parse_number",
    "parse_share",
]

# Words around a number that do not change it. "bijna" and "meer dan" do, so they are out.
_FILLERS = word_set(
    "de het van deel ongeveer circa ca omstreeks precies totaal in is about approximately exactly "
    "the part . ! : ; , ( ) [ ]"
)
# Spaces between groups of three digits, as some write them: "250 000".
_SPACED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.])")
_LONE_MINUS = re.compile(r"^(€?)\s*([-–−])\s+")
_ALONE = {"een": "1", "één": "1", "one": "1", "ten": "10", "half": "1/2"}
_LONGEST_INPUT = 200
_SHOWN = 40


def index_terms(text: str) -> list[str]:
    """Return search tokens for the values in ``text``, once per mention.

    The same value gives the same token however it is written: "een kwart miljoen" and
    "250.000" both give ``=250000``. Money gives ``€2000000`` as well, percentages
    ``%40``, years ``y2013``; a fraction that is a whole percentage gives both forms.
    """
    return [term for value in find_values(text) for term in _terms(value)]


def _terms(value: Value) -> list[str]:
    number = value.number
    if value.unit == YEAR_UNIT:
        return [f"y{number}"]
    if value.kind == "percentage":
        return [f"%{_canonical(number * 100)}"]
    plain = f"={_canonical(number)}"
    if value.kind == "amount":
        return [plain, f"€{_canonical(number)}"]
    whole_percentage = value.kind == "fraction" and (number * 100).denominator == 1
    return [plain, f"%{number * 100}"] if whole_percentage else [plain]


def _canonical(number: Fraction) -> str:
    decimals = _decimals(number)
    return str(number) if decimals is None else _digits(number, decimals, "", ".")


def _decimals(number: Fraction) -> int | None:
    """Return how many decimals write ``number`` exactly; None when none do."""
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _digits(number: Fraction, decimals: int, thousands: str, comma: str) -> str:
    sign = "-" if number < 0 else ""
    digits = str(abs(int(number * 10**decimals))).zfill(decimals + 1)
    whole, part = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    grouped = f"{int(whole):,}".replace(",", thousands)
    return f"{sign}{grouped}{comma}{part}" if part else f"{sign}{grouped}"


def format_number(number: Fraction) -> str:
    """Return ``number`` in Dutch notation, exactly: "250.000", "2,5", "1/3", "2 1/3"."""
    decimals = _decimals(number)
    if decimals is not None:
        return _digits(number, decimals, ".", ",")
    whole, part = divmod(abs(number), 1)
    sign = "-" if number < 0 else ""
    return f"{sign}{_digits(Fraction(whole), 0, '.', ',')} {part}" if whole else f"{sign}{part}"


def parse_number(text: str) -> Fraction:
    """Return the one number that a person typed; it may be below zero.

    Args:
        text: Such as "25", "vijfentwintig werknemers", "1,4 miljoen".

    Raises:
        InputError: There is no number, more than one, or it can be read in two ways.
    """
    value = _only_value(text, "getal", "25 of 250.000", {"number", "amount", "fraction"})
    _refuse_either(value, text)
    return value.number


def parse_amount(text: str) -> Fraction:
    """Return the one amount of money that a person typed, in euros, not below zero.

    Args:
        text: Such as "250.000", "€ 1,4 miljoen", "twee ton", "5.000,-".

    Raises:
        InputError: There is no amount, more than one, it is negative, or it can be read
            in two ways.
    """
    value = _only_value(text, "bedrag", "250.000 of 1,4 miljoen", {"number", "amount"})
    if value.kind == "number" and value.unit not in {"", YEAR_UNIT}:
        raise _unread(text, "bedrag", "250.000 of 1,4 miljoen")
    if value.number < 0:
        raise InputError(f"Een bedrag kan niet lager zijn dan 0. U schreef {_shown(text)}.")
    _refuse_either(value, text)
    return value.number


def parse_share(text: str) -> Fraction:
    """Return the one share that a person typed, in [0, 1].

    A plain number from 1 up is refused: "33" may be 33% or 33 times.

    Args:
        text: Such as "1/3", "een derde", "33%", "0,4".

    Raises:
        InputError: There is no share, more than one, it is not in [0, 1], or it can be
            read in two ways.
    """
    example = "1/3, een derde of 33%"
    value = _only_value(text, "deel", example, {"number", "fraction", "percentage"})
    if value.kind == "number" and value.unit not in {"", YEAR_UNIT}:
        raise _unread(text, "deel", example)
    if value.number < 0:
        raise InputError(f"Een deel kan niet lager zijn dan 0. U schreef {_shown(text)}.")
    if value.kind == "number" and value.number >= 1:
        raise InputError(
            f"Ik weet niet of {_shown(text)} een percentage is. Schrijf bijvoorbeeld {example}."
        )
    if value.number > 1:
        raise InputError(f"Een deel is hoogstens 100%. U schreef {_shown(text)}.")
    return value.number


def _only_value(text: str, what: str, example: str, kinds: Collection[str]) -> Value:
    """Return the one value of ``text``; the rest of it may only be filler words."""
    clean = " ".join(text[:_LONGEST_INPUT].split())
    clean = _SPACED.sub(lambda match: re.sub(r"\s", ".", match[0]), clean)
    clean = _ALONE.get(clean.lower(), _LONE_MINUS.sub(r"\1\2", clean))
    if not clean:
        raise InputError(f"U hebt nog niets ingevuld. Schrijf bijvoorbeeld {example}.")
    values = find_values(clean) if len(text) <= _LONGEST_INPUT else []
    if len(values) > 1:
        raise InputError(
            f"Ik lees meer dan één getal in {_shown(text)}. Schrijf er één, bijvoorbeeld {example}."
        )
    if not values or values[0].kind not in kinds:
        raise _unread(text, what, example)
    rest = clean[: values[0].start] + " " + clean[values[0].end :]
    if not all(token.text in _FILLERS for token in tokens(rest)):
        raise _unread(text, what, example)
    return values[0]


def _refuse_either(value: Value, text: str) -> None:
    """Refuse "2,500": it is 2.5 in Dutch and 2500 in English."""
    pieces = {token.text for token in tokens(value.text)}
    digits = next((piece for piece in pieces if EITHER.fullmatch(piece)), "")
    if not digits or pieces & SCALES.keys():
        return
    large = digits.replace(",", ".")
    small = format_number(Fraction(digits.replace(",", ".")))
    raise InputError(f"{_shown(text)} kan {large} of {small} zijn. Schrijf {large} of {small}.")


def _unread(text: str, what: str, example: str) -> InputError:
    return InputError(f"Ik lees geen {what} in {_shown(text)}. Schrijf bijvoorbeeld {example}.")


def _shown(text: str) -> str:
    short = " ".join(text.split())
    return f'"{short[:_SHOWN]}…"' if len(short) > _SHOWN else f'"{short}"'
