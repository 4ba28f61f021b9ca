"""Words as people shorten them in a chat, and what they stand for: "wnr" is "wanneer". Pure.

The list is ``data/chat_words.txt``. What is written in capitals ("NT2", "VR"), joined to
another word ("vr-bril", "t/m") or used as a title ("dr. Jansen") is no such word; nor is what
stands behind an article ("de mr" is a council) or behind "vmbo" ("vmbo t").
"""

import re
from functools import cache

from assistant.language.word_lists import load_word_pairs
from assistant.language.words import fold, is_stop_word

# A sentence that holds this means another thing by the short form.
_UNLESS = {
    "nt": re.compile(r"profiel|pakket|\b(?:ng|nt en|en nt)\b", re.IGNORECASE),
    "vr": re.compile(r"bril|headset|simula|virtu|\b(?:ar|vr en|en vr)\b", re.IGNORECASE),
}
# A name stands behind a title, or more of a sentence that does not end at its full stop.
_TITLE = re.compile(r"(?i:[dm]r)(?:\.\s*\w|\s+(?:(?:van|de|den|der|ten|ter)\s+)*[A-Z])")
_THING = re.compile(r"(?<!\w)(?:de|een|deze|elke|onze|mijn|uw)\s+$", re.IGNORECASE)
_TRACK = re.compile(r"(?<!\w)vmbo\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:^|[\s(,;:\"“])$")
_AFTER = re.compile(r"(?:$|[\s,;:?!)\"”]|\.(?:\s|$))")


def in_full(question: str, found: re.Match[str]) -> str | None:
    """Return what a word stands for; None when it is no chat word here.

    Args:
        question: As it was typed.
        found: The word in it.
    """
    word = fold(found[0])
    full = chat_words().get(word)
    if full is None or not _stands_alone(question, found):
        return None
    unless = _UNLESS.get(word)
    named = _is_named(question, found, full) or (unless and unless.search(question))
    return None if named else full


def _is_named(question: str, found: re.Match[str], full: str) -> bool:
    """Tell whether the short form is a title or names a thing, whatever it is short for."""
    before = question[: found.start()]
    if _TITLE.match(question, found.start()) or (full == "het" and _TRACK.search(before)):
        return True
    # "De lln" are pupils, but no "maar" stands behind an article; "een vd scholen" is one.
    first = full.split(maxsplit=1)[0]
    return first != "van" and is_stop_word(first) and bool(_THING.search(before))


@cache
def chat_words() -> dict[str, str]:
    """Return the list: folded short form -> full form."""
    return load_word_pairs("chat_words.txt")


def _stands_alone(question: str, found: re.Match[str]) -> bool:
    before, after = question[: found.start()], question[found.end() :]
    shouted = found[0].isupper() and not question.isupper()
    return not shouted and bool(_BEFORE.search(before[-1:]) and _AFTER.match(after))
