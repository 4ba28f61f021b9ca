"""Abbreviations both ways: "RIF" is "Regionaal investeringsfonds mbo", and the reverse.

The list is ``data/abbreviations.csv``. A short form that is a word as well ("slim",
"stap", "po") is an abbreviation only when it is written as one: in capitals, in a row of
abbreviations ("po/vo/mbo"), or before a word such as "subsidie" ("slim-regeling").
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

from wordfreq import zipf_frequency

from assistant.errors import DataError
from assistant.language.words import fold, stem, words

_COLUMNS = ["short", "long", "english"]
_PIECE = re.compile(r"[^\W_]+|[&+]")
_ROW = frozenset({"/", ",", "en", "of", "&", "+", "and", "or", "-"})
# Frequency on the Zipf scale (0 to 8) from which a short form is an everyday word; a form
# that is always written small ("hbo") must be more usual before it counts as another word.
_EVERYDAY = 4.0
_EVERYDAY_SMALL = 4.5
_AFTER = frozenset(
    {"subsidie", "subsidies", "regeling", "regelingen", "budget", "fonds", "fondsen", "geld"}
    | {"aanvraag", "aanvragen", "school", "scholen", "onderwijs", "docent", "docenten"}
    | {"leerling", "leerlingen", "student", "studenten", "opleiding", "opleidingen"}
    | {"programma", "traject", "grant", "scheme", "funding"}
)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One row of the list.

    Attributes:
        short: As it is usually written ("O&O", "mbo").
        long: In full, in Dutch.
        english: In full, in English; may be empty.
    """

    short: str
    long: str
    english: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    written: str
    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Mention:
    """A short form in a text: which rows, its first piece, and where it ends."""

    rows: tuple[Abbreviation, ...]
    at: int
    length: int
    start: int
    end: int


class Abbreviations:
    """Finds abbreviations and what they stand for.

    Args:
        rows: The list; one short form may have several rows.
    """

    def __init__(self, rows: Sequence[Abbreviation]) -> None:
        self.rows = tuple(rows)
        self._short: dict[tuple[str, ...], list[Abbreviation]] = {}
        self._full: dict[tuple[str, ...], list[tuple[Abbreviation, str]]] = {}
        for row in rows:
            for key in _spellings(row.short):
                self._short.setdefault(key, []).append(row)
            for language, full in (("nl", row.long), ("en", row.english)):
                key = tuple(map(stem, words(full)))
                if key and fold(full) != fold(row.short):
                    self._full.setdefault(key, []).append((row, language))
        self._most_short = max(map(len, self._short), default=0)
        self._most_full = max(map(len, self._full), default=0)

    def expand(self, text: str) -> list[str]:
        """Return the full form of each abbreviation in ``text``, and the reverse.

        An English full form gives the abbreviation and the Dutch full form. What the text
        says already is left out; nothing is given twice.
        """
        shorts = [row for mention in self._mentions(text) for row in mention.rows]
        fulls = self._in_full(text)
        said = {row.short for row in shorts} | {row.long for row, lang in fulls if lang == "nl"}
        given = [row.long for row in shorts]
        for row, language in fulls:
            given += [row.short, row.long] if language == "en" else [row.short]
        return [form for form in dict.fromkeys(given) if form not in said]

    def _mentions(self, text: str) -> list[_Mention]:
        pieces = [_Piece(m[0], fold(m[0]), m.start(), m.end()) for m in _PIECE.finditer(text)]
        found: list[_Mention] = []
        at = 0
        while at < len(pieces):
            mention = self._mention(pieces, at)
            if mention is not None:
                found.append(mention)
            at += mention.length if mention else 1
        return _meant(found, pieces, text)

    def _mention(self, pieces: Sequence[_Piece], at: int) -> _Mention | None:
        for length in range(min(self._most_short, len(pieces) - at), 0, -1):
            part = pieces[at : at + length]
            rows = self._short.get(_key([piece.folded for piece in part]))
            if rows:
                return _Mention(tuple(rows), at, length, part[0].start, part[-1].end)
        return None

    def _in_full(self, text: str) -> list[tuple[Abbreviation, str]]:
        stems = [stem(word) for word in words(text)]
        found: list[tuple[Abbreviation, str]] = []
        at = 0
        while at < len(stems):
            step = 1
            for length in range(min(self._most_full, len(stems) - at), 0, -1):
                rows = self._full.get(tuple(stems[at : at + length]))
                if rows:
                    found += rows
                    step = length
                    break
            at += step
        return found


