"""Does a text hold the kind of thing that was asked? Pure."""

import re
from collections.abc import Mapping, Sequence

from assistant.language.words import fold, stem, words
from assistant.understanding import Kind

_FIGURE = r"\d|\b(?:half|helft|derde|kwart|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf)\b"
_MONEY = (
    r"€|\beuro|\bmiljoen|\bmln|\bmiljard|subsidi|fonds|budget|financ|voucher|\bRIF\b|investering"
)
_DATE = r"\b(?:19|20)\d\d\b|\b(?:jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)"
_PLACE = r"\b(?:in|te|bij|op|uit|rond|via)\s+(?:de\s+|het\s+)?[A-Z]\w+|\bloket|\bcampus|\bpunt\b"
_NAME = r"(?<!^)(?<![.!?] )\b[A-Z][\w&@-]+"

_FITS: Mapping[Kind, re.Pattern[str]] = {
    Kind.FIGURE: re.compile(_FIGURE, re.IGNORECASE),
    Kind.MONEY: re.compile(_MONEY, re.IGNORECASE),
    Kind.WHEN: re.compile(_DATE, re.IGNORECASE),
    Kind.WHO: re.compile(_NAME),
    Kind.WHERE: re.compile(_PLACE),
}
_EXPLAINS = re.compile(r"\b(?:is|zijn|betekent|staat voor|wordt|worden|bestaat|red)\b|[:=(]")


def fits(kind: Kind, text: str) -> bool:
    """Tell whether ``text`` holds what a question of this kind asks; False when it asks no sort."""
    pattern = _FITS.get(kind)
    return pattern is not None and pattern.search(text) is not None


def defines(text: str, defined: Sequence[str]) -> bool:
    """Tell whether ``text`` begins with the defined words and goes on to explain them."""
    if not defined:
        return False
    opening = " ".join(text.split()[:8])
    stems = [stem(word) for word in words(opening)]
    if not set(defined) <= set(stems):
        return False
    after = fold(text).partition(words(opening)[stems.index(defined[-1])])[2]
    return _EXPLAINS.search(after[:60]) is not None
