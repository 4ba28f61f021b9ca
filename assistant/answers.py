"""What comes back: AnswerStatus, Citation, Answer. Frozen, no input or output."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from assistant.advice import Card, Clarify, RecordCitation
from assistant.documents import Chunk, ScoredChunk


class AnswerStatus(StrEnum):
    """How a question ended; a closed vocabulary."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    ABSTAINED = "abstained"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that a sentence of the answer leans on.

    Attributes:
        number: The n of the marker ``[n]``, from 1.
        chunk: Where the quote stands.
        quote: Exact words of the page.
        beside: Whether it answers far less surely than the best one does.
    """

    number: int
    chunk: Chunk
    quote: str
    beside: bool = False

    @property
    def section(self) -> tuple[str, ...]:
        """Return the headings that the quote stands under, outermost first."""
        lines = [line.text for line in self.chunk.lines]
        place = next((n for n, text in enumerate(lines) if self.quote in text), None)
        if place is None:  # it runs over lines, or words were left out of it
            place = next((n for n, text in enumerate(lines) if text in self.quote), 0)
        return self.chunk.headings_above(place)


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked answer, as a reader sees it.

    Attributes:
        status: How the question ended.
        text: Markdown with ``[n]`` markers; for other statuses than ANSWERED a Dutch (or
            English) sentence that says what to do next.
        citations: In ascending number; empty unless ANSWERED.
        parts: What answers best and what does so far less surely, each as a text of its own;
            empty where the text is not told apart.
        contexts: What was retrieved, best first.
        mode: "quoted" (words of the sources), "written" (by a model, checked) or "register"
            (from facts of the register, because the documents do not say it).
        language: "nl" or "en", of the question.
        seconds: Wall time.
        notices: Sentences a reader should see beside the answer (old document, two versions).
        trace: How the answer came about, for ``explain``; no personal data.
        record_citations: Facts of the register that the text leans on: all of it where the
            documents say nothing, single sentences of a written answer. They are no pages, so
            they never stand among ``citations``; the numbers of both are one row.
        cards: What the register knows beside it, in the order in which to read it.
        clarify: One question back; None when nothing hangs on it.
        id: Number by which it can be asked about, such as "a-1b2c3d4e5f60"; says nothing of
            what it is, so two answers that differ in it alone are equal.
    """

    status: AnswerStatus
    text: str
    citations: tuple[Citation, ...] = ()
    contexts: tuple[ScoredChunk, ...] = ()
    mode: str = "quoted"
    language: str = "nl"
    seconds: float = 0.0
    notices: tuple[str, ...] = ()
    trace: Mapping[str, Any] = field(default_factory=dict)
    record_citations: tuple[RecordCitation, ...] = ()
    cards: tuple[Card, ...] = ()
    clarify: Clarify | None = None
    parts: tuple[str, ...] = ()
    id: str = field(default="", compare=False)

    @property
    def best(self) -> str:
        """Return what answers best: the whole text where it is not told apart."""
        return self.parts[0] if self.parts else self.text

    @property
    def more(self) -> str:
        """Return what answers far less surely; "" where the text is not told apart."""
        return self.parts[1] if self.parts else ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier exchange of the conversation.

    Attributes:
        user: What the person asked.
        assistant: What they read back.
    """

    user: str
    assistant: str = ""
