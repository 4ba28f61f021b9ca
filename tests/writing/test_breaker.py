"""The circuit breaker, on a clock of our own."""

import pytest

from assistant.writing.breaker import Breaker


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def breaker(time: Time) -> Breaker:
    return Breaker(time)


def test_one_failure_is_forgiven(breaker):
    breaker.failed()

    assert breaker.allows()


def test_two_failures_in_a_row_open_it(breaker):
    breaker.failed()
    breaker.failed()

    assert not breaker.allows()


def test_a_success_in_between_closes_it(breaker):
    breaker.failed()
    breaker.succeeded()
    breaker.failed()

    assert breaker.allows()


@pytest.mark.parametrize("kind", ["key", "not found", "request"])
def test_what_will_not_get_better_opens_it_at_once(breaker, kind):
    breaker.failed(kind)

    assert not breaker.allows()


def test_after_a_rest_one_may_try(breaker, time):
    breaker.failed("key")
    time.now += 16

    assert breaker.allows()
    assert not breaker.allows()


def test_a_try_that_fails_makes_the_rest_longer(breaker, time):
    breaker.failed("key")
    time.now += 16
    assert breaker.allows()
    breaker.failed()
    time.now += 16

    assert not breaker.allows()

    time.now += 16
    assert breaker.allows()


def test_a_try_that_succeeds_closes_it(breaker, time):
    breaker.failed("key")
    time.now += 16
    assert breaker.allows()
    breaker.succeeded()

    assert breaker.allows()
    assert breaker.allows()


def test_it_waits_as_long_as_the_endpoint_asks(breaker, time):
    breaker.failed("busy", retry_after=60.0)
    time.now += 59
    assert not breaker.allows()

    time.now += 2
    assert breaker.allows()


def test_no_rest_is_longer_than_five_minutes(breaker, time):
    for _ in range(30):
        breaker.failed("key")
    time.now += 301

    assert breaker.allows()


def test_a_try_that_never_reports_back_is_forgotten(breaker, time):
    breaker.failed("key")
    time.now += 40
    assert breaker.allows()
    time.now += 40

    assert breaker.allows()
