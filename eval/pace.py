"""``python -m eval.pace``: taking in PDF files beside bare pypdf on the same files.

Both in one process, which starts from nothing each time. What has to be loaded once,
whatever the files are, is loaded by taking in a page of a few words first, and told apart.
"""

import json
from dataclasses import asdict
from pathlib import Path
from statistics import median

import click

from assistant.cli import Door
from eval.ours import take_pace
from eval.trial import run_alone


@click.command(cls=Door)
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1), help="Fresh starts.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def pace(corpus: Path, runs: int, as_json: bool) -> None:
    """Measure how many times as long as bare pypdf it takes to take in the PDFs in CORPUS.

    Exit status: 0 measured, 1 something failed, 2 wrong use.
    """
    paces = [run_alone(take_pace, corpus) for _ in range(runs)]
    middle = median(one.times for one in paces)
    if as_json:
        click.echo(json.dumps({"runs": [asdict(one) for one in paces], "times": middle}))
        return
    click.echo("| start s | pypdf s | ingest s | times |\n| ---: | ---: | ---: | ---: |")
    for one in paces:
        click.echo(f"| {one.start:.2f} | {one.bare:.2f} | {one.ingest:.2f} | {one.times:.2f} |")
    click.echo(f"\nmedian {middle:.2f} times bare pypdf")


if __name__ == "__main__":
    pace(prog_name="python -m eval.pace")
