"""From files to arrivals: each file read and cut up, while the next ones are being read."""

import hashlib
import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.documents import DocumentInfo
from assistant.errors import DocumentError, UnreadableDocumentError
from assistant.index.catalogue import DocumentRecord
from assistant.index.sync import Arrival
from assistant.tokens import Tokenizer
from ingest.chunker import chunk_document
from ingest.read import read_document

# Raise this when reading or chunking changes, so that every file is read again.
READER_VERSION = 6
_READ_AHEAD = 2

Outcome = Arrival | DocumentError | None
"""A file that was read, why it was not, or None when the index has it already."""


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


def read_ahead(
    files: Sequence[SourceFile], known: Mapping[str, DocumentRecord], tokenizer: Tokenizer
) -> Iterator[tuple[SourceFile, Outcome]]:
    """Yield what became of each file, in order, while the next ones are being read.

    The reading process works on the next PDF while this one is repaired and cut up. Only
    a few files are ahead, so a large folder does not fill the memory.
    """
    first_roots: dict[str, str] = {}
    with ThreadPoolExecutor(_READ_AHEAD) as readers:
        ahead: deque[tuple[SourceFile, Future[Outcome]]] = deque()
        for file in files:
            first_root = first_roots.setdefault(file.source, file.root)
            args = (file, first_root, known.get(file.source), tokenizer)
            ahead.append((file, readers.submit(_attempt, *args)))
            tokenizer.count("")  # what it has to load, it loads while the first file is read
            if len(ahead) > _READ_AHEAD:
                done, outcome = ahead.popleft()
                yield done, outcome.result()
        while ahead:
            done, outcome = ahead.popleft()
            yield done, outcome.result()


def _attempt(
    file: SourceFile, first_root: str, known: DocumentRecord | None, tokenizer: Tokenizer
) -> Outcome:
    try:
        if first_root != file.root:
            raise _taken(file, first_root)
        return _read(file, known, tokenizer)
    except DocumentError as error:
        return error
    except Exception as error:  # whatever one file does, the others go on
        reason = f"cannot be read ({type(error).__name__}); save it anew or leave it out"
        return UnreadableDocumentError(file.source, reason)


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
