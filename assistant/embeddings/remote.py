"""Vectors of an OpenAI-compatible endpoint."""

import math
import time
from collections.abc import Callable, Sequence

import numpy as np

from assistant.embeddings.base import Vectors, normalised
from assistant.embeddings.prefixes import choose_prefixes, embedder_name
from assistant.endpoint import DEFAULT_BASE_URL, EMBEDDINGS, build_client, translate
from assistant.errors import ModelUnavailableError
from assistant.settings import Settings

DEFAULT_MODEL = "text-embedding-3-small"
_BATCH = 64
# Endpoints refuse longer inputs; our chunks are far shorter.
_MOST_CHARACTERS = 20_000
_TRIES = 3
_LONGEST_WAIT_SECONDS = 20.0
# Vectors of a batch, written out as text.
_MOST_BYTES = 64_000_000
_PASSING = frozenset({"busy", "time-out", "cut", "status 500", "status 502", "status 503"})


class RemoteEmbedder:
    """Asks an endpoint for vectors, in batches.

    A batch of passages that fails in passing is tried again, as an ingest is long; a
    question is asked once, as a person waits.

    Args:
        settings: Where the endpoint is, its key, the model for vectors and its prefixes.
        wait: Sleeps so many seconds between tries.
    """

    def __init__(self, settings: Settings, wait: Callable[[float], None] = time.sleep) -> None:
        self._model = settings.embedding_model or DEFAULT_MODEL
        self._prefixes = choose_prefixes(
            self._model, settings.embedding_question_prefix, settings.embedding_passage_prefix
        )
        self._base_url = settings.base_url or DEFAULT_BASE_URL
        self._client = build_client(settings, most_bytes=_MOST_BYTES)
        self._wait = wait

    @property
    def name(self) -> str:
        """Return ``openai:``, the model, and its prefixes if it has any."""
        return embedder_name("openai", self._model, self._prefixes)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return vectors of chunks, shape (n_texts, dimensions), each of length 1.

        Raises:
            ModelUnavailableError: The endpoint fails, or its vectors cannot be used.
        """
        given = [f"{self._prefixes.passage}{text}" for text in texts]
        batches = [given[start : start + _BATCH] for start in range(0, len(given), _BATCH)]
        found = [self._patiently(batch) for batch in batches]
        if not found:
            return np.zeros((0, 1), dtype=np.float32)
        if len({batch.shape[1] for batch in found}) > 1:
            raise self._unusable("vectors of several lengths")
        return normalised(np.concatenate(found))

    def embed_question(self, text: str) -> Vectors:
        """Return the vector of one question, shape (dimensions,), of length 1.

        Raises:
            ModelUnavailableError: The endpoint fails, or its vector cannot be used.
        """
        return np.asarray(
            normalised(self._ask([f"{self._prefixes.question}{text}"]))[0], dtype=np.float32
        )

    def _patiently(self, texts: Sequence[str]) -> Vectors:
        for attempt in range(1, _TRIES):
            try:
                return self._ask(texts)
            except ModelUnavailableError as error:
                if error.kind not in _PASSING:
                    raise
                self._wait(min(error.retry_after or 2.0**attempt, _LONGEST_WAIT_SECONDS))
        return self._ask(texts)

    def _ask(self, texts: Sequence[str]) -> Vectors:
        # An empty input is refused by most endpoints.
        given = [text[:_MOST_CHARACTERS] or "-" for text in texts]
        try:
            reply = self._client.embeddings.create(
                model=self._model, input=given, encoding_format="float"
            )
            rows = {row.index: row.embedding for row in reply.data}
            if len(rows) != len(given):
                raise self._unusable(f"{len(rows)} vectors for {len(given)} texts")
            vectors = np.array([rows[n] for n in range(len(given))], dtype=np.float32)
        except Exception as error:  # the client raises bare errors on a reply of nonsense
            raise translate(error, self._base_url, EMBEDDINGS) from error
        if vectors.ndim != 2 or not vectors.shape[1] or not math.isfinite(float(vectors.sum())):
            raise self._unusable("something that is no vector")
        return vectors

    def _unusable(self, what: str) -> ModelUnavailableError:
        return ModelUnavailableError(
            f"The model '{self._model}' gave {what}. Check LOKET_EMBEDDING_MODEL.", "nonsense"
        )
