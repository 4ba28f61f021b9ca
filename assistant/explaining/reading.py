"""How a question was read, as lines: its words, what they were widened to, places, years. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.explaining.phrases import name_of, phrase
from assistant.language.thesaurus import RELATION_WEIGHT, Mention, load_thesaurus
from assistant.language.words import parts, stem, words
from assistant.understanding import Query

# Of one word so many concepts are told; more of them only lengthen the list.
_MOST_CONCEPTS = 6
_UNSAID = frozenset({"concept", "same"})


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told: what it is, and one or more texts."""

    label: str
    texts: tuple[str, ...]


def number_text(value: float, language: str, digits: int = 2) -> str:
    """Return a number as it is written in ``language``."""
    written = f"{value:.{digits}f}"
    return written if language == "en" else written.replace(".", ",")


def reading_lines(
    query: Query, trace: Mapping[str, Any], language: str, *, stems: bool
) -> Iterator[Line]:
    """Yield how ``query`` was read.

    Args:
        query: The question, understood.
        trace: Of its answer; gives how much each word counted.
        language: Of the words around it.
        stems: Whether words are told as they were searched, cut short; else as they were
            written.
    """
    written = {} if stems else _written(query, language)
    yield Line(phrase("language", language), (phrase(query.language, language),))
    if query.read_as:
        read = [phrase("read_word", language, written=w, meant=m) for w, m in query.read_as]
        yield Line(phrase("read_as", language), (", ".join(read),))
    kinds = ", ".join(name_of("kind", kind, language) for kind in query.kinds)
    yield Line(phrase("asked_for", language), (kinds,))
    yield from _weighed("words", _named(query.terms, written), language, digits=1)
    concepts = tuple(_concepts(query, language))
    if concepts:
        yield Line(phrase("concepts", language), concepts)
    if query.places:
        named = ", ".join(f"{p.name} ({name_of('place', p.kind, language)})" for p in query.places)
        yield Line(phrase("places", language), (named,))
    if query.years:
        yield Line(phrase("years", language), (", ".join(map(str, sorted(query.years))),))
    if query.leans_on_history:
        yield Line(phrase("earlier", language), (phrase("leans", language),))
    counts = _named(trace.get("counts", {}), written)
    yield from _weighed("counted", dict(sorted(counts.items(), key=lambda p: -p[1])), language)


def _written(query: Query, language: str) -> dict[str, str]:
    """Return stem, or part of a word -> the word of the question that it is from."""
    own = [word for text, _ in query.texts for word in words(text)]
    written = {part: phrase("part_of", language, word=word) for word in own for part in parts(word)}
    return written | {stem(word): word for word in reversed(own)}


def _named(weights: Mapping[str, float], written: Mapping[str, str]) -> dict[str, float]:
    """Return ``weights`` by the written word; of what is written alike the highest counts."""
    named: dict[str, float] = {}
    for key, weight in weights.items():
        name = written.get(key, key)
        named[name] = max(weight, named.get(name, 0.0))
    return named


def _weighed(
    key: str, weights: Mapping[str, float], language: str, digits: int = 2
) -> Iterator[Line]:
    if weights:
        said = [f"{word} ({number_text(w, language, digits)})" for word, w in weights.items()]
        yield Line(phrase(key, language), (", ".join(said),))


def _concepts(query: Query, language: str) -> Iterator[str]:
    """Yield per word, or run of words, of the question which concepts it was widened to."""
    thesaurus = load_thesaurus()
    given: dict[str, dict[int, tuple[float, Mention]]] = {}
    for text, factor in query.texts:
        raw = words(text)
        for mention in thesaurus.mentions(raw):
            said = " ".join(raw[mention.start : mention.start + mention.length])
            weight = (
                RELATION_WEIGHT[mention.relation]
                * thesaurus.concepts[mention.concept].weight
                * mention.certainty
                * factor
            )
            found = given.setdefault(said, {})
            if weight > found.get(mention.concept, (0.0, mention))[0]:
                found[mention.concept] = (weight, mention)
    for said, found in given.items():
        best = sorted(found.values(), key=lambda pair: -pair[0])[:_MOST_CONCEPTS]
        labels = ", ".join(_concept(weight, mention, language) for weight, mention in best)
        yield phrase("concept", language, word=said, found=labels)


def _concept(weight: float, mention: Mention, language: str) -> str:
    label = load_thesaurus().concepts[mention.concept].label
    shown = number_text(weight, language, 1)
    if mention.certainty < 1:
        relation = phrase("part", language)
    elif mention.relation in _UNSAID:
        return phrase("concept_exact", language, label=label, weight=shown)
    else:
        relation = phrase(mention.relation, language)
    return phrase("concept_of", language, label=label, relation=relation, weight=shown)
