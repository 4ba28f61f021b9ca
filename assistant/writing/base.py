"""What the chain asks of whoever writes answers, and what it gets back."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from assistant.answers import Citation, Turn
from assistant.documents import ScoredChunk
from assistant.writing.extra import ExtraCitation, ExtraSource


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be written.

    Attributes:
        question: As it can be read by itself.
        language: "nl" or "en".
        chunks: What was found, best first.
        quoted: The quoted answer; what is written must say as much about the question.
        holds: Tells whether a citation's quote stands on its page.
        extra: What else may be cited: cards of the register; shown after the chunks.
        answer_id: Number of the answer.
    """

    question: str
    language: str
    chunks: Sequence[ScoredChunk]
    quoted: str
    holds: Callable[[Citation], bool]
    extra: Sequence[ExtraSource] = ()
    answer_id: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it.

    Attributes:
        text: The answer with ``[n]`` markers; empty when the quoted answer must step in.
        citations: In ascending number; pages only.
        extra: The extra sources it leans on; their numbers are the ones that ``citations`` skips.
        shown: Whether a piece was yielded.
        trace: What was shown, kept, dropped and why, and what it cost.
    """

    text: str = ""
    citations: tuple[Citation, ...] = ()
    extra: tuple[ExtraCitation, ...] = ()
    shown: bool = False
    trace: Mapping[str, Any] = field(default_factory=dict)


class Writer(Protocol):
    """Writes answers; never raises, and always ends within its time limit."""

    def rephrase(self, question: str, history: Sequence[Turn]) -> str:
        """Return a follow-up as a question that stands on its own; else the question itself.

        Args:
            question: As it was asked.
            history: Earlier turns, oldest first; at least one.
        """

    def write(self, task: Task) -> Generator[str, None, Written]:
        """Yield the checked pieces of an answer as they pass; return the whole.

        Joined, the pieces are the text, unless the whole says otherwise: a repaired
        sentence is put in its place, and an empty text means that nothing holds.
        """
