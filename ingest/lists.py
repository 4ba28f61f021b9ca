"""Give list items their level and the sentence that introduces them: pure."""

import re
from dataclasses import dataclass, field

from assistant.documents import Line, LineKind
from ingest.marks import CAPTION
from ingest.sentences import last_sentence

INTRODUCES = re.compile(r"\b(?:volgende|onderstaande|hieronder)\b", re.IGNORECASE)
OPEN = re.compile(r"[\w:,]$")
DEEPER = 5.0  # points
LONGEST_LEAD = 300


@dataclass(slots=True)
class _Level:
    indent: float
    mark: str
    lead: str


@dataclass
class ListState:
    """The lists that are open at a place on a page.

    Attributes:
        lead: Lead-in of the list, carried over from the page before until something else
            than an item comes.
    """

    lead: str = ""
    _levels: list[_Level] = field(default_factory=list)

    def open_item(self, indent: float, mark: str, before: Line | None) -> tuple[int, str]:
        """Return the level and the lead of an item.

        Args:
            indent: Left edge of its mark, in points.
            mark: Class of its mark; items of one list share it.
            before: The line before it on the page.
        """
        self._close_deeper(indent, mark)
        if not self._levels or not self._is_same(self._levels[-1], indent, mark):
            lead = self._new_lead(before)
            if self._stands_beside(indent, before):
                lead = self._levels.pop().lead
            self._levels.append(_Level(indent, mark, lead))
        return len(self._levels), self._levels[-1].lead

    def can_hold(self, indent: float) -> bool:
        """Return whether an item may begin so far to the left: no further than the open lists."""
        return not self._levels or indent > self._levels[0].indent - DEEPER

    def end(self) -> None:
        """Forget the lists: a paragraph, table or heading came."""
        self._levels.clear()
        self.lead = ""

    @property
    def carried(self) -> str:
        """Return the lead of the outermost open list, for a page that goes on with it."""
        return self._levels[0].lead if self._levels else ""

    def _close_deeper(self, indent: float, mark: str) -> None:
        for position, level in enumerate(self._levels):
            if level.mark == mark and indent <= level.indent + DEEPER:
                del self._levels[position + 1 :]
                level.indent = indent
                return
        while self._levels and indent < self._levels[-1].indent - DEEPER:
            self._levels.pop()

    def _stands_beside(self, indent: float, before: Line | None) -> bool:
        """Return whether an item with another mark begins no deeper, and is not introduced."""
        if not self._levels or indent > self._levels[-1].indent + DEEPER:
            return False
        return before is None or not before.text.endswith(":")

    @staticmethod
    def _is_same(level: _Level, indent: float, mark: str) -> bool:
        return level.mark == mark and indent <= level.indent + DEEPER

    def _new_lead(self, before: Line | None) -> str:
        if self._levels and before is not None:
            return lead_sentence(before.text)
        if before is None:
            return self.lead
        if before.kind is LineKind.PARAGRAPH:
            return lead_in(before.text)
        return ""


def lead_in(text: str) -> str:
    """Return the sentence at the end of a paragraph if it introduces a list; else nothing."""
    sentence = lead_sentence(text)
    if CAPTION.match(text):
        return ""
    if OPEN.search(text) or INTRODUCES.search(sentence):
        return sentence
    return ""


def lead_sentence(text: str) -> str:
    """Return the last sentence of a text, cut at its start when it is very long."""
    sentence = last_sentence(text)
    return sentence if len(sentence) <= LONGEST_LEAD else "… " + sentence[-LONGEST_LEAD:]
