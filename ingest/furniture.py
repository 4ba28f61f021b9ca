"""Take out what is printed on every page: running headers, footers and page numbers: pure.

Only what stands in the first or last lines of a page is taken for furniture, and a line
of words only when it stands there on several pages. A number in the middle of a page
stays, unless white space or its twin around a running title shows what it is.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.raw import RawLine, RawPage

EDGE = 2  # lines at the top and at the bottom
MIN_PAGES = 3
MIN_SHARE = 0.3
NEAR = 10  # pages between a stray page number and the page it is on
NUMBER = re.compile(r"(?:(?:pagina|page|blz\.?|p\.?)\s*)?[-–|]?\s*(\d{1,4})\s*[-–|]?", re.I)
NUMBER_OF = re.compile(r"(?:pagina|page|blz\.?|p\.?)?\s*(\d{1,4})\s*(?:van|of|/)\s*(\d{1,4})", re.I)
COUNTED = re.compile(r"[·|–-] (?:pagina|page|blz\.?|p\.) #(?: (?:van|of|/) \d+)?$", re.IGNORECASE)
WIDE = "\u0020" * 10


def without_furniture(pages: Sequence[RawPage]) -> tuple[RawPage, ...]:
    """Return the pages without running headers, footers and page numbers.

    A running line without a page number stays where it stands first: it may hold a name
    that is nowhere else. A page without anything else keeps its lines.
    """
    running, offsets = _running_lines(pages), _offsets(pages)
    seen: set[str] = set()
    return tuple(_clean(page, running, offsets, seen) for page in pages)


def _clean(
    page: RawPage, running: frozenset[str], offsets: frozenset[int], seen: set[str]
) -> RawPage:
    lines = list(page.lines)
    shapes = {position: _shape(lines[position], page) for position in _edges(lines)}
    furniture = {position for position, shape in shapes.items() if shape in running}
    first = {n for n in furniture if "#" not in shapes[n] and shapes[n] not in seen}
    seen |= {shapes[n] for n in furniture}
    dropped = furniture - first
    dropped |= _loose_numbers(lines, page, offsets, furniture) | _inner_titles(lines, page)
    kept = tuple(line for position, line in enumerate(lines) if position not in dropped)
    label = _printed_label(page, dropped)
    return replace(page, lines=kept, label=label) if kept else replace(page, label=label)


def _printed_label(page: RawPage, dropped: set[int]) -> str:
    """Return the number printed on a page, where the file itself gives no other label."""
    if page.label not in {"", str(page.number)}:
        return page.label
    edges = (len(page.lines) - 1, 0)
    numbers = (_number(page.lines[n].text.strip()) for n in edges if n in dropped)
    return next((str(number) for number in numbers if number is not None), page.label)


def _running_lines(pages: Sequence[RawPage]) -> frozenset[str]:
    counts = Counter(
        shape
        for page in pages
        for shape in {_shape(page.lines[position], page) for position in _edges(page.lines)}
    )
    least = max(MIN_PAGES, MIN_SHARE * len(pages))
    return frozenset(
        shape
        for shape, count in counts.items()
        if re.search(r"[^\W\d_]", shape)
        and (count >= least or (count == len(pages) > 1 and "#" in shape) or COUNTED.search(shape))
    )


def _edges(lines: Sequence[RawLine]) -> set[int]:
    """Return the positions of lines at the top and bottom, by order and by height."""
    edges = {*range(min(EDGE, len(lines))), *range(max(0, len(lines) - EDGE), len(lines))}
    if lines and any(line.y for line in lines):
        by_height = sorted(range(len(lines)), key=lambda n: lines[n].y)
        edges |= {by_height[0], by_height[-1]}
    return edges


def _shape(line: RawLine, page: RawPage) -> str:
    """Return a line with the number of its page blotted out, to compare it with others."""
    numbers = {str(page.number), page.label} - {""}
    words = line.text.split()
    return " ".join("#" if word.strip("|-–.") in numbers else word for word in words)


def _loose_numbers(
    lines: Sequence[RawLine], page: RawPage, offsets: frozenset[int], dropped: set[int]
) -> set[int]:
    """Return positions of page numbers, from the outside of the page inwards."""
    found: set[int] = set()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        before = False
        for position in order:
            if position in dropped:
                continue
            before = _is_page_number(lines[position].text.strip(), page, offsets, before)
            if not before:
                break
            found.add(position)
    return found


def _is_page_number(text: str, page: RawPage, offsets: frozenset[int], beside: bool) -> bool:
    """Return whether a line is a page number; `beside` says that the line outside it is one."""
    if text == page.label or NUMBER_OF.fullmatch(text):
        return True
    number = _number(text)
    if number is None:
        return False
    offset = number - page.number
    return offset in offsets or (beside and abs(offset) <= NEAR)


def _offsets(pages: Sequence[RawPage]) -> frozenset[int]:
    """Return how far printed numbers run ahead of the position of the page."""
    counts = Counter(
        number - page.number
        for page in pages
        if page.lines
        for number in {_number(page.lines[n].text.strip()) for n in (0, -1)}
        if number is not None
    )
    return frozenset({0, *(offset for offset, count in counts.items() if count >= MIN_PAGES)})


def _number(text: str) -> int | None:
    match = NUMBER.fullmatch(text)
    return int(match[1]) if match else None


def _inner_titles(lines: Sequence[RawLine], page: RawPage) -> set[int]:
    """Return positions of a running title that got into the middle of a page.

    Either the same page number stands before and after it, or wide white space keeps it
    and its number apart from each other.
    """
    found: set[int] = set()
    for position, (first, second) in enumerate(pairwise(lines)):
        apart = first.text.endswith(WIDE) and second.text.startswith(WIDE)
        if apart and second.text.strip().isdigit():
            found |= {position, position + 1}
    for position, (first, title, third) in enumerate(
        zip(lines, lines[1:], lines[2:], strict=False)
    ):
        number = _number(first.text.strip())
        if number is None or number != _number(third.text.strip()):
            continue
        if abs(number - page.number) <= NEAR and len(title.text.split()) >= 3:
            found |= {position, position + 1, position + 2}
    return found
