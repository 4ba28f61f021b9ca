"""The chat model over a real socket: what is sent, what comes back, what errors mean."""

import itertools
import time

import pytest

from assistant.errors import ModelUnavailableError
from assistant.llm import ChatEndpoint, Finish
from assistant.prompts import FilledPrompt
from assistant.settings import Settings
from tests.conftest import SLACK

PROMPT = FilledPrompt("Wees kort.", "Wat is een pps?")


def chat(url, **changes):
    settings = {"base_url": url, "api_key": "sk-proef-1", "model": "schrijver"}
    return ChatEndpoint(Settings(**{**settings, **changes}))


def replies(endpoint, *, seconds=2.0, **changes):
    return list(chat(endpoint.url, **changes).stream(PROMPT, max_tokens=50, seconds=seconds))


def test_stream_yields_the_pieces_and_then_how_it_ended(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["Een ", "pps", "."]))

    *pieces, finish = replies(endpoint)

    assert "".join(pieces) == "Een pps."
    assert finish == Finish("stop", 100, 2)


def test_stream_passes_each_piece_on_at_once(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["Een ", "pps."], linger=1.0))
    started = time.monotonic()

    first = next(chat(endpoint.url).stream(PROMPT, max_tokens=50, seconds=5.0))

    assert first == "Een "
    assert time.monotonic() - started < 0.9 * SLACK


def test_stream_tells_that_a_reply_was_cut_off_by_its_length(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["Een pps"], finish="length", usage=False))

    assert replies(endpoint)[-1] == Finish("length", 0, 0)


def test_stream_tells_that_a_reply_broke_off_without_a_word(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["Een pps"], finish="", done=False))

    assert replies(endpoint)[-1].reason == ""


def test_nothing_is_taken_from_the_environment(serve, scripts, monkeypatch):
    for name, value in {
        "OPENAI_API_KEY": "sk-andere",
        "OPENAI_BASE_URL": "http://127.0.0.1:9/elders",
        "OPENAI_API_BASE": "http://127.0.0.1:9/elders",
        "OPENAI_ORG_ID": "org-geheim",
        "OPENAI_PROJECT_ID": "proj-geheim",
        "OPENAI_CUSTOM_HEADERS": "X-Geheim: ja\nAuthorization: Bearer sk-andere",
        "OPENAI_PROXY": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9",
        "ALL_PROXY": "http://127.0.0.1:9",
        "LANGSMITH_API_KEY": "ls-geheim",
    }.items():
        monkeypatch.setenv(name, value)
    endpoint = serve(lambda request: scripts.Say(["goed"]))

    assert replies(endpoint)[0] == "goed"

    headers = str(endpoint.requests[0].headers).lower()
    assert "geheim" not in headers
    assert "andere" not in headers
    assert "stainless" not in headers
    assert "sk-proef-1" in headers


def test_an_endpoint_without_a_key_is_asked_all_the_same(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["goed"]))

    assert replies(endpoint, api_key="")[0] == "goed"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        pytest.param(400, "request", id="bad request"),
        pytest.param(401, "key", id="wrong key"),
        pytest.param(403, "key", id="forbidden"),
        pytest.param(404, "not found", id="no such model"),
        pytest.param(429, "busy", id="too many"),
        pytest.param(500, "status 500", id="broken"),
        pytest.param(503, "status 503", id="away"),
        pytest.param(302, "status 302", id="elsewhere"),
    ],
)
def test_a_status_is_told_in_words_and_asked_only_once(serve, scripts, status, kind):
    endpoint = serve(lambda request: scripts.Fail(status, {"Location": "http://127.0.0.1:9/"}))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.kind == kind
    assert "127.0.0.1" in str(caught.value)
    assert "sk-proef-1" not in str(caught.value)
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        pytest.param("7", 7.0, id="seconds"),
        pytest.param("-3", 0.0, id="negative"),
        pytest.param("99999999", 3600.0, id="for ever"),
        pytest.param("Wed, 21 Oct 2065 07:28:00 GMT", 3600.0, id="a date far off"),
        pytest.param("Wed, 21 Oct 2015 07:28:00 GMT", 0.0, id="a date gone by"),
        pytest.param("morgen", 0.0, id="no date"),
        pytest.param("nan", 0.0, id="not a number"),
    ],
)
def test_retry_after_is_read_as_seconds(serve, scripts, header, seconds):
    endpoint = serve(lambda request: scripts.Fail(429, {"Retry-After": header}))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.retry_after == seconds


def test_an_endpoint_that_is_not_there_is_refused():
    with pytest.raises(ModelUnavailableError, match="LOKET_BASE_URL") as caught:
        list(chat("http://127.0.0.1:9/v1").stream(PROMPT, max_tokens=5, seconds=1.0))

    assert caught.value.kind == "refused"


def test_a_key_in_the_address_is_not_repeated():
    with pytest.raises(ModelUnavailableError) as caught:
        list(
            chat("http://piet:geheim@127.0.0.1:9/v1?key=geheim").stream(
                PROMPT, max_tokens=5, seconds=1.0
            )
        )

    assert "geheim" not in str(caught.value)


def test_a_silent_endpoint_times_out(serve, scripts):
    endpoint = serve(lambda request: scripts.Raw([b"x"], delay=3))
    started = time.monotonic()

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint, seconds=0.3)

    assert caught.value.kind == "time-out"
    assert time.monotonic() - started < 1.0 * SLACK


def test_a_stream_that_dribbles_is_broken_off(serve, scripts):
    endpoint = serve(lambda request: scripts.Raw(itertools.repeat(b": wacht\n\n"), delay=0.05))
    started = time.monotonic()

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint, seconds=0.5)

    assert caught.value.kind in {"time-out", "cut"}
    assert time.monotonic() - started < 1.5 * SLACK


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"data: {nonsense}\n\n", id="no json"),
        pytest.param(b"\x00\xff\xfe" * 500, id="bytes"),
        pytest.param(b"data: null\n\n", id="null"),
    ],
)
def test_nonsense_is_told_as_such(serve, scripts, raw):
    endpoint = serve(lambda request: scripts.Raw([raw]))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.kind == "nonsense"


def test_a_cut_connection_is_told_as_such(serve, scripts):
    endpoint = serve(lambda request: scripts.Say(["Een ", "pps"], cut=True))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.kind == "cut"


def test_a_reply_of_ten_megabytes_is_broken_off(serve, scripts):
    endpoint = serve(lambda request: scripts.Raw([scripts.event("x" * 10_000_000)]))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.kind == "cut"


def test_a_packed_reply_is_not_unpacked(serve, scripts):
    endpoint = serve(lambda request: scripts.Raw([b"x"], headers={"Content-Encoding": "gzip"}))

    with pytest.raises(ModelUnavailableError) as caught:
        replies(endpoint)

    assert caught.value.kind == "cut"
