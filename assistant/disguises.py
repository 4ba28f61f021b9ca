"""Take the disguise off words: hidden characters, look-alike letters, digits for letters. Pure.

What is disguised is only ever read to judge it; what is shown stays as it is.
"""

import re
import unicodedata

_HIDDEN = frozenset({"Cf", "Co", "Cn", "Cs"})
# Cyrillic, Greek and Armenian letters that look like ours.
_ALIKE = str.maketrans(
    "авесдзіийкмнортухѕјһԁԛԝӏոսցօαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТУХ",
    "abecdziiikmhoptyxsjhdqwlnugoaeikvoptuxABEZHIKMNOPTYXABESIJKMHOPCTYX",
)
_DIGITS = str.maketrans("0134578@$", "oieastbas")
_MASKED = re.compile(r"(?<![^\W_])(?=[^\W\d_]*[\d@$])(?=\S*[^\W\d_])[\w@$]{4,}(?![^\W_])")
_SPELLED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .·_*-]{1,2}){3,}[^\W\d_](?![^\W_])")
_MIXED = re.compile(r"[^\W\d_]+")
_TAGS = re.compile("[\U000e0020-\U000e007e]")


def undisguised(text: str) -> str:
    """Return ``text`` with its words as they are meant to be read."""
    # Nothing of plain ASCII is hidden, nor does it stand for another letter.
    plain = text if text.isascii() else _unhidden(text)
    plain = _MASKED.sub(lambda match: match[0].translate(_DIGITS), plain)
    return _SPELLED.sub(lambda match: re.sub(r"[ .·_*-]", "", match[0]), plain)


def _unhidden(text: str) -> str:
    shown = "".join(c for c in text if unicodedata.category(c) not in _HIDDEN)
    return unicodedata.normalize("NFKC", shown).translate(_ALIKE)


def is_disguised(text: str) -> bool:
    """Tell whether ``text`` hides what it says: tag characters, or words in two alphabets."""
    return _TAGS.search(text) is not None or any(map(_in_two_alphabets, _MIXED.findall(text)))


def _in_two_alphabets(word: str) -> bool:
    if word.isascii():
        return False
    alphabets = {unicodedata.name(c, "").split(" ")[0] for c in word}
    return len(alphabets & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"}) > 1
