"""Cases, answers and people who answer, made for one test each."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from assistant.documents import DocumentInfo
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.thesaurus import load_thesaurus
from eval import examples
from eval.cases import Anchor, Case
from eval.records import AnswerRecord, Context, Quote
from tests.factories import make_chunk, make_document

LEAVE = "vijfentwintig dagen verlof per jaar voor iedereen die voltijds werkt"
TRAVEL = "reiskosten worden vergoed tot veertig kilometer per dag zonder bonnen"

FACTS = {
    "verlof": ("Hoeveel dagen verlof?", "Wie voltijds werkt heeft vijfentwintig dagen verlof."),
    "reis": ("Tot hoeveel kilometer reiskosten?", "Reiskosten betalen wij tot veertig kilometer."),
    "robot": ("Hoeveel ramen last de robot?", "De robot last elke ochtend dertig ramen."),
    "kantine": ("Wat kost een kop soep?", "In de kantine kost een kop soep twee euro."),
    "sleutel": ("Waar hangt de sleutel?", "De sleutel hangt bij de portier in een rode kast."),
    "rooster": ("Wanneer komt het rooster?", "Het rooster komt in de laatste week van januari."),
}

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


class Facts(NamedTuple):
    """A small collection to learn from: its index, questions, and where weights are written."""

    index: Path
    cases: Path
    weights: Path


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_lines: WriteLines) -> Facts:
    index = open_index(tmp_path / "index", load_thesaurus(), create=True)
    rows = [case_fields(id="x", question="Wat eten we?", answerable=False)]
    for name, (question, text) in FACTS.items():
        chunk = make_chunk(text, source=f"{name}.pdf", info=DocumentInfo(title=name.title()))
        (tmp_path / f"{name}.pdf").write_text("x", encoding="utf-8")
        arrival = Arrival(make_document([chunk]), [chunk], tmp_path / f"{name}.pdf", "root", "1")
        index.sync([arrival])
        anchors = [{"doc": name, "text": text}]
        rows.append(
            case_fields(id=name, question=question, docs=[name], anchors=anchors)
            | {"answer_keys": [["."]]}
        )
    weights = tmp_path / "data" / "ranking.json"
    weights.parent.mkdir()
    weights.write_text('{"words": {"idf": 1.5}, "units": {"covers": 0.5}}', encoding="utf-8")
    # What ships must stay as it is.
    monkeypatch.setattr(examples, "resources", SimpleNamespace(files=lambda package: tmp_path))
    return Facts(tmp_path / "index", write_lines("set.jsonl", rows), weights)
