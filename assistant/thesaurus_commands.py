"""``loket thesaurus``: the words behind the words, for other programs."""

from pathlib import Path

import click

from assistant.cli import Door
from assistant.language.skos import to_skos
from assistant.language.skos_files import WRITERS
from assistant.language.thesaurus import load_thesaurus


@click.group()
def thesaurus() -> None:
    """The thesaurus of everyday words and policy words."""


@thesaurus.command(cls=Door)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(file: Path) -> None:
    r"""Write the thesaurus to FILE as SKOS: Turtle (.ttl) or JSON-LD (.json, .jsonld).

    \b
    loket thesaurus export thesaurus.ttl
    """
    writer = WRITERS.get(file.suffix.lower())
    if writer is None:
        raise click.BadParameter(f"use a name that ends in {', '.join(WRITERS)}.")
    if not file.absolute().parent.is_dir():
        raise click.BadParameter(f"the folder of {file} does not exist.")
    concepts = to_skos(load_thesaurus().concepts)
    file.write_text(writer(concepts), encoding="utf-8")
    click.echo(f"{file}: {len(concepts)} concepts", err=True)
