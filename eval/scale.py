"""``python -m eval.scale``: grow an index with generated pages; plot time and memory.

One index grows from size to size. At each, a fresh process takes in what is new and
another asks the same questions, so that the memory of both is their own.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from assistant.cli import Door
from eval.generated import Babbler
from eval.ours import ask_all, take_in
from eval.plots import PlotsUnavailableError, plot_lines
from eval.trial import at_share, run_alone

PAGES_PER_DOCUMENT = 50
_PLOTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("answering.png", "milliseconds per question", ("ms_p50", "ms_p95", "again_p50")),
    ("ingesting.png", "seconds since the first page", ("total_seconds",)),
    ("memory.png", "megabytes", ("ingest_megabytes", "ask_megabytes", "disk_megabytes")),
)


@dataclass(frozen=True, slots=True)
class Step:
    """What an index of one size costs.

    Attributes:
        pages: Pages taken in so far.
        chunks: Chunks that they made.
        seconds: To take in what this step added.
        total_seconds: The same for all steps so far.
        ingest_megabytes: Most memory held while taking in.
        ask_megabytes: Most memory held while asking.
        disk_megabytes: The index on disk.
        ms_p50: Milliseconds per question, median.
        ms_p95: The same, 95th percentile.
        again_p50: As ``ms_p50``, when all questions are asked a second time.
    """

    pages: int
    chunks: int
    seconds: float
    total_seconds: float
    ingest_megabytes: float
    ask_megabytes: float
    disk_megabytes: float
    ms_p50: float
    ms_p95: float
    again_p50: float


def parse_sizes(context: click.Context, parameter: click.Parameter, value: str) -> tuple[int, ...]:
    """Return sizes from text such as ``1000,10000``.

    Raises:
        click.BadParameter: They are no numbers, or they do not grow.
    """
    try:
        sizes = tuple(int(size) for size in value.split(","))
    except ValueError as error:
        raise click.BadParameter("give whole numbers with commas between them") from error
    if sizes != tuple(sorted(set(sizes))) or sizes[0] < 1:
        raise click.BadParameter("give sizes above zero that grow, such as 1000,10000")
    return sizes


@click.command(cls=Door)
@click.option(
    "--sizes",
    default="1000,10000,100000",
    show_default=True,
    callback=parse_sizes,
    help="Pages at each step; a page makes one chunk, give or take.",
)
@click.option("--questions", "n_questions", default=100, show_default=True, type=click.IntRange(1))
@click.option("--seed", default=2021, show_default=True, help="Settles every word.")
@click.option(
    "--out",
    default=Path("eval/results/scale"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for scale.json and the plots.",
)
def scale(sizes: tuple[int, ...], n_questions: int, seed: int, out: Path) -> None:
    """Grow an index with generated pages that look like Dutch, and measure it at each size.

    Exit status: 0 measured, 1 something failed, 2 wrong use.
    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        steps = grow(Path(folder), sizes, Babbler(seed), n_questions, on_step=_say)
    text = json.dumps([asdict(step) for step in steps], indent=2)
    (out / "scale.json").write_text(f"{text}\n", encoding="utf-8")
    try:
        draw(steps, out)
    except PlotsUnavailableError as error:
        click.echo(str(error), err=True)
    click.echo(table(steps))
    click.echo(f"results    {out}", err=True)


def grow(
    folder: Path,
    sizes: Sequence[int],
    babbler: Babbler,
    n_questions: int,
    *,
    on_step: Callable[[Step], None] = lambda _: None,
) -> list[Step]:
    """Return what the index costs at each size.

    Args:
        folder: Gets the pages and the index.
        sizes: Pages at each step, growing.
        babbler: Makes the pages.
        n_questions: Asked at each size; the same ones, about the pages of the first step.
        on_step: Called with each step when it is done.

    Raises:
        TrialFailedError: Taking in or asking failed.
    """
    corpus, index = folder / "corpus", folder / "index"
    corpus.mkdir()
    questions = tuple(babbler.questions(n_questions, sizes[0]))
    steps: list[Step] = []
    for before, size in zip((0, *sizes), sizes, strict=False):
        for first in range(before, size, PAGES_PER_DOCUMENT):
            text = babbler.document(first, min(PAGES_PER_DOCUMENT, size - first))
            (corpus / f"generated-{first:07}.txt").write_text(text, encoding="utf-8")
        seconds, ingest_megabytes = run_alone(take_in, corpus, index)
        chunks, milliseconds, again, ask_megabytes = run_alone(ask_all, index, questions)
        steps.append(
            Step(
                pages=size,
                chunks=chunks,
                seconds=seconds,
                total_seconds=seconds + (steps[-1].total_seconds if steps else 0.0),
                ingest_megabytes=ingest_megabytes,
                ask_megabytes=ask_megabytes,
                disk_megabytes=_disk_megabytes(index),
                ms_p50=at_share(milliseconds, 0.50),
                ms_p95=at_share(milliseconds, 0.95),
                again_p50=at_share(again, 0.50),
            )
        )
        on_step(steps[-1])
    return steps


def table(steps: Sequence[Step]) -> str:
    """Return the steps as a Markdown table."""
    header = [
        "chunks",
        "ms p50",
        "ms p95",
        "again p50",
        "ingest s",
        "ms/chunk",
        "ingest MB",
        "ask MB",
        "disk MB",
    ]
    lines = [header, ["---:"] * len(header)]
    before = 0
    for step in steps:
        new, before = step.chunks - before, step.chunks
        lines.append(
            [
                f"{step.chunks:,}",
                f"{step.ms_p50:.1f}",
                f"{step.ms_p95:.1f}",
                f"{step.again_p50:.1f}",
                f"{step.seconds:.1f}",
                f"{1000 * step.seconds / max(1, new):.2f}",
                f"{step.ingest_megabytes:.0f}",
                f"{step.ask_megabytes:.0f}",
                f"{step.disk_megabytes:.0f}",
            ]
        )
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def draw(steps: Sequence[Step], out: Path) -> None:
    """Draw time and memory against the number of chunks.

    Raises:
        PlotsUnavailableError: matplotlib is not installed.
    """
    for name, unit, fields in _PLOTS:
        lines = {field: [(s.chunks, float(getattr(s, field))) for s in steps] for field in fields}
        plot_lines(lines, out / name, x_label="chunks", y_label=unit)


def _disk_megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1024**2


def _say(step: Step) -> None:
    click.echo(f"measured   {step.chunks} chunks", err=True)


if __name__ == "__main__":
    scale(prog_name="python -m eval.scale")
