"""Tell headings from other printed lines, by their form: pure.

A heading is recognised by a number or name in front ("2.1", "Actie 4:"), by capitals, by
a bold or larger font, or by being a short line without end that a paragraph follows.
Each of those must also look like a heading: no renderer's bold is believed alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.marks import (
    BARE_CHAPTER,
    BULLET,
    CAPTION,
    CHAPTER,
    DANGLING,
    NAMED,
    NOTE,
    REGION,
    ROW_NUMBER,
    SECTION,
    is_label,
    item_mark,
)
from ingest.printed import PARAGRAPH_GAP, Printed, continues

LARGE = 1.05
LARGER = 1.2
SAME_SCALE = 0.02
LEADING = 1.25  # line distance within a heading, as a multiple of its size
ENDS = (",", ";", ".", "…", "-", "/")
LONGEST = 150
LONGEST_FORM = 80
MOST_WORDS = 11
CONTENT = 45
FULL_CONTENT = 38
NUMBERS = re.compile(r"\d+")
CELL = 20
WIDER = 1.3
MOST_LINES = 4
MOST_CELL_LINES = 14


class Style(StrEnum):
    """What makes a line a heading."""

    SIZE = "size"
    SECTION = "section"
    CHAPTER = "chapter"
    BARE = "bare"
    NAMED = "named"
    REGION = "region"
    CAPS = "caps"
    BOLD = "bold"
    FORM = "form"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found on a page.

    Attributes:
        style: What makes it one.
        count: How many printed lines it takes.
    """

    style: Style
    count: int


def heading_at(
    lines: Sequence[Printed], n: int, after_heading: bool = False, by_form: bool = True
) -> Heading | None:
    """Return the heading that begins at a line of a page, if one does.

    Args:
        lines: The printed lines of the page.
        n: Position of the line.
        after_heading: Whether the line before it belongs to a heading.
        by_form: Whether a heading may look like the text around it.
    """
    line = lines[n]
    if BULLET.match(line.text) or "\t" in line.text or len(line.text) > LONGEST:
        return None
    if not by_form and not line.bold and line.scale < LARGE:
        return None
    if not after_heading and not _is_fresh(lines, n):
        return None
    for style, fits in TESTS:
        if fits(lines, n):
            return Heading(style, _count(lines, n, style))
    return _form_at(lines, n, after_heading) if by_form else None


def _form_at(lines: Sequence[Printed], n: int, after_heading: bool) -> Heading | None:
    """Return the heading that only its form gives away: short, without an end, before text."""
    if not _is_form(lines[n]):
        return None
    if n and not (after_heading or lines[n - 1].stops or lines[n].gap >= PARAGRAPH_GAP):
        return None
    count = _count(lines, n, Style.FORM)
    after = n + count
    if _has_content(lines, after):
        return Heading(Style.FORM, count)
    leads_on = after < len(lines) and _is_form(lines[after]) and _has_content(lines, after + 1)
    return Heading(Style.FORM, count) if leads_on else None


def _is_fresh(lines: Sequence[Printed], n: int) -> bool:
    if n == 0:
        return True
    before, line = lines[n - 1], lines[n]
    return before.ends or before.room or line.gap >= PARAGRAPH_GAP or line.scale > before.scale


def _ends_open(line: Printed) -> bool:
    """Return whether a line ends as a heading does: with no full stop, comma or article."""
    if line.caps:
        return True
    last = line.text[line.text.rfind(" ") + 1 :]
    return not line.text.endswith((",", ";", ".", "…", "-")) and last not in DANGLING


def _is_alike(lines: Sequence[Printed], n: int) -> bool:
    """Return whether the next line is set like this one."""
    if n + 1 >= len(lines):
        return False
    line, following = lines[n], lines[n + 1]
    return following.bold == line.bold and abs(following.scale - line.scale) < SAME_SCALE


def _stands_out(lines: Sequence[Printed], n: int) -> bool:
    """Return whether a line is bold or larger, and the next one is not."""
    if n + 1 >= len(lines) or lines[n].text.endswith(ENDS):
        return False
    line, following = lines[n], lines[n + 1]
    return line.bold and line.scale >= LARGE and not following.bold


def _goes_on_small(lines: Sequence[Printed], n: int) -> bool:
    """Return whether a title fills its line and the next one begins in lower case."""
    following = lines[n + 1] if n + 1 < len(lines) else None
    return following is not None and following.small and not lines[n].text.endswith((",", ";", "."))


