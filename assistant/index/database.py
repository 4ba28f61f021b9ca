"""SQLite files of an index, opened for one thing at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import IndexDamagedError, rebuild_command


@contextmanager
def connect(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the database at ``path`` for one transaction.

    Raises:
        IndexDamagedError: It is not a database of ours.
    """
    try:
        db = sqlite3.connect(path, timeout=30)
        try:
            with db:
                yield db
        finally:
            db.close()
    except sqlite3.DatabaseError as error:
        raise IndexDamagedError(
            f"The catalogue {path} cannot be read ({error}). Run: {rebuild_command(path.parent)}"
        ) from error
