"""Tell headings from other printed lines, by their form: pure.

A heading is recognised by a number or name in front ("2.1", "Actie 4:"), by capitals, by
a bold or larger font, or by being a short line without end that a paragraph follows.
Each of those must also look like a heading: no renderer's bold is believed alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.heading_lines import count_lines
from ingest.heading_style import (
    CELL,
    LARGE,
    LARGER,
    LONGEST,
    LONGEST_FORM,
    SAME_SCALE,
    Style,
    has_content,
    is_alike,
)
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
from ingest.printed import PARAGRAPH_GAP, Printed

ENDS = (",", ";", ".", "…", "-", "/")
MOST_WORDS = 11
NUMBERS = re.compile(r"\d+")


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
            return Heading(style, count_lines(lines, n, style))
    return _form_at(lines, n, after_heading) if by_form else None


def _form_at(lines: Sequence[Printed], n: int, after_heading: bool) -> Heading | None:
    """Return the heading that only its form gives away: short, without an end, before text."""
    if not _is_form(lines[n]):
        return None
    if n and not (after_heading or lines[n - 1].stops or lines[n].gap >= PARAGRAPH_GAP):
        return None
    count = count_lines(lines, n, Style.FORM)
    after = n + count
    if has_content(lines, after):
        return Heading(Style.FORM, count)
    leads_on = after < len(lines) and _is_form(lines[after]) and has_content(lines, after + 1)
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
    smaller = following.scale < line.scale - SAME_SCALE  # a sentence keeps its size
    return not following.small or (is_alike(lines, n) and line.bold) or line.room or smaller


def _is_large(lines: Sequence[Printed], n: int) -> bool:
    line = lines[n]
    if line.scale < LARGER or not any(c.isalpha() for c in line.text):
        return False
    return not line.text.endswith((",", ";", ".")) or is_alike(lines, n)


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
    if line.text.endswith(":"):
        return False
    if not _ends_open(line) or not (n == 0 or line.room or _is_section(lines, n + 1)):
        return False
    return _is_followed(lines, n) and has_content(lines, n + 1, True)


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
