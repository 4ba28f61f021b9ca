"""Vectors of an endpoint, over a real socket."""

import numpy as np
import pytest

from assistant.embeddings.remote import RemoteEmbedder
from assistant.errors import ModelUnavailableError
from assistant.settings import Settings


def embedder(url, **changes):
    settings = {"base_url": url, "api_key": "sk-proef-1", "embedding": "openai"}
    waits = changes.pop("waits", [])
    return RemoteEmbedder(Settings(**{**settings, **changes}), wait=waits.append)


@pytest.fixture
def counting(scripts):
    """Answer with vectors that tell which text they are of, in turned order."""

    def behave(request):
        rows = [[float(len(text)), 1.0, 0.0] for text in request.body["input"]]
        return scripts.Vectors(rows, order=list(reversed(range(len(rows)))))

    return behave


def test_passages_get_their_own_vectors_in_batches(serve, counting):
    endpoint = serve(counting)
    texts = ["x" * (n + 1) for n in range(150)]

    vectors = embedder(endpoint.url).embed_passages(texts)

    assert vectors.shape == (150, 3)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0)
    assert np.allclose(vectors[:, 0] / vectors[:, 1], np.arange(1, 151), rtol=1e-3)
    assert [len(request.body["input"]) for request in endpoint.requests] == [64, 64, 22]


def test_a_question_gets_one_vector(serve, counting):
    endpoint = serve(counting)

    vector = embedder(endpoint.url).embed_question("Wat is een pps?")

    assert vector.shape == (3,)
    assert endpoint.requests[0].path.endswith("/embeddings")


def test_no_passages_need_no_request(serve, counting):
    endpoint = serve(counting)

    assert embedder(endpoint.url).embed_passages([]).shape[0] == 0
    assert endpoint.requests == []


def test_an_empty_text_is_sent_as_a_dash_and_a_long_one_is_cut(serve, counting):
    endpoint = serve(counting)

    embedder(endpoint.url).embed_passages(["", "x" * 100_000])

    empty, long = endpoint.requests[0].body["input"]
    assert empty == "-"
    assert len(long) == 20_000


def test_an_endpoint_gets_the_prefixes_of_its_model(serve, counting):
    endpoint = serve(counting)
    made = embedder(endpoint.url, embedding_model="intfloat/multilingual-e5-small")

    made.embed_passages(["Een pps is een samenwerking."])
    made.embed_question("Wat is een pps?")

    assert [request.body["input"] for request in endpoint.requests] == [
        ["passage: Een pps is een samenwerking."],
        ["query: Wat is een pps?"],
    ]
    assert made.name == 'openai:intfloat/multilingual-e5-small "query: " "passage: "'


@pytest.mark.parametrize(
    ("status", "said"),
    [
        pytest.param(404, "LOKET_EMBEDDING_MODEL and LOKET_BASE_URL", id="not found"),
        pytest.param(403, "LOKET_API_KEY and LOKET_EMBEDDING_MODEL", id="not let in"),
        pytest.param(400, "Check LOKET_EMBEDDING_MODEL.", id="not taken"),
        pytest.param(200, "before /embeddings", id="no reply"),
    ],
)
def test_what_goes_wrong_is_told_with_the_setting_for_vectors(serve, scripts, status, said):
    endpoint = serve(lambda request: scripts.Fail(status, body={"kort": 1}))

    with pytest.raises(ModelUnavailableError) as caught:
        embedder(endpoint.url).embed_question("Wat is een pps?")

    assert said in str(caught.value)
    assert "LOKET_MODEL" not in str(caught.value)


def test_too_few_vectors_are_counted(serve, scripts):
    endpoint = serve(lambda request: scripts.Vectors([[1.0, 2.0]]))

    with pytest.raises(ModelUnavailableError, match="1 vectors for 2 texts"):
        embedder(endpoint.url).embed_passages(["een", "twee"])


def test_the_name_tells_kind_and_model():
    assert embedder("http://127.0.0.1:9/v1").name == "openai:text-embedding-3-small"
    assert embedder("http://127.0.0.1:9/v1", embedding_model="x").name == "openai:x"


def test_a_busy_endpoint_is_asked_again_for_passages(serve, scripts, counting):
    replies = [scripts.Fail(429, {"Retry-After": "3"}), scripts.Fail(500), None]
    endpoint = serve(lambda request: replies.pop(0) or counting(request))
    waits = []

    vectors = embedder(endpoint.url, waits=waits).embed_passages(["een", "twee"])

    assert vectors.shape == (2, 3)
    assert waits == [3.0, 4.0]


def test_a_question_is_asked_once(serve, scripts):
    endpoint = serve(lambda request: scripts.Fail(500))

    with pytest.raises(ModelUnavailableError):
        embedder(endpoint.url).embed_question("Wat is een pps?")

    assert len(endpoint.requests) == 1


def test_a_wrong_key_is_not_tried_again(serve, scripts):
    endpoint = serve(lambda request: scripts.Fail(401))

    with pytest.raises(ModelUnavailableError, match="LOKET_API_KEY"):
        embedder(endpoint.url).embed_passages(["een"])

    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([[1.0, 2.0]], id="one too few"),
        pytest.param([[1.0, 2.0], [1.0]], id="of several lengths"),
        pytest.param([[], []], id="empty"),
        pytest.param([[float("nan"), 1.0], [1.0, 1.0]], id="not a number"),
    ],
)
def test_vectors_that_cannot_be_used_are_refused(serve, scripts, rows):
    endpoint = serve(lambda request: scripts.Vectors(rows))

    with pytest.raises(ModelUnavailableError):
        embedder(endpoint.url).embed_passages(["een", "twee"])


def test_an_endpoint_that_is_not_there_is_told_in_words():
    with pytest.raises(ModelUnavailableError, match="cannot be reached"):
        embedder("http://127.0.0.1:9/v1").embed_question("Wat is een pps?")
