"""The chat model; only here is its provider named.

Any endpoint that speaks OpenAI's chat completions will do: OpenAI, Azure, a local server.
Nothing is taken from the environment (no proxy, no OPENAI_* variable), redirects are not
followed, nothing is tried twice, and a reply larger than it can be is broken off.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2
import openai
from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage
from langchain_openai.chat_models.base import BaseChatOpenAI
from pydantic import SecretStr

from assistant.errors import ModelUnavailableError
from assistant.prompts import FilledPrompt
from assistant.settings import Settings

DEFAULT_BASE_URL = "https://api.openai.com/v1"
# A streamed token costs some 300 bytes of wire; this leaves room for chatty servers.
_BYTES_PER_TOKEN = 2_000
_LEAST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Finish:
    """How a reply ended.

    Attributes:
        reason: "stop" when the model was done, "length" when it ran out of tokens; empty
            when the stream broke off without a word.
        read_tokens: Tokens of the prompt; 0 when the endpoint did not say.
        written_tokens: Tokens of the reply; 0 when the endpoint did not say.
    """

    reason: str = ""
    read_tokens: int = 0
    written_tokens: int = 0


class ChatEndpoint:
    """A chat model behind an OpenAI-compatible endpoint.

    Args:
        settings: Where it is, its key and name, and how it is asked.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client = build_client(settings)
        self._model = BaseChatOpenAI(
            model=settings.model,
            temperature=settings.temperature,
            api_key=SecretStr(settings.api_key or "none"),
            base_url=settings.base_url or DEFAULT_BASE_URL,
            max_retries=0,
            stream_usage=True,
            client=self._client.chat.completions,
            root_client=self._client,
            # Never used, and building a real one reads the environment.
            async_client=_NEVER,
            root_async_client=_NEVER,
        )

    def stream(
        self, prompt: FilledPrompt, *, max_tokens: int, seconds: float
    ) -> Iterator[str | Finish]:
        """Yield the reply in pieces as they come, then how it ended.

        Args:
            prompt: Rules and data.
            max_tokens: Most tokens of the reply.
            seconds: Most that the endpoint may be silent.

        Raises:
            ModelUnavailableError: It cannot be reached, refuses, or talks nonsense.
        """
        messages = [SystemMessage(prompt.system), HumanMessage(prompt.user)]
        reason, read, written = "", 0, 0
        try:
            for piece in self._pieces(messages, max_tokens, seconds):
                reason = piece.response_metadata.get("finish_reason") or reason
                if usage := getattr(piece, "usage_metadata", None):
                    read, written = usage["input_tokens"], usage["output_tokens"]
                if text := piece.text:
                    yield str(text)
        except Exception as error:  # the client raises bare errors on a stream of nonsense
            raise translate(error, self._settings.base_url or DEFAULT_BASE_URL) from error
        yield Finish(str(reason), int(read), int(written))

    def _pieces(
        self, messages: Sequence[BaseMessage], max_tokens: int, seconds: float
    ) -> Iterator[Any]:
        return self._model.stream(
            list(messages), max_tokens=max_tokens, timeout=httpx2.Timeout(seconds)
        )


def build_client(settings: Settings) -> openai.OpenAI:
    """Return the provider's client, shielded from the environment and from endless replies."""
    limit = max(_LEAST_BYTES, _BYTES_PER_TOKEN * settings.max_output_tokens)
    return openai.OpenAI(
        api_key=settings.api_key or "none",
        base_url=settings.base_url or DEFAULT_BASE_URL,
        organization="",
        project="",
        max_retries=0,
        timeout=settings.timeout_seconds,
        http_client=httpx2.Client(
            trust_env=False,
            follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
            transport=_LimitedTransport(limit),
        ),
    )


def translate(error: Exception, base_url: str) -> ModelUnavailableError:
    """Return what ``error`` of the provider's client means, as an error of ours.

    The message names the endpoint and what to do, never what was asked or answered.
    """
    if isinstance(error, ModelUnavailableError):
        return error
    where = f"The endpoint {_place(base_url)}"
    for sort, kind, text in _MEANINGS:
        if isinstance(error, sort):
            return ModelUnavailableError(f"{where} {text}", kind, _retry_after(error))
    if isinstance(error, openai.APIStatusError):
        return ModelUnavailableError(
            f"{where} answered with status {error.status_code}. Try again later.",
            f"status {error.status_code}",
            _retry_after(error),
        )
    return ModelUnavailableError(
        f"{where} sent something that is no reply ({type(error).__name__}). "
        "Check LOKET_BASE_URL: it should end in the part before /chat/completions.",
        "nonsense",
    )


_MEANINGS: tuple[tuple[type[Exception], str, str], ...] = (
    (openai.APITimeoutError, "time-out", "did not answer in time. Try again, or raise "
    "LOKET_TIMEOUT_SECONDS."),
    (openai.APIConnectionError, "refused", "cannot be reached. Check LOKET_BASE_URL and that "
    "it is running."),
    (openai.AuthenticationError, "key", "does not accept the key. Check LOKET_API_KEY."),
    (openai.PermissionDeniedError, "key", "does not let this key in. Check LOKET_API_KEY and "
    "LOKET_MODEL."),
    (openai.NotFoundError, "not found", "does not know this model or path. Check LOKET_MODEL "
    "and LOKET_BASE_URL."),
    (openai.BadRequestError, "request", "does not take the request. Check LOKET_MODEL and "
    "LOKET_MAX_PROMPT_TOKENS."),
    (openai.RateLimitError, "busy", "is asked too often, or the credit is used up. Try again "
    "later."),
    (httpx2.TimeoutException, "time-out", "did not answer in time. Try again, or raise "
    "LOKET_TIMEOUT_SECONDS."),
    (httpx2.HTTPError, "cut", "broke off in the middle. Try again."),
    (json.JSONDecodeError, "nonsense", "sent something that is no reply. Check LOKET_BASE_URL."),
)  # fmt: skip


def _retry_after(error: Exception) -> float:
    response = getattr(error, "response", None)
    text = response.headers.get("retry-after", "") if response is not None else ""
    try:
        return min(max(float(text), 0.0), 3_600.0)
    except ValueError:
        return 0.0


def _place(base_url: str) -> str:
    """Return host and path only; an address may carry a key."""
    url = httpx2.URL(base_url)
    return f"{url.host}{f':{url.port}' if url.port else ''}{url.path}"


class _LimitedTransport(httpx2.BaseTransport):
    """A connection whose replies are plain and at most ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        self._inner = httpx2.HTTPTransport(retries=0)
        self._limit = limit

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = self._inner.handle_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()
            raise httpx2.ReadError("compressed, though asked not to be", request=request)
        stream = _LimitedStream(response.stream, self._limit, request)
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=stream,
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._inner.close()


class _LimitedStream(httpx2.SyncByteStream):
    """A reply that is broken off once it is larger than ``limit`` bytes."""

    def __init__(self, inner: Any, limit: int, request: httpx2.Request) -> None:
        self._inner, self._left, self._request = inner, limit, request

    def __iter__(self) -> Iterator[bytes]:
        for part in self._inner:
            self._left -= len(part)
            if self._left < 0:
                raise httpx2.ReadError("larger than a reply can be", request=self._request)
            yield part

    def close(self) -> None:
        self._inner.close()


class _Never:
    """Stands where a client is never asked for."""


_NEVER = _Never()
