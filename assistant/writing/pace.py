"""Read a slow stream under a clock: nothing a far machine does can hold a person up.

The stream is read in a thread of its own. The reader gets each piece as it comes, a
PAUSE when nothing came for a moment, and a TimeoutError once the time is up, however the
other side dawdles (a byte now and then, a name server that hangs, a line without end).
"""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")
_WAITING = 1_000


class Pause(Enum):
    """Nothing came for a moment."""

    PAUSE = "pause"


PAUSE = Pause.PAUSE


class _End:
    """The stream is over."""


@dataclass(frozen=True, slots=True)
class _Failure(Generic[T]):
    error: BaseException


class Clock:
    """How much of a time limit is left; starts when it is made."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Return the seconds left, at least 0."""
        return max(0.0, self._until - time.monotonic())


def paced(
    start: Callable[[], Iterator[T]], clock: Clock, pause_seconds: float = 0.06
) -> Iterator[T | Pause]:
    """Yield what the stream yields, and PAUSE after each silence.

    Args:
        start: Opens the stream; called in the other thread.
        clock: The time limit.
        pause_seconds: Length of a silence.

    Raises:
        TimeoutError: The time is up.
    """
    pieces: queue.Queue[T | _End | _Failure[T]] = queue.Queue(_WAITING)
    stopped = threading.Event()
    reader = threading.Thread(target=_read, args=(start, pieces, stopped), daemon=True)
    reader.start()
    try:
        yield from _taken(pieces, clock, pause_seconds)
    finally:
        stopped.set()


def _taken(
    pieces: "queue.Queue[T | _End | _Failure[T]]", clock: Clock, pause_seconds: float
) -> Iterator[T | Pause]:
    while True:
        left = clock.left
        if left <= 0:
            raise TimeoutError("the time is up")
        try:
            piece = pieces.get(timeout=min(pause_seconds, left))
        except queue.Empty:
            yield PAUSE
            continue
        if isinstance(piece, _End):
            return
        if isinstance(piece, _Failure):
            raise piece.error
        yield piece


def _read(
    start: Callable[[], Iterator[T]],
    pieces: "queue.Queue[T | _End | _Failure[T]]",
    stopped: threading.Event,
) -> None:
    """Read the stream into ``pieces``, until it ends or nobody listens any more."""
    stream = None
    try:
        stream = start()
        for piece in stream:
            if not _put(pieces, piece, stopped):
                return
        _put(pieces, _End(), stopped)
    except BaseException as error:  # handed to the reader, whatever it is
        _put(pieces, _Failure(error), stopped)
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()


def _put(
    pieces: "queue.Queue[T | _End | _Failure[T]]",
    piece: "T | _End | _Failure[T]",
    stopped: threading.Event,
) -> bool:
    while not stopped.is_set():
        try:
            pieces.put(piece, timeout=0.2)
        except queue.Full:
            continue
        return True
    return False
