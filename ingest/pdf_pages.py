"""Take the printed lines out of a PDF file; only here and in ``pdf_lines`` is pypdf imported.

Runs in the reading process (see ``ingest.pdf_worker``), so a hostile file can cost no
more than its time and memory. pypdf's plain mode gives the words in the order in which
they were drawn; its visitor tells where each piece stands and in which font, which is
enough to keep the cells of a table apart, without a second pass in layout mode.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from ingest.pdf_lines import LineCollector
from ingest.raw import RawDocument, RawLine, RawPage

UNSEEN = re.compile(
    rb"\b3\s+Tr\b|\b1(?:\.0*)?\s+g\b|\b0\s+0\s+0\s+0\s+k\b|\b1(?:\.0*)?(?:\s+1(?:\.0*)?){2}\s+(?:rg|scn?)\b"
)
WHITE: dict[bytes, tuple[float, ...]] = {
    b"g": (1.0,),
    b"rg": (1.0, 1.0, 1.0),
    b"sc": (1.0, 1.0, 1.0),
    b"scn": (1.0, 1.0, 1.0),
    b"k": (0.0, 0.0, 0.0, 0.0),
}
SHOWN = frozenset({b"Tj", b"TJ", b"'", b'"'})
COLOURS = frozenset({*WHITE, b"cs"})


class LockedError(Exception):
    """The file asks for a password."""


class DamagedError(Exception):
    """The file is no PDF, or too broken to read."""


def read_pages(path: Path) -> RawDocument:
    """Return the lines of every page.

    Raises:
        LockedError: It opens with a password only.
        DamagedError: It cannot be read, or has no pages.
    """
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise LockedError
        pages = list(reader.pages)
    except (
        PyPdfError,
        OSError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        LookupError,
    ) as error:
        raise DamagedError(str(error)) from error
    if not pages:
        raise DamagedError("it has no pages")
    return _read_all(reader, pages)


def _read_all(reader: PdfReader, pages: Sequence[PageObject]) -> RawDocument:
    labels = _labels(reader, len(pages))
    read, warnings, broken = [], [], 0
    for number, (page, label) in enumerate(zip(pages, labels, strict=True), 1):
        try:
            lines, unseen = _read_page(page)
        except MemoryError:
            raise
        except Exception as error:  # pypdf raises anything on a broken page
            lines, unseen = (), 0
            broken += 1
            warnings.append(f"page {number} cannot be read: {type(error).__name__}")
        if unseen:
            warnings.append(f"page {number} has invisible or white text ({unseen} pieces)")
        read.append(RawPage(number, label, lines))
    if broken == len(pages):
        raise DamagedError(f"none of its {broken} pages can be read")
    return RawDocument(tuple(read), _title(reader), tuple(warnings))


def _labels(reader: PdfReader, count: int) -> list[str]:
    try:
        labels = [str(label) for label in reader.page_labels]
    except Exception:  # labels are a nicety; a broken tree may raise anything
        labels = []
    return labels if len(labels) == count else [str(n) for n in range(1, count + 1)]


def _title(reader: PdfReader) -> str:
    try:
        return str((reader.metadata and reader.metadata.title) or "")
    except Exception:  # a broken information dictionary may raise anything
        return ""


def _read_page(page: PageObject) -> tuple[tuple[RawLine, ...], int]:
    collector = LineCollector()
    contents = page.get_contents()
    if contents is not None and UNSEEN.search(contents.get_data()):
        watcher = _UnseenWatcher()
        page.extract_text(visitor_text=collector.visit, visitor_operand_before=watcher.visit)
        return collector.lines(), watcher.count
    page.extract_text(visitor_text=collector.visit)
    return collector.lines(), 0


class _UnseenWatcher:
    """Count the pieces of text drawn in white or without ink."""

    def __init__(self) -> None:
        self.count = 0
        self._mode = 0
        self._white = False
        self._saved: list[tuple[int, bool]] = []

    def visit(self, operator: bytes, operands: Sequence[Any], cm: Any, tm: Any) -> None:
        """Follow one drawing instruction."""
        if operator in SHOWN:
            self.count += self._mode == 3 or self._white
        elif operator == b"Tr" and operands:
            self._mode = int(operands[0])
        elif operator in COLOURS:
            self._white = tuple(_numbers(operands)) == WHITE.get(operator)
        elif operator == b"q":
            self._saved.append((self._mode, self._white))
        elif operator == b"Q" and self._saved:
            self._mode, self._white = self._saved.pop()


def _numbers(operands: Sequence[Any]) -> Iterator[float]:
    for operand in operands:
        try:
            yield float(operand)
        except (TypeError, ValueError):
            return
