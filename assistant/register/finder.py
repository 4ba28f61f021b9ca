"""Find activities by level, audience, place, month and theme, and say whether they still run. Pure.

A filter never hides what may fit: an activity of which nothing is known on a point (its
month, say) stays in, behind the others, and names that point. Only the level must be
named: what names no level is not for a school. Whether it still runs is
what the newest source says, and only in the year that source speaks of.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from assistant.errors import InputError
from assistant.register.facts import Fact
from assistant.register.places import COUNTRY, is_place, within
from assistant.register.questions import plain
from assistant.register.records import Activity, Record
from assistant.register.search import score

T = TypeVar("T")
R = TypeVar("R", bound=Record)

# So many years after a source saw it run, it may well come again.
_LATELY = 2
MONTHS = 12
_LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "po": "basisschool basisonderwijs primair groep kleuters",
        "vo": "voortgezet middelbare havo vwo gymnasium",
        "vmbo": "mavo",
        "mbo": "roc aoc beroepsonderwijs",
        "hbo": "hogeschool ad",
        "wo": "universiteit",
    }
)
# A vmbo is a school for vo, so what is meant for the one may suit the other.
_ALSO: Mapping[str, frozenset[str]] = MappingProxyType(
    {"vo": frozenset({"vo", "vmbo"}), "vmbo": frozenset({"vo", "vmbo"})}
)
_AUDIENCES: Mapping[str, str] = MappingProxyType(
    {
        "docent": "docenten leraar leraren leerkracht leerkrachten juf meester school onderwijs",
        "leerling": "leerlingen kind kinderen scholier scholieren klas klassen",
        "ouder": "ouders vader moeder gezin gezinnen verzorger",
        "meisjes": "meisje meiden",
        "vrouwen": "vrouw",
        "student": "studenten",
        "werkgever": "werkgevers bedrijf bedrijven ondernemer ondernemers",
        "werknemer": "werknemers werkende werkenden medewerker",
        "werkzoekende": "werkzoekenden werkloze werklozen",
        "inwoner": "inwoners iedereen publiek",
        "mkb": "",
        "medewerker": "beleidsmedewerker ambtenaar",
    }
)


class Standing(StrEnum):
    """Whether an activity still runs, at a reference date."""

    RUNS = "ja"
    ENDED = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityQuery:
    """What someone looks for; an empty field asks for nothing.

    Attributes:
        text: Words, for the name and what it is about.
        level: "po", "vo", "vmbo", "mbo", "hbo" or "wo", or an everyday word for it.
        audience: "docent", "leerling", "ouder" and so on, or an everyday word for it.
        region: Municipality, region, province or landsdeel.
        month: From 1 to 12; 0 for any.
        months: More than one, such as those of a season; empty for any.
        theme: One theme.
        still: Leaves out what has ended.
    """

    text: str = ""
    level: str = ""
    audience: str = ""
    region: str = ""
    month: int = 0
    months: tuple[int, ...] = ()
    theme: str = ""
    still: bool = False


@dataclass(frozen=True, slots=True)
class FoundActivity:
    """An activity that fits.

    Attributes:
        activity: The record.
        standing: Whether it still runs.
        said_by: The fact that says so; None when no source does.
        unknown: Points of the query on which nothing is known of it.
        near: 0 in the place itself, 1 in part of it or around it, 2 in the whole country.
    """

    activity: Activity
    standing: Standing
    said_by: Fact | None
    unknown: tuple[str, ...]
    near: int


def find_activities(
    query: ActivityQuery, activities: Iterable[Activity], on: date
) -> tuple[FoundActivity, ...]:
    """Return the activities that fit, the surest and nearest first.

    Args:
        query: What is asked for.
        activities: Where to look.
        on: Reference date, for whether they still run.

    Raises:
        InputError: The level, audience, month or place is one we do not know.
    """
    level, audience = _meant(query.level, _LEVELS), _meant(query.audience, _AUDIENCES)
    _refuse_unknown(query, level, audience)
    found: list[tuple[float, int, FoundActivity]] = []
    for activity in activities:
        points = {
            "niveau": not level or bool(_ALSO.get(level, frozenset({level})) & {*activity.levels}),
            "doelgroep": _fits(activity.audiences, frozenset({audience} - {""})),
            "thema": _has_theme(activity, query.theme),
            "maand": _fits(months_of(activity), frozenset({query.month, *query.months} - {0})),
        }
        near = nearness(query.region, activity)
        words = score(query.text, activity) if query.text else 1.0
        says, fact = standing(activity, on)
        wanted = not query.still or says is not Standing.ENDED
        if near is None or not words or not wanted or False in points.values():
            continue
        unknown = tuple(point for point, fits in points.items() if fits is None)
        item = FoundActivity(activity, says, fact, unknown, near)
        found.append((-words, _rank(says, fact, on), item))
    return tuple(item for *_, item in sorted(found, key=_order))


def _rank(says: Standing, fact: Fact | None, on: date) -> int:
    """Return how surely an activity runs; the lower, the surer."""
    if says is Standing.UNKNOWN:
        return 1 if seen_lately(fact, on) else 2
    return 0 if says is Standing.RUNS else 3


def _order(scored: tuple[float, int, FoundActivity]) -> tuple[object, ...]:
    minus_words, rank, item = scored
    return minus_words, rank, len(item.unknown), item.near, item.activity.name


def _refuse_unknown(query: ActivityQuery, level: str, audience: str) -> None:
    for asked, meant, known in (
        (query.level, level, _LEVELS),
        (query.audience, audience, _AUDIENCES),
    ):
        if asked and not meant:
            raise InputError(f"{asked!r} kennen we niet; kies uit: {', '.join(known)}.")
    if query.region and not is_place(query.region):
        raise InputError(f"De plaats {query.region!r} kennen we niet; noem een gemeente of regio.")
    if not 0 <= query.month <= MONTHS:
        raise InputError(f"{query.month} is geen maand; noem een getal van 1 tot en met 12.")


def _meant(asked: str, known: Mapping[str, str]) -> str:
    """Return the tag that a word stands for; empty when none does."""
    words = plain(asked).split()
    for tag, synonyms in known.items():
        if tag in words or set(words) & set(synonyms.split()):
            return tag
    return ""


def _fits(tags: Sequence[T], wanted: frozenset[T]) -> bool | None:
    """Return whether a tag is wanted; None when nothing is known, True when all are."""
    if not wanted:
        return True
    return bool(wanted & set(tags)) if tags else None


def _has_theme(activity: Activity, theme: str) -> bool | None:
    if not theme:
        return True
    if not activity.themes:
        return None
    return any(plain(theme) in plain(known) for known in activity.themes)


def months_of(activity: Activity) -> tuple[int, ...]:
    """Return the months in which it usually is or was, in order, from 1."""
    days = (str(fact.value) for fact in activity.starts)
    from_days = {date.fromisoformat(day).month for day in days if len(day) == len("2024-04-11")}
    return tuple(sorted({*activity.months, *from_days}))


def standing(activity: Activity, on: date) -> tuple[Standing, Fact | None]:
    """Return whether an activity still runs, and the newest fact about it.

    A source that says yes speaks of its own year; whether it runs after that, nobody knows.
    """
    if not activity.active:
        return Standing.UNKNOWN, None
    newest = max(activity.active, key=lambda fact: (fact.year, fact.first_year))
    says = Standing(str(newest.value))
    if says is Standing.RUNS and newest.year < on.year:
        return Standing.UNKNOWN, newest
    return says, newest


def seen_to_run(fact: Fact | None) -> bool:
    """Tell whether the newest fact about an activity, as ``standing`` gives it, saw it run."""
    return fact is not None and fact.value == Standing.RUNS.value


def seen_lately(fact: Fact | None, on: date) -> bool:
    """Tell whether that was so short ago that the activity may well come again."""
    return fact is not None and seen_to_run(fact) and fact.year >= on.year - _LATELY


def nearness(region: str, record: Record) -> int | None:
    """Return how near a record is to a place, as ``FoundActivity.near``; None when elsewhere."""
    areas = tuple(area for area in record.regions if plain(area) != COUNTRY)
    national = not record.regions or len(areas) < len(record.regions)
    if not region or plain(region) == COUNTRY:
        return 0
    inside = within(region, areas) if areas else False
    if inside is not False:
        return 0 if inside else 1
    return 2 if national else None


def by_region(region: str, records: Iterable[R]) -> list[R]:
    """Return the records that are meant for a place, nearest first.

    Raises:
        InputError: We do not know the place.
    """
    if region and not is_place(region):
        raise InputError(f"De plaats {region!r} kennen we niet; noem een gemeente of regio.")
    near = [(nearness(region, record), record) for record in records]
    kept = [(place, record) for place, record in near if place is not None]
    return [record for _, record in sorted(kept, key=lambda pair: pair[0])]
