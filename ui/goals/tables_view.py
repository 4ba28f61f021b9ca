"""Draw a table of a document as data: chart, table, source and download."""

import json
from collections.abc import Sequence

import streamlit as st

from assistant.register.facts import UNKNOWN
from assistant.register.tables import Table, load_tables
from ui.address import bound
from ui.escape import html
from ui.fact_view import Documents, source_html
from ui.goals.chart import ink, table_chart
from ui.goals.downloads import draw_downloads
from ui.goals.figures import plain_value
from ui.numbers import readable_number
from ui.tables import linked_table_html, table_csv
from ui.texts import Language, text


def draw_tables(language: Language, documents: Documents) -> None:
    """Draw the choice of tables, and the one that is chosen."""
    tables = {table.id: table for table in load_tables()}
    first = next(iter(tables))
    picked = st.selectbox(
        text("table_choose", language), list(tables),
        format_func=lambda key: tables[key].title, **bound("tabel", tuple(tables), first),
    )  # fmt: skip
    draw_table(tables[picked or first], language, documents)


def draw_table(table: Table, language: Language, documents: Documents) -> None:
    """Draw one table."""
    source = source_html(table.fact, language, documents)
    st.html(
        f'<h2 class="lk-name" tabindex="-1" data-place="tabel:{html(table.id)}">'
        f'{html(table.title)}</h2><p class="lk-from">{html(text("from", language))} {source}</p>'
    )
    chart = table_chart(table, language, ink())
    if chart is not None:
        words = text("chart_of", language, title=table.title)
        st.altair_chart(chart, width="stretch", alt=words)
    head = [text("table_row", language), *table.columns, text("table_unit", language)]
    rows = [
        [html(row.label), *(_number(value, language) for value in row.values), html(row.unit)]
        for row in table.rows
    ]
    notes = "".join(f"<li>{html(note)}</li>" for note in table.notes)
    st.html(
        f'<div class="lk-numbers">{linked_table_html(table.title, head, rows)}</div>'
        + (f'<ul class="lk-gaps">{notes}</ul>' if notes else "")
    )
    draw_downloads(
        f"loket-tabel-{table.id}",
        lambda: table_csv(_head(table), table_rows(table)),
        lambda: table_json(table),
        language,
    )


def _number(value: float | None, language: Language) -> str:
    return html(UNKNOWN) if value is None else readable_number(value, language)


def _head(table: Table) -> Sequence[str]:
    return ("rij", *table.columns, "eenheid", "bron", "uitgever", "datum", "vindplaats")


def table_rows(table: Table) -> list[list[str]]:
    """Return the rows for a spreadsheet, each with its source."""
    fact = table.fact
    source = [fact.source.title, fact.source.publisher, fact.date, fact.where]
    return [
        [
            row.label,
            *(UNKNOWN if v is None else plain_value(v) for v in row.values),
            row.unit,
            *source,
        ]
        for row in table.rows
    ]


def table_json(table: Table) -> bytes:
    """Return the table as JSON, with its source."""
    fact = table.fact
    content = {
        "id": table.id,
        "title": table.title,
        "columns": list(table.columns),
        "rows": [{"label": r.label, "values": list(r.values), "unit": r.unit} for r in table.rows],
        "notes": list(table.notes),
        "source": {
            "title": fact.source.title,
            "publisher": fact.source.publisher,
            "date": fact.date,
            "where": fact.where,
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
