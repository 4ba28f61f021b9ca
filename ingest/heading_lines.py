"""How many printed lines a heading takes: pure."""

from collections.abc import Sequence

from ingest.heading_style import CELL, CONTENT, LONGEST_FORM, Style, is_alike
from ingest.marks import BULLET, NAMED, ROW_NUMBER, SECTION, is_label, item_mark
from ingest.printed import Printed, continues

LEADING = 1.25  # line distance within a heading, as a multiple of its size
WIDER = 1.3
MOST_LINES = 4
MOST_CELL_LINES = 14


def count_lines(lines: Sequence[Printed], n: int, style: Style) -> int:
    """Return how many lines the heading takes."""
    count = 1
    most = MOST_CELL_LINES if style is Style.ROW else MOST_LINES
    while n + count < len(lines) and count < most and _wraps(lines, n, count, style):
        count += 1
    return count


def _wraps(lines: Sequence[Printed], n: int, count: int, style: Style) -> bool:
    line, following = lines[n + count - 1], lines[n + count]
    if BULLET.match(following.text) or "\t" in following.text:
        return False
    if style is Style.ROW:
        return _is_same_cell(lines[n : n + count], following)
    if style is Style.BARE and count == 1:
        return True
    if style is Style.SIZE:
        return is_alike(lines, n + count - 1) and following.gap <= LEADING * line.scale
    if style is Style.BOLD:
        close = is_alike(lines, n + count - 1) and following.gap <= LEADING * line.scale
        return close and (not line.room or following.small)
    if lines[n].caps or style is Style.BARE:
        return _caps_go_on(line, following)
    if style is Style.NAMED and count == 1 and NAMED.fullmatch(line.text):
        labelled = is_label(following.text, known=True) or item_mark(following.text)
        short = len(following.text) <= LONGEST_FORM and not following.stops
        return short and not labelled
    return _title_goes_on(lines, n, count, style)


def _is_same_cell(cell: Sequence[Printed], following: Printed) -> bool:
    width = max(CELL * 0.6, *(len(line.text) for line in cell))
    return len(following.text) <= WIDER * width and not ROW_NUMBER.match(following.text)


def _caps_go_on(line: Printed, following: Printed) -> bool:
    if line.text.endswith("/"):
        return True
    if following.text.endswith("/") or line.stops or following.gap >= 1.9:
        return False
    if item_mark(following.text) or SECTION.match(following.text) or NAMED.match(following.text):
        return False
    return following.text.upper() == following.text and len(following.text) > 1


def _title_goes_on(lines: Sequence[Printed], n: int, count: int, style: Style) -> bool:
    line, following = lines[n + count - 1], lines[n + count]
    starts_small = following.small or following.text.startswith(("&", "("))
    if line.text.endswith((".", "?")) or item_mark(following.text):
        return False
    if is_label(following.text, known=True) or (line.text[-1] == ":" and count > 1):
        return False
    if style is Style.NAMED and NAMED.fullmatch(lines[n].text) and count > 1:
        return continues(line, following) and len(following.text) <= LONGEST_FORM
    if not line.room:
        return starts_small and not _is_long(lines, n + count)
    return style is Style.FORM and count == 1 and starts_small and not _is_long(lines, n + count)


def _is_long(lines: Sequence[Printed], n: int) -> bool:
    """Return whether a line is the first of a paragraph and not the rest of a title."""
    line = lines[n]
    return len(line.text) > LONGEST_FORM or (not line.room and len(line.text) >= CONTENT)
