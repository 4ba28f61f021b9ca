"""Find organisations, initiatives and places by words, place and action line. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from assistant.language.gazetteer_rows import parse_municipalities, read_lines
from assistant.language.thesaurus import load_thesaurus
from assistant.register.finder import by_region
from assistant.register.load import load_records
from assistant.register.matrix import ACTION_LINES
from assistant.register.network import Network
from assistant.register.places import COUNTRY
from assistant.register.records import Activity, Facility, Initiative, Organisation, Record
from assistant.register.search import search

# What a record is called in the address of the page.
SORTS: Mapping[str, type[Record]] = MappingProxyType(
    {"organisatie": Organisation, "initiatief": Initiative, "plek": Facility}
)
_ALIKE = 82
_SUGGESTIONS = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone looks for; an empty field asks for nothing.

    Attributes:
        words: For the name, its aliases, everyday words and what is known of it.
        region: Municipality, region, province or landsdeel.
        line: One of ACTION_LINES.
        sort: A key of SORTS.
    """

    words: str = ""
    region: str = ""
    line: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        records: Best first.
        meant: Other words that it was found by; empty when it was found by those given.
    """

    records: tuple[Record, ...]
    meant: tuple[str, ...] = ()


class Directory:
    """Everything that the page is drawn from.

    Args:
        organisations: Parties.
        initiatives: What they carry together.
        facilities: Places and partnerships.
        activities: They count for who works with whom.
    """

    def __init__(
        self,
        organisations: Sequence[Organisation],
        initiatives: Sequence[Initiative],
        facilities: Sequence[Facility],
        activities: Sequence[Activity],
    ) -> None:
        self.records: Mapping[str, Sequence[Record]] = {
            "organisatie": organisations, "initiatief": initiatives, "plek": facilities,
        }  # fmt: skip
        self.facilities = facilities
        self.network = Network(organisations, [*initiatives, *facilities, *activities])
        self._lines: dict[str, set[str]] = {}
        for part in self.network.parts:
            if part.organisation:
                lines = self._lines.setdefault(part.organisation.id, set())
                lines.update(getattr(part.record, "action_lines", ()))

    def get(self, sort: str, record_id: str) -> Record | None:
        """Return one record; None when there is none with this id."""
        return next((r for r in self.records.get(sort, ()) if r.id == record_id), None)

    def lines_of(self, record: Record) -> tuple[str, ...]:
        """Return the action lines of a record; of a party, those of what it takes part in."""
        if isinstance(record, Organisation):
            mine = self._lines.get(record.id, set())
            return tuple(line for line in ACTION_LINES if line in mine)
        lines: tuple[str, ...] = getattr(record, "action_lines", ())
        return lines

    def find(self, wish: Wish) -> Found:
        """Return what fits; other words are tried when those given find nothing.

        Raises:
            InputError: We do not know the place.
        """
        found = self._by_words(wish, wish.words)
        # Words that are known elsewhere mean what they say; the filters are what is in the way.
        if found or not wish.words or self._by_words(Wish(), wish.words):
            return Found(tuple(found))
        thesaurus = load_thesaurus()
        meant = [thesaurus.label(term) for term in thesaurus.in_question(wish.words)]
        for label in meant:
            found = self._by_words(wish, label)
            if found:
                return Found(tuple(found), (label,))
        return Found(())

    def _by_words(self, wish: Wish, words: str) -> list[Record]:
        pool = [
            record
            for sort, records in self.records.items()
            if wish.sort in ("", sort)
            for record in records
            if not wish.line or wish.line in self.lines_of(record)
        ]
        near = by_region(wish.region, pool) if wish.region else pool
        if words:
            return search(words, near)
        return near if wish.region else sorted(near, key=lambda record: record.name.casefold())

    def alike(self, words: str) -> list[tuple[str, Record]]:
        """Return records whose name looks like the words, with their sort; best first."""
        names = {
            name: (sort, record)
            for sort, records in self.records.items()
            for record in records
            for name in (record.name, *record.aliases)
        }
        close = process.extract(
            words, list(names), scorer=fuzz.WRatio, processor=str.casefold,
            score_cutoff=_ALIKE, limit=3 * _SUGGESTIONS,
        )  # fmt: skip
        found = {names[name][1].id: names[name] for name, _, _ in close}
        return list(found.values())[:_SUGGESTIONS]


@cache
def load_directory() -> Directory:
    """Return the directory of our own register, made once per process."""
    return Directory(
        load_records(Organisation),
        load_records(Initiative),
        load_records(Facility),
        load_records(Activity),
    )


def sort_of(record: Record) -> str:
    """Return what a record is called in the address; empty for what has no page here."""
    return next((sort for sort, kind in SORTS.items() if isinstance(record, kind)), "")


@cache
def known_regions() -> tuple[str, ...]:
    """Return the names to choose from: the country, provinces, then labour-market regions."""
    rows = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")
    provinces = _names(row.province for row in rows)
    return tuple(
        dict.fromkeys((COUNTRY, *provinces, *_names(r.labour_market_region for r in rows)))
    )


def _names(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value})
