"""Read Markdown; only here is markdown-it imported."""

from collections.abc import Iterator, Sequence

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
            builder.heading(int(node.tag[1:]), _inline(node))
        elif node.type in LISTS:
            _add_list(node, builder)
        elif node.type == "table":
            rows = [[_inline(cell) for cell in row.children] for row in _rows(node)]
            builder.table(rows[0], rows[1:])
        elif node.type == "html_block":
            builder.paragraph(plain_text(node.content))
        elif node.type in {"fence", "code_block"}:
            builder.paragraph(node.content)
        elif node.type == "paragraph":
            builder.paragraph(_inline(node))
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
                builder.item(mark + _inline(block))
                mark = ""
    builder.close_list()


def _rows(table: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    for part in table.children:
        yield from part.children


def _inline(node: SyntaxTreeNode) -> str:
    if node.type in {"text", "code_inline", "fence", "code_block"}:
        return str(node.content)
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    if node.type == "html_inline":
        return " "
    return "".join(map(_inline, node.children))
