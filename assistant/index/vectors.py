"""The vector half of the index: the vectors of chunks, by id, in Chroma.

Only here is chromadb imported. Chroma runs inside the process, never as a server.
Several writers would corrupt it silently, so ChunkIndex holds a lock around writes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import chromadb
import chromadb.errors
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings as ChromaSettings

from assistant.embeddings.base import Vectors
from assistant.errors import IndexDamagedError, IndexMismatchError, rebuild_command

_COLLECTION = "chunks"
_BATCH = 2_000
# Looked at per question. With fewer a hundredth of the nearest are missed, others each time.
_NEAR = 600
_CONFIGURATION: Any = {"hnsw": {"space": "cosine", "ef_search": _NEAR}}
_DAMAGED = "The chunk index in {folder} does not answer ({error}). Run: {command}"
_OTHER_LENGTH = (
    "The index {index} holds vectors of {held} numbers, and what makes them now gives {given}: "
    "another model answers to the same name. Make the index anew: {command}; or let "
    "LOKET_BASE_URL and LOKET_EMBEDDING_MODEL give the model with which it was made."
)


class VectorIndex:
    """Vectors of chunks, compared by cosine.

    Args:
        folder: Where Chroma keeps its files; made when absent.

    Raises:
        IndexDamagedError: What is in ``folder`` cannot be opened.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        # Chroma remembers what it opened by path. Another process may have written to it
        # since, or put a rebuilt index in its place, so every opening starts afresh.
        SharedSystemClient.clear_system_cache()
        try:
            self._client = chromadb.PersistentClient(
                path=str(folder), settings=ChromaSettings(anonymized_telemetry=False)
            )
            self._collection = self._client.get_or_create_collection(
                _COLLECTION,
                configuration=_CONFIGURATION,
                embedding_function=None,
            )
        except Exception as error:  # Chroma raises bare, rust and sqlite errors alike
            raise self._damaged(error) from error

    def upsert(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store ``vectors``, shape (n_ids, dimensions), by the id of their chunk."""
        if not self.count():  # what was taken out leaves its length behind
            self.clear()
        for start in range(0, len(ids), _BATCH):
            self._collection.upsert(
                ids=list(ids[start : start + _BATCH]), embeddings=vectors[start : start + _BATCH]
            )

    def delete(self, ids: Sequence[str]) -> None:
        """Take out the chunks with these ids; unknown ids are passed over."""
        for start in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[start : start + _BATCH]))

    def clear(self) -> None:
        """Take out everything; the next vectors may have another length."""
        self._client.delete_collection(_COLLECTION)
        self._collection = self._client.create_collection(
            _COLLECTION, configuration=_CONFIGURATION, embedding_function=None
        )

    def count(self) -> int:
        """Return how many vectors are stored (also when they cannot be read; see check)."""
        return int(self._collection.count())

    def refuse_other_length(self, given: int) -> None:
        """Refuse vectors of ``given`` numbers when those that are stored have another length.

        Raises:
            IndexMismatchError: They have.
            IndexDamagedError: Chroma cannot answer.
        """
        try:
            sample = self._collection.get(limit=1, include=["embeddings"])
        except Exception as error:
            raise self._damaged(error) from error
        held = len(sample["embeddings"][0]) if sample["ids"] else given
        if held != given:
            index = self._folder.parent
            command = rebuild_command(index)
            raise IndexMismatchError(
                _OTHER_LENGTH.format(index=index, held=held, given=given, command=command)
            )

    def query(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Return chunk id -> cosine similarity in [-1, 1], best first.

        Raises:
            IndexMismatchError: The stored vectors have another length than ``vector``.
            IndexDamagedError: Chroma cannot answer.
        """
        try:
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1), n_results=limit, include=["distances"]
            )
        except chromadb.errors.InvalidArgumentError as error:
            self.refuse_other_length(vector.size)
            raise self._damaged(error) from error
        except Exception as error:
            raise self._damaged(error) from error
        ids, distances = found["ids"][0], found["distances"][0]
        return {i: 1.0 - float(d) for i, d in zip(ids, distances, strict=True)}

    def check(self) -> None:
        """Ask a real question of a sample; ``count`` succeeds on a damaged index.

        Raises:
            IndexDamagedError: A stored chunk has no readable vector, or nothing answers.
        """
        try:
            sample = self._collection.get(limit=3, include=["embeddings"])
            for vector in sample["embeddings"]:
                self._collection.query(query_embeddings=[vector], n_results=1)
            if len(sample["ids"]) < min(3, self.count()):
                raise ValueError("fewer chunks can be read than are counted")
        except Exception as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> IndexDamagedError:
        command = rebuild_command(self._folder.parent)
        return IndexDamagedError(_DAMAGED.format(folder=self._folder, error=error, command=command))
