"""Ask the model within time, tokens and manners: clock, ledger and circuit breaker in one."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Protocol

from assistant.errors import ModelUnavailableError
from assistant.llm import Finish
from assistant.prompts import FilledPrompt
from assistant.writing.breaker import Breaker
from assistant.writing.ledger import Ledger, Spent
from assistant.writing.pace import Clock, Pause, paced

# No token is longer on average; a reply beyond this is endless.
# White space in a row; a model that writes more of it writes nothing else any more.
_MOST_BLANK = 200
_CHARACTERS_PER_TOKEN = 8
_MILLION = 1_000_000


class ChatModel(Protocol):
    """What answers; see :class:`assistant.llm.ChatEndpoint`."""

    def stream(
        self, prompt: FilledPrompt, *, max_tokens: int, seconds: float
    ) -> Iterator[str | Finish]:
        """Yield the reply in pieces, then how it ended."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Euros per million tokens, 0 when unknown."""

    read: float = 0.0
    written: float = 0.0

    def of(self, read_tokens: int, written_tokens: int) -> Spent:
        """Return what so many tokens cost."""
        euros = (read_tokens * self.read + written_tokens * self.written) / _MILLION
        return Spent(read_tokens, written_tokens, euros)


class Caller:
    """Makes calls to one model.

    Args:
        model: What answers.
        breaker: Remembers whether it does.
        ledger: Counts what it costs.
        prices: Of its tokens.
        count: Counts tokens, for the reservation and where the endpoint does not say.
    """

    def __init__(
        self,
        model: ChatModel,
        breaker: Breaker,
        ledger: Ledger,
        prices: Prices,
        count: Callable[[str], int],
    ) -> None:
        self._model = model
        self._breaker = breaker
        self._ledger = ledger
        self._prices = prices
        self._count = count
        self.spent = Spent()

    def stream(
        self, prompt: FilledPrompt, clock: Clock, max_tokens: int
    ) -> Generator[str | Pause, None, str]:
        """Yield the reply in pieces, with a PAUSE at each silence; return why it ended.

        Raises:
            ModelUnavailableError: It may not be asked now, fails, stops in the middle, says
                nothing, or does not stop.
        """
        asked = self._count(prompt.system + prompt.user)
        self._enter(asked + max_tokens)
        call = _Call(max_tokens * _CHARACTERS_PER_TOKEN)
        try:
            yield from call.read(
                paced(
                    lambda: self._model.stream(prompt, max_tokens=max_tokens, seconds=clock.left),
                    clock,
                )
            )
        except ModelUnavailableError as error:
            self._breaker.failed(error.kind, error.retry_after)
            raise
        except BaseException:
            # Closed by whoever read it: enough was said.
            self._breaker.succeeded()
            raise
        else:
            self._breaker.succeeded()
        finally:
            self._leave(asked, max_tokens, call)
        return call.finish.reason

    def ask(self, prompt: FilledPrompt, clock: Clock, max_tokens: int) -> str:
        """Return the whole reply.

        Raises:
            ModelUnavailableError: See :meth:`stream`.
        """
        return "".join(
            piece for piece in self.stream(prompt, clock, max_tokens) if isinstance(piece, str)
        )

    def _enter(self, tokens: int) -> None:
        if not self._breaker.allows():
            raise ModelUnavailableError("The model failed just now and is left alone.", "resting")
        if not self._ledger.reserve(tokens):
            self._breaker.succeeded()
            raise ModelUnavailableError("The tokens of today are used up.", "day limit")

    def _leave(self, asked: int, max_tokens: int, call: "_Call") -> None:
        read = call.finish.read_tokens or asked
        written = call.finish.written_tokens or self._count(call.text)
        spent = self._prices.of(read, written)
        self.spent += spent
        self._ledger.settle(asked + max_tokens, spent)


class _Call:
    """One reply while it comes in.

    Args:
        most: Characters after which it is endless.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self.text = ""
        self._blank = 0
        self.finish = Finish()

    def read(self, pieces: Iterator[str | Finish | Pause]) -> Generator[str | Pause, None, None]:
        """Yield the pieces.

        Raises:
            ModelUnavailableError: The time is up, or the reply is cut, empty or endless.
        """
        try:
            for piece in pieces:
                if isinstance(piece, Finish):
                    self.finish = piece
                    continue
                if isinstance(piece, str):
                    self.text += piece
                    self._blank = self._blank + len(piece) if not piece.strip() else 0
                if len(self.text) > self._most or self._blank > _MOST_BLANK:
                    raise ModelUnavailableError("The model does not stop writing.", "endless")
                yield piece
        except TimeoutError as error:
            raise ModelUnavailableError("The model did not finish in time.", "time-out") from error
        if not self.text.strip():
            raise ModelUnavailableError("The model said nothing.", "empty")
        if self.finish.reason not in {"stop", "length"}:
            raise ModelUnavailableError("The reply stopped in the middle.", "cut")
