"""``loket ingest``, ``documents``, ``remove`` and ``status``: what is in the index."""

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from assistant.build import build_index, build_reranker
from assistant.cli import Door, index_option
from assistant.errors import DocumentError, IndexMissingError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.lock import alone, is_held
from assistant.index.making import missing_message
from assistant.settings import Settings, read_settings
from assistant.tokens import TiktokenTokenizer
from ingest.arriving import SourceFile
from ingest.pdf import PROCESS
from ingest.rebuild import put_back, rebuild
from ingest.run import IngestReport, find_files, ingest_files

_WAIT_SECONDS = 120.0
_BAR_FROM = 20


@click.command(cls=Door)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--rebuild", "anew", is_flag=True, help="Make the index anew from the files it kept.")
@click.option("--quiet", is_flag=True, help="Only the report at the end.")
@index_option
def ingest(paths: tuple[Path, ...], anew: bool, quiet: bool, index: Path) -> None:
    r"""Bring the index in step with PATHS: files and folders of PDF, Markdown, HTML and text.

    \b
    loket ingest documents/            a folder, with what is below it
    loket ingest pact.pdf notes.md     single files
    loket ingest --rebuild             from the stored copies, after damage or new settings

    Only what changed is read and embedded again. A file that is gone from a folder is
    taken out. A file that cannot be read is named with its reason and keeps what it had.
    A library.toml beside the files may give title, publisher, date, region and validity.

    Exit status: 0 all in step, 1 nothing could be done, 2 wrong use, 3 some files failed.
    """
    if not paths and not anew:
        raise click.UsageError("Name a file or a folder, for example: loket ingest documents/")
    settings = replace(read_settings(), index=index)
    started = time.perf_counter()
    reports = [_rebuild(settings, quiet)] if anew else []
    if paths:
        reports.append(_ingest(settings, paths, quiet))
    for report in reports:
        click.echo(_summary(report, time.perf_counter() - started))
        for warning in report.warnings:
            click.echo(f"note     {warning}", err=True)
    failed = [len(report.failed) for report in reports]
    if any(failed):
        nothing = failed == [report.files for report in reports]
        raise click.exceptions.Exit(1 if nothing else 3)


def _ingest(settings: Settings, paths: tuple[Path, ...], quiet: bool) -> IngestReport:
    put_back(settings.index)
    kept = settings.index.resolve()  # perhaps inside a folder that is named
    files = [file for file in find_files(paths) if not file.path.is_relative_to(kept)]
    roots = [str(path.resolve()) for path in paths if path.is_dir()]
    if any(file.path.suffix.lower() == ".pdf" for file in files):
        PROCESS.start()
    with _writing(settings) as opened, _progress(len(files), quiet) as on_file:
        return ingest_files(opened, files, TiktokenTokenizer(), roots=roots, on_file=on_file)


def _rebuild(settings: Settings, quiet: bool) -> IngestReport:
    def open_new(folder: Path) -> ChunkIndex:
        return build_index(replace(settings, index=folder), create=True)

    with _progress(0, quiet) as on_file:
        return rebuild(settings.index, open_new, TiktokenTokenizer(), on_file)


@contextmanager
def _writing(settings: Settings, *, create: bool = True) -> Iterator[ChunkIndex]:
    """Open the index, in the writer's place; say so when that takes waiting."""
    if create:
        settings.index.mkdir(parents=True, exist_ok=True)
    elif not settings.index.exists():
        raise IndexMissingError(missing_message(settings.index))
    if is_held(settings.index):
        click.echo("Another process is writing to this index; waiting for it.", err=True)
    with alone(settings.index, _WAIT_SECONDS):
        opened = build_index(settings, create=create, locked=True)
        gc.freeze()  # what is loaded for good need not be searched for garbage again and again
        yield opened


@contextmanager
def _progress(total: int, quiet: bool) -> Iterator["_OnFile"]:
    on_file = _OnFile(total, quiet)
    yield on_file
    on_file.close()


class _OnFile:
    """A line per file; on a terminal with many files a bar instead."""

    def __init__(self, total: int, quiet: bool) -> None:
        self._quiet = quiet
        wanted = total > _BAR_FROM and sys.stderr.isatty()
        self._bar = (
            click.progressbar(length=total, label="reading", file=sys.stderr) if wanted else None
        )

    def __call__(self, file: SourceFile, outcome: str) -> None:
        if self._bar is not None:
            self._bar.update(1)
        failed = outcome.startswith("failed")
        if failed or (not self._quiet and self._bar is None):
            click.echo(f"{file.source}: {outcome}", err=failed)

    def close(self) -> None:
        """Leave the cursor on a line of its own."""
        if self._bar is not None:
            self._bar.render_finish()


def _summary(report: IngestReport, seconds: float) -> str:
    chunks = report.chunks
    return (
        f"{report.files} files ({report.unchanged} unchanged, {len(report.removed)} removed, "
        f"{len(report.failed)} failed), {report.pages} pages read; chunks: {chunks.added} added, "
        f"{chunks.changed} changed, {chunks.removed} removed, {chunks.embedded} embedded; "
        f"{seconds:.1f} s"
    )


@click.command(cls=Door)
@index_option
def documents(index: Path) -> None:
    """List the documents in the index: source, pages, date, region and title."""
    opened = build_index(replace(read_settings(), index=index))
    for record in opened.catalogue.documents():
        info = record.info
        about = "  ".join(filter(None, (info.date or "no date", info.region, info.title)))
        click.echo(f"{record.source}  {record.page_count} p.  {about}")


@click.command(cls=Door)
@click.argument("source")
@index_option
def remove(source: str, index: Path) -> None:
    """Take SOURCE, as ``loket documents`` names it, out of the index."""
    settings = replace(read_settings(), index=index)
    with _writing(settings, create=False) as opened:
        if source not in {record.source for record in opened.catalogue.documents()}:
            raise DocumentError(source, "is not in the index. See: loket documents")
        report = opened.sync([], [source])
    click.echo(f"{source}: {report.removed} chunks removed")


@click.command(cls=Door)
@index_option
def status(index: Path) -> None:
    """Say how the index is doing: documents, pages, chunks, vectors, and whether it answers."""
    settings = replace(read_settings(), index=index)
    opened = build_index(settings)
    reranker = build_reranker(settings)
    records = opened.catalogue.documents()
    opened.check()
    cut_off = [record.source for record in records if record.writing]
    click.echo(f"index      {index}")
    click.echo(f"documents  {len(records)}")
    click.echo(f"pages      {sum(record.page_count for record in records)}")
    click.echo(f"chunks     {opened.chunks.count()}")
    click.echo(f"vectors    {opened.embedder.name if records else 'none yet'}")
    click.echo(f"reranker   {reranker.name if reranker else 'none'}")
    click.echo(f"writes     {opened.generation}")
    click.echo(
        "health     " + (f"cut off while writing: {', '.join(cut_off)}" if cut_off else "ok")
    )
