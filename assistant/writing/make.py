"""Put a writer together from a model and the settings."""

import threading
from collections.abc import Callable
from pathlib import Path

from assistant.errors import SettingsError
from assistant.settings import Settings
from assistant.tokens import TiktokenTokenizer, Tokenizer
from assistant.writing.breaker import Breaker
from assistant.writing.calls import Caller, ChatModel, Prices
from assistant.writing.ledger import LEDGER_NAME, Ledger
from assistant.writing.names import load_dictionaries
from assistant.writing.sources import estimate_tokens
from assistant.writing.tracing import Tracer
from assistant.writing.writer import Limits, ModelWriter


class TokenCounter:
    """Counts as tiktoken does; where its vocabulary can be kept nowhere, by an estimate.

    May be asked by several threads; the vocabulary is loaded once.
    """

    def __init__(self) -> None:
        self._tokenizer: Tokenizer | None = TiktokenTokenizer()
        self._lock = threading.Lock()

    def __call__(self, text: str) -> int:
        """Return how many tokens ``text`` has."""
        with self._lock:
            if self._tokenizer is not None:
                try:
                    return self._tokenizer.count(text)
                except SettingsError:
                    self._tokenizer = None
        return estimate_tokens(text)


def make_writer(
    model: ChatModel,
    settings: Settings,
    folder: Path,
    *,
    count: Callable[[str], int] | None = None,
    breaker: Breaker | None = None,
) -> ModelWriter:
    """Return a writer over ``model``.

    Args:
        model: What answers.
        settings: What it may take.
        folder: Where the count of tokens is kept.
        count: Counts tokens; those of ``o200k_base`` when none is given.
        breaker: Remembers how the endpoint did; a new one when none is given.
    """
    counter = count or TokenCounter()
    # These take a moment to load; nobody should wait for them at a first sentence.
    threading.Thread(target=load_dictionaries, daemon=True).start()
    threading.Thread(target=counter, args=("",), daemon=True).start()
    ledger = Ledger(folder / LEDGER_NAME, settings.max_daily_tokens)
    prices = Prices(settings.price_input, settings.price_output)
    shared = breaker or Breaker()
    return ModelWriter(
        lambda: Caller(model, shared, ledger, prices, counter),
        limits=Limits(
            seconds=settings.timeout_seconds,
            prompt_tokens=settings.max_prompt_tokens,
            output_tokens=settings.max_output_tokens,
            answer_words=settings.max_answer_words,
        ),
        count=counter,
        secrets=[secret for secret in (settings.api_key, settings.base_url) if secret],
        tracer=Tracer(settings.tracing),
    )
