"""Tell whether a printed line goes on with the text before it, or begins something new: pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import Line, LineKind
from ingest.marks import BULLET, NOTE, is_label, item_mark, mark_class
from ingest.printed import PARAGRAPH_GAP, Printed, continues

BARE = "bare"  # the mark of an item whose bullet is no text
INDENT = 8.0
SAME_EDGE = 1.0
ITEM_LINES = 8
LOOSE_GAP = 3.0
DASHES = frozenset("-–—")
SHORT_SHARE = 0.85
BRACKET_LETTERS = 100
NEIGHBOURS = 4


@dataclass
class Run:
    """The line that is being put together.

    Attributes:
        line: What there is of it.
        x: Left edge of its first printed line.
        mark: Class of its mark when it is an item.
        count: Number of printed lines in it.
    """

    line: Line
    x: float
    mark: str = ""
    count: int = 1

    @property
    def is_item(self) -> bool:
        """Return whether it is a list item."""
        return self.line.kind is LineKind.ITEM


def begins_item(run: Run | None, text: str, mark: str, fresh: bool) -> bool:
    """Return whether a line with a mark begins an item, and is no sentence that runs on.

    Args:
        run: The text before it, if it is on this page.
        text: The line.
        mark: Its mark; empty when it has none.
        fresh: Whether the line before it was ended.
    """
    if not mark:
        return False
    return fresh or _is_bullet(run, text, mark) or _is_next(run, mark)


def begins_bare_item(run: Run | None, lines: Sequence[Printed], n: int) -> bool:
    """Return whether a line begins an item whose bullet is a drawing, so that only its place tells.

    Such a list stands to the right of the sentence that introduces it with a colon.
    """
    if run is None or n == 0:
        return False
    line, before = lines[n], lines[n - 1]
    if run.mark == BARE:
        return before.room or abs(line.x - before.x) > INDENT
    introduced = run.line.text.endswith(":") and abs(before.x - run.x) <= SAME_EDGE
    return introduced and line.x > run.x + INDENT and not run.is_item


def is_indented(run: Run | None, line: Printed) -> bool:
    """Return whether a line stands to the right of the mark of the item before it."""
    if run is None or not run.is_item:
        return False
    return line.x > run.x + SAME_EDGE and line.gap < LOOSE_GAP


def is_fresh(lines: Sequence[Printed], n: int) -> bool:
    """Return whether something new may begin at a line: the one before it was ended."""
    before = lines[n - 1]
    return before.ends or before.text.endswith(",") or is_apart(lines, n)


def is_apart(lines: Sequence[Printed], n: int) -> bool:
    """Return whether the line before was ended on purpose, or white space follows it."""
    before = lines[n - 1]
    return before.room or lines[n].gap >= PARAGRAPH_GAP or is_label(before.text)


def goes_on(run: Run, lines: Sequence[Printed], n: int) -> bool:
    """Return whether a line goes on with the text before it."""
    line, before = lines[n], lines[n - 1]
    if _is_note(lines, n):
        return False
    if run.line.text.isdigit() or _is_bracket_open(run.line.text, line.text):
        return True
    if not run.is_item:
        return continues(before, line)
    if abs(line.x - run.x) > SAME_EDGE:
        return False
    if _is_inside_item(run, lines, n):
        return True
    whole = run.count == 1 and not before.ends and _is_short(lines, n - 1)
    return continues(before, line) and (line.small or not whole)


def _is_next(run: Run | None, mark: str) -> bool:
    """Return whether a mark is the number or letter after that of the item before it."""
    if run is None or not run.is_item:
        return False
    before, here = item_mark(run.line.text).strip("()."), mark.strip("().")
    if before.isdigit() and here.isdigit():
        return int(here) == int(before) + 1
    return len(before) == len(here) == 1 and ord(here) == ord(before) + 1


def _is_bullet(run: Run | None, text: str, mark: str) -> bool:
    """Return whether a mark is a bullet, and no dash within a sentence that runs on."""
    if not BULLET.match(text):
        return False
    return run is None or not run.is_item or mark not in DASHES or mark == run.mark


def _is_note(lines: Sequence[Printed], n: int) -> bool:
    """Return whether a footnote begins: its number before its text, or on its own line."""
    text = lines[n].text
    if text.isdigit() and len(text) <= 2 and n + 1 < len(lines):
        return lines[n + 1].text[0].isupper()
    return bool(NOTE.match(text)) and lines[n - 1].ends


def _is_short(lines: Sequence[Printed], n: int) -> bool:
    near = lines[max(0, n - NEIGHBOURS) : n + NEIGHBOURS + 1]
    return len(lines[n].text) < SHORT_SHARE * max(len(line.text) for line in near)


def _is_inside_item(run: Run, lines: Sequence[Printed], n: int) -> bool:
    """Return whether the next item comes soon, with no white space before it."""
    for line, before in zip(lines[n : n + ITEM_LINES], lines[n - 1 :], strict=False):
        mark = item_mark(line.text)
        if mark:
            return mark_class(mark) == run.mark and not before.text.endswith(":")
        if line.gap >= PARAGRAPH_GAP:
            return False
    return False


def _is_bracket_open(text: str, following: str) -> bool:
    """Return whether a bracket is open at the end of a text and closed soon after it."""
    tail = text[-BRACKET_LETTERS:]
    if tail.rfind("(") <= tail.rfind(")"):
        return False
    closing, opening = following.find(")"), following.find("(")
    return 0 <= closing < BRACKET_LETTERS and not 0 <= opening < closing
