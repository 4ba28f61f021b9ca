"""A transcript as a PDF; only here is reportlab imported."""

import io
import unicodedata
from collections.abc import Sequence
from html import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from ui.export.transcript import Block, Kind
from ui.texts import Language

# Fonts that reportlab carries: they are put into the file, so it looks the same everywhere.
_REGULAR, _BOLD = "Vera", "VeraBd"
_BULLET = "•"


def to_pdf(blocks: Sequence[Block], language: Language) -> bytes:
    """Return the blocks as a PDF on A4."""
    for name in (_REGULAR, _BOLD):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=20 * mm,
        bottomMargin=20 * mm, title=blocks[0].text if blocks else "", author="Loket",
        lang="nl-NL" if language == "nl" else "en-GB",
    )  # fmt: skip
    styles = _styles()
    document.build([
        Paragraph(
            escape(_drawable(block.text)), styles[block.kind],
            bulletText=_BULLET if block.kind in {Kind.ITEM, Kind.SUBITEM} else None,
        )
        for block in blocks
    ])  # fmt: skip
    return out.getvalue()


def _styles() -> dict[Kind, ParagraphStyle]:
    text = ParagraphStyle("text", fontName=_REGULAR, fontSize=9.5, leading=14, spaceAfter=6)

    def like(name: str, **changes: object) -> ParagraphStyle:
        return ParagraphStyle(name, parent=text, **changes)

    return {
        Kind.TITLE: like("title", fontName=_BOLD, fontSize=18, leading=24, spaceAfter=10),
        Kind.HEADING: like(
            "heading", fontName=_BOLD, fontSize=12.5, leading=17, spaceBefore=12, keepWithNext=1
        ),
        Kind.SMALL_HEADING: like("small", fontName=_BOLD, spaceBefore=4, keepWithNext=1),
        Kind.PARAGRAPH: text,
        Kind.ITEM: like("item", leftIndent=14, bulletIndent=3),
        Kind.SUBITEM: like("subitem", leftIndent=28, bulletIndent=17),
    }


def _drawable(words: str) -> str:
    """Return ``words`` in letters that the font has; others become their nearest, or "?"."""
    known = pdfmetrics.getFont(_REGULAR).face.charToGlyph
    out = []
    for character in unicodedata.normalize("NFC", words):
        if ord(character) in known or character.isspace():
            out.append(character)
            continue
        nearest = unicodedata.normalize("NFKD", character)
        out.append("".join(c for c in nearest if ord(c) in known) or "?")
    return "".join(out)
