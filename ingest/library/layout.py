"""Draw one Markdown sheet as a PDF; only here is reportlab imported.

The same text gives the same bytes on every machine: no clock, no compression, only
the standard fonts. Those fonts know the characters of Windows-1252 and no others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from assistant.errors import DataError

ENCODING = "cp1252"
BULLET = "•"
MARGIN = 22 * mm
PADDING = 6  # of a frame, on each side
TEXT_WIDTH = A4[0] - 2 * (MARGIN + PADDING)
INDENT = 14
CELL_PADDING = 4
INK, BLUE, LINE, SHADE = map(HexColor, ("#1a1a1a", "#12365c", "#9aa5b1", "#e8eef4"))

BODY = ParagraphStyle(
    "Body", fontName="Helvetica", fontSize=10.5, leading=15, spaceAfter=6, textColor=INK
)
CELL = ParagraphStyle("Cell", parent=BODY, fontSize=9, leading=12, spaceAfter=0)
HEAD = ParagraphStyle("Head", parent=CELL, fontName="Helvetica-Bold", textColor=BLUE)
HEADINGS = {
    f"h{level}": ParagraphStyle(
        f"Heading{level}",
        parent=BODY,
        fontName="Helvetica-Bold",
        fontSize=size,
        leading=size * 1.25,
        spaceBefore=size * 0.7,
        spaceAfter=size * 0.35,
        textColor=BLUE,
        keepWithNext=1,
    )
    for level, size in ((1, 20), (2, 14.5), (3, 11.5))
}
OUTLINE_LEVELS = {style.name: level for level, style in enumerate(HEADINGS.values())}
TABLE = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, LINE),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
    ]
)
INLINE_TAGS = {"strong": "b", "em": "i"}


class LayoutError(DataError):
    """The text holds something that a sheet cannot show."""


@dataclass(frozen=True)
class Properties:
    """What the PDF says about itself; `footer` stands on every page."""

    title: str
    author: str
    subject: str
    footer: str


def draw_pdf(markdown: str, properties: Properties) -> bytes:
    """Return the PDF of a Markdown text, on A4, with an outline and page numbers.

    Raises:
        LayoutError: A character or a Markdown element that the sheets do not use.
    """
    _check_characters(markdown + properties.title + properties.footer)
    tree = SyntaxTreeNode(MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown))
    output = BytesIO()
    template = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=properties.title,
        author=properties.author,
        subject=properties.subject,
        creator=properties.author,
        lang="nl",
        invariant=1,
        pageCompression=0,
    )
    template.afterFlowable = _OutlineWriter(template)

    def draw_footer(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(INK)
        ending = f" · pagina {document.page}"
        text = _shorten(properties.footer, TEXT_WIDTH - stringWidth(ending, "Helvetica", 8))
        canvas.drawString(MARGIN + PADDING, 12 * mm, text + ending)

    template.build(list(_draw_blocks(tree)), onFirstPage=draw_footer, onLaterPages=draw_footer)
    return output.getvalue()


class _OutlineWriter:
    """Add a bookmark for each heading once it has its place on a page."""

    def __init__(self, template: Any) -> None:
        self.template = template
        self.count = 0
        self.last_level = -1

    def __call__(self, flowable: Any) -> None:
        level = OUTLINE_LEVELS.get(getattr(getattr(flowable, "style", None), "name", ""))
        if level is None:
            return
        self.count += 1
        self.last_level = min(level, self.last_level + 1)
        key = f"heading-{self.count}"
        self.template.canv.bookmarkPage(key)
        self.template.canv.addOutlineEntry(flowable.getPlainText(), key, self.last_level)


def _check_characters(text: str) -> None:
    if BULLET in text:
        raise LayoutError(f"write a list with '- ', not with '{BULLET}'")
    try:
        text.encode(ENCODING)
    except UnicodeEncodeError as error:
        raise LayoutError(f"the standard fonts have no {text[error.start]!r}") from error


def _shorten(text: str, width: float) -> str:
    """Cut a footer, but never its date, until it fits a width in points."""
    head, separator, date = text.rpartition(" · ")
    while stringWidth(text, "Helvetica", 8) > width:
        head = head[:-1]
        text = f"{head.rstrip()}…{separator}{date}"
    return text


def _draw_blocks(parent: SyntaxTreeNode, depth: int = 0, bullet: str = "") -> Iterator[Flowable]:
    for node in parent.children:
        if node.type == "heading" and node.tag in HEADINGS:
            yield Paragraph(_markup(node), HEADINGS[node.tag])
        elif node.type == "paragraph":
            yield Paragraph(_markup(node), _body_style(depth, bullet), bulletText=bullet or None)
            bullet = ""
        elif node.type in {"bullet_list", "ordered_list"}:
            yield from _draw_list(node, depth + 1)
        elif node.type == "table":
            yield _draw_table(node)
        else:
            raise LayoutError(f"a sheet has no '{node.type} {node.tag}'")


def _draw_list(node: SyntaxTreeNode, depth: int) -> Iterator[Flowable]:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, start=first):
        bullet = f"{number}." if node.type == "ordered_list" else BULLET
        yield from _draw_blocks(item, depth, bullet)


def _body_style(depth: int, bullet: str) -> ParagraphStyle:
    """Return how to set a paragraph; a bullet in Helvetica reads back as a DEL."""
    if not depth:
        return BODY
    return ParagraphStyle(
        f"Item{depth}",
        parent=BODY,
        leftIndent=depth * INDENT + 4,
        bulletIndent=(depth - 1) * INDENT + 2,
        bulletFontName="Helvetica" if bullet[:1].isdigit() else "Symbol",
        spaceAfter=3,
    )


def _draw_table(node: SyntaxTreeNode) -> Flowable:
    rows = [
        [_markup(cell) for cell in row.children] for part in node.children for row in part.children
    ]
    cells = [
        [Paragraph(text, CELL if number else HEAD) for text in row]
        for number, row in enumerate(rows)
    ]
    widths = _column_widths(rows)
    table = Table(cells, widths, repeatRows=1, style=TABLE, spaceBefore=4, spaceAfter=6)
    table.keepWithNext = 1  # the line below a table names its source
    return table


def _column_widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Share out the page in points: each column its longest word, the rest by need."""
    least, wish = [], []
    for column in zip(*rows, strict=True):
        words = [word for text in column for word in text.split()]
        least.append(max((_cell_width(word) for word in words), default=0) + 2 * CELL_PADDING + 2)
        wish.append(min(max(map(_cell_width, column)), TEXT_WIDTH) + 1)
    spare = TEXT_WIDTH - sum(least)
    if spare < 0:
        return [width * TEXT_WIDTH / sum(least) for width in least]
    return [width + spare * need / sum(wish) for width, need in zip(least, wish, strict=True)]


def _cell_width(markup: str) -> float:
    plain = markup.replace("<b>", "").replace("</b>", "")
    return float(stringWidth(plain, HEAD.fontName, CELL.fontSize))


def _markup(node: SyntaxTreeNode) -> str:
    """Return the inline content of a block as reportlab's paragraph markup."""
    if node.type == "text":
        return escape(node.content, quote=False)
    if node.type == "softbreak":
        return " "
    if node.type in {"strong", "em", "inline", "paragraph", "heading", "th", "td"}:
        inner = "".join(map(_markup, node.children))
        tag = INLINE_TAGS.get(node.type)
        return f"<{tag}>{inner}</{tag}>" if tag else inner
    raise LayoutError(f"a sheet has no '{node.type}' inside a line")
