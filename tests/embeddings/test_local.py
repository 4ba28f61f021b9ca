"""Vectors of a model on this machine, with stand-ins for the packages."""

import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from assistant.embeddings.local import LocalEmbedder
from assistant.errors import ModelUnavailableError, SettingsError
from assistant.settings import Settings


def embedder(kind, model="", load=None, **prefixes):
    return LocalEmbedder(Settings(embedding=kind, embedding_model=model, **prefixes), load)


def loader(seen):
    def load(kind, model):
        def encode(texts):
            seen.extend(texts)
            return [[float(len(text)), 2.0] for text in texts]

        return encode

    return load


def test_vectors_have_length_one():
    made = embedder("fastembed", "model", load=loader([]))

    vectors = made.embed_passages(["een", "langer"])

    assert vectors.shape == (2, 2)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0)


def test_e5_models_are_told_question_from_passage():
    seen = []
    made = embedder("sentence-transformers", "intfloat/multilingual-e5-small", load=loader(seen))

    made.embed_passages(["Een pps is een samenwerking."])
    made.embed_question("Wat is een pps?")

    assert seen == ["passage: Een pps is een samenwerking.", "query: Wat is een pps?"]


def test_prefixes_of_the_settings_count_first_and_are_in_the_name():
    seen = []
    made = embedder(
        "fastembed",
        "intfloat/multilingual-e5-large",
        load=loader(seen),
        embedding_question_prefix="vraag: ",
        embedding_passage_prefix="",
    )

    made.embed_passages(["Een pps."])
    made.embed_question("Wat?")

    assert seen == ["Een pps.", "vraag: Wat?"]
    assert made.name == 'fastembed:intfloat/multilingual-e5-large "vraag: " ""'


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda texts: 1 / 0, id="fails"),
        pytest.param(lambda texts: [[1.0], [1.0, 2.0]], id="several lengths"),
        pytest.param(lambda texts: [[1.0, 2.0]], id="too few"),
        pytest.param(lambda texts: [[float("nan")]] * 2, id="no number"),
    ],
)
def test_a_model_that_gives_no_vectors_is_an_error_of_ours(encode):
    made = embedder("fastembed", "klein", load=lambda kind, model: encode)

    with pytest.raises(ModelUnavailableError, match=r"'klein'.*LOKET_EMBEDDING_MODEL"):
        made.embed_passages(["een", "twee"])


def test_other_models_get_the_text_as_it_is():
    seen = []

    embedder("fastembed", "minilm", load=loader(seen)).embed_question("Wat is een pps?")

    assert seen == ["Wat is een pps?"]


def test_the_model_is_loaded_once_and_only_when_needed():
    loads = []

    def load(kind, model):
        loads.append((kind, model))
        return lambda texts: [[1.0] for _ in texts]

    made = embedder("fastembed", "model", load=load)
    assert loads == []

    made.embed_question("een")
    made.embed_question("twee")

    assert loads == [("fastembed", "model")]


@pytest.mark.parametrize("kind", ["sentence-transformers", "fastembed"])
def test_a_package_that_is_missing_is_named_with_what_to_type(kind, monkeypatch):
    monkeypatch.setitem(sys.modules, kind.replace("-", "_"), None)

    with pytest.raises(SettingsError, match=f"pip install {kind}"):
        embedder(kind).embed_question("Wat is een pps?")


def test_a_model_that_cannot_be_loaded_is_named():
    def load(kind, model):
        raise OSError("geen hub")

    with pytest.raises(ModelUnavailableError, match="mijn-model"):
        embedder("fastembed", "mijn-model", load=load).embed_question("Wat is een pps?")


def test_fastembed_is_called_as_it_wants(monkeypatch):
    made = {}

    class TextEmbedding:
        def __init__(self, model_name):
            made["model"] = model_name

        def embed(self, documents, batch_size):
            return (np.array([1.0, float(len(text))]) for text in documents)

    package = ModuleType("fastembed")
    package.TextEmbedding = TextEmbedding
    monkeypatch.setitem(sys.modules, "fastembed", package)

    vector = embedder("fastembed", "klein").embed_question("abc")

    assert made == {"model": "klein"}
    assert vector.shape == (2,)


def test_sentence_transformers_is_called_as_it_wants(monkeypatch):
    def encode(sentences, batch_size, show_progress_bar):
        assert show_progress_bar is False
        return np.array([[1.0, float(len(text))] for text in sentences])

    package = ModuleType("sentence_transformers")
    package.SentenceTransformer = lambda model: SimpleNamespace(encode=encode)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)

    vectors = embedder("sentence-transformers", "klein").embed_passages(["abc", "de"])

    assert vectors.shape == (2, 2)
