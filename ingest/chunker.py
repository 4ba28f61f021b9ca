"""Cut a Document into Chunks within a token budget, never across a page: pure.

A chunk prefers to open at a heading and keeps what belongs together (a lead-in with
its list, the rows of a table, an action with its "Wie:" and "Ambitie:"). A line is only
cut when it is over the budget by itself, first at sentence ends, then between words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.documents import Chunk, Document, Line, LineKind, Page, open_headings
from assistant.tokens import Tokenizer
from ingest.sentences import split_sentences

MIN_TOKENS = 40
CLAUSE_END = re.compile(r"(?<=[;:,|])\s+")

Sized = tuple[Line, int]
Piece = list[Sized]


def chunk_document(document: Document, tokenizer: Tokenizer, max_tokens: int = 240) -> list[Chunk]:
    """Return the chunks of a document, in reading order.

    Args:
        document: What to cut.
        tokenizer: Counts the tokens of a text.
        max_tokens: Largest size of the text of a chunk, in tokens; at least 1.
    """
    return [
        chunk
        for page in document.pages
        for chunk in _chunk_page(document, page, tokenizer, max_tokens)
    ]


def _chunk_page(
    document: Document, page: Page, tokenizer: Tokenizer, max_tokens: int
) -> Iterator[Chunk]:
    lines = [part for line in page.lines for part in _fit(line, tokenizer, max_tokens)]
    sized = [(line, tokenizer.count(line.text) + 1) for line in lines]
    pieces: list[Piece] = []
    for group in _groups(sized):
        pieces.extend(_pack(group, max_tokens))
    section = page.section
    for position, piece in enumerate(_merge(pieces, max_tokens)):
        yield Chunk(
            source=document.source,
            page_number=page.number,
            page_label=page.label,
            position=position,
            section=section,
            lines=tuple(line for line, _ in piece),
            info=document.info,
        )
        section = open_headings(section, (line for line, _ in piece))


def _fit(line: Line, tokenizer: Tokenizer, max_tokens: int) -> Iterator[Line]:
    """Cut a line that is over the budget by itself at sentence ends, else between words."""
    if tokenizer.count(line.text) + 1 <= max_tokens:
        yield line
        return
    current, lead = "", line.lead
    for part in _parts(line.text, tokenizer, max_tokens):
        joined = f"{current} {part}" if current else part
        if current and tokenizer.count(joined) + 1 > max_tokens:
            yield replace(line, text=current, lead=lead, rest="")
            joined = part
            if line.kind is LineKind.PARAGRAPH:  # only its first sentence began a page before
                lead = ""
        current = joined
    yield replace(line, text=current, lead=lead)


def _parts(text: str, tokenizer: Tokenizer, max_tokens: int) -> Iterator[str]:
    """Return the largest parts that fit: sentences, else clauses, else words, else halves."""
    for cut in (split_sentences, CLAUSE_END.split, str.split, _halves):
        parts = cut(text)
        if len(parts) > 1:
            break
    for part in parts:
        if len(part) <= 1 or tokenizer.count(part) + 1 <= max_tokens:
            yield part
        else:
            yield from _parts(part, tokenizer, max_tokens)


def _halves(word: str) -> list[str]:
    middle = len(word) // 2
    return [word[:middle], word[middle:]] if middle else [word]


def _groups(lines: Sequence[Sized]) -> Iterator[list[Sized]]:
    """Split before each heading that follows something else than a heading."""
    group: list[Sized] = []
    for line in lines:
        if group and line[0].kind is LineKind.HEADING and group[-1][0].kind is not LineKind.HEADING:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _pack(lines: list[Sized], max_tokens: int) -> Iterator[Piece]:
    """Fill pieces up to the budget, breaking between blocks where possible."""
    piece: Piece = []
    for block in _blocks(lines):
        if piece and _size(piece) + _size(block) > max_tokens:
            yield piece
            piece = []
        for line in block:
            if piece and _size(piece) + line[1] > max_tokens:
                yield piece
                piece = []
            piece.append(line)
    if piece:
        yield piece


def _blocks(lines: Sequence[Sized]) -> Iterator[list[Sized]]:
    """Group what belongs together: headings with what follows, a lead-in with its list."""
    block: list[Sized] = []
    for line in lines:
        if block and not _belongs(block[-1][0], line[0]):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _belongs(before: Line, line: Line) -> bool:
    """Return whether a line is better not parted from the line before it."""
    if before.kind is LineKind.HEADING:
        return True
    if before.kind is LineKind.ROW and line.kind is LineKind.ROW:
        return True
    if not line.lead:
        return False
    return before.lead == line.lead or before.text.endswith(line.lead) or before.text in line.lead


def _merge(pieces: list[Piece], max_tokens: int) -> list[Piece]:
    """Join pieces under MIN_TOKENS to the smaller neighbour that has room."""
    merged = list(pieces)
    position = 0
    while position < len(merged):
        neighbours = [
            n
            for n in (position - 1, position + 1)
            if 0 <= n < len(merged) and _size(merged[n]) + _size(merged[position]) <= max_tokens
        ]
        if _size(merged[position]) >= MIN_TOKENS or not neighbours:
            position += 1
            continue
        first = min(position, min(neighbours, key=lambda n: _size(merged[n])))
        merged[first : first + 2] = [merged[first] + merged[first + 1]]
        position = first
    return merged


def _size(piece: Sequence[Sized]) -> int:
    return sum(size for _, size in piece)
