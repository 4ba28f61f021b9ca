"""Names with a number, of things that come in a series: "RIF 2", "de tweede RIF". Pure."""

import re

from assistant.language.words import fold

_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5,
    "1e": 1, "2e": 2, "3e": 3, "4e": 4, "5e": 5,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip
_NUMBERED = re.compile(r"\b([a-z][a-z&]+)[ -]?(\d)\b(?![.,]?\d|%)")
_NTH = re.compile(rf"\b({'|'.join(_ORDINALS)}) ([a-z][a-z&]+)")


def numbered_names(text: str) -> dict[str, frozenset[int]]:
    """Return folded word -> the numbers, from 0 to 9, that ``text`` gives it."""
    folded = fold(text)
    pairs = [(word, int(number)) for word, number in _NUMBERED.findall(folded)]
    pairs += [(word, _ORDINALS[nth]) for nth, word in _NTH.findall(folded)]
    return {word: frozenset(n for w, n in pairs if w == word) for word, _ in pairs}
