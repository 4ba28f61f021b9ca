"""Repair the printed lines of a document before their structure is read: pure.

Nothing is lost that a reader would miss: no figure, no name. When it is not sure what a
piece of text should be, it stays as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.characters import repair_characters
from ingest.doubled import without_doubles
from ingest.footnotes import mark_footnotes
from ingest.furniture import without_furniture
from ingest.glyphs import repair_glyphs
from ingest.lexicon import Lexicon, Vocabulary
from ingest.raw import RawLine, RawPage

SUBSCRIPT = re.compile(r"\d")
FORMULA = re.compile(r"(?:^|[\s(])(?:CO|SO|NO|CH|NH|H|O|N|PM|k?m|cm)$")


def repair_pages(
    pages: Sequence[RawPage], lexicon: Lexicon
) -> tuple[tuple[RawPage, ...], Vocabulary, int]:
    """Return the pages repaired, the words of the document, and the number of hidden characters."""
    hidden = 0
    cleaned: list[RawPage] = []
    for page in pages:
        text, count = repair_characters("\n".join(line.text for line in page.lines))
        cleaned.append(_with_texts(page, text.split("\n")) if page.lines else page)
        hidden += count
    undoubled = [
        replace(page, lines=without_doubles(_join_subscripts(page.lines)))
        for page in without_furniture(cleaned)
    ]
    vocabulary = Vocabulary(lexicon, (line.text for page in undoubled for line in page.lines))
    repaired = tuple(_repair_page(page, vocabulary) for page in undoubled)
    return repaired, vocabulary, hidden


def _join_subscripts(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Put a figure that was set lower, and so came out as a line, back behind its letters."""
    joined: list[RawLine] = []
    glue = False
    for line in lines:
        text = line.text.strip()
        if joined and SUBSCRIPT.fullmatch(text) and FORMULA.search(joined[-1].text):
            joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip() + text)
            glue = True
            continue
        if glue and text.startswith("-"):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(line)
        glue = False
    return tuple(joined)


def _repair_page(page: RawPage, vocabulary: Vocabulary) -> RawPage:
    texts = [repair_glyphs(line.text, vocabulary) for line in page.lines]
    return _with_texts(page, mark_footnotes(texts, vocabulary))


def _with_texts(page: RawPage, texts: Sequence[str]) -> RawPage:
    lines = tuple(
        replace(line, text=text)
        for line, text in zip(page.lines, texts, strict=True)
        if text.strip()
    )
    return replace(page, lines=lines)