def _key(pieces: Sequence[str]) -> tuple[str, ...]:
    """Return the form in which short forms meet: "O&O-fondsen" meets "O&O-fonds"."""
    return (*pieces[:-1], stem(pieces[-1])) if len(pieces) > 1 else tuple(pieces)


def _spellings(short: str) -> list[tuple[str, ...]]:
    """Return how a short form is written: "O&O" also as "O+O" and "O en O"."""
    key = _key(_PIECE.findall(fold(short)))
    if "&" not in key:
        return [key]
    return [tuple(sign if piece == "&" else piece for piece in key) for sign in ("&", "+", "en")]


def _meant(found: Sequence[_Mention], pieces: Sequence[_Piece], text: str) -> list[_Mention]:
    """Keep the mentions that are written as abbreviations, and their neighbours in a row."""
    named = sum(mention.length for mention in found)
    shouting = text.isupper() and named < len(pieces)
    sure = [_is_written_as_one(mention, pieces, text, shouting) for mention in found]
    links = [text[left.end : right.start].strip().lower() for left, right in pairwise(found)]
    # Forwards and backwards, so that one sure member makes the whole row sure.
    for place in (*range(len(links)), *reversed(range(len(links)))):
        together = sure[place] or sure[place + 1] or links[place] == "/"
        if links[place] in _ROW and together:
            sure[place] = sure[place + 1] = True
    return [mention for mention, meant in zip(found, sure, strict=True) if meant]


def _is_written_as_one(
    mention: _Mention, pieces: Sequence[_Piece], text: str, shouting: bool
) -> bool:
    written, short = text[mention.start : mention.end], mention.rows[0].short
    capitals = written.isupper() or (written == short and len(written) > 2)
    if capitals and not written.islower() and len(written) > 1 and not shouting:
        return True
    if mention.length > 1:
        # "jet net" is Jet-Net, but "dus i" is no DUS-I.
        loose = " " in written and "&" not in short
        return not (loose and any(map(_is_everyday, written.split())))
    if not _is_everyday(short):
        return True
    end = mention.at + mention.length
    after = pieces[end] if end < len(pieces) else None
    if after is None:
        return False
    hyphened = text[mention.end : after.start] == "-" and after.written.isalpha()
    return hyphened or after.folded in _AFTER


@lru_cache(maxsize=2_000)
def _is_everyday(short: str) -> bool:
    """Tell whether a short form in small letters is an everyday word, or too short to tell."""
    if not short.isalpha():
        return False
    word = short.lower()
    if len(word) <= 2:
        return True
    if short.islower():
        return bool(zipf_frequency(word, "nl") >= _EVERYDAY_SMALL)
    return bool(max(zipf_frequency(word, "nl"), zipf_frequency(word, "en")) >= _EVERYDAY)


def parse_abbreviations(lines: Iterable[str], name: str) -> list[Abbreviation]:
    """Read rows from CSV lines with the columns short, long and english.

    Raises:
        DataError: A column is missing, or a short or long form is empty.
    """
    reader = csv.DictReader(lines, restval="")
    if reader.fieldnames != _COLUMNS:
        raise DataError(f"{name}: the header must be {','.join(_COLUMNS)}.")
    rows = []
    for row in reader:
        short, long, english = (row[column].strip() for column in _COLUMNS)
        if not _PIECE.search(short) or not long:
            raise DataError(f"{name}, line {reader.line_num}: short or long form is empty.")
        rows.append(Abbreviation(short, long, english))
    return rows


@cache
def load_abbreviations() -> Abbreviations:
    """Return the list that ships with Loket; read once per process."""
    file = resources.files("assistant.language") / "data" / "abbreviations.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return Abbreviations(parse_abbreviations(lines, "abbreviations.csv"))


def expand(text: str) -> list[str]:
    """Return what ``Abbreviations.expand`` finds with the list that ships with Loket."""
    return load_abbreviations().expand(text)
