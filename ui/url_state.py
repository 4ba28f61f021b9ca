"""Keep what a visitor chose in the address of the page, so that a link shows the same.

The address is the truth: a widget shows what stands there, and writes there what is chosen.
"""

from collections.abc import Collection
from typing import Any

import streamlit as st


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
