"""Words that set things in relation: more, because, rises, closed, pays, and who does it. Pure.

They are few, and each turns a sentence round. Words of one sort say the same, in Dutch or
English; a sentence may use a sort only when the line that bears it out does.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class _Sort:
    """One sort: how a sentence says it, and how a source may."""

    name: str
    said: re.Pattern[str]
    borne: re.Pattern[str]


@cache
def _sorts(name: str) -> tuple[_Sort, ...]:
    rows = (resources.files("assistant.writing") / name).read_text(encoding="utf-8").splitlines()
    found = []
    for row in (row for row in rows if row and not row.startswith("#")):
        name, said, *more = (cell.strip() for cell in row.split(" | "))
        borne = "|".join((said, *more))
        found.append(
            _Sort(name, re.compile(rf"(?<![\w-])(?:{said})\b"), re.compile(rf"\b(?:{borne})\b"))
        )
    return tuple(found)


# "Meer dan 40%" is a bound, compared as such; "onder meer" says no more; and who can get
# something does not get it.
_NO_RELATION = re.compile(
    r"\b(?:kan|kunt|kunnen|can|may) (?:[\w']+ ){0,5}?(?:krijgen|ontvangen|get|receive)\b"
    r"|\bonder (?:meer|andere?n?)\b|\b(?:niet )?(?:meer|minder|hoger|lager|groter|kleiner|langer"
    r"|korter) dan (?=\W*[|€\d]|een (?:derde|kwart|half))|\bop zijn (?:minst|best)\b|\bten minste\b"
    r"|\b(?:more|less|fewer|higher|lower) than (?=\W*[|€\d])|\bat (?:least|most|best|first|last)\b"
    r"|\btwee derde\b|\bgelijke\b"
)


def strange_relation(sentence: str, line: str, whole: str) -> str:
    """Return a sort of relation in ``sentence`` that its sources do not bear out, or "".

    Args:
        sentence: Folded.
        line: What bears it out: folded lines, with what introduces them.
        whole: The same with the headings above; a party named there may be named.
    """
    said = _NO_RELATION.sub(" ", sentence)
    for sort in _sorts("relations.txt"):
        # Under a heading of conditions each line is one.
        where = whole if sort.name == "duty" else line
        if sort.said.search(said) and not sort.borne.search(where):
            return sort.name
    for sort in _sorts("parties.txt"):
        if sort.said.search(said) and not sort.borne.search(whole):
            return sort.name
    return ""
