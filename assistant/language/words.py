"""Cut a text into words and bring each word to the form in which it is searched.

A term is a folded, stemmed word; a compound also gives the terms of its parts, so
that "bijscholing" finds "bijscholingsvraag". The same text always gives the same
terms: nothing here depends on what is in the index.
"""

import re
import unicodedata
from functools import lru_cache

import simplemma
import Stemmer

from assistant.language.compounds import split_compound
from assistant.language.word_lists import load_word_list

WORD = re.compile(r"[^\W_]+(?:[&.'’+][^\W_]+)*")
_STEMMER = Stemmer.Stemmer("dutch_porter")
_NUMBER = re.compile(r"\d")
_MARKS = re.compile(r"[\u0300-\u036f]")

STOP_WORDS = load_word_list("stop_words.txt")


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents or ligatures, with straight apostrophes."""
    if text.isascii():
        return text.casefold()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).replace("’", "'")


def words(text: str) -> list[str]:
    """Return the folded words of ``text``, in order; letters and digits only.

    ``O&O`` and ``2.0`` stay one word; hyphens separate.
    """
    return WORD.findall(fold(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the search form of one folded word.

    Words with a digit stay as they are. Others are lemmatised (simplemma) and then
    stemmed (Snowball ``dutch_porter``; the newer ``dutch`` maps gemeente to "meen").
    """
    if _NUMBER.search(word) or len(word) < 4:
        return word
    lemma = _lemma(word)
    stemmed = str(_STEMMER.stemWord(lemma))
    # "overheid" must not become "over": a stem that is no word of its own is no stem.
    return lemma if len(stemmed) < 3 or stemmed in STOP_WORDS else stemmed


def _lemma(word: str) -> str:
    lemma = fold(simplemma.lemmatize(word, lang="nl")).replace("_", "")
    # simplemma makes women of men one at a time: "werkgever" is "werkgeefster" to it, and
    # "werkgevers" is not, so that one would not find the other.
    return word if lemma.endswith("ster") and "ster" not in word else lemma


@lru_cache(maxsize=200_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the search forms of the parts of a folded compound; empty when it has none."""
    return tuple(stem(part) for part in split_compound(word))


def is_stop_word(word: str) -> bool:
    """Tell whether a folded word carries no meaning of its own for search."""
    return word in STOP_WORDS


@lru_cache(maxsize=200_000)
def word_terms(word: str) -> tuple[str, ...]:
    """Return the terms of one folded word: its stem, then its parts; none for a stop word."""
    return () if is_stop_word(word) else (stem(word), *parts(word))


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` for the index: stems, each followed by its parts."""
    return [term for word in words(text) for term in word_terms(word)]


def character_grams(text: str, size: int = 4) -> list[str]:
    """Return overlapping character n-grams per word, for words with typing errors.

    Words are padded with a space on both sides, as in the n-gram method for noisy text.
    """
    return [
        gram for word in words(text) if not is_stop_word(word) for gram in _word_grams(word, size)
    ]


@lru_cache(maxsize=50_000)
def _word_grams(word: str, size: int) -> tuple[str, ...]:
    padded = f"_{word}_"
    return tuple(padded[i : i + size] for i in range(max(1, len(padded) - size + 1)))
