"""PDF files of every unhappy sort, made here."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.documents import DocumentInfo, LineKind
from assistant.errors import NoTextLayerError, UnreadableDocumentError
from ingest.pdf import read_pdf
from ingest.pdf_worker import ReadingError, ReadingProcess
from ingest.raw import RawDocument


def draw(*pages):
    """Return a PDF; each page is a function that draws on a canvas."""
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=True)
    for draw_page in pages:
        draw_page(canvas)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def text_page(*lines, size=11, bold=False):
    def draw_page(canvas):
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        for n, line in enumerate(lines):
            canvas.drawString(72, 780 - 15 * n, line)

    return draw_page


def read(tmp_path, data, name="gids.pdf", process=None):
    path = tmp_path / name
    path.write_bytes(data)
    given = {} if process is None else {"process": process}
    return read_pdf(path, name, DocumentInfo(), **given)


def rewrite(data, change):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def test_read_pdf_gives_pages_from_one_with_their_lines(tmp_path):
    data = draw(text_page("Eerste blad van de gids."), text_page("Tweede blad van de gids."))

    document = read(tmp_path, data)

    assert [(page.number, page.label, page.text) for page in document.pages] == [
        (1, "1", "Eerste blad van de gids."),
        (2, "2", "Tweede blad van de gids."),
    ]
    assert document.source == "gids.pdf"
    assert document.warnings == ()


def test_read_pdf_gives_labels_as_printed(tmp_path):
    data = draw(text_page("Voorwoord bij de gids."), text_page("Begin van de gids."))
    labelled = rewrite(data, lambda writer: writer.set_page_label(0, 0, style="/r", start=4))

    assert read(tmp_path, labelled).pages[0].label == "iv"


def test_read_pdf_sees_headings_by_their_size(tmp_path):
    def page(canvas):
        text_page("Wie helpt u verder", size=18, bold=True)(canvas)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(
            72, 750, "De gemeente helpt u verder met alle vragen over werk en scholing."
        )

    lines = read(tmp_path, draw(page, page)).pages[0].lines

    assert [line.kind for line in lines] == [LineKind.HEADING, LineKind.PARAGRAPH]


def test_read_pdf_opens_what_is_locked_with_no_password(tmp_path):
    data = rewrite(
        draw(text_page("Open tekst.")), lambda w: w.encrypt("", "eigenaar", algorithm="RC4-128")
    )

    assert read(tmp_path, data).pages[0].text == "Open tekst."


def test_read_pdf_refuses_what_is_locked(tmp_path):
    data = rewrite(draw(text_page("Geheim.")), lambda w: w.encrypt("geheim", algorithm="RC4-128"))

    with pytest.raises(UnreadableDocumentError, match="password") as caught:
        read(tmp_path, data)

    assert caught.value.source == "gids.pdf"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "0 bytes", id="empty"),
        pytest.param(b"geen pdf", "damaged", id="other-file"),
        pytest.param(b"%PDF-1.7\n", "damaged", id="header-only"),
        pytest.param(b"\0" * 4096, "damaged", id="zeros"),
    ],
)
def test_read_pdf_refuses_what_is_no_pdf(tmp_path, data, reason):
    with pytest.raises(UnreadableDocumentError, match=reason):
        read(tmp_path, data)


def test_read_pdf_refuses_half_a_file_or_reads_what_is_whole(tmp_path):
    data = draw(*[text_page(f"Blad {n} van de gids.") for n in range(20)])

    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read(tmp_path, data[: len(data) // 3])


def test_read_pdf_refuses_a_file_without_pages(tmp_path):
    output = io.BytesIO()
    PdfWriter().write(output)

    with pytest.raises(UnreadableDocumentError, match="no pages"):
        read(tmp_path, output.getvalue())


def test_read_pdf_refuses_pictures_of_pages(tmp_path):
    data = draw(lambda canvas: canvas.rect(100, 100, 300, 300, fill=1))

    with pytest.raises(NoTextLayerError, match="OCR"):
        read(tmp_path, data)


def test_read_pdf_refuses_a_file_that_is_gone(tmp_path):
    with pytest.raises(UnreadableDocumentError, match="cannot be opened"):
        read_pdf(tmp_path / "weg.pdf", "weg.pdf", DocumentInfo())


def test_read_pdf_names_pages_without_text(tmp_path):
    data = draw(text_page("Tekst op dit blad."), lambda canvas: canvas.rect(0, 0, 9, 9))

    assert read(tmp_path, data).warnings == ("no text on page 2",)


class Failing(ReadingProcess):
    """A process that ends every reading in one way."""

    def __init__(self, kind):
        super().__init__(timeout_seconds=5, memory_bytes=10**9)
        self.kind = kind

    def read(self, path) -> RawDocument:
        raise ReadingError(self.kind)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        pytest.param("late", "not read within 5 seconds", id="slow"),
        pytest.param("memory", "more than 1.0 GB", id="large"),
        pytest.param("lost", "broke off", id="crashed"),
    ],
)
def test_read_pdf_says_why_and_what_to_do(tmp_path, kind, reason):
    with pytest.raises(UnreadableDocumentError, match=reason) as caught:
        read(tmp_path, draw(text_page("Tekst.")), process=Failing(kind))

    assert "again" in caught.value.reason
