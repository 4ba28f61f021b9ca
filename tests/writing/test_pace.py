"""Reading under a clock."""

import threading
import time

import pytest

from assistant.writing.pace import PAUSE, Clock, paced
from tests.conftest import SLACK


def test_paced_yields_what_comes_in_order():
    assert [p for p in paced(lambda: iter("abc"), Clock(5.0)) if p is not PAUSE] == ["a", "b", "c"]


def test_paced_tells_of_a_silence():
    def slow():
        yield "a"
        time.sleep(0.15)
        yield "b"

    found = list(paced(slow, Clock(5.0), pause_seconds=0.03))

    assert found[0] == "a"
    assert found[-1] == "b"
    assert PAUSE in found


def test_paced_stops_at_its_time_whatever_the_stream_does():
    started = time.monotonic()

    with pytest.raises(TimeoutError):
        list(paced(lambda: iter(lambda: time.sleep(10), None), Clock(0.2)))

    assert time.monotonic() - started < 0.6 * SLACK


def test_paced_passes_an_error_on():
    def broken():
        yield "a"
        raise ValueError("kapot")

    with pytest.raises(ValueError, match="kapot"):
        list(paced(broken, Clock(5.0)))


def test_paced_closes_the_stream_when_nobody_listens_any_more():
    closed = threading.Event()

    def endless():
        try:
            while True:
                yield "a"
        finally:
            closed.set()

    pieces = paced(endless, Clock(5.0))
    next(pieces)
    pieces.close()

    assert closed.wait(2.0)


def test_a_clock_never_goes_below_zero():
    assert Clock(-1.0).left == 0.0
