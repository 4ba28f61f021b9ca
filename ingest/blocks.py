"""Read the printed lines of one page into headings, paragraphs, items and rows: pure."""

from collections.abc import Sequence

from assistant.documents import Line, LineKind
from ingest.heading_style import LARGE, Style
from ingest.headings import heading_at
from ingest.joining import join_wrapped
from ingest.lexicon import Vocabulary
from ingest.lists import ListState, lead_in
from ingest.marks import is_label, item_mark, mark_class, without_bullet
from ingest.outline import Found
from ingest.printed import Printed
from ingest.rows import CELL_MARK, AnyTable, Block, find_all_tables, join_lines, read_rows
from ingest.runs import (
    BARE,
    Run,
    begins_bare_item,
    begins_item,
    goes_on,
    is_apart,
    is_fresh,
    is_indented,
)
from ingest.stacked import Stacked

LABEL_MARK = "label"


class PageReader:
    """Reads one page.

    Args:
        lines: Its printed lines, from top to bottom.
        vocabulary: Which words are known, to join what was hyphenated.
        lead: Lead-in of a list that goes on from the page before; else empty.
        typographic: Whether the document shows its headings by their size.
        stacked: The part of a table on it whose cells came out one below the other, if any.
    """

    def __init__(
        self,
        lines: Sequence[Printed],
        vocabulary: Vocabulary,
        lead: str = "",
        typographic: bool = False,
        stacked: Stacked | None = None,
    ) -> None:
        self._lines = lines
        self._vocabulary = vocabulary
        self._typographic = typographic
        self._stacked = stacked
        self._lists = ListState(lead)
        self._blocks: list[Block] = []
        self._run: Run | None = None

    @property
    def lead(self) -> str:
        """Return the lead-in of the list that is open at the end of the page."""
        if self._lists.carried or not self._blocks:
            return self._lists.carried
        last = self._blocks[-1]
        return lead_in(last.text) if isinstance(last, Line) and last.text.endswith(":") else ""

    def read(self) -> list[Block]:
        """Return what is on the page, from top to bottom."""
        tables = find_all_tables(self._lines, self._vocabulary, self._stacked)
        n = 0
        while n < len(self._lines):
            if n in tables:
                n = self._read_table(tables[n])
            else:
                n += self._read_heading(n) or self._read_text(n)
        self._close()
        return self._blocks

    def _read_table(self, table: AnyTable) -> int:
        self._close()
        self._lists.end()
        self._blocks += read_rows(table, self._lines, self._last(), self._vocabulary)
        return table.end

    def _read_heading(self, n: int) -> int:
        """Read the heading at a line; return how many lines it took, 0 when there is none."""
        after_heading = self._run is None and isinstance(self._last(), Found)
        heading = heading_at(self._lines, n, after_heading, not self._typographic)
        if heading is None or is_indented(self._run, self._lines[n]):
            return 0
        self._close()
        self._lists.end()
        lines = self._lines[n : n + heading.count]
        top = all(isinstance(block, Found) for block in self._blocks)
        text = join_lines(lines, self._vocabulary).replace("\t", " ")
        large = lines[0].scale >= LARGE and (lines[0].bold or heading.style is Style.SIZE)
        self._blocks.append(Found(text, heading.style, top, lines[0].scale if large else 1.0))
        return heading.count

    def _read_text(self, n: int) -> int:
        line, run = self._lines[n], self._run
        fresh = run is None or is_fresh(self._lines, n)
        apart = run is None or is_apart(self._lines, n)
        mark = item_mark(line.text)
        if begins_item(run, line.text, mark, fresh):
            self._open_item(line, mark_class(mark), without_bullet(line.text))
        elif begins_bare_item(run, self._lines, n) and self._lists.can_hold(line.indent):
            self._open_item(line, BARE, line.text)
        elif run is not None and is_indented(run, line):
            self._add(run, line)
        elif fresh and is_label(line.text, known=not apart):
            self._open_label(line)
        elif run is not None and goes_on(run, self._lines, n):
            self._add(run, line)
        else:
            self._open_paragraph(line)
        return 1

    def _open_item(self, line: Printed, mark: str, text: str) -> None:
        self._close()
        level, lead = self._lists.open_item(line.indent, mark, self._before())
        self._run = Run(Line(LineKind.ITEM, _plain(text), lead, level), line.x, mark)

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
        self._run = Run(Line(LineKind.PARAGRAPH, _plain(line.text)), line.x)

    def _add(self, run: Run, line: Printed) -> None:
        old = run.line
        text = join_wrapped(old.text, _plain(line.text), self._vocabulary)
        run.line = Line(old.kind, text, old.lead, old.level)
        run.count += 1

    def _close(self) -> None:
        if self._run is not None:
            self._blocks.append(self._run.line)
            self._run = None

    def _last(self) -> Block | None:
        return self._blocks[-1] if self._blocks else None

    def _before(self) -> Line | None:
        """Return the line before this one; None at the top of the page and after a heading."""
        last = self._last()
        if isinstance(last, Found):
            self._lists.lead = ""
            return None
        return last


def _plain(text: str) -> str:
    return text.replace("\t", CELL_MARK)
