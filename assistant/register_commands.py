"""``loket register``: is the register in order, what is in it, and out and in again."""

import json
from dataclasses import asdict
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import click

from assistant.cli import Door
from assistant.errors import DataError
from assistant.register.check import problems, register_status
from assistant.register.exchange import READERS, WRITERS, write_folder
from assistant.register.load import KINDS, read_records
from assistant.register.portable import Plain
from assistant.register.tables import table_problems

_data_option = click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another data folder than the one that ships with Loket.",
)


class _Parts(click.Group):
    """The commands here, and those that another room registered under ``register``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_registered()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = super().get_command(ctx, cmd_name)
        if known or cmd_name not in _registered():
            return known
        loaded = _registered()[cmd_name].load()
        return loaded if isinstance(loaded, click.Command) else None


def _registered() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="loket.register_commands")}


@click.group(cls=_Parts)
def register() -> None:
    """The register of organisations, funds, initiatives, activities and goals."""


@register.command(cls=Door)
@_data_option
def check(data: Path | None) -> None:
    """Hold every file against its schema, and name what is wrong.

    Exit status: 0 all in order, 1 something is wrong.
    """
    found = list(dict.fromkeys([*problems(data), *table_problems(data)]))
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


@register.command(cls=Door)
@_data_option
@click.option(
    "--format", "form", type=click.Choice(list(WRITERS)), default="json", show_default=True
)
@click.option("--kind", "folders", type=click.Choice(list(KINDS)), multiple=True, help="Which.")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to, a file per kind; without it one kind goes to stdout.",
)
def export(data: Path | None, form: str, folders: tuple[str, ...], to: Path | None) -> None:
    """Write the register as CSV, JSON or JSON-LD (schema.org), with the source of every fact."""
    chosen = folders or tuple(KINDS)
    if to is None and len(chosen) > 1:
        raise click.UsageError("Name one --kind, or a folder with --to.")
    for folder in chosen:
        text = WRITERS[form](read_records(KINDS[folder], data))
        if to is None:
            click.echo(text, nl=False)
            continue
        to.mkdir(parents=True, exist_ok=True)
        encoding = "utf-8-sig" if form == "csv" else "utf-8"
        (to / f"{folder}.{form}").write_bytes(text.encode(encoding))
        click.echo(f"{to / folder}.{form}", err=True)


@register.command("import", cls=Door)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--to",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files; the register itself stays as it is.",
)
def import_(files: tuple[Path, ...], to: Path) -> None:
    """Turn exported FILES into register files in a folder, and name what is wrong in them.

    Nothing enters the register by this: a person reads the files and moves them.

    Exit status: 0 all in order, 1 something is wrong.
    """
    found = write_folder([plain for path in files for plain in _read(path)], to)
    for problem in found:
        click.echo(problem)
    if found:
        raise click.exceptions.Exit(1)
    click.echo(f"In orde. Bekijk de bestanden in {to} en zet ze zelf in het register.")


def _read(path: Path) -> list[Plain]:
    reader = READERS.get(path.suffix.lstrip("."))
    if reader is None:
        raise DataError(f"{path}: verwacht een bestand dat eindigt op .{', .'.join(READERS)}")
    try:
        return reader(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: geen tekst in UTF-8") from error
