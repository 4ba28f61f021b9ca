"""Everything that may differ between two runs, read from ``LOKET_*`` at a door."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.errors import SettingsError

EMBEDDING_KINDS = ("fitted", "openai", "sentence-transformers", "fastembed")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        index: Folder of the index.
        embedding: Which vectors: "fitted" (default, no model), "openai",
            "sentence-transformers" or "fastembed".
        embedding_model: Model for the last three; empty for "fitted".
        base_url: OpenAI-compatible endpoint for writing and for "openai" vectors.
        api_key: Key for that endpoint; never shown.
        model: Model that writes answers; empty means: answer by quoting.
        timeout_seconds: Most that one request to the endpoint may take, > 0.
        max_answer_words: Most words of a quoted answer, at least 30.
        max_question_chars: Longest question that is taken.
    """

    index: Path = Path(".loket/index")
    embedding: str = "fitted"
    embedding_model: str = ""
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    model: str = ""
    timeout_seconds: float = 30.0
    max_answer_words: int = 140
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
    return Settings(
        index=Path(given.get("LOKET_INDEX", default.index)),
        embedding=embedding,
        embedding_model=given.get("LOKET_EMBEDDING_MODEL", ""),
        base_url=given.get("LOKET_BASE_URL", ""),
        api_key=given.get("LOKET_API_KEY", ""),
        model=given.get("LOKET_MODEL", ""),
        timeout_seconds=_number(given, "LOKET_TIMEOUT_SECONDS", default.timeout_seconds),
        max_answer_words=int(_number(given, "LOKET_MAX_ANSWER_WORDS", default.max_answer_words)),
        max_question_chars=int(
            _number(given, "LOKET_MAX_QUESTION_CHARS", default.max_question_chars)
        ),
    )


def _number(given: Mapping[str, str], name: str, default: float) -> float:
    text = given.get(name, "")
    try:
        number = float(text) if text else float(default)
    except ValueError:
        number = -1.0
    if number <= 0:
        raise SettingsError(f"{name} is '{text}'. Give a number above zero.")
    return number
