"""Proper names, abbreviations and words that no dictionary knows. Pure.

A name is told by its capital, an abbreviation by its capitals. The first word of a
sentence has a capital anyway, so it counts as a name only when no dictionary has it as a
word. A word in small letters that no dictionary knows may be a name too ("jansen").
"""

import re
from functools import lru_cache

import simplemma

from assistant.language.compounds import split_compound
from assistant.language.number_units import MONTHS, word_set
from assistant.language.words import STOP_WORDS, fold

_WORD = re.compile(r"[^\W_]+(?:[&.'’/+-][^\W_]+)*")
_START = re.compile(r"(?:^|[.!?:;]\s+|[“\"‘(•]\s*|\n\s*)[-–•*\d.)\s]*$")
# Between two capitals these words belong to the name; others end it.
_INNER = word_set("van der den ter ten 't &")
_MIN_UNKNOWN = 4
# Full names only: "Jan" is a person until a day or year stands beside it (see days).
_MONTH_NAMES = frozenset(word for word in MONTHS if len(word) > 4)
_DAY_NAMES = word_set(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday "
    "friday saturday sunday"
)
# Good words that the dictionaries lack.
_EXTRA = word_set(
    "hoogstens hooguit minstens tenminste plusminus hieronder hierboven daarnaast waarbij mkb "
    "omscholing bijscholing zzp mbo hbo vmbo vwo havo"
)
# Names of countries, people and languages that English writes otherwise.
_ENGLISH = {
    "netherlands": ("nederland", "nederlandse"),
    "dutch": ("nederlandse", "nederlands", "nederland"),
    "europe": ("europa", "europese"),
    "european": ("europese", "europees", "europa"),
    "ministry": ("ministerie",),
    "province": ("provincie",),
    "north": ("noord",),
    "south": ("zuid",),
    "holland": ("holland",),
}


def find_names(text: str) -> list[tuple[str, ...]]:
    """Return the names in ``text``, each as its folded words, in order."""
    names: list[tuple[str, ...]] = []
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        word = match[0]
        beside = text[end : match.start()].strip() in {"", "-"}
        end = match.end()
        if not beside:
            _close(run, names)
        if _is_name(word, text[: match.start()]):
            run.extend(split_word(word))
        elif run and fold(word) in _INNER:
            run.append(fold(word))
        else:
            _close(run, names)
    _close(run, names)
    return names


def _close(run: list[str], names: list[tuple[str, ...]]) -> None:
    while run and run[-1] in _INNER:
        run.pop()
    if run:
        names.append(tuple(run))
    run.clear()


def _is_name(word: str, before: str) -> bool:
    if not any(character.isupper() for character in word):
        return False
    folded = fold(word)
    if folded in _MONTH_NAMES or folded in _DAY_NAMES:
        return False
    if not _START.search(before):
        return True
    if any(character.isupper() for character in word[1:]):
        return True
    return folded not in STOP_WORDS and not is_known(folded)


def split_word(word: str) -> list[str]:
    """Return the folded pieces of one word: hyphens, slashes and points separate."""
    return [piece for piece in re.split(r"[^\w&]+|_", fold(word).replace("’", "'")) if piece]


def sequence(text: str) -> list[str]:
    """Return the folded pieces of all words in ``text``, in order."""
    return [piece for match in _WORD.finditer(text) for piece in split_word(match[0])]


def unknown_words(text: str) -> list[str]:
    """Return the words in small letters, of four or more, that no dictionary knows."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        if any(character.isupper() or character.isdigit() for character in word):
            continue
        pieces = [piece for piece in split_word(word) if len(piece) >= _MIN_UNKNOWN]
        found += [piece for piece in pieces if not is_known(piece)]
    return found


@lru_cache(maxsize=100_000)
def is_known(word: str) -> bool:
    """Tell whether a folded word, or every part of it, is in a Dutch or English dictionary."""
    if word in STOP_WORDS or word in _MONTH_NAMES or word in _DAY_NAMES or _in_dictionary(word):
        return True
    pieces = split_compound(word)
    return len(pieces) > 1 and all(_in_dictionary(p) or p in STOP_WORDS for p in pieces)


def _in_dictionary(word: str) -> bool:
    return bool(
        word in _EXTRA or simplemma.is_known(word, lang="nl") or simplemma.is_known(word, lang="en")
    )


def load_dictionaries() -> None:
    """Load what :func:`is_known` looks in, which takes a moment the first time."""
    is_known("techniek")
    is_known("qwertz")


def spellings(piece: str) -> tuple[str, ...]:
    """Return how a piece of a name may stand in a source: as it is, or in Dutch."""
    return (piece, *_ENGLISH.get(piece, ()))
