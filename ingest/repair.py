"""Repair the characters of a text: pure."""

import re
import unicodedata

HIDDEN = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")


def repair_characters(text: str) -> str:
    """Return the text in composed form, without soft hyphens, hidden characters or odd spaces."""
    text = HIDDEN.sub("", text).replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-")
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
