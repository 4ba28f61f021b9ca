"""Vectors as a plug: chosen by a setting, kept apart by name, and missed without harm."""

import hashlib

import pytest

from assistant.answers import AnswerStatus
from assistant.build import build_assistant, build_embedder, build_index
from assistant.documents import Document
from assistant.embeddings.local import LocalEmbedder
from assistant.embeddings.remote import RemoteEmbedder
from assistant.errors import IndexMismatchError
from assistant.index.chunk_index import Arrival
from assistant.index.opening import open_index
from assistant.language.thesaurus import load_thesaurus
from assistant.settings import Settings


def vector_of(text):
    digest = hashlib.sha256(text.encode()).digest()
    return [byte - 127.5 for byte in digest[:16]]


@pytest.fixture
def remote(serve, scripts, library, tmp_path):
    """Return settings for an endpoint, and an index that was made with it."""
    endpoint = serve(
        lambda request: scripts.Vectors([vector_of(text) for text in request.body["input"]])
    )
    settings = Settings(index=tmp_path / "index", embedding="openai", base_url=endpoint.url)
    index = open_index(settings.index, load_thesaurus(), build_embedder(settings), create=True)
    arrivals = []
    for source, (info, pages) in library.DOCUMENTS.items():
        (tmp_path / source).write_bytes(b"stand-in")
        made, chunks = library.make_chunks(source, info, pages)
        document = Document(source, info, made)
        arrivals.append(Arrival(document, chunks, tmp_path / source, str(tmp_path), source))
    with index.writing():
        index.sync(arrivals)
    return settings, endpoint


@pytest.mark.parametrize(
    ("kind", "sort"),
    [
        pytest.param("fitted", type(None), id="fitted"),
        pytest.param("openai", RemoteEmbedder, id="openai"),
        pytest.param("fastembed", LocalEmbedder, id="fastembed"),
        pytest.param("sentence-transformers", LocalEmbedder, id="sentence-transformers"),
    ],
)
def test_the_setting_chooses_the_vectors(kind, sort):
    assert type(build_embedder(Settings(embedding=kind))) is sort


def test_an_index_with_vectors_of_an_endpoint_answers(remote):
    settings, endpoint = remote

    answer = build_assistant(settings).answer("Hoeveel subsidie geeft de SLIM-regeling?")

    assert answer.status is AnswerStatus.ANSWERED
    assert "25.000" in answer.text
    assert endpoint.requests[-1].body["input"] == ["Hoeveel subsidie geeft de SLIM-regeling?"]


def test_an_endpoint_that_is_away_costs_the_vectors_and_not_the_answer(remote, scripts):
    settings, endpoint = remote
    assistant = build_assistant(settings)
    endpoint.behaviour = lambda request: scripts.Fail(500)

    answer = assistant.answer("Hoeveel subsidie geeft de SLIM-regeling?")

    assert answer.status is AnswerStatus.ANSWERED
    assert "25.000" in answer.text


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"embedding": "fitted"}, id="the default"),
        pytest.param({"embedding_model": "another"}, id="another model"),
        pytest.param({"embedding": "fastembed"}, id="another kind"),
    ],
)
def test_an_index_is_not_read_with_other_vectors_than_it_was_made_with(remote, changes):
    settings, _ = remote
    given = {"index": settings.index, "embedding": "openai", "base_url": settings.base_url}

    with pytest.raises(IndexMismatchError, match="loket ingest --rebuild"):
        build_index(Settings(**{**given, **changes}))
