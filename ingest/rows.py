"""Turn the tables of a page, of whatever sort, into rows with their header as lead: pure."""

from collections.abc import Iterator, Sequence

from assistant.documents import Line, LineKind
from ingest.figures import FigureTable, find_figures
from ingest.grid import Cell, Table, columns_of, find_tables, is_bold, place_cells
from ingest.heading_style import Style
from ingest.joining import join_wrapped
from ingest.lexicon import Vocabulary
from ingest.lists import lead_in
from ingest.outline import Found
from ingest.printed import Printed
from ingest.rosters import Roster, find_rosters
from ingest.sentences import split_sentences
from ingest.stacked import Stacked

CELL_MARK = " | "
HEADER_LETTERS = 60
LONG_CELL = 300

Block = Line | Found
AnyTable = Table | FigureTable | Roster | Stacked


def find_all_tables(
    lines: Sequence[Printed], vocabulary: Vocabulary, stacked: Stacked | None = None
) -> dict[int, AnyTable]:
    """Return the tables of a page by the position of their first line; none overlap.

    Args:
        lines: The printed lines of the page.
        vocabulary: Which words are known.
        stacked: A table that was found over several pages; it goes before the others.
    """
    tables: dict[int, AnyTable] = {}
    covered: set[int] = set()
    found: list[AnyTable] = [stacked] if stacked else []
    found += find_tables(lines)
    found += find_figures(lines, vocabulary)
    found += find_rosters(lines)
    for table in found:
        positions = set(range(table.start, table.end))
        if not covered & positions:
            tables[table.start] = table
            covered |= positions
    return tables


def read_rows(
    table: AnyTable, lines: Sequence[Printed], before: Block | None, vocabulary: Vocabulary
) -> list[Block]:
    """Return the rows of a table.

    Args:
        table: Where it is.
        lines: The printed lines of its page.
        before: What stands right above it; its title, perhaps.
        vocabulary: Which words are known, to join what was hyphenated.
    """
    if isinstance(table, Table):
        return list(_grid_rows(table, _title(before), vocabulary))
    if isinstance(table, FigureTable):
        return list(_figure_rows(table, _title(before)))
    if isinstance(table, Stacked):
        return list(_stacked_rows(table, _title(before), vocabulary))
    return list(_roster_rows(table, lines, before))


def join_lines(lines: Sequence[Printed], vocabulary: Vocabulary) -> str:
    """Return printed lines as one text."""
    text = ""
    for line in lines:
        text = join_wrapped(text, line.text, vocabulary)
    return text


def _title(before: Block | None) -> str:
    """Return the heading or caption right above a table."""
    if isinstance(before, Found):
        return before.text
    if before is None or before.kind is not LineKind.PARAGRAPH:
        return ""
    return before.text if len(before.text) <= HEADER_LETTERS else ""


def _grid_rows(table: Table, title: str, vocabulary: Vocabulary) -> Iterator[Line]:
    columns = columns_of(table)

    def words(cell: Cell | None) -> str:
        return join_lines(cell.lines, vocabulary) if cell else ""

    rows = [CELL_MARK.join(map(words, place_cells(row, columns))).strip() for row in table.rows]
    headed = _has_header(table)
    lead = ": ".join(part for part in (title, rows[0] if headed else "") if part)
    for n, row in enumerate(rows):
        yield Line(LineKind.ROW, row, title if headed and n == 0 else lead)


def _has_header(table: Table) -> bool:
    """Return whether the first row names the columns: bold, or without the figures below it."""
    first, *others = table.rows
    if is_bold(first):
        return not all(map(is_bold, others))
    words = "".join(line.text for cell in first for line in cell.lines)
    if len(first) < 3 or len(words) > HEADER_LETTERS or any(c.isdigit() for c in words):
        return False
    return any(c.isdigit() for row in others for cell in row[1:] for c in cell.lines[0].text)


def _figure_rows(table: FigureTable, title: str) -> Iterator[Line]:
    header = CELL_MARK.join(table.header)
    if table.title:
        yield Line(LineKind.PARAGRAPH, table.title)
    title = table.title or title
    if header:
        yield Line(LineKind.ROW, header, title)
    lead = ": ".join(part for part in (title, header) if part)
    for row in table.rows:
        yield Line(LineKind.ROW, CELL_MARK.join(row), lead)


def _roster_rows(roster: Roster, lines: Sequence[Printed], before: Block | None) -> Iterator[Line]:
    introduced = isinstance(before, Line) and before.text.endswith(":")
    lead = roster.header or (lead_in(before.text) if introduced and before else "")
    for n, line in enumerate(lines[roster.start : roster.end]):
        yield Line(LineKind.ROW, line.text, "" if n == 0 and roster.header else lead)


def _stacked_rows(table: Stacked, title: str, vocabulary: Vocabulary) -> Iterator[Block]:
    """Yield each row as its title, a heading, and its cells, each with title and column.

    Long cells come last, as each says its column, and sentence by sentence: so the short
    ones, such as who and when, stay in one chunk with their title and what it is about.
    """
    if table.header:
        yield Line(LineKind.ROW, CELL_MARK.join(table.header), title)
    for row in table.rows:
        named = join_lines(row.title, vocabulary)
        if row.page == table.page:
            yield Found(named, Style.ROW, False, 1.0)
        cells = [(cell.column, join_lines(cell.lines, vocabulary)) for cell in row.cells]
        for column, text in sorted(cells, key=lambda cell: len(cell[1]) > LONG_CELL):
            lead = f"{named}: {column}" if column else named
            for part in split_sentences(text) if len(text) > LONG_CELL else [text]:
                yield Line(LineKind.ROW, part, lead)
