"""What a model wants in front of a question and of a passage, and the name that tells it.

Many models for retrieval are trained with fixed words in front of a text. Without those
they find less, and no endpoint or package adds them for us. The families here are the
known ones; settings may say otherwise. Pure.

Sources: the model cards of each family, as of 2026-11; Wang et al. (2022), Text Embeddings
by Weakly-Supervised Contrastive Pre-training (E5); Wang et al. (2024), Multilingual E5
Text Embeddings (instruct: the question only); Xiao et al. (2023), C-Pack (BGE: the
question only, English models); Merrick et al. (2024) and Yu et al. (2024), Arctic-Embed
(1.0 and 1.5 as BGE, 2.0 "query: "); Nussbaum et al. (2024), Nomic Embed; Zhang et al.
(2025), Qwen3 Embedding. BGE-M3, GTE (but for its Qwen models), MiniLM and OpenAI's want
nothing. Jina v3 takes its task beside the text, not in it.
"""

import json
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prefixes:
    """What goes before a question and before a passage; empty for nothing."""

    question: str = ""
    passage: str = ""


_SENTENCE = "Represent this sentence for searching relevant passages: "
_INSTRUCT = (
    "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:"
)
# The first that fits counts.
_FAMILIES: tuple[tuple[re.Pattern[str], Prefixes], ...] = tuple(
    (re.compile(rf"(?<![a-z0-9]){pattern}"), prefixes)
    for pattern, prefixes in (
        (r"arctic-embed(2|.*v2)", Prefixes("query: ")),
        (r"arctic-embed", Prefixes(_SENTENCE)),
        (r"e5(?![a-z0-9]).*instruct", Prefixes(f"{_INSTRUCT} ")),
        (r"e5(?![a-z0-9])", Prefixes("query: ", "passage: ")),
        (r"bge-(small|base|large)(?!-zh)", Prefixes(_SENTENCE)),
        (r"mxbai-embed", Prefixes(_SENTENCE)),
        (r"nomic-embed-text", Prefixes("search_query: ", "search_document: ")),
        (r"embedding-?gemma", Prefixes("task: search result | query: ", "title: none | text: ")),
        (r"gte-qwen", Prefixes(f"{_INSTRUCT} ")),
        (r"qwen3-embedding", Prefixes(_INSTRUCT)),
    )
)
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_NAME = re.compile(
    rf"(?P<kind>[^:]*):(?P<model>.*?)(?: (?P<question>{_QUOTED}) (?P<passage>{_QUOTED}))?", re.S
)


def choose_prefixes(
    model: str, question: str | None = None, passage: str | None = None
) -> Prefixes:
    """Return what goes before the texts that ``model`` gets.

    Args:
        model: Its name, or the folder that holds it.
        question: What the settings say; None for what its family wants.
        passage: The same, for passages.
    """
    known = next((p for family, p in _FAMILIES if family.search(model.lower())), Prefixes())
    return Prefixes(
        known.question if question is None else question,
        known.passage if passage is None else passage,
    )


def embedder_name(kind: str, model: str, prefixes: Prefixes) -> str:
    """Return kind and model, and the prefixes where there are any.

    Such as ``openai:intfloat/multilingual-e5-small "query: " "passage: "``. Texts with
    other prefixes get other vectors, so two that differ in these are not the same.
    """
    name = f"{kind}:{model}"
    if prefixes == Prefixes():
        return name
    return f"{name} {_quote(prefixes.question)} {_quote(prefixes.passage)}"


def settings_of(name: str) -> dict[str, str]:
    """Return the settings, as one would type them, that give vectors of that name.

    Args:
        name: From :func:`embedder_name`; or ``fitted``, with or without a digest.
    """
    found = _NAME.fullmatch(name)
    if not found or found["kind"] == "fitted":
        return {"LOKET_EMBEDDING": name.partition(":")[0]}
    return {
        "LOKET_EMBEDDING": found["kind"],
        "LOKET_EMBEDDING_MODEL": found["model"],
        "LOKET_EMBEDDING_QUESTION_PREFIX": found["question"] or '""',
        "LOKET_EMBEDDING_PASSAGE_PREFIX": found["passage"] or '""',
    }


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
