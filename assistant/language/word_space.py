"""Words as points: words that mean much the same lie close together. No model, no download.

The points are fitted on the thesaurus, where the terms of a row stand together as the
words of a sentence do in a large corpus: how much more often two words share a row than
chance would have it, reduced to a few hundred directions. A word of the documents that
is not in the thesaurus gets its point from the words around it, and words that are in
it move a little towards the company they keep there.

Source: Levy & Goldberg (2014), Neural Word Embedding as Implicit Matrix Factorization,
for the weighing; Halko et al. (2011) for the reduction; Faruqui et al. (2015),
Retrofitting Word Vectors, for the idea of moving points afterwards.
"""

import math
import os
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from assistant.caches import cache_folders
from assistant.errors import IndexDamagedError, rebuild_command
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import terms, words

Points = npt.NDArray[np.float32]

DIMENSIONS = 200
# Raise this when points are fitted in another way than before.
_VERSION = 3
# How much a term counts in its row, by its relation to the concept.
_ROW_WEIGHTS = {"same": 1.5, "narrower": 1.0, "related": 0.5, "english": 1.0}
_LABEL_WEIGHT = 2.0
_ROW_FACTOR = 2.0
# Smooths the chance of rare words, as in Levy, Goldberg & Dagan (2015).
_CONTEXT_POWER = 0.75
# How far a word moves towards its company in the documents.
_MOVE = 0.3
_SHORTEST_PASSAGE = 3


class WordSpace:
    """Points of terms (see :func:`assistant.language.words.terms`).

    Args:
        vocabulary: Term -> row, from 0.
        points: Shape (n_terms, dimensions), rows of length 1.
        rarity: Shape (n_terms,): how telling each term is in the documents, > 0.
    """

    def __init__(
        self, vocabulary: Mapping[str, int], points: Points, rarity: npt.NDArray[np.float32]
    ) -> None:
        self.vocabulary = vocabulary
        self.points = points
        self.rarity = rarity

    def rows(self, found: Iterable[str]) -> list[int]:
        """Return the rows of the terms that have a point, each once, in order."""
        known = (self.vocabulary.get(term, -1) for term in dict.fromkeys(found))
        return [row for row in known if row >= 0]

    def likeness(self, rows: Sequence[int]) -> Points:
        """Return the cosine of each of ``rows`` with every term, shape (n_rows, n_terms)."""
        return np.asarray(self.points[list(rows)] @ self.points.T, dtype=np.float32)

    def mean(self, rows: Sequence[int]) -> Points:
        """Return the mean point of ``rows`` by rarity, of length 1 (or 0), shape (dimensions,)."""
        if not rows:
            return np.zeros(self.points.shape[1], dtype=np.float32)
        kept = list(rows)
        total = self.rarity[kept] @ self.points[kept]
        length = float(np.linalg.norm(total))
        return np.asarray(total / length if length else total, dtype=np.float32)

    def save(self, path: Path) -> None:
        """Write to ``path`` (npz, no pickle), whole or not at all."""
        unfinished = path.with_suffix(f".{os.getpid()}.tmp.npz")
        ordered = sorted(self.vocabulary, key=self.vocabulary.__getitem__)
        np.savez(
            unfinished,
            terms=np.array(ordered, dtype=np.str_),
            points=self.points.astype(np.float16),
            rarity=self.rarity.astype(np.float32),
        )
        unfinished.replace(path)


