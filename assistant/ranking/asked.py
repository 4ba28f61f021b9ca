"""The words of a question, each with all that it may mean. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wordfreq import zipf_frequency

from assistant.language.separable import torn_half
from assistant.language.thesaurus import RELATION_WEIGHT, Thesaurus
from assistant.language.words import is_stop_word, parts, stem, words
from assistant.readings import CONCEPT

_PART = 0.5
# A concept stands for a word a little less than the word itself.
_CONCEPT = 0.8
# A word without meaning of its own counts only as part of a phrase that the thesaurus knows
# ("wat is zo'n ..."), and a word that says what an earlier one said already, for less. Measured.
_IN_A_PHRASE = 0.3
_SAID_BEFORE = 0.7
_SAYS = 0.5
# Words of this frequency (per thousand million, log 10) say nothing; rarer ones say more.
_COMMONEST = 8.0


@dataclass(frozen=True, slots=True)
class AskedWord:
    """One word of a question.

    Attributes:
        word: As it was asked, folded.
        terms: Index term -> how far it stands for the word, in (0, 1].
        stems: Its stem and the stems of its parts, for the word space.
        rarity: How telling it is in Dutch, in [0, 1].
        weight: 1 for a word of the question itself, less for one of an earlier turn, for one
            without meaning of its own and for one that was said before in another word.
    """

    word: str
    terms: Mapping[str, float]
    stems: tuple[str, ...]
    rarity: float
    weight: float = 1.0


def asked_words(text: str, thesaurus: Thesaurus, weight: float = 1.0) -> list[AskedWord]:
    """Return the words of ``text`` that may be found, in order; doubles once."""
    raw = words(text)
    concepts: dict[int, dict[str, float]] = defaultdict(dict)
    for mention in thesaurus.mentions(raw):
        value = (
            _CONCEPT
            * RELATION_WEIGHT[mention.relation]
            * thesaurus.concepts[mention.concept].weight
            * mention.certainty
        )
        for place in range(mention.start, mention.start + mention.length):
            key = f"{CONCEPT}{mention.concept}"
            concepts[place][key] = max(value, concepts[place].get(key, 0.0))
    found: dict[str, AskedWord] = {}
    said: set[str] = set()
    for place, word in enumerate(raw):
        own: dict[str, float] = dict(concepts[place])
        stems: tuple[str, ...] = ()
        if not is_stop_word(word):
            stems = (stem(word), *parts(word))
            for part in stems[1:]:
                own[part] = _PART
            if half := torn_half(word):
                own[stem(half)] = _PART
            own[stems[0]] = 1.0
        if own and word not in found:
            says = {key for key, value in concepts[place].items() if value >= _SAYS}
            share = (1.0 if stems else _IN_A_PHRASE) * (_SAID_BEFORE if says & said else 1.0)
            said |= says
            found[word] = AskedWord(word, own, stems, rarity(word), weight * share)
    return list(found.values())


@lru_cache(maxsize=50_000)
def rarity(word: str) -> float:
    """Return how telling a word is in Dutch at large, in [0, 1]; unknown words tell most."""
    return max(0.0, _COMMONEST - float(zipf_frequency(word, "nl"))) / _COMMONEST
