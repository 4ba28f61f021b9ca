"""Number words, Dutch and English, as values: "honderdvijfentwintig" is 125.

Only words live here: no digits, no currency, no positions in a text. All words that
come in are folded (lower case, no accents), except ``ONE``: Dutch tells the number
"één" from the article "een" by its accent alone.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from assistant.language.number_units import SCALES

ONE = "één"
# An article counts as one only before a scale or a part: "een miljoen", "een derde".
ARTICLES = frozenset({"een", "a", "an", "one"})


def _numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Return each word with its number, counting up from ``start``."""
    return {word: start + step * place for place, word in enumerate(words.split())}


_DUTCH = _numbered(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien"
)
_DUTCH_TENS = _numbered("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
_DUTCH_BELOW_100 = (
    _DUTCH
    | _DUTCH_TENS
    | {
        f"{unit}en{ten}": _DUTCH[unit] + value
        for ten, value in _DUTCH_TENS.items()
        for unit in list(_DUTCH)[1:10]
    }
)
# Largest first: a word is cut at its largest scale.
_DUTCH_SCALES = (("duizend", 1000), ("honderd", 100))
# "ten" is left out: in Dutch it is a preposition ("ten minste"), see TEN.
_ENGLISH_UNITS = _numbered("two three four five six seven eight nine", 2)
_ENGLISH_TEENS = _numbered(
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 11
)
_ENGLISH_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_ENGLISH_HYPHENED = {
    f"{ten}-{unit}": value + size
    for ten, value in _ENGLISH_TENS.items()
    for unit, size in (_ENGLISH_UNITS | {"one": 1}).items()
}
_ENGLISH = _ENGLISH_UNITS | _ENGLISH_TEENS | _ENGLISH_TENS | _ENGLISH_HYPHENED
TEN = "ten"

_DENOMINATORS = {
    word: value
    for value, words in {
        3: "derde third thirds",
        4: "vierde fourth fourths quarter quarters",
        5: "vijfde fifth fifths",
        6: "zesde sixth sixths",
        7: "zevende seventh",
        8: "achtste eighth eighths",
        9: "negende ninth",
        10: "tiende tenth tenths",
        20: "twintigste twentieth",
        100: "honderdste hundredth",
        1000: "duizendste thousandth",
    }.items()
    for word in words.split()
} | {"kwart": 4, "half": 2, "halve": 2}
_PARTS = {
    "helft": Fraction(1, 2),
    "kwart": Fraction(1, 4),
    "driekwart": Fraction(3, 4),
} | {
    f"{count}{part}": Fraction(_DUTCH[count], _DENOMINATORS[part])
    for part in ("derde", "vierde", "vijfde", "zesde", "achtste", "tiende")
    for count in list(_DUTCH)[1:10]
    if _DUTCH[count] < _DENOMINATORS[part]
}


@lru_cache(maxsize=50_000)
def word_value(word: str) -> int | None:
    """Return the whole number that one folded word names, below a million; else None.

    Scales that stand alone ("miljoen", "ton") name no number; "honderd" and "duizend" do.
    """
    if word == ONE:
        return 1
    for known in (_DUTCH_BELOW_100, _ENGLISH):
        if word in known:
            return known[word]
    for scale, size in _DUTCH_SCALES:
        before, found, after = word.partition(scale)
        if found:
            return _compound(before, after, size)
    return None


def _compound(before: str, after: str, size: int) -> int | None:
    times = word_value(before) if before else 1
    # "honderdeneen"; but "honderden" is no number.
    joined = after.startswith("en") and len(after) > 2 and after not in _DUTCH_BELOW_100
    rest = word_value(after[2:] if joined else after) if after else 0
    # "elfhonderd" is 1,100: up to 99 hundreds; thousands go up to 999.
    most = 100 if size == 100 else 1000
    if times is None or rest is None or not 0 < times < most or rest >= size:
        return None
    return times * size + rest


@lru_cache(maxsize=1_000)
def half_value(word: str) -> Fraction | None:
    """Return the number that a folded word with a half in it names: "tweeeneenhalf" is 5/2."""
    if word in {"anderhalf", "anderhalve"}:
        return Fraction(3, 2)
    for ending in ("eneenhalf", "eneenhalve", "enhalf", "enhalve"):
        whole = word_value(word.removesuffix(ending)) if word.endswith(ending) else None
        if whole is not None:
            return whole + Fraction(1, 2)
    return None


def part_value(word: str) -> Fraction | None:
    """Return the fraction that one folded word names ("driekwart", "tweederde"); else None."""
    return _PARTS.get(word)


def denominator(word: str) -> int | None:
    """Return the denominator behind a folded word such as "derde" or "thirds"; else None."""
    return _DENOMINATORS.get(word) or _DENOMINATORS.get(word.removesuffix("n"))


def read_cardinal(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the whole number that starts at word ``at``, and where it ends.

    Words add up as long as each is smaller than what the last left open: "duizend
    vijfhonderd" is one number, "drie vier" are two. Articles never start one, unless a
    scale follows.

    Args:
        words: Folded words; anything else in between (a comma, a bracket) as itself.
        at: Position in ``words``, from 0.

    Returns:
        The value and the position after its last word, or None.
    """
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ARTICLES:
        return _add_up(words, at + 1, 1) if following in SCALES and following != "ton" else None
    if words[at] == TEN:
        return _add_up(words, at + 1, 10) if following in {"thousand", "million"} else None
    value = word_value(words[at])
    return None if value is None else _add_up(words, at + 1, value)


def _add_up(words: Sequence[str], at: int, value: int) -> tuple[int, int]:
    total, group, last_scale = 0, value, 10**12
    between = at >= 2 and words[at - 2] in {"between", "tussen"}
    while at < len(words):
        word = words[at]
        size = SCALES.get(word, 0) if word != "ton" else 0
        if size == 100 and 0 < group < 100:
            group *= 100
        elif 1000 <= size < last_scale and 0 < group < size:
            total, group, last_scale = total + group * size, 0, size
        elif size or (step := _next_value(words, at, between)) is None:
            break
        elif _fits(group if group else total, *step[:2]):
            group, at = group + step[0], step[2]
        else:
            break
        at += 1
    return total + group, at


def _next_value(words: Sequence[str], at: int, between: bool) -> tuple[int, bool, int] | None:
    """Return (value, whether it is an English unit, position) of the next word to add."""
    if words[at] == "and" and at + 1 < len(words) and not between:
        at += 1
    value = word_value(words[at])
    english_unit = words[at] in _ENGLISH_UNITS or words[at] == "one"
    value = 1 if words[at] == "one" else value
    return None if value is None else (value, english_unit, at)


def _fits(so_far: int, value: int, english_unit: bool) -> bool:
    if so_far % 1000 == 0 and so_far > 0:
        return 0 < value < 1000 or (so_far % 10**6 == 0 and value < 10**6)
    if so_far % 100 == 0 and so_far > 0:
        return 0 < value < 100
    return english_unit and so_far % 10 == 0 and so_far % 100 >= 20 and value < 10
