"""Chunks as rows of numbers, so that a question is held against all of them at once.

Each term that was read in a chunk gets a number from one table, and each unit the mean
point of its words.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from assistant.documents import Chunk
from assistant.fitting import SORTS
from assistant.language.thesaurus import Thesaurus
from assistant.language.word_space import Points, WordSpace
from assistant.readings import WEIGHTS, Reading, read_chunk
from assistant.units import SOURCE_NOTE, Unit

_WEIGHTS = np.array(WEIGHTS, dtype=np.float32)
_OLDEST_KEPT = 20_000


class _Numbers(dict[str, int]):
    """Term -> number; a term that was not met before gets the next one, and its point."""

    def __init__(self, space: WordSpace) -> None:
        super().__init__()
        self._vocabulary = space.vocabulary
        self._points = array("q")
        # Several visitors ask at once, and an array that is looked at cannot grow.
        self._alone = Lock()

    def __missing__(self, term: str) -> int:
        with self._alone:
            if term not in self:
                self._points.append(self._vocabulary.get(term, -1))
                self[term] = len(self)
            return self[term]

    def points(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return the row in the word space of each of ``numbers``, -1 for none."""
        with self._alone:
            return np.frombuffer(self._points, dtype=np.int64)[numbers]


class TermTable:
    """Numbers terms as they come, and knows where each lies in the word space.

    Args:
        space: Points of terms.
    """

    def __init__(self, space: WordSpace) -> None:
        self.space = space
        self._numbers = _Numbers(space)

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self._numbers)

    def numbers(self, terms: str) -> npt.NDArray[np.int64]:
        """Return the number, from 0, of each of ``terms`` (a space between them)."""
        return np.array(list(map(self._numbers.__getitem__, terms.split(" "))), dtype=np.int64)

    def known(self, term: str) -> int:
        """Return the number of ``term``, or -1 when no chunk that was read has it."""
        return self._numbers.get(term, -1)

    def means(self, numbers: npt.NDArray[np.int64], starts: npt.NDArray[np.int64]) -> Points:
        """Return the mean point of the terms of each group, shape (n_groups, dimensions).

        Args:
            numbers: Terms of all groups, one after the other; those without a point are
                passed over.
            starts: Where each group begins, and where the last one ends.
        """
        rows = self._numbers.points(numbers)
        kept = rows >= 0
        ends = np.concatenate([[0], np.cumsum(kept)])[starts]
        shape = (len(starts) - 1, len(self.space.points))
        stands = csr_matrix((self.space.rarity[rows[kept]], rows[kept], ends), shape=shape)
        return np.asarray(normalize(stands @ self.space.points), dtype=np.float32)

    def points_of(self, numbers: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], Points]:
        """Return which of ``numbers`` have a point, as places in it, and those points."""
        rows = self._numbers.points(numbers)
        at = np.flatnonzero(rows >= 0)
        return at, self.space.points[rows[at]]


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """A chunk as rows of numbers.

    The rows are those of its :class:`Reading`.

    Attributes:
        units: What can be quoted, in order of the chunk.
        terms: Term numbers of all rows, one after the other; every row has at least one.
        weights: How far each stands for its term, in (0, 1]; 0 for the filler of an empty row.
        starts: Where each row begins in ``terms``; 2 * n_units + 2 rows.
        point: Mean point of the chunk, length 1 or 0.
        unit_points: Mean point per unit, shape (n_units, dimensions).
        bearings: Where and when each unit speaks of, as bits, shape (n_units, 4).
        length: Characters of the chunk.
    """

    units: tuple[Unit, ...]
    terms: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float32]
    starts: npt.NDArray[np.int64]
    point: npt.NDArray[np.float32]
    unit_points: npt.NDArray[np.float32]
    bearings: npt.NDArray[np.int64]
    length: int
    _sorts: dict[int, npt.NDArray[np.bool_]] = field(default_factory=dict, repr=False)

    def holds(self, sort: int) -> npt.NDArray[np.bool_]:
        """Return whether each unit holds this one of the SORTS, shape (n_units,).

        It is looked for when it is first sought: most never are.
        """
        if sort not in self._sorts:
            held = SORTS[sort].held
            texts = (SOURCE_NOTE.sub("", unit.text) for unit in self.units)
            found = [held.search(text) is not None for text in texts]
            self._sorts[sort] = np.array(found, dtype=np.bool_)
        return self._sorts[sort]


class ChunkReader:
    """Puts chunks into numbers, and remembers them.

    Args:
        thesaurus: Gives the concepts.
        space: Points of terms.
    """

    def __init__(self, thesaurus: Thesaurus, space: WordSpace) -> None:
        self.table = TermTable(space)
        self._thesaurus = thesaurus
        self._read: dict[str, ReadChunk] = {}

    def take(self, readings: Sequence[Reading]) -> None:
        """Put chunks that were read before into numbers, and remember them."""
        for reading, found in zip(readings, self._number(readings), strict=True):
            if len(self._read) >= _OLDEST_KEPT:
                self._read.pop(next(iter(self._read)))
            self._read[reading.chunk.id] = found

    def read(self, chunk: Chunk) -> ReadChunk:
        """Return ``chunk`` as numbers; it is read now when that was not done before."""
        found = self._read.get(chunk.id)
        if found is None or (found.units and found.units[0].chunk is not chunk):
            self.take([read_chunk(chunk, self._thesaurus)])
            found = self._read[chunk.id]
        return found

    def _number(self, readings: Sequence[Reading]) -> Iterator[ReadChunk]:
        """Yield chunks as numbers; their points are made all at once."""
        numbers = [self.table.numbers(reading.terms) for reading in readings]
        starts = [np.cumsum([0, *reading.sizes]) for reading in readings]
        own = [
            row
            for terms, begins, reading in zip(numbers, starts, readings, strict=True)
            for row in np.split(terms, begins[1:])[: len(reading.units)]
        ]
        whole = [self.table.numbers(reading.whole) for reading in readings]
        groups = [*whole, *own]
        ends = np.cumsum([0, *map(len, groups)])
        points = self.table.means(np.concatenate(groups), ends)
        first = len(whole)
        for place, reading in enumerate(readings):
            codes = np.frombuffer(reading.weights.encode(), dtype=np.uint8) - ord("0")
            last = first + len(reading.units)
            yield ReadChunk(
                reading.units,
                numbers[place],
                _WEIGHTS[codes],
                starts[place][:-1],
                points[place],
                points[first:last],
                np.array(reading.bearings, dtype=np.int64).reshape(-1, 4),
                len(reading.chunk.text),
            )
            first = last


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
