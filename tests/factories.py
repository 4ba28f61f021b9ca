"""Make the nouns with few words; every default can be overridden."""

from assistant.documents import (
    Chunk,
    Document,
    DocumentInfo,
    Line,
    LineKind,
    Page,
    ScoredChunk,
)


def make_line(text: str, kind: LineKind = LineKind.PARAGRAPH, lead: str = "") -> Line:
    return Line(kind, text, lead, 1 if kind is LineKind.HEADING else 0)


def make_chunk(
    *texts: str | Line,
    source: str = "pact.pdf",
    page_number: int = 1,
    position: int = 0,
    section: tuple[str, ...] = (),
    info: DocumentInfo | None = None,
) -> Chunk:
    lines = tuple(text if isinstance(text, Line) else make_line(text) for text in texts)
    info = info or DocumentInfo(title="Pact")
    return Chunk(source, page_number, str(page_number), position, section, lines, info)


def make_scored(*texts: str | Line, score: float = 1.0, **given: object) -> ScoredChunk:
    return ScoredChunk(make_chunk(*texts, **given), score)  # type: ignore[arg-type]


def make_document(chunks: list[Chunk]) -> Document:
    pages: dict[int, list[Line]] = {}
    for chunk in chunks:
        pages.setdefault(chunk.page_number, []).extend(chunk.lines)
    made = tuple(Page(number, str(number), tuple(lines)) for number, lines in sorted(pages.items()))
    return Document(chunks[0].source, chunks[0].info, made)
