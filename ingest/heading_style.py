"""What makes a line a heading, and what the two halves of finding one share: pure."""

from collections.abc import Sequence
from enum import StrEnum

from ingest.marks import BULLET, NAMED, SECTION, item_mark
from ingest.printed import Printed

LARGE = 1.05
LARGER = 1.2
SAME_SCALE = 0.02
LONGEST = 150
LONGEST_FORM = 80
CELL = 20
CONTENT = 45
FULL_CONTENT = 38


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


def is_alike(lines: Sequence[Printed], n: int) -> bool:
    """Return whether the next line is set like this one."""
    if n + 1 >= len(lines):
        return False
    line, following = lines[n], lines[n + 1]
    return following.bold == line.bold and abs(following.scale - line.scale) < SAME_SCALE


def has_content(lines: Sequence[Printed], n: int, numbered: bool = False) -> bool:
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
