"""A page becomes a picture with the quoted words, and only those, marked."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.ui.conftest import PAGES, write_pdf
from ui.page_image import PageNotDrawnError, draw_page


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    write_pdf(tmp_path / "lassen.pdf")
    return tmp_path / "lassen.pdf"


def yellow_rows(png: bytes) -> list[int]:
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    return [
        y
        for y in range(picture.height)
        if any(
            r > 240 and g > 200 and b < 140
            for r, g, b in (picture.getpixel((x, y)) for x in range(100, 400, 7))
        )
    ]


def test_draw_page_marks_the_line_of_the_quote(pdf: Path) -> None:
    image = draw_page(pdf, 1, [PAGES[0][1]])

    height = Image.open(io.BytesIO(image.png)).height
    rows = yellow_rows(image.png)
    assert image.marked
    assert image.page_count == 2
    # The second line stands at 756 of 842 points, counted from below.
    assert rows
    assert all(0.07 < row / height < 0.12 for row in rows)


def test_draw_page_marks_nothing_that_is_not_there(pdf: Path) -> None:
    image = draw_page(pdf, 2, [PAGES[0][1]])

    assert not image.marked
    assert yellow_rows(image.png) == []


@pytest.mark.parametrize("number", [0, 3])
def test_draw_page_refuses_a_page_that_is_not_there(pdf: Path, number: int) -> None:
    with pytest.raises(PageNotDrawnError):
        draw_page(pdf, number)


def test_draw_page_refuses_a_damaged_file_and_draws_the_next(pdf: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "stuk.pdf"
    damaged.write_bytes(b"%PDF-1.7 stuk")

    with pytest.raises(PageNotDrawnError):
        draw_page(damaged, 1)
    assert draw_page(pdf, 1).page_count == 2
