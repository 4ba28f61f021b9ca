"""Which documents there are and what stands on their pages, in SQLite beside Chroma.

This is what the index is rebuilt from: the pages as they were read, and next to it a
copy of every file. A document is ``writing`` until words and vectors are in step with
it, so a run that was cut off is seen and finished by the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import Document, DocumentInfo, Page
from assistant.index.database import connect
from assistant.index.records import dump_info, page_row, parse_info, row_page

_SCHEMA = """
create table if not exists documents (
    source text primary key, root text not null, digest text not null, info text not null,
    page_count integer not null, warnings text not null, writing integer not null);
create table if not exists pages (
    source text not null, number integer not null, label text not null,
    section text not null, lines text not null, primary key (source, number));
"""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document as the catalogue knows it.

    Attributes:
        source: Its name in answers and commands.
        root: Folder (or file) it was ingested from, absolute.
        digest: Of the file, its metadata and the way it was read.
        info: What is known about it.
        page_count: Number of pages.
        warnings: What the reader noticed, one line each.
        writing: True when a run was cut off before it was in step.
    """

    source: str
    root: str
    digest: str
    info: DocumentInfo
    page_count: int
    warnings: tuple[str, ...]
    writing: bool


class Catalogue:
    """The documents and pages of one index.

    Args:
        path: The database file; made when absent.

    Raises:
        IndexDamagedError: The file is not a database of ours.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with connect(self._path) as db:
            db.executescript(_SCHEMA)

    def begin(self, documents: Sequence[tuple[Document, str, str]]) -> None:
        """Store documents and their pages as ``writing``, in place of earlier versions.

        Args:
            documents: Each with its root and its digest.
        """
        rows = [
            (
                document.source, root, digest, dump_info(document.info), len(document.pages),
                "\n".join(document.warnings), 1,
            )
            for document, root, digest in documents
        ]  # fmt: skip
        pages = [page_row(d.source, page) for d, _, _ in documents for page in d.pages]
        with connect(self._path) as db:
            db.executemany("delete from pages where source = ?", [row[:1] for row in rows])
            db.executemany("insert or replace into documents values (?,?,?,?,?,?,?)", rows)
            db.executemany("insert into pages values (?,?,?,?,?)", pages)

    def finish(self, written: Sequence[str], gone: Sequence[str] = ()) -> None:
        """Mark the sources ``written`` as in step, and forget those that are ``gone``."""
        lost = [(source,) for source in gone]
        with connect(self._path) as db:
            db.executemany(
                "update documents set writing = 0 where source = ?", [(s,) for s in written]
            )
            db.executemany("delete from pages where source = ?", lost)
            db.executemany("delete from documents where source = ?", lost)

    def documents(self) -> list[DocumentRecord]:
        """Return every document, by source."""
        with connect(self._path) as db:
            rows = db.execute("select * from documents order by source").fetchall()
        return [
            DocumentRecord(source, root, digest, parse_info(info), count,
                           tuple(warnings.splitlines()), bool(writing))
            for source, root, digest, info, count, warnings, writing in rows
        ]  # fmt: skip

    def openings(self, page_count: int = 3) -> list[tuple[DocumentRecord, str]]:
        """Return every document with the text of its first ``page_count`` pages."""
        texts: dict[str, list[str]] = {}
        with connect(self._path) as db:
            rows = db.execute(
                "select source, number, label, section, lines from pages where number <= ? "
                "order by source, number",
                (page_count,),
            ).fetchall()
        for source, *row in rows:
            texts.setdefault(source, []).append(row_page(row).text)
        return [(record, "\n".join(texts.get(record.source, ()))) for record in self.documents()]

    def pages(self, source: str) -> list[Page]:
        """Return the pages of a document, in order; none when it is unknown."""
        with connect(self._path) as db:
            rows = db.execute(
                "select number, label, section, lines from pages where source = ? order by number",
                (source,),
            ).fetchall()
        return [row_page(row) for row in rows]

    def page(self, source: str, number: int) -> Page | None:
        """Return one page (number from 1), or None when it is unknown."""
        with connect(self._path) as db:
            row = db.execute(
                "select number, label, section, lines from pages where source = ? and number = ?",
                (source, number),
            ).fetchone()
        return row_page(row) if row else None
