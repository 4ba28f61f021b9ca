"""When an activity is: only as sure as the sources are. Pure."""

from datetime import date

from assistant.register.finder import FoundActivity, Standing, months_of
from assistant.register.records import Activity
from ui.dates import month_name, readable_date
from ui.standing import SIGNS, Look, badge
from ui.texts import Language, text

_LOOKS = {
    Standing.RUNS: ("runs", Look.GOOD),
    Standing.ENDED: ("ended", Look.BAD),
    Standing.UNKNOWN: ("runs_unknown", Look.UNKNOWN),
}


def standing_sign(standing: Standing) -> str:
    """Return whether an activity still runs, as a sign; see ``signs_explained``."""
    return SIGNS[_LOOKS[standing][1]]


def signs_explained(language: Language) -> str:
    """Return what the signs mean, on one line."""
    return " · ".join(f"{SIGNS[look]} {text(key, language)}" for key, look in _LOOKS.values())


def standing_badge(item: FoundActivity, language: Language) -> str:
    """Return whether an activity still runs, and of when that is, as a badge in HTML."""
    words = text(_LOOKS[item.standing][0], language)
    if item.said_by:
        when = readable_date(item.said_by.date, language)
        words = text("standing_source", language, words=words, date=when)
    return badge(words, _LOOKS[item.standing][1])


def when_words(activity: Activity, day: date, language: Language) -> str:
    """Return when an activity is next, or usually, and what is not known of it."""
    days = sorted(str(fact.value) for fact in activity.starts)
    coming = [start for start in days if start >= day.isoformat()]
    if coming:
        return text("when_day", language, date=readable_date(coming[0], language))
    months = ", ".join(month_name(number, language) for number in months_of(activity))
    words = text("when_month", language, months=months) if months else text("when_none", language)
    if days:
        last = readable_date(days[-1], language)
        words = f"{words} {text('when_last', language, date=last)}"
    return words
