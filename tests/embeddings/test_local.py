"""Vectors of a model on this machine, with stand-ins for the packages."""

import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from assistant.embeddings.local import LocalEmbedder
from assistant.errors import ModelUnavailableError, SettingsError


def loader(seen):
    def load(kind, model):
        def encode(texts):
            seen.extend(texts)
            return [[float(len(text)), 2.0] for text in texts]

        return encode

    return load


def test_vectors_have_length_one():
    made = LocalEmbedder("fastembed", "model", loader([]))

    vectors = made.embed_passages(["een", "langer"])

    assert vectors.shape == (2, 2)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0)


def test_e5_models_are_told_question_from_passage():
    seen = []
    made = LocalEmbedder("sentence-transformers", "intfloat/multilingual-e5-small", loader(seen))

    made.embed_passages(["Een pps is een samenwerking."])
    made.embed_question("Wat is een pps?")

    assert seen == ["passage: Een pps is een samenwerking.", "query: Wat is een pps?"]


def test_other_models_get_the_text_as_it_is():
    seen = []

    LocalEmbedder("fastembed", "minilm", loader(seen)).embed_question("Wat is een pps?")

    assert seen == ["Wat is een pps?"]


def test_the_model_is_loaded_once_and_only_when_needed():
    loads = []

    def load(kind, model):
        loads.append((kind, model))
        return lambda texts: [[1.0] for _ in texts]

    made = LocalEmbedder("fastembed", "model", load)
    assert loads == []

    made.embed_question("een")
    made.embed_question("twee")

    assert loads == [("fastembed", "model")]


@pytest.mark.parametrize("kind", ["sentence-transformers", "fastembed"])
def test_a_package_that_is_missing_is_named_with_what_to_type(kind, monkeypatch):
    monkeypatch.setitem(sys.modules, kind.replace("-", "_"), None)

    with pytest.raises(SettingsError, match=f"pip install {kind}"):
        LocalEmbedder(kind).embed_question("Wat is een pps?")


def test_a_model_that_cannot_be_loaded_is_named():
    def load(kind, model):
        raise OSError("geen hub")

    with pytest.raises(ModelUnavailableError, match="mijn-model"):
        LocalEmbedder("fastembed", "mijn-model", load).embed_question("Wat is een pps?")


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

    vector = LocalEmbedder("fastembed", "klein").embed_question("abc")

    assert made == {"model": "klein"}
    assert vector.shape == (2,)


def test_sentence_transformers_is_called_as_it_wants(monkeypatch):
    def encode(sentences, batch_size, show_progress_bar):
        assert show_progress_bar is False
        return np.array([[1.0, float(len(text))] for text in sentences])

    package = ModuleType("sentence_transformers")
    package.SentenceTransformer = lambda model: SimpleNamespace(encode=encode)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)

    vectors = LocalEmbedder("sentence-transformers", "klein").embed_passages(["abc", "de"])

    assert vectors.shape == (2, 2)
