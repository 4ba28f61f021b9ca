"""``loket check`` and ``loket match``: a situation held against the schemes.

Beside ``ask`` at the top of the room, because the door is above the rules.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from assistant.cli import Door
from assistant.eligibility.dates import read_day
from assistant.eligibility.engine import check_fund
from assistant.eligibility.matching import Match, expired, match_funds, reason
from assistant.eligibility.periods import period_on, span, window_state
from assistant.eligibility.verdicts import FundCheck
from assistant.errors import DataError, InputError
from assistant.register.funds import Fund
from assistant.register.load import find_periods, load_questions, load_records
from assistant.register.records import Organisation

_facts_option = click.option(
    "--facts",
    "facts_file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help="JSON file with the answers, by field; - reads stdin.",
)
_date_option = click.option(
    "--date", "day", default="", help="Reference date, as 2026-06-01; today when left out."
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command(cls=Door)
@click.argument("fund", required=False)
@_facts_option
@_date_option
@_json_option
@click.option("--list", "show_list", is_flag=True, help="List the schemes and what they ask.")
def check(
    fund: str | None, facts_file: Path | None, day: str, as_json: bool, show_list: bool
) -> None:
    """Hold the facts of a situation against the rules of the scheme FUND.

    FUND is an id or a name, such as rif-3; see --list. Of a scheme with more periods (RIF)
    the one of the reference date counts. Without --facts every question is open, and the
    output says what would be asked.
    """
    reference = _reference(day)
    if show_list:
        _echo_list(reference, as_json)
        return
    if not fund:
        raise click.UsageError("Noem een regeling, of gebruik --list.")
    result = check_fund(_fund(fund, reference), _facts(facts_file), reference, load_questions())
    if as_json:
        _echo_json(result.as_dict())
    else:
        _echo_check(result)


@click.command(cls=Door)
@_facts_option
@_date_option
@_json_option
def match(facts_file: Path | None, day: str, as_json: bool) -> None:
    """Name the schemes that may apply to a situation, those that do not, and where to go."""
    result = match_funds(
        load_records(Fund),
        load_records(Organisation),
        _facts(facts_file),
        _reference(day),
        load_questions(),
    )
    if as_json:
        _echo_json(result.as_dict())
    else:
        _echo_match(result)


def _fund(wanted: str, day: date) -> Fund:
    """Return the fund of a name; of a scheme with more periods the one that counts on a day."""
    periods = find_periods(wanted)
    fund = period_on(periods, day)
    if fund is None:
        ids = ", ".join(period.id for period in periods)
        raise DataError(f"{wanted!r} is de naam van meer regelingen; kies uit: {ids}")
    return fund


def _reference(text: str) -> date:
    if not text:
        return date.today()
    day = read_day(text)
    if day is None:
        raise InputError(f"{text!r} is geen datum. Schrijf bijvoorbeeld 2026-06-01.")
    return day


def _facts(path: Path | None) -> Any:
    if path is None:
        return {}
    try:
        with click.open_file(str(path), encoding="utf-8") as file:
            return json.load(file)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: dit is geen JSON ({error}).") from error


def _echo_json(result: Any) -> None:
    click.echo(json.dumps(result, ensure_ascii=False, indent=2))


def _echo_list(day: date, as_json: bool) -> None:
    rows = [_row(fund, day) for fund in load_records(Fund)]
    if as_json:
        _echo_json(rows)
        return
    for row in rows:
        click.echo(f"{row['fund']:<36} {row['window']:<9} {row['name']}")


def _row(fund: Fund, day: date) -> dict[str, Any]:
    questions = load_questions()
    asked = list(dict.fromkeys(criterion.field for criterion in fund.criteria))
    return {
        "fund": fund.id,
        "name": fund.name,
        "family": fund.family,
        "validity": span(fund),
        "window": window_state(fund, day).status.value,
        "fields": [
            {
                "field": field,
                "question": questions[field].question,
                "type": questions[field].type,
                "choices": list(questions[field].choices),
            }
            for field in asked
        ],
    }


def _echo_check(result: FundCheck) -> None:
    click.echo(f"{result.name}: {result.outcome.value} (op {result.reference_date})")
    click.echo(f"Aanvragen: {result.window.text}")
    for criterion in result.criteria:
        article = f", {criterion.article}" if criterion.article else ""
        click.echo(f"  {criterion.result.value:<13} {criterion.required}")
        click.echo(f"  {'':<13} ({criterion.source}{article}, {criterion.source_date})")
    _echo_part("Dit konden wij niet lezen", result.invalid)
    _echo_part("Dit zou de uitkomst veranderen", result.would_change)
    _echo_part("Niet gecontroleerd", result.not_checked)
    if result.next_question:
        click.echo(f"\nVolgende vraag: {result.next_question}")


def _echo_match(result: Match) -> None:
    for found in result.may_apply:
        click.echo(f"{found.outcome.value:<24} {found.name} ({found.window.status.value})")
    holding = [check for check in result.does_not_apply if not expired(check)]
    _echo_part("Niet van toepassing", [f"{check.name}: {reason(check)}" for check in holding])
    click.echo(f"\nRegelingen die toen niet golden: {len(result.does_not_apply) - len(holding)}")
    _echo_part("Of deze nog bestaan, weten wij niet", [c.name for c in result.period_unknown])
    _echo_part("Waar u terecht kunt", [f"{c.name}. {c.why}" for c in result.counters])
    _echo_part("Dit konden wij niet lezen", result.invalid)
    if result.next_question:
        click.echo(f"\nVolgende vraag: {result.next_question}")


def _echo_part(title: str, lines: Any) -> None:
    if lines:
        click.echo(f"\n{title}:")
    for line in lines:
        click.echo(f"- {line}")
