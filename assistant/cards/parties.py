"""Cards for organisations, initiatives and places: what they do, with whom. Pure."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from assistant.advice import Card, CardFact, CardKind
from assistant.cards.facts import card_facts, joined
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.register.load import load_records
from assistant.register.network import Network
from assistant.register.records import Activity, Facility, Initiative, Organisation, Record

_MOST_PARTIES = 6


def fullest(records: Sequence[Record]) -> Record:
    """Return the record of one name of which most is known; an initiative says with whom."""
    return max(records, key=lambda r: (len(list(r.facts())), isinstance(r, Initiative)))


def party_card(record: Record, day: date, language: str) -> Card:
    """Return the card of an organisation, initiative or facility."""
    parts = (
        card_facts("about", record.about, language, 1),
        _roles(record, language),
        _parties(record, language),
        card_facts("standing", record.status, language, 1),
        card_facts("website", record.website, language, 1),
    )
    return Card(
        kind=CardKind.PARTY,
        record=key_of(record),
        title=record.name,
        lines=(word("differ", language),) if record.disputed else (),
        facts=joined(parts),
        reference_date=day.isoformat(),
    )


def _roles(record: Record, language: str) -> tuple[CardFact, ...]:
    if isinstance(record, Organisation):
        return card_facts("role", record.role, language, 2)
    if isinstance(record, Initiative):
        return card_facts("actions", record.actions, language, 2)
    if isinstance(record, Facility):
        return card_facts("offers", record.offers, language, 2)
    return ()


def _parties(record: Record, language: str) -> tuple[CardFact, ...]:
    """Return with whom it works; of an organisation also in what it takes part."""
    if not isinstance(record, Organisation):
        return card_facts("with", getattr(record, "organisations", ()), language, _MOST_PARTIES)
    own = card_facts("with", (*record.partners, *record.members), language, _MOST_PARTIES)
    taken = [
        CardFact(
            word("takes_part", language),
            part.record.name + (f" ({part.fact.label})" if part.fact.label else ""),
            part.fact.source.title,
            part.fact.date,
            part.fact.source.url,
            part.fact.source.document,
            part.fact.page,
        )
        for part in _network().parts_of(record.name)
        if part.record.name != record.name
    ]
    return (*own, *taken[: max(0, _MOST_PARTIES - len(own))])


@lru_cache(maxsize=1)
def _network() -> Network:
    records = [r for kind in (Initiative, Activity, Facility) for r in load_records(kind)]
    return Network(load_records(Organisation), records)
