"""How a Dutch word sounds, roughly: words that are written by ear share a key. Pure.

"tegniek" and "techniek", "utregt" and "Utrecht", "komposieten" and "composieten" get the
same key. Kept are the sounds that people hear as different; what is dropped is what
Dutch spelling writes in more than one way (ch and g, ij and ei, a final d and t, the n
after a final e). For finding what was meant, never for showing.
"""

import re
from functools import lru_cache

# In this order: each rule reads what the ones before it left.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"eau(?:x|s)?\b", "oo"),
        (r"sch", "sg"),
        (r"ch|gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"qu", "kw"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|q", "k"),
        (r"ou(?:w(?![aeiou]))?|au(?:w(?![aeiou]))?", "0"),
        (r"ij|ei|y", "1"),
        (r"oe", "2"),
        (r"ui", "3"),
        (r"eu", "4"),
        (r"ie", "i"),
        (r"z", "s"),
        (r"v", "f"),
        (r"dt\b|d(?=[skt])|d\b", "t"),
        (r"b(?=[skt])|b\b", "p"),
        (r"(.)\1+", r"\1"),
        (r"en\b", "e"),
        (r"1(?=k\b|ke\b)", "i"),
    )
)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Return the key of one folded word; words that sound alike have the same key."""
    for pattern, written in _RULES:
        word = pattern.sub(written, word)
    return word
