"""Build the starter library: text/*.md in, pdf/*.pdf and pdf/library.toml out.

Run it as ``python -m ingest.library.build``; ``--check`` compares and writes nothing.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path

import click

from assistant.errors import DataError
from ingest.library.layout import LayoutError, Properties, draw_pdf

FENCE = "+++"
KINDS = ("dossier", "regeling", "thema")
OPTIONAL = ("valid_from", "valid_until")
DATES = ("date", *OPTIONAL)
SIDECAR = "library.toml"
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class SheetError(DataError):
    """A sheet that cannot be built; the message names the file and says why."""


@dataclass(frozen=True)
class Sheet:
    """What the front matter of a sheet says; dates are ISO text.

    `date` is the day the sheet was checked; `about` is the time it speaks of.
    """

    title: str
    publisher: str
    date: str
    region: str
    kind: str
    about: str
    valid_from: str = ""
    valid_until: str = ""


KEYS = tuple(field.name for field in fields(Sheet))


def read_sheet(path: Path) -> tuple[Sheet, str]:
    """Return the front matter and the Markdown text of one file.

    Raises:
        SheetError: The file is empty, or its front matter is not what a sheet needs.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SheetError(f"{path.name} cannot be read: {error}.") from error
    if not content.strip():
        raise SheetError(f"{path.name} is empty.")
    lines = content.splitlines()
    if lines[0].strip() != FENCE or FENCE not in lines[1:]:
        raise SheetError(f"{path.name} must start with front matter between two lines '{FENCE}'.")
    end = lines.index(FENCE, 1)
    text = "\n".join(lines[end + 1 :]).strip()
    if not text:
        raise SheetError(f"{path.name} has front matter but no text.")
    try:
        values = tomllib.loads("\n".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise SheetError(f"{path.name}: the front matter is not TOML: {error}.") from error
    return check_front_matter(path.name, values), text


def check_front_matter(name: str, values: Mapping[str, object]) -> Sheet:
    """Return the front matter as a sheet.

    Raises:
        SheetError: A key is unknown or missing, or a value is not of the right sort.
    """
    if unknown := sorted(values.keys() - set(KEYS)):
        raise SheetError(f"{name}: unknown key '{unknown[0]}'; known are {', '.join(KEYS)}.")
    if missing := [key for key in KEYS if key not in values and key not in OPTIONAL]:
        raise SheetError(f"{name}: the front matter lacks '{missing[0]}'.")
    texts: dict[str, str] = {}
    for key, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise SheetError(f"{name}: '{key}' must be text between quotes, not {value!r}.")
        if key in DATES and not _is_day(value):
            raise SheetError(f"{name}: '{key}' must be a date such as 2026-11-21, not {value!r}.")
        texts[key] = value
    if texts["kind"] not in KINDS:
        raise SheetError(f"{name}: 'kind' must be one of {', '.join(KINDS)}.")
    return Sheet(**texts)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def build_pdf(path: Path, sheet: Sheet, text: str) -> bytes:
    """Return the PDF of one sheet.

    Raises:
        SheetError: The text holds something that a sheet cannot show.
    """
    day = date.fromisoformat(sheet.date)
    checked = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    footer = f"Loket · {sheet.title} · peildatum {checked}"
    subject = f"{sheet.kind}, {sheet.region}, {sheet.about}"
    try:
        return draw_pdf(text, Properties(sheet.title, sheet.publisher, subject, footer))
    except LayoutError as error:
        raise SheetError(f"{path.name}: {error}.") from error


def build_sidecar(sheets: Mapping[str, Sheet]) -> bytes:
    """Return library.toml: one table for each PDF, by name."""
    tables = []
    for name, sheet in sorted(sheets.items()):
        lines = [
            f"{key} = {json.dumps(value, ensure_ascii=False)}"
            for key, value in asdict(sheet).items()
            if value
        ]
        tables.append("\n".join([f"[{json.dumps(name)}]", *lines]))
    return ("\n\n".join(tables) + "\n").encode()


def build_library(folder: Path) -> tuple[dict[str, bytes], list[SheetError]]:
    """Return the files to write by name, and what went wrong with the other sheets."""
    files: dict[str, bytes] = {}
    sheets: dict[str, Sheet] = {}
    errors = []
    for path in sorted(folder.glob("*.md")):
        name = f"{path.stem}.pdf"
        try:
            sheet, text = read_sheet(path)
            files[name] = build_pdf(path, sheet, text)
        except SheetError as error:
            errors.append(error)
        else:
            sheets[name] = sheet
    files[SIDECAR] = build_sidecar(sheets)
    return files, errors


def find_differences(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Return the names in the folder that are missing, changed or left over."""
    present = {path.name for path in folder.glob("*.pdf")}
    changed = [
        name
        for name, content in files.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]
    return sorted(changed) + sorted(present - files.keys())


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail when the PDF files are behind.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(__file__).parent,
    help="Folder that holds text/ and pdf/; the starter library itself when left out.",
)
def main(check: bool, folder: Path) -> None:
    """Build the PDF files of the starter library from their texts.

    A sheet that cannot be built is named on stderr and keeps its old PDF.

    Exit status: 0 all built, 1 --check found a difference, 3 some sheets failed.
    """
    target = folder / "pdf"
    files, errors = build_library(folder / "text")
    for error in errors:
        click.echo(f"failed   {error}", err=True)
    differences = find_differences(target, files)
    target.mkdir(exist_ok=True)
    for name in differences:
        click.echo(f"{'differs' if check else 'updated'}  {name}")
        if check:
            continue
        if name in files:
            (target / name).write_bytes(files[name])
        elif not errors:
            (target / name).unlink()
    if errors:
        raise click.exceptions.Exit(3)
    if check and differences:
        raise click.exceptions.Exit(1)


if __name__ == "__main__":
    main()
