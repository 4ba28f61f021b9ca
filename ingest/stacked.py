"""Find tables whose cells came out one below the other: pure.

Some programs write a table cell by cell down the page, with white space between cells. Its
header is then a pile of short blocks, and a number ("3.", "5a.") opens the second or first
cell of each row. It may be torn over pages; where each cell belongs is told by ``columns``.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.columns import Columns, inner_starts
from ingest.joining import join_wrapped
from ingest.lexicon import Vocabulary
from ingest.marks import ROW_NUMBER
from ingest.piles import Pile, cut_piles, rows_from
from ingest.printed import Printed

HEADER_LETTERS = 60
MIN_COLUMNS = 4
MIN_ROWS = 3
ENDS = (".", ",", ";")


@dataclass(frozen=True, slots=True)
class StackedCell:
    """A cell: its page, the name of its column ("" when not sure), and its lines."""

    page: int
    column: str
    lines: tuple[Printed, ...]

    def is_of(self, other: "StackedCell") -> bool:
        """Return whether another piece is of the same cell."""
        return (self.page, self.column) == (other.page, other.column)


@dataclass(frozen=True, slots=True)
class StackedRow:
    """A row: the lines of its title, and its other cells."""

    page: int
    title: tuple[Printed, ...]
    cells: tuple[StackedCell, ...]


@dataclass(frozen=True, slots=True)
class Stacked:
    """The part of a table on one page.

    Attributes:
        start: Position of its first line.
        end: Position after its last one.
        header: Names of its columns; empty on the pages after the first.
        rows: The rows of which something stands on this page.
    """

    page: int
    start: int
    end: int
    header: tuple[str, ...]
    rows: tuple[StackedRow, ...]


def find_stacked(
    pages: Sequence[Sequence[Printed]], vocabulary: Vocabulary
) -> list[Stacked | None]:
    """Return per page the part of a stacked table on it, or None."""
    found: list[Stacked | None] = [None] * len(pages)
    if sum(bool(ROW_NUMBER.match(line.text)) for page in pages for line in page) < MIN_ROWS:
        return found
    piles = [pile for n, page in enumerate(pages) for pile in cut_piles(n, page)]
    position = 0
    while position < len(piles):
        numbered = rows_from(piles, position)
        if len(numbered) >= MIN_ROWS and (table := _Table.of(piles, numbered, vocabulary)):
            for part in table.parts():
                found[part.page] = part
        position = (numbered[-1] if numbered else position) + 1
    return found


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: the piles of its pages, where its rows open, its columns, and its first pile.

    `shift` is 1 when a cell stands before the number of a row, else 0.
    """

    piles: Sequence[Pile]
    numbered: Sequence[int]
    header: tuple[str, ...]
    first: int
    shift: int

    @classmethod
    def of(
        cls, piles: Sequence[Pile], numbered: Sequence[int], vocabulary: Vocabulary
    ) -> "_Table | None":
        """Return the table whose rows open there; None without a header over its columns."""
        steps = Counter(b - a + piles[b].is_glued for a, b in pairwise(numbered))
        width = max(steps, key=lambda step: (steps[step], step), default=0)
        if width < MIN_COLUMNS or steps[width] < 2:
            return None
        shift = int(_has_cell_before(piles, numbered))
        last = numbered[0] - shift * (not piles[numbered[0]].is_glued)
        first = last
        while first and last - first < width and _is_header(piles[first - 1], piles[last - 1]):
            first -= 1
        header = tuple(_header_names(piles[first:last], width, vocabulary))
        return cls(piles, numbered, header, first, shift) if len(header) == width else None

    def parts(self) -> Iterator[Stacked]:
        """Yield the table page by page."""
        rows = list(self._rows())
        end = self._end(len(self.numbered) - 1)
        covered = self.piles[self.first : end]
        for page in sorted({pile.page for pile in covered}):
            own = [pile for pile in covered if pile.page == page]
            header = self.header if page == covered[0].page else ()
            parts = [
                replace(row, cells=tuple(cell for cell in row.cells if cell.page == page))
                for row in rows
            ]
            here = tuple(row for row in parts if row.page == page or row.cells)
            yield Stacked(page, own[0].start, own[-1].end, header, here)

    def _end(self, row: int) -> int:
        """Return the position after the last pile between a row and the next one."""
        start = self.numbered[row]
        if row + 1 < len(self.numbered):
            return self.numbered[row + 1]
        most = min(start + len(self.header) - self.shift, len(self.piles))
        return next(
            (n for n in range(start, most) if self.piles[n].page > self.piles[start].page), most
        )

    def _rows(self) -> Iterator[StackedRow]:
        bodies = [
            [pile.lines for pile in self.piles[start + 1 : self._end(row)]]
            for row, start in enumerate(self.numbered)
        ]
        pages = [
            [pile.page for pile in self.piles[start + 1 : self._end(row)]]
            for row, start in enumerate(self.numbered)
        ]
        nexts = [*(self.piles[n] for n in self.numbered[1:]), None]
        columns = Columns(
            first=self.shift + 1,
            count=len(self.header),
            before_next=[bool(self.shift and pile and not pile.is_glued) for pile in nexts],
        )
        before = self._cell_before_first()
        for row, placed in enumerate(columns.place(bodies)):
            pile = self.piles[self.numbered[row]]
            cells = [*self._glued(pile), *before]
            before = []
            for piece in placed:
                page = pages[row][piece.source]
                if piece.column == len(self.header):
                    before.append(StackedCell(page, self.header[0], piece.lines))
                    continue
                cell = StackedCell(
                    page, self.header[piece.column] if piece.is_sure else "", piece.lines
                )
                if cells and cell.column and cells[-1].is_of(cell):
                    cell = replace(cell, lines=cells.pop().lines + cell.lines)
                cells.append(cell)
            yield StackedRow(pile.page, _title(pile), tuple(cells))

    def _cell_before_first(self) -> list[StackedCell]:
        pile = self.piles[self.numbered[0] - 1]
        if not self.shift or self.piles[self.numbered[0]].is_glued:
            return []
        return [StackedCell(pile.page, self.header[0], pile.lines)]

    def _glued(self, pile: Pile) -> list[StackedCell]:
        if not (self.shift and pile.is_glued):
            return []
        first = pile.lines[0]
        words = first.text.rsplit(maxsplit=1)[0]
        return [StackedCell(pile.page, self.header[0], (replace(first, text=words),))]


