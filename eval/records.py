"""AnswerRecord and PageText: what was written down, and the pages that quotes are held against."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.jsonl import Row, read_rows
from eval.matching import Runs, runs, squash, words

Pages = Mapping[tuple[str, int], "PageText"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation as it was written down.

    Attributes:
        document: Stem of the document's file.
        page: Page, from 1.
        text: The words that should stand on that page.
    """

    document: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """A piece that was retrieved.

    Attributes:
        document: Stem of the document's file.
        page: Page, from 1.
        text: The piece.
    """

    document: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One line of an answers file.

    Attributes:
        id: Of the case it answers.
        status: How the question ended; "missing" when there is no line.
        text: What a reader sees, with ``[n]`` markers.
        citations: The quotes it leans on.
        contexts: What was retrieved, best first.
        seconds: Wall time; None when not written down.
    """

    id: str
    status: str
    text: str = ""
    citations: tuple[Quote, ...] = ()
    contexts: tuple[Context, ...] = ()
    seconds: float | None = None

    @property
    def answered(self) -> bool:
        """Return whether the status says that there is an answer."""
        return self.status == "answered"


@dataclass(frozen=True, slots=True)
class PageText:
    """A page of a document, ready to look quotes up on.

    Attributes:
        letters: Its letters and digits, without anything between them.
        runs: Its three-word runs.
    """

    letters: str
    runs: Runs


def load_answers(path: Path) -> dict[str, AnswerRecord]:
    """Return the answers of a file by the id of their case.

    Raises:
        DataError: The file cannot be read, a line is no answer, or an id is there twice.
    """
    answers: dict[str, AnswerRecord] = {}
    for row in read_rows(path):
        record = _record(row)
        if record.id in answers:
            raise row.wrong(f"id '{record.id}' is answered twice. Keep one of the two lines.")
        answers[record.id] = record
    return answers


def load_pages(path: Path) -> dict[tuple[str, int], PageText]:
    """Return the pages of a file by document and page.

    Raises:
        DataError: The file cannot be read, or a line is no page.
    """
    pages = {}
    for row in read_rows(path):
        pages[row.get("document", str), row.get("page", int)] = page_text(row.get("text", str))
    return pages


def page_text(text: str) -> PageText:
    """Return the text of a page, ready to look quotes up on."""
    return PageText(squash(text), runs(words(text)))


def _record(row: Row) -> AnswerRecord:
    return AnswerRecord(
        id=row.text("id"),
        status=row.text("status"),
        text=row.get("answer", str),
        citations=tuple(
            Quote(c.get("document", str), c.get("page", int), c.get("quote", str))
            for c in row.rows("citations")
        ),
        contexts=tuple(
            Context(c.get("document", str), c.get("page", int), c.get("text", str))
            for c in row.rows("contexts")
        ),
        seconds=_seconds(row),
    )


def _seconds(row: Row) -> float | None:
    value = row.fields.get("seconds")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise row.wrong("'seconds' should be a number.")
    return float(value)
