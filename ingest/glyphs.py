"""Give back letters and bullets that a font hid behind U+FFFD: pure.

A ligature that a font does not name comes out as U+FFFD, often with the space that its
width left: "e\ufffd ectief", "hee\ufffd  dan". The letters that make a known word are put back.
Where no word comes of it, U+FFFD stays if letters touch it, and goes if none do.
"""

import re

from ingest.lexicon import Vocabulary

LOST = "\ufffd"
CANDIDATES = ("ft", "ff", "fi", "fl", "ffi", "ffl", "tt", "ti", "tf")
AROUND = re.compile(rf"([^\W\d_]{{0,40}}){LOST}([ ]*)([^\W\d_]{{0,40}})")
BULLET = re.compile(rf"^\s*{LOST}\s+(?=\w)")
STRAY = re.compile(rf"(?<![^\W_]){LOST}+[ ]*(?:{LOST}[ ]*)*|{LOST}(?={LOST})|{LOST}+$")


def repair_glyphs(text: str, vocabulary: Vocabulary) -> str:
    """Return a printed line with its lost ligatures and bullets put back."""
    if LOST not in text:
        return text
    text = BULLET.sub("• ", text)
    text = AROUND.sub(lambda match: _mend(match, vocabulary), text)
    return STRAY.sub("", text)


def _mend(match: re.Match[str], vocabulary: Vocabulary) -> str:
    before, space, after = match.groups()
    if not before:
        return match[0]
    joined = (
        _best([(before + letters + after, vocabulary) for letters in CANDIDATES]) if after else ""
    )
    if joined:
        return joined
    ended = _best([(before + letters, vocabulary) for letters in CANDIDATES])
    if ended and (space or not after):
        return f"{ended}{' ' if after else space}{after}"
    return match[0]


def _best(words: list[tuple[str, Vocabulary]]) -> str:
    """Return the most common of the known words, or nothing."""
    known = [
        (vocabulary.frequency(word), word) for word, vocabulary in words if vocabulary.knows(word)
    ]
    return max(known, default=(0.0, ""))[1]
