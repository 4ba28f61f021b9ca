"""Whether a place lies in an area, in three values, on the gazetteer of ``language``."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from assistant.language.gazetteer import Gazetteer, Place, load_gazetteer
from assistant.register.questions import plain

COUNTRY = "landelijk"
_COUNTRY = frozenset({"landelijk", "nederland", "heel nederland"})
# Groningen is a city, a province and a region: the province, unless one says which.
_FIRST = ("province", "municipality", "subregion", "labour_market_region", "landsdeel")
_SORTS_OF_PLACE = frozenset(
    {"provincie", "gemeente", "arbeidsmarktregio", "regio", "landsdeel", "metropoolregio"}
)
# How alike, of 100, a name is that someone may have meant, and how many are named.
_ALIKE = 75
_SUGGESTED = 3


def is_place(name: str) -> bool:
    """Return whether we know where this is."""
    return plain(name) in _COUNTRY or _place(name) is not None


@lru_cache(maxsize=4096)
def is_bare_place(name: str) -> bool:
    """Return whether a name is that of a place and of nothing in it, as "Techlab Assen" is."""
    kept = [word for word in plain(name).split() if word not in _SORTS_OF_PLACE]
    readings = _gazetteer().places(name)
    whole = any(plain(place.name).split() == kept for place in readings)
    return is_place(name) and (whole or len(kept) <= 1)


@lru_cache(maxsize=4096)
def within(place: str, areas: tuple[str, ...]) -> bool | None:
    """Return whether a place lies in one of the areas; None when it only partly does.

    Args:
        place: A municipality, region, province or landsdeel.
        areas: Names of the same sort, or "landelijk".
    """
    if any(plain(area) in _COUNTRY for area in areas):
        return True
    found = _place(place)
    if found is None:
        return None
    covered = _gazetteer().covers(found, ", ".join(areas))
    return {1.0: True, 0.0: False}.get(covered)


def region_of(place: str) -> str:
    """Return the labour-market region that a place lies in; empty when there are more."""
    found = _place(place)
    return found.labour_market_region if found else ""


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    return load_gazetteer()


@lru_cache(maxsize=4096)
def _place(name: str) -> Place | None:
    readings: Sequence[Place] = _gazetteer().places(name)
    readings = readings or _gazetteer().places(f"landsdeel {name}")
    return min(readings, key=lambda place: _FIRST.index(place.kind), default=None)


def places_like(name: str) -> tuple[str, ...]:
    """Return known places whose names look like one that we do not know, the nearest first."""
    known = {plain(place): place for place in _names()}
    found = process.extract(plain(name), known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return tuple(known[key] for key, *_ in found[:_SUGGESTED])


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    rows = _gazetteer().municipalities
    found = (n for row in rows for n in (row.name, row.province, row.labour_market_region))
    return tuple(dict.fromkeys(found))
