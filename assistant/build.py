"""Plug the real parts together; the only module that does."""

from dataclasses import replace
from pathlib import Path

from assistant.candidates import DEFAULT_TUNING
from assistant.cards.desk import Desk
from assistant.chain import Assistant
from assistant.embeddings.base import Embedder
from assistant.examples import Examples
from assistant.index.chunk_index import ChunkIndex
from assistant.index.opening import open_index
from assistant.langchain_retriever import LoketRetriever
from assistant.language.thesaurus import load_thesaurus
from assistant.quoter import Quoter
from assistant.reranking.base import Reranker
from assistant.retriever import Retriever
from assistant.scope_model import load_scope_model
from assistant.settings import Settings
from assistant.telemetry import shut_telemetry
from assistant.writing.base import Writer
from assistant.writing.ledger import LEDGER_NAME, Ledger


def build_index(settings: Settings, *, create: bool = False, locked: bool = False) -> ChunkIndex:
    """Open the index that ``settings`` name; see :func:`open_index`.

    Raises:
        IndexMissingError: There is none, and ``create`` is False.
        IndexDamagedError: It cannot be opened.
        IndexMismatchError: It was made with other vectors than ``settings`` ask for.
    """
    return open_index(
        settings.index, load_thesaurus(), build_embedder(settings), create=create, locked=locked
    )


def build_embedder(settings: Settings) -> Embedder | None:
    """Return what makes vectors; None for the default, fitted on the corpus itself."""
    # Only who asks for another sort of vectors pays for loading it.
    if settings.embedding == "openai":
        from assistant.embeddings.remote import RemoteEmbedder  # noqa: PLC0415

        return RemoteEmbedder(settings)
    if settings.embedding in {"sentence-transformers", "fastembed"}:
        from assistant.embeddings.local import LocalEmbedder  # noqa: PLC0415

        return LocalEmbedder(settings)
    return None


def build_reranker(settings: Settings) -> Reranker | None:
    """Return who reads the best candidates again; None for the default, nobody."""
    if settings.reranker == "openai":
        from assistant.reranking.remote import RemoteReranker  # noqa: PLC0415

        return RemoteReranker(settings)
    if settings.reranker == "sentence-transformers":
        from assistant.reranking.local import LocalReranker  # noqa: PLC0415

        return LocalReranker(settings.reranker_model)
    return None


def build_assistant(settings: Settings, index: ChunkIndex | None = None) -> Assistant:
    """Return an Assistant over ``index``, or over the index that ``settings`` name.

    Raises:
        IndexMissingError: There is no index.
        IndexDamagedError: It cannot be opened.
    """
    shut_telemetry()
    index = index or build_index(settings)
    thesaurus = load_thesaurus()
    retriever = Retriever(index, thesaurus, reranker=build_reranker(settings))
    quoter = Quoter(load_scope_model(thesaurus), settings.max_answer_words)
    return Assistant(
        retriever,
        index.catalogue.page,
        quoter,
        max_question_chars=settings.max_question_chars,
        writer=build_writer(settings, index.folder) if settings.model else None,
        desk=Desk(),
        note=Ledger(index.folder / LEDGER_NAME).note,
        examples=Examples(index, _retriever_to_try(settings, index, retriever), quoter),
    )


def _retriever_to_try(settings: Settings, index: ChunkIndex, retriever: Retriever) -> Retriever:
    """Return what tries examples: one that has nobody read again, and asks no endpoint.

    A question that gets no answer would wait, and pay, for each example that is tried.
    """
    afar = settings.embedding == "openai"
    if not afar and not settings.reranker:
        return retriever
    weights = {**DEFAULT_TUNING.weights, **({"vectors": 0.0} if afar else {})}
    return Retriever(index, load_thesaurus(), replace(DEFAULT_TUNING, weights=weights))


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


def build_retriever(settings: Settings, limit: int = 10) -> LoketRetriever:
    """Return the index that ``settings`` name as a LangChain retriever of ``limit`` documents.

    Raises:
        IndexMissingError: There is no index.
        IndexDamagedError: It cannot be opened.
    """
    shut_telemetry()
    index = build_index(settings)
    retriever = Retriever(index, load_thesaurus(), reranker=build_reranker(settings))
    return LoketRetriever(retriever=retriever, limit=limit)
