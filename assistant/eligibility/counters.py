"""Which counter to go to, in order, and why. Pure.

A counter is an organisation with a ``counter`` fact. It fits when nothing that was
answered speaks against it; what speaks for it sets the order and is the reason given.
After the counters of the register come the parties that carry out the schemes found.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.eligibility import wording
from assistant.eligibility.situation import Situation
from assistant.register.facts import Fact, text_of
from assistant.register.funds import Fund
from assistant.register.places import COUNTRY, within
from assistant.register.questions import plain
from assistant.register.records import Organisation

# A counter for the sector knows most of a question, then one for the place.
_WEIGHTS = {"sector": 4, "region": 4, "purpose": 2, "role": 1}
# Nobody is sent away: when no counter fits, it need no longer be for this purpose or person.
_LOOSER = ((), ("purpose",), ("purpose", "role"), ("purpose", "role", "sector"))
_Scored = tuple[int, int, str, Organisation, list[str]]
_MOST = 8
_FUNDS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Counter:
    """A place to go.

    Attributes:
        id: Of the organisation, or of the fund that it carries out.
        name: As people know it.
        why: Why this one, in a sentence.
        offers: What one can go there for.
        website: Its address; "onbekend" when no source names it.
        fact: Where we have it from.
    """

    id: str
    name: str
    why: str
    offers: str
    website: str
    fact: Fact

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "id": self.id,
            "name": self.name,
            "why": self.why,
            "offers": self.offers,
            "website": self.website,
            "source": self.fact.source.title,
            "where": self.fact.where,
            "source_date": self.fact.date,
        }


def counters_for(
    situation: Situation, organisations: Sequence[Organisation], funds: Sequence[Fund]
) -> tuple[Counter, ...]:
    """Return the counters for a situation, the best first.

    Args:
        situation: What is known of the person.
        organisations: Those with a ``counter`` fact are considered.
        funds: Schemes that may apply, the best first.
    """
    scored: list[_Scored] = []
    for ignored in _LOOSER:
        scored = scored or _scored(situation, organisations, ignored)
    best = sorted(scored, key=lambda item: item[:3])[:_MOST]
    known = {plain(name) for *_, party, _ in best for name in (party.name, *party.aliases)}
    carried = [fund for fund in funds if fund.contact and not _names_any(fund, known)]
    by_contact = {text_of(fund.contact): fund for fund in reversed(carried)}
    extra = [fund for fund in carried if by_contact[text_of(fund.contact)] is fund]
    return (
        *(_of_organisation(party, why) for *_, party, why in best),
        *(_of_fund(fund) for fund in extra[:_FUNDS_SHOWN]),
    )


def _names_any(fund: Fund, known: set[str]) -> bool:
    contact = f" {plain(text_of(fund.contact)).replace(',', ' ').replace(':', ' ')} "
    return any(f" {name} " in contact for name in known)


def _scored(
    situation: Situation, organisations: Sequence[Organisation], ignored: Collection[str]
) -> list[_Scored]:
    scored = []
    for organisation in organisations:
        # The counter of one region is no answer as long as no region is named.
        nowhere = organisation.kind == "counter" and situation.answer("regio").value is None
        if nowhere or not organisation.counter:
            continue
        reasons = _reasons(organisation, situation, ignored)
        if reasons is not None:
            score = sum(_WEIGHTS[kind] for kind, _ in reasons)
            why = [text for _, text in reasons] or [wording.COUNTER_GENERAL]
            scored.append((-score, organisation.rank, organisation.id, organisation, why))
    return scored


def _reasons(
    organisation: Organisation, situation: Situation, ignored: Collection[str]
) -> list[tuple[str, str]] | None:
    """Return what speaks for a counter; None when something speaks against it."""
    reasons = []
    for kind, field, tags, text in (
        ("sector", "sector", organisation.sectors, wording.COUNTER_SECTOR),
        ("purpose", "doel", organisation.purposes, wording.COUNTER_PURPOSE),
        ("role", "rol", organisation.serves, wording.COUNTER_ROLE),
    ):
        answer = situation.answer(field).value
        if not tags or answer is None:
            continue
        shared = sorted(answer & set(tags))
        if shared:
            spoken = ", ".join(shared)
            spoken = spoken.replace("-", " ") if kind == "purpose" else spoken
            reasons.append((kind, text.format(value=spoken)))
        elif kind not in ignored:
            return None
    place = situation.answer("regio").value
    regions = [region for region in organisation.regions if region != COUNTRY]
    if place is not None and regions:
        inside = within(place, tuple(regions))
        if inside is False:
            return None
        if inside:
            reasons.insert(0, ("region", wording.COUNTER_REGION.format(value=", ".join(regions))))
    return reasons


def _of_organisation(organisation: Organisation, why: Sequence[str]) -> Counter:
    return Counter(
        id=organisation.id,
        name=organisation.name,
        why=_sentence(", ".join(why)),
        offers=text_of(organisation.counter),
        website=text_of(organisation.website),
        fact=organisation.counter[0],
    )


def _of_fund(fund: Fund) -> Counter:
    return Counter(
        id=fund.id,
        name=text_of(fund.contact),
        why=_sentence(wording.COUNTER_FUND.format(value=fund.name)),
        offers=text_of(fund.about),
        website=text_of(fund.website),
        fact=fund.contact[0],
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
