"""Cards for activities: those that a question names, and those for a class and a place. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from assistant.advice import Card, CardKind, CardStatus
from assistant.cards.asking import Asked
from assistant.cards.facts import card_facts, joined
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.language.words import fold, terms
from assistant.register.facts import Fact
from assistant.register.finder import (
    ActivityQuery,
    FoundActivity,
    Standing,
    find_activities,
    months_of,
    seen_to_run,
    standing,
)
from assistant.register.load import load_records
from assistant.register.places import COUNTRY
from assistant.register.questions import plain
from assistant.register.records import Activity
from assistant.wording import say_date

_MOST = 4
# Words of most activities, or of where and for whom they are; those are told apart elsewhere.
_EVERYWHERE = frozenset(
    terms("techniek technisch week dag dagen groep klas leerling basisschool school vmbo havo"
          " docent les noord west oost zuid regio activiteit")
)  # fmt: skip
# What nobody wrote of for so many years is shown only in the place that was named, or when
# so many words say that it is meant.
_STALE = 8
_CLEARLY_MEANT = 2
_STATUS: Mapping[Standing, CardStatus] = {
    Standing.RUNS: CardStatus.RUNS,
    Standing.ENDED: CardStatus.ENDED,
    Standing.UNKNOWN: CardStatus.UNKNOWN,
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_UP_TO_TWELVE = "[4-9]|1[0-2]|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_TEENS = "1[3-7]|dertien|veertien|vijftien|zestien|zeventien"
_LEVELS: Mapping[str, str] = {
    r"\bgroep(?:en)? ?[1-8]|\bbasisscho\w+|\bbasisonderwijs|\bprimary school|\bpo\b"
    rf"|\bkleuter|\b(?:van|is) (?:{_UP_TO_TWELVE})\b": "po",
    r"\bvmbo|\bmavo": "vmbo",
    r"\bhavo|\bvwo|\bmiddelbare|\bvoortgezet|\bsecondary school|\bbrugklas|\bscholieren"
    rf"|\b(?:van|is) (?:{_TEENS})\b": "vo",
    r"\bmbo|\broc\b": "mbo",
    r"\bhbo|\bhogeschool": "hbo",
}
_AUDIENCES: Mapping[str, str] = {
    r"\bmeisje|\bmeiden|\bgirls?\b": "meisjes",
    r"\b(?:voor|als) (?:\w*docent|leraar|leraren|leerkracht)|\bnascholing|\w*docenten\b": "docent",
    r"\b(?:mijn|ons) bedrijf|\b(?:wij|we) willen (?:\w+ )?(?:gastles\w*|les) geven": "werkgever",
    r"\bklas\b|\bleerlingen\b|\bkinderen\b|\bmijn (?:zoon|dochter|kind)|\bjongeren\b"
    r"|\bclass\b|\bchildren\b|\bpupils": "leerling",
}
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_SEASONS: Mapping[str, frozenset[int]] = {
    r"\bvoorjaar|\blente|\bspring\b": frozenset({3, 4, 5}),
    r"\bzomer|\bsummer\b": frozenset({6, 7, 8}),
    r"\bnajaar|\bherfst|\bautumn\b": frozenset({9, 10, 11}),
    r"\bwinter": frozenset({12, 1, 2}),
}


def named_activities(activities: Sequence[Activity], day: date, language: str) -> list[Card]:
    """Return cards for activities that a question names."""
    found = [FoundActivity(a, *standing(a, day), (), 0) for a in activities]
    return [_card(item, day, language) for item in found[:_MOST]]


def fitting_activities(asked: Asked, day: date) -> list[Card]:
    """Return cards for activities that fit a class, audience, month, place and subject.

    Nothing comes back unless the question says for which class or girls, where or what: a
    list of everything is no answer. What has ended is left out; what may still run says so.
    """
    folded = fold(asked.question)
    level, audience = _first(_LEVELS, folded), _first(_AUDIENCES, folded)
    place = str(asked.facts.get("regio", ""))
    query = ActivityQuery(level=level, audience=audience, region=place, still=True)
    found = find_activities(query, load_records(Activity), day)
    said = " ".join((asked.question, *asked.as_written))
    meant = {item.activity.id: _meant(said, item.activity) for item in found}
    if not (level or place or any(meant.values()) or audience not in {"", "leerling"}):
        return []
    months = _months(folded)
    fitting = [item for item in found if _may_be_in(item, months)]
    since = day.year - _STALE
    fitting = [
        item
        for item in fitting
        if _heard(item) >= since
        or _is_there(item, place)
        or meant[item.activity.id] >= _CLEARLY_MEANT
    ]
    # Whoever names no place is shown what can be done anywhere.
    fitting.sort(
        key=lambda item: (
            -meant[item.activity.id],
            not place and not _is_national(item.activity),
            *_order(item),
        )
    )
    return [_card(item, day, asked.language) for item in fitting[:_MOST]]


def _is_national(activity: Activity) -> bool:
    return not activity.regions or any(plain(area) == COUNTRY for area in activity.regions)


def _is_there(item: FoundActivity, place: str) -> bool:
    """Tell whether an activity is in the place itself that was named."""
    return bool(place) and item.near == 0


def _meant(question: str, activity: Activity) -> int:
    """Return how many words of a question say what this activity is, and not just technology."""
    own = " ".join((activity.name, *activity.aliases, *activity.search_words))
    said = {term for term in terms(question) if not term.isdigit()}
    return len(said & set(terms(own)) - _EVERYWHERE)


def _first(words: Mapping[str, str], folded: str) -> str:
    return next((tag for pattern, tag in words.items() if re.search(pattern, folded)), "")


def _months(folded: str) -> frozenset[int]:
    """Return the months that a question names, also by their season; empty for any."""
    named = {n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}\b", folded)}
    seasons = (months for name, months in _SEASONS.items() if re.search(name, folded))
    return frozenset(named.union(*seasons))


def _may_be_in(item: FoundActivity, months: frozenset[int]) -> bool:
    known = months_of(item.activity)
    return not months or not known or bool(months & set(known))


def _order(item: FoundActivity) -> tuple[int, ...]:
    """Return what comes first: nearby, heard of lately, and known on most points."""
    return item.near, -_heard(item), len(item.unknown)


def _heard(item: FoundActivity) -> int:
    return item.said_by.year if item.said_by else 0


def _card(item: FoundActivity, day: date, language: str) -> Card:
    activity = item.activity
    months = ", ".join(say_date(f"2000-{m:02}", language).split()[0] for m in months_of(activity))
    lines = [word("months", language, months=months)] if months else []
    if item.unknown:
        lines.append(word("unknown_points", language, points=", ".join(item.unknown)))
    said = (item.said_by,) if item.said_by else ()
    past = item.said_by if item.standing is Standing.UNKNOWN and seen_to_run(item.said_by) else None
    if past:
        lines.insert(0, word("ran_in", language, when=_at(past, language)))
    starts = tuple(sorted(activity.starts, key=lambda fact: str(fact.value), reverse=True))
    return Card(
        kind=CardKind.ACTIVITY,
        record=key_of(activity),
        title=activity.name,
        lines=tuple(lines),
        facts=joined(
            (
                card_facts("about", activity.about, language, 1),
                card_facts("active", said, language, 1),
                card_facts("dates", starts[:1] or activity.period[:1], language, 1),
                card_facts("place", activity.place, language, 1),
                card_facts("with", activity.organisations, language, 1),
                card_facts("cost", activity.cost, language, 1),
                card_facts("website", activity.website, language, 1),
            )
        ),
        status=_STATUS[item.standing],
        reference_date=day.isoformat(),
        not_checked=_unchecked(past, day, language) if past else (),
    )


def _seen_on(fact: Fact) -> str:
    """Return when a source saw it run: its label where that is a date, else its own date."""
    return fact.label if fact.label[:1].isdigit() else fact.date


def _at(fact: Fact, language: str) -> str:
    """Return when that was, in a sentence: on a day, or in a month or year."""
    key = "on_day" if _DAY.search(_seen_on(fact)) else "in_period"
    return word(key, language, date=say_date(_seen_on(fact), language))


def _unchecked(fact: Fact, day: date, language: str) -> tuple[str, ...]:
    spoken = say_date(day.isoformat(), language)
    return (word("ran_unchecked", language, day=spoken, when=say_date(_seen_on(fact), language)),)
