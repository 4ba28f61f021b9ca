"""Tell where a sentence runs on over the end of a page: pure.

The words stay on the page where they stand, as a page is what people cite. Each half of
the sentence is told the other one, so that neither is read as if it were whole.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.documents import Line, LineKind, Page
from ingest.lists import LONGEST_LEAD
from ingest.marks import CAPTION, DANGLING, NOTE
from ingest.printed import FULL_STOP, SENTENCE_END
from ingest.sentences import split_sentences

RUNNING = frozenset({LineKind.PARAGRAPH, LineKind.ITEM})


def join_breaks(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages; where a sentence runs on, its halves know each other.

    The first half has the second as its `rest`; the second, a paragraph at the top of the
    next page, has the first as its `lead`.
    """
    lines = [list(page.lines) for page in pages]
    for upper, lower in pairwise(lines):
        place = _last_of_text(upper)
        if place is None or not lower or not _runs_on(upper[place], lower[0]):
            continue
        before, after = upper[place], lower[0]
        upper[place] = replace(before, rest=_second_half(before.text, after.text))
        lower[0] = replace(after, lead=_first_half(before.text))
    return tuple(replace(page, lines=tuple(own)) for page, own in zip(pages, lines, strict=True))


def _last_of_text(lines: Sequence[Line]) -> int | None:
    """Return where the text of a page ends: above its footnotes and the source of a figure."""
    for place in range(len(lines) - 1, -1, -1):
        if lines[place].kind not in RUNNING:
            return None
        if not NOTE.match(lines[place].text) and not CAPTION.match(lines[place].text):
            return place
    return None


def _runs_on(before: Line, after: Line) -> bool:
    if after.kind is not LineKind.PARAGRAPH or FULL_STOP.search(before.text):
        return False
    if _opened_at(before.text) >= 0 and ")" in after.text[:LONGEST_LEAD]:
        return True
    first = next((letter for letter in after.text if letter.isalpha()), "")
    return not SENTENCE_END.search(before.text) and (first.islower() or _is_open(before.text))


def _is_open(text: str) -> bool:
    """Return whether a text cannot end here: a comma, a hyphen or an article says so."""
    last = text[text.rfind(" ") + 1 :]
    return text.endswith((",", "-")) or last in DANGLING


def _opened_at(text: str) -> int:
    """Return where the first bracket stands that is not closed; -1 when all are."""
    opened: list[int] = []
    for place, letter in enumerate(text):
        if letter == "(":
            opened.append(place)
        elif letter == ")" and opened:
            opened.pop()
    return opened[0] if opened else -1


def _first_half(text: str) -> str:
    """Return the sentence that a text ends in, with all of a note that is open in it."""
    opened = _opened_at(text)
    half = ""
    for sentence in reversed(split_sentences(text)):
        half = f"{sentence} {half}".strip()
        if opened < 0 or len(text) - len(half) <= opened:
            break
    return half if len(half) <= LONGEST_LEAD else "… " + half[-LONGEST_LEAD:]


def _second_half(before: str, after: str) -> str:
    """Return the words with which a sentence goes on, up to its end and that of an open note."""
    half = ""
    for sentence in split_sentences(after):
        half = f"{half} {sentence}".strip()
        if _opened_at(f"{before} {half}") < 0:
            break
    return half if len(half) <= LONGEST_LEAD else half[:LONGEST_LEAD] + " …"
