"""Cut a text into words and bring each word to the form in which it is searched.

A term is a folded, stemmed word; a compound also gives the terms of its parts, so
that "bijscholing" finds "bijscholingsvraag". The same text always gives the same
terms: nothing here depends on what is in the index.
"""

import re
from functools import lru_cache

import Stemmer

from assistant.language.compounds import split_compound
from assistant.language.folding import fold
from assistant.language.lemmas import doubles_its_end, ends_in_own_s, fixed_form, lemma
from assistant.language.word_lists import load_word_list

__all__ = [
    "STOP_WORDS",
    "WORD",
    "character_grams",
    "fold",
    "is_stop_word",
    "parts",
    "stem",
    "terms",
    "word_terms",
    "words",
]

WORD = re.compile(r"[^\W_]+(?:[&.'’+][^\W_]+)*")
_STEMMER = Stemmer.Stemmer("dutch_porter")
_NUMBER = re.compile(r"\d")
_VOICELESS = {"v": "f", "z": "s"}
# "bewijzen" is a "bewijs" and "werklozen" are "werkloos", but "lezen" is no "les".
_VOICED_END = re.compile(r"(?:[aeiou][eiouj]|[^aeiouy]|.{3}lo)[vz]$")
# "e-mail" is "email", and "eHerkenning" is "e-herkenning"; "mbo4" is "mbo-4".
_ELECTRONIC = re.compile(r"(?<![\w-])e-(?=[^\W\d_]{3})")
_LEVEL = re.compile(r"(?<![\w-])([^\W\d_]{3,})(\d)(?!\w)")
# "vmbo-t" is "vmbo-tl"; a "t" by itself is "het".
_THEORETICAL = re.compile(r"\bvmbo[- ]t(?![\w/'])")

STOP_WORDS = load_word_list("stop_words.txt")


def words(text: str) -> list[str]:
    """Return the folded words of ``text``, in order; letters and digits only.

    ``O&O`` and ``2.0`` stay one word; hyphens separate, but for that of ``e-mail``.
    """
    plain = _THEORETICAL.sub("vmbo tl", _ELECTRONIC.sub("e", fold(text)))
    return WORD.findall(_LEVEL.sub(r"\1 \2", plain))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the search form of one folded word.

    Words with a digit stay as they are. Others are lemmatised and then stemmed (Snowball
    ``dutch_porter``; the newer ``dutch`` maps gemeente to "meen").
    """
    if _NUMBER.search(word) or len(word) < 4:
        return word
    if (fixed := fixed_form(word)) is not None:
        return fixed
    plain = lemma(word)
    stemmed = fixed_form(plain) or _stemmed(plain)
    # "overheid" must not become "over": a stem that is no word of its own is no stem.
    return plain if len(stemmed) < 3 or stemmed in STOP_WORDS else stemmed


def _stemmed(plain: str) -> str:
    """Return the stem of a folded lemma, in which a short vowel has two consonants behind it."""
    if ends_in_own_s(plain):
        return plain
    stemmed = str(_STEMMER.stemWord(plain))
    if plain in (stemmed, f"{stemmed}s") and doubles_its_end(stemmed):
        return stemmed + stemmed[-1]
    voiced = _VOICED_END.search(stemmed)
    return stemmed[:-1] + _VOICELESS[stemmed[-1]] if voiced else stemmed


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
