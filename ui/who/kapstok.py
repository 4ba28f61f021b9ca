"""The kapstokmodel: places and partnerships by level and area, each count opens its places."""

import streamlit as st

from assistant.register.matrix import AREAS, LEVELS, build_grid
from ui.address import chosen
from ui.counts import CountRow, counts_html
from ui.escape import html
from ui.links import WHO, link
from ui.texts import Language, text
from ui.who.cards import cards_html
from ui.who.directory import Directory


def draw_kapstok(directory: Directory, language: Language) -> None:
    """Draw the table, and below it the places of the chosen level and area."""
    grid = build_grid(directory.facilities)
    areas = [area for area in AREAS if any(column == area for _, column in grid)]
    levels = [level for level in LEVELS if any(row == level for row, _ in grid)]
    about = html(text("kapstok_about", language))
    st.html(f'<p class="lk-quiet">{about}</p>')
    rows = [
        CountRow(
            html(text(f"level_{level}", language)),
            level,
            tuple(len(grid.get((level, area), ())) for area in areas),
        )
        for level in levels
    ]

    def cell(row: int, column: int) -> str:
        level, area = levels[row], areas[column]
        count = rows[row].counts[column]
        name = text("kapstok_cell", language, count=count, level=level, area=area)
        query = {"beeld": "kapstok", "niveau": level, "gebied": area}
        return link(str(count), WHO, query, name=name)

    heads = [text(f"area_{area}", language) for area in areas]
    corner = text("level", language)
    st.html(counts_html(text("kapstok_caption", language), corner, heads, rows, cell))
    level, area = chosen("niveau", LEVELS), chosen("gebied", AREAS)
    if not level and not area:
        st.html(f'<p class="lk-quiet">{html(text("count_hint", language))}</p>')
        return
    found = grid.get((level, area), ())
    place = html(f"kapstok:{level}:{area}")
    head = text("kapstok_cell", language, count=len(found), level=level, area=area)
    st.html(f'<h2 class="lk-name" tabindex="-1" data-place="{place}">{html(head)}</h2>')
    st.html(cards_html(found, directory, language))
