"""The way to an OpenAI-compatible endpoint; here and in llm.py only is the provider named.

Three things are asked of it, each under a path of its own and with a model of its own, so
that what goes wrong is told in terms of the setting that mends it.

OpenAI, Azure, a local server: all that differs is the address. Nothing is taken from the
environment (no proxy, no OPENAI_* variable), redirects are not followed, nothing is tried
twice, and a reply larger or longer than it can be is broken off.
"""

import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
import openai

from assistant.errors import ModelUnavailableError
from assistant.settings import Settings

DEFAULT_BASE_URL = "https://api.openai.com/v1"
# A streamed token costs some 300 bytes of wire; this leaves room for chatty servers.
_BYTES_PER_TOKEN = 2_000
_LEAST_BYTES = 1_000_000
_LONGEST_WAIT = 3_600.0
_NEEDED_HEADERS = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length"}
)


@dataclass(frozen=True, slots=True)
class Service:
    """What is asked of an endpoint.

    Attributes:
        path: After the address in the settings.
        model_setting: Names its model.
        request_settings: What decides whether the endpoint takes the request.
    """

    path: str
    model_setting: str
    request_settings: str


CHAT = Service("/chat/completions", "LOKET_MODEL", "LOKET_MODEL and LOKET_MAX_PROMPT_TOKENS")
EMBEDDINGS = Service("/embeddings", "LOKET_EMBEDDING_MODEL", "LOKET_EMBEDDING_MODEL")
RERANK = Service("/rerank", "LOKET_RERANKER_MODEL", "LOKET_RERANKER_MODEL")


def build_client(settings: Settings, *, most_bytes: int = 0) -> openai.OpenAI:
    """Return the provider's client, shielded from the environment and from endless replies.

    Args:
        settings: Where the endpoint is, and its key.
        most_bytes: Of one reply; 0 for what a written answer may take.
    """
    limit = most_bytes or max(_LEAST_BYTES, _BYTES_PER_TOKEN * settings.max_output_tokens)
    key = settings.api_key or "none"
    return openai.OpenAI(
        api_key=key,
        base_url=settings.base_url or DEFAULT_BASE_URL,
        max_retries=0,
        timeout=settings.timeout_seconds,
        http_client=httpx2.Client(
            trust_env=False,
            follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
            transport=_LimitedTransport(key, limit),
        ),
    )


def translate(error: Exception, base_url: str, service: Service) -> ModelUnavailableError:
    """Return what ``error`` of the provider's client means, as an error of ours.

    The message names the endpoint and what to do, never what was asked or answered.

    Args:
        error: What the client raised.
        base_url: Where the endpoint is; an address may carry a key, so only a part is told.
        service: What was asked.
    """
    if isinstance(error, ModelUnavailableError):
        return error
    where = f"The endpoint {_place(base_url)}"
    error = next((e for e in _causes(error) if isinstance(e, _BROKEN_OFF)), error)
    for sort, kind, text in _MEANINGS:
        if isinstance(error, sort):
            told = text.format(model=service.model_setting, request=service.request_settings)
            return ModelUnavailableError(f"{where} {told}", kind, _retry_after(error))
    if isinstance(error, openai.APIStatusError):
        return ModelUnavailableError(
            f"{where} answered with status {error.status_code}. Try again later.",
            f"status {error.status_code}",
            _retry_after(error),
        )
    return ModelUnavailableError(
        f"{where} sent something that is no reply ({type(error).__name__}). "
        f"Check LOKET_BASE_URL: it should end in the part before {service.path}.",
        "nonsense",
    )


_MEANINGS: tuple[tuple[type[Exception], str, str], ...] = (
    (openai.APITimeoutError, "time-out", "did not answer in time. Try again, or raise "
    "LOKET_TIMEOUT_SECONDS."),
    (openai.APIConnectionError, "refused", "cannot be reached. Check LOKET_BASE_URL and that "
    "it is running."),
    (openai.AuthenticationError, "key", "does not accept the key. Check LOKET_API_KEY."),
    (openai.PermissionDeniedError, "key", "does not let this key in. Check LOKET_API_KEY and "
    "{model}."),
    (openai.NotFoundError, "not found", "does not know this model or path. Check {model} "
    "and LOKET_BASE_URL."),
    (openai.BadRequestError, "request", "does not take the request. Check {request}."),
    (openai.RateLimitError, "busy", "is asked too often, or the credit is used up. Try again "
    "later."),
    (httpx2.TimeoutException, "time-out", "did not answer in time. Try again, or raise "
    "LOKET_TIMEOUT_SECONDS."),
    (httpx2.HTTPError, "cut", "broke off in the middle. Try again."),
    (json.JSONDecodeError, "nonsense", "sent something that is no reply. Check LOKET_BASE_URL."),
)  # fmt: skip


_BROKEN_OFF = (httpx2.ReadError, httpx2.RemoteProtocolError)


def _causes(error: BaseException | None) -> Iterator[Exception]:
    """Yield an error and what caused it; libraries wrap each other's."""
    while isinstance(error, Exception):
        yield error
        error = error.__cause__ or error.__context__


def _retry_after(error: Exception) -> float:
    response = getattr(error, "response", None)
    text = response.headers.get("retry-after", "") if response is not None else ""
    try:
        seconds = float(text)
    except ValueError:
        seconds = _seconds_until(text)
    return min(max(seconds, 0.0), _LONGEST_WAIT) if math.isfinite(seconds) else 0.0


def _seconds_until(text: str) -> float:
    """Return the seconds until a date as HTTP writes it; 0 when it is none."""
    try:
        return parsedate_to_datetime(text).timestamp() - time.time()
    except (ValueError, OverflowError):
        return 0.0


def _place(base_url: str) -> str:
    """Return host and path only; an address may carry a key."""
    url = httpx2.URL(base_url)
    return f"{url.host}{f':{url.port}' if url.port else ''}{url.path}"


class _LimitedTransport(httpx2.BaseTransport):
    """A connection that sends what is needed, and takes replies of limited size and time.

    The client adds headers about this machine, and others that OPENAI_* variables name; they
    stay here. The time is that of one read: a byte now and then may not hold a thread.

    Args:
        key: Of the endpoint.
        limit: Most bytes of a reply.
    """

    def __init__(self, key: str, limit: int) -> None:
        self._inner = httpx2.HTTPTransport(retries=0)
        self._key, self._limit = key, limit

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        for name in list(request.headers):
            if name not in _NEEDED_HEADERS:
                del request.headers[name]
        request.headers["authorization"] = f"Bearer {self._key}"
        response = self._inner.handle_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()
            raise httpx2.ReadError("compressed, though asked not to be", request=request)
        seconds = request.extensions.get("timeout", {}).get("read") or math.inf
        until = time.monotonic() + seconds
        stream = _LimitedStream(response.stream, self._limit, until, request)
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=stream,
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._inner.close()


class _LimitedStream(httpx2.SyncByteStream):
    """A reply that is broken off once it is too large or takes too long."""

    def __init__(self, inner: Any, limit: int, until: float, request: httpx2.Request) -> None:
        self._inner, self._left, self._until, self._request = inner, limit, until, request

    def __iter__(self) -> Iterator[bytes]:
        for part in self._inner:
            self._left -= len(part)
            if self._left < 0:
                raise httpx2.ReadError("larger than a reply can be", request=self._request)
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("not over in time", request=self._request)
            yield part

    def close(self) -> None:
        self._inner.close()
