"""Which sector a text names, by the words of the register's own question. Pure.

A sector stands in a text in many forms ("autoschadeherstelbedrijf", "goud- en
zilverbranche", "lassers"): a word is read without what only says that it is a branch, and
by its stem. A word that may be of two sectors ("machinefabriek") names none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.branches.firm_words import SECTORS
from assistant.language.compounds import split_compound
from assistant.language.words import is_stop_word, stem, words
from assistant.register.load import load_questions
from assistant.register.questions import plain

# Words that stand for a sector in a list of sectors, and in running text for other things.
_TOO_COMMON = frozenset(
    {"it", "groen", "proces", "school", "onderwijs", "anders", "diensten", "energie", "marine"}
    | {"andere sector", "elektro", "transport", "vervoer", "winkel"}
)
# Everyday and English words for what the list calls otherwise; firms are in ``firm_words``.
_SECTOR_WORDS: Mapping[str, str] = {
    "welder": "metaalbewerking", "verspaner": "metaalbewerking", "frezer": "metaalbewerking",
    "draaier": "metaalbewerking", "metaalsector": "metaalbewerking", "electrician": "installatie",
    "plumber": "installatie", "installatiemonteur": "installatie",
    "installatiesector": "installatie", "bouwsector": "bouw-en-infra",
    "construction": "bouw-en-infra", "procesoperator": "procesindustrie",
    "autospuiter": "carrosserie", "automonteur": "mobiliteit", "automonteurs": "mobiliteit",
    "autotechnicus": "mobiliteit", "cv-monteur": "installatie", "goud": "goud-en-zilver",
    "zilver": "goud-en-zilver", "stratenmaker": "bouw-en-infra", "bouwvak": "bouw-en-infra",
    "hovenier": "landbouw", "cnc": "metaalbewerking", "edelsmid": "goud-en-zilver",
    "juwelier": "goud-en-zilver",
}  # fmt: skip
# People of a branch that the register has no sector for; someone may have been one, and work
# elsewhere now.
_OTHER_TRADES: Mapping[str, str] = dict.fromkeys(
    ("kapper", "kapster", "bakker", "slager", "schoonmaker", "drukker", "beveiliger", "bloemist",
     "schoonheidsspecialist", "hairdresser", "baker"),
    "overig",
)  # fmt: skip

# Nobody but who works there can tell such sectors apart.
_ALIKE = (frozenset({"metaalbewerking", "metalektro"}), frozenset({"carrosserie", "mobiliteit"}))


# What only says that a word is a branch, a firm or someone in it.
_HEAD = re.compile(
    r"(?:s?bedrijf|s?bedrijven|branche|sector|nijverheid|industrie|wereld|monteurs?|techniek"
    r"|firma|zaak|vak|cao|fonds)$"
)
# So long a word stands for its sector in front of or behind another, too.
_LONG = 7


def sector_in(text: str) -> str:
    """Return the sector that a text names; empty when it names none."""
    listed, stems = _sector_words(), _sector_stems()
    tokens = words(text)
    for phrase in (*_runs(tokens), *_runs([_HEAD.sub("", token) or token for token in tokens])):
        if sector := listed.get(phrase) or stems.get(_stemmed(phrase)):
            return sector
    if sector := next(filter(None, map(_in_compound, tokens)), ""):
        return sector
    return next((_OTHER_TRADES[token] for token in tokens if token in _OTHER_TRADES), "")


def of_another_branch(one: str, other: str) -> bool:
    """Tell whether two sectors are surely not the same; one that is not known may be any."""
    return bool(one and other) and one != other and not any({one, other} <= g for g in _ALIKE)


def _in_compound(token: str) -> str:
    """Return the sector of a word that is part of a longer one; empty for none."""
    listed = _sector_words()
    parts = (part for part in split_compound(token) if not is_stop_word(part))
    if found := next((listed[part] for part in parts if part in listed), ""):
        return found
    ends = _long_words()
    if not token.startswith(ends) and not token.endswith(ends):
        return ""
    return next(listed[word] for word in ends if token.startswith(word) or token.endswith(word))


def _runs(tokens: Sequence[str]) -> Iterator[str]:
    """Yield runs of words that may name a sector, longest first."""
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            yield " ".join(tokens[start : start + size])


def _stemmed(phrase: str) -> str:
    return " ".join(map(stem, phrase.split()))


@lru_cache(maxsize=1)
def _sector_words() -> Mapping[str, str]:
    listed = {
        plain(word): choices[0]
        for word, choices in load_questions()["sector"].words.items()
        if plain(word) not in _TOO_COMMON and choices[0] not in {"onderwijs", "overig"}
    }
    return {**listed, **_SECTOR_WORDS, **SECTORS}


@lru_cache(maxsize=1)
def _long_words() -> tuple[str, ...]:
    """Return the words that may stand at an end of a longer one, longest first."""
    found = (word for word in _sector_words() if len(word) >= _LONG)
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=1)
def _sector_stems() -> Mapping[str, str]:
    return {_stemmed(word): sector for word, sector in _sector_words().items()}
