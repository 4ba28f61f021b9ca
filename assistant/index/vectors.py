"""The vector half of the index: chunks, their metadata and vectors in Chroma.

Only here is chromadb imported. Chroma runs inside the process, never as a server.
Several writers would corrupt it silently, so ChunkIndex holds a lock around writes.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import chromadb
import chromadb.errors
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings as ChromaSettings

from assistant.documents import Chunk
from assistant.embeddings.base import Vectors
from assistant.errors import IndexDamagedError
from assistant.index.records import chunk_metadata, metadata_chunk

_COLLECTION = "chunks"
_BATCH = 2_000
_DAMAGED = "The chunk index in {folder} does not answer ({error}). Run: loket ingest --rebuild"


class VectorIndex:
    """Chunks with their vectors, compared by cosine.

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
                configuration={"hnsw": {"space": "cosine"}},
                embedding_function=None,
            )
        except Exception as error:  # Chroma raises bare, rust and sqlite errors alike
            raise self._damaged(error) from error

    def upsert(self, chunks: Sequence[Chunk], vectors: Vectors) -> None:
        """Store ``chunks`` with ``vectors``, shape (n_chunks, dimensions), by id."""
        for start in range(0, len(chunks), _BATCH):
            batch = chunks[start : start + _BATCH]
            self._collection.upsert(
                ids=[chunk.id for chunk in batch],
                embeddings=vectors[start : start + _BATCH],
                documents=[chunk.text for chunk in batch],
                metadatas=[chunk_metadata(chunk) for chunk in batch],
            )

    def delete(self, ids: Sequence[str]) -> None:
        """Take out the chunks with these ids; unknown ids are passed over."""
        for start in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[start : start + _BATCH]))

    def clear(self) -> None:
        """Take out everything; the next vectors may have another length."""
        self._client.delete_collection(_COLLECTION)
        self._collection = self._client.create_collection(
            _COLLECTION, configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )

    def digests(self, source: str) -> dict[str, str]:
        """Return chunk id -> digest of the stored chunks of one source."""
        found = self._collection.get(where={"source": source}, include=["metadatas"])
        return {i: str(m["digest"]) for i, m in zip(found["ids"], found["metadatas"], strict=True)}

    def chunks(self, ids: Sequence[str]) -> dict[str, Chunk]:
        """Return chunk id -> chunk; ids that are not there are left out."""
        if not ids:
            return {}
        try:
            found = self._collection.get(ids=list(ids), include=["metadatas"])
        except Exception as error:
            raise self._damaged(error) from error
        return {i: metadata_chunk(m) for i, m in zip(found["ids"], found["metadatas"], strict=True)}

    def all_chunks(self) -> Iterator[Chunk]:
        """Yield every chunk, in batches from disk, in no order that means anything."""
        total = self._collection.count()
        for offset in range(0, total, _BATCH):
            found = self._collection.get(limit=_BATCH, offset=offset, include=["metadatas"])
            yield from (metadata_chunk(stored) for stored in found["metadatas"])

    def count(self) -> int:
        """Return how many chunks are stored (also when they cannot be read; see check)."""
        return int(self._collection.count())

    def query(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Return chunk id -> cosine similarity in [-1, 1], best first.

        Raises:
            IndexDamagedError: Chroma cannot answer.
        """
        try:
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1), n_results=limit, include=["distances"]
            )
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
            sample = self._collection.get(limit=3, include=["embeddings", "metadatas"])
            for vector in sample["embeddings"]:
                self._collection.query(query_embeddings=[vector], n_results=1)
            if len(sample["ids"]) < min(3, self.count()):
                raise ValueError("fewer chunks can be read than are counted")
        except Exception as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> IndexDamagedError:
        return IndexDamagedError(_DAMAGED.format(folder=self._folder, error=error))
