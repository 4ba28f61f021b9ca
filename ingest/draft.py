"""``loket register draft``: what a new document could add to the register, for a person to judge.

Here because a file is read here; what to propose is the register's own business.
"""

from pathlib import Path

import click

from assistant.cli import Door
from assistant.documents import DocumentInfo
from assistant.errors import DataError
from assistant.register.draft import draft_document
from assistant.register.load import load_records
from assistant.register.records import Organisation
from ingest.read import read_document


@click.command(cls=Door)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the proposed files; without it they go to stdout.",
)
def draft(file: Path, to: Path | None) -> None:
    r"""Propose records found in FILE: actions, goals, parties, tables, amounts and deadlines.

    \b
    loket register draft pact.pdf --to voorstel/
    loket register check --data voorstel/       says what is still missing

    Found by rules, each value with its page and the words of the page. Nothing enters the
    register by this: a person reads the files, writes them anew and moves them.
    """
    document = read_document(file, file.name, DocumentInfo())
    proposed = draft_document(document, load_records(Organisation))
    if not proposed:
        click.echo(f"{file.name}: geen acties, doelen, tabellen of bedragen gevonden.", err=True)
        return
    for name, text in proposed.items():
        if to is None:
            click.echo(f"# --- {name}\n{text}")
            continue
        path = to / name
        if path.exists():
            raise DataError(f"{path} bestaat al; kies een andere map of haal het bestand weg.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"{path}", err=True)
