"""Let the keeper in: a password, kept as an argon2 hash; only here is argon2 imported."""

import os
import threading
import time
from collections.abc import Callable, Mapping

import argon2
import streamlit as st

from ui.texts import Language, text

HASH_VARIABLE = "LOKET_ADMIN_HASH"
_TRIES = 5
_WAIT_SECONDS = 60.0
_INSIDE = "admin-inside"


def admin_hash(environment: Mapping[str, str] | None = None) -> str:
    """Return the hash of the password; empty when the page is shut."""
    given = os.environ if environment is None else environment
    return given.get(HASH_VARIABLE, "").strip()


class Doorkeeper:
    """Checks passwords, and makes everybody wait after too many wrong ones.

    Args:
        clock: Seconds that only go up.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: list[float] = []
        self._lock = threading.Lock()

    def seconds_to_wait(self) -> int:
        """Return how long nobody may try; 0 when one may."""
        with self._lock:
            return self._seconds_to_wait()

    def lets_in(self, password: str, password_hash: str) -> bool:
        """Tell whether the password is right; never while one must wait.

        One at a time: checking costs memory on purpose, and many at once would fill it.
        """
        with self._lock:
            if self._seconds_to_wait():
                return False
            try:
                argon2.PasswordHasher().verify(password_hash, password)
            except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
                self._wrong.append(self._clock())
                return False
            self._wrong.clear()
            return True

    def _seconds_to_wait(self) -> int:
        now = self._clock()
        self._wrong = [moment for moment in self._wrong if now - moment < _WAIT_SECONDS]
        if len(self._wrong) < _TRIES:
            return 0
        return max(1, round(_WAIT_SECONDS - (now - self._wrong[-_TRIES])))


@st.cache_resource(show_spinner=False)
def _doorkeeper() -> Doorkeeper:
    return Doorkeeper()


def is_inside() -> bool:
    """Tell whether this visitor gave the password that holds now."""
    password_hash = admin_hash()
    return bool(password_hash) and st.session_state.get(_INSIDE) == password_hash


def draw_login(language: Language) -> None:
    """Ask for the password."""
    with st.form("login"):
        password = st.text_input(
            text("password", language), type="password", autocomplete="current-password"
        )
        sent = st.form_submit_button(text("log_in", language))
    if not sent:
        return
    keeper = _doorkeeper()
    if keeper.lets_in(password or "", admin_hash()):
        st.session_state[_INSIDE] = admin_hash()
        st.rerun()
    wait = keeper.seconds_to_wait()
    st.error(
        text("password_wait", language, seconds=wait) if wait else text("password_wrong", language)
    )


def log_out() -> None:
    """Forget that this visitor gave the password."""
    st.session_state.pop(_INSIDE, None)
