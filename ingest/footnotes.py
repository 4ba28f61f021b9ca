"""Set footnote numbers that are glued to words apart, as superscripts: pure.

"investeringsfonds mbo12 is" becomes "investeringsfonds mbo ¹² is": the word can be found
again, no figure is lost, and what is quoted still holds the characters of the page. A
number only counts as a footnote when the same page has a note that begins with it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.lexicon import LONG_WORD, Vocabulary

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NARROW_SPACE = "\u202f"
NOTE = re.compile(r"^\s*(\d{1,2})\)?\s+[^\W\d_‘“\"'„]*[A-Z‘“\"'„]")
NOTE_NUMBER = re.compile(r"^\s*(\d{1,2})\s*$")
YEAR = r"(?:19|20)\d\d"
GLUED = re.compile(
    rf"(?<![\w.,/-])(?P<word>[^\W\d_]{{3,}}(?:[-’'][^\W\d_]+)*|(?:[^\W\d_]{{3,}})?(?:{YEAR}-)?{YEAR})"
    r"(?P<number>[1-9]\d?)(?![\w%/-]|[.,]\d)(?P<end>[.;,:]?)"
)
AFTER_STOP = re.compile(r"(?<=[^\W\d_])(?P<end>[.;])(?P<number>[1-9]\d?)(?=\s|$)")
NUMBERED = frozenset(
    (
        *("groep", "klas", "leerjaar", "jaar", "niveau", "fase", "doel", "actie", "actielijn"),
        *("web", "artikel", "art", "bijlage", "figuur", "tabel", "hoofdstuk", "kwartaal", "deel"),
        *("stap", "ronde", "categorie", "type", "schaal", "covid", "mbo", "vmbo", "versie"),
    )
)


def mark_footnotes(texts: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Return the lines of one page with glued footnote numbers set apart."""
    notes = _notes(texts)
    if not notes:
        return list(texts)
    return [_mark(text, notes, vocabulary) for text in texts]


def _notes(texts: Sequence[str]) -> frozenset[str]:
    """Return the numbers of the notes at the foot, and the one before a known note.

    A list that counts from 1 at the start of its lines has no place at the foot: only
    numbers of lines in the lower half of the page count.
    """
    lower = texts[len(texts) // 2 :]
    numbers = {match[1] for text in lower if (match := NOTE.match(text))}
    numbers |= {
        match[1]
        for text, following in pairwise(lower)
        if (match := NOTE_NUMBER.match(text)) and following[:1].isupper()
    }
    return frozenset(numbers | {str(int(n) - 1) for n in numbers if int(n) > 1})


def _mark(text: str, notes: frozenset[str], vocabulary: Vocabulary) -> str:
    def set_apart(match: re.Match[str]) -> str:
        number, end = match["number"], match["end"]
        word = match.groupdict().get("word") or ""
        if number not in notes or (word and not _can_have_note(word, number, vocabulary)):
            return match[0]
        return f"{word}{NARROW_SPACE}{number.translate(SUPERSCRIPTS)}{end}"

    return AFTER_STOP.sub(set_apart, GLUED.sub(set_apart, text))


def _can_have_note(word: str, number: str, vocabulary: Vocabulary) -> bool:
    if word[-1].isdigit():
        return True
    if word.lower() in NUMBERED and len(number) == 1:
        return False
    long = word.islower() and len(word) >= LONG_WORD
    return long or vocabulary.knows(word) or vocabulary.uses(word) > 1
