"""Find a piece of a question that can be said back: a noun with what belongs to it. Pure.

There is no tagger here. A phrase begins at an article or the like, or at a noun; words
that describe stand before the noun, and "van" or "voor" may lead to the next one. At what
may be a verb, an adverb or a loose particle it ends, and without an article it is one noun or
a name: rather a phrase too short, or none, than one that nobody would say.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.language.gazetteer import load_gazetteer
from assistant.language.number_units import word_set
from assistant.language.word_sorts import (
    ADVERBS,
    ALL_ARTICLES,
    DUTCH_ARTICLES,
    ENGLISH_ARTICLES,
    JOINING,
    LINKS,
    TAKES_NAME,
    describes,
    is_finite,
    is_inflected,
    may_be_noun,
    sayable,
    word_key,
)
from assistant.language.words import is_stop_word, words

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_CLAUSE = re.compile(r"[.,;:!?()]+(?:\s|$)")
_AUXILIARY = word_set("is are was were does do did can could will would has have should")
_ASKS_WHAT = re.compile(r"\W*(?:what|who|which|where) (?:is|are|was|were)\b", re.IGNORECASE)
# Whoever gives these away asks something else.
_OWN_DETAIL = re.compile(
    r"(?:mijn|my|ons|our) (?:bsn|burgerservicenummer|e-?mail\w*|mail\w*|\w*nummer|naam|name|number"
    r"|phone|iban|rekening\w*|gegevens)\b",
    re.IGNORECASE,
)
_BARE_LETTERS = 6
# "Actie 4a", "groep 7/8"; an amount says not which one.
_SHORT_NUMBER = re.compile(r"\d{1,4}(?:[a-z]|[/-]\d+)?")
_ORDINALS = word_set("eerste tweede derde vierde vijfde laatste volgende vorige")
# How much of a thing is asked, and not what the thing is.
_MEASURES = word_set("euro euro's procent procenten percentage aandeel bedrag aantal getal datum")
# "'s avonds" names no thing.
_OF_A_DAY = frozenset({"'s", "’s", "‘s"})
_MOST_WORDS = 10


def telling_phrase(question: str, language: str) -> str:
    """Return the phrase of ``question`` that tells most, in its own words; "" without one.

    What is told around the question itself counts only when that names nothing.

    Args:
        question: As it was typed.
        language: "nl" or "en".
    """
    sentences = _SENTENCE.split(question)
    asking = " ".join(sentence for sentence in sentences if sentence.rstrip().endswith("?"))
    return _best_phrase(asking, language) or _best_phrase(question, language)


def _best_phrase(text: str, language: str) -> str:
    phrases = [
        phrase
        for clause in _CLAUSE.split(text)
        for phrase in _phrases(clause.split(), text, language)
    ]
    places = load_gazetteer().words_of_places(text)
    # Of a place alone there is much to say; that is not what was asked.
    phrases = [p for p in phrases if not set(words(" ".join(p))) - ALL_ARTICLES <= places]
    best = max(phrases, key=_rank, default=[])
    return " ".join(best).strip("“”\"'‘’.")


def _rank(phrase: Sequence[str]) -> tuple[int, bool, int]:
    """Return how well a phrase says what is asked: whole ones and names before single nouns."""
    whole = len(phrase) > 1 or phrase[0][:1].isupper()
    return _telling(phrase), whole, len(" ".join(phrase))


def _phrases(clause: Sequence[str], question: str, language: str) -> Iterator[list[str]]:
    """Yield the phrases of one clause, from left to right."""
    find = _english if language == "en" else _dutch
    # The first word has a capital whatever it is.
    read = [f"{word[:1].lower()}{word[1:]}" for word in clause[:1]] + list(clause[1:])
    at = 0
    while at < len(clause):
        size = min(len(find(read, at, question)), _MOST_WORDS)
        phrase = list(clause[at : at + size])
        while phrase and word_key(phrase[-1]) in LINKS | ALL_ARTICLES:
            phrase = phrase[:-1]
        if phrase and not _OWN_DETAIL.match(" ".join(phrase)):
            yield phrase
        at += max(1, len(phrase))


def _dutch(clause: Sequence[str], start: int, question: str) -> list[str]:
    """Return the Dutch phrase that begins at ``start``; empty when none does."""
    phrase = _dutch_noun(clause, start)
    if not phrase or _breaks_off(clause, start + len(phrase)):
        return []
    if word_key(phrase[0]) not in DUTCH_ARTICLES:
        return phrase if _stands_alone(clause, start, len(phrase)) else []
    while (after := start + len(phrase)) < len(clause) and word_key(clause[after]) in LINKS:
        more = _dutch_noun(clause, after + 1, linked=word_key(clause[after]))
        if not more or _breaks_off(clause, after + 1 + len(more)):
            break
        phrase = [*phrase, clause[after], *more]
    return phrase


def _breaks_off(clause: Sequence[str], end: int) -> bool:
    """Tell whether a phrase that ends before ``end`` is cut off after a name or a first part.

    "Het Regionaal" says nothing without "investeringsfonds".
    """
    capital = clause[end - 1][:1].isupper()
    return (
        capital
        and end < len(clause)
        and may_be_noun(clause[end], "")
        and (clause[end][:1].islower())
    )


def _dutch_noun(clause: Sequence[str], start: int, linked: str = "") -> list[str]:
    """Return one noun at ``start`` with its article and what describes it; empty without one.

    Args:
        clause: Words.
        start: Place of the first.
        linked: The small word before it; after one that joins, what has no article may be a
            verb.
    """
    at = start
    article = at < len(clause) and word_key(clause[at]) in DUTCH_ARTICLES
    if linked in JOINING and not (article or any(w[:1].isupper() for w in clause[at : at + 1])):
        return []
    at += article
    while at + 1 < len(clause) and describes(clause[at]) and may_be_noun(clause[at + 1], "article"):
        at += 1
    before = "article" if at > start else "link" * bool(linked)
    if at >= len(clause) or not may_be_noun(clause[at], before):
        return []
    head = word_key(clause[at])
    if head in _ORDINALS or (head.endswith("e") and is_inflected(head)):
        return []  # a describing word of which the noun stands elsewhere
    at += 1
    while at < len(clause) and _names(clause[at], clause[at - 1]):
        at += 1
    return list(clause[start:at])


def _names(word: str, noun: str) -> bool:
    """Tell whether ``word`` says which one the ``noun`` before it is."""
    key = word_key(word)
    if not sayable(word) or is_stop_word(key):
        return False
    if word[:1].isdigit():
        return _SHORT_NUMBER.fullmatch(word) is not None
    if word[:1].isupper():
        return True
    told = key not in ADVERBS | LINKS and not is_finite(key)
    return word_key(noun) in TAKES_NAME and told


def _stands_alone(clause: Sequence[str], at: int, size: int) -> bool:
    """Tell whether a phrase without an article says enough: a name, or one noun."""
    if clause[at][:1].isupper() or size > 1:
        return at > 0 and not describes(clause[at]) and word_key(clause[at]) not in _MEASURES
    key = word_key(clause[at])
    told = key not in _MEASURES and len(key) >= _BARE_LETTERS and not describes(clause[at])
    evenings = at > 0 and clause[at - 1] in _OF_A_DAY
    return told and not evenings and (at > 0 or len(clause) == 1)


def _english(clause: Sequence[str], start: int, question: str) -> list[str]:
    """Return the English phrase that begins at ``start``; only an article begins one."""
    if word_key(clause[start]) not in ENGLISH_ARTICLES:
        return []
    run = _english_run(clause, start + 1)
    subject = start > 0 and word_key(clause[start - 1]) in _AUXILIARY
    if subject and not _ASKS_WHAT.match(question):
        # Of more words the last one says what is the matter with it, or what it does.
        return [clause[start], *(run[:-1] or run)] if run else []
    phrase = [clause[start], *run] if run else []
    while (
        phrase and (after := start + len(phrase)) < len(clause) and word_key(clause[after]) in LINKS
    ):
        article = after + 1 < len(clause) and word_key(clause[after + 1]) in ENGLISH_ARTICLES
        more = _english_run(clause, after + 1 + article)
        if not more:
            break
        phrase = [*phrase, *clause[after : after + 1 + article], *more]
    return phrase


def _english_run(clause: Sequence[str], start: int) -> list[str]:
    run = []
    for word in clause[start:]:
        key = word_key(word)
        if not sayable(word) or not key or key in LINKS | ENGLISH_ARTICLES | _AUXILIARY:
            break
        if is_stop_word(key) and key not in {"best", "new", "first"}:
            break
        run.append(word)
    return run


def _telling(phrase: Sequence[str]) -> int:
    return sum(not is_stop_word(word_key(word)) and word_key(word) not in LINKS for word in phrase)
