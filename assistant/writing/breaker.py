"""A circuit breaker: a dead endpoint slows the first questions, not every question."""

import threading
import time
from collections.abc import Callable

# After so many failures in a row the endpoint is left alone.
_PATIENCE = 2
_FIRST_REST_SECONDS = 15.0
_LONGEST_REST_SECONDS = 300.0
# Of these nobody expects better a moment later.
_LASTING = frozenset({"key", "not found", "request"})


class Breaker:
    """Remembers how the endpoint did, for all questions of one process.

    Closed: every question may use it. Open: none may, for a while. Half open: one may
    try; if that goes well it closes, else it rests twice as long.

    Args:
        now: Seconds on a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._failures = 0
        self._rests = 0
        self._closed_until = 0.0
        self._trying_since: float | None = None

    def allows(self) -> bool:
        """Tell whether the endpoint may be used now; a yes must be followed by an outcome."""
        with self._lock:
            if self._failures < _PATIENCE:
                return True
            if self._now() < self._closed_until:
                return False
            # A try that never reported back (a killed thread) is forgotten after a rest.
            if self._trying_since is not None and self._now() - self._trying_since < self._rest():
                return False
            self._trying_since = self._now()
            return True

    def succeeded(self) -> None:
        """Note that the endpoint answered."""
        with self._lock:
            self._failures = self._rests = 0
            self._trying_since = None

    def failed(self, kind: str = "failed", retry_after: float = 0.0) -> None:
        """Note that it did not.

        Args:
            kind: What failed; a wrong key opens the circuit at once.
            retry_after: Seconds that the endpoint asked for, 0 when it did not.
        """
        with self._lock:
            self._trying_since = None
            self._failures = _PATIENCE if kind in _LASTING or retry_after else self._failures + 1
            if self._failures >= _PATIENCE:
                self._closed_until = self._now() + max(self._rest(), retry_after)
                self._rests += 1

    def _rest(self) -> float:
        return min(_FIRST_REST_SECONDS * 2.0 ** min(self._rests, 10), _LONGEST_REST_SECONDS)
