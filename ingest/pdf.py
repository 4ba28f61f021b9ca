"""Read a PDF file as a Document.

The file is parsed in a process of its own (``ingest.pdf_worker``); what comes back is
repaired and given its structure here.
"""

from pathlib import Path

from assistant.documents import Document, DocumentInfo
from assistant.errors import NoTextLayerError, UnreadableDocumentError
from ingest.building import build_document
from ingest.pdf_worker import ReadingError, ReadingProcess
from ingest.raw import RawDocument

REASONS = {
    "locked": "locked with a password. Save it without one and try again",
    "damaged": "not a PDF, or damaged ({detail}). Open it in a PDF viewer, save it again and retry",
    "memory": "too large: reading it takes more than {gigabytes:.1f} GB. Split it and try again",
    "late": "too slow: not read within {seconds:.0f} seconds. Split it, or save it again and retry",
    "lost": "reading it broke off{detail}. Open it in a PDF viewer, save it again and retry",
}
EMPTY = "empty (0 bytes). Put the whole file in its place"
PICTURES = "holds pictures of pages and no text. Run text recognition (OCR) on it and try again"
PROCESS = ReadingProcess()


def read_pdf(
    path: Path, source: str, info: DocumentInfo, process: ReadingProcess = PROCESS
) -> Document:
    """Return a PDF file as a Document.

    Args:
        path: The file.
        source: Name under which it is cited.
        info: What is known about it.
        process: Reads the file, within limits of time and memory.

    Raises:
        UnreadableDocumentError: It is damaged, locked, empty, too large or too slow.
        NoTextLayerError: It holds pictures of pages only.
    """
    raw = _read(path, source, process)
    if not any(line.text.strip() for page in raw.pages for line in page.lines):
        raise NoTextLayerError(source, PICTURES)
    return build_document(raw, source, info)


def _read(path: Path, source: str, process: ReadingProcess) -> RawDocument:
    try:
        if path.stat().st_size == 0:
            raise UnreadableDocumentError(source, EMPTY)
        return process.read(path)
    except OSError as error:
        raise UnreadableDocumentError(source, f"cannot be opened: {error.strerror}") from error
    except ReadingError as error:
        reason = REASONS[error.kind].format(
            detail=error.detail[:100],
            seconds=process.timeout_seconds,
            gigabytes=process.memory_bytes / 1e9,
        )
        raise UnreadableDocumentError(source, reason) from error
