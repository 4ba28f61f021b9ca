"""The chunks of an index, each with what was read of it, in SQLite beside the catalogue.

Chroma keeps the vectors and tantivy the words; what a chunk says stands here once. A
chunk is coming until its words and vectors are written, and going until they are taken
out, so after a run that was cut off the next one knows what to do again.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from assistant.documents import Chunk
from assistant.index.database import connect
from assistant.index.records import chunk_digest, dump_chunk, parse_chunk
from assistant.language.thesaurus import Thesaurus
from assistant.readings import Reading, dump_reading, parse_reading, read_chunk

_IN_STEP, _COMING, _GOING = 0, 1, 2
_SCHEMA = """
create table if not exists chunks (
    number integer primary key, id text not null unique, source text not null,
    digest text not null, state integer not null, chunk text not null, reading blob not null);
create index if not exists chunks_of_source on chunks (source);
"""
_PUT = """
insert into chunks (id, source, digest, state, chunk, reading) values (?, ?, ?, ?, ?, ?)
on conflict (id) do update set digest = excluded.digest, state = excluded.state,
    chunk = excluded.chunk, reading = excluded.reading
"""
_BATCH = 500


class ChunkStore:
    """The chunks of one index.

    Args:
        path: The database file; made when absent.
        thesaurus: Gives the concepts that chunks speak of.

    Raises:
        IndexDamagedError: The file is not a database of ours.
    """

    def __init__(self, path: Path, thesaurus: Thesaurus) -> None:
        self._path = path
        self._thesaurus = thesaurus
        self._prepared: dict[Chunk, bytes] = {}
        with connect(path) as db:
            db.executescript(_SCHEMA)

    def prepare(self, chunks: Sequence[Chunk]) -> None:
        """Read ``chunks`` now, as there is time, so that storing them has less to do."""
        self._prepared.update((chunk, self._read(chunk)) for chunk in chunks)

    def begin(self, fresh: Sequence[Chunk], dropped: Sequence[str]) -> None:
        """Read and store ``fresh`` as coming, and mark the ids ``dropped`` as going."""
        rows = [
            (c.id, c.source, chunk_digest(c), _COMING, dump_chunk(c), self._read(c)) for c in fresh
        ]
        with connect(self._path) as db:
            _mark(db, _GOING, dropped)
            db.executemany(_PUT, rows)
        self._prepared.clear()

    def finish(self, fresh: Sequence[Chunk], dropped: Sequence[str]) -> None:
        """Mark ``fresh`` as in step, and forget the ids ``dropped``."""
        with connect(self._path) as db:
            _mark(db, _IN_STEP, [chunk.id for chunk in fresh])
            db.executemany("delete from chunks where id = ?", [(i,) for i in dropped])

    def read_again(self) -> None:
        """Read every chunk anew, after a change of thesaurus or of the way of reading."""
        for batch in self.batches():
            rows = [(self._read(chunk), chunk.id) for chunk in batch]
            with connect(self._path) as db:
                db.executemany("update chunks set reading = ? where id = ?", rows)

    def digests(self, source: str) -> dict[str, str]:
        """Return chunk id -> digest of the chunks of one source; empty when not in step."""
        with connect(self._path) as db:
            rows = db.execute(
                "select id, iif(state = ?, digest, '') from chunks where source = ?",
                (_IN_STEP, source),
            )
            return dict(rows.fetchall())

    def readings(self, ids: Sequence[str]) -> dict[str, Reading]:
        """Return chunk id -> chunk as it was read; ids that are not there are left out."""
        if not ids:
            return {}
        with connect(self._path) as db:
            marks = ",".join("?" * len(ids))
            query = f"select chunk, reading from chunks where state < ? and id in ({marks})"  # noqa: S608
            rows = db.execute(query, (_GOING, *ids)).fetchall()
        found = map(_reading, rows)
        return {reading.chunk.id: reading for reading in found}

    def all_readings(self) -> Iterator[Reading]:
        """Yield every chunk as it was read, in the order in which they came."""
        for rows in self._pages("chunk, reading"):
            yield from map(_reading, rows)

    def batches(self, step: int = 1) -> Iterator[list[Chunk]]:
        """Yield every chunk, or evenly one in ``step``, in lists of at most some hundreds.

        The order is that in which they came, whatever was taken out since.
        """
        passed = 0
        for rows in self._pages("chunk"):
            kept = rows[-passed % step :: step]
            passed += len(rows)
            yield [parse_chunk(stored) for (stored,) in kept]

    def every(self, step: int = 1) -> Iterator[Chunk]:
        """Yield every chunk, or evenly one in ``step``, as :meth:`batches` does."""
        return chain.from_iterable(self.batches(step))

    def count(self) -> int:
        """Return how many chunks are stored."""
        with connect(self._path) as db:
            counted = db.execute("select count(*) from chunks where state < ?", (_GOING,))
            return int(counted.fetchone()[0])

    def _read(self, chunk: Chunk) -> bytes:
        if chunk in self._prepared:
            return self._prepared[chunk]
        return dump_reading(read_chunk(chunk, self._thesaurus))

    def _pages(self, columns: str) -> Iterator[list[tuple[Any, ...]]]:
        last = 0
        query = (
            f"select {columns}, number from chunks where number > ? "  # noqa: S608 - our own words
            f"and state < {_GOING} order by number limit {_BATCH}"
        )
        while rows := self._page(query, last):
            last = rows[-1][-1]
            yield [row[:-1] for row in rows]

    def _page(self, query: str, last: int) -> list[tuple[Any, ...]]:
        with connect(self._path) as db:
            return db.execute(query, (last,)).fetchall()


def _mark(db: sqlite3.Connection, state: int, ids: Sequence[str]) -> None:
    db.executemany("update chunks set state = ? where id = ?", [(state, i) for i in ids])


def _reading(row: tuple[Any, ...]) -> Reading:
    stored, reading = row
    return parse_reading(reading, parse_chunk(stored))
