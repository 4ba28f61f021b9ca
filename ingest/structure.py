"""Turn repaired pages into Pages of Lines, with the path of headings above each: pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.documents import Line, LineKind, Page
from ingest.blocks import PageReader
from ingest.debris import tidy_rows
from ingest.heading_style import LARGER, LONGEST
from ingest.labels import has_content, settle_labels
from ingest.lexicon import Vocabulary
from ingest.outline import Found, Outline, sections_follow
from ingest.page_breaks import join_breaks
from ingest.printed import body_size, look_at, page_size
from ingest.raw import RawPage
from ingest.rows import Block
from ingest.stacked import find_stacked

MIN_LARGE = 2


def build_pages(raw: Sequence[RawPage], vocabulary: Vocabulary) -> tuple[Page, ...]:
    """Return the pages of a document with their lines and the headings open above them."""
    body = body_size(raw)
    typographic = _is_typographic(raw, body)
    lead = ""
    pages: list[list[Block]] = []
    printed = [look_at(page.lines, body) for page in raw]
    for lines, stacked in zip(printed, find_stacked(printed, vocabulary), strict=True):
        reader = PageReader(lines, vocabulary, lead, typographic, stacked)
        pages.append(tidy_rows(reader.read()))
        lead = reader.lead
    settled, displaced = settle_labels(pages)
    outline = Outline(typographic)
    return join_breaks(list(_place(raw, _number_sections(settled), displaced, outline)))


def _is_typographic(raw: Sequence[RawPage], body: float) -> bool:
    """Return whether a document sets its headings in larger type."""
    large = 0
    for page in raw:
        least = LARGER * page_size(page.lines, body)
        large += sum(line.size >= least > 0 and len(line.text) <= LONGEST for line in page.lines)
    return large >= MIN_LARGE


def _number_sections(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Mark the headings whose parts follow: "2." before "2.1"."""
    texts = [block.text for page in pages for block in page if isinstance(block, Found)]
    marked: list[list[Block]] = []
    position = 0
    for page in pages:
        blocks: list[Block] = []
        for block in page:
            if isinstance(block, Found):
                blocks.append(replace(block, sections_follow=sections_follow(texts, position)))
                position += 1
            else:
                blocks.append(block)
        marked.append(blocks)
    return marked


def _place(
    raw: Sequence[RawPage],
    pages: Sequence[Sequence[Block]],
    displaced: frozenset[str],
    outline: Outline,
) -> Iterator[Page]:
    for page, blocks in zip(raw, pages, strict=True):
        section = outline.path
        lines: list[Line] = []
        kept = outline.snapshot()
        for n, block in enumerate(blocks):
            if isinstance(block, Found):
                lines.append(Line(LineKind.HEADING, block.text, level=outline.place(block)))
                if displaced and not has_content(blocks[n + 1 :]):
                    continue
            else:
                lines.append(block)
            kept = outline.snapshot()
        if displaced:
            outline.restore([entry for entry in kept if entry[1] not in displaced])
        yield Page(page.number, page.label, tuple(lines), section)
