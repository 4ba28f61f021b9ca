"""Questions in and answers out as JSON lines, in the fixed format of ``loket ask --batch``."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from assistant.advice import RecordCitation
from assistant.answers import Answer, Citation, Turn
from assistant.errors import QuestionError
from assistant.language.contacts import masked
from assistant.passages import passages_to_read

# What some readers take for the end of a line, beside the control signs that JSON escapes.
_LINE_ENDS = re.compile("[\u0085\u2028\u2029]")


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
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionError(f"{path} is not written in UTF-8. Save it so and try again.") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _question(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise QuestionError(
                f"{path}, line {number}: this is not a question ({error}). Give one JSON object "
                'a line, such as {"id": "1", "question": "Wat is een pps?", "history": []}.'
            ) from error


def _question(row: Mapping[str, Any]) -> BatchQuestion:
    history = tuple(
        Turn(_text(turn["user"]), _text(turn.get("assistant") or ""))
        for turn in row.get("history") or ()
    )
    return BatchQuestion(str(row["id"]), _text(row["question"]), history)


def _text(value: object) -> str:
    """Return a string that can be written again; half a character becomes a question mark."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value.encode("utf-8", errors="replace").decode("utf-8")


def answer_record(question_id: str, answer: Answer) -> dict[str, Any]:
    """Return ``answer`` as one object of the batch format; pages count from 1."""
    return {
        "id": question_id,
        "status": answer.status.value,
        "answer": answer.text,
        "citations": sorted(
            (
                *map(_citation, answer.citations),
                *map(_record_citation, answer.record_citations),
            ),
            key=itemgetter("n"),
        ),
        "contexts": [
            {
                "document": passage.chunks[0].chunk.document,
                "page": passage.chunks[0].chunk.page_number,
                "text": "\n".join(map(masked, passage.text.splitlines())),
                "score": round(passage.score, 4),
            }
            for passage in passages_to_read(answer.contexts)
        ],
        "mode": answer.mode,
        "language": answer.language,
        "seconds": answer.seconds,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "n": citation.number,
        "document": citation.chunk.document,
        "title": citation.chunk.info.title,
        "page": citation.chunk.page_number,
        "section": masked(" > ".join(citation.section)),
        "date": citation.chunk.info.date,
        "quote": citation.quote,
        "beside": citation.beside,
    }


def _record_citation(citation: RecordCitation) -> dict[str, Any]:
    """Return a fact of the register in the same fields.

    The words are the register's own, so its document is the record and never the document
    that the fact is from; where that is, stands under ``section``.
    """
    fact = citation.fact
    return {
        "n": citation.number,
        "document": f"register/{citation.record}",
        "title": fact.source,
        "page": 1,
        "section": fact.where,
        "date": fact.date,
        "quote": fact.text,
        "beside": False,
    }


def answer_object(question_id: str, answer: Answer) -> dict[str, Any]:
    """Return ``answer`` in the batch format, with its number, cards, question back and notices."""
    return {
        **answer_record(question_id, answer),
        "notices": list(answer.notices),
        "cards": [card.as_dict() for card in answer.cards],
        "clarify": answer.clarify.as_dict() if answer.clarify else None,
        "answer_id": answer.id,
    }


def dump_record(record: Mapping[str, Any]) -> str:
    """Return ``record`` as one line of JSON, also for readers that end lines at U+2028."""
    return _LINE_ENDS.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(record, ensure_ascii=False)
    )
