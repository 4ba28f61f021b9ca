"""The register as linked data in the words of schema.org (JSON-LD). Pure.

Other programs read the schema.org part; the whole record travels along as a JSON literal,
so that an import loses nothing. What we do not know is left out, never filled in.
"""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from assistant.errors import DataError
from assistant.register.facts import Fact, Facts
from assistant.register.funds import Fund
from assistant.register.portable import Plain, to_plain
from assistant.register.records import (
    Activity,
    Facility,
    Goal,
    Initiative,
    Organisation,
    Record,
)

RECORD = "loket:record"
CONTEXT = (
    "https://schema.org",
    {"loket": "https://loket.example/register#", RECORD: {"@type": "@json"}},
)
_PARTIES: Mapping[str, str] = MappingProxyType(
    {
        "provincie": "GovernmentOrganization",
        "gemeente": "GovernmentOrganization",
        "ministerie": "GovernmentOrganization",
        "waterschap": "GovernmentOrganization",
        "mbo-school": "EducationalOrganization",
        "hogeschool": "CollegeOrUniversity",
        "universiteit": "CollegeOrUniversity",
        "vo-school": "EducationalOrganization",
        "bedrijf": "Corporation",
    }
)


def to_linked_data(records: Iterable[Record]) -> str:
    """Return records as one JSON-LD document."""
    graph = [_node(record) for record in records]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)


def from_linked_data(text: str) -> list[Plain]:
    """Return the plain records that ``to_linked_data`` sent along.

    Raises:
        DataError: It is not JSON-LD of ours.
    """
    try:
        return [dict(node[RECORD]) for node in json.loads(text)["@graph"]]
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"Geen JSON-LD van een register: {error!r}") from error


def _node(record: Record) -> dict[str, Any]:
    plain = to_plain(record)
    node: dict[str, Any] = {
        "@id": f"urn:loket:{plain['register']}:{record.id}",
        "name": record.name,
        "alternateName": list(record.aliases),
        "description": _text(record.about),
        "url": _text(record.website[:1]),
        "keywords": [*record.themes, *record.search_words],
        "citation": _citations(record),
        **_typed(record),
        RECORD: plain,
    }
    return {key: value for key, value in node.items() if value not in ("", [], None)}


def _typed(record: Record) -> dict[str, Any]:
    """Return what schema.org asks for this kind of record."""
    areas = [{"@type": "AdministrativeArea", "name": name} for name in record.regions]
    if isinstance(record, Organisation):
        kind = _PARTIES.get(record.kind, "Organization")
        offers = {"@type": "GovernmentService", "name": _text(record.counter), "areaServed": areas}
        offer = {"@type": "Offer", "itemOffered": offers} if record.counter else None
        return {"@type": kind, "areaServed": areas, "makesOffer": offer}
    if isinstance(record, Activity):
        return _event(record, areas)
    if isinstance(record, Fund):
        return _fund(record, areas)
    if isinstance(record, Initiative):
        members = [_party(fact) for fact in record.organisations]
        return {"@type": "Project", "areaServed": areas, "member": members}
    if isinstance(record, Goal):
        return {"@type": "Observation", "observationAbout": record.pact, "unitText": record.unit}
    if isinstance(record, Facility):
        return {"@type": "Place", "address": _text(record.place), "containedInPlace": areas}
    return {"@type": "Thing"}


def _event(activity: Activity, areas: list[dict[str, str]]) -> dict[str, Any]:
    """Return an event; with more editions, a series with an event for each."""
    editions = [
        {"@type": "EducationEvent", "name": activity.name, "startDate": str(fact.value)}
        for fact in activity.starts
    ]
    return {
        "@type": "EventSeries" if len(editions) > 1 else "Event",
        "startDate": editions[0]["startDate"] if len(editions) == 1 else "",
        "subEvent": editions if len(editions) > 1 else [],
        "location": {"@type": "Place", "name": _text(activity.place)} if activity.place else areas,
        "organizer": [_party(fact) for fact in activity.organisations],
        "audience": [
            {"@type": "Audience", "audienceType": name}
            for name in (*activity.audiences, *activity.levels)
        ],
    }


def _fund(fund: Fund, areas: list[dict[str, str]]) -> dict[str, Any]:
    """Return a grant, which is what money with conditions is to schema.org, and its service."""
    windows = [
        {"@type": "Offer", "availabilityStarts": window.opens, "availabilityEnds": window.closes}
        for window in fund.windows
    ]
    service = {
        "@type": "GovernmentService",
        "name": fund.name,
        "areaServed": areas,
        "offers": [{key: day for key, day in window.items() if day} for window in windows],
        "termsOfService": [str(criterion.fact.value) for criterion in fund.criteria],
    }
    funders = [_party(fact) for fact in fund.contact]
    return {
        "@type": "MonetaryGrant",
        "sponsor": funders,
        "mainEntityOfPage": {key: value for key, value in service.items() if value},
    }


def _party(fact: Fact) -> dict[str, str]:
    return {"@type": "Organization", "name": str(fact.value)}


def _citations(record: Record) -> list[dict[str, str]]:
    """Return every page and address that the record stands on, each once."""
    cited = {
        fact.where: {
            "@type": "CreativeWork",
            "name": fact.source.title,
            "publisher": fact.source.publisher,
            "temporalCoverage": fact.date,
            ("url" if fact.source.url else "pagination"): fact.where,
        }
        for _, fact in record.facts()
    }
    return list(cited.values())


def _text(facts: Facts) -> str:
    return "; ".join(dict.fromkeys(str(fact.value) for fact in facts))
