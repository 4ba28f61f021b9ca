"""Everyday words to policy words: which concepts a text speaks of.

The thesaurus is ``data/thesaurus.csv``: one concept a row, with terms that mean the
same, narrower terms, related terms and English terms, each list separated by ``;``.
A text is matched on stems, so inflection does not matter, and on runs of words, so
"bij wie moet ik zijn" is one term. This is where meaning comes from without a model.
"""

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import NamedTuple

from assistant.errors import DataError
from assistant.language.word_lists import load_word_list
from assistant.language.words import is_stop_word, parts, stem, words

# How far a term of each relation stands for its concept, in a question.
RELATION_WEIGHT = {"concept": 1.0, "same": 1.0, "english": 1.0, "narrower": 0.6, "related": 0.3}
# Related terms do not make a text speak of the concept; the others do.
RELATIONS_IN_TEXT = frozenset({"concept", "same", "english", "narrower"})
# A part of a compound says less surely what is meant than a word of its own.
_PART_CERTAINTY = 0.6
# "met" is the stem of "meten" too; as a word it is never more than a preposition.
_FUNCTION_WORDS = load_word_list("dutch_function_words.txt")
_WORDS_KEPT = 50_000
_COLUMNS = ("concept", "same", "narrower", "related", "english", "weight")


@dataclass(frozen=True, slots=True)
class Concept:
    """One row of the thesaurus.

    Attributes:
        label: Preferred Dutch name; unique.
        terms: Relation ("same", "narrower", "related", "english") to its terms.
        weight: How safely it may widen a question, in (0, 1].
    """

    label: str
    terms: Mapping[str, tuple[str, ...]]
    weight: float


class Thesaurus:
    """Finds the concepts in a text.

    Args:
        concepts: The rows; their labels are unique.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        # A question is looked at from several sides, and a text by several readers.
        self._mentions_in = lru_cache(maxsize=2_048)(self._find_mentions)
        # Most words of a text were met before, in this text or another.
        self._of_word = lru_cache(maxsize=_WORDS_KEPT)(self._find_of_word)
        self._index_terms = lru_cache(maxsize=_WORDS_KEPT)(self._find_index_terms)
        # Terms of one word by their stem, longer ones by their first three: many begin with
        # the same small words.
        self._single: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], int, str]]] = defaultdict(
            list
        )
        for number, concept in enumerate(self.concepts):
            entries: Iterable[tuple[str, tuple[str, ...]]] = [
                ("concept", (concept.label,)),
                *concept.terms.items(),
            ]
            for relation, terms in entries:
                for term in terms:
                    self._enter(words(term), number, relation)
        self._firsts = frozenset(key[0] for key in self._longer)
        for found in self._longer.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def _enter(self, term: Sequence[str], number: int, relation: str) -> None:
        key = tuple(map(stem, term))
        if len(key) > 1:
            self._longer[key[:3]].append((key, number, relation))
        elif key and not is_stop_word(term[0]):
            self._single[key[0]].append((number, relation))

    def digest(self) -> str:
        """Return a short digest of the content; an index made with another one is stale."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        content = repr([(c.label, sorted(c.terms.items()), c.weight) for c in self.concepts])
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def in_text(self, text: str) -> list[str]:
        """Return the index terms of the concepts that ``text`` speaks of, once per mention."""
        raw = words(text)
        stems = [stem(word) for word in raw]
        found: list[str] = []
        for place, word in enumerate(raw):
            if stems[place] in self._firsts:
                for _, number, relation in self._longer_at(stems, place):
                    if relation in RELATIONS_IN_TEXT:
                        found.append(f"c{number}")
            found += self._index_terms(word)
        return found

    def in_question(self, text: str) -> dict[str, float]:
        """Return index term -> weight in (0, 1] of the concepts that a question may mean."""
        weights: dict[str, float] = {}
        for mention in self.mentions(words(text)):
            concept = self.concepts[mention.concept]
            weight = RELATION_WEIGHT[mention.relation] * concept.weight * mention.certainty
            key = f"c{mention.concept}"
            weights[key] = max(weight, weights.get(key, 0.0))
        return weights

    def label(self, index_term: str) -> str:
        """Return the preferred name behind an index term such as ``c12``."""
        return self.concepts[int(index_term[1:])].label

    def mentions(self, raw: Sequence[str]) -> list["Mention"]:
        """Return where the folded words ``raw`` speak of concepts, in order of the words."""
        return list(self._mentions_in(tuple(raw)))

    def phrases(self, raw: Sequence[str]) -> list["Mention"]:
        """Return the mentions in more than one of the folded words ``raw``."""
        stems = [stem(word) for word in raw]
        return [
            Mention(place, length, number, relation, 1.0)
            for place, first in enumerate(stems)
            if first in self._firsts
            for length, number, relation in self._longer_at(stems, place)
        ]

    def of_word(self, word: str) -> tuple["Mention", ...]:
        """Return the mentions in one folded word by itself; they start at 0."""
        return self._of_word(word)

    def _find_mentions(self, raw: tuple[str, ...]) -> tuple["Mention", ...]:
        stems = [stem(word) for word in raw]
        found: list[Mention] = []
        for place, word in enumerate(raw):
            for length, number, relation in self._longer_at(stems, place):
                found.append(Mention(place, length, number, relation, 1.0))
            found += [mention._replace(start=place) for mention in self._of_word(word)]
        return tuple(found)

    def _longer_at(self, stems: Sequence[str], place: int) -> Sequence[tuple[int, int, str]]:
        """Return length, concept and relation of the longer terms that begin at ``place``."""
        three, two = tuple(stems[place : place + 3]), tuple(stems[place : place + 2])
        return [
            (len(key), number, relation)
            for first in dict.fromkeys((three, two))
            if first in self._longer
            for key, number, relation in self._longer[first]
            if tuple(stems[place : place + len(key)]) == key
        ]

    def _find_of_word(self, word: str) -> tuple["Mention", ...]:
        said = not is_stop_word(word) and word not in _FUNCTION_WORDS
        sure = self._single.get(stem(word), ()) if said else ()
        return (
            *(Mention(0, 1, number, relation, 1.0) for number, relation in sure),
            *(
                Mention(0, 1, number, relation, _PART_CERTAINTY)
                for part in parts(word)
                for number, relation in self._single.get(part, ())
            ),
        )

    def _find_index_terms(self, word: str) -> tuple[str, ...]:
        found = self._of_word(word)
        return tuple(f"c{m.concept}" for m in found if m.relation in RELATIONS_IN_TEXT)


