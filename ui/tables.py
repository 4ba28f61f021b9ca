"""A plain table as HTML or CSV, readable for everyone; words of others stay words. Pure."""

import csv
import io
from collections.abc import Sequence

from ui.escape import html

# A spreadsheet takes a cell that starts so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_html(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table with a header row; it scrolls by itself on a narrow screen."""
    top = "".join(f'<th scope="col">{html(cell)}</th>' for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{html(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        '<div class="lk-table" tabindex="0" role="group"><table><thead><tr>'
        f"{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def table_csv(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return the table as CSV that a Dutch spreadsheet opens; no cell becomes a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def linked_table_html(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, stacks: bool = False
) -> str:
    """Return a table with a caption whose cells are HTML already; the first heads its row.

    Args:
        caption: What it shows.
        head: Heads of the columns, plain.
        rows: Cells as HTML.
        stacks: Whether a row becomes a block on a narrow screen; it stays a table to read out.
    """
    row_role, head_role, cell_role = (
        (' role="row"', ' role="rowheader"', ' role="cell"') if stacks else ("", "", "")
    )
    top = "".join(f'<th scope="col">{html(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr{row_role}><th scope="row"{head_role}>{row[0]}</th>'
        + "".join(f"<td{cell_role}>{cell}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    look, role = ("lk-table lk-stack", ' role="table"') if stacks else ("lk-table", "")
    return (
        f'<div class="{look}" tabindex="0" role="group" aria-label="{html(caption)}">'
        f"<table{role}><caption>{html(caption)}</caption><thead><tr>{top}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )
