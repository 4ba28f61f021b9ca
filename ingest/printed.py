"""What one sees of a printed line: white space above it, room behind it, weight and size: pure."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.marks import DANGLING
from ingest.raw import RawLine, RawPage

SPACES = re.compile(r" {2,}")
SENTENCE_END = re.compile(r"[.!?:;…][\"”’')\]]*[\s\u202f]*[⁰¹²³⁴-⁹]*$")
FULL_STOP = re.compile(r"[.!?…][\"”’')\]]*[\s\u202f]*[⁰¹²³⁴-⁹]*$|[⁰¹²³⁴-⁹][.!?]$")
CAPITALS = re.compile(r"[^\W\d_]{4}")
SCHOOLS = frozenset({"VMBO", "HAVO", "VMBO-MBO", "GYMNASIUM"})
TAIL = 12
CLOSING = frozenset(")]”’\"'")
SPACE_WIDTH = 4.0  # points of indent that a leading space stands for
NEIGHBOURS = 4
PARAGRAPH_GAP = 1.4
LEAD_IN = 40  # letters of a line such as "afstemming via:"


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line as a reader sees it.

    Attributes:
        text: Its words; cells are kept apart by tabs.
        x: Left edge in points.
        indent: Left edge in points, leading spaces counted.
        y: Height of its baseline in points.
        scale: Font size as a multiple of the body text of the document.
        bold: Whether its font is bold.
        gap: White space above it as a multiple of the usual; 0.0 at the top of the page.
        room: Whether the next line's first word would have fitted behind it, so that the
            line was ended on purpose.
    """

    text: str
    x: float
    indent: float
    y: float
    scale: float
    bold: bool
    gap: float
    room: bool

    @property
    def ends(self) -> bool:
        """Return whether a sentence, or a part of one, ends with the line."""
        return bool(SENTENCE_END.search(self.text[-TAIL:]))

    @property
    def stops(self) -> bool:
        """Return whether a sentence ends with the line; a colon or semicolon is no end."""
        return bool(FULL_STOP.search(self.text[-TAIL:]))

    @property
    def small(self) -> bool:
        """Return whether the line begins with a lower-case letter."""
        return self.text[:1].islower()

    @property
    def caps(self) -> bool:
        """Return whether all letters are capitals, and some word has at least four of them."""
        return self.text.isupper() and bool(CAPITALS.search(self.text)) and self.text not in SCHOOLS


def body_size(pages: Sequence[RawPage]) -> float:
    """Return the font size in which most of a document is set; 0.0 when unknown."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def page_size(lines: Sequence[RawLine], body: float) -> float:
    """Return the font size of the text of a page: the document's own, or else its own."""
    if any(line.size == body for line in lines):
        return body
    return body_size([RawPage(0, "", tuple(lines))])


def look_at(lines: Sequence[RawLine], body: float) -> list[Printed]:
    """Return the lines of a page with what one sees of them.

    Args:
        lines: From top to bottom, in reading order.
        body: Font size of the body text of the document; the page's own usual size counts
            instead where the page never uses that one.
    """
    lines = [line for line in lines if line.text.strip()]
    texts = [_words(line.text) for line in lines]
    usual = _usual_gap(lines)
    own = page_size(lines, body)
    return [
        Printed(
            text=texts[n],
            x=line.x,
            indent=line.x + SPACE_WIDTH * (len(line.text) - len(line.text.lstrip(" "))),
            y=line.y,
            scale=line.size / own if own else 1.0,
            bold=line.bold,
            gap=_gap(lines[n - 1], line, usual) if n else 0.0,
            room=_has_room(texts, n),
        )
        for n, line in enumerate(lines)
    ]


def _words(text: str) -> str:
    return "\t".join(SPACES.sub(" ", cell).strip() for cell in text.split("\t")).strip()


def _gap(before: RawLine, line: RawLine, usual: float) -> float:
    return round((before.y - line.y) / usual, 2) if usual and before.y > line.y else 1.0


def _usual_gap(lines: Sequence[RawLine]) -> float:
    """Return the smallest distance between lines that is common on the page, in points."""
    gaps = sorted(round(a.y - b.y, 1) for a, b in pairwise(lines) if a.y - b.y > 0.5)
    least = max(2, 0.15 * len(gaps))
    for gap in gaps:
        if bisect_right(gaps, gap * 1.1) - bisect_left(gaps, gap) >= least:
            return gap
    return gaps[0] if gaps else 0.0


def _has_room(texts: Sequence[str], n: int) -> bool:
    if n + 1 >= len(texts):
        return True
    near = texts[max(0, n - NEIGHBOURS) : n + NEIGHBOURS + 1]
    width = max(map(len, near))
    following = texts[n + 1].split(maxsplit=1)
    needed = len(texts[n]) + 1 + (len(following[0]) if following else 0)
    return needed <= width - max(2.0, 0.1 * width)


def _dangles(text: str) -> bool:
    return text[text.rfind(" ") + 1 :] in DANGLING


def continues(before: Printed, line: Printed) -> bool:
    """Return whether a line goes on with the sentence or paragraph of the line before it."""
    introduces = line.text.endswith(":") and len(line.text) <= LEAD_IN
    if introduces and (before.stops or (line.small and before.room)):
        return False
    dangles = _dangles(before.text) and line.gap < PARAGRAPH_GAP
    if line.small or before.text.endswith("-") or dangles:
        return not (before.stops and before.room and line.gap >= PARAGRAPH_GAP)
    if line.gap >= PARAGRAPH_GAP and (before.ends or before.room or before.text[-1] in CLOSING):
        return False
    return not before.room
