"""Cards for where to go: the counters of the place and sector, then networks nearby. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from assistant.advice import Card, CardKind
from assistant.cards.facts import card_facts, joined
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.eligibility.counters import Counter, counters_for
from assistant.eligibility.situation import Situation
from assistant.register.facts import text_of
from assistant.register.finder import nearness
from assistant.register.load import load_questions, load_records
from assistant.register.places import COUNTRY
from assistant.register.questions import plain
from assistant.register.records import Initiative, Organisation, Record

_MOST = 3
# A province may hold several regions, each with its counter.
_MOST_IN_PROVINCE = 6
_MOST_NETWORKS = 2
# The counter of the person's own region or sector before a national one.
_ORDER: Mapping[str, int] = {"O&O-fonds": 0, "counter": 0, "loket": 2}
# Whom a fund of a branch is not for, whatever work they look for: their region first.
_OF_NO_BRANCH = frozenset({"werkzoekende", "met-ontslag-bedreigd", "student", "ouder"})
_NETWORKS = frozenset({"loket", "netwerk", "digitaal loket", "campus", "pact"})
_AUDIENCES: Mapping[str, frozenset[str]] = {
    "bedrijf": frozenset({"werkgever", "mkb"}),
    "zzp": frozenset({"zzp", "werknemer", "mkb"}),
    "leraar": frozenset({"docent", "leerling"}),
    "ouder": frozenset({"ouder", "leerling", "meisjes", "inwoner"}),
    "student": frozenset({"student", "leerling"}),
    "werknemer": frozenset({"werknemer", "zij-instromer", "inwoner"}),
    "werkzoekende": frozenset({"werkzoekende", "zij-instromer", "inwoner"}),
    "met-ontslag-bedreigd": frozenset({"werknemer", "werkzoekende", "inwoner"}),
}
# Who finds someone a place to learn and work is asked for a place for a trainee, too.
_LIKE: Mapping[str, str] = {"stage": "leerling-opleiden", "leercultuur": "personeel-scholen"}
_WORKING = frozenset({"bedrijf", "zzp", "werknemer"})
_OVER = re.compile(
    r"\b(?:gestopt|opgeheven|beeindigd|opgegaan|afgelopen|liep tot|stopte)\b|\bging\b.*\bop in\b"
)


def counter_cards(
    facts: Mapping[str, object], day: date, language: str, *, money: bool = False
) -> list[Card]:
    """Return cards for where a person can go, the best first.

    Args:
        facts: What is known of the person.
        day: Reference date.
        language: Of our own words.
        money: Whether money is asked for; else who only pays it out is no counter for a firm.
    """
    organisations = {o.id: o for o in load_records(Organisation) if _is_for(o, facts, money)}
    situation = Situation(_as_counters_call_it(facts), load_questions())
    fitting = counters_for(situation, tuple(organisations.values()), ())
    regional = [c for c in fitting if organisations[c.id].kind == "counter"]
    kept = [c for c in fitting if not _is_general(organisations[c.id], regional)]
    order = {**_ORDER} | ({"O&O-fonds": 2} if facts.get("rol") in _OF_NO_BRANCH else {})
    kept.sort(key=lambda c: order.get(organisations[c.id].kind, 1))
    most = _MOST_IN_PROVINCE if len(regional) > 1 else _MOST
    near = [_card(organisations[c.id], facts, day, language) for c in kept[:most]]
    doors = {key_of(organisations[c.id]) for c in kept if organisations[c.id].kind == "loket"}
    networks = _network_cards(facts, day, language)
    # What is nearby before the doors of the whole country.
    own = [card for card in near if card.record not in doors]
    return [*own, *networks, *(card for card in near if card.record in doors)]


def sector_counters(facts: Mapping[str, object], day: date, language: str) -> list[Card]:
    """Return a card for the training fund of the sector that was named, if it has one."""
    sector = facts.get("sector")
    own = [o for o in load_records(Organisation) if o.counter and sector in o.sectors]
    return [_card(o, facts, day, language) for o in own[:1]]


def named_counter(organisation: Organisation, day: date, language: str) -> Card:
    """Return the card of a counter that a question names."""
    return _card(organisation, {"sector": next(iter(organisation.sectors), "")}, day, language)


def _is_for(organisation: Organisation, facts: Mapping[str, object], money: bool) -> bool:
    """Tell whether a counter is for this person; matching would also give the next best."""
    if not organisation.counter:
        return False
    role, sector, purposes = facts.get("rol"), facts.get("sector"), facts.get("doel")
    if role and organisation.serves and role not in organisation.serves:
        return False
    # Who carries out schemes helps schools, firms and governments: nobody by default.
    pays = organisation.kind == "uitvoerder"
    if pays and (not role or (organisation.purposes and role in _WORKING and not money)):
        return False
    if pays and "regio" not in facts and not _is_national(organisation):
        return False
    # The fund of a sector is for those in it, and means nothing to someone who named none.
    if organisation.sectors and sector not in organisation.sectors:
        return False
    if isinstance(purposes, list) and organisation.purposes:
        return bool(set(_with_like(purposes)) & set(organisation.purposes))
    general = organisation.kind in {"counter", "loket"} or bool(organisation.sectors)
    return general or (bool(role) and not organisation.purposes)


def _as_counters_call_it(facts: Mapping[str, object]) -> dict[str, object]:
    purposes = facts.get("doel")
    if not isinstance(purposes, list):
        return dict(facts)
    return {**facts, "doel": _with_like(purposes)}


def _with_like(purposes: Sequence[str]) -> list[str]:
    return list(dict.fromkeys([*purposes, *(_LIKE[p] for p in purposes if p in _LIKE)]))


def _is_national(organisation: Organisation) -> bool:
    return any(plain(area) == COUNTRY for area in organisation.regions)


def _is_general(organisation: Organisation, regional: Sequence[Counter]) -> bool:
    """Tell whether a counter is the national door of one that is shown for the region."""
    names = [plain(alias) for alias in organisation.aliases]
    return organisation.kind == "loket" and any(
        plain(counter.name).startswith(name) for counter in regional for name in names
    )


def _why(organisation: Organisation, facts: Mapping[str, object], language: str) -> str:
    if organisation.sectors:
        return word("for_sector", language, value=str(facts.get("sector", "")).replace("-", " "))
    areas = [area for area in organisation.regions if plain(area) != COUNTRY]
    if areas:
        return word("for_region", language, value=", ".join(areas))
    return word("for_all", language)


def _card(
    organisation: Organisation, facts: Mapping[str, object], day: date, language: str
) -> Card:
    return Card(
        kind=CardKind.COUNTER,
        record=key_of(organisation),
        title=organisation.name,
        lines=(_why(organisation, facts, language),),
        facts=joined(
            (
                card_facts("offers", organisation.counter, language, 1),
                card_facts("role", organisation.role, language, 1),
                card_facts("contact", organisation.contact, language, 1),
                card_facts("website", organisation.website, language, 1),
            )
        ),
        reference_date=day.isoformat(),
        not_checked=(word("counter_unchecked", language),),
    )


def _network_cards(facts: Mapping[str, object], day: date, language: str) -> list[Card]:
    """Return networks and counters of the region itself that are meant for this person."""
    place, role = str(facts.get("regio", "")), str(facts.get("rol", ""))
    if not place or role not in _AUDIENCES:
        return []
    near = [r for r in load_records(Initiative) if _is_near(r, place, _AUDIENCES[role])]
    near.sort(key=lambda record: (len(record.regions), -_newest(record), record.name))
    return [
        Card(
            kind=CardKind.COUNTER,
            record=key_of(record),
            title=record.name,
            lines=(word("local_network", language),),
            facts=joined(
                (
                    card_facts("about", record.about, language, 1),
                    card_facts("standing", record.status, language, 1),
                    card_facts("website", record.website, language, 1),
                )
            ),
            reference_date=day.isoformat(),
            not_checked=(word("counter_unchecked", language),),
        )
        for record in near[:_MOST_NETWORKS]
    ]


def _is_near(record: Record, place: str, audiences: frozenset[str]) -> bool:
    if record.kind not in _NETWORKS or not audiences & set(record.audiences):
        return False
    if any(plain(area) == COUNTRY for area in record.regions) or not record.regions:
        return False
    return nearness(place, record) == 0 and not _OVER.search(plain(text_of(record.status)))


def _newest(record: Record) -> int:
    return max((fact.year for _, fact in record.facts()), default=0)
