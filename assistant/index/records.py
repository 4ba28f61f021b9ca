"""Documents, pages and chunks as JSON and back; pure. Used by everything that stores them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from assistant.documents import Chunk, DocumentInfo, Line, LineKind, Page


def dump_lines(lines: Sequence[Line]) -> str:
    """Return lines as compact JSON: kind, text, lead, level per line."""
    rows = [[line.kind.value, line.text, line.lead, line.level] for line in lines]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def parse_lines(stored: str) -> tuple[Line, ...]:
    """Return what :func:`dump_lines` was given."""
    return tuple(
        Line(LineKind(kind), text, lead, level) for kind, text, lead, level in json.loads(stored)
    )


def dump_info(info: DocumentInfo) -> str:
    """Return document information as JSON."""
    return json.dumps(asdict(info), ensure_ascii=False)


def parse_info(stored: str) -> DocumentInfo:
    """Return what :func:`dump_info` was given."""
    return DocumentInfo(**json.loads(stored))


def page_row(source: str, page: Page) -> tuple[str, int, str, str, str]:
    """Return a page as a database row: source, number, label, section, lines."""
    section = json.dumps(page.section, ensure_ascii=False)
    return source, page.number, page.label, section, dump_lines(page.lines)


def row_page(row: Sequence[Any]) -> Page:
    """Return the page of a database row: number, label, section, lines."""
    number, label, section, lines = row
    return Page(int(number), str(label), parse_lines(lines), tuple(json.loads(section)))


def chunk_digest(chunk: Chunk) -> str:
    """Return what the chunk says, as a digest; two equal digests need no new vector."""
    content = (chunk.page_label, chunk.section, dump_lines(chunk.lines), dump_info(chunk.info))
    return hashlib.sha256(repr(content).encode()).hexdigest()[:32]


def chunk_metadata(chunk: Chunk) -> dict[str, str | int]:
    """Return a chunk as flat metadata, all that is needed to make it again."""
    return {
        "source": chunk.source,
        "page_number": chunk.page_number,
        "page_label": chunk.page_label,
        "position": chunk.position,
        "section": json.dumps(chunk.section, ensure_ascii=False),
        "lines": dump_lines(chunk.lines),
        "digest": chunk_digest(chunk),
        **{name: str(value) for name, value in asdict(chunk.info).items()},
    }


def metadata_chunk(stored: Mapping[str, Any]) -> Chunk:
    """Return the chunk behind :func:`chunk_metadata`."""
    info = DocumentInfo(**{name: str(stored.get(name, "")) for name in DocumentInfo.__slots__})
    return Chunk(
        source=str(stored["source"]),
        page_number=int(stored["page_number"]),
        page_label=str(stored["page_label"]),
        position=int(stored["position"]),
        section=tuple(json.loads(stored["section"])),
        lines=parse_lines(str(stored["lines"])),
        info=info,
    )


def passage(chunk: Chunk) -> str:
    """Return the text that stands for a chunk in a vector: title, headings and lines."""
    return "\n".join((chunk.info.title, " > ".join(chunk.section), chunk.text))
