"""Bring an index in step with files: what is new, changed, gone or unreadable."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.documents import DocumentInfo
from assistant.errors import DocumentError, UnreadableDocumentError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.sync import Arrival, SyncReport
from assistant.tokens import Tokenizer
from ingest.arriving import Outcome, SourceFile, read_ahead
from ingest.metadata import load_metadata
from ingest.read import SUFFIXES

# Chunks are written in batches: a run that is cut off loses one batch at most.
_BATCH_CHUNKS = 2_000


@dataclass
class IngestReport:
    """What a run did.

    Attributes:
        files: Files looked at.
        unchanged: Files that were in step already.
        pages: Pages read.
        chunks: What happened to chunks.
        failed: What went wrong, per file.
        removed: Sources that are gone.
        warnings: What a reader noticed, as "source: remark".
    """

    files: int = 0
    unchanged: int = 0
    pages: int = 0
    chunks: SyncReport = field(default_factory=SyncReport)
    failed: list[DocumentError] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def find_files(paths: Sequence[Path]) -> list[SourceFile]:
    """Return the files that ``paths`` (files and folders) name, by source.

    A folder gives every file in it that Loket can read, at any depth; hidden files are
    passed over. A file named by itself is taken whatever its suffix, so that a wrong
    one is reported rather than ignored; one that also stands in a folder counts once.

    Raises:
        MetadataError: A ``library.toml`` cannot be used.
    """
    found: dict[Path, SourceFile] = {}
    for given in sorted(paths, key=lambda path: not path.is_dir()):
        root = given.resolve()
        base = root if root.is_dir() else root.parent
        inside = sorted(_readable_files(root)) if root.is_dir() else [root]
        for path in inside:
            info = load_metadata(path.parent).get(path.name, DocumentInfo())
            source = path.relative_to(base).as_posix()
            found.setdefault(path, SourceFile(path, source, str(root), info))
    return sorted(found.values(), key=lambda file: (file.source, file.root))


def _readable_files(folder: Path) -> Iterator[Path]:
    for path in _everything_in(folder):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and path.is_file() and not hidden:
            yield path


def _everything_in(folder: Path) -> Iterator[Path]:
    """Yield what is in ``folder`` at any depth.

    Raises:
        UnreadableDocumentError: A folder cannot be opened. What came from it before must
            not be taken for gone.
    """

    def refuse(error: OSError) -> None:
        reason = "this folder cannot be opened. Give the right to read it; nothing was changed"
        raise UnreadableDocumentError(str(error.filename), reason) from error

    for place, _folders, names in os.walk(folder, onerror=refuse):
        for name in names:
            yield Path(place) / name


def ingest_files(
    index: ChunkIndex,
    files: Sequence[SourceFile],
    tokenizer: Tokenizer,
    *,
    roots: Iterable[str] = (),
    on_file: Callable[[SourceFile, str], None] = lambda _file, _outcome: None,
) -> IngestReport:
    """Bring ``index`` in step with ``files``. Call it inside ``index.writing()``.

    A file that cannot be read is reported, keeps what it had, and stops nothing.

    Args:
        index: The index to change.
        files: What there is now.
        tokenizer: Measures chunks.
        roots: Folders that were looked through: what came from them before and is not
            among ``files`` any more, is taken out.
        on_file: Called once per file with what became of it.
    """
    report = IngestReport(files=len(files))
    known = {record.source: record for record in index.catalogue.documents()}
    arrivals: list[Arrival] = []
    for file, outcome in read_ahead(files, known, tokenizer):
        on_file(file, _note(report, file, outcome))
        if isinstance(outcome, Arrival):
            index.prepare(outcome.chunks)  # the reading process works on the next file
            arrivals.append(outcome)
        if sum(len(waiting.chunks) for waiting in arrivals) >= _BATCH_CHUNKS:
            report.chunks += index.sync(arrivals)
            arrivals = []
    present = {(file.source, file.root) for file in files}
    report.removed = [
        record.source
        for record in known.values()
        if record.root in set(roots) and (record.source, record.root) not in present
    ]
    report.chunks += index.sync(arrivals, report.removed)
    return report


def _note(report: IngestReport, file: SourceFile, outcome: Outcome) -> str:
    """Add what became of ``file`` to ``report``, and return it in words."""
    if isinstance(outcome, DocumentError):
        report.failed.append(outcome)
        return f"failed: {outcome.reason}"
    if outcome is None:
        report.unchanged += 1
        return "unchanged"
    n_pages = len(outcome.document.pages)
    report.pages += n_pages
    report.warnings += [f"{file.source}: {text}" for text in outcome.document.warnings]
    return f"{n_pages} pages, {len(outcome.chunks)} chunks"
