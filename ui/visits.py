"""What is kept of visits: opinions, questions without an answer, counts. On this machine only.

One SQLite file beside the index, so that making the index anew leaves it alone. What
visitors typed is masked before it comes in, and goes after a set number of days.
"""

import logging
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from assistant.errors import SettingsError
from assistant.language.contacts import mask_typed

log = logging.getLogger("loket")

KEEP_DAYS = 90
DAYS_VARIABLE = "LOKET_KEEP_DAYS"
_SCHEMA = """
create table if not exists opinions (
    at text not null, answer_id text not null, helped integer not null, reasons text not null,
    note text not null, question text not null, status text not null, sources text not null);
create table if not exists unanswered (
    at text not null, question text not null, publisher text not null, theme text not null);
create table if not exists counts (
    day text not null, status text not null, number integer not null, primary key (day, status));
create table if not exists switches (name text primary key, value text not null);
"""


def keep_days(environment: Mapping[str, str] | None = None) -> int:
    """Return how many days what visitors typed is kept.

    Raises:
        SettingsError: What is set is not a whole number of days, from 1 to 366.
    """
    given = (os.environ if environment is None else environment).get(DAYS_VARIABLE, "")
    days = int(given) if given.isdecimal() else 0 if given else KEEP_DAYS
    if not 1 <= days <= 366:
        raise SettingsError(f"{DAYS_VARIABLE} is '{given}'. Give whole days, from 1 to 366.")
    return days


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a visitor thought of an answer.

    Attributes:
        answer_id: The number that stood with the answer.
        helped: Whether it was of use.
        reasons: Keys of the reasons chosen.
        note: In the visitor's own words; may be empty.
        question: What was asked.
        status: How the question ended.
        sources: Documents that were cited.
        at: Moment (ISO, UTC); empty for one that is not stored yet.
    """

    answer_id: str
    helped: bool
    reasons: Sequence[str]
    note: str
    question: str
    status: str
    sources: Sequence[str]
    at: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that the sources gave no answer to.

    Attributes:
        at: Moment (ISO, UTC).
        question: What was asked, masked.
        publisher: Who put out the document that came nearest; may be empty.
        theme: Title of that document; may be empty.
    """

    at: str
    question: str
    publisher: str
    theme: str


class Visits:
    """The store.

    Args:
        index: Folder of the index; the store is a file beside it.
        keep_days: How long what visitors typed is kept.
    """

    def __init__(self, index: Path, keep_days: int = KEEP_DAYS) -> None:
        folder = index.resolve()
        self.path = folder.with_name(f"{folder.name}.visits.db")
        self.keep_days = keep_days

    def add_opinion(self, opinion: Opinion) -> bool:
        """Store an opinion, masked; tell whether that worked."""
        row = (
            _now(),
            opinion.answer_id,
            int(opinion.helped),
            "\n".join(opinion.reasons),
            mask_typed(opinion.note),
            mask_typed(opinion.question),
            opinion.status,
            "\n".join(opinion.sources),
        )
        return self._write("insert into opinions values (?,?,?,?,?,?,?,?)", row)

    def add_unanswered(self, question: str, publisher: str, theme: str) -> bool:
        """Store a question without an answer, masked."""
        return self._write(
            "insert into unanswered values (?,?,?,?)",
            (_now(), mask_typed(question), publisher, theme),
        )

    def count(self, status: str) -> bool:
        """Count a question by the day and by how it ended; nothing else is kept of it."""
        return self._write(
            "insert into counts values (?,?,1) "
            "on conflict (day, status) do update set number = number + 1",
            (_now()[:10], status),
        )

    def opinions(self) -> list[Opinion]:
        """Return every opinion, newest first."""
        rows = self._read("select * from opinions order by at desc")
        return [
            Opinion(answer_id, bool(helped), reasons.split("\n") if reasons else [], note,
                    question, status, sources.split("\n") if sources else [], at)
            for at, answer_id, helped, reasons, note, question, status, sources in rows
        ]  # fmt: skip

    def unanswered(self) -> list[Unanswered]:
        """Return every question without an answer, newest first."""
        rows = self._read("select * from unanswered order by at desc")
        return [Unanswered(*row) for row in rows]

    def counts(self) -> list[tuple[str, str, int]]:
        """Return day, status and number, newest day first."""
        return [
            (day, status, number)
            for day, status, number in self._read(
                "select day, status, number from counts order by day desc, status"
            )
        ]

    def notice(self) -> str:
        """Return the notice that shuts the counter; empty when it is open."""
        rows = self._read("select value from switches where name = 'closed'")
        return str(rows[0][0]) if rows else ""

    def close(self, notice: str) -> bool:
        """Shut the counter with a notice for visitors; an empty notice opens it."""
        return self._write("insert or replace into switches values ('closed', ?)", (notice,))

    def forget_old(self) -> bool:
        """Delete what is past its days, for when nobody asks anything; tell whether it worked."""
        if not self.path.exists():
            return True
        try:
            with self._connect() as db:
                self._forget_old(db)
        except (sqlite3.Error, OSError) as error:
            log.error("visits not cleaned error=%s", type(error).__name__)
            return False
        return True

    def _write(self, statement: str, row: Sequence[object]) -> bool:
        try:
            with self._connect() as db:
                self._forget_old(db)
                db.execute(statement, row)
        except (sqlite3.Error, OSError) as error:
            # A full or read-only disk must not cost a visitor the answer.
            log.error("visits not written error=%s", type(error).__name__)
            return False
        return True

    def _read(self, statement: str) -> list[tuple[Any, ...]]:
        if not self.path.exists():
            return []
        try:
            with self._connect() as db:
                self._forget_old(db)
                return db.execute(statement).fetchall()
        except (sqlite3.Error, OSError) as error:
            log.error("visits not read error=%s", type(error).__name__)
            return []

    def _forget_old(self, db: sqlite3.Connection) -> None:
        last = (datetime.now(UTC) - timedelta(days=self.keep_days)).isoformat(timespec="seconds")
        db.execute("delete from opinions where at < ?", (last,))
        db.execute("delete from unanswered where at < ?", (last,))

    @contextmanager
    def _connect(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(self.path, timeout=10)
        try:
            # What is deleted is overwritten: it must not be read back out of the file.
            db.execute("pragma secure_delete = on")
            with db:
                db.executescript(_SCHEMA)
                yield db
        finally:
            db.close()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