def _title(pile: Pile) -> tuple[Printed, ...]:
    """Return the lines of the cell that a number opens, without the cell before it."""
    first, *others = pile.lines
    if not pile.is_glued:
        return pile.lines
    return (replace(first, text=first.text.rsplit(maxsplit=1)[1]), *others)


def _has_cell_before(piles: Sequence[Pile], numbered: Sequence[int]) -> bool:
    """Return whether a cell stands before the number: glued to it, or said above two rows."""
    if any(piles[n].is_glued for n in numbered):
        return True
    if not numbered[0]:
        return False
    above = [piles[n - 1].text for n in numbered]
    return above.count(above[0]) > 1


def _is_header(pile: Pile, last: Pile) -> bool:
    text = pile.text
    return pile.page == last.page and len(text) <= HEADER_LETTERS and not text.endswith(ENDS)


def _header_names(piles: Sequence[Pile], width: int, vocabulary: Vocabulary) -> list[str]:
    """Return the names of the columns; two that stand in one pile are told by a capital."""
    names = [_joined(pile.lines, vocabulary) for pile in piles]
    splits = [(n, at) for n, pile in enumerate(piles) for at in inner_starts(pile.lines[0].text)]
    if len(names) == width - 1 and len(splits) == 1:
        n, at = splits[0]
        names[n : n + 1] = [names[n][:at].strip(), names[n][at:]]
    return names


def _joined(lines: Sequence[Printed], vocabulary: Vocabulary) -> str:
    text = ""
    for line in lines:
        text = join_wrapped(text, line.text, vocabulary)
    return text
