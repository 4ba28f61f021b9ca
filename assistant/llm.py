"""The chat model, on LangChain; any endpoint that speaks OpenAI's chat completions will do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2
from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage
from langchain_openai.chat_models.base import BaseChatOpenAI
from pydantic import SecretStr

from assistant.endpoint import CHAT, DEFAULT_BASE_URL, build_client, translate
from assistant.prompts import FilledPrompt
from assistant.settings import Settings


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
            raise translate(error, self._settings.base_url or DEFAULT_BASE_URL, CHAT) from error
        yield Finish(str(reason), int(read), int(written))

    def _pieces(
        self, messages: Sequence[BaseMessage], max_tokens: int, seconds: float
    ) -> Iterator[Any]:
        return self._model.stream(
            list(messages), max_tokens=max_tokens, timeout=httpx2.Timeout(seconds)
        )


class _Never:
    """Stands where a client is never asked for."""


_NEVER = _Never()
