"""Cut chunks into the smallest pieces that can be quoted: sentences, items, rows. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import Chunk, Line, LineKind, ScoredChunk

# A sentence ends at . ! ? before a space and a capital, digit, quote or bracket, but not
# after an abbreviation or an initial.
_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9À-Ý•■])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:bijv|bv|o\.?a|m\.?b\.?t|t\.?a\.?v|i\.?s\.?m|d\.?w\.?z|n\.?a\.?v|t\.?b\.?v|e\.?d|etc|nr|art"
    r"|ca|dhr|mevr|mw|drs|dr|ir|ing|mr|prof|p|blz|resp|incl|excl|evt|jl|vgl|w\.?o|w\.?v|St)\.|\b[A-Z]\.)$"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece that can be quoted.

    Attributes:
        text: Exact words of the page.
        lead: Sentence or header needed to read it; words of the document, not of the quote.
        kind: Kind of the line it is from.
        scored: The chunk it is from, with its score.
        line: Which line of the chunk, from 0.
        place: Which sentence of that line, from 0.
    """

    text: str
    lead: str
    kind: LineKind
    scored: ScoredChunk
    line: int
    place: int

    @property
    def chunk(self) -> Chunk:
        """Return the chunk it is from."""
        return self.scored.chunk


def split_sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; joined with single spaces they give it back."""
    pieces: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()].strip()
        if _ABBREVIATION.search(text[start : end.start()]):
            continue
        pieces.append(piece)
        start = end.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def cut_units(chunks: Sequence[ScoredChunk]) -> list[Unit]:
    """Return the units of ``chunks``, in the order of the chunks and of their lines.

    Headings are no units of their own; they are known as the section of what follows.
    """
    units: list[Unit] = []
    for scored in chunks:
        for number, line in enumerate(scored.chunk.lines):
            pieces = split_sentences(line.text) if line.kind is LineKind.PARAGRAPH else [line.text]
            units.extend(
                Unit(piece, _lead(line), line.kind, scored, number, place)
                for place, piece in enumerate(pieces)
                if line.kind is not LineKind.HEADING
            )
    return units


def _lead(line: Line) -> str:
    return line.lead if line.kind in {LineKind.ITEM, LineKind.ROW} else ""
