"""Documents, pages and chunks as JSON and back; pure. Used by everything that stores them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from functools import lru_cache
from typing import Any

from assistant.documents import Chunk, DocumentInfo, Line, LineKind, Page
from assistant.language.contacts import masked

_INFO = tuple(field.name for field in fields(DocumentInfo))


def dump_lines(lines: Sequence[Line]) -> str:
    """Return lines as compact JSON: kind, text, lead, level, and rest where there is one."""
    return json.dumps(_rows(lines), ensure_ascii=False, separators=(",", ":"))


def parse_lines(stored: str) -> tuple[Line, ...]:
    """Return what :func:`dump_lines` was given."""
    return _lines(json.loads(stored))


def _rows(lines: Sequence[Line]) -> list[list[str | int]]:
    return [
        [line.kind.value, line.text, line.lead, line.level, *filter(None, [line.rest])]
        for line in lines
    ]


def _lines(rows: Sequence[Sequence[Any]]) -> tuple[Line, ...]:
    return tuple(Line(LineKind(kind), *said) for kind, *said in rows)


def dump_info(info: DocumentInfo) -> str:
    """Return document information as JSON."""
    return json.dumps(asdict(info), ensure_ascii=False)


def parse_info(stored: str) -> DocumentInfo:
    """Return what :func:`dump_info` was given, with a title that may be shown."""
    return _showable(DocumentInfo(**json.loads(stored)))


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


def dump_chunk(chunk: Chunk) -> str:
    """Return a chunk as compact JSON, all that is needed to make it again."""
    where = [chunk.source, chunk.page_number, chunk.page_label, chunk.position]
    rows = _rows(chunk.lines)
    info = [getattr(chunk.info, name) for name in _INFO]
    content = [where, chunk.section, rows, info]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def parse_chunk(stored: str) -> Chunk:
    """Return what :func:`dump_chunk` was given, with a title that may be shown."""
    (source, page_number, page_label, position), section, rows, info = json.loads(stored)
    return Chunk(
        source=source,
        page_number=page_number,
        page_label=page_label,
        position=position,
        section=tuple(section),
        lines=_lines(rows),
        info=_showable(DocumentInfo(*info)),
    )


@lru_cache(maxsize=4_096)
def _showable(info: DocumentInfo) -> DocumentInfo:
    """Return ``info`` without personal details in its title: a title is read in many places."""
    return replace(info, title=masked(info.title))


def passage(chunk: Chunk) -> str:
    """Return the text that stands for a chunk in a vector: title, headings and lines."""
    return "\n".join((chunk.info.title, " > ".join(chunk.section), chunk.text))
