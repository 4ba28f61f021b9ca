"""Draw the figures of a goal or table as a chart; only here is altair imported.

A chart never stands alone: a table with the same figures and their sources is beside it,
and its figures are read out as its alternative text.
"""

from collections.abc import Sequence

import altair as alt

from assistant.register.tables import Point, Table
from ui.goals.figures import Moment, over_time
from ui.numbers import readable_number
from ui.texts import Language, text

# Each has a contrast of at least 3 to 1 with the page, light and dark.
COLOURS = ("#2b7799", "#b8701a", "#7a8790", "#9a5ba5", "#4c8a4f")
_ROW = 44
_MIDDLE = "#7a8790"


def goal_chart(points: Sequence[Point], unit: str, language: Language) -> alt.LayerChart:
    """Return lines over the years where there are any, else bars; targets stand out."""
    moments = over_time(points)
    if moments:
        return _lines(moments, [p for p in points if p.part == "doel"], unit, language)
    return _bars(points, unit, language)


def chart_words(points: Sequence[Point], unit: str, language: Language) -> str:
    """Return the figures in a sentence, for who cannot see the chart."""
    said = "; ".join(
        f"{text(f'part_{p.part}', language)} {p.label}: {readable_number(p.value, language)}"
        for p in points
    )
    return f"{said} ({unit})" if unit else said


def _bars(points: Sequence[Point], unit: str, language: Language) -> alt.LayerChart:
    rows = [
        {
            "name": f"{text(f'part_{p.part}', language)}, {p.label}",
            "part": text(f"part_{p.part}", language),
            "value": p.value,
            "shown": readable_number(p.value, language),
        }
        for p in points
    ]
    parts = [text(f"part_{part}", language) for part in ("uitgangspunt", "meting", "doel")]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=230, ticks=False)),
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
    numbers = base.mark_text(align="left", dx=6, fontSize=14, color=_MIDDLE).encode(text="shown:N")
    return alt.layer(bars, numbers).properties(height=_ROW * len(rows))


def _lines(
    moments: Sequence[Moment], targets: Sequence[Point], unit: str, language: Language
) -> alt.LayerChart:
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
    series = list(dict.fromkeys(row["series"] for row in rows))
    legend = alt.Legend(orient="top", title=None, labelLimit=300) if len(series) > 1 else None
    years = sorted({moment.year for moment in moments})
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("year:Q", title=None, axis=alt.Axis(format="d", values=years, grid=False),
                scale=alt.Scale(domain=[years[0] - 0.5, years[-1] + 1.5], nice=False)),
        y=alt.Y("value:Q", title=unit or None, scale=alt.Scale(zero=True), axis=_axis()),
        color=alt.Color("series:N", legend=legend, scale=alt.Scale(
            domain=series, range=[COLOURS[n % len(COLOURS)] for n in range(len(series))])),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=unit or " ")],
    )  # fmt: skip
    lines = base.mark_line(strokeWidth=2.5).encode(
        strokeDash=alt.StrokeDash("series:N", legend=legend, scale=alt.Scale(domain=series))
    )
    dots = base.mark_point(filled=True, size=90, opacity=1).encode(
        shape=alt.Shape("series:N", legend=legend, scale=alt.Scale(domain=series))
    )
    numbers = base.mark_text(align="left", dx=9, dy=-8, fontSize=14).encode(text="shown:N")
    return alt.layer(*_targets(targets, years, language), lines, dots, numbers).properties(
        height=320
    )


def _targets(targets: Sequence[Point], years: Sequence[int], language: Language) -> list[alt.Chart]:
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
    base = alt.Chart(alt.Data(values=rows)).encode(y="value:Q")
    rule = base.mark_rule(strokeDash=[8, 5], strokeWidth=2, color=COLOURS[1])
    words = base.mark_text(align="left", dx=4, dy=-8, fontSize=14, color=COLOURS[1]).encode(
        x="year:Q", text="shown:N"
    )
    return [rule, words]


def table_chart(table: Table, language: Language) -> alt.LayerChart | None:
    """Return bars per row and column; None where the rows have units that differ."""
    units = {row.unit for row in table.rows}
    if len(units) != 1:
        return None
    rows = [
        {"row": row.label, "column": column, "value": value,
         "shown": readable_number(value, language)}
        for row in table.rows
        for column, value in zip(table.columns, row.values, strict=True)
        if value is not None
    ]  # fmt: skip
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("row:N", sort=None, title=None, axis=alt.Axis(labelLimit=240, ticks=False)),
        yOffset=alt.YOffset("column:N", sort=list(table.columns)),
        x=alt.X("value:Q", title=units.pop(), axis=_axis()),
        tooltip=[alt.Tooltip("row:N", title=" "), alt.Tooltip("column:N", title=" "),
                 alt.Tooltip("shown:N", title=" ")],
    )  # fmt: skip
    legend = alt.Legend(orient="top", title=None, columns=3) if len(table.columns) > 1 else None
    bars = base.mark_bar().encode(
        color=alt.Color("column:N", legend=legend, sort=list(table.columns), scale=alt.Scale(
            domain=list(table.columns), range=list(COLOURS)))
    )  # fmt: skip
    numbers = base.mark_text(align="left", dx=5, fontSize=13, color=_MIDDLE).encode(text="shown:N")
    tall = max(_ROW, 24 * len(table.columns))
    return alt.layer(bars, numbers).properties(height=tall * len(table.rows))


def _axis() -> alt.Axis:
    # Dutch and English write thousands each in their own way; a space is both.
    return alt.Axis(labelExpr="replace(format(datum.value, ',~f'), /,/g, ' ')", tickCount=5)
