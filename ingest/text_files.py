"""Read Markdown, HTML and plain text as Documents."""

from pathlib import Path

from assistant.documents import Document, DocumentInfo
from assistant.errors import UnreadableDocumentError
from ingest.raw import RawDocument, RawLine, RawPage
from ingest.structure import build_pages


def read_text(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return a text file as a Document of one page, or one per form feed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(source, f"cannot be opened: {error.strerror}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    pages = tuple(
        RawPage(number, str(number), tuple(RawLine(line) for line in page.splitlines()))
        for number, page in enumerate(text.split("\f"), 1)
    )
    return Document(source, info, build_pages(RawDocument(pages)))
