"""Plug the real parts together; the only module that does."""

import os
from pathlib import Path

from assistant.chain import Assistant
from assistant.index.chunk_index import ChunkIndex, open_index
from assistant.language.thesaurus import load_thesaurus
from assistant.retriever import Retriever
from assistant.settings import Settings
from assistant.writing.base import Writer


def build_index(settings: Settings, *, create: bool = False, locked: bool = False) -> ChunkIndex:
    """Open the index that ``settings`` name; see :func:`open_index`.

    Raises:
        IndexMissingError: There is none, and ``create`` is False.
        IndexDamagedError: It cannot be opened.
        IndexMismatchError: It was made with other vectors than ``settings`` ask for.
    """
    return open_index(settings.index, load_thesaurus(), create=create, locked=locked)


def build_assistant(settings: Settings, index: ChunkIndex | None = None) -> Assistant:
    """Return an Assistant over ``index``, or over the index that ``settings`` name.

    Raises:
        IndexMissingError: There is no index.
        IndexDamagedError: It cannot be opened.
    """
    shut_telemetry()
    index = index or build_index(settings)
    return Assistant(
        Retriever(index),
        load_thesaurus(),
        index.catalogue.page,
        max_answer_words=settings.max_answer_words,
        max_question_chars=settings.max_question_chars,
        writer=build_writer(settings, index.folder) if settings.model else None,
    )


def build_writer(settings: Settings, folder: Path) -> Writer:
    """Return what writes answers with the model that ``settings`` name.

    Args:
        settings: Which model, where, and what it may take.
        folder: Of the index; the count of tokens is kept there.
    """
    # Only who has a model pays for loading its client.
    from assistant.llm import ChatEndpoint  # noqa: PLC0415
    from assistant.writing.make import make_writer  # noqa: PLC0415

    return make_writer(ChatEndpoint(settings), settings, folder)


def shut_telemetry() -> None:
    """Keep every library from reporting to its maker, whatever the environment says."""
    os.environ["LANGSMITH_TRACING"] = "false"
    os.environ["LANGCHAIN_TRACING_V2"] = "false"
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
