"""Bring an index in step with files: what is new, changed, gone or unreadable."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from assistant.documents import DocumentInfo
from assistant.errors import DocumentError, UnreadableDocumentError
from assistant.index.catalogue import DocumentRecord
from assistant.index.chunk_index import ChunkIndex
from assistant.index.sync import Arrival, SyncReport
from ingest.chunker import chunk_document
from ingest.metadata import load_metadata
from ingest.read import SUFFIXES, read_document
from ingest.tokens import Tokenizer

# Raise this when reading or chunking changes, so that every file is read again.
READER_VERSION = 1
# Chunks are written in batches: a run that is cut off loses one batch at most.
_BATCH_CHUNKS = 2_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to take in.

    Attributes:
        path: Where it is.
        source: Name under which it is cited.
        root: The folder or file that was given, absolute.
        info: What its ``library.toml`` says.
    """

    path: Path
    source: str
    root: str
    info: DocumentInfo


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
    one is reported rather than ignored.

    Raises:
        MetadataError: A ``library.toml`` cannot be used.
    """
    found: dict[Path, SourceFile] = {}
    for given in paths:
        root = given.resolve()
        base = root if root.is_dir() else root.parent
        inside = sorted(_readable_files(root)) if root.is_dir() else [root]
        for path in inside:
            info = load_metadata(path.parent).get(path.name, DocumentInfo())
            found[path] = SourceFile(path, path.relative_to(base).as_posix(), str(root), info)
    return sorted(found.values(), key=lambda file: (file.source, file.root))


def _readable_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and path.is_file() and not hidden:
            yield path


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
    for file in files:
        try:
            arrival = _read(file, known.get(file.source), tokenizer)
        except DocumentError as error:
            report.failed.append(error)
            on_file(file, f"failed: {error.reason}")
            continue
        if arrival is None:
            report.unchanged += 1
            on_file(file, "unchanged")
            continue
        report.pages += len(arrival.document.pages)
        report.warnings += [f"{file.source}: {text}" for text in arrival.document.warnings]
        on_file(file, f"{len(arrival.document.pages)} pages, {len(arrival.chunks)} chunks")
        arrivals.append(arrival)
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


def _read(file: SourceFile, known: DocumentRecord | None, tokenizer: Tokenizer) -> Arrival | None:
    """Return the file, read and chunked; None when the index has it already.

    Raises:
        DocumentError: It cannot be read, or its name is taken.
    """
    if known and known.root != file.root:
        raise UnreadableDocumentError(
            file.source,
            f"a document of this name came from {known.root}. Give one of the two another "
            f"name, or first run: loket remove {file.source}",
        )
    try:
        digest = _digest(file)
    except OSError as error:
        raise UnreadableDocumentError(file.source, f"cannot be opened: {error.strerror}") from error
    if known and known.digest == digest and not known.writing:
        return None
    document = read_document(file.path, file.source, file.info)
    chunks = chunk_document(document, tokenizer)
    return Arrival(document, chunks, file.path, file.root, digest, given=file.info)


def _digest(file: SourceFile) -> str:
    settings = json.dumps([READER_VERSION, asdict(file.info)], sort_keys=True)
    digest = hashlib.sha256(settings.encode())
    with file.path.open("rb") as opened:
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
