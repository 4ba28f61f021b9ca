"""The desk on our own register, on a fixed day, with the reader of questions that answers use."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from assistant.answers import Answer, AnswerStatus, Turn
from assistant.cards.asking import Asked, read_asked
from assistant.cards.desk import Desk
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from assistant.understanding import Query, understand

DAY = date(2026, 6, 1)
ROOT = Path(__file__).parents[2]
Ask = Callable[..., Answer]


def query_of(question: str, history: Sequence[Turn] = ()) -> Query:
    return understand(question, history, load_thesaurus(), load_gazetteer())


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk(today=lambda: DAY)


@pytest.fixture
def read() -> Callable[..., Asked]:
    """Read what a question asks; earlier questions of the conversation come behind it."""

    def reader(question: str, *earlier: str) -> Asked:
        history = [Turn(text) for text in earlier]
        return read_asked(query_of(question, history), history)

    return reader


@pytest.fixture
def answered(desk: Desk) -> Ask:
    """Ask a question that the documents answer."""

    def ask(question: str, history: Sequence[Turn] = ()) -> Answer:
        quoted = Answer(AnswerStatus.ANSWERED, "“Een aanhaling.” [1]")
        return desk.beside(quoted, query_of(question, history), history)

    return ask


@pytest.fixture
def unanswered(desk: Desk) -> Ask:
    """Ask a question that the documents do not answer.

    ``missing`` are the kinds of fact that were asked and not found; ``scope`` the log odds
    that the question is one for this counter.
    """

    def ask(
        question: str,
        history: Sequence[Turn] = (),
        missing: tuple[str, ...] = (),
        scope: float = 2.0,
    ) -> Answer:
        trace = {"features": {"scope": scope}, "missing": missing}
        nothing = Answer(AnswerStatus.ABSTAINED, "Daar zeg ik niets over.", trace=trace)
        return desk.beside(nothing, query_of(question, history), history)

    return ask
