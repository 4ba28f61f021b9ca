"""How an answer came about, as it may be kept and looked up by its number. Pure.

What was found, cited and left out, by the ids of chunks and records, and why: figures and
words of our own. Never a question, a reply, words of a page, or what a person told of
themselves.
"""

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from assistant.answers import Answer
from assistant.documents import ScoredChunk
from assistant.quoter import Quoted
from assistant.retrieval import Retrieval
from assistant.writing.work import without_words

Note = Callable[[str, Mapping[str, Any]], None]
_DIGITS = 12


def new_number() -> str:
    """Return a number by which an answer can be asked about, such as "a-1b2c3d4e5f60"."""
    return f"a-{uuid.uuid4().hex[:_DIGITS]}"


def keep_nothing(number: str, note: Mapping[str, Any]) -> None:
    """Keep nothing of an answer: for who has no place to keep it."""


def note_of(answer: Answer) -> dict[str, Any]:
    """Return what is kept of an answer."""
    trace = answer.trace
    note: dict[str, Any] = {
        "id": answer.id,
        "status": answer.status.value,
        "mode": answer.mode,
        "seconds": answer.seconds,
        "found": [_found(scored) for scored in answer.contexts],
        "cited": [citation.chunk.id for citation in answer.citations],
        "records": [citation.record for citation in answer.record_citations],
        "cards": [card.record for card in answer.cards],
    }
    for key in ("refusal", "features", "confidence", "missing", "differ", "suspect", "passed"):
        if key in trace:
            note[key] = trace[key]
    if "register" in trace:
        note["asked"] = trace["register"]["asked"]
    if "writing" in trace:
        note["writing"] = without_words(trace["writing"])
    return note


def trace_of(retrieval: Retrieval, quoted: Quoted) -> dict[str, Any]:
    """Return what is told of how quotes were found, weighed and chosen, by ids and figures."""
    ranking = retrieval.ranking
    sources = {scored.chunk.source for scored in retrieval.chunks}
    trace: dict[str, Any] = {
        "counts": ranking.counts(),
        "features": quoted.features,
        "confidence": round(quoted.confidence, 4),
        "missing": quoted.missing,
        "differ": quoted.differ,
        "list_cut": quoted.list_cut,
        "passed": {chunk_id: reason.value for chunk_id, reason in quoted.passed.items()},
        "steered": {s: round(v, 2) for s, v in retrieval.steered.items() if s in sources},
    }
    if ranking.before:
        places = enumerate(ranking.before, start=1)
        trace["reranked"] = {ranking.chunks[at].id: place for place, at in places}
    return trace


def _found(scored: ScoredChunk) -> dict[str, Any]:
    return {
        "chunk": scored.chunk.id,
        "score": round(scored.score, 3),
        "channels": dict(scored.channels),
    }
