"""Read a question as it was meant: words that nobody writes become the nearest known word.

A word is left alone when it is known: it stands in the thesaurus, the gazetteer or the
documents, is used often enough in Dutch, or is a compound of such words. Another word is
compared by how it sounds (see ``assistant.language.sounds``) with all known ones; among the
nearest the most usual wins. Chat spellings ("wnr") come from a list. What was read
differently is said to the reader, so that a wrong guess can be seen.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from wordfreq import get_frequency_dict, zipf_frequency

from assistant.language.compounds import split_compound
from assistant.language.gazetteer import Gazetteer
from assistant.language.sounds import sound
from assistant.language.thesaurus import Thesaurus
from assistant.language.word_lists import load_word_pairs
from assistant.language.words import STOP_WORDS, WORD, fold, stem

# Occurrences per thousand million words, log 10: from here a word is no slip of the pen.
_USUAL = 3.2
# A word that is written this often is changed only to one that sounds the same.
_ATTESTED = 1.5
_SHORTEST = 3
# From so many sounds on, one may be wrong, and two.
_ONE_WRONG, _TWO_WRONG = 4, 9
# What makes one of equally near words likelier, in units of log 10 of how usual it is: our
# subject uses it; it has the same consonants, for vowels are what people get wrong.
_OURS = 1.5
_SAME_CONSONANTS = 1.5
# A stem that the documents say counts from so many sounds; shorter ones are alike by chance.
_LONG_STEM = 6
# The wrong part of a compound: shortest, and how many of its letters may be wrong.
_PART_AT_LEAST = 4
_PART_WRONG = 2
_USUAL_SHORT = 5.0
_VOWELS = re.compile(r"[aeiou0-9]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it was read.

    Attributes:
        text: The question, with other words for those that were not known.
        changed: Each word that was read differently, as written and as read, in order.
    """

    text: str
    changed: tuple[tuple[str, str], ...] = ()


