"""A reranker behind an endpoint: ``/rerank`` as Jina, Cohere, vLLM and others offer it."""

import math
from collections.abc import Sequence
from typing import Any

from assistant.endpoint import DEFAULT_BASE_URL, RERANK, build_client, translate
from assistant.errors import ModelUnavailableError
from assistant.settings import Settings

DEFAULT_MODEL = "jina-reranker-v2-base-multilingual"
_MOST_CHARACTERS = 8_000


class RemoteReranker:
    """Asks an endpoint how well passages answer a question; once, as a person waits.

    Args:
        settings: Where the endpoint is, its key, and the model that reranks.
    """

    def __init__(self, settings: Settings) -> None:
        self._model = settings.reranker_model or DEFAULT_MODEL
        self._base_url = settings.base_url or DEFAULT_BASE_URL
        self._client = build_client(settings)

    @property
    def name(self) -> str:
        """Return ``openai:`` and the model."""
        return f"openai:{self._model}"

    def scores(self, question: str, passages: Sequence[str]) -> Sequence[float]:
        """Return a score per passage, in the same order; higher answers better.

        Raises:
            ModelUnavailableError: The endpoint fails, or its scores cannot be used.
        """
        asked = {
            "model": self._model,
            "query": question[:_MOST_CHARACTERS],
            # An empty document is refused by most endpoints.
            "documents": [passage[:_MOST_CHARACTERS] or "-" for passage in passages],
            "top_n": len(passages),
        }
        try:
            reply: Any = self._client.post(RERANK.path, body=asked, cast_to=object)
            rows = {int(row["index"]): float(row["relevance_score"]) for row in reply["results"]}
        except Exception as error:  # the client raises bare errors on a reply of nonsense
            raise translate(error, self._base_url, RERANK) from error
        found = [rows[place] for place in range(len(passages)) if place in rows]
        if len(found) < len(passages):
            raise self._unusable(f"{len(found)} scores for {len(passages)} passages")
        if not all(map(math.isfinite, found)):
            raise self._unusable("something that is no score")
        return found

    def _unusable(self, what: str) -> ModelUnavailableError:
        return ModelUnavailableError(
            f"The model '{self._model}' gave {what}. Check LOKET_RERANKER_MODEL.", "nonsense"
        )
