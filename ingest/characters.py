"""Repair single characters: composition, ligatures, spaces, hidden ones: pure."""

import re
import unicodedata

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
HYPHENS = dict.fromkeys("\u2010\u2011\ufffe", "-")
SPACES = dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " ") | {
    chr(n): " " for n in range(0x2000, 0x200B)
}
BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\x7f", "•")
CONTROLS = {chr(n): " " for n in range(32) if chr(n) not in "\t\n\f"}
TABLE = str.maketrans({**LIGATURES, **HYPHENS, **SPACES, **BULLETS, **CONTROLS})
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
SOFT_HYPHEN = re.compile("\u00ad(?!\\s*$)", re.MULTILINE)


def repair_characters(text: str) -> tuple[str, int]:
    """Return a text with its characters repaired, and how many hidden ones were taken out.

    Letters and accents are composed, ligatures taken apart, every hyphen and space is the
    plain one. Superscripts, fractions and U+FFFD stay. A soft hyphen at the end of a line
    becomes a plain hyphen, others go. Line breaks and tabs stay where they are.
    """
    shown, hidden = HIDDEN.subn("", text)
    shown = SOFT_HYPHEN.sub("", shown).replace("\u00ad", "-")
    return unicodedata.normalize("NFC", shown.translate(TABLE)), hidden
