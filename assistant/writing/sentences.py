"""Cut a reply into sentences while it comes in, markers and all. Pure.

A sentence is handed out as soon as it is whole: when the next one begins, when its line
ends, or when the stream falls silent after what can be an end.
"""

import re
from dataclasses import dataclass

from assistant.writing.cleaning import normalise_markers

_MARKERS = r"(?:\s?\[\d[\d\s,;]*\])*"
_END = re.compile(
    rf"[.!?…][\"”’')\]]*{_MARKERS}[.!?]?(?=\s+[^\s\[])|\[\d[\d\s,;]*\][.!?](?=\s+[^\s\[])"
)
_NEXT = re.compile(r"\s+[\"“‘'(*_•-]*(?:[A-ZÀ-Ý0-9]|link_\d)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:bijv|bv|mbt|tav|ism|dwz|nav|tbv|etc|nr|art|ca|circa|dhr|mevr|mw|drs|dr|ir|ing|mr|prof|p|blz|pag"
    r"|resp|incl|excl|evt|jl|vgl|st|e\.?g|i\.?e|vs|no|mln|mld)\.|\b[A-Za-z]\.|\b(?:[a-z]\.){1,3}[a-z]\.)$",
    re.IGNORECASE,
)  # fmt: skip
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_MARKER = r"\[\d[\d\s,;]*\]"
_SURE_END = re.compile(rf"{_MARKER}[\"”’')]?[.!?]\s*$|[.!?…][\"”’')]*\s*(?:{_MARKER}\s*)+$")
_CAN_END = re.compile(rf"{_MARKER}\s*$|{_MARKER}.*[^\W\d_]{{2,}}[\"”’')]*[.!?…][\"”’')]*\s*$")
_HAS_MARKER = re.compile(r"\[\d[\d\s,;]*\]")
# A run without an end is no sentence; it is cut here so that the buffer stays small.
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reply, with its markers.

    Attributes:
        text: Its words, without bullet.
        before: What separates it from the one before: a space, a line end with or without
            a bullet, or two line ends; empty for the first.
    """

    text: str
    before: str


class SentenceSplitter:
    """Takes a reply in pieces and gives its sentences."""

    def __init__(self) -> None:
        self._buffer = ""
        self._break = ""
        self._started = False

    def feed(self, piece: str) -> list[Sentence]:
        """Return the sentences that are whole now that ``piece`` has come."""
        self._buffer = normalise_markers(self._buffer + piece.replace("\r", ""))
        found: list[Sentence] = []
        while "\n" in self._buffer:
            line, self._buffer = self._buffer.split("\n", 1)
            found += self._line(line)
            self._break = "\n\n" if self._break and not line.strip() else "\n"
        found += self._ready()
        return found

    def pause(self, times: int = 1) -> list[Sentence]:
        """Return what can be a whole sentence, now that the stream is silent.

        Args:
            times: How many moments it has been silent; after one an end must be certain,
                after three a marker at the end will do: slow models pause between words.
        """
        text = self._buffer
        whole = _SURE_END.search(text) or (times > 2 and _CAN_END.search(text))
        if not whole or _ABBREVIATION.search(text.rstrip()):
            return []
        self._buffer = ""
        return self._made(text)

    def finish(self) -> list[Sentence]:
        """Return what is left at the end of the reply."""
        text, self._buffer = self._buffer, ""
        return self._line(text)

    def _line(self, line: str) -> list[Sentence]:
        self._buffer, rest = line, self._buffer
        found = self._ready()
        line, self._buffer = self._buffer, rest
        return found + self._made(line)

    def _ready(self) -> list[Sentence]:
        """Take whole sentences from the front of the buffer."""
        found: list[Sentence] = []
        start = 0
        bullet = _BULLET.match(self._buffer)
        if bullet:
            start = bullet.end()
        for end in _END.finditer(self._buffer, start):
            head = self._buffer[: end.end()]
            if _ABBREVIATION.search(self._buffer[: end.start() + 1]):
                continue
            if not _HAS_MARKER.search(end[0]) and not _NEXT.match(self._buffer, end.end()):
                continue
            rest = self._buffer[end.end() :]
            found += self._made(head)
            self._buffer = rest
            return found + self._ready()
        if len(self._buffer) > _LONGEST:
            found += self._made(self._buffer)
            self._buffer = ""
        return found

    def _made(self, text: str) -> list[Sentence]:
        bullet = _BULLET.match(text)
        words = text[bullet.end() :] if bullet else text
        if not words.strip():
            return []
        before = self._break or " "
        if bullet:
            before = f"{self._break or chr(10)}- "
        if not self._started:
            before = "- " if bullet else ""
        self._started, self._break = True, ""
        return [Sentence(words.strip(), before)]
