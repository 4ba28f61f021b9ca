"""Chunks as rows of numbers, so that a question is held against all of them at once.

A chunk is read once: each unit that can be quoted, what stands above it, and what
stands above the whole chunk become lists of term numbers with a weight. Terms are
stems, parts of compounds and thesaurus concepts; their numbers come from one table.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat

import numpy as np
import numpy.typing as npt

from assistant.documents import Chunk, LineKind, ScoredChunk
from assistant.fitting import SORTS, sorts_held
from assistant.language.thesaurus import RELATIONS_IN_TEXT, Mention, Thesaurus
from assistant.language.word_space import Points, WordSpace
from assistant.language.words import terms, word_terms, words
from assistant.ranking.asked import CONCEPT
from assistant.units import SOURCE_NOTE, Unit, cut_units

_PART = 0.7
_NARROWER = 0.8
_OLDEST_KEPT = 6_000
_WORDS_KEPT = 50_000


class TermTable:
    """Numbers terms as they come, and knows where each lies in the word space.

    Args:
        space: Points of terms.
    """

    def __init__(self, space: WordSpace) -> None:
        self.space = space
        self._numbers: dict[str, int] = {}
        self._points = array("q")

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self._numbers)

    def number(self, term: str) -> int:
        """Return the number of ``term``, from 0; a new one gets the next."""
        found = self._numbers.get(term)
        if found is None:
            found = self._numbers[term] = len(self._numbers)
            self._points.append(self.space.vocabulary.get(term, -1))
        return found

    def known(self, term: str) -> int:
        """Return the number of ``term``, or -1 when no chunk that was read has it."""
        return self._numbers.get(term, -1)

    def points_of(self, numbers: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], Points]:
        """Return which of ``numbers`` have a point, as places in it, and those points."""
        rows = np.frombuffer(self._points, dtype=np.int64)[numbers]
        at = np.flatnonzero(rows >= 0)
        return at, self.space.points[rows[at]]


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """A chunk as rows of numbers.

    The rows are, in order: one per unit; one per unit for what stands above that unit
    alone (lead-in, last heading); one for the headings inside the chunk; one for what
    stands above the chunk (section, title).

    Attributes:
        units: What can be quoted, in order of the chunk.
        terms: Term numbers of all rows, one after the other; every row has at least one.
        weights: How far each stands for its term, in (0, 1]; 0 for the filler of an empty row.
        starts: Where each row begins in ``terms``; 2 * n_units + 2 rows.
        point: Mean point of the chunk, length 1 or 0.
        unit_points: Mean point per unit, shape (n_units, dimensions).
        length: Characters of the chunk.
        sorts: Whether each unit holds each of SORTS, shape (n_units, len(SORTS)).
    """

    units: tuple[Unit, ...]
    terms: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float32]
    starts: npt.NDArray[np.int64]
    point: npt.NDArray[np.float32]
    unit_points: npt.NDArray[np.float32]
    length: int
    sorts: npt.NDArray[np.bool_]


class ChunkReader:
    """Reads chunks, and remembers what it read.

    Args:
        thesaurus: Gives the concepts.
        space: Points of terms.
    """

    def __init__(self, thesaurus: Thesaurus, space: WordSpace) -> None:
        self.table = TermTable(space)
        self._thesaurus = thesaurus
        self._read: dict[str, ReadChunk] = {}

    def read(self, chunk: Chunk) -> ReadChunk:
        """Return ``chunk`` as numbers."""
        found = self._read.get(chunk.id)
        if found is None or (found.units and found.units[0].chunk is not chunk):
            if len(self._read) >= _OLDEST_KEPT:
                self._read.pop(next(iter(self._read)))
            found = self._read[chunk.id] = self._number(chunk)
        return found

    def _number(self, chunk: Chunk) -> ReadChunk:
        units = tuple(cut_units([ScoredChunk(chunk, 0.0)]))
        inside = " . ".join(line.text for line in chunk.lines if line.kind is LineKind.HEADING)
        leads = " . ".join(dict.fromkeys(line.lead for line in chunk.lines if line.lead))
        texts = [
            *(unit.text for unit in units),
            *(f"{unit.lead} . {' . '.join(unit.headings[-1:])}" for unit in units),
            inside,
            f"{' . '.join(chunk.section)} . {leads}",
        ]
        numbers: list[int] = []
        weights: list[float] = []
        starts: list[int] = []
        for text in texts:
            starts.append(len(numbers))
            found = weigh_text(text, self._thesaurus) or {"": 0.0}
            numbers.extend(map(self.table.number, found))
            weights.extend(found.values())
        space = self.table.space
        own = [space.rows(terms(unit.text)) for unit in units]
        whole = space.rows(terms(f"{chunk.text} {' '.join(chunk.section)}"))
        dimensions = space.points.shape[1]
        return ReadChunk(
            units,
            np.array(numbers, dtype=np.int64),
            np.array(weights, dtype=np.float32),
            np.array(starts, dtype=np.int64),
            space.mean(whole),
            np.array([space.mean(rows) for rows in own], dtype=np.float32).reshape(-1, dimensions),
            len(chunk.text),
            np.array([_sorts(unit) for unit in units], dtype=np.bool_).reshape(-1, len(SORTS)),
        )


def _sorts(unit: Unit) -> list[bool]:
    return sorts_held(SOURCE_NOTE.sub("", unit.text))


def weigh_text(text: str, thesaurus: Thesaurus) -> Mapping[str, float]:
    """Return term -> how far ``text`` says it, in (0, 1]: stems, parts and concepts."""
    raw = words(text)
    said = chain.from_iterable(_word_weights(word, thesaurus) for word in dict.fromkeys(raw))
    return _strongest(chain(said, _concept_weights(thesaurus.phrases(raw))))


@lru_cache(maxsize=_WORDS_KEPT)
def _word_weights(word: str, thesaurus: Thesaurus) -> tuple[tuple[str, float], ...]:
    own = zip(word_terms(word), chain([1.0], repeat(_PART)), strict=False)
    return tuple(_strongest(chain(own, _concept_weights(thesaurus.of_word(word)))).items())


def _strongest(weighed: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for term, weight in weighed:
        if weight > found.get(term, 0.0):
            found[term] = weight
    return found


def _concept_weights(mentions: Iterable[Mention]) -> Iterator[tuple[str, float]]:
    for mention in mentions:
        if mention.relation in RELATIONS_IN_TEXT:
            narrower = _NARROWER if mention.relation == "narrower" else 1.0
            sure = 1.0 if mention.certainty == 1.0 else _PART
            yield f"{CONCEPT}{mention.concept}", narrower * sure


def join_rows(
    read: Sequence[ReadChunk],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Return terms, weights and row starts of several chunks, one after the other."""
    sizes = np.cumsum([0, *(len(chunk.terms) for chunk in read)])[:-1]
    return (
        np.concatenate([chunk.terms for chunk in read]),
        np.concatenate([chunk.weights for chunk in read]),
        np.concatenate([chunk.starts + size for chunk, size in zip(read, sizes, strict=True)]),
    )