class Mention(NamedTuple):
    """A place in a text where a term of a concept stands.

    Attributes:
        start: First word, from 0.
        length: Number of words, at least 1.
        concept: Number of the concept, from 0.
        relation: How the term relates to its concept ("concept", "same", "narrower", ...).
        certainty: 1 for the term itself, less for a part of a compound.
    """

    start: int
    length: int
    concept: int
    relation: str
    certainty: float


def parse_thesaurus(lines: Iterable[str], name: str) -> list[Concept]:
    """Read thesaurus rows from CSV lines.

    Raises:
        DataError: A column is missing, a row has too few or too many fields, a label is
            empty or doubled, or a weight is not in (0, 1]. The message names the line.
    """
    reader = csv.DictReader(lines)
    if tuple(reader.fieldnames or ()) != _COLUMNS:
        raise DataError(f"{name}: the header must be {','.join(_COLUMNS)}.")
    concepts: dict[str, Concept] = {}
    for row in reader:
        if None in row or None in row.values():
            raise DataError(
                f"{name}, line {reader.line_num}: a row has {len(_COLUMNS)} fields. "
                "Put a term that holds a comma between double quotes."
            )
        label = row["concept"].strip()
        if not label or label in concepts:
            raise DataError(
                f"{name}, line {reader.line_num}: concept {label!r} is empty or doubled."
            )
        try:
            weight = float(row["weight"])
        except ValueError:
            weight = 0.0
        if not 0 < weight <= 1:
            raise DataError(
                f"{name}, line {reader.line_num}: weight {row['weight']!r} is not in (0, 1]."
            )
        terms = {
            relation: tuple(t.strip() for t in row[relation].split(";") if t.strip())
            for relation in _COLUMNS[1:5]
        }
        concepts[label] = Concept(label, terms, weight)
    return list(concepts.values())


@cache
def load_thesaurus() -> Thesaurus:
    """Return the thesaurus that ships with Loket; read once per process."""
    file = resources.files("assistant.language") / "data" / "thesaurus.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return Thesaurus(parse_thesaurus(lines, "thesaurus.csv"))
