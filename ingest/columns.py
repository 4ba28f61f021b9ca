"""Tell in which column each cell of a stacked table stands: pure.

Rows with all their cells show what each column looks like. In the others a cell may be
missing, or two may be one pile of lines; there the words of a cell tell its column.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.marks import DANGLING
from ingest.printed import Printed

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
INNER = re.compile(r"(?<=[^\W\d_][ ])(?=[A-ZÀ-Ý])")
NEXT = 0.3  # in favour of the column right after the one before
SAME = -0.2
SKIPPED = -0.1  # for each column passed over
LEAST_ALIKE = 0.35

Lines = tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell in its column.

    Attributes:
        source: Which pile of the row it is from, from 0.
        lines: Its lines.
        column: Position of its column; the number of columns for a first cell of the next row.
        is_sure: Whether it is sure that it stands in that column.
    """

    source: int
    lines: Lines
    column: int = 0
    is_sure: bool = True


@dataclass
class Columns:
    """The columns of a table, and what stands in them.

    Args:
        first: Position of the column after the title of a row.
        count: How many columns there are.
        before_next: Per row, whether a first cell of the next row may follow its own cells.
    """

    first: int
    count: int
    before_next: Sequence[bool]
    _words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def place(self, rows: Sequence[Sequence[Lines]]) -> list[list[Piece]]:
        """Return the cells of each row in their columns; `rows` holds the piles after its title."""
        pieces = [[Piece(n, lines) for n, lines in enumerate(row)] for row in rows]
        for row, ends_next in zip(pieces, self.before_next, strict=True):
            if len(row) == self.count - self.first + ends_next:
                self._learn([replace(p, column=self.first + n) for n, p in enumerate(row)])
        placed: list[list[Piece]] = []
        for _ in range(2):  # a row that turned out whole teaches the others
            placed = [self._best(*pair) for pair in zip(pieces, self.before_next, strict=True)]
            for row in placed:
                if all(piece.is_sure for piece in row):
                    self._learn(row)
        return placed

    def _learn(self, row: Sequence[Piece]) -> None:
        for piece in row:
            self._words[piece.column % self.count] |= _words(piece.lines)

    def _best(self, row: list[Piece], ends_next: bool) -> list[Piece]:
        """Return the row placed best, with one pile cut in two if that fills a gap."""
        last = self.count - 1 + ends_next
        total, placed = self._placed(row, last)
        if len(row) < last - self.first + 1:
            for other in _cut_in_two(row):
                other_total, other_placed = self._placed(other, last)
                whole = all(piece.is_sure for piece in other_placed)
                if whole and other_total > total + NEXT:
                    total, placed = other_total, other_placed
        return placed

    def _placed(self, row: Sequence[Piece], last: int) -> tuple[float, list[Piece]]:
        """Return how well the pieces fit where they fit best, in order, and them in place."""
        best: dict[int, tuple[float, tuple[int, ...]]] = {self.first - 1: (0.0, ())}
        for piece in row:
            alike = {c: self._alike(piece, c) for c in range(self.first, last + 1)}
            best = {
                column: max(
                    (total + alike[column] + _step(before, column), (*path, column))
                    for before, (total, path) in best.items()
                    if before <= column
                )
                for column in alike
                if any(before <= column for before in best)
            }
        total, path = max(best.values())
        around = (self.first - 1, *path, None)
        return total, [
            replace(piece, column=column, is_sure=self._is_sure(piece, around[n : n + 3]))
            for n, (piece, column) in enumerate(zip(row, path, strict=True))
        ]

    def _is_sure(self, piece: Piece, around: Sequence[int | None]) -> bool:
        before, column, after = around
        assert before is not None
        assert column is not None
        if column - before <= 1 and (after is None or after - column <= 1):
            return True
        alike = self._alike(piece, column)
        others = [self._alike(piece, c) for c in range(self.count) if c != column % self.count]
        return alike >= LEAST_ALIKE and alike > max(others)

    def _alike(self, piece: Piece, column: int) -> float:
        """Return how far the words of a cell are those of a column, in [0, 1]."""
        shares = []
        for word in _words(piece.lines):
            where = [c for c, words in self._words.items() if word in words]
            if where:
                shares.append((column % self.count in where) / len(where))
        return sum(shares) / len(shares) if shares else 0.0


def inner_starts(text: str) -> list[int]:
    """Return where a second cell may begin inside a line: at a capital, after whole words."""
    starts = [match.start() for match in INNER.finditer(text)]
    return [at for at in starts if text[:at].rsplit(maxsplit=1)[-1].lower() not in DANGLING]


def _cut_in_two(row: Sequence[Piece]) -> Iterator[list[Piece]]:
    for n, piece in enumerate(row):
        first, *others = piece.lines
        for at in inner_starts(first.text):
            upper = replace(piece, lines=(replace(first, text=first.text[:at].strip()),))
            lower = replace(piece, lines=(replace(first, text=first.text[at:]), *others))
            yield [*row[:n], upper, lower, *row[n + 1 :]]


def _step(before: int, column: int) -> float:
    if column == before:
        return SAME
    return NEXT if column == before + 1 else SKIPPED * (column - before - 1)


def _words(lines: Sequence[Printed]) -> set[str]:
    return {word.lower() for line in lines for word in WORD.findall(line.text)}
