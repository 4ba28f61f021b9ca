"""Which cards of the register answer a question: the few that matter, the best first. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.advice import Card
from assistant.cards.activities import fitting_activities, named_activities
from assistant.cards.asking import Asked
from assistant.cards.counters import counter_cards, named_counter, sector_counters
from assistant.cards.funds import named_funds
from assistant.cards.goals import goal_cards
from assistant.cards.intents import Intent
from assistant.cards.names import Named, key_of
from assistant.cards.parties import fullest, party_card
from assistant.cards.schemes import fitting_funds, funds_then, has_own_schemes
from assistant.cards.seeker import Seeker
from assistant.language.words import fold
from assistant.register.facts import text_of
from assistant.register.funds import Fund
from assistant.register.load import load_records
from assistant.register.records import Activity, Organisation, Record

_MOST_PARTIES = 2
# Organisations that are a counter before anything else.
_COUNTERS = frozenset({"counter", "loket"})
_MOST_BESIDE_FUNDS = 2
# Facts that say who is helped, or with what.
_TELLING = frozenset({"rol", "sector", "doel"})
_MOST_BESIDE_COUNTERS = 2
# So many cards a person reads; counters of all regions of a province may be more.
_MOST = 5


def choose_cards(asked: Asked, named: Sequence[Named], day: date, *, sure: bool) -> list[Card]:
    """Return the cards for a question, in the order in which to read them; each record once.

    Args:
        asked: What the question asks of the register.
        named: Records that it names.
        day: Reference date.
        sure: Whether the question is surely one for this counter.
    """
    language, intents = asked.language, asked.intents
    facts = _with_branch(asked.facts, named)
    # Who names the fund of a branch looks for what it pays.
    asked = replace(asked, facts=facts, seeks=asked.seeks or facts != asked.facts)
    funds = _fund_cards(asked, named, day, sure=sure)
    aimed = replace(asked, facts=_with_purpose(asked.facts, named))
    counters = _counter_cards(aimed, day, sure=sure, fits=any(card.fits for card in funds))
    cards = _few(_carriers_first(counters, named), funds)
    activities = [r for n in named for r in n.records if isinstance(r, Activity)]
    if activities:
        cards += named_activities(activities, day, language)
    elif Intent.ACTIVITY in intents and not asked.of_a_text and not _names_a_scheme(named):
        cards += fitting_activities(asked, day)
    if Intent.GOAL in intents:
        cards += goal_cards(asked.question, day, language)
    if Intent.PARTY in intents or Intent.COUNTER in intents:
        parties = [fullest(found) for n in named if (found := _parties(n.records))]
        cards += [_named_card(r, asked, day) for r in parties[:_MOST_PARTIES]]
    return _once(cards)[: max(_MOST, len(counters))]


def _named_card(record: Record, asked: Asked, day: date) -> Card:
    """Return the card of a party that was named: of a counter, where to find it."""
    as_counter = record.kind in _COUNTERS or Intent.PARTY not in asked.intents
    if isinstance(record, Organisation) and record.counter and as_counter:
        return named_counter(record, day, asked.language)
    return party_card(record, day, asked.language)


def _counter_cards(asked: Asked, day: date, *, sure: bool, fits: bool) -> list[Card]:
    """Return the counters that a question asks for, or that belong beside money for someone.

    Args:
        asked: What the question asks of the register.
        day: Reference date.
        sure: Whether the question is surely one for this counter.
        fits: Whether a scheme is shown that may apply.
    """
    if asked.of_a_text:
        return []
    money = Intent.FUND in asked.intents
    if Intent.COUNTER in asked.intents and (sure or asked.facts.keys() & _TELLING):
        return counter_cards(asked.facts, day, asked.language, money=money)
    if not (money and asked.seeks) and not (fits and "rol" in asked.facts):
        return []
    if "rol" in asked.facts:
        return counter_cards(asked.facts, day, asked.language, money=True)[:_MOST_BESIDE_FUNDS]
    return sector_counters(asked.facts, day, asked.language)


def _carriers_first(counters: Sequence[Card], named: Sequence[Named]) -> list[Card]:
    """Return the counters; of those who pay schemes out only who carries out the one named."""
    schemes = [record for name in named for record in name.records if isinstance(record, Fund)]
    if not schemes:
        return list(counters)
    contacts = " ".join(fold(text_of(scheme.contact)) for scheme in schemes)
    organisations = {key_of(o): o for o in load_records(Organisation)}
    pays = {c.record for c in counters if _kind(organisations, c) == "uitvoerder"}
    carries = {
        record
        for record in pays
        if any(
            re.search(rf"(?<!\w){re.escape(fold(own))}(?!\w)", contacts)
            for own in (organisations[record].name, *organisations[record].aliases)
        )
    }
    if not carries:
        return list(counters)
    kept = [card for card in counters if card.record not in pays - carries]
    return sorted(kept, key=lambda card: card.record not in carries)


def _kind(organisations: Mapping[str, Organisation], card: Card) -> str:
    return organisations[card.record].kind if card.record in organisations else ""


def _few(counters: Sequence[Card], funds: Sequence[Card]) -> list[Card]:
    """Return counters and schemes together, no more than a person reads, the best of both."""
    if not funds:
        return list(counters)
    kept = counters[: max(_MOST - len(funds), _MOST - _MOST_BESIDE_COUNTERS)]
    return [*kept, *funds[: _MOST - len(kept)]]


def _fund_cards(asked: Asked, named: Sequence[Named], day: date, *, sure: bool) -> list[Card]:
    """Return the schemes that a question names, or that may fit, now or in the year it names."""
    language, facts = asked.language, asked.facts
    funds = [r for n in named for r in n.records if isinstance(r, Fund)]
    if funds:
        return named_funds(funds, facts, asked.years, day, language)
    if Intent.FUND not in asked.intents or not facts.keys() & {"sector", "doel"}:
        return []
    seeker = Seeker(facts, asked.for_self, asked.question)
    then = {year for year in asked.years if year < day.year - 1}
    if then and (asked.of_then or not asked.of_a_text):
        return funds_then(seeker, then, day, language, local=not asked.seeks)
    # Of a firm of any other branch that only says so, one must be sure that it asks us.
    clear = sure or facts.keys() & {"rol", "doel"} or has_own_schemes(seeker.sector)
    if then or asked.of_a_text or not asked.seeks or not clear:
        return []
    return fitting_funds(seeker, day, language)


def _parties(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if not isinstance(record, Fund | Activity)]


def _with_branch(facts: dict[str, object], named: Sequence[Named]) -> dict[str, object]:
    """Return the facts with the sector of a fund or branch that the question names."""
    records = [record for name in named for record in name.records]
    branches = [r for r in records if isinstance(r, Organisation) and len(r.sectors) == 1]
    return {"sector": branches[0].sectors[0], **facts} if branches else facts


def _with_purpose(facts: dict[str, object], named: Sequence[Named]) -> dict[str, object]:
    """Return the facts with what a scheme that is named is for: its counter helps with that."""
    records = [record for name in named for record in name.records]
    schemes = [r for r in records if isinstance(r, Fund) and r.themes]
    return {"doel": list(schemes[0].themes), **facts} if schemes else facts


def _names_a_scheme(named: Sequence[Named]) -> bool:
    return any(isinstance(record, Fund) for name in named for record in name.records)


def _once(cards: Sequence[Card]) -> list[Card]:
    """Return each record once, where it first stands."""
    first: dict[str, Card] = {}
    for card in cards:
        first.setdefault(card.record, card)
    return list(first.values())
