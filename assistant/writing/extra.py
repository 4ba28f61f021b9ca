"""Sources that are no page of a document: a card of the register, the outcome of a check. Pure.

They are numbered with the chunks, shown to the model in the same way and held to the same
rules: a sentence may lean on one only as far as its lines say it. Whoever gives them gets
back which were leaned on, by name and line; pages and their images know nothing of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.citations import squash
from assistant.documents import Chunk, DocumentInfo, Line, LineKind, ScoredChunk

_SOURCE = "extra:"


@dataclass(frozen=True, slots=True)
class ExtraSource:
    """Something that may be cited beside the chunks.

    Attributes:
        name: By which it comes back, such as "funds/rif-3"; once in a task.
        title: As people know it.
        lines: What it says, a fact a line, in words that may be quoted.
        date: ISO date, month or year that it speaks of; empty when unknown.
        publisher: Who says it; empty when unknown.
    """

    name: str
    title: str
    lines: tuple[str, ...]
    date: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class ExtraCitation:
    """An extra source that a sentence of the answer leans on.

    Attributes:
        number: The n of the marker ``[n]``; counts on with those of the pages.
        name: Of the source.
        quote: Words of its lines.
    """

    number: int
    name: str
    quote: str


def as_chunk(extra: ExtraSource) -> ScoredChunk:
    """Return an extra source in the form in which sources are numbered and checked."""
    lines = tuple(Line(LineKind.ITEM, " ".join(line.split())) for line in extra.lines)
    info = DocumentInfo(title=extra.title, date=extra.date, publisher=extra.publisher)
    return ScoredChunk(Chunk(f"{_SOURCE}{extra.name}", 0, "", 0, (), lines, info), 1.0)


def is_extra(chunk: Chunk) -> bool:
    """Tell whether a chunk stands for an extra source."""
    return chunk.source.startswith(_SOURCE)


def stands_in_extra(citation: Citation) -> bool:
    """Tell whether the quote of a citation stands in the extra source that it names."""
    return is_extra(citation.chunk) and squash(citation.quote) in squash(citation.chunk.text)


def parted(
    citations: Sequence[Citation],
) -> tuple[tuple[Citation, ...], tuple[ExtraCitation, ...]]:
    """Return the citations of pages, and those of extra sources."""
    return (
        tuple(c for c in citations if not is_extra(c.chunk)),
        tuple(
            ExtraCitation(c.number, c.chunk.source.removeprefix(_SOURCE), c.quote)
            for c in citations
            if is_extra(c.chunk)
        ),
    )
