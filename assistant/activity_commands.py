"""``loket activities``: what is on for a school, a level, a place or a month.

Beside the other commands on the register, because the door is above the records.
"""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from assistant.cli import Door
from assistant.errors import InputError
from assistant.register.facts import text_of
from assistant.register.finder import (
    ActivityQuery,
    FoundActivity,
    find_activities,
    months_of,
)
from assistant.register.ics import activity_events, build_calendar
from assistant.register.load import load_records
from assistant.register.network import sources_of
from assistant.register.records import Activity

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@click.command(cls=Door)
@click.argument("words", nargs=-1)
@click.option("--level", default="", help="po, vo, vmbo, mbo, hbo or wo, or 'groep 7'.")
@click.option("--audience", default="", help="docent, leerling, ouder, werkgever and so on.")
@click.option("--region", default="", help="Municipality, region, province or landsdeel.")
@click.option("--month", default=0, type=click.IntRange(0, 12), help="Month, from 1 to 12.")
@click.option("--theme", default="", help="One theme, such as ict.")
@click.option("--still", is_flag=True, help="Leave out what has ended.")
@click.option("--date", "day", default="", help="Reference date, as 2026-06-01; today if left out.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write a calendar file; - writes to stdout.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def activities(
    words: tuple[str, ...], day: str, ics: Path | None, as_json: bool, **filters: Any
) -> None:
    r"""Find activities that fit WORDS and the filters.

    \b
    loket activities --level po --region Drenthe --month 4
    loket activities --audience docent --region Noord-Holland --ics techniek.ics

    Whether an activity still runs is what the newest source says, with its date; what
    a source of an earlier year saw may have ended since. What is unknown on a point is
    shown last and says so.
    """
    on = _reference(day)
    query = ActivityQuery(text=" ".join(words), **filters)
    found = find_activities(query, load_records(Activity), on)
    if ics is not None:
        _write_calendar(ics, found, on)
    elif as_json:
        listed = [_as_dict(item) for item in found]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        _echo(found)


def _reference(day: str) -> date:
    try:
        return date.fromisoformat(day) if day else datetime.now(tz=UTC).astimezone().date()
    except ValueError as error:
        raise InputError(f"{day!r} is geen datum; schrijf hem als 2026-06-01.") from error


def _write_calendar(path: Path, found: Sequence[FoundActivity], on: date) -> None:
    made = list(activity_events([item.activity for item in found], on))
    raw = build_calendar(made, "Techniek: activiteiten", datetime.now(tz=UTC))
    if str(path) == "-":
        click.echo(raw, nl=False)
        return
    path.write_bytes(raw)
    click.echo(f"{path}: {len(made)} afspraken uit {len(found)} activiteiten", err=True)


def _echo(found: Sequence[FoundActivity]) -> None:
    if not found:
        click.echo("Niets gevonden. Zoek ruimer: zonder maand, of met een grotere regio.")
    for item in found:
        activity = item.activity
        months = ", ".join(_MONTHS[month - 1] for month in months_of(activity)) or "onbekend"
        seen = f"{item.said_by.label or item.said_by.date}" if item.said_by else "geen bron"
        click.echo(f"{activity.name}")
        click.echo(f"  {text_of(activity.about[:1])}")
        levels = ", ".join(activity.levels) or "iedereen"
        click.echo(f"  voor {levels} · {', '.join(activity.regions)} · maand: {months}")
        click.echo(f"  loopt nog: {item.standing} ({seen})")
        if item.unknown:
            click.echo(f"  niet bekend: {', '.join(item.unknown)}")
        if item.said_by:
            click.echo(f"  bron: {item.said_by.source.title}, {item.said_by.where}")


def _as_dict(item: FoundActivity) -> dict[str, Any]:
    activity = item.activity
    return {
        "id": activity.id,
        "name": activity.name,
        "about": text_of(activity.about[:1]),
        "levels": list(activity.levels),
        "audiences": list(activity.audiences),
        "regions": list(activity.regions),
        "months": list(months_of(activity)),
        "starts": [str(fact.value) for fact in activity.starts],
        "place": text_of(activity.place),
        "website": text_of(activity.website),
        "standing": str(item.standing),
        "standing_date": item.said_by.date if item.said_by else None,
        "standing_source": item.said_by.where if item.said_by else None,
        "unknown": list(item.unknown),
        "sources": [
            {"where": name, "pages": list(pages)} for name, pages in sources_of(activity).items()
        ],
    }
