"""Rerankers as a plug: a second opinion that counts when it is there, missed without harm."""

import logging
import sys
from dataclasses import replace
from types import ModuleType, SimpleNamespace

import pytest
from click.testing import CliRunner

from assistant.build import build_assistant, build_reranker
from assistant.errors import ModelUnavailableError, SettingsError
from assistant.reranking.base import RERANKED, reorder
from assistant.reranking.local import LocalReranker
from assistant.reranking.remote import RemoteReranker
from assistant.settings import Settings, read_settings
from ingest.cli import status

QUESTION = "Hoeveel subsidie geeft de SLIM-regeling?"
TEXTS = ["kort", "iets langer", "nog iets langer", "x"]


def reply(scripts, scores, turned=True):
    rows = [{"index": n, "relevance_score": score} for n, score in enumerate(scores)]
    return scripts.Fail(200, body={"results": rows[::-1] if turned else rows})


def remote(url, **changes):
    return RemoteReranker(Settings(reranker="openai", base_url=url, api_key="sk-1", **changes))


def overlap(pairs):
    """Score a passage by the words it shares with the question: a model, however small."""
    return [len(set(q.lower().split()) & set(p.lower().split())) / 10 for q, p in pairs]


@pytest.fixture
def cross_encoder(monkeypatch):
    """Put a package in place that has a tiny model, and return what was asked of it."""
    asked = []

    class CrossEncoder:
        def __init__(self, name, num_labels):
            asked.append((name, num_labels))

        def predict(self, sentences, batch_size, show_progress_bar):
            assert show_progress_bar is False
            asked.extend(sentences)
            return overlap(sentences)

    package = ModuleType("sentence_transformers")
    package.CrossEncoder = CrossEncoder
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    return asked


def test_the_best_come_in_the_order_of_the_reranker_and_the_rest_stay():
    fake = SimpleNamespace(scores=lambda question, passages: [1.0, 3.0, 3.0])

    assert reorder([7, 5, 9, 2, 4], "vraag", ["a", "b", "c"], fake) == [5, 9, 7, 2, 4]


def test_an_endpoint_is_asked_once_and_its_scores_find_their_passages(serve, scripts):
    endpoint = serve(lambda request: reply(scripts, [0.1, 0.4, 0.9, 0.2]))

    scores = remote(endpoint.url, reranker_model="klein").scores("vraag", TEXTS)

    assert list(scores) == [0.1, 0.4, 0.9, 0.2]
    [request] = endpoint.requests
    assert request.path.endswith("/v1/rerank")
    assert request.headers["authorization"] == "Bearer sk-1"
    assert request.body["model"] == "klein"
    assert request.body["query"] == "vraag"
    assert request.body["documents"] == TEXTS


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({"results": [{"index": 0, "relevance_score": 1.0}]}, id="too few"),
        pytest.param({"results": [{"index": 0}]}, id="no score"),
        pytest.param({"data": []}, id="another form"),
        pytest.param(
            {"results": [{"index": n, "relevance_score": "NaN"} for n in range(4)]}, id="no number"
        ),
    ],
)
def test_a_reply_that_is_no_opinion_is_an_error_of_ours(serve, scripts, body):
    endpoint = serve(lambda request: scripts.Fail(200, body=body))

    with pytest.raises(ModelUnavailableError):
        remote(endpoint.url).scores("vraag", TEXTS)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        pytest.param(404, "LOKET_RERANKER_MODEL and LOKET_BASE_URL", id="not found"),
        pytest.param(400, "Check LOKET_RERANKER_MODEL.", id="not taken"),
        pytest.param(200, "before /rerank", id="no reply"),
    ],
)
def test_what_goes_wrong_is_told_with_the_setting_for_reranking(serve, scripts, status, said):
    endpoint = serve(lambda request: scripts.Fail(status, body={"kort": 1}))

    with pytest.raises(ModelUnavailableError) as caught:
        remote(endpoint.url).scores("vraag", TEXTS)

    assert said in str(caught.value)
    assert "LOKET_MODEL" not in str(caught.value)


def test_too_few_scores_are_counted(serve, scripts):
    endpoint = serve(lambda request: reply(scripts, [0.1, 0.2]))

    with pytest.raises(ModelUnavailableError, match="2 scores for 4 passages"):
        remote(endpoint.url).scores("vraag", TEXTS)


