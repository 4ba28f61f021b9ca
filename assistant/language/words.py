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

WORD = re.compile(r"[^\W_]+(?:[&.'’+][^\W_]+)*")
_STEMMER = Stemmer.Stemmer("dutch_porter")
_NUMBER = re.compile(r"\d")

STOP_WORDS = frozenset(
    """
    aan al alle alleen alles als altijd ander andere anders ben bent bij bijna binnen daar daarbij
    daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de den der deze die dit doe doen
    doet door dr dus echter een één eens er erbij ermee erop ervan ervoor etc ga gaan gaat ge gebeurt
    geen geven geweest haar had hadden heb hebben hebt heeft hem hen het hier hierbij hij hoe hoeveel
    hun iemand iets ik in is ja je jij jou jouw jullie kan kon konden kun kunnen kunt kwam laat laten
    maar mag me mee meer mij mijn moest moet moeten mocht mogen na naar niet niets nog nou nu of om
    omdat ons onze ook op over per reeds sinds soms staan staat te tegen ten ter terwijl toch toe
    toen tot tussen uit uw u vaak van vanaf vanuit veel verder via vind voor vooral waar waarbij
    waardoor waarin waarmee waarom waarop waarvan waarvoor wanneer want waren was wat we weet wel
    welk welke wel werd werden weten wie wij wil willen word worden wordt zal ze zeg zei zelf zich
    zie zij zijn zo zoals zou zouden zowel zulke eigenlijk even graag eigen ooit precies ongeveer
    the a an of to in on for is are was were be by with at from which what who where when how does do
    did can could would should i my me we our you your it its this that these those there and or as
    """.split()
)


def fold(text: str) -> str:
    """Return ``text`` in lower case, compatibility-composed and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


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
    lemma = fold(simplemma.lemmatize(word, lang="nl"))
    return str(_STEMMER.stemWord(lemma))


@lru_cache(maxsize=200_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the search forms of the parts of a folded compound; empty when it has none."""
    return tuple(stem(part) for part in split_compound(word))


def is_stop_word(word: str) -> bool:
    """Tell whether a folded word carries no meaning of its own for search."""
    return word in STOP_WORDS


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` for the index: stems, each followed by its parts."""
    found: list[str] = []
    for word in words(text):
        if is_stop_word(word):
            continue
        found.append(stem(word))
        found.extend(parts(word))
    return found


def character_grams(text: str, size: int = 4) -> list[str]:
    """Return overlapping character n-grams per word, for words with typing errors.

    Words are padded with a space on both sides, as in the n-gram method for noisy text.
    """
    grams: list[str] = []
    for word in words(text):
        if is_stop_word(word):
            continue
        padded = f"_{word}_"
        if len(padded) <= size:
            grams.append(padded)
        else:
            grams.extend(padded[i : i + size] for i in range(len(padded) - size + 1))
    return grams
