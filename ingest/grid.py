"""Find tables by where their cells stand on the page: pure.

A program that draws a table draws it cell by cell: after the last line of a cell the next
line stands to the right and no lower. Rows of such cells, one below the other, are a
table. The words of a cell stay together, however many lines it takes.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median_low

from ingest.printed import Printed

JUMP = 15.0  # points; what starts so much further right, and no lower, is the next cell
SAME_LINE = 2.0
SAME_EDGE = 1.0
MOST_CELL_LINES = 15
MIN_ROWS = 2


@dataclass
class Cell:
    """One cell: its left edge in points and its lines."""

    x: float
    lines: list[Printed]


@dataclass
class Table:
    """A table: its rows of cells, and the position of its first line and after its last."""

    start: int
    end: int
    rows: list[list[Cell]] = field(default_factory=list)


def find_tables(lines: Sequence[Printed]) -> list[Table]:
    """Return the tables of a page, in reading order."""
    rows = _rows(lines)
    tables: list[Table] = []
    position = 0
    while position < len(rows):
        stop = _table_end(rows, position)
        if stop - position >= MIN_ROWS:
            run = rows[position:stop]
            tables.append(Table(run[0].start, run[-1].end, [row.rows[0] for row in run]))
            position = stop
        else:
            position += 1
    return tables


def _rows(lines: Sequence[Printed]) -> list[Table]:
    """Cut a page into rows; a line that stands alone is a row of one cell."""
    rows: list[Table] = []
    for n, line in enumerate(lines):
        row = rows[-1].rows[0] if rows else []
        if row and _is_beside(row[-1], line):
            _gather_first_cell(rows, line)
            rows[-1].rows[0].extend(_cells(line))
        elif len(row) > 1 and _is_below(row, line):
            row[-1].lines.append(line)
        else:
            rows.append(Table(n, n + 1, [_cells(line)]))
        rows[-1].end = n + 1
    return rows


def _gather_first_cell(rows: list[Table], line: Printed) -> None:
    """Join the lines of a first cell, now that a cell beside their first one shows the row."""
    while len(rows) > 1 and len(rows[-1].rows[0]) == 1 and len(rows[-2].rows[0]) == 1:
        upper, lower = rows[-2].rows[0][0], rows[-1].rows[0][0]
        if abs(upper.x - lower.x) > SAME_EDGE or upper.lines[0].y > line.y + SAME_LINE:
            return
        upper.lines.extend(lower.lines)
        del rows[-1]


def _cells(line: Printed) -> list[Cell]:
    """Return the cells of a line: one, or as many as its tabs set apart."""
    return [Cell(line.x, [replace(line, text=text)]) for text in line.text.split("\t")]


def _is_beside(cell: Cell, line: Printed) -> bool:
    before = cell.lines[-1]
    return line.x > cell.x + JUMP and line.y >= before.y - SAME_LINE


def _is_below(row: Sequence[Cell], line: Printed) -> bool:
    """Return whether a line goes on with the last cell of a row of several."""
    cell = row[-1]
    near = cell.lines[-1].y - line.y < 2.2 * _line_height(row)
    return near and abs(line.x - cell.x) < JUMP and line.x > row[0].x + JUMP


def _line_height(row: Sequence[Cell]) -> float:
    heights = [a.y - b.y for cell in row for a, b in pairwise(cell.lines)]
    return max([*heights, 12.0])


def _table_end(rows: Sequence[Table], start: int) -> int:
    """Return the position after the last row of the table that begins at a row."""
    stop, position = start, start
    while position < len(rows):
        cells = rows[position].rows[0]
        if position > start and is_bold(cells) and not is_bold(rows[position - 1].rows[0]):
            break
        if len(cells) > 1 and all(len(cell.lines) <= MOST_CELL_LINES for cell in cells):
            stop = position + 1
        elif position != stop or position == start or not _is_first_cell(rows[start], cells):
            break
        position += 1
    return stop


def is_bold(row: Sequence[Cell]) -> bool:
    """Return whether all words of a row are bold, as those of a header are."""
    return all(line.bold for cell in row for line in cell.lines)


def _is_first_cell(first: Table, cells: Sequence[Cell]) -> bool:
    """Return whether a cell that is alone stands where the rows of the table begin."""
    return abs(min(cell.x for cell in first.rows[0]) - cells[0].x) <= SAME_EDGE


def columns_of(table: Table) -> list[float]:
    """Return the left edge of each column, in points, from left to right.

    Rows with as many cells as most rows have show where the columns are; a header set in
    the middle of its column does not move it.
    """
    counts = Counter(len(row) for row in table.rows)
    usual = max(counts, key=lambda count: (counts[count], count))
    whole = [row for row in table.rows if len(row) == usual]
    return [median_low(cell.x for cell in column) for column in zip(*whole, strict=True)]


def place_cells(row: Sequence[Cell], columns: Sequence[float]) -> list[Cell | None]:
    """Return the cells of a row under their columns; None where a column is empty."""
    if len(row) >= len(columns):
        return list(row)
    placed: list[Cell | None] = [None] * len(columns)
    for cell in row:
        nearest = min(range(len(columns)), key=lambda n: abs(columns[n] - cell.x))
        free = next((n for n in range(nearest, len(columns)) if placed[n] is None), None)
        if free is None:
            return list(row)
        placed[free] = cell
    return placed
