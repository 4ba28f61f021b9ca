"""Draw the figures of a goal or table as a chart; only here is altair imported.

A chart never stands alone: a table with the same figures and their sources is beside it,
and its figures are read out as its alternative text.
"""

from collections import Counter
from collections.abc import Sequence
from textwrap import wrap

import altair as alt
import streamlit as st

from assistant.register.tables import Point, Table
from ui.goals.figures import Moment, over_time
from ui.numbers import readable_number
from ui.texts import Language, text

# Each has a contrast of at least 3 to 1 with the page, light and dark.
COLOURS = ("#2b7799", "#b8701a", "#7a8790", "#9a5ba5", "#4c8a4f")
Chart = alt.LayerChart | alt.FacetChart
_ROW = 44
# What the axis, its title and a legend take.
_AROUND = 90
_LETTERS = 22


def ink() -> str:
    """Return the colour of text on the page that this visitor sees."""
    return "#eaf0f2" if st.context.theme.type == "dark" else "#1b2830"


def goal_chart(points: Sequence[Point], unit: str, language: Language, ink: str) -> Chart:
    """Return lines over the years where there are any, else bars; targets stand out."""
    moments = over_time(points)
    if moments:
        return _lines(moments, [p for p in points if p.part == "doel"], unit, language, ink)
    return _bars(points, unit, language, ink)


def chart_words(points: Sequence[Point], unit: str, language: Language) -> str:
    """Return the figures in a sentence, for who cannot see the chart."""
    said = "; ".join(
        f"{text(f'part_{p.part}', language)} {p.label}: {readable_number(p.value, language)}"
        for p in points
    )
    return f"{said} ({unit})" if unit else said


def _bars(points: Sequence[Point], unit: str, language: Language, ink: str) -> Chart:
    rows = [
        {
            "name": _wrapped(f"{text(f'part_{p.part}', language)}, {p.label}"),
            "part": text(f"part_{p.part}", language),
            "value": p.value,
            "shown": readable_number(p.value, language),
        }
        for p in points
    ]
    parts = [text(f"part_{part}", language) for part in ("uitgangspunt", "meting", "doel")]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=_names()),
        x=alt.X("value:Q", title=unit or None, scale=alt.Scale(zero=True), axis=_axis()),
        tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("shown:N", title=unit or " ")],
    )
    # What should be reached is an outline, what was measured is full.
    bars = base.mark_bar(height=22, strokeWidth=2).encode(
        fill=alt.Fill("part:N", legend=None, scale=alt.Scale(
            domain=parts, range=[COLOURS[2], COLOURS[0], "transparent"])),
        stroke=alt.Stroke("part:N", legend=None, scale=alt.Scale(
            domain=parts, range=[COLOURS[2], COLOURS[0], COLOURS[1]])),
    )  # fmt: skip
    numbers = base.mark_text(align="left", dx=6, fontSize=14, color=ink).encode(text="shown:N")
    return _inked(ink, bars, numbers).properties(height=_ROW * len(rows) + _AROUND)


def _lines(
    moments: Sequence[Moment],
    targets: Sequence[Point],
    unit: str,
    language: Language,
    ink: str,
) -> Chart:
    rows = [
        {
            "series": moment.series or text("measured", language),
            "year": moment.year,
            "value": moment.point.value,
            "shown": readable_number(moment.point.value, language),
            "label": moment.point.label,
        }
        for moment in moments
    ]
    series = list(dict.fromkeys(str(row["series"]) for row in rows))
    legend = alt.Legend(orient="top", title=None, labelLimit=300) if len(series) > 1 else None
    years = sorted({moment.year for moment in moments})
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=_years(years),
        y=alt.Y("value:Q", title=unit or None, scale=alt.Scale(zero=True), axis=_axis()),
        color=alt.Color("series:N", legend=legend, scale=alt.Scale(
            domain=series, range=[COLOURS[n % len(COLOURS)] for n in range(len(series))])),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=unit or " ")],
    )  # fmt: skip
    lines = base.mark_line(strokeWidth=2.5).encode(
        strokeDash=alt.StrokeDash("series:N", legend=None, scale=alt.Scale(domain=series))
    )
    dots = base.mark_point(filled=True, size=90, opacity=1).encode(
        shape=alt.Shape("series:N", legend=legend, scale=alt.Scale(domain=series))
    )
    numbers = base.mark_text(dy=-15, fontSize=14, color=ink).encode(
        text="shown:N", color=alt.value(ink)
    )
    return _inked(ink, *_targets(targets, years, language, ink), lines, dots, numbers).properties(
        height=320
    )