class Spelling:
    """Knows the words of the subject, of the country and of Dutch at large.

    Args:
        thesaurus: Its terms are words of the subject.
        gazetteer: Its names are known.
    """

    def __init__(self, thesaurus: Thesaurus, gazetteer: Gazetteer) -> None:
        self._ours, self._by_sound = _lexicon(thesaurus, gazetteer)
        self._sounds = list(self._by_sound)
        self._stems: tuple[Collection[str], dict[str, str]] = ((), {})

    def read(self, question: str, stems: Collection[str] = ()) -> Reading:
        """Return ``question`` as it was most likely meant.

        Args:
            question: As it was typed.
            stems: What the documents say.
        """
        changed: list[tuple[str, str]] = []

        def read(found: re.Match[str]) -> str:
            written = found[0]
            meant = self._meant(fold(written), stems, _is_name(question, found))
            if meant is None or meant == fold(written):
                return written
            changed.append((written, meant))
            return meant

        return Reading(WORD.sub(read, question), tuple(changed))

    def _meant(self, word: str, stems: Collection[str], name: bool) -> str | None:
        """Return the word that was meant by a folded ``word``; None when it is known."""
        chat = _chat_words().get(word)
        if chat is not None:
            return chat
        if len(word) < _SHORTEST or not word.isalpha() or self._known(word):
            return None
        if stem(word) in stems:
            return None
        exact = self._nearest(word, 0)
        if exact or name or split_compound(word):
            return exact
        key = sound(stem(word))
        if len(key) >= _LONG_STEM and key in (sounding := self._sounding(stems)):
            return sounding[key]
        return (
            self._swapped(word)
            or self._compound(word, 0)
            or self._nearest(word, _allowed(word))
            or self._compound(word, 1)
        )

    def _swapped(self, word: str) -> str | None:
        """Return the word of the subject that ``word`` is with two neighbours swapped, or None."""
        pairs = range(len(word) - 1) if len(word) >= _LONG_STEM else ()
        swapped = (f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}" for i in pairs)
        return next((other for other in swapped if other in self._ours), None)

    def _sounding(self, stems: Collection[str]) -> dict[str, str]:
        """Return sound -> stem for the stems of the documents; worked out once for them."""
        if self._stems[0] is not stems:
            self._stems = (stems, {sound(s): s for s in stems if s.isalpha()})
        return self._stems[1]

    def _known(self, word: str) -> bool:
        return word in self._ours or word in STOP_WORDS or zipf_frequency(word, "nl") >= _USUAL

    def _may_be_part(self, word: str) -> bool:
        """Tell whether a word is known, and if short so usual that it is no chance."""
        least = _USUAL if len(word) >= _PART_AT_LEAST else _USUAL_SHORT
        return zipf_frequency(word, "nl") >= least or (
            len(word) >= _PART_AT_LEAST and word in self._ours
        )

    def _nearest(self, word: str, limit: int) -> str | None:
        """Return the known word that sounds most like ``word``; None when none is near.

        Args:
            word: Folded.
            limit: How many sounds may be wrong; the first one may not.
        """
        key = sound(word)
        if not limit:
            found = self._by_sound.get(key, [])
        else:
            near = [
                (other, distance)
                for other, distance, _ in process.extract(
                    key, self._sounds, scorer=OSA.distance, score_cutoff=limit, limit=None
                )
                # An ending more or less makes another word ("instromer", "instroom").
                if other[0] == key[0] and abs(len(other) - len(key)) <= 1
            ]
            least = min((distance for _, distance in near), default=0)
            found = [w for o, distance in near if distance == least for w in self._by_sound[o]]
        return max(found, key=lambda w: (self._worth(word, w), w), default=None)

    def _worth(self, written: str, candidate: str) -> float:
        usual = float(zipf_frequency(candidate, "nl")) + _OURS * (candidate in self._ours)
        alike = _consonants(written) == _consonants(candidate)
        return usual + _SAME_CONSONANTS * alike - OSA.distance(written, candidate)

    def _compound(self, word: str, limit: int) -> str | None:
        """Return a compound of a known word and one that is nearly known, or None."""
        cuts = range(_SHORTEST, len(word) - _SHORTEST + 1)
        if any(self._known(word[:cut]) and self._known(word[cut:]) for cut in cuts):
            return None
        for cut in reversed(cuts):
            first, last = word[:cut], word[cut:]
            for known, other in ((first, last), (last, first)):
                allowed = min(limit, _allowed(other))
                if len(other) < _PART_AT_LEAST or not self._may_be_part(known):
                    continue
                meant = self._nearest(other, allowed)
                if meant and OSA.distance(meant, other) <= _PART_WRONG:
                    return first + meant if known is first else meant + last
        return None


def _allowed(word: str) -> int:
    """Return how many sounds of ``word`` may be wrong; none of a word that people do write."""
    if zipf_frequency(word, "nl") >= _ATTESTED:
        return 0
    size = len(sound(word))
    return (size >= _ONE_WRONG) + (size >= _TWO_WRONG)


def _consonants(word: str) -> str:
    return _VOWELS.sub("", sound(word))


def _is_name(question: str, found: re.Match[str]) -> bool:
    """Tell whether a word is written as a name: a capital where no sentence begins."""
    before = question[: found.start()].rstrip()
    return found[0][0].isupper() and bool(before) and before[-1] not in ".?!:"


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(fold(text)) if len(word) >= _SHORTEST}


@lru_cache(maxsize=2)
def _lexicon(
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
    for word in sorted(ours | _usual_words()):
        by_sound.setdefault(sound(word), []).append(word)
    return frozenset(ours), by_sound


@cache
def _usual_words() -> frozenset[str]:
    floor = 10 ** (_USUAL - 9)
    return frozenset(
        word
        for word, share in get_frequency_dict("nl", "best").items()
        if share >= floor and word.isalpha() and len(word) >= _SHORTEST
    )


@cache
def _chat_words() -> dict[str, str]:
    return load_word_pairs("chat_words.txt")
