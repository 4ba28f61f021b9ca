"""Tell whether a word is the name of a place or only a word: "Houten" or "houten".

Names are matched on folded words. A name that is an ordinary word as well needs a
capital inside a sentence, or a word before it that a place follows. A word as usual as
"best" or "echt" follows such a word too ("naar best vermogen"): it needs the capital, or
a pause behind it.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from assistant.language.gazetteer_rows import Kind
from assistant.language.words import fold

_WORD = re.compile(r"[^\W_]+")
_OPENERS = frozenset('.!?:;•\n"“(')
_PAUSES = _OPENERS | {",", ")", "”"}
_NEAR = frozenset(
    {"in", "uit", "te", "bij", "rond", "rondom", "nabij", "naar", "omgeving", "regio"}
    | {"gemeente", "stad", "from", "near", "around", "city"}
)
_AND = frozenset({"en", "of", "and", "or"})
# What the word before a name says it is.
_NAMED_KIND: dict[str, Kind] = {
    "provincie": "province",
    "province": "province",
    "gemeente": "municipality",
    "stad": "municipality",
    "city": "municipality",
    "municipality": "municipality",
    "arbeidsmarktregio": "labour_market_region",
}


# A name this long may be written as one word ("Westfriesland").
_JOINED_FROM = 8


class Meant(Enum):
    """Whether a word is meant as the name of a place."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        written: As in the text, accents composed.
        folded: For matching.
        opens: Whether it is the first of a sentence, where a capital says nothing.
        paused: Whether it opens, or a comma or bracket stands before it.
    """

    written: str
    folded: str
    opens: bool
    paused: bool


def words_of(text: str) -> list[Word]:
    """Return the words of ``text``; hyphens, slashes and apostrophes separate."""
    composed = unicodedata.normalize("NFC", text)
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(composed):
        between = composed[end : match.start()]
        opens = not found or not _OPENERS.isdisjoint(between)
        paused = opens or not _PAUSES.isdisjoint(between)
        found.append(Word(match[0], fold(match[0]), opens, paused))
        end = match.end()
    return found


def folded_words(text: str) -> list[str]:
    """Return the words of ``text`` as they are matched; in less time than ``words_of``."""
    return _WORD.findall(fold(text))


def forms_of(name: str) -> set[tuple[str, ...]]:
    """Return how a name is matched: as its words, and, when long enough, as one word."""
    key = tuple(word.folded for word in words_of(name))
    joined = ("".join(key),)
    return {key, joined if len(joined[0]) >= _JOINED_FROM else key}


def meant_as_name(found: Sequence[Word], at: int, length: int, common: str) -> Meant:
    """Tell whether the words at ``at`` are meant as the name of a place.

    Args:
        found: Words of the text.
        at: Position of the first word of the name.
        length: How many words the name has.
        common: "" when it is no ordinary word; "word"; "verb" ("te leiden" is no place);
            "usual" ("naar best vermogen" is none either); or "seldom" (only in small letters).
    """
    if not common:
        return Meant.YES
    last = found[at + length - 1]
    capital = last.written[0].isupper()
    near = _is_near(found, at) and not (found[at - 1].folded == "te" and common == "verb")
    alone = len(found) == length
    if common == "usual":
        return _meant_though_usual(found, at + length, capital, near)
    if common == "seldom" and capital:
        return Meant.PERHAPS if last.opens and not alone else Meant.YES
    if capital and (near or alone or not last.opens):
        return Meant.YES
    return Meant.PERHAPS if near or alone else Meant.NO


def comes_before_a_place(text: str) -> bool:
    """Tell whether a place may well follow ``text``: "bedrijven in", "de gemeente"."""
    return bool(found := folded_words(text)) and found[-1] in _NEAR


def _is_near(found: Sequence[Word], at: int) -> bool:
    """Tell whether a word stands before ``at`` that places follow: "in Emmen en Assen"."""
    row = at > 2 and found[at - 1].folded in _AND and found[at - 3].folded in _NEAR
    return row or (at > 0 and found[at - 1].folded in _NEAR)


def _meant_though_usual(found: Sequence[Word], end: int, capital: bool, near: bool) -> Meant:
    """Tell it of a word that is seldom a name; ``end`` is where the words behind it begin."""
    last, after = found[end - 1], found[end] if end < len(found) else None
    if capital and (near or not last.opens):
        # "Best Practices" is a name of another sort.
        title = not near and after and not after.paused and after.written[0].isupper()
        return Meant.NO if title else Meant.YES
    pauses = after is None or after.paused
    return Meant.PERHAPS if pauses and (near or (capital and len(found) == 1)) else Meant.NO


def named_kind(found: Sequence[Word], at: int) -> Kind | None:
    """Return the kind that the word before a name gives it: "provincie Utrecht"."""
    return _NAMED_KIND.get(found[at - 1].folded) if at else None