def _years(years: Sequence[int]) -> alt.X:
    axis = alt.Axis(format="d", values=list(years), grid=False)
    span = alt.Scale(domain=[years[0] - 0.5, years[-1] + 1.5], nice=False, zero=False)
    return alt.X("year:Q", title=None, axis=axis, scale=span)


def _targets(
    targets: Sequence[Point], years: Sequence[int], language: Language, ink: str
) -> list[alt.Chart]:
    """Return a line across for each target, with its words."""
    target = text("part_doel", language)
    rows = [
        {
            "value": p.value,
            "year": years[0] - 0.5,
            "shown": f"{target} {readable_number(p.value, language)} ({p.label})",
        }
        for p in targets
    ]
    if not rows:
        return []
    base = alt.Chart(alt.InlineData(values=rows)).encode(y="value:Q")
    rule = base.mark_rule(strokeDash=[8, 5], strokeWidth=2, color=COLOURS[1])
    words = base.mark_text(align="left", dx=4, dy=14, fontSize=14, color=ink).encode(
        x=_years(years), text="shown:N"
    )
    return [rule, words]


def table_chart(table: Table, language: Language, ink: str) -> Chart | None:
    """Return bars per row and column, for the unit of most rows; None for a single figure."""
    unit = Counter(row.unit for row in table.rows).most_common(1)[0][0]
    rows = [
        {"row": _wrapped(row.label), "column": column, "value": value,
         "shown": readable_number(value, language)}
        for row in table.rows
        if row.unit == unit
        for column, value in zip(table.columns, row.values, strict=True)
        if value is not None
    ]  # fmt: skip
    if len(rows) < 2:
        return None
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("row:N", sort=None, title=None, axis=_names()),
        yOffset=alt.YOffset("column:N", sort=list(table.columns)),
        x=alt.X("value:Q", title=unit, axis=_axis()),
        tooltip=[alt.Tooltip("row:N", title=" "), alt.Tooltip("column:N", title=" "),
                 alt.Tooltip("shown:N", title=" ")],
    )  # fmt: skip
    legend = alt.Legend(orient="top", title=None, columns=2) if len(table.columns) > 1 else None
    bars = base.mark_bar().encode(
        color=alt.Color("column:N", legend=legend, sort=list(table.columns), scale=alt.Scale(
            domain=list(table.columns), range=list(COLOURS)))
    )  # fmt: skip
    numbers = base.mark_text(align="left", dx=5, fontSize=13, color=ink).encode(text="shown:N")
    tall = max(_ROW, 24 * len(table.columns))
    return _inked(ink, bars, numbers).properties(
        height=tall * len({row["row"] for row in rows}) + _AROUND + 30
    )


def _inked(ink: str, *layers: alt.Chart) -> Chart:
    """Return the layers as one chart, its words in the colour of text."""
    chart: Chart = alt.layer(*layers).configure_axis(labelColor=ink, titleColor=ink)
    inked: Chart = chart.configure_legend(labelColor=ink)
    return inked


def _wrapped(name: str) -> str:
    return "\n".join(wrap(name, _LETTERS))


def _names() -> alt.Axis:
    return alt.Axis(labelExpr="split(datum.label, '\\n')", ticks=False, labelLimit=190)


def _axis() -> alt.Axis:
    # Dutch and English write thousands each in their own way; a space is both.
    return alt.Axis(labelExpr="replace(format(datum.value, ',~f'), /,/g, ' ')", tickCount=5)
