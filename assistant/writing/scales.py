"""What the bare figures of a table are counted in: "(x € 1.000)", "in miljoenen euro's". Pure."""

import re

_MANY = "miljoen|mln|miljard|mld|duizend|million|billion|thousand"
_SCALE = re.compile(
    rf"[x×]\s*(?:€|eur(?:o)?)\s*(1[.,]000(?:[.,]000)?)\b|(?:€|\beuro?)\s+(?:x\s*)?({_MANY})\b"
    rf"|\b(?:in|x)\s+({_MANY})\w*\s*(?:€|euro)",
    re.IGNORECASE,
)
_SCALES = (
    *((start, 1_000_000_000) for start in ("miljard", "mld", "b")),
    *((start, 1_000_000) for start in ("1.000.", "1,000,", "m")),
    *((start, 1_000) for start in ("1", "d", "t")),
)


def scale_of(line: str) -> int:
    """Return how many euros a bare figure under ``line`` stands for; 1 when it does not say."""
    match = _SCALE.search(line)
    word = next(filter(None, match.groups()), "").lower() if match else ""
    return next((scale for start, scale in _SCALES if word.startswith(start)), 1)
