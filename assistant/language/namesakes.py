"""A place that a text names, and places that share a name: "Bergen" lies in two provinces. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.language.gazetteer_rows import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names; a field is empty where the place has more than one.

    Attributes:
        name: As in our files ("Heerhugowaard", "Noordkop").
        kind: "municipality", "subregion", "labour_market_region", "province", "landsdeel".
        municipality: Municipality of today.
        labour_market_region: One of the 35.
        province: One of the twelve.
        landsdeel: One of the five of the Techniekpact.
        sure: Whether both our file and the way it was written leave no doubt; a place in
            doubt is the same place.
    """

    name: str
    kind: Kind
    municipality: str = ""
    labour_market_region: str = ""
    province: str = ""
    landsdeel: str = ""
    sure: bool = field(default=True, compare=False)


def told_apart(places: Sequence[Place], lies_in: Callable[[Place, Place], bool]) -> list[Place]:
    """Return the places, less the namesakes that lie elsewhere than the text says.

    Args:
        places: All that a text names, in order. Municipalities of one name are namesakes;
            where no wider place tells which is meant, all stay and none is sure.
        lies_in: Tells whether the first place lies in the second.
    """
    wide = [place for place in places if place.kind != "municipality"]
    found: list[Place] = []
    for place in places:
        named = [other for other in places if _are_namesakes(place, other)]
        meant = [other for other in named if any(lies_in(other, area) for area in wide)]
        if not meant and len(named) > 1:
            found.append(replace(place, sure=False))
        elif not meant or place in meant:
            found.append(place)
    return found


def _are_namesakes(place: Place, other: Place) -> bool:
    return place.kind == other.kind == "municipality" and place.name == other.name


def one_region_of(places: Sequence[Place]) -> list[Place]:
    """Return the places without the namesakes of which nobody can tell the region."""
    regions: dict[str, set[str]] = {}
    for place in places:
        if place.kind == "municipality":
            regions.setdefault(place.name, set()).add(place.labour_market_region)
    return [place for place in places if len(regions.get(place.name, ())) < 2]
