"""A table of counts that open: each count is a link to what it counts. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ui.escape import html

_SHADES = 4


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row.

    Attributes:
        head: What stands before it, as HTML.
        name: The same in plain words, for the names of its links.
        counts: One per column.
        strong: Whether it is a total or a heading of rows below it.
    """

    head: str
    name: str
    counts: tuple[int, ...]
    strong: bool = False


def counts_html(
    caption: str,
    corner: str,
    columns: Sequence[str],
    rows: Sequence[CountRow],
    cell: Callable[[int, int], str],
) -> str:
    """Return the table; it scrolls by itself on a narrow screen.

    Args:
        caption: What the table shows.
        corner: What stands above the heads of the rows.
        columns: Heads of the columns.
        rows: The rows.
        cell: Gives the link for a row and a column, both from 0, as HTML.
    """
    most = max((count for row in rows if not row.strong for count in row.counts), default=1)
    head = "".join(f'<th scope="col">{html(column)}</th>' for column in columns)
    body = "".join(_row(number, row, most, cell) for number, row in enumerate(rows))
    return (
        f'<div class="lk-table lk-counts" tabindex="0" role="group" aria-label="{html(caption)}">'
        f'<table><caption>{html(caption)}</caption><thead><tr><th scope="col">{html(corner)}</th>'
        f"{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(number: int, row: CountRow, most: int, cell: Callable[[int, int], str]) -> str:
    cells = "".join(
        f'<td class="lk-shade-{_shade(count, most)}">'
        + (cell(number, place) if count else '<span class="lk-zero">0</span>')
        + "</td>"
        for place, count in enumerate(row.counts)
    )
    strong = ' class="lk-strong"' if row.strong else ""
    return f'<tr{strong}><th scope="row">{row.head}</th>{cells}</tr>'


def _shade(count: int, most: int) -> int:
    return 0 if not count else min(_SHADES, 1 + _SHADES * (count - 1) // max(most, 1))
