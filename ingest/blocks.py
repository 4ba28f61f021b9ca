"""Read the printed lines of one page into headings, paragraphs, items and rows: pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.documents import Line, LineKind
from ingest.figures import FigureTable, find_figures
from ingest.grid import Table, columns_of, find_tables, is_bold, place_cells
from ingest.headings import LARGE, Style, heading_at
from ingest.joining import join_wrapped
from ingest.lexicon import Vocabulary
from ingest.lists import ListState, lead_in
from ingest.marks import BULLET, NOTE, is_label, item_mark, mark_class, without_bullet
from ingest.outline import Found
from ingest.printed import PARAGRAPH_GAP, Printed, continues
from ingest.rosters import Roster, find_rosters

CELL_MARK = " | "
LABEL_MARK = "label"
HEADER_LETTERS = 60
SAME_EDGE = 1.0
ITEM_LINES = 8
LOOSE_GAP = 3.0
DASHES = frozenset("-–—")
SHORT_SHARE = 0.85
BRACKET_LETTERS = 100

Block = Line | Found
AnyTable = Table | FigureTable | Roster


@dataclass
class _Open:
    """The line that is being put together."""

    line: Line
    x: float
    count: int = 1  # printed lines


class PageReader:
    """Reads one page.

    Args:
        lines: Its printed lines, from top to bottom.
        vocabulary: Which words are known, to join what was hyphenated.
        lead: Lead-in of a list that goes on from the page before; else empty.
        typographic: Whether the document shows its headings by their size.
    """

    def __init__(
        self,
        lines: Sequence[Printed],
        vocabulary: Vocabulary,
        lead: str = "",
        typographic: bool = False,
    ) -> None:
        self._typographic = typographic
        self._lines = lines
        self._vocabulary = vocabulary
        self._lists = ListState(lead)
        self._blocks: list[Block] = []
        self._current: _Open | None = None
        self._mark = ""

    @property
    def lead(self) -> str:
        """Return the lead-in of the list that is open at the end of the page."""
        if self._lists.carried or not self._blocks:
            return self._lists.carried
        last = self._blocks[-1]
        return lead_in(last.text) if isinstance(last, Line) and last.text.endswith(":") else ""

    def read(self) -> list[Block]:
        """Return what is on the page, from top to bottom."""
        tables = self._find_tables()
        n = 0
        while n < len(self._lines):
            n = self._read_table(tables[n]) if n in tables else self._read_line(n)
        self._close()
        return self._blocks

    def _find_tables(self) -> dict[int, AnyTable]:
        tables: dict[int, AnyTable] = {}
        covered: set[int] = set()
        found: list[AnyTable] = [*find_tables(self._lines)]
        found += find_figures(self._lines, self._vocabulary)
        found += find_rosters(self._lines)
        for table in found:
            positions = set(range(table.start, table.end))
            if not covered & positions:
                tables[table.start] = table
                covered |= positions
        return tables

    def _read_table(self, table: AnyTable) -> int:
        self._close()
        self._lists.end()
        if isinstance(table, Table):
            self._blocks.extend(self._grid_rows(table, self._title()))
        elif isinstance(table, FigureTable):
            self._blocks.extend(_figure_rows(table, self._title()))
        else:
            self._blocks.extend(self._roster_rows(table))
        return table.end

    def _roster_rows(self, roster: Roster) -> Iterator[Line]:
        last = self._before()
        colon = last is not None and last.text.endswith(":")
        lead = roster.header or (lead_in(last.text) if last and colon else "")
        for n, line in enumerate(self._lines[roster.start : roster.end]):
            yield Line(LineKind.ROW, line.text, "" if n == 0 and roster.header else lead)

    def _read_line(self, n: int) -> int:
        last = self._blocks[-1] if self._blocks and not self._current else None
        heading = heading_at(self._lines, n, isinstance(last, Found), not self._typographic)
        if heading and not self._is_indented(self._lines[n]):
            self._close()
            self._lists.end()
            lines = self._lines[n : n + heading.count]
            top = all(isinstance(block, Found) for block in self._blocks)
            text = self._join(lines).replace("\t", " ")
            large = lines[0].scale >= LARGE and (lines[0].bold or heading.style is Style.SIZE)
            scale = lines[0].scale if large else 1.0
            self._blocks.append(Found(text, heading.style, top, scale))
            return n + heading.count
        self._read_text(n)
        return n + 1

    def _read_text(self, n: int) -> None:
        line = self._lines[n]
        fresh = self._is_fresh(n)
        mark = item_mark(line.text)
        if mark and (fresh or self._is_bullet(line.text, mark) or self._is_next(mark)):
            self._open_item(line, mark_class(mark), without_bullet(line.text))
        elif self._is_indented(line):
            self._add(line)
        elif fresh and is_label(line.text, known=not self._is_apart(n)):
            self._open_label(line)
        elif self._current and not self._is_note(n) and self._goes_on(n):
            self._add(line)
        else:
            self._open_paragraph(line)

    def _is_indented(self, line: Printed) -> bool:
        """Return whether a line stands to the right of the mark of the item before it."""
        if self._current is None or self._current.line.kind is not LineKind.ITEM:
            return False
        return line.x > self._current.x + SAME_EDGE and line.gap < LOOSE_GAP

    def _is_next(self, mark: str) -> bool:
        """Return whether a mark is the number or letter after that of the item before it."""
        if self._current is None or self._current.line.kind is not LineKind.ITEM:
            return False
        before, here = item_mark(self._current.line.text).strip("()."), mark.strip("().")
        if before.isdigit() and here.isdigit():
            return int(here) == int(before) + 1
        return len(before) == len(here) == 1 and ord(here) == ord(before) + 1

    def _is_bullet(self, text: str, mark: str) -> bool:
        """Return whether a mark is a bullet, and no dash within a sentence that runs on."""
        if not BULLET.match(text):
            return False
        inside = self._current is not None and self._current.line.kind is LineKind.ITEM
        return not inside or mark not in DASHES or mark == self._mark

    def _is_apart(self, n: int) -> bool:
        """Return whether the line before was ended on purpose, or white space follows it."""
        if self._current is None or n == 0:
            return True
        before = self._lines[n - 1]
        return before.room or self._lines[n].gap >= PARAGRAPH_GAP or is_label(before.text)

    def _is_fresh(self, n: int) -> bool:
        if self._current is None or n == 0:
            return True
        before, line = self._lines[n - 1], self._lines[n]
        if before.ends or before.room or before.text.endswith(","):
            return True
        return line.gap > PARAGRAPH_GAP or is_label(before.text)

    def _is_note(self, n: int) -> bool:
        """Return whether a footnote begins: its number before its text, or on its own line."""
        text = self._lines[n].text
        if text.isdigit() and len(text) <= 2 and n + 1 < len(self._lines):
            return self._lines[n + 1].text[0].isupper()
        return bool(NOTE.match(text)) and self._lines[n - 1].ends

    def _goes_on(self, n: int) -> bool:
        assert self._current is not None
        line, before = self._lines[n], self._lines[n - 1]
        text = self._current.line.text
        if text.isdigit() or _is_bracket_open(text, line.text):
            return True
        if self._current.line.kind is LineKind.ITEM:
            if abs(line.x - self._current.x) > SAME_EDGE:
                return False
            if self._is_inside_item(n):
                return True
            whole = self._current.count == 1 and not before.ends and self._is_short(n - 1)
            if whole and not line.small:
                return False
        return continues(before, line)

    def _is_short(self, n: int) -> bool:
        near = self._lines[max(0, n - 4) : n + 5]
        return len(self._lines[n].text) < SHORT_SHARE * max(len(line.text) for line in near)

    def _is_inside_item(self, n: int) -> bool:
        """Return whether the next item comes soon, with no white space before it."""
        for line, before in zip(
            self._lines[n : n + ITEM_LINES], self._lines[n - 1 :], strict=False
        ):
            mark = item_mark(line.text)
            if mark:
                return mark_class(mark) == self._mark and not before.text.endswith(":")
            if line.gap >= PARAGRAPH_GAP:
                return False
        return False

    def _open_item(self, line: Printed, mark: str, text: str) -> None:
        self._close()
        level, lead = self._lists.open_item(line.indent, mark, self._before())
        self._current = _Open(Line(LineKind.ITEM, _plain(text), lead, level), line.x)
        self._mark = mark

    def _open_label(self, line: Printed) -> None:
        """Begin "Wie: ..."; under a line that ends in a colon it is an item of that line."""
        self._close()
        before = self._before()
        listed = before is not None and (
            (before.kind is LineKind.PARAGRAPH and before.text.endswith(":"))
            or (before.kind is LineKind.ITEM and before.lead and is_label(before.text))
        )
        if listed and not is_label(line.text, known=True):
            self._open_item(line, LABEL_MARK, line.text)
        else:
            self._open_paragraph(line)

    def _open_paragraph(self, line: Printed) -> None:
        self._close()
        self._lists.end()
        self._current = _Open(Line(LineKind.PARAGRAPH, _plain(line.text)), line.x)

    def _add(self, line: Printed) -> None:
        assert self._current is not None
        old = self._current.line
        text = join_wrapped(old.text, _plain(line.text), self._vocabulary)
        self._current.line = Line(old.kind, text, old.lead, old.level)
        self._current.count += 1

    def _close(self) -> None:
        if self._current is not None:
            self._blocks.append(self._current.line)
            self._current = None

    def _before(self) -> Line | None:
        """Return the line before this one; None at the top of the page and after a heading."""
        last = self._blocks[-1] if self._blocks else None
        if isinstance(last, Found):
            self._lists.lead = ""
            return None
        return last

    def _title(self) -> str:
        """Return the heading or caption right above a table."""
        last = self._blocks[-1] if self._blocks else None
        if isinstance(last, Found):
            return last.text
        short = (
            last is not None
            and last.kind is LineKind.PARAGRAPH
            and len(last.text) <= HEADER_LETTERS
        )
        return last.text if short and last is not None else ""

    def _join(self, lines: Sequence[Printed]) -> str:
        text = ""
        for line in lines:
            text = join_wrapped(text, line.text, self._vocabulary)
        return text

    def _grid_rows(self, table: Table, title: str) -> Iterator[Line]:
        columns = columns_of(table)
        rows = [
            CELL_MARK.join(
                self._join(cell.lines) if cell else "" for cell in place_cells(row, columns)
            )
            for row in table.rows
        ]
        headed = _has_header(table)
        lead = ": ".join(part for part in (title, rows[0].strip() if headed else "") if part)
        for n, row in enumerate(rows):
            yield Line(LineKind.ROW, row.strip(), title if headed and n == 0 else lead)


def _is_bracket_open(text: str, following: str) -> bool:
    """Return whether a bracket is open at the end of a text and closed soon after it."""
    tail = text[-BRACKET_LETTERS:]
    if tail.rfind("(") <= tail.rfind(")"):
        return False
    closing, opening = following.find(")"), following.find("(")
    return 0 <= closing < BRACKET_LETTERS and not 0 <= opening < closing


def _plain(text: str) -> str:
    return text.replace("\t", CELL_MARK)


def _has_header(table: Table) -> bool:
    """Return whether the first row names the columns: bold, or without the figures below it."""
    first, *others = table.rows
    if is_bold(first):
        return not all(map(is_bold, others))
    words = "".join(line.text for cell in first for line in cell.lines)
    figures = any(c.isdigit() for row in others for cell in row[1:] for c in cell.lines[0].text)
    return (
        len(first) > 2
        and len(words) <= HEADER_LETTERS
        and figures
        and words.isprintable()
        and not any(c.isdigit() for c in words)
    )


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
