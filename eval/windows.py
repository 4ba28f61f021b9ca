"""Plain pages and plain windows, as a peer without knowledge of Dutch or of layout reads them."""

from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from assistant.errors import DataError
from eval.records import Context


def read_pages(corpus: Path) -> list[Context]:
    """Return the pages of all PDF files in a folder, as plain pypdf reads them.

    Raises:
        DataError: There are no PDF files.
    """
    pages = [
        Context(path.stem, number, page.extract_text())
        for path in sorted(corpus.rglob("*.pdf"))
        for number, page in enumerate(PdfReader(path).pages, 1)
    ]
    if not pages:
        raise DataError(f"There are no PDF files in {corpus}. Give a folder that holds some.")
    return pages


def cut_windows(text: str, size: int, overlap: int) -> Iterator[str]:
    """Yield windows over a text that end, where they can, at a paragraph, line or sentence.

    Args:
        text: What to cut; blank text gives no window.
        size: Most characters in a window.
        overlap: Characters that two windows share, about; less than half of ``size``.
    """
    start = 0
    while text[start:].strip():
        end = start + size
        if end < len(text):
            breaks = (
                text.rfind(mark, start + size // 2, end) for mark in ("\n\n", "\n", ". ", " ")
            )
            end = next((at + 1 for at in breaks if at > 0), end)
        yield text[start:end].strip()
        if end >= len(text):
            return
        blank = text.find(" ", end - overlap, end)
        start = blank if blank > start else end
