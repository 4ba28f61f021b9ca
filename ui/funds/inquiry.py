"""The conversation about one scheme, or about a person: what was asked and what was said.

Kept for this visit only, and never in an address: what someone fills in may be private.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any, cast

import streamlit as st

from assistant.eligibility.asking import open_fields
from assistant.eligibility.reading import read_answer
from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import CriterionResult
from assistant.register.load import load_questions
from assistant.register.questions import Question

# What is said once about a person holds for every scheme; an amount does not.
_OF_THE_PERSON = ("rol", "sector", "regio", "werknemers", "grootte", "doel")


@dataclass(slots=True)
class Inquiry:
    """Questions and answers, in the order of asking.

    Attributes:
        answers: As they were given, by field.
        steps: Fields that were asked, oldest first; one without an answer is not known.
        asking: Field that is asked again; empty to go on with the most deciding one.
        problem: The field and the answer that could not be read; empty when all could.
        kept: Answers about the person, shared by all conversations of the visit.
        ready: Whether the person wants the outcome before every question was asked.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    asking: str = ""
    problem: tuple[str, Any] | None = None
    kept: dict[str, Any] = field(default_factory=dict)
    ready: bool = False

    def next_field(self, results: tuple[CriterionResult, ...]) -> str:
        """Return the field to ask now; empty when there is nothing left to ask."""
        return self.asking or next(iter(self.left(results)), "")

    def left(self, results: tuple[CriterionResult, ...]) -> tuple[str, ...]:
        """Return the fields that are still open and were not asked before."""
        return open_fields(results, self.steps)

    def say(self, name: str, raw: Any) -> None:
        """Take an answer; one that cannot be read is kept apart and asked again."""
        question = load_questions()[name]
        answer = read_answer(question, raw)
        if answer.value is None and not answer.problem and raw:
            self.skip(name)
            return
        if answer.value is None or not answer.complete:
            self.problem, self.asking = (name, raw), name
            return
        self._step(name)
        self.answers[name] = raw
        if name in _OF_THE_PERSON:
            self.kept[name] = raw

    def skip(self, name: str) -> None:
        """Leave a question unanswered: the person does not know."""
        self._step(name)
        self.answers.pop(name, None)
        self.kept.pop(name, None)

    def ask_again(self, name: str) -> None:
        """Go back to a question."""
        self.asking, self.problem, self.ready = name, None, False

    def back(self, now: str) -> None:
        """Go back to the question before the one that is asked now."""
        place = self.steps.index(now) if now in self.steps else len(self.steps)
        if place:
            self.ask_again(self.steps[place - 1])

    def finish(self) -> None:
        """Show the outcome with what is known."""
        self.asking, self.problem, self.ready = "", None, True

    def start_again(self) -> None:
        """Forget every answer."""
        for name in self.answers:
            self.kept.pop(name, None)
        self.answers.clear()
        self.steps.clear()
        self.asking, self.problem, self.ready = "", None, False

    def situation(self) -> Situation:
        """Return the answers as they are read."""
        return Situation(self.answers, load_questions())

    def _step(self, name: str) -> None:
        if name not in self.steps:
            self.steps.append(name)
        self.asking, self.problem = "", None


def inquiry(name: str, fields: Mapping[str, Question]) -> Inquiry:
    """Return the conversation called ``name``, begun with what is known of the person.

    Args:
        name: Id of the scheme.
        fields: Questions that it may ask.
    """
    found, kept = _visit()
    if name not in found:
        known = {key: raw for key, raw in kept.items() if key in fields}
        found[name] = Inquiry(dict(known), list(known), kept=kept)
    return found[name]


def about_person() -> dict[str, Any]:
    """Return what is known of the person; changing it changes what later checks begin with."""
    return _visit()[1]


def _visit() -> tuple[dict[str, Inquiry], dict[str, Any]]:
    state = cast("MutableMapping[str, Any]", st.session_state)
    return state.setdefault("inquiries", {}), state.setdefault("about-person", {})
