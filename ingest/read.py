"""Read any file that Loket takes in, by its suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from assistant.documents import Document, DocumentInfo
from assistant.errors import UnreadableDocumentError
from ingest.pdf import read_pdf
from ingest.text_files import read_html, read_markdown, read_plain

Reader = Callable[[Path, str, DocumentInfo], Document]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".pdf": read_pdf,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".txt": read_plain,
    }
)
SUFFIXES = frozenset(READERS)


def read_document(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return a file as a Document.

    Args:
        path: The file; its suffix says how it is read, see SUFFIXES.
        source: Name under which it is cited: its path inside the ingested folder.
        info: What is known about it; what is empty is filled from the file where that is sure.

    Raises:
        UnreadableDocumentError: Damaged, encrypted, empty, too slow, or of another sort.
        NoTextLayerError: Pictures of pages only.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(SUFFIXES))
        raise UnreadableDocumentError(source, f"unknown sort of file; Loket reads {known}")
    return reader(path, source, info)
