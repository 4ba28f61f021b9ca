"""Whatever the endpoint does, a person gets an answer within the time limit."""

import os
import time
from pathlib import Path

import pytest

from assistant.answers import AnswerStatus
from assistant.build import build_assistant
from assistant.settings import Settings
from assistant.writing.make import TokenCounter
from assistant.writing.verify import Verifier
from tests.conftest import SLACK

QUESTION = "Hoeveel subsidie geeft de SLIM-regeling?"
LIMIT_SECONDS = 2.0
# A hundred tries: LOKET_TRIES=100 python -m pytest tests/writing/test_faults.py
TRIES = int(os.environ.get("LOKET_TRIES", "1"))
NAMES = (
    "never answers", "a byte now and then", "a line without end", "words too slow",
    "status 400", "status 401", "status 403", "status 404", "status 429",
    "status 429 with a date", "status 500", "status 503", "redirect",
    "cut at once", "cut in the middle", "cut without a word", "ends without a reason", "filtered",
    "error in the stream", "bytes of nonsense", "events of nonsense", "other events",
    "a web page", "json and no stream", "nothing", "white space",
    "another language", "another script", "words without sense",
    "endless sentences", "endless words", "endless lines",
    "wrong markers", "markers only", "no markers",
    "10 MB in one event", "10 MB in one sentence", "10 MB of error", "10 MB of comments",
    "a packed bomb", "deeply nested",
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _dictionaries_are_loaded(small_index):
    """Ask once beforehand: what is loaded at the first question is no fault of an endpoint."""
    Verifier((), "nl", QUESTION).check("Een proefzin over scholing [1].")
    TokenCounter()("Een proefzin")
    build_assistant(Settings(index=small_index.folder), small_index).answer(QUESTION)


def is_good(answer, seconds):
    return (
        answer.status is AnswerStatus.ANSWERED
        and answer.mode == "quoted"
        and "25.000" in answer.text
        and answer.trace["writing"]["id"].startswith("a-")
        and seconds < LIMIT_SECONDS * SLACK
    )


def ask(assistant):
    started = time.perf_counter()
    answer = assistant.answer(QUESTION)
    return answer, time.perf_counter() - started


def test_the_list_of_faults_is_whole(faults, scripts):
    assert set(faults.make_faults(scripts)) == set(NAMES)


@pytest.mark.timeout(600)
@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
@pytest.mark.parametrize("name", NAMES)
def test_the_quoted_answer_steps_in_within_the_limit(name, faults, serve, scripts, assistant_at):
    endpoint = serve(faults.make_faults(scripts)[name])

    outcomes = [
        is_good(*ask(assistant_at(endpoint.url, timeout_seconds=LIMIT_SECONDS)))
        for _ in range(TRIES)
    ]

    assert sum(outcomes) == TRIES
    assert len(endpoint.requests) == TRIES


def test_a_refused_connection_is_no_trouble(assistant_at):
    outcomes = [
        is_good(*ask(assistant_at("http://127.0.0.1:9/v1", timeout_seconds=LIMIT_SECONDS)))
        for _ in range(TRIES)
    ]

    assert sum(outcomes) == TRIES


def test_after_a_few_failures_a_dead_endpoint_slows_nobody(faults, serve, scripts, assistant_at):
    endpoint = serve(faults.make_faults(scripts)["never answers"])
    assistant = assistant_at(endpoint.url, timeout_seconds=0.6)
    slow = [ask(assistant)[1] for _ in range(2)]

    quick = [ask(assistant) for _ in range(20)]

    assert min(slow) > 0.3
    assert max(seconds for _, seconds in quick) < 0.3 * SLACK
    assert {answer.trace["writing"]["ended"] for answer, _ in quick} == {"resting"}
    assert len(endpoint.requests) == 2


def test_a_wrong_key_is_tried_once(faults, serve, scripts, assistant_at):
    endpoint = serve(faults.make_faults(scripts)["status 401"])
    assistant = assistant_at(endpoint.url)

    answers = [assistant.answer(QUESTION) for _ in range(5)]

    assert len(endpoint.requests) == 1
    assert all(answer.mode == "quoted" for answer in answers)


def test_what_was_shown_before_a_cut_gives_way_to_the_quoted_answer(
    faults, serve, scripts, assistant_at
):
    endpoint = serve(faults.make_faults(scripts)["cut in the middle"])

    *pieces, answer = assistant_at(endpoint.url).stream(QUESTION)

    assert pieces == ["De subsidie is maximaal € 25.000 per aanvraag [1]."]
    assert answer.mode == "quoted"
    assert answer.trace["writing"]["ended"] == "cut"


def test_an_endless_writer_of_true_sentences_is_stopped_and_kept(serve, scripts, assistant_at):
    def repeat(request):
        sentences = request.user.split("<bronnen>")[1].split("</bronnen>")[0].replace("\n", " ")
        return scripts.Say(
            f"{sentence.strip()} [{number}]. "
            for _ in range(10_000)
            for number in (1, 2, 3, 4, 5)
            for sentence in sentences.split(". ")
        )

    endpoint = serve(repeat)

    answer = assistant_at(endpoint.url, max_answer_words=100).answer(QUESTION)

    assert answer.trace["writing"]["ended"] in {"full", "endless"}
    assert len(answer.text.split()) <= 100


def test_a_bug_of_ours_is_no_trouble_either(serve, scripts, assistant_at, monkeypatch, caplog):
    def broken(*_args, **_kwargs):
        raise ValueError("geheim")

    monkeypatch.setattr("assistant.writing.verify.Verifier.check", broken)
    endpoint = serve(lambda request: scripts.Say(["De subsidie is maximaal € 25.000 [1]."]))

    answer = assistant_at(endpoint.url).answer(QUESTION)

    assert answer.mode == "quoted"
    assert answer.trace["writing"]["ended"] == "error"


def test_a_folder_that_cannot_be_written_stops_nothing(serve, scripts, assistant_at, small_index):
    (small_index.folder / "writing.db").unlink(missing_ok=True)
    endpoint = serve(lambda request: scripts.Say(["De subsidie is maximaal € 25.000 [1]."]))
    assistant = assistant_at(endpoint.url)
    Path(small_index.folder / "writing.db").mkdir()

    try:
        answer = assistant.answer(QUESTION)
    finally:
        Path(small_index.folder / "writing.db").rmdir()

    assert answer.mode == "written"


def test_over_the_daily_limit_the_model_is_not_asked(serve, scripts, assistant_at):
    endpoint = serve(lambda request: scripts.Say(["De subsidie is maximaal € 25.000 [1]."]))
    assistant = assistant_at(endpoint.url, max_daily_tokens=2_500)

    answers = [assistant.answer(QUESTION) for _ in range(30)]

    modes = [answer.mode for answer in answers]
    assert modes[0] == "written"
    assert modes[-1] == "quoted"
    assert answers[-1].trace["writing"]["ended"] == "day limit"
    assert len(endpoint.requests) == modes.count("written")
