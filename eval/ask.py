"""Ask every case and write down what comes back. Asking may cost time or money; scoring not."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.answers import Answer, AnswerStatus, Turn
from assistant.errors import ModelUnavailableError, QuestionError
from eval.cases import Case

WriteDown = Callable[[str, Answer], Mapping[str, object]]
"""From the id of a case and its answer to the line of the answers file."""


class Answerer(Protocol):
    """What can be asked; the Assistant, or a stand-in."""

    def answer(self, question: str, history: Sequence[Turn]) -> Answer:
        """Return the answer to a question.

        Args:
            question: As the person typed it.
            history: Earlier turns, oldest first.
        """


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """A case that gave an error instead of an answer.

    Attributes:
        id: Of the case.
        reason: What the error says.
    """

    id: str
    reason: str


def ask_cases(
    cases: Iterable[Case], assistant: Answerer, write_down: WriteDown, path: Path
) -> tuple[NotAnswered, ...]:
    """Ask each case and write the answers, one a line, as they come.

    A question that cannot be taken is refused, as ``loket ask --batch`` has it. A case whose
    model fails is left out and the next one is asked. What was written stays when a run is
    broken off.

    Args:
        cases: The questions, asked in this order.
        assistant: Who answers.
        write_down: Makes the line of an answer.
        path: The answers file; what it held is gone.

    Returns:
        The cases that were left out.
    """
    failed = []
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for case in cases:
            try:
                answer = assistant.answer(case.question, case.history)
            except QuestionError as error:
                answer = Answer(AnswerStatus.REFUSED, str(error))
            except ModelUnavailableError as error:
                failed.append(NotAnswered(case.id, str(error)))
                continue
            line = json.dumps(write_down(case.id, answer), ensure_ascii=False)
            file.write(f"{line}\n")
            file.flush()
    return tuple(failed)
