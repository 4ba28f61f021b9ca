"""Judge written answers: faithfulness, completeness and plainness.

Judging reads a file of answers; it never asks the assistant anything. The checks in code
need no model and give the same verdict twice. A model may judge as well; its reply is held
to a schema, and one that does not fit is counted as such, never averaged in.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import jsonschema

from assistant.errors import JudgeError
from assistant.llm import Finish
from assistant.prompts import FilledPrompt, load_prompt
from assistant.writing.cleaning import as_data
from assistant.writing.facts import find_facts, make_ground, missing
from eval.cases import Case
from eval.readability import Readability, readability
from eval.records import AnswerRecord

Completeness = Literal["complete", "partial", "none"]

_MARKER = re.compile(r"\s?\[(\d+)\]")
_SENTENCE = re.compile(r"(?<=\])[.!?:;]?\s+|\n+")
_FENCE = re.compile(r"^```(?:json)?\s*|\s*```$")
_MAX_TOKENS = 1_500
_SECONDS = 60.0
_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["sentences", "completeness"],
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["number", "supported"],
                "properties": {
                    "number": {"type": "integer", "minimum": 1},
                    "supported": {"type": "boolean"},
                    "reason": {"type": "string", "maxLength": 500},
                },
            },
        },
        "completeness": {"enum": ["complete", "partial", "none"]},
    },
}


class Judge(Protocol):
    """A model that judges; see :class:`assistant.llm.ChatEndpoint`."""

    def stream(
        self, prompt: FilledPrompt, *, max_tokens: int, seconds: float
    ) -> Iterable[str | Finish]:
        """Yield the reply in pieces, then how it ended."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an answer is worth.

    Attributes:
        supported: Per sentence whether its cited sources bear it out; none for no answer.
        completeness: Of the whole.
    """

    supported: tuple[bool, ...]
    completeness: Completeness

    @property
    def faithfulness(self) -> float | None:
        """Return the share of sentences that is borne out, in [0, 1]; None for no sentence."""
        return sum(self.supported) / len(self.supported) if self.supported else None


def sentences_of(record: AnswerRecord) -> list[tuple[str, tuple[int, ...]]]:
    """Return the sentences of an answer, each with the numbers it cites, in order."""
    found = []
    for part in _SENTENCE.split(record.text):
        text = _MARKER.sub("", part).strip(' -*“”"')
        if re.search(r"[^\W\d_]{2,}", text) and not part.strip().endswith("**:"):
            found.append((text, tuple(int(n) for n in _MARKER.findall(part))))
    return found


def judge_by_rule(case: Case, record: AnswerRecord) -> Judgement:
    """Return what can be told without a model.

    A sentence is borne out when every figure, date, name and address in it stands in a
    quote or page that it cites. An answer is complete when it holds every answer key.
    """
    supported = [
        bool(numbers) and not missing(find_facts(text), make_ground(_cited(record, numbers)))
        for text, numbers in sentences_of(record)
    ]
    return Judgement(tuple(supported) if record.answered else (), completeness(case, record))


def completeness(case: Case, record: AnswerRecord) -> Completeness:
    """Return how much of what must be said is said."""
    if not record.answered or not case.answer_keys:
        return "none"
    said = [any(re.search(key, record.text, re.I) for key in keys) for keys in case.answer_keys]
    if all(said):
        return "complete"
    return "partial" if any(said) else "none"


def judge_by_model(case: Case, record: AnswerRecord, judge: Judge) -> Judgement:
    """Return what a model makes of it.

    Raises:
        JudgeError: Its reply does not fit the schema, or skips a sentence.
        ModelUnavailableError: It cannot be asked.
    """
    told = sentences_of(record)
    prompt = load_prompt("judge_faithfulness.nl").fill(
        question=as_data(case.question),
        sources="\n".join(f"[{n}] {as_data(q.text)}" for n, q in enumerate(record.citations, 1)),
        sentences="\n".join(f"{n}: {as_data(t)} {list(c)}" for n, (t, c) in enumerate(told, 1)),
    )
    reply = judge.stream(prompt, max_tokens=_MAX_TOKENS, seconds=_SECONDS)
    return read_judgement("".join(p for p in reply if isinstance(p, str)), len(told))


def read_judgement(reply: str, n_sentences: int) -> Judgement:
    """Return the judgement in a model's reply.

    Raises:
        JudgeError: It is no JSON, does not fit the schema, or is not about these sentences.
    """
    try:
        verdict = json.loads(_FENCE.sub("", reply.strip()))
        jsonschema.validate(verdict, _SCHEMA)
    except ValueError as error:
        raise JudgeError(f"The judge's reply is no JSON: {error}.") from error
    except jsonschema.ValidationError as error:
        raise JudgeError(f"The judge's reply does not fit: {error.message[:200]}") from error
    by_number = {row["number"]: bool(row["supported"]) for row in verdict["sentences"]}
    if sorted(row["number"] for row in verdict["sentences"]) != list(range(1, n_sentences + 1)):
        raise JudgeError(f"The judge should judge sentences 1 to {n_sentences}, each once.")
    supported = tuple(by_number[number] for number in range(1, n_sentences + 1))
    return Judgement(supported, verdict["completeness"])


def plainness(record: AnswerRecord) -> Readability:
    """Return how plain an answer reads."""
    return readability(record.text)


def _cited(record: AnswerRecord, numbers: tuple[int, ...]) -> list[str]:
    """Return the quotes with these numbers, and what else was retrieved of their pages."""
    quotes = [record.citations[n - 1] for n in numbers if 1 <= n <= len(record.citations)]
    pages = {(quote.document, quote.page) for quote in quotes}
    others = [c.text for c in record.contexts if (c.document, c.page) in pages]
    return [*(quote.text for quote in quotes), *others]
