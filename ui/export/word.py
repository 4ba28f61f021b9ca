"""A transcript as a Word file; only here is python-docx imported."""

import io
import re
from collections.abc import Sequence

import docx
from docx.oxml.ns import qn

from ui.export.transcript import Block, Kind
from ui.texts import Language

# XML takes no control characters.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STYLES = {
    Kind.TITLE: "Title",
    Kind.HEADING: "Heading 1",
    Kind.SMALL_HEADING: "Heading 2",
    Kind.PARAGRAPH: "Normal",
    Kind.ITEM: "List Bullet",
    Kind.SUBITEM: "List Bullet 2",
}


def to_word(blocks: Sequence[Block], language: Language) -> bytes:
    """Return the blocks as a .docx file, with headings that a screen reader can walk."""
    document = docx.Document()
    normal = document.styles["Normal"]
    marks = normal.element.get_or_add_rPr()
    spoken = marks.makeelement(
        qn("w:lang"), {qn("w:val"): "nl-NL" if language == "nl" else "en-GB"}
    )
    marks.append(spoken)
    document.core_properties.title = blocks[0].text if blocks else ""
    document.core_properties.author = "Loket"
    for block in blocks:
        document.add_paragraph(_CONTROL.sub("", block.text), style=_STYLES[block.kind])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
