"""The filters of the activities: fields, what they ask, and what each leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from assistant.register.finder import ActivityQuery, FoundActivity, find_activities
from assistant.register.load import load_records
from assistant.register.records import Activity
from ui.address import Address, choose
from ui.dates import month_name
from ui.fields import Chip, chosen_day, draw_chips, draw_day, draw_place
from ui.register_words import choices, spoken
from ui.texts import Language, text

URL_PATH = "activiteiten"
MONTHS = "maanden"
_LEVELS = ("po", "vo", "vmbo", "mbo", "hbo", "wo")
_SEASONS: Mapping[str, tuple[int, ...]] = {
    "voorjaar": (3, 4, 5),
    "zomer": (6, 7, 8),
    "najaar": (9, 10, 11),
    "winter": (12, 1, 2),
}
_ENDED_TOO = "alles"
_EMPTY: Mapping[str, Mapping[str, object]] = {
    "woorden": {"text": ""},
    "niveau": {"level": ""},
    "doelgroep": {"audience": ""},
    "regio": {"region": ""},
    "wanneer": {"months": ()},
    "thema": {"theme": ""},
}


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for, on which day, and what was found."""

    query: ActivityQuery
    day: date
    found: tuple[FoundActivity, ...]
    activities: tuple[Activity, ...]

    def more_with(self, **changes: object) -> int:
        """Return how many more are found when the query is changed so."""
        wider = replace(self.query, **changes)  # type: ignore[arg-type]
        return len(find_activities(wider, self.activities, self.day)) - len(self.found)


def activity_address(language: Language) -> Address:
    """Return the fields of the page, in step with its address."""
    activities = load_records(Activity)
    return Address(
        URL_PATH,
        {
            "woorden": None,
            "niveau": _LEVELS,
            "doelgroep": {tag for activity in activities for tag in activity.audiences},
            "regio": None,
            "wanneer": [*_SEASONS, *map(str, range(1, 13))],
            "thema": {tag for activity in activities for tag in activity.themes},
            "nog": (_ENDED_TOO,),
            "op": None,
            "beeld": (MONTHS,),
        },
        language,
    )


def reference_day(address: Address) -> date:
    """Return the day to judge on: the one that is asked for, else today."""
    return chosen_day(address, "op") or date.today()


def months_asked(address: Address) -> tuple[int, ...]:
    """Return the months that are asked for; empty for any."""
    value = address.value("wanneer")
    return _SEASONS.get(value, (int(value),) if value.isdecimal() else ())


def draw_filters(address: Address, language: Language) -> Search:
    """Draw the filters; return what they ask and what that finds."""
    activities = load_records(Activity)
    with st.container(key="activity-filters"):
        first, second, third = st.columns(3, gap="medium")
        with first:
            levels = {tag: spoken(tag, language) for tag in _LEVELS}
            choose(address, "niveau", text("act_level", language), levels, text("any", language))
            audiences = choices({t for a in activities for t in a.audiences}, language)
            words = text("audience", language)
            choose(address, "doelgroep", words, audiences, text("any", language))
        with second:
            region = draw_place(address, "regio", language)
            _draw_when(address, language)
        with third:
            _draw_theme(address, activities, language)
            st.text_input(
                text("fund_words", language),
                key=address.key("woorden"),
                type="search",
                placeholder=text("activity_words_hint", language),
            )
        day = _draw_more(address, language)
    query = ActivityQuery(
        text=address.value("woorden"),
        level=address.value("niveau"),
        audience=address.value("doelgroep"),
        region=region,
        months=months_asked(address),
        theme=address.value("thema"),
        still=address.value("nog") != _ENDED_TOO,
    )
    return Search(query, day, find_activities(query, activities, day), activities)


def _draw_when(address: Address, language: Language) -> None:
    seasons = {name: text(f"season_{name}", language) for name in _SEASONS}
    months = {str(number): month_name(number, language) for number in range(1, 13)}
    choose(address, "wanneer", text("when", language), seasons | months, text("any", language))


def _draw_theme(address: Address, activities: Sequence[Activity], language: Language) -> None:
    themes = choices({tag for activity in activities for tag in activity.themes}, language)
    choose(address, "thema", text("theme", language), themes, text("any", language))


def _draw_more(address: Address, language: Language) -> date:
    asked = sum(1 for name in ("nog", "op") if address.value(name))
    more = text("more_filters", language) + (f" ({asked})" if asked else "")
    with st.expander(more, icon=":material/tune:", key="activity-more", expanded=asked > 0):
        first, second = st.columns(2, gap="medium")
        with first:
            shown = {_ENDED_TOO: text("still_all", language)}
            choose(address, "nog", text("still", language), shown, text("still_yes", language))
        with second:
            return draw_day(address, "op", language)


def draw_activity_chips(address: Address, search: Search, language: Language) -> None:
    """Draw the filters that are on, with how many activities come back without each."""
    chips = [
        Chip(name, _spoken(address, name, language), search.more_with(**change))
        for name, change in _EMPTY.items()
        if address.value(name)
    ]
    if address.value("nog"):
        chips.append(Chip("nog", text("still_all", language), 0))
    draw_chips(address, chips, language)


def _spoken(address: Address, name: str, language: Language) -> str:
    value = address.value(name)
    if name == "wanneer":
        return (
            month_name(int(value), language)
            if value.isdecimal()
            else text(f"season_{value}", language)
        )
    return f"“{value}”" if name in {"woorden", "regio"} else spoken(value, language)


def show_ended(address: Address) -> None:
    """Let what has ended be listed too."""
    address.put("nog", _ENDED_TOO)
