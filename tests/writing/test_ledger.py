"""The count of tokens, and what is kept of an answer."""

import threading

import pytest

from assistant.writing.calls import Prices
from assistant.writing.ledger import Ledger, Spent


@pytest.fixture
def path(tmp_path):
    return tmp_path / "writing.db"


def test_a_reservation_is_replaced_by_what_was_used(path):
    ledger = Ledger(path)

    assert ledger.reserve(1_000)
    ledger.settle(1_000, Spent(300, 50, 0.25))

    assert ledger.spent() == Spent(300, 50, 0.25)


def test_over_the_limit_nothing_is_reserved(path):
    ledger = Ledger(path, max_daily_tokens=100)

    assert ledger.reserve(80)
    assert not ledger.reserve(30)
    assert ledger.spent().tokens == 80


def test_another_process_sees_the_same_count(path):
    Ledger(path).reserve(80)

    assert not Ledger(path, max_daily_tokens=100).reserve(30)


def test_many_at_once_stay_within_the_limit(path):
    ledger = Ledger(path, max_daily_tokens=1_000)
    granted = []

    def reserve():
        granted.extend(ledger.reserve(100) for _ in range(5))

    threads = [threading.Thread(target=reserve) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(granted) == 10
    assert ledger.spent().tokens == 1_000


@pytest.mark.parametrize(
    ("limit", "allowed"),
    [pytest.param(0, True, id="no limit"), pytest.param(100, False, id="a limit")],
)
def test_what_cannot_be_counted_is_allowed_only_without_a_limit(tmp_path, limit, allowed):
    assert Ledger(tmp_path, limit).reserve(10) is allowed


def test_an_answer_can_be_asked_about_by_its_id(path):
    Ledger(path).note("a-1", {"ended": "stop", "shown": ["rif.pdf:1:0"]})

    noted = Ledger(path).trace("a-1")
    assert noted
    assert noted.pop("day")
    assert noted == {"ended": "stop", "shown": ["rif.pdf:1:0"]}
    assert Ledger(path).trace("a-2") is None


def test_a_damaged_file_is_no_trouble(path):
    path.write_bytes(b"geen database" * 100)
    ledger = Ledger(path)

    ledger.note("a-1", {})

    assert ledger.reserve(10)
    assert ledger.spent() == Spent()
    assert ledger.trace("a-1") is None


def test_prices_are_per_million_tokens():
    assert Prices(0.5, 2.0).of(1_000_000, 500_000).euros == 1.5
