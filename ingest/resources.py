"""Look things up in the resources of a PDF page: forms, fonts, colour spaces, layers. Pure.

Whatever a broken or hostile file holds in a place, a lookup gives something harmless.
"""

from collections.abc import Collection
from contextlib import suppress
from typing import Any

from ingest.ink import IDENTITY, Matrix

_PLAIN = {"/DeviceGray": "gray", "/DeviceRGB": "rgb", "/DeviceCMYK": "cmyk"}
_CALIBRATED = {"/CalGray": "gray", "/CalRGB": "rgb"}
_BY_PARTS = {1: "gray", 3: "rgb", 4: "cmyk"}


def entry(resources: Any, sort: str, name: Any) -> Any:
    """Return what ``name`` stands for among the resources of a sort; None for nothing."""
    with suppress(Exception):  # a broken tree may raise anything
        found = _plain(_plain(_plain(resources)[sort])[name])
        return found if isinstance(found, dict) else None
    return None


def colour_space(resources: Any, name: Any) -> str:
    """Return "gray", "rgb" or "cmyk" for a space whose colours can be told; "" for another."""
    if name in _PLAIN:
        return _PLAIN[name]
    with suppress(Exception):
        space = _plain(_plain(_plain(resources)["/ColorSpace"])[name])
        if isinstance(space, str):
            return _PLAIN.get(space, "")
        if space[0] == "/ICCBased":
            return _BY_PARTS.get(int(_plain(space[1])["/N"]), "")
        return _CALIBRATED.get(space[0], "")
    return ""


def is_off(resources: Any, name: Any, off: Collection[int]) -> bool:
    """Tell whether what a page marks as ``name`` belongs to a layer that is off."""
    with suppress(Exception):
        layer = _plain(_plain(resources)["/Properties"]).raw_get(name)
        return layer.idnum in off
    return False


def matrix_of(form: Any) -> Matrix:
    """Return the matrix of a form; the one that changes nothing when it has none."""
    with suppress(Exception):
        a, b, c, d, e, f = (float(part) for part in form["/Matrix"])
        return a, b, c, d, e, f
    return IDENTITY


def layers_off(catalog: Any) -> frozenset[int]:
    """Return the layers of a document that are off, by the number of their object."""
    with suppress(Exception):
        return frozenset(layer.idnum for layer in catalog["/OCProperties"]["/D"]["/OFF"])
    return frozenset()


def number(value: Any) -> float:
    """Return a number; 0 for what is none."""
    with suppress(TypeError, ValueError):
        return float(value)
    return 0.0


def _plain(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
