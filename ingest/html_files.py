"""Read HTML; only here is beautifulsoup imported."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from assistant.documents import Document, DocumentInfo
from ingest.flow import FlowBuilder
from ingest.hidden import HiddenText

DROPPED = (
    *("script", "style", "noscript", "template", "head"),
    *("nav", "svg", "iframe", "form", "button"),
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol"})
LEAVES = frozenset(
    {"p", "pre", "blockquote", "figcaption", "dt", "dd", "caption", "address", "summary"}
)
HOLDERS = frozenset(
    (
        *("html", "body", "div", "section", "article", "main", "header", "footer"),
        *("aside", "figure", "details", "dl", "fieldset", "center"),
    )
)
BLOCKS = frozenset({*HEADINGS, *LISTS, *LEAVES, *HOLDERS, "table", "li", "hr"})


def build_html(text: str, source: str, info: DocumentInfo) -> Document:
    """Return HTML text as a Document of one page."""
    soup = BeautifulSoup(text, "html.parser")
    title = soup.title.get_text() if soup.title else ""
    builder = FlowBuilder()
    builder.leave_out(_drop(soup))
    _add_children(soup, builder)
    return builder.document(source, info, title)


def plain_text(text: str) -> tuple[str, int]:
    """Return the words of a piece of HTML, and how many hidden pieces were left out."""
    soup = BeautifulSoup(text, "html.parser")
    hidden = _drop(soup)
    return soup.get_text(), hidden


def _drop(soup: BeautifulSoup) -> int:
    """Take out what a reader of the page does not see; return how many pieces held text."""
    hidden = HiddenText(soup).take_out()
    for note in soup.find_all(string=lambda text: isinstance(text, PreformattedString)):
        note.extract()
    for tag in soup.find_all(DROPPED):
        tag.decompose()
    return hidden


def _add_children(parent: Tag, builder: FlowBuilder) -> None:
    """Add the blocks of an element; loose words between them are paragraphs."""
    loose: list[str] = []
    for child in parent.children:
        if isinstance(child, Tag) and _is_block(child):
            builder.paragraph("".join(loose))
            loose = []
            _add_block(child, builder)
        elif isinstance(child, Tag):
            loose.append(" " if child.name == "br" else _words(child))
        elif isinstance(child, NavigableString):
            loose.append(str(child))
    builder.paragraph("".join(loose))


def _is_block(tag: Tag) -> bool:
    return tag.name in BLOCKS or tag.find(BLOCKS) is not None


def _add_block(tag: Tag, builder: FlowBuilder) -> None:
    if tag.name in HEADINGS:
        builder.heading(HEADINGS[tag.name], _words(tag))
    elif tag.name in LISTS:
        _add_list(tag, builder)
    elif tag.name == "table":
        _add_table(tag, builder)
    elif tag.name in LEAVES and tag.find(BLOCKS) is None:
        builder.paragraph(_words(tag))
    else:
        _add_children(tag, builder)


def _add_list(tag: Tag, builder: FlowBuilder) -> None:
    builder.open_list()
    for number, item in enumerate(tag.find_all("li", recursive=False), 1):
        inner = [child for child in item.find_all(LISTS) if child.find_parent(LISTS) is tag]
        for child in inner:
            child.extract()
        mark = f"{number}. " if tag.name == "ol" else ""
        words = _words(item)
        builder.item(mark + words if words.strip() else "")
        for child in inner:
            _add_list(child, builder)
    builder.close_list()


def _add_table(tag: Tag, builder: FlowBuilder) -> None:
    caption = tag.find("caption")
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    cells = [[_words(cell) for cell in row.find_all(["td", "th"], recursive=False)] for row in rows]
    headed = bool(rows) and rows[0].find("td", recursive=False) is None
    header = cells[0] if headed else []
    builder.table(header, cells[1:] if headed else cells, _words(caption) if caption else "")


def _words(tag: Tag) -> str:
    """Return the words of an element; words of blocks and cells do not run together."""
    return "".join(_pieces(tag))


def _pieces(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, Tag):
            apart = child.name in BLOCKS or child.name in {"br", "td", "th", "tr"}
            yield " " if apart else ""
            yield from _pieces(child)
            yield " " if apart else ""
        elif isinstance(child, NavigableString):
            yield str(child)
