"""Who takes part in what, and with whom. Pure.

An initiative, activity or facility names its parties as facts, each with the part it
plays. A name is matched with an organisation by any of its names; what we have no record
of stays a name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.register.facts import Fact, Facts
from assistant.register.questions import plain
from assistant.register.records import Organisation, Record
from assistant.register.search import score


@dataclass(frozen=True, slots=True)
class Part:
    """One party in one initiative, activity or facility.

    Attributes:
        record: What it takes part in.
        name: Of the party, as our record of it says, else as the source does.
        fact: Where it stands; the label is the part it plays.
        organisation: Our record of it; None when we have none.
    """

    record: Record
    name: str
    fact: Fact
    organisation: Organisation | None


@dataclass(frozen=True, slots=True)
class Partner:
    """A party that one works with.

    Attributes:
        name: Of the partner.
        organisation: Our record of it; None when we have none.
        through: In which records both take part.
        facts: Where that stands, in the same order.
    """

    name: str
    organisation: Organisation | None
    through: tuple[Record, ...]
    facts: tuple[Fact, ...]


class Network:
    """Parties and what they take part in.

    Args:
        organisations: All that we have a record of.
        records: Initiatives, activities and facilities.
    """

    def __init__(self, organisations: Iterable[Organisation], records: Iterable[Record]) -> None:
        self._by_name: dict[str, Organisation] = {}
        self._organisations = tuple(organisations)
        for organisation in self._organisations:
            for name in (organisation.name, *organisation.aliases, _bare(organisation.name)):
                self._by_name.setdefault(plain(name), organisation)
        self.parts = tuple(
            self._part(record, fact) for record in records for fact in _parties(record)
        )

    def _part(self, record: Record, fact: Fact) -> Part:
        organisation = self._by_name.get(plain(str(fact.value)))
        name = organisation.name if organisation else str(fact.value)
        return Part(record, name, fact, organisation)

    def organisation(self, name: str) -> Organisation | None:
        """Return the organisation with this name or alias, else the one the words fit best."""
        known = self._by_name.get(plain(name))
        if known or not name.strip():
            return known
        best = max(self._organisations, key=lambda found: score(name, found), default=None)
        return best if best and score(name, best) else None

    def parts_of(self, name: str) -> tuple[Part, ...]:
        """Return what a party takes part in."""
        key = self._key(name)
        return tuple(part for part in self.parts if plain(part.name) == key)

    def parties_in(self, record: Record) -> tuple[Part, ...]:
        """Return who takes part in a record."""
        return tuple(part for part in self.parts if part.record.id == record.id)

    def partners_of(self, name: str) -> tuple[Partner, ...]:
        """Return with whom a party works, those of most records first."""
        mine = {part.record.id for part in self.parts_of(name)}
        shared: dict[str, list[Part]] = {}
        for part in self.parts:
            if part.record.id in mine and plain(part.name) != self._key(name):
                shared.setdefault(plain(part.name), []).append(part)
        partners = [_partner(parts) for parts in shared.values()]
        return tuple(sorted(partners, key=lambda found: (-len(found.through), found.name)))

    def _key(self, name: str) -> str:
        organisation = self.organisation(name)
        return plain(organisation.name if organisation else name)


def sources_of(record: Record) -> Mapping[str, tuple[int, ...]]:
    """Return the documents that name a record, with the pages in order.

    What stands on the web has its address as name and no pages.
    """
    pages: dict[str, set[int]] = {}
    for _, fact in record.facts():
        pages.setdefault(fact.source.document or fact.source.url, set()).add(fact.page)
    return {name: tuple(sorted(found - {0})) for name, found in pages.items()}


def _partner(parts: Sequence[Part]) -> Partner:
    first = {part.record.id: part for part in reversed(parts)}
    kept = [part for part in parts if first[part.record.id] is part]
    return Partner(
        name=parts[0].name,
        organisation=parts[0].organisation,
        through=tuple(part.record for part in kept),
        facts=tuple(part.fact for part in kept),
    )


def _parties(record: Record) -> Facts:
    parties: Facts = getattr(record, "organisations", ())
    return parties


def _bare(name: str) -> str:
    """Return a name without what stands in brackets or behind a comma."""
    return name.split(" (", 1)[0].split(",", 1)[0]
