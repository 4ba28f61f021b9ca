"""What every embedder offers, whatever makes its vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into unit vectors of one length."""

    @property
    def name(self) -> str:
        """Return what tells its vectors from those of others: kind, model, prefixes.

        Such as ``openai:text-embedding-3-small``; see ``prefixes.embedder_name``.
        """

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return vectors of chunks, shape (n_texts, dimensions), each of length 1."""

    def embed_question(self, text: str) -> Vectors:
        """Return the vector of one question, shape (dimensions,), of length 1."""


def normalised(vectors: Vectors) -> Vectors:
    """Return ``vectors`` scaled to length 1; a zero vector becomes the first unit vector.

    A vector without direction cannot be compared by cosine, and Chroma refuses none.
    """
    vectors = np.atleast_2d(np.asarray(vectors, dtype=np.float32))
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    empty = lengths[:, 0] < 1e-9
    scaled = vectors / np.where(lengths < 1e-9, 1.0, lengths)
    scaled[empty, 0] = 1.0
    return np.asarray(scaled, dtype=np.float32)
