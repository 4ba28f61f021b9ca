"""Read Markdown; only here is markdown-it imported."""

from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from assistant.documents import Document, DocumentInfo
from ingest.flow import FlowBuilder
from ingest.html_files import plain_text

FENCES = ("---", "+++")
LISTS = frozenset({"bullet_list", "ordered_list"})


def build_markdown(text: str, source: str, info: DocumentInfo) -> Document:
    """Return Markdown text as a Document, one page per form feed; front matter is left out."""
    builder = FlowBuilder()
    parser = MarkdownIt("commonmark").enable("table")
    for number, page in enumerate(_without_front_matter(text).split("\f")):
        if number:
            builder.end_page()
        _add_blocks(SyntaxTreeNode(parser.parse(page)).children, builder)
    return builder.document(source, info)


def _without_front_matter(text: str) -> str:
    fence = text[:3]
    if fence not in FENCES or not text[3:4].isspace():
        return text
    end = text.find(f"\n{fence}", 3)
    return text[end + 4 :] if end > 0 else text


def _add_blocks(nodes: Sequence[SyntaxTreeNode], builder: FlowBuilder) -> None:
    for node in nodes:
        if node.type == "heading":
            builder.heading(int(node.tag[1:]), _words(node, builder))
        elif node.type in LISTS:
            _add_list(node, builder)
        elif node.type == "table":
            rows = [[_words(cell, builder) for cell in row.children] for row in _rows(node)]
            builder.table(rows[0], rows[1:])
        elif node.type == "html_block":
            builder.paragraph(_seen(node.content, builder))
        elif node.type in {"fence", "code_block"}:
            builder.paragraph(node.content)
        elif node.type == "paragraph":
            builder.paragraph(_words(node, builder))
        else:
            _add_blocks(node.children, builder)


def _add_list(node: SyntaxTreeNode, builder: FlowBuilder) -> None:
    """Add the items of a list; what follows in an item after its first text stays an item."""
    builder.open_list()
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        mark = f"{number}. " if node.type == "ordered_list" else ""
        for block in item.children:
            if block.type in LISTS:
                _add_list(block, builder)
            else:
                builder.item(mark + _words(block, builder))
                mark = ""
    builder.close_list()


def _rows(table: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    for part in table.children:
        yield from part.children


def _words(node: SyntaxTreeNode, builder: FlowBuilder) -> str:
    """Return the words of a block, without what HTML in it hides."""
    if any(child.type == "html_inline" for child in node.walk()):
        return _seen(_inline(node, as_html=True), builder)
    return _inline(node)


def _seen(html: str, builder: FlowBuilder) -> str:
    words, hidden = plain_text(html)
    builder.leave_out(hidden)
    return words


def _inline(node: SyntaxTreeNode, *, as_html: bool = False) -> str:
    if node.type in {"text", "code_inline", "fence", "code_block"}:
        return escape(node.content) if as_html else str(node.content)
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    if node.type == "html_inline":
        return f" {node.content}" if as_html else " "
    return "".join(_inline(child, as_html=as_html) for child in node.children)
