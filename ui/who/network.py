"""Draw who works with whom: a plane for the eye, and the same as a list."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from assistant.errors import InputError
from assistant.register.records import Organisation, Record
from ui.escape import html, label
from ui.links import WHO, link
from ui.texts import Language, text
from ui.who.cards import record_link
from ui.who.circle import Party, most_connected, shape_of, short_name
from ui.who.directory import Directory, Wish
from ui.who.graph import Node, map_html
from ui.who.layout import spread

_SHAPES = ("government", "school", "firm", "other")
Lines = Sequence[tuple[str, str, int]]


def draw_network(directory: Directory, wish: Wish, language: Language) -> None:
    """Draw the parties that take part in most of what fits the wish."""
    try:
        records = _joint(directory, wish)
    except InputError:
        st.info(label(text("place_unknown", language, name=wish.region)))
        return
    parties, lines = most_connected(directory.network, records)
    if not lines:
        st.html(
            f'<div class="lk-nothing"><h2>{html(text("network_nothing", language))}</h2>'
            f"<p>{link(text('network_all', language), WHO, {'beeld': 'netwerk'})}</p></div>"
        )
        return
    count = text("network_count", language, parties=len(parties), records=len(records))
    head, about = text("network_head", language), text("network_about", language)
    st.html(
        f'<h2 class="lk-sub">{html(head)}</h2><p class="lk-quiet">{html(about)}</p>'
        f'<p class="lk-facts" role="status">{html(count)}</p>{_legend(language)}'
        + map_html(_nodes(parties), _places(parties, lines), lines, head)
    )
    with st.expander(text("network_list", language, count=len(parties))):
        st.html(list_html(parties, lines, language))


def _joint(directory: Directory, wish: Wish) -> list[Record]:
    """Return what parties do together and fits the wish.

    Raises:
        InputError: We do not know the place.
    """
    found = directory.find(replace(wish, words="", sort=""))
    return [record for record in found.records if not isinstance(record, Organisation)]


def _nodes(parties: Sequence[Party]) -> list[Node]:
    return [
        Node(party.name, _link(party), shape_of(party.organisation), party.size)
        for party in parties
    ]


def _link(party: Party) -> str:
    name = short_name(party.name)
    return record_link(party.organisation, name) if party.organisation else html(name)


def _places(parties: Sequence[Party], lines: Lines) -> dict[str, tuple[float, float]]:
    names = tuple((party.name, short_name(party.name)) for party in parties)
    return _spread(names, tuple(lines))


@st.cache_data(max_entries=64, show_spinner=False)
def _spread(
    names: tuple[tuple[str, str], ...], lines: tuple[tuple[str, str, int], ...]
) -> dict[str, tuple[float, float]]:
    return spread(dict(names), lines)


def _legend(language: Language) -> str:
    marks = "".join(
        f'<li><span class="lk-mark lk-mark-{shape}" aria-hidden="true"></span>'
        f"{html(text(f'shape_{shape}', language))}</li>"
        for shape in _SHAPES
    )
    return f'<ul class="lk-legend" aria-label="{html(text("legend", language))}">{marks}</ul>'


def list_html(parties: Sequence[Party], lines: Lines, language: Language) -> str:
    """Return who works with whom as a list: the same as the drawing, for who cannot see it."""
    by_name = {party.name: party for party in parties}
    items = []
    for party in parties:
        with_whom = [
            (number, by_name[other if one == party.name else one])
            for one, other, number in lines
            if party.name in (one, other)
        ]
        with_whom.sort(key=lambda pair: (-pair[0], pair[1].name))
        names = ", ".join(f"{_link(other)} ({number})" for number, other in with_whom)
        works = html(text("works_with", language))
        items.append(f"<li><strong>{_link(party)}</strong> {works} {names}</li>")
    return f'<ul class="lk-plain">{"".join(items)}</ul>'
