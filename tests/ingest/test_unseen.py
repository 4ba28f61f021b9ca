"""Text of a PDF that nobody sees is left out and reported; text that somebody sees stays."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf_pages import read_pages

SEEN = "Gewone tekst voor iedereen."
OTHER = "Andere woorden op dit blad."
WIDTH, HEIGHT = A4


def draw(page) -> bytes:
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 780, SEEN)
    page(canvas)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 100, SEEN)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


def read(tmp_path, data):
    path = tmp_path / "gids.pdf"
    path.write_bytes(data)
    return read_pages(path)


def words_of(document):
    return [line.text.strip() for page in document.pages for line in page.lines]


def string(canvas, *, x=72.0, y=500.0):
    canvas.drawString(x, y, OTHER)


def picture():
    return ImageReader(Image.new("RGB", (8, 8), (10, 60, 90)))


def set_on(canvas, surface, ink, *, rounded=False):
    canvas.setFillColorRGB(*surface)
    if rounded:
        canvas.roundRect(50, 450, 400, 100, 20, fill=1, stroke=0)
    else:
        canvas.rect(50, 450, 400, 100, fill=1, stroke=0)
    canvas.setFillColorRGB(*ink)
    string(canvas)


def in_a_form(canvas, ink, surface=None):
    canvas.beginForm("vorm")
    canvas.setFont("Helvetica", 11)
    canvas.setFillColorRGB(*ink)
    string(canvas)
    canvas.endForm()
    if surface:
        canvas.setFillColorRGB(*surface)
        canvas.rect(50, 450, 400, 100, fill=1, stroke=0)
    canvas.doForm("vorm")


def code(canvas, *operators):
    for operator in operators:
        canvas._code.append(operator)


def small(canvas, size, scale=1.0):
    canvas.saveState()
    canvas.scale(scale, scale)
    canvas.setFont("Helvetica", size)
    string(canvas, x=72 / scale, y=500 / scale)
    canvas.restoreState()


def mode(canvas, number, fill=(0, 0, 0), stroke=(0, 0, 0)):
    canvas.setFillColorRGB(*fill)
    canvas.setStrokeColorRGB(*stroke)
    code(canvas, f"{number} Tr")
    string(canvas)
    code(canvas, "0 Tr")


def white_as(canvas, setter, *values):
    getattr(canvas, setter)(*values)
    string(canvas)


def scanned(canvas, *, width=WIDTH, height=HEIGHT, above=False):
    if not above:
        canvas.drawImage(picture(), 0, 0, width, height)
    mode(canvas, 3)
    if above:
        canvas.drawImage(picture(), 0, 0, width, height)


HIDDEN = {
    "white": (lambda c: white_as(c, "setFillColorRGB", 1, 1, 1), "in the colour behind it"),
    "white gray": (lambda c: white_as(c, "setFillGray", 1), "in the colour behind it"),
    "no cmyk": (lambda c: white_as(c, "setFillColorCMYK", 0, 0, 0, 0), "in the colour behind it"),
    "nearly white": (lambda c: white_as(c, "setFillGray", 0.95), "in the colour behind it"),
    "blue on blue": (lambda c: set_on(c, (0, 0, 0.5), (0, 0, 0.52)), "in the colour behind it"),
    "black on black": (lambda c: set_on(c, (0, 0, 0), (0, 0, 0)), "in the colour behind it"),
    "white form": (lambda c: in_a_form(c, (1, 1, 1)), "in the colour behind it"),
    "white outline": (lambda c: mode(c, 1, stroke=(1, 1, 1)), "in the colour behind it"),
    "all white": (lambda c: mode(c, 2, (1, 1, 1), (1, 1, 1)), "in the colour behind it"),
    "without ink": (lambda c: mode(c, 3), "without ink"),
    "beside a stamp": (lambda c: scanned(c, width=90, height=90), "without ink"),
    "over a picture that is none": (
        lambda c: (code(c, f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /Weg Do Q"), mode(c, 3)),
        "without ink",
    ),
    "see-through": (lambda c: (c.setFillAlpha(0), string(c), c.setFillAlpha(1)), "without ink"),
    "one point": (lambda c: small(c, 1), "too small to read"),
    "scaled down": (lambda c: small(c, 11, 0.1), "too small to read"),
    "below the paper": (lambda c: string(c, y=-40), "beside the paper"),
    "above the paper": (lambda c: string(c, y=HEIGHT + 40), "beside the paper"),
    "right of the paper": (lambda c: string(c, x=WIDTH + 5), "beside the paper"),
    "far left": (lambda c: string(c, x=-3000), "beside the paper"),
}
SHOWN = {
    "white on navy": lambda c: set_on(c, (0, 0, 0.5), (1, 1, 1)),
    "white on a round shape": lambda c: set_on(c, (0, 0, 0.5), (1, 1, 1), rounded=True),
    "white on a picture": lambda c: (
        c.drawImage(picture(), 50, 450, 400, 100), c.setFillGray(1), string(c)
    ),
    "white form on navy": lambda c: in_a_form(c, (1, 1, 1), (0, 0, 0.5)),
    "white with an outline": lambda c: mode(c, 2, (1, 1, 1), (0, 0, 0)),
    "light gray": lambda c: white_as(c, "setFillGray", 0.75),
    "yellow": lambda c: white_as(c, "setFillColorRGB", 1, 1, 0),
    "scanned page": scanned,
    "scanned page, picture on top": lambda c: scanned(c, above=True),
    "scaled up": lambda c: small(c, 1, 11.0),
    "footnote": lambda c: small(c, 5),
    "begins left of the paper": lambda c: string(c, x=-20),
    "turned": lambda c: (
        c.saveState(), c.translate(300, -10), c.rotate(90), string(c, x=0, y=0), c.restoreState()
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN)
def test_text_that_nobody_sees_is_left_out_and_reported(tmp_path, name):
    page, reason = HIDDEN[name]

    document = read(tmp_path, draw(page))

    assert words_of(document) == [SEEN, SEEN]
    assert document.warnings == (f"page 1: text that nobody sees was left out (1 {reason})",)


@pytest.mark.parametrize("name", SHOWN)
def test_text_that_somebody_sees_stays(tmp_path, name):
    document = read(tmp_path, draw(SHOWN[name]))

    assert sorted(words_of(document)) == sorted([SEEN, OTHER, SEEN])
    assert not any("nobody sees" in warning for warning in document.warnings)


def test_recognised_text_of_scans_is_told_once(tmp_path):
    document = read(tmp_path, draw(scanned))

    assert document.warnings == (
        "1 pages are pictures; their recognised text was read, and not compared",
    )


def test_a_hidden_end_of_a_line_leaves_its_beginning(tmp_path):
    def page(canvas):
        line = canvas.beginText(72, 500)
        line.textOut("De subsidie is 20 procent ")
        line.setFillGray(1)
        line.textOut("of eigenlijk 90 procent")
        line.setFillGray(0)
        line.textOut("van de kosten.")
        canvas.drawText(line)

    document = read(tmp_path, draw(page))

    text = " ".join(words_of(document))
    assert "90 procent" not in text
    assert "De subsidie is 20 procent" in text
    assert "van de kosten." in text


def test_text_on_a_layer_that_is_off_is_left_out(tmp_path):
    data = draw(lambda c: (code(c, "/OC /Laag BDC"), string(c), code(c, "EMC")))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    named = DictionaryObject({NameObject("/Laag"): layer})
    writer.pages[0]["/Resources"][NameObject("/Properties")] = named
    off = DictionaryObject({NameObject("/OFF"): ArrayObject([layer])})
    layers = {NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): off}

    shown = read(tmp_path, _written(writer))
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(layers)
    hidden = read(tmp_path, _written(writer))

    assert OTHER in words_of(shown)
    assert words_of(hidden) == [SEEN, SEEN]
    assert "on a layer that is off" in hidden.warnings[0]


def _written(writer) -> bytes:
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
