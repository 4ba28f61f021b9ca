"""From a question to a checked answer: understand, retrieve, quote, check.

A chain of LangChain Runnables. No provider, no Chroma: the parts are given to it.
Every step takes and gives a Progress; a step that ends the question early leaves an
answer in it, and later steps pass it on.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.answers import Answer, AnswerStatus, Citation, Turn
from assistant.citations import keep_valid, renumber
from assistant.confidence import DEFAULT_MODEL, ConfidenceModel, confidence, measure
from assistant.documents import Page
from assistant.errors import QuestionError
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import is_stop_word, words
from assistant.quoting.compose import Draft, compose
from assistant.quoting.selection import choose_units, score_units
from assistant.quoting.units import Unit, cut_units
from assistant.retriever import Retrieval, Retriever
from assistant.scope import refusal_for
from assistant.understanding import Query, detect_language, understand
from assistant.wording import say

T = TypeVar("T")

log = logging.getLogger("loket")

_CONTEXTS = 12
_QUOTED_CHUNKS = 8
# A document this many years older than today is called out beside the answer.
_OLD_YEARS = 3


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of a question so far.

    Attributes:
        question: As it was asked.
        history: Earlier turns, oldest first.
        query: The question, understood.
        retrieval: What was found.
        units: What is quoted, best first.
        draft: The composed answer.
        trace: What happened, for the explanation.
        answer: Set once the question has ended.
    """

    question: str
    history: tuple[Turn, ...] = ()
    query: Query | None = None
    retrieval: Retrieval | None = None
    units: tuple[Unit, ...] = ()
    draft: Draft | None = None
    trace: tuple[tuple[str, Any], ...] = ()
    answer: Answer | None = None


