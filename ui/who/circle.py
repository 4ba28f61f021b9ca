"""Choose what a drawing of the network shows: few enough to read. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from assistant.register.network import Network, Partner
from assistant.register.records import Organisation, Record

MOST_PARTIES = 30
MOST_SIDE = 14
# The mark tells schools, governments and firms apart; its shape, not only its colour.
SHAPES = MappingProxyType(
    {
        "school": {
            "mbo-school", "hogeschool", "universiteit", "vo-school", "schoolbestuur",
            "kennisinstelling", "opleider", "sectorraad", "kenniscentrum",
        },
        "government": {"provincie", "gemeente", "ministerie", "waterschap"},
        "firm": {
            "bedrijf", "werkgeversorganisatie", "brancheorganisatie", "vakbond", "O&O-fonds",
            "opleidingsbedrijf",
        },
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    """A party in the drawing.

    Attributes:
        name: As our record of it says, else as the source does.
        organisation: Our record of it; None when we have none.
        records: In how many records it takes part.
    """

    name: str
    organisation: Organisation | None
    records: int

    @property
    def size(self) -> int:
        """Return the size of its mark, from 1 to 4."""
        return 1 + sum(self.records >= step for step in (3, 6, 10))


def short_name(name: str) -> str:
    """Return a name without what stands in brackets or behind a comma."""
    return name.split(" (", 1)[0].split(",", 1)[0]


def shape_of(organisation: Organisation | None) -> str:
    """Return the mark of a party: "school", "government", "firm" or "other"."""
    kind = organisation.kind if organisation else ""
    return next((shape for shape, kinds in SHAPES.items() if kind in kinds), "other")


def most_connected(
    network: Network, records: Collection[Record], most: int = MOST_PARTIES
) -> tuple[list[Party], list[tuple[str, str, int]]]:
    """Return the parties that take part in most of these records, and who works together.

    Args:
        network: All parties.
        records: The records that count.
        most: So many parties at most.

    Returns:
        The parties, those of most records first; and names of two with their number of records.
    """
    wanted = {(type(record), record.id) for record in records}
    parts = [part for part in network.parts if (type(part.record), part.record.id) in wanted]
    known = {part.name: part.organisation for part in parts}
    inside: dict[str, set[tuple[type, str]]] = {}
    for part in parts:
        inside.setdefault(part.name, set()).add((type(part.record), part.record.id))
    order = sorted(inside, key=lambda name: (-len(inside[name]), name))[:most]
    lines = Counter(
        {
            (one, other): len(inside[one] & inside[other])
            for one, other in combinations(order, 2)
            if inside[one] & inside[other]
        }
    )
    together = {name for pair in lines for name in pair}
    parties = [Party(name, known[name], len(inside[name])) for name in order if name in together]
    return parties, [(one, other, number) for (one, other), number in lines.items()]


def nearest(
    records: Sequence[Record], partners: Sequence[Partner], most: int = MOST_SIDE
) -> tuple[list[Record], list[Partner], list[tuple[str, str]]]:
    """Return what the drawing around one party shows.

    Args:
        records: What the party takes part in.
        partners: With whom, those of most records first.
        most: So many on a side at most.

    Returns:
        The records, the partners, and pairs of record id and partner name.
    """
    kept = list(partners[:most])
    links = Counter(record.id for partner in kept for record in partner.through)
    shown = sorted(_once(records), key=lambda record: -links[record.id])[:most]
    shown = [record for record in shown if links[record.id]]
    ids = {record.id for record in shown}
    pairs = [(r.id, partner.name) for partner in kept for r in partner.through if r.id in ids]
    linked = {name for _, name in pairs}
    return shown, [partner for partner in kept if partner.name in linked], pairs


def _once(records: Iterable[Record]) -> list[Record]:
    return list({record.id: record for record in records}.values())
