"""Cut pages into piles of lines with white space between them, and find those that are numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.marks import ROW_NUMBER
from ingest.printed import PARAGRAPH_GAP, Printed

LETTERS = "abcdefghij"


@dataclass(frozen=True, slots=True)
class Pile:
    """Printed lines of one page with no white space between them.

    Attributes:
        page: Position of its page among the pages.
        start: Position of its first line on the page.
        end: Position after its last one.
        lines: The lines.
    """

    page: int
    start: int
    end: int
    lines: tuple[Printed, ...]

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(line.text for line in self.lines)

    @property
    def number(self) -> str:
        """Return the number of the row that it opens ("5a"); empty when it opens none."""
        first = self.lines[0].text
        if not ROW_NUMBER.match(first):
            return ""
        return next((word[:-1] for word in first.split() if word[0].isdigit()), "")

    @property
    def is_glued(self) -> bool:
        """Return whether the cell before the number stands in one line with it."""
        return bool(self.number) and not self.lines[0].text[0].isdigit()


def cut_piles(page: int, lines: Sequence[Printed]) -> Iterator[Pile]:
    """Yield the piles of a page, from top to bottom; `page` is its position among the pages."""
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].gap >= PARAGRAPH_GAP:
            yield Pile(page, start, n, tuple(lines[start:n]))
            start = n


def rows_from(piles: Sequence[Pile], position: int) -> list[int]:
    """Return where the rows open that are numbered on from 1, if one does at a position."""
    if piles[position].number not in {"1", "1a"}:
        return []
    found = [position]
    for n in range(position + 1, len(piles)):
        if piles[n].page > piles[found[-1]].page + 1:
            break
        if piles[n].number and _follows(piles[found[-1]].number, piles[n].number):
            found.append(n)
    return found


def _follows(before: str, number: str) -> bool:
    old, new = int(before.rstrip(LETTERS)), int(number.rstrip(LETTERS))
    if old == new and before[-1].isalpha() and number[-1].isalpha():
        return ord(number[-1]) == ord(before[-1]) + 1
    return new == old + 1
