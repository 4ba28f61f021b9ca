"""One activity: when it is, for whom, and every fact with its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import streamlit as st

from assistant.register.facts import Facts, text_of
from assistant.register.finder import FoundActivity, standing
from assistant.register.records import Activity
from ui.activities.calendar import draw_calendar
from ui.activities.when import standing_badge, when_words
from ui.address import Address, draw_link
from ui.escape import html
from ui.fact_list import dutch, facts_html, list_html, row_html, source_html
from ui.funds.scheme import print_button
from ui.register_words import places, spoken_list
from ui.texts import Language, text

_ROWS = ("about", "starts", "ends", "active", "place", "organisations", "cost", "contact",
         "website", "period", "status", "notes")  # fmt: skip
_NEEDED = ("starts", "place", "cost", "contact")


@dataclass(frozen=True, slots=True)
class ActivityView:
    """Which activity is drawn, as it stands on which day."""

    activity: Activity
    day: date
    address: Address
    language: Language


def draw_activity(view: ActivityView) -> None:
    """Draw the page of an activity."""
    activity, language = view.activity, view.language
    with st.container(key="activity-back"):
        back = text("activities_back", language)
        draw_link(view.address.link(), back, icon=":material/arrow_back:")
    st.html(
        f'<h2 class="lk-scheme-title" tabindex="-1" data-top="activity-{html(activity.id)}">'
        f'{dutch(activity.name, language)}</h2><p class="lk-lead">'
        f"{dutch(text_of(activity.about[:1]), language)}</p>{_said_by(activity, language)}"
        f"{_tags(view)}{_now(view)}"
    )
    with st.container(horizontal=True, key="activity-actions", vertical_alignment="center"):
        draw_calendar([activity], activity.id, language)
        st.html(print_button(language), width="content")
    st.html(f'<div class="lk-sheet">{"".join(_sheet(view))}</div>')


def _said_by(activity: Activity, language: Language) -> str:
    return source_html(activity.about[0], language) if activity.about else ""


def _tags(view: ActivityView) -> str:
    activity, language = view.activity, view.language
    parts = [
        spoken_list(activity.levels, language) or text("all_levels", language),
        spoken_list(activity.audiences, language),
        places(activity.regions, language),
        spoken_list(activity.themes, language),
    ]
    return f'<p class="lk-facts">{" · ".join(html(part) for part in parts if part)}</p>'


def _now(view: ActivityView) -> str:
    """Return when it is, and whether it still runs, with what says so."""
    activity, day, language = view.activity, view.day, view.language
    says, fact = standing(activity, day)
    item = FoundActivity(activity, says, fact, (), 0)
    source = source_html(fact, language) if fact else html(text("no_source", language))
    return (
        f'<div class="lk-now"><section><h3>{html(text("when", language))}</h3>'
        f"<p>{html(when_words(activity, day, language))}</p></section>"
        f"<section><h3>{html(text('still', language))}</h3>"
        f"<p>{standing_badge(item, language)}</p>{source}</section></div>"
    )


def _sheet(view: ActivityView) -> Iterator[str]:
    """Yield the rows: facts first, then what is not known."""
    activity, language = view.activity, view.language
    for name in _ROWS:
        facts: Facts = getattr(activity, name)
        # One line of what it is stands above already, with its source.
        if facts and (name != "about" or len(facts) > 1):
            body = facts_html(facts, language, disputed=name in activity.disputed)
            yield row_html(text(f"act_{name}", language), body)
    unknown = [text(f"act_{name}", language) for name in _NEEDED if not getattr(activity, name)]
    missing = text("sheet_missing", language, names=", ".join(unknown)) if unknown else ""
    body = (f"<p>{html(missing)}</p>" if missing else "") + list_html(activity.gaps, language)
    if body:
        yield row_html(text("sheet_gaps", language), body)
