"""What is known of a question on its way through the chain."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from assistant.advice import Card
from assistant.answers import Answer, Turn
from assistant.errors import QuestionError
from assistant.language.detection import detect_language
from assistant.language.words import is_stop_word, words
from assistant.quoting.compose import Draft
from assistant.retriever import Retrieval
from assistant.understanding import Query
from assistant.units import Unit
from assistant.wording import say
from assistant.writing.base import Written

T = TypeVar("T")

# Of words that were read as others so many are said, and so much of each.
_MOST_WORDS_SAID = 5
_LONGEST_WORD = 30
# A question word with the verb behind it, or the verb that a question begins with.
_OPENING = re.compile(
    r"^\W*(?:(?:wat|hoe|waar|wanneer|wie|waarom|what|how|where|when|who|why)\s+\w+\b"
    r"|(?:kan|kun|mag|moet|krijg|bestaat|is|zijn|heb|heeft|can|do|does|is|are)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.,;:!?()]+(?:\s|$)")
# Words that hold a phrase together.
_SMALL = frozenset(
    {"de", "het", "een", "van", "voor", "in", "op", "aan", "naar", "met", "bij", "en", "of"}
    | {"uit", "over", "tussen", "door", "per", "te", "om", "tot", "als", "the", "a", "an"}
    | {"for", "on", "at", "to", "with", "and", "or", "from", "between", "by"}
)
_PHRASE = 2
_MOST_WORDS_OF_TOPIC = 8
_PERSONAL = re.compile(r"@|\d{5}")


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


def refuse_unusable(question: str, most_characters: int) -> None:
    """Let a question pass that can be answered.

    Raises:
        QuestionError: It has no words, or more characters than ``most_characters``.
    """
    if not words(question):
        raise QuestionError(say("empty_question"))
    if len(question) > most_characters:
        counts = {"count": len(question), "limit": most_characters}
        raise QuestionError(say("long_question", detect_language(question), **counts))


def topic_of(question: str, language: str) -> str:
    """Return what the question is about, as a phrase of its own words to say back.

    That is its longest run of telling words that only small words stand between ("horeca
    naar de techniek"); a single word only behind an article or the like, as a noun is.
    What looks like an address or a long number may be personal, and is left out.
    """
    runs: list[list[str]] = [[]]
    for part in _CLAUSE.split(_OPENING.sub("", question)):
        runs.append([])
        for word in part.split():
            small = not words(word) or words(word)[0] in _SMALL
            if _PERSONAL.search(word) or (not small and is_stop_word(words(word)[0])):
                runs.append([])
            elif runs[-1] or not small:
                runs[-1].append(word)
    said = max((_trimmed(run) for run in runs), key=_telling)
    if _telling(said) < _PHRASE and not _is_noun(said, question):
        return say("no_topic", language)
    return say("topic", language, words=re.sub(r"[<>\[\]`*_|\\]", "", " ".join(said))[:80])


def _is_noun(run: list[str], question: str) -> bool:
    """Tell whether a run is one word with a small word in front of it."""
    before = rf"\b(?:{'|'.join(sorted(_SMALL))})\s+{re.escape(run[0])}" if run else ""
    return bool(run) and re.search(before, question, re.IGNORECASE) is not None


def _trimmed(run: list[str]) -> list[str]:
    """Return a run without the small words behind it, and no longer than can be said."""
    kept = run[:_MOST_WORDS_OF_TOPIC]
    while kept and not _telling(kept[-1:]):
        kept = kept[:-1]
    return kept


def _telling(run: list[str]) -> int:
    return sum(bool(words(word)) and not is_stop_word(words(word)[0]) for word in run)


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
