"""Where and when a text speaks of: labour-market regions and years, each as a bit. Pure.

A region is small enough to tell Groningen from Eindhoven, and large enough that a village
finds what its town has.
"""

from dataclasses import dataclass
from functools import lru_cache

from assistant.language.gazetteer import Gazetteer
from assistant.language.years import years_in

_FIRST_YEAR, _YEARS = 1990, 63


@dataclass(frozen=True, slots=True)
class Bearing:
    """Where and when a text speaks of; 0 where it names no place, or no year.

    Attributes:
        regions: A bit per labour-market region, in order of name.
        years: A bit per year, from 1990 up to 2052; other years have none.
    """

    regions: int = 0
    years: int = 0


def bearing_of(text: str, gazetteer: Gazetteer) -> Bearing:
    """Return where and when ``text`` speaks of."""
    regions = years = 0
    for place in gazetteer.places(text):
        regions |= _bits(gazetteer, gazetteer.regions_of(place))
    for year in years_in(text):
        if 0 <= year - _FIRST_YEAR < _YEARS:
            years |= 1 << (year - _FIRST_YEAR)
    return Bearing(regions, years)


@lru_cache(maxsize=4096)
def _bits(gazetteer: Gazetteer, regions: frozenset[str]) -> int:
    return sum(1 << place for place, name in enumerate(_all_regions(gazetteer)) if name in regions)


@lru_cache(maxsize=8)
def _all_regions(gazetteer: Gazetteer) -> tuple[str, ...]:
    return tuple(sorted({row.labour_market_region for row in gazetteer.municipalities}))
