"""Optional OpenTelemetry spans: counts and durations, never words of a person or a page."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

Count = int | float | str | bool


class Span(Protocol):
    """What a span takes."""

    def set_attribute(self, key: str, value: Count) -> None:
        """Add a count or a word of our own vocabulary."""


class _NoSpan:
    """Where nothing is traced."""

    def set_attribute(self, key: str, value: Count) -> None:
        """Do nothing."""


class Tracer:
    """Makes spans when asked to and when OpenTelemetry is installed.

    Args:
        kind: "otel", or empty for none.
    """

    def __init__(self, kind: str = "") -> None:
        self._on = kind == "otel"

    @contextmanager
    def span(self, name: str) -> Iterator[Span]:
        """Open a span; its exporter is set up by whoever runs Loket."""
        if not self._on:
            yield _NoSpan()
            return
        try:
            from opentelemetry import trace  # noqa: PLC0415 - optional
        except ImportError:
            yield _NoSpan()
            return
        # An error's message may quote what was asked, so no error is recorded.
        span = trace.get_tracer("loket").start_span(name, record_exception=False)
        try:
            yield span
        finally:
            span.end()


def describe(span: Span, counts: Mapping[str, Count]) -> None:
    """Put ``counts`` on ``span``, each under ``loket.``."""
    for key, value in counts.items():
        span.set_attribute(f"loket.{key}", value)
