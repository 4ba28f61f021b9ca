"""Activities to a calendar, and honestly which cannot go there."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from assistant.register.ics import activity_events, build_calendar
from assistant.register.records import Activity
from ui.escape import html
from ui.texts import Language, text


def draw_calendar(activities: Sequence[Activity], name: str, language: Language) -> None:
    """Offer the coming days and months of activities as one calendar file.

    Args:
        activities: What is on the screen.
        name: Of the file, without its ending.
        language: Of the page.
    """
    today = date.today()
    with_days = [(a, list(activity_events([a], today))) for a in activities]
    events = [event for _, made in with_days for event in made]
    without = [activity.name for activity, made in with_days if not made]
    if events:
        one = "calendar_one" if len(events) == 1 else "calendar_many"
        st.download_button(
            text(one, language, count=len(events)),
            build_calendar(events, text("calendar_name", language), datetime.now(tz=UTC)),
            file_name=f"{name}.ics",
            mime="text/calendar",
            key="activities-calendar",
            icon=":material/event:",
            type="primary",
            on_click="ignore",
        )
    if without:
        st.html(f'<p class="lk-facts">{html(_why(without, len(activities), language))}</p>')


def _why(without: Sequence[str], count: int, language: Language) -> str:
    if count == 1:
        return text("calendar_none_one", language)
    if len(without) == count:
        return text("calendar_none", language)
    return text("calendar_without", language, count=len(without))
