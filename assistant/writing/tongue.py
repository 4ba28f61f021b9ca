"""Which language a sentence is in, as far as its small words tell. Pure."""

import unicodedata
from collections.abc import Mapping

from assistant.language.number_units import word_set
from assistant.language.words import words

_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "nl": word_set(
        "de het een en van is zijn voor met op aan bij naar te er om dat die dit deze ook wordt "
        "worden kan kunnen moet moeten door uit over als niet geen maar of wat welke wie waar hoe "
        "heeft hebben hun tot tussen onder in per om u je zich nog dan daar hier al was waren"
    ),
    "en": word_set(
        "the and of to for with on at by from that this these those is are was were be been has "
        "have it its their they which who what when where how not no but or as an a can may must "
        "will would should in you your"
    ),
    "de": word_set(
        "der die das und ist sind ein eine einen einem einer für mit auf von zu bei nach nicht "
        "kein "
        "auch wird werden kann können muss durch aus über als aber oder wie was wer wo hat haben "
        "ihre zum zur im den dem des sie es ich"
    ),
    "fr": word_set(
        "le la les un une des et est sont pour avec sur dans par que qui ce cette ces il elle ils "
        "ne pas mais ou comme du au aux vous nous leur plus peut doit être a été"
    ),
    "es": word_set(
        "el la los las un una y es son para con en por que de del no pero o como su sus se lo más "
        "puede debe ser ha al este esta"
    ),
}
_LEAST = 3


def language_of(text: str) -> str | None:
    """Return "nl", "en", "de", "fr" or "es", "other" for another script, or None for unsure."""
    letters = [c for c in text if c.isalpha()]
    foreign = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    if letters and foreign / len(letters) > 0.2:
        return "other"
    counts = _small_words(text)
    ranked = sorted(counts, key=lambda code: -counts[code])
    if counts[ranked[0]] < _LEAST or counts[ranked[0]] < counts[ranked[1]] + 2:
        return None
    return ranked[0]


def is_rather(text: str, code: str, other: str) -> bool:
    """Tell whether ``text`` has more small words of one language than of another."""
    counts = _small_words(text)
    return counts[code] > counts[other]


def _small_words(text: str) -> Mapping[str, int]:
    """Return how many small words of each language ``text`` has."""
    found = [word for word in text.lower().split() if words(word)]
    plain = [word.strip(".,;:!?()[]\"'“”‘’") for word in found]
    return {code: sum(w in small for w in plain) for code, small in _SMALL_WORDS.items()}
