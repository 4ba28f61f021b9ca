"""The thesaurus in SKOS, the words in which vocabularies are exchanged. Pure.

A row becomes a concept: its label and its first English term are the preferred labels,
the terms that mean the same the alternative ones. A narrower or related term is a concept
too: that of the row which carries the term, or a small one of its own. SKOS forbids that
two concepts are both related and one above the other; where the rows say both, the
hierarchy is kept. A circle of narrower terms is cut where it would close.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from assistant.language.thesaurus import Concept
from assistant.language.words import fold

SCHEME = "https://loket.example/thesaurus"
TITLES: Mapping[str, str] = {
    "nl": "Thesaurus van Loket: alledaagse woorden bij beleidswoorden",
    "en": "Loket thesaurus: everyday words for policy words",
}


@dataclass(frozen=True, slots=True)
class SkosConcept:
    """One concept as SKOS has it.

    Attributes:
        iri: Its address, made of its Dutch label.
        preferred: Language to preferred label, at most one each; Dutch always.
        alternative: Language to other labels, none of them preferred.
        broader: Addresses of concepts right above it.
        narrower: Addresses of concepts right below it.
        related: Addresses of concepts beside it; they name this one too.
        weight: How safely it may widen a question; None for a term without a row.
    """

    iri: str
    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]]
    broader: tuple[str, ...]
    narrower: tuple[str, ...]
    related: tuple[str, ...]
    weight: float | None


class _Links:
    """Which concepts stand above and beside each other, without what SKOS forbids."""

    def __init__(self) -> None:
        self.narrower: dict[str, dict[str, None]] = defaultdict(dict)
        self.broader: dict[str, dict[str, None]] = defaultdict(dict)
        self.related: dict[str, dict[str, None]] = defaultdict(dict)

    def put_below(self, above: str, below: str) -> None:
        if above not in self._under(below):
            self.narrower[above][below] = None
            self.broader[below][above] = None

    def put_beside(self, one: str, other: str) -> None:
        """Join two concepts; call this when the hierarchy is complete."""
        if other not in self._under(one) and one not in self._under(other):
            self.related[one][other] = None
            self.related[other][one] = None

    def _under(self, start: str) -> set[str]:
        """Return ``start`` and all that stands below it, however deep."""
        seen, waiting = {start}, [start]
        while waiting:
            new = [below for below in self.narrower.get(waiting.pop(), ()) if below not in seen]
            seen.update(new)
            waiting += new
        return seen


def to_skos(concepts: Sequence[Concept]) -> list[SkosConcept]:
    """Return the rows as SKOS concepts: the rows themselves, then terms without a row."""
    owner = _owners(concepts)
    iris: dict[str, str] = {concept.label: _iri(concept.label) for concept in concepts}
    lone: dict[str, str] = {}

    def place_of(term: str) -> str:
        folded = fold(term)
        if folded in owner:
            return iris[owner[folded]]
        return _iri(lone.setdefault(folded, term))

    links = _Links()
    for relation, put in (("narrower", links.put_below), ("related", links.put_beside)):
        for concept in concepts:
            for term in concept.terms.get(relation, ()):
                put(iris[concept.label], place_of(term))
    found = [
        _concept(iris[concept.label], links, *_labels(concept), concept.weight)
        for concept in concepts
    ]
    return found + [_concept(_iri(term), links, {"nl": term}, {}, None) for term in lone.values()]


def _owners(concepts: Iterable[Concept]) -> dict[str, str]:
    """Return folded term -> label of the one row that means it; shared terms have no owner."""
    labels: dict[str, str] = {}
    same: dict[str, set[str]] = defaultdict(set)
    for concept in concepts:
        labels.setdefault(fold(concept.label), concept.label)
        for term in concept.terms.get("same", ()):
            same[fold(term)].add(concept.label)
    sole = {term: next(iter(rows)) for term, rows in same.items() if len(rows) == 1}
    return {**sole, **labels}


def _labels(concept: Concept) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    preferred = {"nl": concept.label}
    alternative: dict[str, tuple[str, ...]] = {}
    english = concept.terms.get("english", ())
    if english:
        preferred["en"] = english[0]
    for language, terms in (("nl", concept.terms.get("same", ())), ("en", english)):
        others = tuple(dict.fromkeys(t for t in terms if t != preferred.get(language)))
        if others:
            alternative[language] = others
    return preferred, alternative


def _concept(
    iri: str,
    links: _Links,
    preferred: Mapping[str, str],
    alternative: Mapping[str, tuple[str, ...]],
    weight: float | None,
) -> SkosConcept:
    return SkosConcept(
        iri,
        preferred,
        alternative,
        tuple(links.broader.get(iri, ())),
        tuple(links.narrower.get(iri, ())),
        tuple(links.related.get(iri, ())),
        weight,
    )


def _iri(label: str) -> str:
    return f"{SCHEME}/{quote(label, safe='')}"
