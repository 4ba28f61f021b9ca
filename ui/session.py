"""The conversation of one visitor, typed, in Streamlit's session state."""

import secrets
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, cast

import streamlit as st

from assistant.answers import Answer, Turn
from ui.texts import Language


@dataclass(slots=True)
class Exchange:
    """One question and what came of it.

    Attributes:
        question: As it was asked.
        answer: The answer; None when there was a problem.
        problem: Sentence for the reader when there is no answer.
        id: Short name of this exchange, for widget keys.
        opened: Number of the opened citation; 0 when none is open.
        page_number: Page shown of the opened source, from 1.
        opinion: Whether the visitor's opinion was kept; None before it is given.
    """

    question: str
    answer: Answer | None = None
    problem: str = ""
    id: str = field(default_factory=lambda: secrets.token_hex(4))
    opened: int = 0
    page_number: int = 0
    opinion: bool | None = None

    @property
    def number(self) -> str:
        """Return the number for the reader to refer to: that of the answer, by which it is kept."""
        return (self.answer.id if self.answer else "") or self.id

    def show(self, number: int) -> None:
        """Open citation ``number`` at its page; 0 shuts the source that is open."""
        self.opened = number
        for citation in self.answer.citations if self.answer else ():
            if citation.number == number:
                self.page_number = citation.chunk.page_number


@dataclass(slots=True)
class Conversation:
    """Everything asked so far.

    Attributes:
        exchanges: Oldest first.
        pending: A question that waits for its answer; survives a run that was cut off.
        language: Of the pages.
    """

    exchanges: list[Exchange] = field(default_factory=list)
    pending: str = ""
    language: Language = "nl"

    def history(self, before: Exchange | None = None) -> list[Turn]:
        """Return the answered turns, oldest first, each with the question that came back.

        Args:
            before: Leave out this exchange and those after it; None leaves out nothing.
        """
        asked = takewhile(lambda exchange: exchange is not before, self.exchanges)
        return [Turn(e.question, _read(e.answer)) for e in asked if e.answer]

    def ask(self, question: str) -> None:
        """Put a question in line."""
        self.pending = question

    def switch_language(self) -> None:
        """Change the pages from Dutch to English or back."""
        self.language = "en" if self.language == "nl" else "nl"

    def clear(self) -> None:
        """Forget everything that was asked."""
        self.exchanges.clear()
        self.pending = ""


def spoken_around(answer: Answer, language: Language) -> Language:
    """Return the language of the words around ``answer`` on a page in ``language``.

    Around an English answer the page is English too, whatever it is elsewhere.
    """
    return "en" if "en" in {answer.language, language} else "nl"


def _read(answer: Answer) -> str:
    back = answer.clarify.question if answer.clarify else ""
    return "\n".join(dict.fromkeys(filter(None, (answer.text, back))))


def conversation() -> Conversation:
    """Return the conversation of this visitor."""
    state = cast("MutableMapping[str, Any]", st.session_state)
    if "conversation" not in state:
        state["conversation"] = Conversation()
    return cast("Conversation", state["conversation"])
