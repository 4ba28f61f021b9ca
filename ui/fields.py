"""Fields for words that are read: a place, a day. Each says at once what cannot be read."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from assistant.eligibility.dates import read_day
from assistant.register.places import is_place, places_like
from ui.address import Address
from ui.escape import html, label
from ui.texts import Language, text


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, as a button that takes it away.

    Attributes:
        name: Of the field.
        words: What is asked.
        back: How many come back without it.
    """

    name: str
    words: str
    back: int


def draw_chips(address: Address, chips: list[Chip], language: Language) -> None:
    """Draw the filters that are on; each says how many come back without it."""
    if not chips:
        return
    with st.container(horizontal=True, key=f"chips-{address.key('')}"):
        for chip in chips:
            back = text("chip_back", language, count=chip.back) if chip.back else ""
            st.button(
                f"{label(chip.words)} {label(back)}".strip(),
                key=f"chip-{address.key(chip.name)}",
                icon=":material/close:",
                help=text("chip_help", language),
                on_click=address.clear,
                args=(chip.name,),
            )
        if len(chips) > 1:
            st.button(
                text("chips_clear", language),
                key=f"chips-clear-{address.key('')}",
                type="tertiary",
                on_click=address.clear,
            )


def draw_place(address: Address, name: str, language: Language) -> str:
    """Draw the field for a place; return it when it is known, else say so and return nothing."""
    st.text_input(
        text("place", language), key=address.key(name), placeholder=text("place_hint", language)
    )
    place = address.value(name)
    if not place or is_place(place):
        return place
    _say(text("place_not_known", language, place=place))
    with st.container(horizontal=True, key=f"{address.key(name)}-meant"):
        for near in places_like(place):
            st.button(
                text("place_meant", language, place=near),
                key=f"{address.key(name)}-{near}",
                type="tertiary",
                on_click=address.put,
                args=(name, near),
            )
    return ""


def draw_day(address: Address, name: str, language: Language) -> date:
    """Draw the field for the reference date; what cannot be read counts as today and says so."""
    today = date.today()
    st.text_input(
        text("day", language),
        key=address.key(name),
        placeholder=text("day_hint", language, day=today.strftime("%d-%m-%Y")),
        help=text("day_help", language),
    )
    day = chosen_day(address, name)
    if day is None:
        _say(text("day_unknown", language, day=address.value(name)))
    return day or today


def chosen_day(address: Address, name: str) -> date | None:
    """Return the reference date that is asked for, today when none is; None when unreadable."""
    words = address.value(name)
    return read_day(words) if words else date.today()


def _say(words: str) -> None:
    """Say what is wrong with the field above."""
    st.html(f'<p class="lk-problem" role="alert">{html(words)}</p>')
