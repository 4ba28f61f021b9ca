"""Give headings their level and keep the path of those that are open: pure.

Documents disagree on what stands above what, so each heading gets a rank from its form
(lower is higher up). A heading closes all that are open with its rank or a higher one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.heading_style import Style
from ingest.marks import CHAPTER, NAMED, RANKS

RANK_SIZE = 10
RANK_CHAPTER = 22
RANK_TOP = 24
RANK_REGION = 26
RANK_SECTION = 28
RANK_CAPS = 30
RANK_LINE = 34
RANK_TOP_INSIDE = 36
RANK_NUMBERED = 42
RANK_ROW = 44
RANK_CAPS_INSIDE = 48
RANK_BOLD = 50
RANK_FORM = 60
CHAPTERS_FROM = re.compile(r"^(\d{1,2})[a-z]?\.(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Found:
    """A heading on its page.

    Attributes:
        text: Its words.
        style: What makes it a heading.
        top: Whether nothing but headings stands above it on its page.
        scale: Font size as a multiple of the body text; 1.0 when it does not stand out.
        sections_follow: Whether the next heading is numbered as its part (2 and 2.1).
    """

    text: str
    style: Style
    top: bool
    scale: float
    sections_follow: bool = False


@dataclass
class Outline:
    """The headings that are open, outermost first.

    Attributes:
        typographic: Whether size tells more than numbers do.
    """

    typographic: bool = False
    _open: list[tuple[int, str]] = field(default_factory=list)
    _ranks: dict[str, int] = field(default_factory=dict)
    _chapter: int = 0
    _numbered: int = 0
    _has_chapters: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """Return the texts of the open headings, outermost first."""
        return tuple(text for _, text in self._open)

    def snapshot(self) -> tuple[tuple[int, str], ...]:
        """Return what is open, to be restored later."""
        return tuple(self._open)

    def restore(self, snapshot: Sequence[tuple[int, str]]) -> None:
        """Open again what was open at a snapshot, and nothing else."""
        self._open = list(snapshot)

    def place(self, heading: Found) -> int:
        """Open a heading and return its level, from 1."""
        rank = self._rank(heading)
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._open.append((rank, heading.text))
        return len(self._open)

    def place_at(self, level: int, text: str) -> int:
        """Open a heading whose level the file itself tells, and return its level from 1."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._open.append((level, text))
        return len(self._open)

    def _rank(self, heading: Found) -> int:
        if heading.style is Style.SIZE or (self.typographic and heading.scale > 1):
            return RANK_SIZE + 10 - min(10, round((heading.scale - 1) * 10))
        if heading.style in {Style.CHAPTER, Style.BARE}:
            return self._chapter_rank(heading)
        rank = self._plain_rank(heading)
        if heading.style in {Style.CAPS, Style.BOLD, Style.FORM}:
            rank = self._ranks.setdefault(heading.text.lower(), rank)
        return rank

    def _plain_rank(self, heading: Found) -> int:
        ranks = {rank for rank, _ in self._open}
        if heading.style is Style.NAMED:
            return self._named_rank(heading, ranks)
        if heading.style is Style.FORM and heading.top:
            return RANK_TOP_INSIDE if RANK_SECTION in ranks else RANK_TOP
        if heading.style is Style.CAPS and {RANK_SECTION, RANK_NUMBERED} <= ranks:
            return RANK_CAPS_INSIDE
        return {
            Style.SECTION: RANK_SECTION,
            Style.REGION: RANK_REGION,
            Style.CAPS: RANK_CAPS,
            Style.ROW: RANK_ROW,
            Style.BOLD: RANK_BOLD,
        }.get(heading.style, RANK_FORM)

    @staticmethod
    def _named_rank(heading: Found, ranks: set[int]) -> int:
        """Return the rank of "Actielijn 2"; on top of a page without chapters it is a chapter."""
        match = NAMED.match(heading.text)
        rank = RANKS[match["name"].lower()] if match else RANK_BOLD
        chapters = ranks & {RANK_CHAPTER, RANK_SECTION}
        return RANK_TOP if rank == RANK_LINE and heading.top and not chapters else rank

    def _chapter_rank(self, heading: Found) -> int:
        """Return the rank of "3. Title": a chapter, or a numbered part within one."""
        match = CHAPTERS_FROM.match(heading.text)
        number = int(match[1]) if match else 0
        if self._is_chapter(heading, number):
            self._chapter, self._numbered, self._has_chapters = number, 0, True
            return RANK_CHAPTER
        self._numbered = number
        return RANK_NUMBERED

    def _is_chapter(self, heading: Found, number: int) -> bool:
        if heading.style is Style.BARE or heading.sections_follow:
            return True
        if not CHAPTER.match(heading.text) or not heading.top:
            return False
        caps = heading.text.isupper()
        goes_on = self._numbered and number == self._numbered + 1
        return self._has_chapters and not caps and not goes_on


def sections_follow(texts: Sequence[str], position: int) -> bool:
    """Return whether the heading after the one at a position is numbered as its part."""
    match = CHAPTERS_FROM.match(texts[position])
    following = texts[position + 1] if position + 1 < len(texts) else ""
    return bool(match) and following.startswith(f"{match[1]}.1") if match else False
