"""Only who knows the password comes in, and guessing takes long."""

import argon2
import pytest

from ui.admin.login import Doorkeeper, admin_hash

HASH = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("een lange zin hier")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_right_password_lets_in(clock: Clock) -> None:
    assert Doorkeeper(clock).lets_in("een lange zin hier", HASH)


@pytest.mark.parametrize(
    ("password", "password_hash"),
    [
        pytest.param("een andere zin", HASH, id="wrong"),
        pytest.param("", HASH, id="empty"),
        pytest.param("een lange zin hier", "geen hash", id="broken-hash"),
        pytest.param("", "", id="no-hash"),
    ],
)
def test_anything_else_does_not(clock: Clock, password: str, password_hash: str) -> None:
    assert not Doorkeeper(clock).lets_in(password, password_hash)


def test_after_five_wrong_ones_even_the_right_one_must_wait(clock: Clock) -> None:
    keeper = Doorkeeper(clock)
    for _ in range(5):
        keeper.lets_in("fout", HASH)

    assert keeper.seconds_to_wait() == 60
    assert not keeper.lets_in("een lange zin hier", HASH)

    clock.now = 61.0
    assert keeper.seconds_to_wait() == 0
    assert keeper.lets_in("een lange zin hier", HASH)


def test_without_a_hash_the_page_is_shut() -> None:
    assert admin_hash({}) == ""
    assert admin_hash({"LOKET_ADMIN_HASH": " x "}) == "x"
