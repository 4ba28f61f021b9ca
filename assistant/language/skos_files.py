"""SKOS concepts as Turtle and as JSON-LD. Pure."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from assistant.language.skos import SCHEME, TITLES, SkosConcept

_WEIGHT = f"{SCHEME}#weight"
_PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_CONTEXT: Mapping[str, Any] = {
    **_PREFIXES,
    "title": {"@id": "dcterms:title", "@container": "@language"},
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
    "weight": {"@id": _WEIGHT, "@type": "xsd:decimal"},
    **{
        name: {"@id": f"skos:{name}", "@type": "@id"}
        for name in ("inScheme", "hasTopConcept", "topConceptOf", "broader", "narrower", "related")
    },
}


def to_turtle(concepts: Sequence[SkosConcept]) -> str:
    """Return ``concepts`` and their scheme as Turtle."""
    head = [f"@prefix {name}: <{iri}> ." for name, iri in _PREFIXES.items()]
    tops = [concept.iri for concept in concepts if not concept.broader]
    scheme = [
        ("dcterms:title", [_text(title, language) for language, title in TITLES.items()]),
        ("skos:hasTopConcept", _places(tops)),
    ]
    blocks = [_block(SCHEME, "skos:ConceptScheme", scheme)]
    blocks += [_block(c.iri, "skos:Concept", _facts(c)) for c in concepts]
    return "\n".join([*head, "", *blocks])


def _facts(concept: SkosConcept) -> list[tuple[str, list[str]]]:
    preferred = [_text(label, language) for language, label in concept.preferred.items()]
    other = [_text(t, language) for language, ts in concept.alternative.items() for t in ts]
    weight = [] if concept.weight is None else [f'"{concept.weight}"^^xsd:decimal']
    return [
        ("skos:prefLabel", preferred),
        ("skos:altLabel", other),
        ("skos:broader", _places(concept.broader)),
        ("skos:narrower", _places(concept.narrower)),
        ("skos:related", _places(concept.related)),
        ("skos:topConceptOf", [] if concept.broader else _places([SCHEME])),
        ("skos:inScheme", _places([SCHEME])),
        (f"<{_WEIGHT}>", weight),
    ]


def _block(iri: str, kind: str, facts: Iterable[tuple[str, list[str]]]) -> str:
    lines = [f"  {name} {', '.join(values)}" for name, values in facts if values]
    return " ;\n".join([f"<{iri}> a {kind}", *lines]) + " .\n"


def _text(text: str, language: str) -> str:
    return f'"{text.translate(_ESCAPES)}"@{language}'


def _places(iris: Iterable[str]) -> list[str]:
    return [f"<{iri}>" for iri in iris]


def to_json_ld(concepts: Sequence[SkosConcept]) -> str:
    """Return ``concepts`` and their scheme as one JSON-LD document."""
    scheme = {
        "@id": SCHEME,
        "@type": "skos:ConceptScheme",
        "title": dict(TITLES),
        "hasTopConcept": [concept.iri for concept in concepts if not concept.broader],
    }
    graph = [scheme, *map(_node, concepts)]
    return json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _node(concept: SkosConcept) -> dict[str, object]:
    facts: dict[str, object] = {
        "@id": concept.iri,
        "@type": "skos:Concept",
        "prefLabel": dict(concept.preferred),
        "altLabel": {language: list(terms) for language, terms in concept.alternative.items()},
        "broader": list(concept.broader),
        "narrower": list(concept.narrower),
        "related": list(concept.related),
        "topConceptOf": "" if concept.broader else SCHEME,
        "inScheme": SCHEME,
        "weight": None if concept.weight is None else str(concept.weight),
    }
    return {name: value for name, value in facts.items() if value}


WRITERS: Mapping[str, Callable[[Sequence[SkosConcept]], str]] = {
    ".ttl": to_turtle,
    ".json": to_json_ld,
    ".jsonld": to_json_ld,
}
