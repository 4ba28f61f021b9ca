"""What a word of a question can be: a noun, what describes one, or neither. Pure.

There is no tagger here: lists of small words, and forms looked up with simplemma.
"""

import re
from functools import lru_cache

import simplemma

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word, words

# What may be personal, and what is no word of a person.
_UNSAYABLE = re.compile(r"@|\d{5}|[<>\[\]{}`*_|\\]|://")
DUTCH_ARTICLES = word_set("de het een dit deze die mijn onze ons uw jouw elke alle beide geen")
ENGLISH_ARTICLES = word_set("the a an my our your this these those any")
ALL_ARTICLES = DUTCH_ARTICLES | ENGLISH_ARTICLES
LINKS = word_set(
    "van voor in op aan naar met bij uit over tussen door per tot tegen en of "
    "for on at to with and or from between by of"
)
NO_NOUNS = LINKS | DUTCH_ARTICLES | {"", "welke", "welk", "which", "zo-n", "zon"}
JOINING = word_set("en of and or")
# Neither a noun nor part of one, and no stop word either.
ADVERBS = word_set(
    "ergens nergens overal vandaag morgen gisteren vanavond misschien samen thuis graag snel "
    "later straks altijd soms vaak meestal eerst binnenkort ooit eindelijk meteen zelf anders "
    "terug klaar nodig gratis open dicht mogelijk beschikbaar bereikbaar geldig verplicht bekend "
    "weer af mee weg los alsnog eind begin volgen doen krijgen volgens via tijdens sinds namens "
    "dankzij zonder vroeger vooral eigenlijk zeker hoogstens minstens ongeveer "
    "vrijwel helaas precies alleen opnieuw toevallig echt goed beter best"
)
PLACE_WORD = re.compile(
    r"(?:er|daar|hier|waar)(?:aan|achter|bij|door|in|mee|na|op|over|uit|van|voor)"
)
# Behind these a word says which one: "cursus lassen", "vak techniek".
TAKES_NAME = word_set(
    "cursus opleiding training vak les lessen sector thema project mbo vmbo hbo pact fonds"
)
_DIMINUTIVE = re.compile(r"jes?$")


def may_be_noun(word: str, before: str) -> bool:
    """Tell whether ``word`` can be a noun.

    Args:
        word: As typed.
        before: What stands before it: "article" for an article or a describing word, behind
            which only a noun can stand; "link" for a small word; "" for anything else.
    """
    key = word_key(word)
    if not sayable(word) or is_stop_word(key) or key in NO_NOUNS:
        return False
    if not any(map(str.isalpha, key)):
        return False
    if key in ADVERBS or PLACE_WORD.fullmatch(key):
        return False
    if before == "article" or word[:1].isupper():
        return True
    return not (is_finite(key) if before == "link" else is_verb(key))


@lru_cache(maxsize=4_096)
def is_verb(key: str) -> bool:
    """Tell whether a folded word can be a form of a verb."""
    return bool(key) and "-" not in key and fold(simplemma.lemmatize(key, lang="nl")).endswith("en")


def is_finite(key: str) -> bool:
    """Tell whether a word is a verb, and not in the form that is a noun too."""
    return is_verb(key) and fold(simplemma.lemmatize(key, lang="nl")) != key


@lru_cache(maxsize=4_096)
def is_inflected(key: str) -> bool:
    """Tell whether a word is the longer form of a describing word: "technische"."""
    if _DIMINUTIVE.search(key):
        return False
    if key.endswith("ende"):
        return True
    if not key.endswith(("e", "er", "ere", "ste")):
        return False
    lemma = fold(simplemma.lemmatize(key, lang="nl"))
    return lemma != key and not lemma.endswith("en")


def describes(word: str) -> bool:
    """Tell whether ``word`` can say how something is: "technisch", "technische"."""
    key = word_key(word)
    if not sayable(word) or key in NO_NOUNS:
        return False
    return is_inflected(key) or is_inflected(f"{key}e")


def sayable(word: str) -> bool:
    """Tell whether ``word`` may be said back: no address, no long number, no markup."""
    return _UNSAYABLE.search(word) is None


def word_key(word: str) -> str:
    """Return a word folded and without signs around it; hyphens inside it stay."""
    return "-".join(words(word))
