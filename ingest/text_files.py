"""Read text files: Markdown, HTML and plain text, in whatever encoding they came."""

from pathlib import Path

from assistant.documents import Document, DocumentInfo
from assistant.errors import NoTextLayerError, UnreadableDocumentError
from ingest.building import build_document
from ingest.html_files import build_html
from ingest.markdown_files import build_markdown
from ingest.raw import RawDocument, RawLine, RawPage

ENCODINGS = ("utf-8-sig", "cp1252")
LINE_HEIGHT = 12.0  # points; blank lines become white space, as on paper
EMPTY = "empty. Put the whole file in its place"


def read_markdown(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return a Markdown file as a Document, one page per form feed.

    Raises:
        UnreadableDocumentError: It cannot be opened, or is empty.
        NoTextLayerError: It holds no words.
    """
    return _with_words(build_markdown(_read(path, source), source, info))


def read_html(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return an HTML file as a Document, without scripts, styles and navigation.

    Raises:
        UnreadableDocumentError: It cannot be opened, or is empty.
        NoTextLayerError: It holds no words.
    """
    return _with_words(build_html(_read(path, source), source, info))


def read_plain(path: Path, source: str, info: DocumentInfo) -> Document:
    """Return a plain text file as a Document, one page per form feed.

    Raises:
        UnreadableDocumentError: It cannot be opened, or is empty.
        NoTextLayerError: It holds no words.
    """
    pages = [
        RawPage(number, str(number), _lines(text))
        for number, text in enumerate(_read(path, source).split("\f"), 1)
    ]
    return _with_words(build_document(RawDocument(tuple(pages)), source, info))


def _lines(text: str) -> tuple[RawLine, ...]:
    return tuple(
        RawLine(line.expandtabs(4), y=-n * LINE_HEIGHT)
        for n, line in enumerate(text.splitlines())
        if line.strip()
    )


def _read(path: Path, source: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(source, f"cannot be opened: {error.strerror}") from error
    if not data.strip():
        raise UnreadableDocumentError(source, EMPTY)
    if b"\0" in data:
        raise UnreadableDocumentError(source, "not a text file. Give it the suffix of what it is")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(ENCODINGS[-1], errors="replace")


def _with_words(document: Document) -> Document:
    if not any(page.lines for page in document.pages):
        raise NoTextLayerError(document.source, "holds no text. Take it away, or put text in it")
    return document
