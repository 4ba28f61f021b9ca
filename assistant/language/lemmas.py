"""The dictionary form of a Dutch word, as far as its letters tell: "leden" is "lid".

simplemma knows most words. It is helped where folding took the accents off that it looks
for ("technologieen"), where people leave an apostrophe out ("diplomas"), and with compounds
that it never met ("leergemeenschappen"). What no rule gets right stands in
``data/stems.txt``; names of towns are left as they are.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import simplemma
from wordfreq import zipf_frequency

from assistant.language.compounds import split_compound
from assistant.language.folding import fold
from assistant.language.gazetteer_rows import (
    parse_aliases,
    parse_municipalities,
    read_lines,
)
from assistant.language.word_lists import load_word_pairs

EXCEPTIONS = load_word_pairs("stems.txt")
# "e" after a vowel may have been "ë", and so on.
_TREMA = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}
_VOWELS = frozenset("aeiou")
# The stemmer undoubles other letters itself.
_CLOSED = re.compile(r"(?<![aeiouy])[aeiou][bfglmnpr]$")
_PARTICIPLE = re.compile(r"(ge(\w{3,}?)[dt])(?:en?)?")
# The lemma of a word that was inflected may still be an inflection: "geplaatste" gives
# "geplaatst", and "kaartjes" gives "kaartje".
_STILL_INFLECTED = re.compile(r".{3,}(?:(?:(?<!en)d|t)e|jes)")
# Forms of these begin with another letter: "beter", "meest", "waren".
_SUPPLETIVE = frozenset({"goed", "veel", "weinig", "zijn", "graag", "hebben"})
_PREFIXES = ("be", "ver", "her", "ont")
# How the word for a woman ends, of which simplemma now and then makes that of a man.
_WOMEN = ("ster", "trice", "es", "ess", "in")
_OPEN_PLURAL = re.compile(r"[aiouy]s$")
# Occurrences per thousand million words, log 10.
_USED = 2.0
# A participle that is so much more usual than its verb is a word of its own.
_MORE_USUAL = 1.0
_SHORTEST_PLURAL = 5
_SHORT = 4


def fixed_form(word: str) -> str | None:
    """Return the search form of a folded word that no rule may touch, or None."""
    return EXCEPTIONS.get(word) or _towns().get(word)


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of one folded word, folded; best guess."""
    if not simplemma.is_known(word, lang="nl") and (other := _of_unknown(word)) is not None:
        return other
    found = _of_known(word)
    participle = _PARTICIPLE.fullmatch(word)
    if found == word and participle and simplemma.is_known(participle[1], lang="nl"):
        found = _of_known(participle[1])
    elif word.startswith(found) and _STILL_INFLECTED.fullmatch(word):
        found = _of_known(found)
    found = _of_participle(found) or found
    # "toetsen" is done with a "toets".
    return found[:-2] if found.endswith("sen") and ends_in_own_s(found[:-2]) else found


def _of_known(word: str) -> str:
    found = _plain(simplemma.lemmatize(word, lang="nl"))
    return found if _is_its_own(word, found) else word


def _of_participle(word: str) -> str | None:
    """Return the verb of a participle that simplemma leaves as it is; None for another word.

    "Geweld" and "gemiddeld" look like one: that nobody writes "gewelde", and hardly anybody
    "middelt", tells them from it.
    """
    participle = _PARTICIPLE.fullmatch(word)
    if not participle or word != participle[1]:
        return None
    now = f"{participle[2]}t"
    seldom = zipf_frequency(word, "nl") - zipf_frequency(now, "nl") > _MORE_USUAL
    if zipf_frequency(f"{word}e", "nl") < _USED or (seldom and not word.endswith("eerd")):
        return None
    verb = _plain(simplemma.lemmatize(now, lang="nl"))
    return verb if verb.endswith("en") and simplemma.is_known(now, lang="nl") else None


