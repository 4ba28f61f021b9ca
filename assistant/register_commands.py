"""``loket register``: is the register in order, and what is in it?"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from assistant.cli import Door
from assistant.register.check import problems, register_status

_data_option = click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another data folder than the one that ships with Loket.",
)


@click.group()
def register() -> None:
    """The register of organisations, funds, initiatives, activities and goals."""


@register.command(cls=Door)
@_data_option
def check(data: Path | None) -> None:
    """Hold every file against its schema, and name what is wrong.

    Exit status: 0 all in order, 1 something is wrong.
    """
    found = list(dict.fromkeys(problems(data)))
    for problem in found:
        click.echo(problem)
    if found:
        raise click.exceptions.Exit(1)
    click.echo("Het register is in orde.")


@register.command(cls=Door)
@_data_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(data: Path | None, as_json: bool) -> None:
    """Count the records, and the facts with a source and a date."""
    found = register_status(data)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    for kind, number in found.records.items():
        click.echo(f"{kind:<14} {number:>5}")
    click.echo(f"{'facts':<14} {found.facts:>5}  {found.sourced:.0%} met bron en datum")
    click.echo(f"{'sources':<14} {found.sources:>5}")
    click.echo(f"{'criteria':<14} {found.criteria:>5}")
    click.echo(f"{'disputed':<14} {found.disputed:>5}  velden waarover bronnen verschillen")