def _is_followed(lines: Sequence[Printed], n: int) -> bool:
    """Return whether the next line does not go on with the sentence of this one."""
    if n + 1 >= len(lines):
        return True
    line, following = lines[n], lines[n + 1]
    return not following.small or (_is_alike(lines, n) and line.bold) or line.room


def _is_large(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    if line.scale < LARGER or not any(c.isalpha() for c in line.text):
        return False
    return not line.text.endswith((",", ";", ".")) or _is_alike(lines, n)


def _is_section(lines: Sequence[Printed], n: int) -> bool:
    if n >= len(lines) or not SECTION.match(lines[n].text):
        return False
    return _ends_open(lines[n]) or _goes_on_small(lines, n)


def _is_named(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    if not NAMED.match(line.text) or not line.text[0].isupper():
        return False
    stopped = line.text[-1] == "." and len(line.text) <= LONGEST_FORM + 20
    return stopped or _ends_open(line) or _goes_on_small(lines, n) or _stands_out(lines, n)


def _is_region(lines: Sequence[Printed], n: int) -> bool:
    return bool(REGION.match(lines[n].text)) and lines[n].text.isupper()


def _is_bare(lines: Sequence[Printed], n: int) -> bool:
    return bool(BARE_CHAPTER.match(lines[n].text)) and n + 1 < len(lines) and lines[n + 1].caps


def _is_row(lines: Sequence[Printed], n: int) -> bool:
    """Return whether a number stands in a narrow cell, with a wider one after it."""
    if not ROW_NUMBER.match(lines[n].text) or n + 2 >= len(lines):
        return False
    return len(lines[n + 1].text) <= CELL and not lines[n + 1].caps


def _is_chapter(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    if not CHAPTER.match(line.text):
        return False
    if line.caps:
        return True
    if not _ends_open(line) or not (n == 0 or line.room or _is_section(lines, n + 1)):
        return False
    return _is_followed(lines, n) and _has_content(lines, n + 1, True)


def _is_caps(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    return line.caps and not item_mark(line.text) and not line.text.endswith((",", ";"))


def _is_bold(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    if not (line.bold and line.scale >= LARGE) or item_mark(line.text):
        return False
    if not (_ends_open(line) or _stands_out(lines, n)):
        return False
    return _looks_like_title(line) and _is_followed(lines, n) and len(line.text) > 3


def _is_form(line: Printed) -> bool:
    text = line.text
    if not _looks_like_title(line) or not _ends_open(line):
        return False
    if not line.room or not 3 <= len(text) <= LONGEST_FORM:
        return False
    if not text[0].isupper() or item_mark(text) or len(NUMBERS.findall(text)) > 1:
        return False
    if text.endswith((":", "!")):
        return False
    return ":" not in text or (line.gap >= PARAGRAPH_GAP and not is_label(text, known=True))


def _looks_like_title(line: Printed) -> bool:
    text = line.text
    if text.endswith(ENDS) or "@" in text or CAPTION.match(text):
        return False
    return not NOTE.match(text) and not text[0].islower() and len(text.split()) <= MOST_WORDS


TESTS: tuple[tuple[Style, Callable[[Sequence[Printed], int], bool]], ...] = (
    (Style.BARE, _is_bare),
    (Style.ROW, _is_row),
    (Style.SECTION, _is_section),
    (Style.SIZE, _is_large),
    (Style.REGION, _is_region),
    (Style.NAMED, _is_named),
    (Style.CHAPTER, _is_chapter),
    (Style.CAPS, _is_caps),
    (Style.BOLD, _is_bold),
)


def _count(lines: Sequence[Printed], n: int, style: Style) -> int:
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
        return _is_alike(lines, n + count - 1) and following.gap <= LEADING * line.scale
    if style is Style.BOLD:
        close = _is_alike(lines, n + count - 1) and following.gap <= LEADING * line.scale
        return close and (not line.room or following.small)
    if lines[n].caps or style is Style.BARE:
        return _caps_go_on(line, following)
    if style is Style.NAMED and count == 1 and NAMED.fullmatch(line.text):
        labelled = is_label(following.text, known=True) or item_mark(following.text)
        return len(following.text) <= LONGEST_FORM and not labelled
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


def _has_content(lines: Sequence[Printed], n: int, numbered: bool = False) -> bool:
    """Return whether a paragraph, list or other heading follows, so that a title makes sense."""
    if n >= len(lines):
        return False
    following = lines[n]
    if following.small:
        return False
    if BULLET.match(following.text) or NAMED.match(following.text) or SECTION.match(following.text):
        return True
    if item_mark(following.text):
        return not numbered
    least = CONTENT if following.room else FULL_CONTENT
    return len(following.text) >= least
