"""Gather what is left of tables whose cells came out one below the other: pure."""

from collections.abc import Sequence

from assistant.documents import Line, LineKind
from ingest.heading_style import Style
from ingest.outline import Found
from ingest.rows import CELL_MARK, Block


def tidy_rows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the cells that follow a numbered cell made into rows.

    The first of them, which says what it is about, stays by itself; the others, often no
    more than a word, are one row. Both have the numbered cell as their lead.
    """
    result: list[Block] = []
    row: Found | None = None
    cells: list[str] = []
    for block in [*blocks, None]:
        if row is not None and isinstance(block, Line) and block.kind is LineKind.PARAGRAPH:
            cells.append(block.text)
            continue
        if row is not None and cells:
            result += [Line(LineKind.ROW, text, row.text) for text in _first_and_rest(cells)]
            cells = []
        row = block if isinstance(block, Found) and block.style is Style.ROW else None
        if block is not None:
            result.append(block)
    return result


def _first_and_rest(cells: Sequence[str]) -> list[str]:
    return [text for text in (cells[0], CELL_MARK.join(cells[1:])) if text]