class Assistant:
    """Answers questions from one index.

    Args:
        retriever: Finds chunks.
        thesaurus: Everyday words to policy words.
        page_of: Gives a page by source and number, or None.
        max_answer_words: Most words of an answer, at least 30.
        max_question_chars: Longest question that is taken.
        model: When to say that the sources have no answer.
        this_year: The year of today, for "this document is old".
    """

    def __init__(
        self,
        retriever: Retriever,
        thesaurus: Thesaurus,
        page_of: Callable[[str, int], Page | None],
        *,
        max_answer_words: int = 140,
        max_question_chars: int = 2_000,
        model: ConfidenceModel = DEFAULT_MODEL,
        this_year: int | None = None,
    ) -> None:
        self._retriever = retriever
        self._thesaurus = thesaurus
        self._page_of = page_of
        self._max_answer_words = max_answer_words
        self._max_question_chars = max_question_chars
        self._model = model
        self._this_year = this_year or time.localtime().tm_year
        self.chain: Runnable[Progress, Progress] = (
            RunnableLambda(_unless_done(self._scope), name="scope")
            | RunnableLambda(_unless_done(self._understand), name="understand")
            | RunnableLambda(_unless_done(self._retrieve), name="retrieve")
            | RunnableLambda(_unless_done(self._quote), name="quote")
            | RunnableLambda(_unless_done(self._check), name="check")
        )

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Return the answer to ``question``, in the light of earlier turns (oldest first).

        Raises:
            QuestionError: The question is empty or too long.
        """
        started = time.perf_counter()
        question = question.strip()
        self._refuse_unusable(question)
        done = self.chain.invoke(Progress(question, tuple(history)))
        if done.answer is None:
            raise RuntimeError("the chain ended without an answer")
        seconds = time.perf_counter() - started
        log.info(
            "question status=%s citations=%d seconds=%.3f",
            done.answer.status, len(done.answer.citations), seconds,
        )  # fmt: skip
        return replace(done.answer, seconds=round(seconds, 4))

    def _refuse_unusable(self, question: str) -> None:
        if not words(question):
            raise QuestionError(say("empty_question"))
        if len(question) > self._max_question_chars:
            raise QuestionError(
                say("long_question", count=len(question), limit=self._max_question_chars)
            )

    def _scope(self, progress: Progress) -> Progress:
        refusal = refusal_for(progress.question)
        if refusal is None:
            return progress
        language = detect_language(progress.question)
        answer = Answer(
            AnswerStatus.REFUSED, say(refusal.value, language), language=language,
            trace={"refusal": refusal.value},
        )  # fmt: skip
        return replace(progress, answer=answer)

    def _understand(self, progress: Progress) -> Progress:
        query = understand(progress.question, progress.history, self._thesaurus, load_gazetteer())
        return replace(progress, query=query)

    def _retrieve(self, progress: Progress) -> Progress:
        query = _known(progress.query)
        return replace(progress, retrieval=self._retriever.retrieve(query, _CONTEXTS))

    def _quote(self, progress: Progress) -> Progress:
        query, retrieval = _known(progress.query), _known(progress.retrieval)
        units = cut_units(retrieval.chunks[:_QUOTED_CHUNKS])
        scores = score_units(units, query, retrieval, self._thesaurus)
        features = measure(query, retrieval, scores)
        sure = confidence(features, self._model)
        trace = (("features", features), ("confidence", round(sure, 4)))
        if sure < self._model.threshold or not units:
            return self._abstain(replace(progress, trace=trace))
        chosen = choose_units(units, scores, query, self._max_answer_words)
        return replace(progress, units=tuple(chosen), draft=compose(chosen), trace=trace)

    def _check(self, progress: Progress) -> Progress:
        query, retrieval = _known(progress.query), _known(progress.retrieval)
        draft = _known(progress.draft)
        lines: list[tuple[str, Citation]] = []
        starts: dict[int, str] = {}
        for heading, block in draft.blocks:
            valid = keep_valid(block, self._page_of_citation)
            if valid:
                starts[len(lines)] = heading
                lines += valid
        if not lines:
            return self._abstain(progress)
        lines = renumber(lines)
        text: list[str] = []
        for position, (line, _) in enumerate(lines):
            if position in starts:
                text.append(("\n" if text else "") + starts[position] + "\n")
            text.append(line)
        citations = tuple(citation for _, citation in lines)
        answer = Answer(
            AnswerStatus.ANSWERED,
            "\n".join(text),
            citations,
            retrieval.chunks,
            language=query.language,
            notices=self._notices(citations, query.language),
            trace=dict(progress.trace),
        )
        return replace(progress, answer=answer)

    def _page_of_citation(self, citation: Citation) -> Page | None:
        return self._page_of(citation.chunk.source, citation.chunk.page_number)

    def _abstain(self, progress: Progress) -> Progress:
        query, retrieval = _known(progress.query), _known(progress.retrieval)
        topic = _topic(progress.question, query.language)
        answer = Answer(
            AnswerStatus.ABSTAINED,
            say("abstained", query.language, topic=topic),
            contexts=retrieval.chunks,
            language=query.language,
            trace=dict(progress.trace),
        )
        return replace(progress, answer=answer)

    def _notices(self, citations: Sequence[Citation], language: str) -> tuple[str, ...]:
        found = []
        for info in dict.fromkeys(citation.chunk.info for citation in citations):
            year = info.date[:4]
            if year.isdigit() and int(year) <= self._this_year - _OLD_YEARS:
                found.append(say("old_document", language, title=info.title, year=year))
        return tuple(found)


def _unless_done(step: Callable[[Progress], Progress]) -> Callable[[Progress], Progress]:
    return lambda progress: progress if progress.answer is not None else step(progress)


def _known(value: T | None) -> T:
    if value is None:
        raise RuntimeError("a step of the chain was skipped")
    return value


def _topic(question: str, language: str) -> str:
    """Return the words that the question is about, as a phrase to say back."""
    telling = [
        w for w in question.replace("?", " ").split() if words(w) and not is_stop_word(words(w)[0])
    ]
    if not telling:
        return say("no_topic", language)
    return say("topic", language, words=" ".join(telling[:6])[:80])
