"""Read a question as it was meant: words that nobody writes become the nearest known word.

A word is left alone when it is known: it stands in the thesaurus, the gazetteer or the
documents, is used often enough in Dutch, or is a compound of such words. Another word is
compared by how it sounds (see ``assistant.language.sounds``) with all known ones; among the
nearest the most usual wins. Chat spellings ("wnr") come from a list. What was read
differently is said to the reader, so that a wrong guess can be seen.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA
from wordfreq import zipf_frequency

from assistant.language.chat_words import in_full
from assistant.language.compounds import split_compound
from assistant.language.gazetteer import Gazetteer
from assistant.language.lexicon import SHORTEST, USUAL, lexicon, towns
from assistant.language.place_names import comes_before_a_place
from assistant.language.sounds import sound
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import STOP_WORDS, WORD, fold, stem

# A word that is written this often is changed only to one that sounds the same.
_ATTESTED = 1.5
# From so many sounds on, one may be wrong, and two.
_ONE_WRONG, _TWO_WRONG = 4, 9
# What makes one of equally near words likelier, in units of log 10 of how usual it is: our
# subject uses it; it has the same consonants, for vowels are what people get wrong.
_OURS = 1.5
_SAME_CONSONANTS = 1.5
_LEFT_OUT = 0.5
# From here a word of the subject is looked for one sound further off.
_WELL_KNOWN = 4.0
# An unknown name of so many letters may be a town, misspelt.
_LONG_NAME = 5
# A stem that the documents say counts from so many sounds; shorter ones are alike by chance.
_LONG_STEM = 6
# A word that is written this often where a place stands is a name of its own.
_A_NAME = 2.5
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
        self._ours, self._by_sound = lexicon(thesaurus, gazetteer)
        self._sounds = list(self._by_sound)
        self._towns = towns(gazetteer)
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
            name = _is_name(question, found)
            meant = in_full(question, found) or self._meant(fold(written), stems, name)
            if comes_before_a_place(question[: found.start()]):
                meant = self._meant_as_place(fold(written), meant, name)
            if meant is None or meant == fold(written):
                return written
            meant = meant.capitalize() if name else meant
            changed.append((written, meant))
            return meant

        return Reading(WORD.sub(read, question), tuple(changed))

    def _meant(self, word: str, stems: Collection[str], name: bool) -> str | None:
        """Return the word that was meant by a folded ``word``; None when it is known."""
        if len(word) < SHORTEST or not word.isalpha() or self._known(word):
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

    def _meant_as_place(self, word: str, meant: str | None, name: bool) -> str | None:
        """Return what was meant by a word that stands where a place does; None for itself."""
        if max(zipf_frequency(word, language) for language in ("nl", "de")) >= _A_NAME:
            # "Emden" and "Kleve" are towns across the border.
            return meant if meant in self._ours and not name else None
        return self._town(word) if name and meant is None else meant

    def _town(self, word: str) -> str | None:
        """Return the municipality that an unknown name is one slip away from, or None."""
        if len(word) < _LONG_NAME or self._known(word):
            return None
        near = [t for t in self._towns if t[0] == word[0] and OSA.distance(t, word) == 1]
        return max(near, key=lambda town: zipf_frequency(town, "nl"), default=None)

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
        return word in self._ours or word in STOP_WORDS or zipf_frequency(word, "nl") >= USUAL

    def _may_be_part(self, word: str) -> bool:
        """Tell whether a word is known, and if short so usual that it is no chance."""
        least = USUAL if len(word) >= _PART_AT_LEAST else _USUAL_SHORT
        return zipf_frequency(word, "nl") >= least or (
            len(word) >= _PART_AT_LEAST and word in self._ours
        )

    def _nearest(self, word: str, limit: int) -> str | None:
        """Return the known word that sounds most like ``word``; None when none is near.

        Args:
            word: Folded.
            limit: How many sounds may be wrong; the first one may not.
        """
        found = self._near(word, limit) if limit else self._by_sound.get(sound(word), [])
        return max(found, key=lambda w: (self._worth(word, w), w), default=None)

    def _near(self, word: str, limit: int) -> list[str]:
        """Return the words at the least distance, and those of the subject that lost letters."""
        key = sound(word)
        near: list[tuple[str, float]] = []
        swallowed: list[str] = []
        for other, distance, _ in process.extract(
            key, self._sounds, scorer=OSA.distance, score_cutoff=limit + 1, limit=None
        ):
            if other[0] != key[0]:
                continue
            if distance > limit:
                swallowed += [w for w in self._by_sound[other] if self._is_swallowed(w, word)]
            # An ending more or less makes another word ("instromer", "instroom").
            elif abs(len(other) - len(key)) <= 1:
                near.append((other, distance))
        least = min((distance for _, distance in near), default=0)
        found = [w for other, d in near if d == least for w in self._by_sound[other]]
        return found + swallowed

    def _is_swallowed(self, word: str, written: str) -> bool:
        """Tell whether ``written`` is a usual word of the subject with letters left out inside."""
        letters = iter(word)
        return (
            word in self._ours
            and len(written) < len(word)
            and word[-1] == written[-1]
            and zipf_frequency(word, "nl") >= _WELL_KNOWN
            and all(letter in letters for letter in written)
        )

    def _worth(self, written: str, candidate: str) -> float:
        usual = float(zipf_frequency(candidate, "nl")) + _OURS * (candidate in self._ours)
        alike = _consonants(written) == _consonants(candidate)
        # Who types fast leaves letters out, and seldom puts some in.
        left_out = max(0, len(candidate) - len(written))
        wrong = OSA.distance(written, candidate) - _LEFT_OUT * left_out
        return usual + _SAME_CONSONANTS * alike - float(wrong)

    def _compound(self, word: str, limit: int) -> str | None:
        """Return a compound of a known word and one that is nearly known, or None."""
        cuts = range(SHORTEST, len(word) - SHORTEST + 1)
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
