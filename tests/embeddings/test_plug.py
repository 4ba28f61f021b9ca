"""Vectors as a plug: chosen by a setting, kept apart by name, and missed without harm."""

import hashlib
from dataclasses import replace

import pytest

from assistant.answers import AnswerStatus
from assistant.build import build_assistant, build_embedder, build_index
from assistant.documents import Document
from assistant.embeddings.local import LocalEmbedder
from assistant.embeddings.remote import RemoteEmbedder
from assistant.errors import IndexMismatchError, ModelUnavailableError
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.thesaurus import load_thesaurus
from assistant.settings import Settings


def vector_of(text, length=16):
    digest = hashlib.sha256(text.encode()).digest()
    return [byte - 127.5 for byte in digest[:length]]


def vectors_of(scripts, length):
    """Return the behaviour of an endpoint whose model gives vectors of ``length`` numbers."""
    return lambda request: scripts.Vectors([vector_of(t, length) for t in request.body["input"]])


@pytest.fixture
def arrive(library, tmp_path):
    """Return what makes a document of the small library, under any name, arrive."""

    def arrival(source, like="slim.pdf"):
        info, pages = library.DOCUMENTS[like]
        (tmp_path / source).write_bytes(b"stand-in")
        made, chunks = library.make_chunks(source, info, pages)
        document = Document(source, info, made)
        return Arrival(document, chunks, tmp_path / source, str(tmp_path), source)

    return arrival


@pytest.fixture
def remote(serve, scripts, library, arrive, tmp_path):
    """Return settings for an endpoint, and an index that was made with it."""
    endpoint = serve(vectors_of(scripts, 16))
    settings = Settings(index=tmp_path / "index", embedding="openai", base_url=endpoint.url)
    index = open_index(settings.index, load_thesaurus(), build_embedder(settings), create=True)
    with index.writing():
        index.sync([arrive(source, source) for source in library.DOCUMENTS])
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
    ("changes", "way_back"),
    [
        pytest.param(
            {"embedding": "fitted"},
            "LOKET_EMBEDDING=openai LOKET_EMBEDDING_MODEL=text-embedding-3-small",
            id="the default",
        ),
        pytest.param(
            {"embedding_model": "another"},
            "set back: LOKET_EMBEDDING_MODEL=text-embedding-3-small",
            id="another model",
        ),
        pytest.param({"embedding": "fastembed"}, "LOKET_EMBEDDING=openai", id="another kind"),
        pytest.param(
            {"embedding_passage_prefix": "stuk: "},
            'set back: LOKET_EMBEDDING_PASSAGE_PREFIX=""',
            id="another prefix",
        ),
    ],
)
def test_an_index_is_not_read_with_other_vectors_than_it_was_made_with(remote, changes, way_back):
    settings, _ = remote

    with pytest.raises(IndexMismatchError) as caught:
        build_index(replace(settings, **changes))

    assert f"loket ingest --rebuild --index {settings.index}" in str(caught.value)
    assert way_back in str(caught.value)


def test_a_fitted_index_names_the_one_setting_that_leads_back(library, tmp_path):
    folder = library.build_library(tmp_path).folder

    with pytest.raises(IndexMismatchError, match=r"set back: LOKET_EMBEDDING=fitted$"):
        build_index(Settings(index=folder, embedding="fastembed"))


def test_vectors_of_another_length_are_refused_before_anything_is_written(remote, scripts, arrive):
    settings, endpoint = remote
    index = build_index(settings)
    before = [record.source for record in index.catalogue.documents()]
    endpoint.behaviour = vectors_of(scripts, 24)

    with index.writing(), pytest.raises(IndexMismatchError, match=r"16 numbers.*24.*--rebuild"):
        index.sync([arrive("nieuw.pdf")])

    assert [record.source for record in index.catalogue.documents()] == before
    assert not index.file("nieuw.pdf").exists()
    index.check()
    assert build_index(settings).generation == index.generation


def test_a_question_with_a_vector_of_another_length_is_told_what_is_wrong(remote, scripts):
    settings, endpoint = remote
    endpoint.behaviour = vectors_of(scripts, 24)

    with pytest.raises(IndexMismatchError, match=r"16 numbers.*24.*--rebuild"):
        build_assistant(settings).answer("Hoeveel subsidie geeft de SLIM-regeling?")


def test_an_endpoint_that_fails_while_taking_in_leaves_the_index_as_it_was(remote, scripts, arrive):
    settings, endpoint = remote
    index = build_index(settings)
    before = [record.source for record in index.catalogue.documents()]
    endpoint.behaviour = lambda request: scripts.Fail(401)

    with index.writing(), pytest.raises(ModelUnavailableError):
        index.sync([arrive("nieuw.pdf")])

    assert [record.source for record in index.catalogue.documents()] == before
    assert not index.file("nieuw.pdf").exists()
    index.check()


def test_an_emptied_index_takes_vectors_of_another_length(remote, scripts, library, arrive):
    settings, endpoint = remote
    index = build_index(settings)
    endpoint.behaviour = vectors_of(scripts, 24)

    with index.writing():
        index.sync([], list(library.DOCUMENTS))
        index.sync([arrive("nieuw.pdf")])

    index.check()
