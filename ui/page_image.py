"""Draw a page of a PDF as a picture with a quote marked; only here is pypdfium2 imported.

PDFium is not safe with threads, and every visitor has one, so a lock lets one through.
"""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from ui.marks import find_quote

_ONE_AT_A_TIME = threading.Lock()
_WIDTH_PIXELS = 1100
_MARK = (255, 226, 110)
_LINE = (176, 94, 0)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture.

    Attributes:
        png: The picture.
        marked: Whether the quote was found and marked.
        page_count: Pages of the whole file.
    """

    png: bytes
    marked: bool
    page_count: int


class PageNotDrawnError(Exception):
    """The page cannot be drawn: the file is gone, damaged or shorter."""


def draw_page(path: Path, page_number: int, quotes: Sequence[str] = ()) -> PageImage:
    """Return page ``page_number`` (from 1) of a PDF, with every quote in ``quotes`` marked.

    Raises:
        PageNotDrawnError: The file cannot be opened or has no such page.
    """
    with _ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(path)
            try:
                if not 1 <= page_number <= len(pdf):
                    raise PageNotDrawnError(f"{path.name} has {len(pdf)} pages")
                return _draw(pdf[page_number - 1], quotes, len(pdf))
            finally:
                pdf.close()
        except (pypdfium2.PdfiumError, OSError) as error:
            raise PageNotDrawnError(f"{path.name}: {error}") from error


def _draw(page: Any, quotes: Sequence[str], page_count: int) -> PageImage:
    scale = _WIDTH_PIXELS / max(1.0, page.get_width())
    picture = page.render(scale=scale).to_pil().convert("RGB")
    boxes = _quote_boxes(page, quotes, picture.size)
    if boxes:
        picture = _mark(picture, boxes)
    out = io.BytesIO()
    picture.quantize(128).save(out, "PNG")
    return PageImage(out.getvalue(), bool(boxes), page_count)


def _quote_boxes(page: Any, quotes: Sequence[str], size: tuple[int, int]) -> list[Box]:
    """Return the boxes of the quotes in pixels, one per stretch of a line."""
    text = page.get_textpage()
    count = text.count_chars()
    raw = pypdfium2.raw
    characters = [_character(raw.FPDFText_GetUnicode(text, place)) for place in range(count)]
    boxes: list[Box] = []
    for quote in quotes:
        found = [
            _to_pixels(page, text.get_charbox(place, loose=True), size)
            for place in find_quote(quote, characters)
        ]
        boxes += _join_on_lines(found)
    return boxes


def _character(code: int) -> str:
    """Return the character; PDFium gives 0xFFFE for the hyphen at the end of a line."""
    return chr(code) if 0 < code < 0x110000 and code != 0xFFFE else " "


def _to_pixels(page: Any, box: Box, size: tuple[int, int]) -> Box:
    """Return a box of the page (points, from below) in pixels (from above)."""
    left, bottom, right, top = box
    corners = [_to_pixel(page, size, x, y) for x, y in ((left, bottom), (right, top))]
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _to_pixel(page: Any, size: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    raw = pypdfium2.raw
    across, down = raw.c_int(), raw.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value


def _join_on_lines(boxes: Sequence[Box]) -> list[Box]:
    """Join boxes that follow each other on one line."""
    joined: list[Box] = []
    for box in boxes:
        if joined and _follows(joined[-1], box):
            last = joined[-1]
            joined[-1] = (
                last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]),
            )  # fmt: skip
        else:
            joined.append(box)
    return joined


def _follows(last: Box, box: Box) -> bool:
    height = max(1.0, last[3] - last[1])
    overlap = min(last[3], box[3]) - max(last[1], box[1])
    return overlap > 0.4 * height and -height < box[0] - last[2] < 2.5 * height


def _mark(picture: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """Return the picture with a marker over the boxes and a line below each."""
    layer = Image.new("RGB", picture.size, "white")
    brush = ImageDraw.Draw(layer)
    for left, top, right, bottom in boxes:
        brush.rectangle((left - 2, top - 1, right + 2, bottom + 1), fill=_MARK)
        brush.rectangle((left - 2, bottom + 1, right + 2, bottom + 3), fill=_LINE)
    return ImageChops.multiply(picture, layer)