def test_a_cross_encoder_that_fails_is_an_error_of_ours(monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("geen geheugen")

    package = ModuleType("sentence_transformers")
    package.CrossEncoder = lambda name, num_labels: SimpleNamespace(predict=fail)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)

    with pytest.raises(ModelUnavailableError, match=r"'klein'.*LOKET_RERANKER_MODEL"):
        LocalReranker("klein").scores("vraag", TEXTS)


def test_a_reranker_that_fails_leaves_the_order_and_a_line_in_the_log(serve, scripts, caplog):
    endpoint = serve(lambda request: scripts.Fail(500))

    with caplog.at_level(logging.WARNING, logger="loket"):
        order = reorder([3, 1, 2], "geheime vraag", ["a", "b", "c"], remote(endpoint.url))

    assert order == [3, 1, 2]
    assert "reranker failed=status 500" in caplog.text
    assert "geheime" not in caplog.text


def test_a_cross_encoder_reads_question_and_passage_together(cross_encoder):
    reranker = LocalReranker("map/klein")

    scores = reranker.scores("welk fonds", ["geen woord", "het fonds", "welk fonds dan"])
    reranker.scores("nog een", ["keer"])

    assert list(scores) == [0.0, 0.1, 0.2]
    assert cross_encoder[:2] == [("map/klein", 1), ("welk fonds", "geen woord")]
    assert cross_encoder.count(("map/klein", 1)) == 1


def test_a_missing_package_is_named_with_what_to_type(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    with pytest.raises(SettingsError, match="pip install sentence-transformers"):
        LocalReranker().scores("vraag", TEXTS)


def test_a_model_that_cannot_be_loaded_is_named(monkeypatch):
    def refuse(name, num_labels):
        raise OSError("geen hub")

    package = ModuleType("sentence_transformers")
    package.CrossEncoder = refuse
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)

    with pytest.raises(ModelUnavailableError, match="mijn-model"):
        LocalReranker("mijn-model").scores("vraag", TEXTS)


def test_the_setting_chooses_the_reranker():
    assert build_reranker(Settings()) is None
    assert type(build_reranker(Settings(reranker="openai"))) is RemoteReranker
    assert type(build_reranker(Settings(reranker="sentence-transformers"))) is LocalReranker
    assert read_settings({"LOKET_RERANKER": "openai"}).reranker == "openai"
    with pytest.raises(SettingsError, match="LOKET_RERANKER"):
        read_settings({"LOKET_RERANKER": "altijd"})


@pytest.fixture
def index_settings(library, tmp_path):
    """Return settings for an index of the small library."""
    return Settings(index=library.build_library(tmp_path).folder)


def test_what_the_endpoint_puts_first_stands_first(index_settings, serve, scripts):
    plain = build_assistant(index_settings).answer(QUESTION).contexts
    favourite = plain[2].chunk.text

    def behave(request):
        assert len(request.body["documents"]) <= RERANKED
        return reply(scripts, [float(favourite in text) for text in request.body["documents"]])

    endpoint = serve(behave)
    settings = replace(index_settings, reranker="openai", base_url=endpoint.url)

    found = build_assistant(settings).answer(QUESTION).contexts

    assert [c.chunk.id for c in found][:3] == [plain[n].chunk.id for n in (2, 0, 1)]
    assert [c.score for c in found] == [c.score for c in plain]
    assert endpoint.requests[0].body["query"] == QUESTION


def test_an_endpoint_that_is_away_costs_the_opinion_and_not_the_answer(
    index_settings, serve, scripts
):
    endpoint = serve(lambda request: scripts.Fail(503))
    settings = replace(index_settings, reranker="openai", base_url=endpoint.url)

    answer = build_assistant(settings).answer(QUESTION)

    assert answer.text == build_assistant(index_settings).answer(QUESTION).text


def test_status_names_the_reranker(index_settings, monkeypatch):
    plain = CliRunner().invoke(status, ["--index", str(index_settings.index)])
    monkeypatch.setenv("LOKET_RERANKER", "openai")
    monkeypatch.setenv("LOKET_RERANKER_MODEL", "klein")
    chosen = CliRunner().invoke(status, ["--index", str(index_settings.index)])

    assert "reranker   none" in plain.output
    assert "reranker   openai:klein" in chosen.output
