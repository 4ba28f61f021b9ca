"""Cases, answers and people who answer, made for one test each."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from eval.cases import Anchor, Case
from eval.records import AnswerRecord, Context, Quote

LEAVE = "vijfentwintig dagen verlof per jaar voor iedereen die voltijds werkt"
TRAVEL = "reiskosten worden vergoed tot veertig kilometer per dag zonder bonnen"

WriteLines = Callable[[str, Iterable[object]], Path]


def case_fields(**changes: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": "q1",
        "persona": "mkb",
        "lang": "nl",
        "type": "figure",
        "history": [],
        "question": "Hoeveel dagen verlof zijn er?",
        "answerable": True,
        "docs": ["verlof"],
        "anchors": [{"doc": "verlof", "text": LEAVE}],
        "answer_keys": [["vijfentwintig", r"\b25\b"]],
        "reference": "25 dagen.",
        "notes": "",
    }
    return fields | changes


def answer_fields(**changes: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": "q1",
        "status": "answered",
        "answer": "Er zijn 25 dagen verlof. [1]",
        "citations": [
            {
                "n": 1,
                "document": "verlof",
                "title": "Verlof",
                "page": 1,
                "section": "",
                "date": "2021",
                "quote": LEAVE,
            }
        ],
        "contexts": [{"document": "verlof", "page": 1, "text": LEAVE, "score": 1.0}],
        "mode": "quoted",
        "language": "nl",
        "seconds": 0.01,
    }
    return fields | changes


@pytest.fixture
def make_fields() -> Callable[..., dict[str, Any]]:
    return case_fields


@pytest.fixture
def make_answer_fields() -> Callable[..., dict[str, Any]]:
    return answer_fields


@pytest.fixture
def make_case() -> Callable[..., Case]:
    def make(**changes: Any) -> Case:
        fields: Mapping[str, Any] = case_fields() | {
            "history": (),
            "docs": ("verlof",),
            "anchors": (Anchor("verlof", LEAVE),),
            "answer_keys": (("vijfentwintig", r"\b25\b"),),
        }
        return Case(**(dict(fields) | changes))

    return make


@pytest.fixture
def make_record() -> Callable[..., AnswerRecord]:
    def make(**changes: Any) -> AnswerRecord:
        fields: dict[str, Any] = {
            "id": "q1",
            "status": "answered",
            "text": "Er zijn 25 dagen verlof. [1]",
            "citations": (Quote("verlof", 1, LEAVE),),
            "contexts": (Context("verlof", 1, LEAVE),),
            "seconds": 0.01,
        }
        return AnswerRecord(**(fields | changes))

    return make


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    def write(name: str, rows: Iterable[object]) -> Path:
        path = tmp_path / name
        lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    return write
