"""Activities as a list of cards, and by month."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from assistant.register.facts import text_of
from assistant.register.finder import FoundActivity, months_of
from assistant.wording import say
from ui.activities.filters import Search, months_asked, show_ended
from ui.activities.when import signs_explained, standing_badge, standing_sign, when_words
from ui.address import Address, Link, draw_link
from ui.dates import month_name
from ui.escape import html, label
from ui.fact_list import dutch
from ui.register_words import places, spoken_list
from ui.texts import Language, text

_STEP = 12
_POINTS = {"niveau": "act_level", "doelgroep": "audience", "thema": "theme", "maand": "when"}


def draw_cards(address: Address, search: Search, language: Language) -> None:
    """Draw what was found, some at a time."""
    shown = st.session_state.setdefault("activities-shown", _STEP)
    with st.container(key="activity-cards"):
        for item in search.found[:shown]:
            _draw_card(address, item, search.day, language)
    left = len(search.found) - shown
    if left > 0:
        st.button(
            text("show_more", language, count=min(_STEP, left), left=left),
            key="activities-more",
            icon=":material/expand_more:",
            on_click=_show_more,
        )


def _show_more() -> None:
    st.session_state["activities-shown"] += _STEP


def _draw_card(address: Address, item: FoundActivity, day: date, language: Language) -> None:
    activity = item.activity
    levels = spoken_list(activity.levels, language) or text("all_levels", language)
    facts = (levels, spoken_list(activity.audiences, language))
    with st.container(border=True, key=f"activity-card-{activity.id}"):
        draw_link(address.link(activiteit=activity.id), label(activity.name))
        st.html(
            f"<p>{standing_badge(item, language)}</p>"
            f'<p class="lk-card-about">{dutch(text_of(activity.about[:1]), language)}</p>'
            f'<p class="lk-card-when">{html(when_words(activity, day, language))}</p>'
            f'<p class="lk-facts">{html(" · ".join(facts))}</p>'
            f'<p class="lk-facts">{html(places(activity.regions, language))}</p>'
            f"{_doubt(item, language)}"
        )


def _doubt(item: FoundActivity, language: Language) -> str:
    if not item.unknown:
        return ""
    points = ", ".join(text(_POINTS[point], language).lower() for point in item.unknown)
    return f'<p class="lk-doubt">{html(text("activity_unknown", language, points=points))}</p>'


def draw_months(address: Address, search: Search, language: Language) -> None:
    """Draw the coming twelve months, or those asked for, with what usually is in each."""
    asked = months_asked(address)
    ahead = [(search.day.month - 1 + step) % 12 + 1 for step in range(12)]
    st.html(f'<p class="lk-facts">{html(signs_explained(language))}</p>')
    with st.container(key="month-grid"):
        for number in (month for month in ahead if not asked or month in asked):
            year = search.day.year + (number < search.day.month)
            items = [item for item in search.found if number in months_of(item.activity)]
            _draw_month(address, f"{month_name(number, language)} {year}", items, language)
    unknown = [item for item in search.found if not months_of(item.activity)]
    if unknown:
        with st.container(border=True, key="in-month-unknown"):
            _draw_items(address, text("month_unknown", language), unknown, language)


def _draw_month(
    address: Address, title: str, items: Sequence[FoundActivity], language: Language
) -> None:
    with st.container(border=True, key=f"in-month-{title.replace(' ', '-')}"):
        _draw_items(address, title, items, language)


def _draw_items(
    address: Address, title: str, items: Sequence[FoundActivity], language: Language
) -> None:
    key = "month_count_one" if len(items) == 1 else "month_count"
    count = text(key, language, count=len(items)) if items else ""
    none = "" if items else html(text("month_none", language))
    st.html(f'<h3 class="lk-month">{html(title)}</h3><p class="lk-facts">{html(count)}{none}</p>')
    for item in items:
        name = label(f"{standing_sign(item.standing)} {item.activity.name}")
        draw_link(address.link(activiteit=item.activity.id), name)


def draw_nothing(address: Address, language: Language) -> None:
    """Say what to do when nothing is found: ask less, ask the counter, or ask a person."""
    st.info(text("activities_none", language), icon=":material/search_off:")
    with st.container(horizontal=True, key="activities-none"):
        st.button(
            text("chips_clear", language), key="activities-none-clear", on_click=address.clear
        )
        draw_link(Link("vraag"), text("ask_title", language), icon=":material/forum:")
    st.html(f'<p class="lk-answer">{html(say("counter", language))}</p>')


def draw_left_out(address: Address, search: Search, language: Language) -> None:
    """Say how many are not listed, and why."""
    left = len(search.activities) - len(search.found)
    if not left:
        return
    ended = search.more_with(still=False) if search.query.still else 0
    words = text("activities_left_why", language, count=ended) if ended else ""
    head = text("activities_left", language, count=left)
    st.html(
        f'<section class="lk-note"><h2>{html(head)}</h2>'
        f"<p>{html(text('activities_left_about', language))} {html(words)}</p></section>"
    )
    if ended:
        st.button(
            text("show_ended", language, count=ended),
            key="show-ended",
            type="tertiary",
            icon=":material/history:",
            on_click=show_ended,
            args=(address,),
        )
