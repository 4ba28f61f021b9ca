"""Which language a question is in: Dutch, unless it is more likely English. Pure.

Each word says how much more usual it is in one language than in the other; what stands in a
name ("House of Skills") or between quotes says nothing, for Dutch initiatives have English
names. A sentence without small words ("stage", "budget RIF", "human capital agenda") is
searched by people of both languages: there, terms that we know as Dutch say nothing either.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from wordfreq import zipf_frequency

from assistant.language.compounds import split_compound
from assistant.language.thesaurus import load_thesaurus
from assistant.language.word_lists import load_word_list
from assistant.language.words import WORD, fold, words

_ENGLISH = load_word_list("english_function_words.txt") | load_word_list("english_openers.txt")
_DUTCH = load_word_list("dutch_function_words.txt")
# Dutch for "or", and English for "van".
_BOTH = frozenset({"of", "had", "me"})
_ONLY_ENGLISH = _ENGLISH - _DUTCH - _BOTH
_QUOTED = re.compile(r"[\"“”„][^\"“”„]*[\"“”]|(?<!\w)['‘][^'‘’]+['’](?!\w)")
# English that Dutch has borrowed whole.
_BORROWED = re.compile(
    r"\b(?:on the job|train the trainer|up[ -]to[ -]date|state of the art|know[ -]how|hands[ -]on"
    r"|social return|process operators?|in company|best practices?|work in progress"
    r"|peer to peer|life ?long learning)\b",
    re.IGNORECASE,
)
_LINKS = frozenset({"a", "and", "at", "by", "for", "from", "in", "it", "of", "on", "the", "to"})
_MOST_LINKS = 3
_SENTENCE = re.compile(r"[.?!:]+(?:\s+|$)")
# How much a word of one language only may say, in units of log 10 of how usual it is. English
# stands in Dutch questions more often than the reverse; the first word is seldom of a name.
_MOST = 2.0
_DUTCH_FUNCTION_WORD = 3.0
_ENGLISH_FUNCTION_WORD = 2.0
_FIRST_WORD = 2.0
_COMPOUND = 1.0
# As usual in one as in the other, or nearly.
_LEAST = 0.5
# How much a sentence must say for English when no small word does.
_SURE = 1.5


def detect_language(text: str) -> str:
    """Return "en" when the words of ``text`` are more usual in English, else "nl"."""
    plain = _BORROWED.sub(" ", _QUOTED.sub(" ", text))
    return "en" if sum(map(_sentence_leaning, _SENTENCE.split(plain))) > 0 else "nl"


def _sentence_leaning(sentence: str) -> float:
    found = WORD.findall(sentence)
    named, folded = _in_names(found), list(map(fold, found))
    leanings = [0.0 if at in named else _leaning(word) for at, word in enumerate(folded)]
    if _ONLY_ENGLISH.isdisjoint(folded):
        return _leaning_of_terms(folded, leanings)
    first = folded[0] if 0 not in named else ""
    return sum(leanings) + (leanings[0] * (_FIRST_WORD - 1) if first in _ENGLISH | _DUTCH else 0.0)


def _leaning_of_terms(folded: Sequence[str], leanings: Sequence[float]) -> float:
    """Return the leaning of a sentence in which no small word is English."""
    ours = _in_dutch_terms(folded)
    total = sum(min(0.0, one) if at in ours else one for at, one in enumerate(leanings))
    return total if total >= _SURE else min(0.0, total)


def _in_dutch_terms(folded: Sequence[str]) -> set[int]:
    """Return the places of the words that are a Dutch term of our subject, or stand in one."""
    phrases = (m for m in load_thesaurus().phrases(folded) if m.relation != "english")
    places = {at for m in phrases for at in range(m.start, m.start + m.length)}
    return places | {at for at, word in enumerate(folded) if word in _dutch_terms()}


@cache
def _dutch_terms() -> frozenset[str]:
    """Return the folded Dutch terms of our subject that are one word."""
    terms = (
        words(term)
        for concept in load_thesaurus().concepts
        for relation, own in concept.terms.items()
        if relation != "english"
        for term in (concept.label, *own)
    )
    return frozenset(term[0] for term in terms if len(term) == 1)


def _in_names(found: Sequence[str]) -> set[int]:
    """Return the places of the words of a sentence that are part of a name.

    That is each word with a capital but "I" and the first; the small words between two of
    those; and the first, when such small words tie it to a name ("House of Skills") or all
    words have a capital.
    """
    capital = [at for at, word in enumerate(found) if word[0].isupper() and word != "I"]
    first_asks = bool(found) and fold(found[0]) in _ENGLISH | _DUTCH
    title = len(found) > 1 and all(w[0].isupper() or w in _LINKS for w in found)
    # "What is the RIF": a word that begins questions begins no name.
    begins = {0} if found and (_is_abbreviation(found[0]) or (title and not first_asks)) else set()
    named = {at for at in capital if at} | begins
    for left, right in pairwise(capital):
        between = [word.casefold() for word in found[left + 1 : right]]
        if 0 < len(between) <= _MOST_LINKS and _LINKS.issuperset(between):
            named |= set() if left == 0 and first_asks else set(range(left, right))
    return named


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=20_000)
def _leaning(word: str) -> float:
    """Return how much a folded word speaks for English (above 0) or for Dutch (below)."""
    if word in _BOTH:
        return 0.0
    if word in _ENGLISH or word in _DUTCH:
        english = _ENGLISH_FUNCTION_WORD * (word in _ENGLISH)
        dutch = _DUTCH_FUNCTION_WORD * (word in _DUTCH)
        return 0.0 if english and dutch else english - dutch
    english, dutch = zipf_frequency(word, "en"), zipf_frequency(word, "nl")
    if not english and not dutch:
        return -_COMPOUND if split_compound(word) else 0.0
    more = float(english - dutch)
    return 0.0 if abs(more) < _LEAST else max(-_MOST, min(_MOST, more))