def load_word_space(path: Path) -> WordSpace:
    """Read what :meth:`WordSpace.save` wrote.

    Raises:
        IndexDamagedError: The file is missing or cannot be read.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            vocabulary = {str(term): row for row, term in enumerate(stored["terms"])}
            return WordSpace(vocabulary, stored["points"].astype(np.float32), stored["rarity"])
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise IndexDamagedError(
            f"The word points in {path} cannot be read. Run: {rebuild_command(path.parent)}"
        ) from error


def load_base_space(thesaurus: Thesaurus) -> WordSpace:
    """Return the points of the terms of ``thesaurus``, fitted once per machine and kept.

    Fitting takes some seconds; where nothing can be kept it is done every time.
    """
    name = f"words-{thesaurus.digest()}-{_VERSION}.npz"
    for folder in cache_folders("words"):
        try:
            return load_word_space(folder / name)
        except IndexDamagedError:
            continue
    space = fit_word_space(thesaurus)
    for folder in cache_folders("words"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            space.save(folder / name)
        except OSError:
            continue
        break
    return space


def fit_word_space(thesaurus: Thesaurus, dimensions: int = DIMENSIONS) -> WordSpace:
    """Return the points of the terms of ``thesaurus``.

    There are at most ``dimensions``, and fewer than there are terms.
    """
    rows = [_row_terms(number, thesaurus) for number in range(len(thesaurus.concepts))]
    vocabulary = {term: row for row, term in enumerate(dict.fromkeys(t for r in rows for t in r))}
    if not vocabulary:
        return WordSpace({}, np.zeros((0, 1), np.float32), np.zeros(0, np.float32))
    gains = _shared_more_than_chance(rows, vocabulary)
    rank = max(1, min(dimensions, len(vocabulary) - 1))
    if gains.nnz == 0 or len(vocabulary) < 3:
        points = np.eye(len(vocabulary), dtype=np.float32)
    else:
        svd = TruncatedSVD(rank, n_iter=4, random_state=7)
        points = svd.fit_transform(gains) / np.sqrt(svd.singular_values_ + 1e-9)
    return WordSpace(
        vocabulary,
        normalize(np.asarray(points, dtype=np.float32)),
        np.ones(len(vocabulary), dtype=np.float32),
    )


def settle(space: WordSpace, passages: Sequence[Sequence[str]]) -> WordSpace:
    """Return ``space`` with the words of ``passages`` (lists of terms) in it.

    New terms get the mean point of the passages they stand in; known ones move a little
    towards it. The rarity of each term is its idf over the passages.
    """
    kept = [counted for counted in map(Counter, passages) if len(counted) >= _SHORTEST_PASSAGE]
    frequency = Counter(term for counted in map(dict.fromkeys, passages) for term in counted)
    vocabulary = dict(space.vocabulary)
    for term in frequency:
        vocabulary.setdefault(term, len(vocabulary))
    old = len(space.vocabulary)
    points = np.zeros((len(vocabulary), space.points.shape[1]), dtype=np.float32)
    points[:old] = space.points
    if kept:
        stands = _incidence(kept, vocabulary, frequency)
        # Only what stands somewhere has company; most of the thesaurus does not.
        met = np.flatnonzero(stands.getnnz(axis=1))
        stands, new = stands[met], met[met >= old]
        if len(new):
            company = stands @ normalize(stands.T @ points[met])
            points[new] = normalize(company[met >= old])
        company = normalize(stands @ normalize(stands.T @ points[met]))
        company -= company.mean(axis=0)
        points[met] = normalize(points[met] + _MOVE * company)
    size = len(passages)
    counts = np.array([frequency[term] for term in vocabulary], dtype=np.float32)
    rarity = np.log1p((size - counts + 0.5) / (counts + 0.5))
    return WordSpace(vocabulary, points, np.asarray(rarity, dtype=np.float32))


def _row_terms(number: int, thesaurus: Thesaurus) -> dict[str, float]:
    concept = thesaurus.concepts[number]
    weights: defaultdict[str, float] = defaultdict(float)
    for term in terms(concept.label):
        weights[term] += _LABEL_WEIGHT
    for relation, listed in concept.terms.items():
        for text in listed:
            share = _ROW_WEIGHTS[relation] / math.sqrt(max(1, len(words(text))))
            for term in terms(text):
                weights[term] += share
    return {term: _ROW_FACTOR * math.log1p(weight) for term, weight in weights.items()}


def _shared_more_than_chance(
    rows: Sequence[Mapping[str, float]], vocabulary: Mapping[str, int]
) -> csr_matrix:
    """Return how much more two terms share rows than by chance (log, > 0), terms by terms."""
    cells = [
        (vocabulary[t], column, weight) for column, r in enumerate(rows) for t, weight in r.items()
    ]
    at_row, at_column, weights = zip(*cells, strict=True)
    shape = (len(vocabulary), len(rows))
    stands = csr_matrix((weights, (at_row, at_column)), shape=shape, dtype=np.float32)
    together = (stands @ stands.T).tocoo()
    others = together.row != together.col
    together = coo_matrix(
        (together.data[others], (together.row[others], together.col[others])), together.shape
    )
    totals = np.asarray(together.tocsr().sum(axis=1)).ravel()
    context = totals**_CONTEXT_POWER
    chance = totals[together.row] * context[together.col] / max(context.sum(), 1e-9)
    gain = np.log(together.data / np.maximum(chance, 1e-9))
    more = gain > 0
    return csr_matrix(
        (gain[more].astype(np.float32), (together.row[more], together.col[more])),
        shape=together.shape,
    )


def _incidence(
    passages: Sequence[Mapping[str, int]], vocabulary: Mapping[str, int], frequency: Counter[str]
) -> csr_matrix:
    """Return which terms stand in which passages, rare terms weighing more."""
    cells = [
        (vocabulary[term], column, 1 / math.sqrt(1 + frequency[term]))
        for column, counted in enumerate(passages)
        for term in counted
    ]
    at_row, at_column, weights = zip(*cells, strict=True)
    shape = (len(vocabulary), len(passages))
    return csr_matrix((weights, (at_row, at_column)), shape=shape, dtype=np.float32)
