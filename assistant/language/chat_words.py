"""Words as people shorten them in a chat, and what they stand for: "wnr" is "wanneer". Pure.

The list is ``data/chat_words.txt``. What is written in capitals ("NT2", "VR"), joined to
another word ("vr-bril", "t/m") or used as a title ("dr. Jansen") is no such word.
"""

import re
from functools import cache

from assistant.language.word_lists import load_word_pairs
from assistant.language.words import fold

# A sentence that holds this means another thing by the short form.
_UNLESS = {
    "dr": re.compile(r"\bdr\b\.?\s+[A-Z]"),
    "mr": re.compile(r"\bmr\b\.?\s+[A-Z]"),
    "nt": re.compile(r"profiel|pakket|\b(?:ng|nt en|en nt)\b", re.IGNORECASE),
    "vr": re.compile(r"bril|headset|simula|virtu|\b(?:ar|vr en|en vr)\b", re.IGNORECASE),
}
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
    return None if unless and unless.search(question) else full


@cache
def chat_words() -> dict[str, str]:
    """Return the list: folded short form -> full form."""
    return load_word_pairs("chat_words.txt")


def _stands_alone(question: str, found: re.Match[str]) -> bool:
    before, after = question[: found.start()], question[found.end() :]
    shouted = found[0].isupper() and not question.isupper()
    return not shouted and bool(_BEFORE.search(before[-1:]) and _AFTER.match(after))
