"""Read a PDF file; only here is pypdf imported."""

from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from assistant.documents import Document, DocumentInfo
from assistant.errors import NoTextLayerError, UnreadableDocumentError
from ingest.raw import RawDocument, RawLine, RawPage
from ingest.structure import build_pages


def read_pdf(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return a PDF file as a Document.

    Args:
        path: The file.
        source: Name under which it is cited.
        info: What is known about it.

    Raises:
        UnreadableDocumentError: It is damaged, encrypted or empty.
        NoTextLayerError: It holds no text.
    """
    try:
        raw = _read(path)
    except (PyPdfError, OSError, ValueError) as error:
        raise UnreadableDocumentError(source, f"cannot be read as PDF: {error}") from error
    if not any(page.lines for page in raw.pages):
        raise NoTextLayerError(source, "has no text; run OCR on it first")
    return Document(source, info, build_pages(raw), raw.warnings)


def _read(path: Path) -> RawDocument:
    reader = PdfReader(path)
    pages = []
    for number, page in enumerate(reader.pages, 1):
        lines: list[RawLine] = []

        def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
            lines.extend(RawLine(t, tm[4], tm[5], size) for t in text.split("\n") if t.strip())

        page.extract_text(visitor_text=visit)
        pages.append(RawPage(number, str(number), tuple(lines)))
    return RawDocument(tuple(pages))
