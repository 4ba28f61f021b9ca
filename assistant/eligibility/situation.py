"""Situation: the facts that a person gave, read once and asked by field. Pure; never raises.

Keys may be everyday ("employees", "plaats"). What follows from other answers (klein,
from the number of people) is derived, unless the person says it outright.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from assistant.eligibility import wording
from assistant.eligibility.reading import UNANSWERED, Answer, as_json, read_answer
from assistant.register.questions import Derivation, Question, plain

# Enough of a key to find it again in a form.
_SHOWN = 40


class Situation:
    """The answers of a person.

    Args:
        facts: Anything; what is no mapping of fields to answers is reported, not raised.
        questions: What can be asked, by field.
    """

    def __init__(self, facts: Any, questions: Mapping[str, Question]) -> None:
        self._questions = questions
        self._answers: dict[str, Answer] = {}
        self._problems: dict[str, list[str]] = {}
        self.problems: tuple[str, ...] = ()
        if not isinstance(facts, Mapping):
            self.problems = (wording.NOT_A_MAPPING,)
            return
        given = {plain(key).replace(" ", "_"): facts[key] for key in _keys(facts)}
        for question in questions.values():
            self._read(question, given)
        asked = {key for q in questions.values() for key in (q.field, *q.aliases)}
        strange = [key for key in given if key not in asked]
        self.problems = tuple(wording.NOT_ASKED.format(field=key[:_SHOWN]) for key in strange)

    def answer(self, field: str) -> Answer:
        """Return the answer to a question, given or derived; without a value when unknown."""
        given = self._answers.get(field, UNANSWERED)
        question = self._questions.get(field)
        if given.value is not None or question is None or question.derive is None:
            return given
        if given.problem:
            return given
        return Answer(self._derive(question.derive))

    def asks(self, field: str) -> str:
        """Return the field to ask a person for, to learn this one."""
        question = self._questions.get(field)
        if question is None or question.derive is None:
            return field
        missing = [name for name in question.derive.fields if self.answer(name).value is None]
        # One number more and it follows; with nothing known, ask the thing itself.
        if question.derive.kind == "bands" or len(missing) < len(question.derive.fields):
            return missing[0] if missing else field
        return field

    def question(self, field: str) -> str:
        """Return how a field is asked for."""
        return self._questions[field].question if field in self._questions else field

    def invalid(self, fields: set[str]) -> tuple[str, ...]:
        """Return what could not be read, for these fields and those they follow from."""
        needed = set(fields)
        for field in fields:
            question = self._questions.get(field)
            if question is not None and question.derive is not None:
                needed |= set(question.derive.fields)
        found = [text for field in self._questions if field in needed
                 for text in self._problems.get(field, [])]  # fmt: skip
        return (*self.problems, *found)

    def _read(self, question: Question, given: Mapping[str, Any]) -> None:
        keys = [key for key in (question.field, *question.aliases) if key in given]
        answers = [read_answer(question, given[key]) for key in keys]
        answer = next((a for a in answers if a.value is not None), None)
        answer = answer or next((a for a in answers if a.problem), UNANSWERED)
        self._answers[question.field] = answer
        problems = [a.problem for a in answers if a.problem]
        if len({repr(as_json(a.value)) for a in answers if a.value is not None}) > 1:
            value = as_json(answer.value)
            problems.append(wording.TWO_ANSWERS.format(field=question.field, value=value))
        if problems:
            self._problems[question.field] = problems

    def _derive(self, derive: Derivation) -> Any:
        values = [self.answer(name).value for name in derive.fields]
        if any(not isinstance(value, Fraction) for value in values):
            return None
        if derive.kind == "bands":
            return next(
                frozenset({choice})
                for below, choice in derive.bands
                if below is None or values[0] < below
            )
        part, whole = values
        return part / whole if whole and part <= whole else None


def _keys(facts: Mapping[Any, Any]) -> list[Any]:
    """Return the text keys, so that neither order nor odd keys make a difference."""
    return sorted(key for key in facts if isinstance(key, str))