def _of_unknown(word: str) -> str | None:
    """Return the lemma of a word that simplemma does not know; None when no rule helps."""
    if word.endswith("den") and simplemma.is_known(word[:-1], lang="nl"):
        return lemma(word[:-1])
    if participle := _PARTICIPLE.fullmatch(word):
        for form in (participle[1], f"{participle[2]}t"):
            if form != word and simplemma.is_known(form, lang="nl"):
                return lemma(form)
    for spelled in (*_with_trema(word), *_with_apostrophe(word)):
        if simplemma.is_known(spelled, lang="nl"):
            return _plain(simplemma.lemmatize(spelled, lang="nl"))
    if word.endswith("s") and not ends_in_own_s(word) and _is_used(word[:-1], word):
        return lemma(word[:-1])
    head = (split_compound(word) or (word,))[-1]
    return word[: -len(head)] + lemma(head) if head != word else None


def ends_in_own_s(word: str) -> bool:
    """Tell whether the last s of a lemma is part of it, as of "plaats" and "fonds"."""
    if not word.endswith("s"):
        return False
    split = split_compound(word)
    # "Centrales" are no lessons ("les").
    if split and any(_is_used(many[:-1], many) for many in (word, "".join(split[-2:]))):
        return False
    head = split[-1] if split else word
    return any(zipf_frequency(plural, "nl") >= _USED for plural in (f"{head}en", f"{head[:-1]}zen"))


def doubles_its_end(word: str) -> bool:
    """Tell whether the last letter of a lemma is doubled in other forms: "stop" in "stoppen".

    The stemmer leaves both letters of "stoppen", and makes "kop" of "koop" and "kopen".
    """
    if len(word) < _SHORT or not _CLOSED.search(word):
        return False
    head = (split_compound(word) or (word,))[-1]
    return bool(zipf_frequency(f"{head}{head[-1]}en", "nl") >= _USED)


def _plain(found: str) -> str:
    return fold(found).replace("_", "")


def _is_its_own(word: str, found: str) -> bool:
    """Tell whether ``found`` can be the lemma of ``word``; simplemma errs now and then.

    It makes women of men one at a time: "werkgever" is "werkgeefster" to it, and "werkgevers"
    is not, so that one would not find the other. And "vaardig" is "vervaardigd" to it.
    """
    woman = any(found.endswith(end) and end not in word for end in _WOMEN)
    woman = woman and len(found) >= len(word)
    longer = any(found.startswith(f"{prefix}{word[:4]}") for prefix in _PREFIXES)
    begins = found[:1] == word[:1] or word.startswith("ge") or found in _SUPPLETIVE
    # It takes "plaats" for more than one "plaat".
    cut = found == word[:-1] and ends_in_own_s(word)
    return begins and not (woman or longer or cut)


def _is_used(one: str, many: str) -> bool:
    long_enough = len(many) >= _SHORTEST_PLURAL
    return long_enough and zipf_frequency(one, "nl") > max(_USED, zipf_frequency(many, "nl"))


def _with_trema(word: str) -> Iterator[str]:
    """Yield ``word`` with one vowel as it may have been before it was folded."""
    for at in range(1, len(word)):
        if word[at - 1] in _VOWELS and word[at] in _TREMA:
            yield f"{word[:at]}{_TREMA[word[at]]}{word[at + 1 :]}"


def _with_apostrophe(word: str) -> Iterator[str]:
    if _OPEN_PLURAL.search(word):
        yield f"{word[:-1]}'s"


@cache
def _towns() -> dict[str, str]:
    """Return the names of towns that are no other word, and what is said of them, to the name."""
    rows = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")
    aliases = parse_aliases(read_lines("aliases.csv"), "aliases.csv")
    named = [(row.name, row.common) for row in rows]
    named += [(alias.name, alias.common) for alias in aliases if alias.kind == "municipality"]
    names = [fold(name) for name, common in named if name.isalpha() and not common]
    said = {f"{name}{end}": name for name in names for end in ("s", "se") if len(name) > _SHORT}
    return said | {name: name for name in names}
