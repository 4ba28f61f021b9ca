"""One scheme: what it is, how it stands on the day, and every fact with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import streamlit as st

from assistant.eligibility.periods import span, validity, window_state
from assistant.eligibility.verdicts import Result
from assistant.register.facts import Facts, text_of
from assistant.register.funds import Fund, Window
from assistant.register.ics import build_calendar, window_events
from ui.address import Address, draw_link
from ui.dates import readable_date
from ui.escape import html
from ui.fact_list import dutch, facts_html, list_html, row_html, source_html
from ui.funds.standing import window_badge
from ui.register_words import places, spoken_list
from ui.standing import Look, badge
from ui.texts import Language, text

# In the order in which a reader needs them; those of _NEEDED are named when unknown.
_NEEDED = ("amount", "share", "duration", "steps", "papers", "contact")
_ROWS = ("amount", "share", "duration", "applicant", "activities", "criteria", "steps", "papers",
         "contact", "website")  # fmt: skip
_BACKGROUND = ("about", "budget", "legal_basis", "status", "results", "notes")


@dataclass(frozen=True, slots=True)
class SchemeView:
    """Which scheme is drawn, as it stands on which day."""

    fund: Fund
    day: date
    address: Address
    language: Language


def draw_scheme(view: SchemeView) -> None:
    """Draw the page of a scheme."""
    fund, language = view.fund, view.language
    draw_back(view)
    st.html(
        f'<h2 class="lk-scheme-title" tabindex="-1" data-top="fund-{html(fund.id)}">'
        f'{dutch(fund.name, language)}</h2><p class="lk-lead">'
        f"{dutch(text_of(fund.about[:1]), language)}</p>{_said_by(fund, language)}"
        f"{_tags(view)}{_now(view)}"
    )
    with st.container(horizontal=True, key="scheme-actions", vertical_alignment="center"):
        with st.container(key="check-start", width="content"):
            check = view.address.link(regeling=fund.id, stap="check")
            draw_link(check, text("check_start", language), icon=":material/checklist:")
        draw_calendar(view)
        st.html(print_button(language), width="content")
    st.html(f'<div class="lk-sheet">{"".join(_sheet(view))}</div>')


def _said_by(fund: Fund, language: Language) -> str:
    return source_html(fund.about[0], language) if fund.about else ""


def print_button(language: Language) -> str:
    """Return a button that prints the page, as HTML; the script of the shell does it."""
    words = html(text("print", language))
    return f'<button type="button" class="lk-tool" data-print="1">{words}</button>'


def draw_back(view: SchemeView) -> None:
    """Draw the way back to the list, with its filters as they were."""
    with st.container(key="fund-back"):
        words = text("match_return" if view.address.value("wat") else "funds_back", view.language)
        draw_link(view.address.link(), words, icon=":material/arrow_back:")


def _tags(view: SchemeView) -> str:
    fund, language = view.fund, view.language
    parts = [spoken_list(fund.audiences, language), spoken_list(fund.themes, language)]
    parts.append(places(fund.regions, language))
    parts.append(spoken_list(fund.sectors, language) or text("all_sectors", language))
    return f'<p class="lk-facts">{" · ".join(html(part) for part in parts if part)}</p>'


def _now(view: SchemeView) -> str:
    """Return how it stands on the reference date: can one apply, and does it hold."""
    fund, day, language = view.fund, view.day, view.language
    window, holds = window_state(fund, day), validity(fund, day)
    when = readable_date(day.isoformat(), language)
    source = html(f"{window.source} · {readable_date(window.source_date, language)}")
    lines = f'<cite class="lk-source">{source}</cite>' if window.source else ""
    return (
        '<div class="lk-now">'
        f"<section><h3>{html(text('now_window', language, date=when))}</h3>"
        f"<p>{window_badge(window, language)}</p><p>{dutch(window.text, language)}</p>{lines}"
        f"</section><section><h3>{html(text('now_holds', language, date=when))}</h3>"
        f"<p>{_period_badge(holds.result, language)}</p>"
        f"<p>{dutch(span(fund), language)}</p>"
        f"{_doubt(holds.change, language) if holds.result is Result.UNKNOWN else ''}"
        f'<cite class="lk-source">{html(holds.source)} · '
        f"{html(readable_date(holds.source_date, language))}</cite></section></div>"
    )


def _period_badge(result: Result, language: Language) -> str:
    """Return whether a scheme holds on the day, as a badge in HTML."""
    look = {Result.MEETS: Look.GOOD, Result.FAILS: Look.BAD}.get(result, Look.UNKNOWN)
    return badge(text(f"holds_{result.name.lower()}", language), look)


def _doubt(words: str, language: Language) -> str:
    return f'<p class="lk-doubt">{dutch(words, language)}</p>' if words else ""


def _sheet(view: SchemeView) -> Iterator[str]:
    """Yield the rows: facts, rounds, what is not known, and at the end the background."""
    fund, language = view.fund, view.language
    yield from _rows(fund, _ROWS, language)
    if fund.windows:
        yield row_html(text("sheet_windows", language), _windows(fund.windows, language))
    if fund.valid_from or fund.valid_until:
        yield row_html(text("sheet_period", language), _period(fund, language))
    unknown = [text(f"sheet_{name}", language) for name in _NEEDED if not getattr(fund, name)]
    missing = text("sheet_missing", language, names=", ".join(unknown)) if unknown else ""
    gaps = [fund.incomplete, *fund.gaps]
    body = (f"<p>{html(missing)}</p>" if missing else "") + list_html(filter(None, gaps), language)
    if body:
        yield row_html(text("sheet_gaps", language), body)
    if background := "".join(_rows(fund, _BACKGROUND, language)):
        title = html(text("sheet_background", language))
        yield f'<details class="lk-background"><summary>{title}</summary>{background}</details>'


def _rows(fund: Fund, names: Iterable[str], language: Language) -> Iterator[str]:
    for name in names:
        # One line of what it is stands above already, with its source.
        facts = _facts(fund, name) if name != "about" or len(fund.about) > 1 else ()
        if facts:
            body = facts_html(facts, language, disputed=name in fund.disputed)
            yield row_html(text(f"sheet_{name}", language), body)


def _facts(fund: Fund, name: str) -> Facts:
    """Return the facts of a row; the demands are facts too."""
    if name == "criteria":
        return tuple(criterion.fact for criterion in fund.criteria)
    facts: Facts = getattr(fund, name)
    return facts


def _period(fund: Fund, language: Language) -> str:
    parts = []
    for name in ("valid_from", "valid_until"):
        facts = _facts(fund, name)
        if facts:
            parts.append(f"<h4>{html(text(f'sheet_{name}', language))}</h4>")
            parts.append(facts_html(facts, language, disputed=name in fund.disputed))
    return "".join(parts)


def _windows(windows: tuple[Window, ...], language: Language) -> str:
    items = []
    for window in windows:
        first, last = (
            readable_date(day, language) if day else text("unknown", language)
            for day in (window.opens, window.closes)
        )
        when = html(text("window_span", language, first=first, last=last))
        items.append(
            f"<li><p><strong>{when}</strong></p>"
            f"<p>{dutch(str(window.fact.value), language)}</p>"
            f"{source_html(window.fact, language)}</li>"
        )
    return f'<ul class="lk-fact-list">{"".join(items)}</ul>'


def draw_calendar(view: SchemeView) -> None:
    """Offer the coming days of its rounds for a calendar; say so when none is known."""
    events = list(window_events([view.fund], date.today()))
    if not events:
        words = html(text("no_calendar", view.language))
        st.html(f'<p class="lk-facts">{words}</p>', width="content")
        return
    st.download_button(
        text("calendar_windows", view.language),
        build_calendar(events, view.fund.name, datetime.now(tz=UTC)),
        file_name=f"{view.fund.id}.ics",
        mime="text/calendar",
        key="fund-calendar",
        icon=":material/event:",
        on_click="ignore",
    )
