"""Take the printed lines out of a PDF file; only here and in ``pdf_lines`` is pypdf imported.

Runs in the reading process (see ``ingest.pdf_worker``), so a hostile file can cost no
more than its time and memory. pypdf's plain mode gives the words in the order in which
they were drawn; its visitor tells where each piece stands and in which font, which is
enough to keep the cells of a table apart, without a second pass in layout mode.
"""

from collections.abc import Sequence
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from ingest.ink import Box
from ingest.pdf_lines import LineCollector
from ingest.raw import RawDocument, RawLine, RawPage
from ingest.resources import layers_off
from ingest.unseen import Eraser, UnseenText, told


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
    read, warnings, broken, pictures = [], [], 0, 0
    off = layers_off(reader.trailer.get("/Root"))
    for number, (page, label) in enumerate(zip(pages, labels, strict=True), 1):
        try:
            lines, unseen, is_picture = _read_page(page, off)
        except MemoryError:
            raise
        except Exception as error:  # pypdf raises anything on a broken page
            lines, unseen, is_picture = (), "", False
            broken += 1
            warnings.append(f"page {number} cannot be read: {type(error).__name__}")
        if unseen:
            warnings.append(f"page {number}: text that nobody sees was left out ({unseen})")
        pictures += is_picture
        read.append(RawPage(number, label, lines))
    if pictures:
        warnings.append(
            f"{pictures} pages are pictures; their recognised text was read, and not compared"
        )
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


def _read_page(page: PageObject, off: frozenset[int]) -> tuple[tuple[RawLine, ...], str, bool]:
    """Return the lines that can be seen, what was left out, and whether the page is a picture."""
    collector, watcher = LineCollector(), UnseenText(page.get("/Resources"), _paper(page), off)
    page.extract_text(
        visitor_text=collector.visit,
        visitor_operand_before=watcher.before,
        visitor_operand_after=watcher.after,
    )
    hidden = watcher.hidden()
    if hidden:
        collector = LineCollector()
        page.extract_text(
            visitor_text=collector.visit, visitor_operand_before=Eraser(hidden).before
        )
    return collector.lines(), told(hidden), bool(watcher.behind_pictures())


def _paper(page: PageObject) -> Box:
    left, bottom, right, top = (float(side) for side in page.cropbox)
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
