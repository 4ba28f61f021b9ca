"""What is known of a question on its way through the chain."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from assistant.advice import Card
from assistant.answers import Answer, Turn
from assistant.errors import QuestionError
from assistant.language.detection import detect_language
from assistant.language.noun_phrases import telling_phrase
from assistant.language.words import is_stop_word, words
from assistant.quoting.compose import Draft
from assistant.retrieval import Retrieval
from assistant.understanding import Query
from assistant.units import Unit
from assistant.wording import say
from assistant.writing.base import Written

T = TypeVar("T")

# Of words that were read as others so many are said, and so much of each.
_MOST_WORDS_SAID = 5
_LONGEST_WORD = 30
_LONGEST_TOPIC = 80


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of a question so far.

    Attributes:
        question: As it was asked.
        history: Earlier turns, oldest first.
        answer_id: Number of the answer to come.
        query: The question, understood.
        retrieval: What was found.
        units: What is quoted, best first.
        draft: The composed answer.
        cards: What the register knows, as a model was shown it; empty without one.
        written: What a model made of it; None or without text: the draft is the answer.
        trace: What happened, for the explanation.
        answer: Set once the question has ended.
    """

    question: str
    history: tuple[Turn, ...] = ()
    answer_id: str = ""
    query: Query | None = None
    retrieval: Retrieval | None = None
    units: tuple[Unit, ...] = ()
    draft: Draft | None = None
    cards: tuple[Card, ...] = ()
    written: Written | None = None
    trace: tuple[tuple[str, Any], ...] = ()
    answer: Answer | None = None


def unless_done(step: Callable[[Progress], Progress]) -> Callable[[Progress], Progress]:
    """Return ``step`` as one that passes on a question that has its answer."""
    return lambda progress: progress if progress.answer is not None else step(progress)


def known(value: T | None) -> T:
    """Return what an earlier step left.

    Raises:
        RuntimeError: It left nothing.
    """
    if value is None:
        raise RuntimeError("a step of the chain was skipped")
    return value


def refuse_unusable(question: str, most_characters: int, example: Callable[[], str] = str) -> None:
    """Let a question pass that can be answered.

    Args:
        question: Without space around it.
        most_characters: Longest that is taken.
        example: Gives a question that is answered, to offer; "" for none.

    Raises:
        QuestionError: It has no words, or more characters than ``most_characters``.
    """
    if not words(question):
        found = example()
        raise QuestionError(
            say("empty_question_example", example=found) if found else say("empty_question")
        )
    if len(question) > most_characters:
        counts = {"count": len(question), "limit": most_characters}
        raise QuestionError(say("long_question", detect_language(question), **counts))


def topic_of(question: str, language: str) -> str:
    """Return what the question is about, as a phrase of its own words to say back.

    What looks like an address or a long number may be personal, and is left out.
    """
    phrase = telling_phrase(question, language)
    if not phrase or len(phrase) > _LONGEST_TOPIC:
        return say("no_topic", language)
    return say("topic", language, words=phrase)


def say_reading(query: Query) -> tuple[str, ...]:
    """Return what to say of words that were read as others: those that carry meaning."""
    pairs = [
        say("read_word", query.language, written=written[:_LONGEST_WORD], meant=meant)
        for written, meant in query.read_as
        if not all(map(is_stop_word, words(meant)))
    ][:_MOST_WORDS_SAID]
    if not pairs:
        return ()
    return (say("read_as", query.language, words=", ".join(pairs)),)
