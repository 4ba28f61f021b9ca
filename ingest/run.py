"""Bring an index in step with files: what is new, changed, gone or unreadable."""

import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from assistant.documents import DocumentInfo
from assistant.errors import DocumentError, UnreadableDocumentError
from assistant.index.catalogue import DocumentRecord
from assistant.index.chunk_index import ChunkIndex
from assistant.index.sync import Arrival, SyncReport
from assistant.tokens import Tokenizer
from ingest.chunker import chunk_document
from ingest.metadata import load_metadata
from ingest.read import SUFFIXES, read_document

# Raise this when reading or chunking changes, so that every file is read again.
READER_VERSION = 5
# Chunks are written in batches: a run that is cut off loses one batch at most.
_BATCH_CHUNKS = 2_000
_READ_AHEAD = 2


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
    taken: dict[str, str] = {}
    arrivals: list[Arrival] = []
    for file in files:
        first_root = taken.setdefault(file.source, file.root)
        try:
            if first_root != file.root:
                raise _taken(file, first_root)
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


def _read_ahead(
    files: Sequence[SourceFile], known: Mapping[str, DocumentRecord], tokenizer: Tokenizer
) -> Iterator[tuple[SourceFile, Arrival | DocumentError | None]]:
    """Yield what became of each file, in order, while the next ones are being read.

    The reading process works on the next PDF while this one is repaired and cut up. Only
    a few files are ahead, so a large folder does not fill the memory.
    """

    def attempt(file: SourceFile) -> Arrival | DocumentError | None:
        try:
            return _read(file, known.get(file.source), tokenizer)
        except DocumentError as error:
            return error
        except Exception as error:  # whatever one file does, the others go on
            reason = f"cannot be read ({type(error).__name__}); save it anew or leave it out"
            return UnreadableDocumentError(file.source, reason)

    with ThreadPoolExecutor(_READ_AHEAD) as readers:
        ahead: deque[tuple[SourceFile, Future[Arrival | DocumentError | None]]] = deque()
        for file in files:
            ahead.append((file, readers.submit(attempt, file)))
            if len(ahead) > _READ_AHEAD:
                done, outcome = ahead.popleft()
                yield done, outcome.result()
        while ahead:
            done, outcome = ahead.popleft()
            yield done, outcome.result()


def _read(file: SourceFile, known: DocumentRecord | None, tokenizer: Tokenizer) -> Arrival | None:
    """Return the file, read and chunked; None when the index has it already.

    Raises:
        DocumentError: It cannot be read, or its name is taken.
    """
    if not file.path.is_file():
        raise UnreadableDocumentError(file.source, "is not a file that can be read")
    try:
        digest = _digest(file)
    except OSError as error:
        raise UnreadableDocumentError(file.source, f"cannot be opened: {error.strerror}") from error
    if known and not _is_same(known, file, digest):
        raise _taken(file, known.root)
    root = _root(file, known)
    if known and known.digest == digest and known.root == root and not known.writing:
        return None
    document = read_document(file.path, file.source, file.info)
    chunks = chunk_document(document, tokenizer)
    return Arrival(document, chunks, file.path, root, digest, given=file.info)


def _is_same(known: DocumentRecord, file: SourceFile, digest: str) -> bool:
    """Tell whether ``file`` is the one in the index, perhaps moved or named by itself now."""
    places = {Path(known.root), Path(known.root) / known.source}
    return known.root == file.root or file.path.resolve() in places or known.digest == digest


def _root(file: SourceFile, known: DocumentRecord | None) -> str:
    """Return the root to keep: a folder that was given once, over the file by itself."""
    if known and file.path.resolve() == Path(known.root) / known.source:
        return known.root
    return file.root


def _taken(file: SourceFile, root: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        file.source,
        f"a document of this name came from {root}. Give one of the two another name, "
        f"or first run: loket remove {file.source}",
    )


def _digest(file: SourceFile) -> str:
    settings = json.dumps([READER_VERSION, asdict(file.info)], sort_keys=True)
    digest = hashlib.sha256(settings.encode())
    with file.path.open("rb") as opened:
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
