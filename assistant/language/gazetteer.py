"""Places in a text, and how well the area of a document covers them.

A place is a municipality (by its own name, an old name, a village or a nickname), a
subregion, a labour-market region, a province or a landsdeel. Every place is a set of
municipalities, so "Noordkop" lies in "Noord-Holland" and both in the "Noordvleugel".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.errors import DataError
from assistant.language.gazetteer_rows import (
    KINDS,
    Alias,
    Kind,
    Municipality,
    Region,
    by_area,
    parse_aliases,
    parse_municipalities,
    parse_regions,
    read_lines,
    without_brackets,
)
from assistant.language.namesakes import Place, told_apart
from assistant.language.place_adjectives import adjectives_of
from assistant.language.place_names import (
    Meant,
    Word,
    folded_words,
    forms_of,
    meant_as_name,
    named_kind,
    words_of,
)
from assistant.language.words import fold

__all__ = ["Gazetteer", "Place", "load_gazetteer"]

# "Noord-Nederland" is not national.
_NATIONAL = re.compile(
    r"\b(?:landelijke?|nationa(?:al|le)|national)\b"
    r"|(?<![\w-])(?<!noord )(?<!oost )(?<!zuid )(?<!west )nederland(?:se?)?\b"
    r"|(?<!northern )(?<!north )\bnetherlands\b"
)
_NATIONAL_COVER = 0.5


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Place
    common: str


class Gazetteer:
    """Finds places in texts.

    Args:
        municipalities: Rows of ``gazetteer.csv``.
        regions: Rows of ``regions.csv``.
        aliases: Rows of ``aliases.csv``.

    Attributes:
        municipalities: All rows.

    Raises:
        DataError: An alias points at nothing.
    """

    def __init__(
        self,
        municipalities: Sequence[Municipality],
        regions: Sequence[Region],
        aliases: Sequence[Alias],
    ) -> None:
        self.municipalities = tuple(municipalities)
        self._areas: dict[Place, frozenset[Municipality]] = {}
        self._entries: dict[tuple[str, ...], list[_Entry]] = {}
        self._most_words: dict[str, int] = {}
        self._marks: set[str] = set()
        self._adjectives: set[tuple[str, ...]] = set()
        inside = by_area(municipalities)
        for row in municipalities:
            self._add(row.name, "municipality", [row], row.sure, row.common)
        for region in regions:
            rows = inside["labour_market_region", region.name]
            self._add(region.name, "labour_market_region", rows, region.sure)
        for province in dict.fromkeys(row.province for row in municipalities):
            self._add(province, "province", inside["province", province])
        for alias in aliases:
            for target in alias.targets:
                rows = (
                    [row for row in municipalities if target in row.subregion]
                    if alias.kind == "subregion"
                    else inside[alias.kind, target]
                )
                sure = alias.sure and len(alias.targets) == 1
                self._add(alias.name, alias.kind, rows, sure, alias.common)

    def _add(
        self,
        name: str,
        kind: Kind,
        rows: Sequence[Municipality],
        sure: bool = True,
        common: str = "",
    ) -> None:
        if not rows:
            raise DataError(
                f"Gazetteer: {name!r} ({kind}) stands for no municipality that we list."
            )
        place = Place(
            without_brackets(name),
            kind,
            _shared(row.name for row in rows),
            _shared(row.labour_market_region for row in rows),
            _shared(row.province for row in rows),
            _shared(row.landsdeel for row in rows),
            sure and (kind != "municipality" or rows[0].sure),
        )
        self._areas[place] = self._areas.get(place, frozenset()) | frozenset(rows)
        for form in forms_of(place.name):
            self._enter(form, place, common)
        for adjective in adjectives_of(place.name, kind, common):
            for form in forms_of(adjective) - self._entries.keys():
                # "Goudse kaas" need not be about Gouda, as "Zuid-Limburgse" is about its part.
                self._enter(form, replace(place, sure=sure and kind != "municipality"), "")
                self._adjectives.add(form)

    def _enter(self, form: tuple[str, ...], place: Place, common: str) -> None:
        entries = self._entries.setdefault(form, [])
        if all(entry.place != place for entry in entries):
            entries.append(_Entry(place, common))
        self._most_words[form[0]] = max(len(form), self._most_words.get(form[0], 0))
        self._marks.add(max(form, key=len))

    def places(self, text: str) -> list[Place]:
        """Return the places that ``text`` names, in order, each once.

        One name may be several places: "Utrecht" is a municipality and a province, and
        both come back unless the text says which ("provincie Utrecht"). A longer name
        hides a shorter one in it: "Noord-Holland Noord" is not "Noord-Holland". Two
        municipalities of one name both come back, and neither is sure, unless the text
        names a wider place that only one lies in ("Bergen", "Limburg").
        """
        found = list(dict.fromkeys(self._find(text, strict=True)))
        return told_apart(found, lambda place, area: self._areas[place] <= self._areas[area])

    def words_of_places(self, text: str) -> frozenset[str]:
        """Return the folded words of ``text`` that are names of places, or part of one."""
        found = words_of(text)
        named: set[str] = set()
        at = 0
        while at < len(found):
            length, here = self._at(found, at, strict=True)
            named.update(word.folded for word in found[at : at + length] if here)
            at += length
        return frozenset(named)

    def regions_of(self, place: Place) -> frozenset[str]:
        """Return the labour-market regions that ``place`` has a part in."""
        return frozenset(row.labour_market_region for row in self._areas.get(place, ()))

    def names(self) -> list[str]:
        """Return the names of all places, folded, each once; no adjectives made of them."""
        return [" ".join(name) for name in self._entries if name not in self._adjectives]

    def covers(self, place: Place, region_text: str) -> float:
        """Return how well an area in words covers ``place``, in [0, 1].

        1 when it contains the place, 0.5 when it is national, 0 when it lies elsewhere.
        An area inside the place gets 0.5 and up, by the share of municipalities. An empty
        text is an area that nobody noted; it is treated as national.

        Args:
            place: As ``places`` returns it.
            region_text: Such as "Noordkop", "Noord-Holland, Utrecht", "landelijk".
        """
        text = fold(region_text)
        national = not text.strip() or _NATIONAL.search(text) is not None
        least = _NATIONAL_COVER if national else 0.0
        asked = self._areas.get(place, frozenset())
        found = self._find(region_text, strict=False)
        covered = {row for near in found for row in self._areas[near]} & asked
        if not covered:
            return least
        return _NATIONAL_COVER + (1 - _NATIONAL_COVER) * len(covered) / len(asked)

    def _find(self, text: str, *, strict: bool) -> list[Place]:
        if self._marks.isdisjoint(folded_words(text)):
            return []  # most texts name no place, and that is soon seen
        found = words_of(text)
        places: list[Place] = []
        at = 0
        while at < len(found):
            length, here = self._at(found, at, strict)
            # "de Kop van Noord-Holland": the longest name wins, wherever it begins.
            overlapping = range(at + 1, at + length)
            longer = (it for it in overlapping if self._at(found, it, strict)[0] > length)
            start = next(longer, at)
            places += here if start == at else []
            at = start if start > at else at + length
        return places

    def _at(self, found: Sequence[Word], at: int, strict: bool) -> tuple[int, list[Place]]:
        """Return how many words the longest name at ``at`` takes, and its places."""
        most = min(self._most_words.get(found[at].folded, 0), len(found) - at)
        for length in range(most, 0, -1):
            entries = self._entries.get(tuple(word.folded for word in found[at : at + length]), [])
            judged = (_judged(entry, found, at, length, strict) for entry in entries)
            places = [place for place in judged if place is not None]
            if places:
                return length, _of_named_kind(places, found, at)
        return 1, []


def _shared(values: Iterable[str]) -> str:
    """Return the one value that all share; empty when they differ."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else ""


def _judged(
    entry: _Entry, found: Sequence[Word], at: int, length: int, strict: bool
) -> Place | None:
    """Return the place, unsure where the words leave doubt; None for an ordinary word."""
    meant = meant_as_name(found, at, length, entry.common) if strict else Meant.YES
    if meant is Meant.NO:
        return None
    return entry.place if meant is Meant.YES else replace(entry.place, sure=False)


def _of_named_kind(places: list[Place], found: Sequence[Word], at: int) -> list[Place]:
    """Keep the places of the kind that the word before them names, if there are any."""
    kind = named_kind(found, at)
    named = [place for place in places if place.kind == kind]
    return named or sorted(places, key=lambda place: KINDS.index(place.kind))


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with Loket; read once per process."""
    municipalities = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")
    regions = parse_regions(read_lines("regions.csv"), "regions.csv")
    return Gazetteer(
        municipalities, regions, parse_aliases(read_lines("aliases.csv"), "aliases.csv")
    )
