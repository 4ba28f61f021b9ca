"""Let the keeper in: by a password, kept as an argon2 hash, or by Streamlit's own login (OIDC).

Only here and in ``ui.password`` is argon2 imported. Whoever the provider knows may log in
there; a keeper is only who stands in ``LOKET_ADMINS``.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Collection, Mapping
from typing import Any

import argon2
import streamlit as st
from streamlit.errors import StreamlitAPIException

from ui.escape import label
from ui.texts import Language, text

log = logging.getLogger("loket")

HASH_VARIABLE = "LOKET_ADMIN_HASH"
ADMINS_VARIABLE = "LOKET_ADMINS"
_TRIES = 5
_WAIT_SECONDS = 60.0
_INSIDE = "admin-inside"


def admin_hash(environment: Mapping[str, str] | None = None) -> str:
    """Return the hash of the password; empty when the page is shut."""
    given = os.environ if environment is None else environment
    return given.get(HASH_VARIABLE, "").strip()


def admins(environment: Mapping[str, str] | None = None) -> frozenset[str]:
    """Return who is a keeper by login: e-mail addresses or ids ("sub"), in lower case."""
    given = os.environ if environment is None else environment
    names = given.get(ADMINS_VARIABLE, "").replace(";", ",").split(",")
    return frozenset(name.strip().casefold() for name in names if name.strip())


def has_login() -> bool:
    """Tell whether keepers can log in elsewhere: [auth] secrets are set, and someone may enter."""
    return bool(admins()) and st.secrets.load_if_toml_exists() and "auth" in st.secrets


def is_set_up() -> bool:
    """Tell whether anyone can get in at all; otherwise the page is shut."""
    return bool(admin_hash()) or has_login()


def is_keeper(user: Mapping[str, Any], known: Collection[str]) -> bool:
    """Tell whether who logged in is a keeper.

    An address counts only when the provider says that it is verified: at some providers
    anyone can claim any address. An id ("sub") is given out by the provider itself.

    Args:
        user: What the provider says of them.
        known: Addresses and ids of keepers, in lower case.
    """
    address = str(user.get("email", "")).casefold()
    verified = user.get("email_verified") is True
    return str(user.get("sub", "")).casefold() in known or (verified and address in known)


def signed_in() -> Mapping[str, Any]:
    """Return what the provider says of this visitor; empty when they did not log in there."""
    if not has_login() or not st.user.is_logged_in:
        return {}
    return dict(st.user.to_dict())


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
    """Tell whether this visitor gave the password that holds now, or logged in as a keeper."""
    password_hash = admin_hash()
    if password_hash and st.session_state.get(_INSIDE) == password_hash:
        return True
    return is_keeper(signed_in(), admins())


def draw_login(language: Language) -> None:
    """Offer the ways in that are set up."""
    if has_login():
        _draw_provider(language)
    if admin_hash():
        _draw_password(language)


def _draw_provider(language: Language) -> None:
    """Offer the login of the organisation; say so when it let in someone who is no keeper."""
    user = signed_in()
    if user:
        name = str(user.get("email") or user.get("name") or user.get("sub", ""))
        st.warning(label(text("login_stranger", language, name=name)), icon=":material/block:")
        st.button(text("log_out", language), key="log-out-stranger", on_click=log_out)
        return
    if st.button(text("login_provider", language), key="log-in", icon=":material/login:"):
        try:
            st.login()
        except (StreamlitAPIException, ImportError) as error:
            log.error("login failed error=%s", type(error).__name__)
            st.error(text("login_failed", language))


def _draw_password(language: Language) -> None:
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
    """Forget that this visitor gave the password or logged in."""
    st.session_state.pop(_INSIDE, None)
    if signed_in():
        st.logout()
