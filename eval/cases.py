"""Case: one question with known sources. Load question sets, and refuse a set that cannot score."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.answers import Turn
from assistant.errors import DataError
from eval.jsonl import Row, read_rows


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a document that hold the answer.

    Attributes:
        document: Stem of the document's file.
        text: Its words; 60% of their three-word runs must be found.
    """

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """One question, and how to tell a right answer.

    Attributes:
        id: Name of the case; once in all sets together.
        persona: Who asks (mkb, docent, medewerker, inwoner).
        lang: "nl" or "en".
        type: Sort of question (who, figure, compare, adversarial, ...).
        history: Earlier turns, oldest first.
        question: What is asked.
        answerable: Whether the documents hold the answer.
        docs: Stems of the documents that hold it.
        anchors: Where it stands; empty unless answerable.
        answer_keys: One tuple of alternatives per thing the answer must say; each
            alternative is a regular expression, and case does not count.
        reference: A good answer, for people.
        notes: For people; "all" in front says that every anchor is needed.
    """

    id: str
    persona: str
    lang: str
    type: str
    history: tuple[Turn, ...]
    question: str
    answerable: bool
    docs: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    answer_keys: tuple[tuple[str, ...], ...]
    reference: str
    notes: str

    @property
    def needs_all(self) -> bool:
        """Return whether every anchor is needed, rather than any one of them."""
        return self.notes.startswith("all")

    @property
    def n_needed(self) -> int:
        """Return how many anchors are needed."""
        return len(self.anchors) if self.needs_all else min(1, len(self.anchors))


def load_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of one file, in its order.

    Raises:
        DataError: The file cannot be read, holds no cases, or a line is not a case that
            can be scored; the message names the file and the line.
    """
    return load_case_sets([path])


def load_case_sets(paths: Iterable[Path]) -> tuple[Case, ...]:
    """Return the cases of several files together, in their order.

    Raises:
        DataError: As ``load_cases``, and when two cases have the same id.
    """
    cases: dict[str, Case] = {}
    first: dict[str, Row] = {}
    for path in paths:
        before = len(cases)
        for row in read_rows(path):
            case = _case(row)
            if case.id in cases:
                seen = first[case.id]
                raise row.wrong(f"id '{case.id}' is taken by {seen.path}, line {seen.number}.")
            cases[case.id], first[case.id] = case, row
        if len(cases) == before:
            raise DataError(f"{path} holds no cases. It needs one JSON object a line.")
    return tuple(cases.values())


def _case(row: Row) -> Case:
    case = Case(
        id=row.text("id"),
        persona=row.text("persona"),
        lang=row.text("lang"),
        type=row.text("type"),
        history=tuple(
            Turn(turn.get("user", str), turn.get("assistant", str)) for turn in row.rows("history")
        ),
        question=row.text("question"),
        answerable=row.get("answerable", bool),
        docs=row.texts("docs"),
        anchors=tuple(Anchor(a.text("doc"), a.text("text")) for a in row.rows("anchors")),
        answer_keys=_answer_keys(row),
        reference=row.get("reference", str),
        notes=row.get("notes", str),
    )
    if case.answerable:
        for name, values in (
            ("docs", case.docs),
            ("anchors", case.anchors),
            ("answer_keys", case.answer_keys),
        ):
            if not values:
                raise row.wrong(f"'{name}' is empty, so an answerable case cannot be scored.")
    return case


def _answer_keys(row: Row) -> tuple[tuple[str, ...], ...]:
    keys = []
    for alternatives in row.get("answer_keys", list):
        if not (
            isinstance(alternatives, list)
            and alternatives
            and all(isinstance(key, str) and key for key in alternatives)
        ):
            raise row.wrong("'answer_keys' should hold lists of alternatives, none of them empty.")
        for key in alternatives:
            try:
                re.compile(key)
            except re.error as error:
                raise row.wrong(f"answer key '{key}' is no regular expression: {error}.") from error
        keys.append(tuple(alternatives))
    return tuple(keys)
