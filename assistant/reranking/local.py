"""A cross-encoder that runs on this machine, by sentence-transformers.

The package is not needed otherwise, so it is imported when a question is first asked.
The first time, it fetches the model from a hub.
"""

import math
from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

from assistant.errors import ModelUnavailableError, SettingsError

Predict = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""From pairs of a question and a passage to one score each, in the same order."""

DEFAULT_MODEL = "cross-encoder/mmarco-mMiniLMv2-L12-H384-v1"
_BATCH = 32


class LocalReranker:
    """Scores passages with a model on this machine.

    Args:
        model: Name of the model as the hub has it, or a folder; empty for the default.
    """

    def __init__(self, model: str = "") -> None:
        self._model = model or DEFAULT_MODEL

    @property
    def name(self) -> str:
        """Return ``sentence-transformers:`` and the model."""
        return f"sentence-transformers:{self._model}"

    def scores(self, question: str, passages: Sequence[str]) -> Sequence[float]:
        """Return a score per passage, in the same order; higher answers better.

        Raises:
            SettingsError: The package is not installed.
            ModelUnavailableError: The model cannot be loaded, fails, or gives no scores.
        """
        predict = self._predict
        try:
            found = [float(score) for score in predict([(question, p) for p in passages])]
        except Exception as error:  # runtimes each raise their own
            raise self._failed(f"fails ({type(error).__name__})") from error
        if len(found) != len(passages) or not all(map(math.isfinite, found)):
            raise self._failed("gave something that is no score")
        return found

    def _failed(self, what: str) -> ModelUnavailableError:
        return ModelUnavailableError(
            f"The model '{self._model}' {what}. Check LOKET_RERANKER_MODEL.", "nonsense"
        )

    @cached_property
    def _predict(self) -> Predict:
        try:
            # The package is optional, so a type checker has not seen it.
            package: Any = import_module("sentence_transformers")
        except ImportError as error:
            raise SettingsError(
                "LOKET_RERANKER is 'sentence-transformers', and that package is not installed. "
                "Run: pip install sentence-transformers, or leave LOKET_RERANKER out."
            ) from error
        try:
            model = package.CrossEncoder(self._model, num_labels=1)
        except Exception as error:  # hubs, files and runtimes each raise their own
            raise ModelUnavailableError(
                f"The model '{self._model}' cannot be loaded ({type(error).__name__}). Go online "
                "once, or set LOKET_RERANKER_MODEL to a folder that holds it.",
                "not found",
            ) from error
        return lambda pairs: model.predict(list(pairs), batch_size=_BATCH, show_progress_bar=False)
