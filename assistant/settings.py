"""Everything that may differ between two runs, read from ``LOKET_*`` at a door."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.errors import SettingsError

EMBEDDING_KINDS = ("fitted", "openai", "sentence-transformers", "fastembed")
RERANKER_KINDS = ("", "openai", "sentence-transformers")
TRACING_KINDS = ("", "otel")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        index: Folder of the index.
        embedding: Which vectors: "fitted" (default, no model), "openai",
            "sentence-transformers" or "fastembed".
        embedding_model: Model for the last three; empty for the default of its kind.
        embedding_question_prefix: What goes before a question that such a model gets; None
            for what its family wants.
        embedding_passage_prefix: The same, for a passage.
        reranker: Who reads the best candidates again: "openai" (a ``/rerank`` endpoint),
            "sentence-transformers", or empty for nobody.
        reranker_model: Model for that; empty for the default of its kind.
        base_url: OpenAI-compatible endpoint for writing, "openai" vectors and reranking.
        api_key: Key for that endpoint; never shown.
        model: Model that writes answers; empty means: answer by quoting.
        timeout_seconds: Most that the endpoint may take for one question, > 0; after that
            the quoted answer is given.
        temperature: How freely the model writes, in [0, 2].
        max_prompt_tokens: Most tokens of sources that one prompt holds, > 0.
        max_output_tokens: Most tokens that the model may write for one answer, > 0.
        max_daily_tokens: Most tokens, read and written, that one day may cost; 0 for no limit.
        price_input: Euros per million tokens read; 0 when unknown.
        price_output: Euros per million tokens written; 0 when unknown.
        tracing: "otel" gives OpenTelemetry spans without content; empty gives none.
        max_answer_words: Most words of a quoted answer, at least 30.
        max_question_chars: Longest question that is taken.
    """

    index: Path = Path(".loket/index")
    embedding: str = "fitted"
    embedding_model: str = ""
    embedding_question_prefix: str | None = None
    embedding_passage_prefix: str | None = None
    reranker: str = ""
    reranker_model: str = ""
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    model: str = ""
    timeout_seconds: float = 30.0
    temperature: float = 0.0
    max_prompt_tokens: int = 6_000
    max_output_tokens: int = 700
    max_daily_tokens: int = 0
    price_input: float = 0.0
    price_output: float = 0.0
    tracing: str = ""
    max_answer_words: int = 150
    max_question_chars: int = 2_000


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that ``LOKET_*`` variables give; unset ones keep their default.

    Args:
        environment: Variables to read; those of the process when None.

    Raises:
        SettingsError: A variable has a value that cannot be used.
    """
    given = os.environ if environment is None else environment
    default = Settings()
    embedding = given.get("LOKET_EMBEDDING", default.embedding)
    if embedding not in EMBEDDING_KINDS:
        raise SettingsError(
            f"LOKET_EMBEDDING is '{embedding}'. Use one of: {', '.join(EMBEDDING_KINDS)}."
        )
    reranker = given.get("LOKET_RERANKER", "")
    if reranker not in RERANKER_KINDS:
        raise SettingsError(
            f"LOKET_RERANKER is '{reranker}'. Use one of: {', '.join(RERANKER_KINDS[1:])}; "
            "or leave it out."
        )
    tracing = given.get("LOKET_TRACING", "")
    if tracing not in TRACING_KINDS:
        raise SettingsError(f"LOKET_TRACING is '{tracing}'. Use 'otel', or leave it out.")
    return Settings(
        index=Path(given.get("LOKET_INDEX", default.index)),
        embedding=embedding,
        embedding_model=given.get("LOKET_EMBEDDING_MODEL", ""),
        embedding_question_prefix=_prefix(given, "LOKET_EMBEDDING_QUESTION_PREFIX"),
        embedding_passage_prefix=_prefix(given, "LOKET_EMBEDDING_PASSAGE_PREFIX"),
        reranker=reranker,
        reranker_model=given.get("LOKET_RERANKER_MODEL", ""),
        base_url=given.get("LOKET_BASE_URL", ""),
        api_key=given.get("LOKET_API_KEY", ""),
        model=given.get("LOKET_MODEL", ""),
        timeout_seconds=_number(given, "LOKET_TIMEOUT_SECONDS", default.timeout_seconds),
        temperature=_number(given, "LOKET_TEMPERATURE", default.temperature, 0.0, 2.0),
        max_prompt_tokens=int(_number(given, "LOKET_MAX_PROMPT_TOKENS", default.max_prompt_tokens)),
        max_output_tokens=int(_number(given, "LOKET_MAX_OUTPUT_TOKENS", default.max_output_tokens)),
        max_daily_tokens=int(
            _number(given, "LOKET_MAX_DAILY_TOKENS", default.max_daily_tokens, 0.0)
        ),
        price_input=_number(given, "LOKET_PRICE_INPUT", default.price_input, 0.0),
        price_output=_number(given, "LOKET_PRICE_OUTPUT", default.price_output, 0.0),
        tracing=tracing,
        max_answer_words=int(_number(given, "LOKET_MAX_ANSWER_WORDS", default.max_answer_words)),
        max_question_chars=int(
            _number(given, "LOKET_MAX_QUESTION_CHARS", default.max_question_chars)
        ),
    )


def _prefix(given: Mapping[str, str], name: str) -> str | None:
    r"""Return the text in ``name``, empty for nothing, with ``\n`` read as a new line."""
    text = given.get(name)
    return None if text is None else text.replace("\\n", "\n")


def _number(
    given: Mapping[str, str],
    name: str,
    default: float,
    lowest: float | None = None,
    highest: float = math.inf,
) -> float:
    """Return the number in ``name``; above zero, or in [lowest, highest] when that is given."""
    text = given.get(name, "")
    try:
        number = float(text) if text else float(default)
    except ValueError:
        number = math.nan
    usable = number > 0 if lowest is None else number >= lowest
    if usable and number <= highest and math.isfinite(number):
        return number
    bounds = "above zero" if lowest is None else f"of {lowest:g} or more"
    limit = f", at most {highest:g}" if math.isfinite(highest) else ""
    raise SettingsError(f"{name} is '{text}'. Give a number {bounds}{limit}.")
