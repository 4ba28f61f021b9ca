"""Vectors fitted on the corpus itself: no model, no key, no download.

Latent semantic analysis over three blocks of terms, each weighing the same: stems with
compound parts, thesaurus concepts, and character 4-grams. Words that stand together in
these documents come close together; n-grams forgive typing errors. Measured on our
development questions the three together find far more than any one alone (see
docs/decisions). Source: Deerwester et al. (1990), Indexing by Latent Semantic Analysis.
"""

import hashlib
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from assistant.analysis import chunk_terms, question_blocks, vector_blocks
from assistant.documents import Chunk
from assistant.embeddings.base import Vectors, normalised
from assistant.errors import IndexDamagedError, rebuild_command
from assistant.language.thesaurus import Thesaurus
from assistant.unchecked import unchecked

MAX_DIMENSIONS = 256
_BLOCKS = ("words", "concepts", "grams")
_MAX_FEATURES = 30_000
MAX_FIT_CHUNKS = 4_000
"""A larger corpus is better sampled: it is fitted by then, and fitting costs memory."""
_MAX_EXACT_CHUNKS = 1_500
_BATCH = 2_000


class FittedEmbedder:
    """Latent semantic analysis of chunks; made by :func:`fit` or :func:`load`.

    Args:
        vectorizers: One fitted TF-IDF per block, in the order of the blocks.
        components: Projection, shape (n_terms of all blocks, dimensions).
        thesaurus: Whose concepts are one of the blocks.
    """

    def __init__(
        self, vectorizers: Sequence[TfidfVectorizer], components: Vectors, thesaurus: Thesaurus
    ) -> None:
        self._vectorizers = tuple(vectorizers)
        self._components = components
        self._thesaurus = thesaurus

    @property
    def name(self) -> str:
        """Return ``fitted:`` and a digest of the projection."""
        return f"fitted:{hashlib.sha256(self._components.tobytes()).hexdigest()[:12]}"

    def embed_chunks(self, chunks: Sequence[Chunk]) -> Vectors:
        """Return vectors of chunks, shape (n_chunks, dimensions), each of length 1."""
        made = [np.zeros((0, self._components.shape[1]), dtype=np.float32)]
        for start in range(0, len(chunks), _BATCH):
            batch = chunks[start : start + _BATCH]
            found = [vector_blocks(chunk_terms(chunk, self._thesaurus)) for chunk in batch]
            made.append(self._project(found))
        return np.concatenate(made)

    def embed_question(self, text: str) -> Vectors:
        """Return the vector of one question, shape (dimensions,), of length 1."""
        with unchecked():
            return np.asarray(self._project([question_blocks(text, self._thesaurus)])[0])

    def save(self, path: Path) -> None:
        """Write the fit to ``path`` (npz, no pickle), whole or not at all."""
        unfinished = path.with_suffix(".tmp.npz")
        fitted: dict[str, Any] = {"components": self._components.astype(np.float16)}
        for block, vectorizer in zip(_BLOCKS, self._vectorizers, strict=True):
            fitted[f"{block}_terms"] = np.array(vectorizer.get_feature_names_out(), dtype=np.str_)
            fitted[f"{block}_idf"] = vectorizer.idf_
        np.savez(unfinished, **fitted)
        unfinished.replace(path)

    def _project(self, found: Sequence[tuple[list[str], list[str], list[str]]]) -> Vectors:
        counts = _weigh(
            [
                vectorizer.transform([blocks[number] for blocks in found])
                for number, vectorizer in enumerate(self._vectorizers)
            ]
        )
        return normalised(np.asarray(counts @ self._components, dtype=np.float32))


def fit(chunks: Sequence[Chunk], thesaurus: Thesaurus) -> tuple[FittedEmbedder, Vectors]:
    """Fit on ``chunks`` (at least one) and return the embedder with their vectors.

    There are at most half as many dimensions as chunks, and at most MAX_DIMENSIONS;
    vectors have shape (n_chunks, dimensions).
    """
    found = [vector_blocks(chunk_terms(chunk, thesaurus)) for chunk in chunks]
    vectorizers = [_vectorizer(max_features=_MAX_FEATURES) for _ in _BLOCKS]
    counts = _weigh(
        [
            # A term that stands nowhere keeps a block from being empty in a tiny corpus.
            vectorizer.fit_transform([*(blocks[number] for blocks in found), [" "]])[:-1]
            for number, vectorizer in enumerate(vectorizers)
        ]
    )
    rank = max(1, min(MAX_DIMENSIONS, len(chunks) // 2, counts.shape[1]))
    components = _singular_vectors(counts, rank)
    # Half precision is what is stored, so what is used now is what is used after loading.
    components = components.astype(np.float16).astype(np.float32)
    embedder = FittedEmbedder(vectorizers, components, thesaurus)
    return embedder, normalised(np.asarray(counts @ components, dtype=np.float32))


def load(path: Path, thesaurus: Thesaurus) -> FittedEmbedder:
    """Read a fit from ``path``.

    Raises:
        IndexDamagedError: The file is missing or cannot be read.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            vectorizers = []
            for block in _BLOCKS:
                vocabulary = {str(term): at for at, term in enumerate(stored[f"{block}_terms"])}
                vectorizer = _vectorizer(vocabulary=vocabulary)
                vectorizer.idf_ = stored[f"{block}_idf"]
                vectorizers.append(vectorizer)
            components = stored["components"].astype(np.float32)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise IndexDamagedError(
            f"The fitted vectors in {path} cannot be read. Run: {rebuild_command(path.parent)}"
        ) from error
    return FittedEmbedder(vectorizers, components, thesaurus)


def _weigh(blocks: Sequence[csr_matrix]) -> csr_matrix:
    """Put blocks (each row of length 1 or 0) side by side, rows scaled to length 1."""
    return normalize(hstack(blocks).tocsr())


def _singular_vectors(counts: csr_matrix, rank: int) -> Vectors:
    """Return the first right singular vectors, shape (n_terms, rank or fewer)."""
    if counts.shape[0] > _MAX_EXACT_CHUNKS:
        svd = TruncatedSVD(n_components=rank, algorithm="randomized", n_iter=2, random_state=7)
        svd.fit(counts)
        return np.asarray(svd.components_.T, dtype=np.float32)
    # With few chunks the small matrix of chunks by chunks gives the same vectors much sooner.
    values, vectors = np.linalg.eigh((counts @ counts.T).toarray().astype(np.float64))
    order = np.argsort(values)[::-1][:rank]
    kept = order[values[order] > 1e-9]
    if not len(kept):
        return np.ones((counts.shape[1], 1), dtype=np.float32)
    scaled = vectors[:, kept] / np.sqrt(values[kept])
    return np.asarray(counts.T @ scaled, dtype=np.float32)


def _keep(found: Sequence[str]) -> Sequence[str]:
    return found


def _vectorizer(**options: object) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=_keep, sublinear_tf=True, dtype=np.float32, **options)
