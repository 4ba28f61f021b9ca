"""Separable verbs: in "hoe vraag ik subsidie aan" someone asks how to "aanvragen". Pure.

Dutch tears such verbs in two: the particle goes to the end of the clause. Apart, "vraag"
and "aan" say nothing of applying. A verb and a particle are joined when the particle ends
its clause, or stands before "te" and the verb, and together they are a word that people use.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import simplemma
from wordfreq import zipf_frequency

from assistant.language.word_lists import load_word_list
from assistant.language.words import WORD, fold

_PARTICLES = frozenset(
    {"aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "samen", "terug", "toe"}
    | {"uit", "voor", "weg", "deel", "plaats", "vast", "open", "kwijt", "thuis", "rond", "klaar"}
)
# They are verbs beside every other verb, and never the torn half of one.
_AUXILIARIES = frozenset(
    {"ben", "bent", "is", "zijn", "was", "waren", "heb", "hebt", "heeft", "hebben", "had", "kan"}
    | {"kun", "kunt", "kunnen", "kon", "mag", "mogen", "moet", "moeten", "moest", "wil", "wilt"}
    | {"willen", "wilde", "word", "wordt", "worden", "werd", "zal", "zou", "zouden", "hoef"}
)
_BEFORE_NOUNS = frozenset(
    {"de", "het", "een", "deze", "die", "dit", "dat", "mijn", "ons", "onze", "uw", "hun", "geen"}
)
_CLAUSE_END = re.compile(
    r"\s*(?:$|[.?!;:,()]|\b(?:en(?! toe)|of|als|om|dat|bij|via|voor)\b)", re.IGNORECASE
)
# These begin no phrase of their own, so a preposition may follow: "doen mee aan".
_NO_PREPOSITIONS = frozenset({"mee", "af", "terug", "deel", "samen", "toe", "weg", "over"})
_PREPOSITION = re.compile(r"\s+(?:aan|naar|met|in|op|van|tot|uit|over)\b", re.IGNORECASE)
# "Wat zit er in": here the particle mostly goes with a place, not with the verb.
_OF_A_PLACE = frozenset({"in", "aan", "voor", "om", "bij"})
_LIGHT = frozenset({"zitten", "staan", "werken", "gaan", "lezen", "komen", "leggen", "wonen"})
_FUNCTION_WORDS = load_word_list("dutch_function_words.txt") - {"doe", "doen", "doet"}
_CLAUSE = re.compile(r"[^.?!;:()]+")
# Occurrences per thousand million words, log 10.
_USED = 2.5
_FARTHEST = 12


def join_verbs(text: str) -> str:
    """Return ``text`` with each torn verb whole again, in the place of its first half."""
    return _CLAUSE.sub(lambda clause: _join(clause[0]), text)


@lru_cache(maxsize=50_000)
def torn_half(word: str) -> str:
    """Return the verb without its particle: "vragen" of "aanvragen"; empty for other words.

    A text may tear what a question has whole: "vraag de subsidie aan bij RVO".
    """
    if not word.endswith("n") or zipf_frequency(word, "nl") < _USED:
        return ""
    halves = (word[len(p) :] for p in _PARTICLES if word.startswith(p))
    return max((h for h in halves if zipf_frequency(h, "nl") >= _USED and len(h) > 3), default="")


def _join(clause: str) -> str:
    found = list(WORD.finditer(clause))
    folded = [fold(word[0]) for word in found]
    for at, particle in enumerate(folded):
        if particle not in _PARTICLES or folded[at - 2 : at + 1] == ["af", "en", "toe"]:
            continue
        if folded[at + 1 : at + 2] == ["te"] and at + 2 < len(folded):
            if whole := _whole(particle, folded[at + 2]):
                rest = _join(clause[found[at + 2].end() :])
                return clause[: found[at].start()] + whole + rest
        elif _may_end(particle, clause, found[at].end()):
            verb = _verb_of(particle, folded[:at])
            if verb is not None:
                between = clause[found[verb].end() : found[at].start()].rstrip()
                whole = _whole(particle, folded[verb])
                rest = _join(clause[found[at].end() :])
                return clause[: found[verb].start()] + whole + between + rest
    return clause


def _may_end(particle: str, clause: str, end: int) -> bool:
    """Tell whether a particle that ends at ``end`` can be the second half of a verb."""
    if _CLAUSE_END.match(clause, end):
        return True
    return particle in _NO_PREPOSITIONS and _PREPOSITION.match(clause, end) is not None


def _verb_of(particle: str, before: Sequence[str]) -> int | None:
    """Return which of the folded words before a particle is its verb; None when none is."""
    for verb in range(max(0, len(before) - _FARTHEST), len(before)):
        noun = verb > 0 and before[verb - 1] in _BEFORE_NOUNS
        if not noun and _whole(particle, before[verb]):
            return verb
    return None


@lru_cache(maxsize=50_000)
def _whole(particle: str, verb: str) -> str:
    """Return the infinitive of a torn verb; empty when the two make no word that is used."""
    if verb in _AUXILIARIES | _PARTICLES | _FUNCTION_WORDS or not verb.isalpha():
        return ""
    base = _infinitive(verb)
    if particle in _OF_A_PLACE and base in _LIGHT:
        return ""
    infinitive = particle + base
    return infinitive if zipf_frequency(infinitive, "nl") >= _USED else ""


def _infinitive(verb: str) -> str:
    """Return the infinitive of a folded finite verb; best guess."""
    lemma = fold(simplemma.lemmatize(verb, lang="nl"))
    if lemma.endswith("n") and lemma != verb:
        return lemma
    if verb.endswith("en"):
        return verb
    base = verb[:-1] if verb.endswith("t") and not verb.endswith("tt") else verb
    for candidate in (_open(base), _open(verb)):
        if zipf_frequency(candidate, "nl") >= _USED:
            return candidate
    return lemma


def _open(stem: str) -> str:
    """Return the infinitive by the rules of spelling: vraag, vragen; schrijf, schrijven."""
    if re.search(r"(aa|ee|oo|uu)[^aeiou]$", stem):
        stem = stem[:-2] + stem[-1]
    elif re.search(r"(?<![aeiou])[aeiou][^aeiouw]$", stem):
        stem += stem[-1]
    if stem[-1:] in "fs" and not stem.endswith(("ff", "ss", "ts", "ps", "ks")):
        stem = stem[:-1] + {"f": "v", "s": "z"}[stem[-1]]
    return stem + "en"
