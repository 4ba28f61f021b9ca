"""Which area lies in which: municipality, labour-market region, province, landsdeel.

An area is the set of municipalities in it, so "ligt Alkmaar in Noord-Holland?" is a
question about sets. Not every municipality is in the table; a labour-market region is
kept as a row of its own, once for each province it lies in.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from assistant.register.questions import plain

COUNTRY = "landelijk"
_COUNTRY = frozenset({"landelijk", "nederland", "heel nederland"})


def is_place(name: str) -> bool:
    """Return whether we know where this is."""
    return plain(name) in _COUNTRY or plain(name) in _areas()


def within(place: str, areas: Sequence[str]) -> bool | None:
    """Return whether a place lies in one of the areas; None when it only partly does.

    Args:
        place: A municipality, region, province or landsdeel.
        areas: Names of the same sort, or "landelijk".
    """
    if any(plain(area) in _COUNTRY for area in areas):
        return True
    if plain(place) in _COUNTRY:
        return None
    inside = _areas().get(plain(place), frozenset())
    wanted = frozenset().union(*(_areas().get(plain(area), frozenset()) for area in areas))
    if not inside or (inside & wanted and not inside <= wanted):
        return None
    return bool(inside & wanted)


def regions_of(place: str) -> tuple[str, ...]:
    """Return the labour-market regions that a place lies in, in order of name."""
    rows = _areas().get(plain(place), frozenset())
    return tuple(sorted({row.split("|")[1] for row in rows}))


@cache
def _areas() -> Mapping[str, frozenset[str]]:
    """Return the rows of every area by name; a name of two areas is the one listed first.

    Groningen is a province, a city and a region: the province, unless one says
    "gemeente Groningen" or "arbeidsmarktregio Groningen".
    """
    levels: list[dict[str, set[str]]] = [defaultdict(set) for _ in range(5)]
    for number, row in enumerate(_rows("places.csv")):
        key = f"{number}|{_bare(row['arbeidsmarktregio'])}"
        for level, names in enumerate(_names(row)):
            for name in names:
                levels[level][plain(name)].add(key)
    areas: dict[str, set[str]] = {}
    for level_areas in reversed(levels):
        areas |= level_areas
    for row in _rows("place_aliases.csv"):
        towns = [areas.get(plain(_bare(town)), set()) for town in row["municipality"].split(",")]
        areas.setdefault(plain(row["place"]), set().union(*towns))
    return {name: frozenset(rows) for name, rows in areas.items() if rows}


def _names(row: Mapping[str, str]) -> Iterable[set[str]]:
    """Yield the names of the areas in a row, the level that a bare name means first.

    "Noordkop (Kop van Noord-Holland)" is two names.
    """
    province, town, region = row["province"], row["municipality"], row["arbeidsmarktregio"]
    yield {province, f"provincie {province}"}
    yield {town, _bare(town), f"gemeente {_bare(town)}"} if town else set()
    yield {region, _bare(region), f"arbeidsmarktregio {_bare(region)}", f"regio {_bare(region)}"}
    yield {row["landsdeel"], f"landsdeel {row['landsdeel']}"}
    parts = {part.strip() for part in re.split(r"[()/]", row["subregion"])}
    area = {"MRA", "Metropoolregio Amsterdam"} if "MRA" in parts else set()
    yield (parts | area) - {"", "alleen centrumgemeente opgenomen"}


def _bare(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).strip()


def _rows(name: str) -> list[dict[str, str]]:
    path = resources.files("assistant.register") / "data" / name
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter=";"))
