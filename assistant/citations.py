"""Keep only what holds: a quote must stand, word for word, on the page it names.

This is the last gate before an answer is shown, whoever composed it.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answers import Citation
from assistant.documents import Page
from assistant.wording import say

# Of so few letters a quote proves nothing: they stand on many a page.
_PROVES_NOTHING = 10
LEAST_APART = 2
"""So many quotes that are less sure are set apart; one is read sooner than it is opened."""
Line = tuple[str, Citation]
"""Text with a marker, and the citation that the marker names."""
Block = tuple[str, Sequence[Line]]
"""The heading of a document, and the lines below it."""
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


@lru_cache(maxsize=1_024)
def _tokens(text: str) -> str:
    """Return the folded words and figures of ``text``, each between spaces."""
    return f" {' '.join(_TOKEN.findall(unicodedata.normalize('NFKC', text).lower()))} "


def keep_valid(lines: Sequence[Line], page_of: Callable[[Citation], Page | None]) -> list[Line]:
    """Return the lines whose citation holds.

    Args:
        lines: Text with a marker, and the citation that the marker names.
        page_of: Gives the page that a citation names.
    """
    return [(text, c) for text, c in lines if stands_on_page(c.quote, page_of(c))]


def renumber(lines: Sequence[Line], after: int = 0) -> list[Line]:
    """Return the lines with markers and citations numbered without gaps, on from ``after``."""
    return [
        (_MARKER.sub(f"[{n}]", text), replace(c, number=n))
        for n, (text, c) in enumerate(lines, start=after + 1)
    ]


def laid_out(
    blocks: Sequence[Block],
    page_of: Callable[[Citation], Page | None],
    more: Sequence[Block] = (),
) -> tuple[str, tuple[str, ...], tuple[Citation, ...]]:
    """Return the text of what holds, each block below its heading, and its citations.

    Args:
        blocks: Headings, each with lines and the citation that the line names.
        page_of: Gives the page that a citation names.
        more: Blocks that answer far less surely, to read after the others.

    Returns:
        The whole text; what answers best and what does so less surely, each as a text of its
        own, none where they are not to be told apart; and the citations, in the order in
        which they are read.
    """
    best, cited = _part(blocks, page_of, 0)
    last = cited[-1].chunk.source if cited else ""
    # What goes on in the last document needs no second title.
    going_on = sorted(more, key=lambda block: _source(block) != last)
    rest, cited_less = _part(going_on, page_of, len(cited))
    parts = (_joined(best), _joined(rest))
    text = "\n\n".join(filter(None, parts))
    if cited_less and cited_less[0].chunk.source == last:
        whole = f"{parts[0]}\n{rest[0][1]}"
        text = "\n\n".join(filter(None, (whole, _joined(rest[1:]))))
    apart = cited and len(cited_less) >= LEAST_APART
    return text, parts if apart else (), (*cited, *cited_less)


def _source(block: Block) -> str:
    return block[1][0][1].chunk.source


def _part(
    blocks: Sequence[Block], page_of: Callable[[Citation], Page | None], after: int
) -> tuple[list[tuple[str, str]], tuple[Citation, ...]]:
    """Return heading and text of the blocks that hold, and citations, numbered on."""
    texts: list[tuple[str, str]] = []
    citations: list[Citation] = []
    for heading, block in blocks:
        if valid := renumber(keep_valid(block, page_of), after + len(citations)):
            texts.append((heading, "\n".join(line for line, _ in valid)))
            citations += [citation for _, citation in valid]
    return texts, tuple(citations)


def _joined(texts: Sequence[tuple[str, str]]) -> str:
    return "\n\n".join(f"{heading}\n\n{lines}" for heading, lines in texts)


def old_documents(citations: Sequence[Citation], language: str, this_year: int) -> tuple[str, ...]:
    """Return a sentence for each cited document that is years old."""
    found = []
    for info in dict.fromkeys(citation.chunk.info for citation in citations):
        year = info.date[:4]
        if year.isdigit() and int(year) <= this_year - _OLD_YEARS:
            found.append(say("old_document", language, title=info.title, year=year))
    return tuple(found)
