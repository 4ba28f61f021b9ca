"""Questions in and answers out as JSON lines, in the fixed format of ``loket ask --batch``."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answers import Answer, Turn
from assistant.errors import QuestionError


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """One line of the input: its id, the question and the earlier turns, oldest first."""

    id: str
    question: str
    history: tuple[Turn, ...] = ()


def read_questions(path: Path) -> Iterator[BatchQuestion]:
    """Yield the questions of a JSON lines file; only id, question, history are read.

    Raises:
        QuestionError: A line is not such an object; the message names file and line.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            history = tuple(
                Turn(str(turn["user"]), str(turn.get("assistant", "")))
                for turn in row.get("history") or ()
            )
            yield BatchQuestion(str(row["id"]), str(row["question"]), history)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise QuestionError(
                f"{path}, line {number}: this is not a question ({error}). Give one JSON object "
                'a line, such as {"id": "1", "question": "Wat is een pps?", "history": []}.'
            ) from error


def answer_record(question_id: str, answer: Answer) -> dict[str, Any]:
    """Return ``answer`` as one object of the batch format; pages count from 1."""
    return {
        "id": question_id,
        "status": answer.status.value,
        "answer": answer.text,
        "citations": [
            {
                "n": citation.number,
                "document": citation.chunk.document,
                "title": citation.chunk.info.title,
                "page": citation.chunk.page_number,
                "section": " > ".join(citation.chunk.section),
                "date": citation.chunk.info.date,
                "quote": citation.quote,
            }
            for citation in answer.citations
        ],
        "contexts": [
            {
                "document": scored.chunk.document,
                "page": scored.chunk.page_number,
                "text": scored.chunk.text,
                "score": round(scored.score, 4),
            }
            for scored in answer.contexts
        ],
        "mode": answer.mode,
        "language": answer.language,
        "seconds": answer.seconds,
    }


def dump_record(record: Mapping[str, Any]) -> str:
    """Return ``record`` as one line of JSON."""
    return json.dumps(record, ensure_ascii=False)
