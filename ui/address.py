"""The address of a page and its fields, kept in step, so that a link shows what one sees.

Streamlit can bind a field to the address by itself, but then by the label that is shown,
which differs per language. Here a value stands in the address as it is. A page whose fields
hang together has one ``Address``; a field by itself is ``bound`` to its name.
"""

from collections.abc import Callable, Collection, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from ui.texts import Language

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link goes: a page of this counter with what stands in its address."""

    url_path: str
    values: tuple[tuple[str, str], ...] = ()


def draw_link(link: Link, label: str, *, icon: str | None = None) -> None:
    """Draw a real link, that keeps the visit going and can be opened in a new tab."""
    page = st.Page(_nowhere, url_path=link.url_path, title=link.url_path)
    st.page_link(page, label=label, icon=icon, query_params=dict(link.values) or None)


def _nowhere() -> None:
    """Stand in for the page itself; a page is known by its address."""


class Address:
    """The fields of one page, in its address and in its widgets.

    Args:
        url_path: Of the page.
        allowed: Per field which values it takes; None for any words.
        language: Of the page; a field that is drawn goes on showing the words it began with,
            so another language needs another field.
    """

    def __init__(
        self, url_path: str, allowed: Mapping[str, Collection[str] | None], language: Language
    ) -> None:
        self._url_path = url_path
        self._language = language
        self._allowed = allowed
        self._state = cast("MutableMapping[str, Any]", st.session_state)
        self._take()

    def key(self, name: str) -> str:
        """Return the key for the widget of a field."""
        return f"{self._url_path}-{name}-{self._language}"

    def value(self, name: str) -> str:
        """Return the value of a field; empty when nothing is asked."""
        return str(self._state.get(self.key(name)) or "").strip()[:_LONGEST]

    def active(self) -> list[str]:
        """Return the fields in which something is asked."""
        return [name for name in self._allowed if self.value(name)]

    def clear(self, *names: str) -> None:
        """Empty fields; all of them when none is named."""
        for name in names or self._allowed:
            self._state[self.key(name)] = ""

    def put(self, name: str, value: str) -> None:
        """Fill a field."""
        self._state[self.key(name)] = value

    def link(self, **others: str) -> Link:
        """Return the way to this page with the fields as they are, and with ``others``."""
        values = {name: self.value(name) for name in self.active()} | others
        return Link(self._url_path, tuple((k, v) for k, v in values.items() if v))

    def give(self, **others: str) -> None:
        """Put the fields in the address, with ``others`` that are no fields."""
        wanted, there = dict(self.link(**others).values), st.query_params.to_dict()
        # Said on every run, as a link inside one page leaves the address of the browser as
        # it was; what stands there already, in its own order, makes no step in its history.
        st.query_params.from_dict(there if wanted == there else wanted)
        self._state[self._seen] = {name: self.value(name) for name in self._allowed}

    @property
    def _seen(self) -> str:
        return f"{self._url_path}-seen-{self._language}"

    def _take(self) -> None:
        """Fill fields from the address where it changed, or where the field is new."""
        seen = self._state.get(self._seen, {})
        for name, allowed in self._allowed.items():
            given = st.query_params.get(name, "").strip()[:_LONGEST]
            if allowed is not None and given not in allowed:
                given = ""
            if self.key(name) not in self._state or given != seen.get(name, ""):
                self._state[self.key(name)] = given


def choose(address: Address, name: str, label: str, shown: Mapping[str, str], none: str) -> None:
    """Draw a field with choices; the first says that it does not matter.

    Args:
        address: Of the page.
        name: Of the field.
        label: Of the field, as it is shown.
        shown: Choices, as they stand in the address, with how they are shown.
        none: How it is shown that nothing is asked.
    """
    words: Callable[[str], str] = lambda value: shown.get(value, none)  # noqa: E731
    st.selectbox(label, ["", *shown], format_func=words, key=address.key(name))


def chosen(name: str, allowed: Collection[str] | None = None, default: str = "") -> str:
    """Return what the address says of ``name``; what is not allowed counts as not said."""
    value = st.query_params.get(name, default).strip()
    return value if allowed is None or value in allowed else default


def bound(name: str, allowed: Collection[str] | None = None, default: str = "") -> dict[str, Any]:
    """Return the arguments that tie a widget to ``name`` in the address.

    Args:
        name: In the address.
        allowed: Values that count; None for any text.
        default: Value that is left out of the address.
    """
    key = f"url-{name}"
    value: Any = chosen(name, allowed, default)
    st.session_state[key] = value
    return {"key": key, "on_change": _write, "args": (name, key, default)}


def _write(name: str, key: str, default: str) -> None:
    value = st.session_state.get(key) or default
    if value == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
