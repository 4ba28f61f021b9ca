"""The list of schemes: a card each, and what the filters left out, with the reason."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from assistant.eligibility.fund_finder import FoundFund, FundSearch, LeftOut, Point, Scope
from assistant.eligibility.periods import span
from assistant.register.facts import text_of
from assistant.wording import say
from ui.address import Address, Link, draw_link
from ui.dates import readable_date
from ui.escape import html, label
from ui.fact_list import dutch
from ui.funds.standing import window_badge
from ui.register_words import spoken_list
from ui.texts import Language, text

_STEP = 12


def draw_cards(address: Address, search: FundSearch, day: date, language: Language) -> None:
    """Draw the schemes that are in on a day, some at a time, and below them what was left out."""
    count = len(search.found)
    key = "funds_count_one" if count == 1 else "funds_count"
    st.html(
        f'<h2 class="lk-head">{html(text(key, language, count=count))}</h2>'
        f"{judged_on(day.isoformat(), language)}"
    )
    if not count:
        _draw_nothing(address, language)
    shown = st.session_state.setdefault("funds-shown", _STEP)
    with st.container(key="fund-cards"):
        for item in search.found[:shown]:
            _draw_card(address, item, language)
    if count > shown:
        st.button(
            text("show_more", language, count=min(_STEP, count - shown), left=count - shown),
            key="funds-more",
            icon=":material/expand_more:",
            on_click=_show_more,
        )
    _draw_left_out(address, search.left_out, language)


def _show_more() -> None:
    st.session_state["funds-shown"] += _STEP


def _draw_nothing(address: Address, language: Language) -> None:
    """Say what to do when nothing is left: ask less, ask the counter, or ask a person."""
    st.info(text("funds_none", language), icon=":material/search_off:")
    with st.container(horizontal=True, key="funds-none"):
        st.button(text("chips_clear", language), key="funds-none-clear", on_click=address.clear)
        draw_link(Link("vraag"), text("ask_title", language), icon=":material/forum:")
    st.html(f'<p class="lk-answer">{html(say("counter", language))}</p>')


def _draw_card(address: Address, item: FoundFund, language: Language) -> None:
    fund = item.fund
    with st.container(border=True, key=f"fund-card-{fund.id}"):
        draw_link(address.link(regeling=fund.id), label(fund.name))
        about = dutch(text_of(fund.about[:1]), language)
        st.html(
            f"<p>{window_badge(item.check.window, language)}</p>"
            f'<p class="lk-card-about">{about}</p>'
            f'<p class="lk-facts">{dutch(span(fund), language)}</p>'
            f'<p class="lk-facts">{html(text("card_who", language))} '
            f"{html(spoken_list(fund.audiences, language))}</p>{_doubts(item, language)}"
        )


def _doubts(item: FoundFund, language: Language) -> str:
    """Return what is not known of a scheme that is in."""
    lines = []
    if item.silent:
        lines.append(text("card_silent", language, year=item.check.newest))
    points = [point for point in item.unknown if point is not Point.DAY]
    if Point.DAY in item.unknown and not item.silent:
        lines.append(text("card_day_unknown", language, year=item.check.newest))
    if points:
        named = ", ".join(text(f"point_{point.name.lower()}", language) for point in points)
        lines.append(text("card_unknown", language, points=named))
    return "".join(f'<p class="lk-doubt">{html(line)}</p>' for line in lines)


def _draw_left_out(address: Address, left_out: Sequence[LeftOut], language: Language) -> None:
    """Say how many were left out, and let them be seen by reason."""
    if not left_out:
        return
    count = len(left_out)
    by_point = sorted(left_out, key=lambda left: list(Point).index(left.points[0]))
    groups = [(point, list(items)) for point, items in groupby(by_point, lambda it: it.points[0])]
    reasons = "; ".join(
        text(f"left_{point.name.lower()}", language, count=len(items)) for point, items in groups
    )
    st.html(
        f'<section class="lk-note"><h2>{html(text("left_out", language, count=count))}</h2>'
        f"<p>{html(reasons[:1].upper() + reasons[1:])}.</p></section>"
    )
    days = sum(left.points == (Point.DAY,) for left in left_out)
    if days:
        st.button(
            text("left_show_days", language, count=days),
            key="funds-all-days",
            type="tertiary",
            icon=":material/history:",
            on_click=address.put,
            args=("stand", Scope.ALL.value),
        )
    with st.expander(text("left_which", language), icon=":material/visibility:", key="left-out"):
        for point, items in groups:
            words = text(f"left_{point.name.lower()}", language, count=len(items))
            words = words[:1].upper() + words[1:]
            st.html(f'<h3 class="lk-small-head">{html(words)}</h3>')
            for left in items:
                draw_link(address.link(regeling=left.fund.id), label(left.fund.name))


def judged_on(day: str, language: Language) -> str:
    """Return on which day all was judged, as HTML."""
    words = text("judged_on", language, date=readable_date(day, language))
    return f'<p class="lk-facts">{html(words)}</p>'
