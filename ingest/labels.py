"""Put headings back that extraction moved behind what they stand above: pure.

In designed pages a label such as "Aims" is often drawn last, so it comes out at the end
of its page, and everything after it would be filed under the wrong heading. A label that
returns page after page, with nothing below it, gives itself away.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from assistant.documents import Line, LineKind
from ingest.heading_style import Style
from ingest.marks import NAMED, RANKS
from ingest.outline import RANK_CHAPTER, Found
from ingest.rows import Block

MIN_TIMES = 3
MIN_SHARE = 0.4
CONTENT = 45
TITLE_WORDS = 6
LABEL_STYLES = frozenset({Style.BOLD, Style.FORM, Style.CAPS})


def settle_labels(pages: Sequence[Sequence[Block]]) -> tuple[list[list[Block]], frozenset[str]]:
    """Return the pages with displaced labels put right, and the texts of those labels."""
    displaced = _displaced(pages)
    settled = [_settle(list(page), displaced) for page in pages]
    return settled, displaced


def has_content(blocks: Sequence[Block]) -> bool:
    """Return whether anything worth a heading is among the blocks."""
    return any(
        isinstance(b, Line) and (len(b.text) >= CONTENT or b.kind is not LineKind.PARAGRAPH)
        for b in blocks
    )


def _displaced(pages: Sequence[Sequence[Block]]) -> frozenset[str]:
    """Return the texts of labels that come after what they label, more often than not."""
    times = Counter(
        b.text for page in pages for b in page if isinstance(b, Found) and b.style in LABEL_STYLES
    )
    bare: defaultdict[Style, list[bool]] = defaultdict(list)
    texts: defaultdict[Style, set[str]] = defaultdict(set)
    for page in pages:
        for n, block in enumerate(page):
            if isinstance(block, Found) and times[block.text] >= MIN_TIMES:
                bare[block.style].append(not has_content(page[n + 1 :]))
                texts[block.style].add(block.text)
    return frozenset(
        text
        for style, ends in bare.items()
        if sum(ends) >= MIN_SHARE * len(ends)
        for text in texts[style]
    )


def _settle(page: list[Block], displaced: frozenset[str]) -> list[Block]:
    page = _chapter_first(page)
    labels = [n for n, b in enumerate(page) if isinstance(b, Found) and b.text in displaced]
    if not labels:
        return page
    head, title, body = _take_apart(page, labels[-1])
    reordered = _labels_first(body, displaced)
    if reordered is None:
        return [*head, *title, *(_demote(b) if b.text in displaced else b for b in body)]
    return [*head, *title, *reordered]


def _chapter_first(page: list[Block]) -> list[Block]:
    """Put a heading of a whole part that ends the page above it."""
    last = page[-1] if page else None
    if not isinstance(last, Found) or not has_content(page):
        return page
    match = NAMED.match(last.text)
    if match and RANKS[match["name"].lower()] < RANK_CHAPTER and last.style is Style.NAMED:
        return [last, *page[:-1]]
    return page


def _take_apart(page: list[Block], last: int) -> tuple[list[Block], list[Block], list[Block]]:
    """Return the headings that open the page, a title found behind the last label, the rest."""
    end = len(page)
    title: list[Block] = []
    if last == end - 2 and isinstance(page[-1], Line) and _is_title(page[-1]):
        title = [Found(page[-1].text, Style.FORM, True, 1.0)]
        end -= 1
    start = 0
    while start < last and isinstance(page[start], Found):
        start += 1
    return page[:start], title, page[start:end]


def _is_title(line: Line) -> bool:
    short = len(line.text.split()) <= TITLE_WORDS and not line.text.endswith((".", ",", ";", ":"))
    return line.kind is LineKind.PARAGRAPH and short and line.text[:1].isupper()


def _labels_first(body: Sequence[Block], displaced: frozenset[str]) -> list[Block] | None:
    """Return each run of content behind its label; None when it is not clear which is whose."""
    result: list[Block] = []
    run: list[Block] = []
    for block in body:
        if not (isinstance(block, Found) and block.text in displaced):
            run.append(block)
        elif not has_content(run):
            return None
        else:
            result += [replace(block, top=False), *run]
            run = []
    return None if run else result


def _demote(block: Block) -> Block:
    return Line(LineKind.PARAGRAPH, block.text)
