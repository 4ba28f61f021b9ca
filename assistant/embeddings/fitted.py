"""Vectors fitted on the corpus itself: no model, no key, no download.

Latent semantic analysis over character n-grams: TF-IDF of 3- to 5-grams inside words,
projected on the first singular vectors. Character n-grams forgive typing errors and
inflection; the projection brings together what stands together in these documents.
Source: Deerwester et al. (1990), Indexing by Latent Semantic Analysis.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from assistant.embeddings.base import Vectors, normalised
from assistant.errors import IndexDamagedError
from assistant.language.words import fold

_MAX_FEATURES = 40_000
_MAX_FIT_TEXTS = 4_000
_MAX_EXACT_TEXTS = 1_500


class FittedEmbedder:
    """Character n-gram LSA; made by :func:`fit` or :func:`load`.

    Args:
        terms: N-grams, in the order of the columns.
        idf: Inverse document frequencies, shape (n_terms,).
        components: Projection, shape (n_terms, dimensions).
    """

    def __init__(self, terms: Sequence[str], idf: Vectors, components: Vectors) -> None:
        self._terms, self._idf, self._components = list(terms), idf, components
        self._vectorizer = _vectorizer(vocabulary={t: i for i, t in enumerate(self._terms)})
        self._vectorizer.idf_ = np.asarray(idf, dtype=np.float64)

    @property
    def name(self) -> str:
        """Return ``fitted:`` and a digest of the projection."""
        content = self._components.tobytes() + "\n".join(self._terms).encode()
        return f"fitted:{hashlib.sha256(content).hexdigest()[:12]}"

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return vectors of chunks, shape (n_texts, dimensions), each of length 1."""
        if not texts:
            return np.zeros((0, self._components.shape[1]), dtype=np.float32)
        counts = self._vectorizer.transform([fold(text) for text in texts])
        return normalised(np.asarray(counts @ self._components, dtype=np.float32))

    def embed_question(self, text: str) -> Vectors:
        """Return the vector of one question, shape (dimensions,), of length 1."""
        return np.asarray(self.embed_passages([text])[0], dtype=np.float32)

    def save(self, path: Path) -> None:
        """Write the fit to ``path`` (npz, no pickle), whole or not at all."""
        unfinished = path.with_suffix(".tmp.npz")
        np.savez(
            unfinished,
            terms=np.array(self._terms),
            idf=self._idf.astype(np.float32),
            components=self._components.astype(np.float16),
        )
        unfinished.replace(path)


def fit(texts: Sequence[str], dimensions: int = 256) -> tuple[FittedEmbedder, Vectors]:
    """Fit on ``texts`` (at least one) and return the embedder with their vectors.

    A large corpus is sampled evenly. The number of dimensions is at most
    ``dimensions``, fewer for a small corpus; vectors have shape (n_texts, dimensions).
    """
    step = max(1, len(texts) // _MAX_FIT_TEXTS)
    sample = [fold(text) for text in texts[::step]]
    vectorizer = _vectorizer(max_features=_MAX_FEATURES, min_df=1 if len(sample) < 50 else 2)
    try:
        counts = vectorizer.fit_transform(sample)
    except ValueError:  # not one n-gram in all of the texts
        counts = vectorizer.fit_transform(["leeg document"])
    rank = max(1, min(dimensions, min(counts.shape) - 1))
    components = _singular_vectors(counts, rank)
    # Half precision is what is stored, so what is used now is what is used after loading.
    half = np.asarray(components, dtype=np.float16).astype(np.float32)
    terms = list(vectorizer.get_feature_names_out())
    embedder = FittedEmbedder(terms, vectorizer.idf_.astype(np.float32), half)
    if len(sample) == len(texts) and counts.shape[0] == len(texts):
        return embedder, normalised(np.asarray(counts @ half, dtype=np.float32))
    return embedder, embedder.embed_passages(texts)


def load(path: Path) -> FittedEmbedder:
    """Read a fit from ``path``.

    Raises:
        IndexDamagedError: The file is missing or cannot be read.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            terms = [str(term) for term in stored["terms"]]
            return FittedEmbedder(terms, stored["idf"], stored["components"].astype(np.float32))
    except (OSError, ValueError, KeyError) as error:
        raise IndexDamagedError(
            f"The fitted vectors in {path} cannot be read. Run: loket ingest --rebuild"
        ) from error


def _singular_vectors(counts: csr_matrix, rank: int) -> Vectors:
    """Return the first right singular vectors, shape (n_terms, rank)."""
    if min(counts.shape) == 1:
        return np.ones((counts.shape[1], 1), dtype=np.float32)
    if counts.shape[0] > _MAX_EXACT_TEXTS:
        svd = TruncatedSVD(n_components=rank, algorithm="randomized", n_iter=2, random_state=7)
        svd.fit(counts)
        return np.asarray(svd.components_.T, dtype=np.float32)
    # With few texts the small matrix of texts by texts gives the same vectors much sooner.
    values, vectors = np.linalg.eigh((counts @ counts.T).toarray().astype(np.float64))
    order = np.argsort(values)[::-1][:rank]
    kept = order[values[order] > 1e-9]
    scaled = vectors[:, kept] / np.sqrt(values[kept])
    return np.asarray(counts.T @ scaled, dtype=np.float32)


def _vectorizer(**options: object) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, lowercase=False,
        dtype=np.float32, **options,
    )  # fmt: skip
