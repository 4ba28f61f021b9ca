"""All words that a slip of the pen may have been meant as, found by how they sound."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from wordfreq import get_frequency_dict

from assistant.language.chat_words import chat_words
from assistant.language.gazetteer import Gazetteer
from assistant.language.sounds import sound
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import WORD, fold

# Occurrences per thousand million words, log 10: from here a word is no slip of the pen.
USUAL = 3.2
SHORTEST = 3


@lru_cache(maxsize=2)
def lexicon(
    thesaurus: Thesaurus, gazetteer: Gazetteer
) -> tuple[frozenset[str], Mapping[str, Sequence[str]]]:
    """Return the words of the subject and the country, and sound -> all words that sound so.

    Kept, as so many words take a third of a second and every assistant shares them.
    """
    ours = _words_of(
        term
        for concept in thesaurus.concepts
        for relation, own in concept.terms.items()
        if relation != "english"
        for term in (concept.label, *own)
    )
    ours |= _words_of(gazetteer.names())
    by_sound: dict[str, list[str]] = {}
    # Nobody who mistypes a word meant to shorten another.
    for word in sorted((ours | _usual_words()) - chat_words().keys()):
        by_sound.setdefault(sound(word), []).append(word)
    return frozenset(ours), by_sound


def towns(gazetteer: Gazetteer) -> Sequence[str]:
    """Return the folded names of municipalities that are one word."""
    return tuple(fold(row.name) for row in gazetteer.municipalities if row.name.isalpha())


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(fold(text)) if len(word) >= SHORTEST}


@cache
def _usual_words() -> frozenset[str]:
    floor = 10 ** (USUAL - 9)
    return frozenset(
        word
        for word, share in get_frequency_dict("nl", "best").items()
        if share >= floor and word.isalpha() and len(word) >= SHORTEST
    )
