"""Only who knows the password comes in, and guessing takes long."""

from pathlib import Path

import argon2
import pytest
import streamlit as st
from streamlit import config
from streamlit.runtime.secrets import Secrets

from ui.admin.login import Doorkeeper, admin_hash, admins, has_login, is_keeper, is_set_up

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


@pytest.mark.parametrize(
    ("user", "keeper"),
    [
        pytest.param({"email": "Jan@school.nl", "email_verified": True}, True, id="verified"),
        pytest.param({"email": "jan@school.nl", "email_verified": False}, False, id="claimed"),
        pytest.param({"email": "jan@school.nl"}, False, id="nobody-says-verified"),
        pytest.param({"email": "an@school.nl", "email_verified": True}, False, id="other"),
        pytest.param({"sub": "a-1-b"}, True, id="id"),
        pytest.param({}, False, id="nobody"),
        pytest.param({"email": "", "sub": "", "email_verified": True}, False, id="empty"),
    ],
)
def test_a_keeper_is_who_stands_in_the_list(user: dict[str, object], keeper: bool) -> None:
    assert is_keeper(user, admins({"LOKET_ADMINS": "jan@school.nl; A-1-B,"})) == keeper


def test_nobody_is_a_keeper_without_a_list() -> None:
    assert admins({}) == frozenset()
    assert not is_keeper({"email": "", "email_verified": True, "sub": ""}, admins({}))


def test_login_elsewhere_needs_secrets_and_someone_who_may_enter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("LOKET_ADMIN_HASH", raising=False)
    secrets = tmp_path / "secrets.toml"
    monkeypatch.setattr(config, "get_option", {"secrets.files": [str(secrets)]}.get)
    monkeypatch.setattr(st, "secrets", Secrets())

    monkeypatch.setenv("LOKET_ADMINS", "jan@school.nl")
    assert not has_login()

    secrets.write_text('[auth]\nclient_id = "loket"\n', encoding="utf-8")
    assert has_login()
    assert is_set_up()

    monkeypatch.setenv("LOKET_ADMINS", " , ")
    assert not is_set_up()
