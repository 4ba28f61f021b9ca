"""What the model cost and how answers came about: a small database in the index's folder.

It holds counts, chunk ids and reasons; never a question, a reply or words of a page.
"""

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS spent (
    day TEXT PRIMARY KEY, read_tokens INTEGER NOT NULL, written_tokens INTEGER NOT NULL,
    euros REAL NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, trace TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS answers_by_day ON answers (day);
"""
LEDGER_NAME = "writing.db"
_KEEP_DAYS = 90
_WAIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Spent:
    """What was used.

    Attributes:
        read_tokens: Tokens of prompts.
        written_tokens: Tokens of replies.
        euros: What they cost, as far as prices are known.
    """

    read_tokens: int = 0
    written_tokens: int = 0
    euros: float = 0.0

    @property
    def tokens(self) -> int:
        """Return all tokens together."""
        return self.read_tokens + self.written_tokens

    def __add__(self, other: "Spent") -> "Spent":
        """Return both together."""
        return Spent(
            self.read_tokens + other.read_tokens,
            self.written_tokens + other.written_tokens,
            self.euros + other.euros,
        )


class Ledger:
    """Keeps the count over processes and days.

    Args:
        path: The database; made when absent.
        max_daily_tokens: Most tokens of one day; 0 for no limit.
    """

    def __init__(self, path: Path, max_daily_tokens: int = 0) -> None:
        self._path = path
        self._limit = max_daily_tokens

    def reserve(self, tokens: int) -> bool:
        """Count ``tokens`` as used beforehand; False, and nothing counted, over the limit.

        Without a limit, a database that cannot be written stops nothing; with one it does,
        as what cannot be counted cannot be kept within it.
        """
        try:
            with self._open() as database:
                spent = _spent(database, _today())
                if self._limit and spent.tokens + tokens > self._limit:
                    return False
                _add(database, Spent(read_tokens=tokens))
        except (sqlite3.Error, OSError):
            return not self._limit
        return True

    def settle(self, reserved: int, spent: Spent) -> None:
        """Replace a reservation by what was really used."""
        real = Spent(spent.read_tokens - reserved, spent.written_tokens, spent.euros)
        try:
            with self._open() as database:
                _add(database, real)
        except (sqlite3.Error, OSError):
            return

    def spent(self, day: str = "") -> Spent:
        """Return what was used on ``day`` (ISO), today when empty."""
        try:
            with self._open() as database:
                return _spent(database, day or _today())
        except (sqlite3.Error, OSError):
            return Spent()

    def note(self, answer_id: str, trace: Mapping[str, Any]) -> None:
        """Keep how an answer came about, for as long as it can be asked about."""
        try:
            with self._open() as database:
                oldest = time.strftime("%Y-%m-%d", time.gmtime(time.time() - _KEEP_DAYS * 86_400))
                database.execute("DELETE FROM answers WHERE day < ?", (oldest,))
                database.execute(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)",
                    (answer_id, _today(), json.dumps(trace, ensure_ascii=False)),
                )
        except (sqlite3.Error, OSError):
            return

    def trace(self, answer_id: str) -> dict[str, Any] | None:
        """Return how an answer came about and its day; None when that is not known (any more)."""
        try:
            with self._open() as database:
                row = database.execute(
                    "SELECT trace, day FROM answers WHERE id = ?", (answer_id,)
                ).fetchone()
        except (sqlite3.Error, OSError):
            return None
        return {**json.loads(row[0]), "day": row[1]} if row else None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the database for one write that happens whole or not at all."""
        with closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS)) as database:
            # A count that a power cut costs is no loss; waiting for the disk is.
            database.executescript(f"PRAGMA synchronous=OFF; {_TABLES}")
            database.isolation_level = None
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")


def _spent(database: sqlite3.Connection, day: str) -> Spent:
    row = database.execute(
        "SELECT read_tokens, written_tokens, euros FROM spent WHERE day = ?", (day,)
    ).fetchone()
    return Spent(*row) if row else Spent()


def _add(database: sqlite3.Connection, spent: Spent) -> None:
    database.execute(
        "INSERT INTO spent VALUES (?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET "
        "read_tokens = read_tokens + excluded.read_tokens, "
        "written_tokens = written_tokens + excluded.written_tokens, "
        "euros = euros + excluded.euros",
        (_today(), spent.read_tokens, spent.written_tokens, spent.euros),
    )


def _today() -> str:
    return time.strftime("%Y-%m-%d", time.gmtime())
