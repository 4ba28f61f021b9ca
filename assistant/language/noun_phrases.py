"""Find a piece of a question that can be said back: a noun with what belongs to it. Pure.

There is no tagger here. A phrase begins at an article or the like, or at a noun; words
that describe stand before the noun, and "van", "voor" or "en" may lead to the next one. At
what may be a verb, an adverb or a loose particle it ends: rather a phrase too short than
one that nobody would say.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import simplemma

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word, words

_CLAUSE = re.compile(r"[.,;:!?()]+(?:\s|$)")
# What may be personal, and what is no word of a person.
_UNSAYABLE = re.compile(r"@|\d{5}|[<>\[\]{}`*_|\\]|://")
_DUTCH_ARTICLES = word_set("de het een dit deze die mijn onze ons uw jouw elke alle beide geen")
_ENGLISH_ARTICLES = word_set("the a an my our your this these those any")
_LINKS = word_set(
    "van voor in op aan naar met bij uit over tussen door per tot tegen en of "
    "for on at to with and or from between by of"
)
_NO_NOUNS = _LINKS | _DUTCH_ARTICLES | {"", "welke", "welk", "which"}
_JOINING = word_set("en of and or")
# Neither a noun nor part of one, and no stop word either.
_ADVERBS = word_set(
    "ergens nergens overal vandaag morgen gisteren vanavond misschien samen thuis graag snel "
    "later straks altijd soms vaak meestal eerst binnenkort ooit eindelijk meteen zelf anders "
    "terug klaar nodig gratis open dicht mogelijk beschikbaar bereikbaar geldig verplicht bekend "
    "vrijwel helaas precies alleen opnieuw toevallig echt goed beter best"
)
_PLACE_WORD = re.compile(
    r"(?:er|daar|hier|waar)(?:aan|achter|bij|door|in|mee|na|op|over|uit|van|voor)"
)
# Behind these a word says which one: "cursus lassen", "vak techniek".
_TAKES_NAME = word_set(
    "cursus opleiding training vak les lessen sector thema project mbo vmbo hbo pact fonds"
)
_AUXILIARY = word_set("is are was were does do did can could will would has have should")
_ASKS_WHAT = re.compile(r"\W*(?:what|who|which|where) (?:is|are|was|were)\b", re.IGNORECASE)
# Whoever gives these away asks something else.
_OWN_DETAIL = re.compile(
    r"(?:mijn|my|ons|our) (?:bsn|burgerservicenummer|e-?mail\w*|mail\w*|\w*nummer|naam|name|number"
    r"|phone|iban|rekening\w*|gegevens)\b",
    re.IGNORECASE,
)
_BARE_LETTERS = 6
_MOST_WORDS = 10


def telling_phrase(question: str, language: str) -> str:
    """Return the phrase of ``question`` that tells most, in its own words; "" without one.

    Args:
        question: As it was typed.
        language: "nl" or "en".
    """
    phrases = [
        phrase
        for clause in _CLAUSE.split(question)
        for phrase in _phrases(clause.split(), question, language)
    ]
    best = max(phrases, key=lambda phrase: (_telling(phrase), len(" ".join(phrase))), default=[])
    return " ".join(best).strip("“”\"'‘’")


def _phrases(clause: Sequence[str], question: str, language: str) -> Iterator[list[str]]:
    """Yield the phrases of one clause, from left to right."""
    find = _english if language == "en" else _dutch
    # The first word has a capital whatever it is.
    read = [f"{word[:1].lower()}{word[1:]}" for word in clause[:1]] + list(clause[1:])
    at = 0
    while at < len(clause):
        size = min(len(find(read, at, question)), _MOST_WORDS)
        phrase = list(clause[at : at + size])
        while phrase and _key(phrase[-1]) in _LINKS | _DUTCH_ARTICLES | _ENGLISH_ARTICLES:
            phrase = phrase[:-1]
        if phrase and not _OWN_DETAIL.match(" ".join(phrase)):
            yield phrase
        at += max(1, len(phrase))


def _dutch(clause: Sequence[str], start: int, question: str) -> list[str]:
    """Return the Dutch phrase that begins at ``start``; empty when none does."""
    phrase = _dutch_noun(clause, start)
    if not phrase:
        return []
    while (after := start + len(phrase)) < len(clause) and _key(clause[after]) in _LINKS:
        more = _dutch_noun(clause, after + 1, linked=_key(clause[after]))
        if not more:
            break
        phrase = [*phrase, clause[after], *more]
    bare = _key(phrase[0]) not in _DUTCH_ARTICLES
    if bare and len(phrase) == 1 and not _stands_alone(clause, start):
        return []
    return phrase


def _dutch_noun(clause: Sequence[str], start: int, linked: str = "") -> list[str]:
    """Return one noun at ``start`` with its article and what describes it; empty without one.

    Args:
        clause: Words.
        start: Place of the first.
        linked: The small word before it; after one that joins, a bare noun may be a verb.
    """
    at = start
    article = at < len(clause) and _key(clause[at]) in _DUTCH_ARTICLES
    at += article
    while (
        at + 1 < len(clause) and _describes(clause[at]) and _may_be_noun(clause[at + 1], "article")
    ):
        at += 1
    before = "article" if at > start else "link" * (bool(linked) and linked not in _JOINING)
    if at >= len(clause) or not _may_be_noun(clause[at], before):
        return []
    at += 1
    while at < len(clause) and _names(clause[at], clause[at - 1]):
        at += 1
    return list(clause[start:at])


def _names(word: str, noun: str) -> bool:
    """Tell whether ``word`` says which one the ``noun`` before it is."""
    key = _key(word)
    if not _sayable(word) or is_stop_word(key):
        return False
    if word[:1].isdigit() or word[:1].isupper():
        return True
    told = key not in _ADVERBS | _LINKS and not _is_finite(key)
    return _key(noun) in _TAKES_NAME and told


def _may_be_noun(word: str, before: str) -> bool:
    """Tell whether ``word`` can be a noun.

    Args:
        word: As typed.
        before: What stands before it: "article" for an article or a describing word, behind
            which only a noun can stand; "link" for a small word; "" for anything else.
    """
    key = _key(word)
    if not _sayable(word) or key.isdigit() or is_stop_word(key) or key in _NO_NOUNS:
        return False
    if key in _ADVERBS or _PLACE_WORD.fullmatch(key):
        return False
    if before == "article" or word[:1].isupper():
        return True
    return not (_is_finite(key) if before == "link" else _is_verb(key))


@lru_cache(maxsize=4_096)
def _is_verb(key: str) -> bool:
    return bool(key) and "-" not in key and fold(simplemma.lemmatize(key, lang="nl")).endswith("en")


def _is_finite(key: str) -> bool:
    """Tell whether a word is a verb, and not in the form that is a noun too."""
    return _is_verb(key) and fold(simplemma.lemmatize(key, lang="nl")) != key


@lru_cache(maxsize=4_096)
def _is_inflected(key: str) -> bool:
    """Tell whether a word is the longer form of a describing word: "technische"."""
    if key.endswith("ende"):
        return True
    if not key.endswith(("e", "er", "ere", "ste")):
        return False
    lemma = fold(simplemma.lemmatize(key, lang="nl"))
    return lemma != key and not lemma.endswith("en")


def _describes(word: str) -> bool:
    key = _key(word)
    if not _sayable(word) or key in _NO_NOUNS:
        return False
    return _is_inflected(key) or _is_inflected(f"{key}e")


def _stands_alone(clause: Sequence[str], at: int) -> bool:
    """Tell whether a single noun without an article says enough."""
    key = _key(clause[at])
    return len(key) >= _BARE_LETTERS and not _describes(clause[at]) and (at > 0 or len(clause) == 1)


def _english(clause: Sequence[str], start: int, question: str) -> list[str]:
    """Return the English phrase that begins at ``start``; only an article begins one."""
    if _key(clause[start]) not in _ENGLISH_ARTICLES:
        return []
    run = _english_run(clause, start + 1)
    subject = start > 0 and _key(clause[start - 1]) in _AUXILIARY
    if subject and not _ASKS_WHAT.match(question):
        # Of more words the last one says what is the matter with it, or what it does.
        return [clause[start], *(run[:-1] or run)] if run else []
    phrase = [clause[start], *run] if run else []
    while phrase and (after := start + len(phrase)) < len(clause) and _key(clause[after]) in _LINKS:
        article = after + 1 < len(clause) and _key(clause[after + 1]) in _ENGLISH_ARTICLES
        more = _english_run(clause, after + 1 + article)
        if not more:
            break
        phrase = [*phrase, *clause[after : after + 1 + article], *more]
    return phrase


def _english_run(clause: Sequence[str], start: int) -> list[str]:
    run = []
    for word in clause[start:]:
        key = _key(word)
        if not _sayable(word) or not key or key in _LINKS | _ENGLISH_ARTICLES | _AUXILIARY:
            break
        if is_stop_word(key) and key not in {"best", "new", "first"}:
            break
        run.append(word)
    return run


def _sayable(word: str) -> bool:
    return _UNSAYABLE.search(word) is None


def _key(word: str) -> str:
    """Return a word folded and without signs around it; hyphens inside it stay."""
    return "-".join(words(word))


def _telling(phrase: Sequence[str]) -> int:
    return sum(not is_stop_word(_key(word)) and _key(word) not in _LINKS for word in phrase)
