"""What goes before the texts of a model, and the name that tells vectors apart. Pure."""

import pytest

from assistant.embeddings.prefixes import Prefixes, choose_prefixes, embedder_name, settings_of

SENTENCE = Prefixes("Represent this sentence for searching relevant passages: ")
INSTRUCT = (
    "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:"
)


@pytest.mark.parametrize(
    ("model", "prefixes"),
    [
        ("intfloat/multilingual-e5-small", Prefixes("query: ", "passage: ")),
        ("text-embedding-multilingual-E5-large", Prefixes("query: ", "passage: ")),
        ("/models/e5-base-v2/", Prefixes("query: ", "passage: ")),
        ("intfloat/multilingual-e5-large-instruct", Prefixes(f"{INSTRUCT} ")),
        ("intfloat/e5-mistral-7b-instruct", Prefixes(f"{INSTRUCT} ")),
        ("BAAI/bge-small-en-v1.5", SENTENCE),
        ("bge-large:335m", SENTENCE),
        ("BAAI/bge-large-zh-v1.5", Prefixes()),
        ("BAAI/bge-m3", Prefixes()),
        ("nomic-ai/nomic-embed-text-v1.5", Prefixes("search_query: ", "search_document: ")),
        ("nomic-embed-text", Prefixes("search_query: ", "search_document: ")),
        ("Snowflake/snowflake-arctic-embed-l-v2.0", Prefixes("query: ")),
        ("snowflake-arctic-embed2", Prefixes("query: ")),
        ("Snowflake/snowflake-arctic-embed-m-v1.5", SENTENCE),
        ("mixedbread-ai/mxbai-embed-large-v1", SENTENCE),
        (
            "google/embeddinggemma-300m",
            Prefixes("task: search result | query: ", "title: none | text: "),
        ),
        ("Qwen/Qwen3-Embedding-0.6B", Prefixes(INSTRUCT)),
        ("Alibaba-NLP/gte-Qwen2-1.5B-instruct", Prefixes(f"{INSTRUCT} ")),
        ("Alibaba-NLP/gte-multilingual-base", Prefixes()),
        ("jinaai/jina-embeddings-v3", Prefixes()),
        ("text-embedding-3-small", Prefixes()),
        ("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", Prefixes()),
        ("mijn-model", Prefixes()),
    ],
)
def test_choose_prefixes_knows_what_a_family_wants(model, prefixes):
    assert choose_prefixes(model) == prefixes


@pytest.mark.parametrize(
    ("given", "prefixes"),
    [
        pytest.param(("vraag: ", None), Prefixes("vraag: ", "passage: "), id="one other"),
        pytest.param(("", ""), Prefixes(), id="none"),
        pytest.param((None, None), Prefixes("query: ", "passage: "), id="unset"),
    ],
)
def test_choose_prefixes_follows_the_settings_first(given, prefixes):
    assert choose_prefixes("intfloat/multilingual-e5-small", *given) == prefixes


@pytest.mark.parametrize(
    ("model", "prefixes", "question", "passage"),
    [
        pytest.param("mijn model:7b", Prefixes(), '""', '""', id="none"),
        pytest.param("e5", Prefixes("query: ", "passage: "), '"query: "', '"passage: "', id="both"),
        pytest.param("m", Prefixes('a "b"\nc', ""), '"a \\"b\\"\\nc"', '""', id="marks and lines"),
    ],
)
def test_settings_of_reads_what_embedder_name_wrote(model, prefixes, question, passage):
    assert settings_of(embedder_name("openai", model, prefixes)) == {
        "LOKET_EMBEDDING": "openai",
        "LOKET_EMBEDDING_MODEL": model,
        "LOKET_EMBEDDING_QUESTION_PREFIX": question,
        "LOKET_EMBEDDING_PASSAGE_PREFIX": passage,
    }


@pytest.mark.parametrize("name", ["fitted", "fitted:0123456789ab"])
def test_settings_of_fitted_vectors_is_one_setting(name):
    assert settings_of(name) == {"LOKET_EMBEDDING": "fitted"}
