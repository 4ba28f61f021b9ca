"""Vectors of a model that runs on this machine: sentence-transformers or fastembed.

Neither package is needed otherwise, so they are imported when vectors are first asked for.
The first time, they fetch the model from a hub.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

import numpy as np

from assistant.embeddings.base import Vectors, normalised
from assistant.embeddings.prefixes import choose_prefixes, embedder_name
from assistant.errors import ModelUnavailableError, SettingsError
from assistant.settings import Settings

Encode = Callable[[Sequence[str]], Iterable[Sequence[float]]]
"""From texts to one vector each, in the same order."""

DEFAULT_MODELS = {
    "sentence-transformers": "intfloat/multilingual-e5-small",
    "fastembed": "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
}
_BATCH = 32


class LocalEmbedder:
    """Makes vectors with a model on this machine.

    Args:
        settings: The kind ("sentence-transformers" or "fastembed"), the model as the hub has
            it or a folder (empty for the default), and its prefixes.
        load: Gives the encoder for a kind and model; ours when None.
    """

    def __init__(
        self, settings: Settings, load: Callable[[str, str], Encode] | None = None
    ) -> None:
        self._kind = settings.embedding
        self._model = settings.embedding_model or DEFAULT_MODELS[self._kind]
        self._prefixes = choose_prefixes(
            self._model, settings.embedding_question_prefix, settings.embedding_passage_prefix
        )
        self._load = load or _load

    @property
    def name(self) -> str:
        """Return kind and model, and its prefixes if it has any."""
        return embedder_name(self._kind, self._model, self._prefixes)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return vectors of chunks, shape (n_texts, dimensions), each of length 1.

        Raises:
            SettingsError: The package is not installed.
            ModelUnavailableError: The model cannot be loaded, fails, or gives no vectors.
        """
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        return self._vectors([f"{self._prefixes.passage}{text}" for text in texts])

    def embed_question(self, text: str) -> Vectors:
        """Return the vector of one question, shape (dimensions,), of length 1.

        Raises:
            SettingsError: The package is not installed.
            ModelUnavailableError: The model cannot be loaded, fails, or gives no vectors.
        """
        return np.asarray(self._vectors([f"{self._prefixes.question}{text}"])[0], dtype=np.float32)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        encode = self._encode
        try:
            found = np.array([list(row) for row in encode(texts)], dtype=np.float32)
        except Exception as error:  # runtimes each raise their own
            raise self._failed(f"fails ({type(error).__name__})") from error
        if found.ndim != 2 or len(found) != len(texts) or not np.isfinite(found).all():
            raise self._failed("gave something that is no vector")
        return normalised(found)

    def _failed(self, what: str) -> ModelUnavailableError:
        return ModelUnavailableError(
            f"The model '{self._model}' {what}. Check LOKET_EMBEDDING_MODEL.", "nonsense"
        )

    @cached_property
    def _encode(self) -> Encode:
        try:
            return self._load(self._kind, self._model)
        except ImportError as error:
            raise SettingsError(
                f"LOKET_EMBEDDING is '{self._kind}', and that package is not installed. "
                f"Run: pip install {self._kind}, or leave LOKET_EMBEDDING out."
            ) from error
        except Exception as error:  # hubs, files and runtimes each raise their own
            raise ModelUnavailableError(
                f"The model '{self._model}' cannot be loaded ({type(error).__name__}). Go online "
                "once, or set LOKET_EMBEDDING_MODEL to a folder that holds it.",
                "not found",
            ) from error


def _load(kind: str, model: str) -> Encode:
    # The packages are optional, so a type checker has not seen them.
    if kind == "fastembed":
        fastembed: Any = import_module("fastembed")
        return _fastembed_encoder(fastembed.TextEmbedding(model_name=model))
    sentence_transformers: Any = import_module("sentence_transformers")
    return _transformer_encoder(sentence_transformers.SentenceTransformer(model))


def _fastembed_encoder(model: Any) -> Encode:
    return lambda texts: model.embed(list(texts), batch_size=_BATCH)


def _transformer_encoder(model: Any) -> Encode:
    return lambda texts: model.encode(list(texts), batch_size=_BATCH, show_progress_bar=False)
