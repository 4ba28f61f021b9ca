"""Keep only what holds: a quote must stand, word for word, on the page it names.

This is the last gate before an answer is shown, whoever composed it.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answers import Citation
from assistant.documents import Page
from assistant.wording import say

# Of so few letters a quote proves nothing: they stand on many a page.
_PROVES_NOTHING = 10
# A document this many years older than today is called out beside the answer.
_OLD_YEARS = 3
# The marker of a line closes it; "[3]" inside a quote belongs to the page.
_MARKER = re.compile(r"\[\d+\](?=\s*$)")
# A figure with its decimals is one word, so that "5 miljoen" is not found in "2,5 miljoen".
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def squash(text: str) -> str:
    """Return the letters and digits of ``text`` only, folded, to compare wordings."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(re.findall(r"[^\W_]+", text.lower()))


def proves(quote: str) -> bool:
    """Tell whether ``quote`` has letters enough to prove anything."""
    return len(squash(quote)) > _PROVES_NOTHING


def stands_on_page(quote: str, page: Page | None) -> bool:
    """Tell whether the words of ``quote`` stand on ``page``, whole and in the same order.

    Line ends, spacing and punctuation do not count; a quote of no words stands nowhere.
    """
    wanted = _tokens(quote)
    return bool(wanted.strip()) and page is not None and wanted in _tokens(page.text)


def _tokens(text: str) -> str:
    """Return the folded words and figures of ``text``, each between spaces."""
    return f" {' '.join(_TOKEN.findall(unicodedata.normalize('NFKC', text).lower()))} "


def keep_valid(
    lines: Sequence[tuple[str, Citation]], page_of: Callable[[Citation], Page | None]
) -> list[tuple[str, Citation]]:
    """Return the lines whose citation holds.

    Args:
        lines: Text with a marker, and the citation that the marker names.
        page_of: Gives the page that a citation names.
    """
    return [(text, c) for text, c in lines if stands_on_page(c.quote, page_of(c))]


def renumber(lines: Sequence[tuple[str, Citation]]) -> list[tuple[str, Citation]]:
    """Return the lines with markers and citations numbered from 1 without gaps."""
    return [
        (_MARKER.sub(f"[{n}]", text), replace(c, number=n))
        for n, (text, c) in enumerate(lines, start=1)
    ]


def laid_out(
    blocks: Sequence[tuple[str, Sequence[tuple[str, Citation]]]],
    page_of: Callable[[Citation], Page | None],
) -> tuple[str, tuple[Citation, ...]]:
    """Return the text of what holds, each block below its heading, and its citations.

    Args:
        blocks: Headings, each with lines and the citation that the line names.
        page_of: Gives the page that a citation names.
    """
    lines: list[tuple[str, Citation]] = []
    starts: dict[int, str] = {}
    for heading, block in blocks:
        if valid := keep_valid(block, page_of):
            starts[len(lines)] = heading
            lines += valid
    lines = renumber(lines)
    text: list[str] = []
    for position, (line, _) in enumerate(lines):
        if position in starts:
            text.append(("\n" if text else "") + starts[position] + "\n")
        text.append(line)
    return "\n".join(text), tuple(citation for _, citation in lines)


def old_documents(citations: Sequence[Citation], language: str, this_year: int) -> tuple[str, ...]:
    """Return a sentence for each cited document that is years old."""
    found = []
    for info in dict.fromkeys(citation.chunk.info for citation in citations):
        year = info.date[:4]
        if year.isdigit() and int(year) <= this_year - _OLD_YEARS:
            found.append(say("old_document", language, title=info.title, year=year))
    return tuple(found)
