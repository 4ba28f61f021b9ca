"""Whether a line speaks to a machine that answers, or dictates what it says. Pure.

No word does that alone; sorts of words do it together. Somebody who is to answer (a
chatbot, "je" beside an answer), what comes out (an answer), how it is brought (say, copy,
word for word), when (asked about this), as whom (play, imagine): of these a text about
schemes and schools has one at a time.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

# Which two say enough.
_PAIRS = {
    "machine": ("output", "speech", "telling", "giving", "exactly", "rules"),
    "tool": ("output", "speech", "exactly"),
    "asked": ("output", "speech"),
    "part": ("output", "speech", "telling"),
    "yours": ("speech", "telling", "giving"),
    "turning": ("output", "speech", "giving"),
    "output": ("exactly",),
}


@cache
def _sorts() -> Mapping[str, re.Pattern[str]]:
    text = (resources.files("assistant") / "addressing.txt").read_text(encoding="utf-8")
    rows = (row.split(" = ", 1) for row in text.splitlines() if not row.startswith("#"))
    found: dict[str, list[str]] = {}
    for name, pattern in rows:
        found.setdefault(name, []).append(pattern)
    return {
        name: re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])")
        for name, patterns in found.items()
    }


def speaks_to_a_machine(folded: str) -> bool:
    """Tell whether a folded line addresses, or dictates, what answers from it."""
    sorts = _sorts()
    if sorts["alone"].search(folded):
        return True
    return any(
        sorts[one].search(folded) and any(sorts[other].search(folded) for other in others)
        for one, others in _PAIRS.items()
    )
