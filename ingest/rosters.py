"""Find lists of names that stand one per line, with nothing to mark them: pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.marks import NAMED, SECTION, is_label, item_mark
from ingest.printed import Printed

MIN_LINES = 5
LONGEST = 90
ENDS = (".", ":", ",", "!", "?", "-", "/")


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of names.

    Attributes:
        start: Position of its first line.
        end: Position after its last line.
        header: Names of its columns; empty when it has none.
    """

    start: int
    end: int
    header: str = ""


def find_rosters(lines: Sequence[Printed]) -> list[Roster]:
    """Return the lists of names on a page: runs of short lines that begin with a capital."""
    rosters: list[Roster] = []
    for start, end in _runs(lines):
        if end - start >= MIN_LINES:
            texts = [line.text for line in lines[start:end]]
            addresses = ["@" in text for text in texts]
            headed = not addresses[0] and sum(addresses) > len(texts) / 2
            rosters.append(Roster(start, end, texts[0] if headed else ""))
    return rosters


def _runs(lines: Sequence[Printed]) -> Iterator[tuple[int, int]]:
    start = 0
    for n, line in enumerate(lines):
        if not _is_name(line):
            yield start, n
            start = n + 1
    yield start, len(lines)


def _is_name(line: Printed) -> bool:
    text = line.text
    if "@" in text and text[-1].isalpha():
        return True
    if text.endswith(ENDS) or line.caps or "\t" in text:
        return False
    if item_mark(text) or is_label(text) or SECTION.match(text) or NAMED.match(text):
        return False
    starts = text[0].isupper() or (text[0].isdigit() and any(c.isupper() for c in text))
    return starts and len(text) <= LONGEST and len(text.split()) > 1
