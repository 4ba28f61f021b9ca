"""From a question to a checked answer: understand, retrieve, quote, check.

A chain of LangChain Runnables. No provider, no Chroma: the parts are given to it.
Every step takes and gives a Progress; a step that ends the question early leaves an
answer in it, and later steps pass it on.
"""

import logging
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from functools import cache

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.answers import Answer, AnswerStatus, Citation, Turn
from assistant.cards.desk import Desk
from assistant.cards.sources import sources_of, with_records
from assistant.citations import laid_out, stands_on_page
from assistant.declining import about_typed, abstained, refused
from assistant.documents import Page
from assistant.examples import Examples
from assistant.instructions import harmless
from assistant.language.contacts import without_typed
from assistant.notices import notices_of
from assistant.noting import Note, keep_nothing, new_number, note_of, trace_of
from assistant.progress import Progress, known, refuse_unusable, say_reading, unless_done
from assistant.quoter import Quoter
from assistant.quoting.compose import compose
from assistant.retriever import Retriever
from assistant.scope import refusal_for
from assistant.understanding import Query
from assistant.writing.base import Task, Writer

log = logging.getLogger("loket")

_CONTEXTS = 24


class Assistant:
    """Answers questions from one index.

    Args:
        retriever: Finds chunks.
        page_of: Gives a page by source and number, or None.
        quoter: Chooses what to quote, or that nothing should be.
        max_question_chars: Longest question that is taken.
        this_year: The year of today, for "this document is old".
        writer: Writes with a model; None answers by quoting.
        desk: Puts what the register knows beside an answer; None puts nothing.
        note: Keeps, by its number, how an answer came about.
        examples: Finds a question that is answered, to offer with a no; None offers none.
    """

    def __init__(
        self,
        retriever: Retriever,
        page_of: Callable[[str, int], Page | None],
        quoter: Quoter,
        *,
        max_question_chars: int = 2_000,
        this_year: int | None = None,
        writer: Writer | None = None,
        desk: Desk | None = None,
        note: Note = keep_nothing,
        examples: Examples | None = None,
    ) -> None:
        self._retriever = retriever
        self._page_of = page_of
        self._quoter = quoter
        self._max_question_chars = max_question_chars
        self._this_year = this_year or time.localtime().tm_year
        self._writer = writer
        self._desk = desk
        self._note = note
        self._examples = examples
        self._before: Runnable[Progress, Progress] = (
            RunnableLambda(unless_done(self._scope), name="scope")
            | RunnableLambda(unless_done(self._understand), name="understand")
            | RunnableLambda(unless_done(self._retrieve), name="retrieve")
            | RunnableLambda(unless_done(self._quote), name="quote")
        )
        self._after = RunnableLambda(unless_done(self._check), name="check")

    def warm_up(self) -> None:
        """Do before the first question what the first question would have to wait for."""
        self._retriever.warm_up()
        if self._desk is not None:
            self._desk.warm_up()

    def understand(self, question: str, history: Sequence[Turn] = ()) -> Query:
        """Return how ``question`` is read, in the light of earlier turns (oldest first).

        What may be personal in them is not read, here as little as for an answer.
        """
        return self._retriever.understand(without_typed(question), _without_typed(history))

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Return the answer to ``question``, in the light of earlier turns (oldest first).

        Raises:
            QuestionError: The question is empty or too long.
        """
        *_, answer = self.stream(question, history)
        if not isinstance(answer, Answer):
            raise RuntimeError("the chain ended without an answer")
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[str | Answer]:
        """Yield checked pieces of the answer as soon as they may be shown, then the answer.

        The pieces, joined, are the text of the answer. One case differs: when a model
        failed halfway, the answer is the quoted one and takes the place of what was shown.

        Raises:
            QuestionError: The question is empty or too long.
        """
        started = time.perf_counter()
        question = question.strip()
        refuse_unusable(question, self._max_question_chars, self._any_example)
        asked = without_typed(question)
        told = _without_typed(history)
        progress = self._before.invoke(Progress(asked, told, new_number()))
        progress = yield from self._write(progress)
        answer = known(self._after.invoke(progress).answer)
        if self._desk is not None:
            answer = self._desk.beside(answer, progress.query, told)
        answer = about_typed(answer) if asked != question else answer
        seconds = time.perf_counter() - started
        if progress.written is None or not progress.written.shown:
            yield from answer.text.splitlines(keepends=True)
        log.info(
            "question status=%s citations=%d mode=%s seconds=%.3f",
            answer.status, len(answer.citations), answer.mode, seconds,
        )  # fmt: skip
        answer = replace(answer, id=progress.answer_id, seconds=round(seconds, 4))
        self._note(answer.id, note_of(answer))
        yield answer

    def _scope(self, progress: Progress) -> Progress:
        read = self.understand(progress.question, progress.history)
        asked = dict.fromkeys((progress.question, read.question))
        refusal = next(filter(None, (refusal_for(a, read.place_words) for a in asked)), None)
        if refusal is None:
            return replace(progress, query=read)
        answer = refused(refusal, progress.question, read.places, self._examples)
        return replace(progress, answer=answer)

    def _understand(self, progress: Progress) -> Progress:
        if self._writer is None or not progress.history:
            return progress
        question = self._writer.rephrase(progress.question, progress.history)
        return replace(progress, query=self.understand(question, progress.history))

    def _retrieve(self, progress: Progress) -> Progress:
        found = self._retriever.retrieve(known(progress.query), _CONTEXTS)
        kept = harmless(found.chunks)
        suspect = {s.chunk.id for s in found.chunks} - {s.chunk.id for s in kept}
        return replace(progress, retrieval=found.only(kept), trace=(("suspect", sorted(suspect)),))

    def _quote(self, progress: Progress) -> Progress:
        query, retrieval = known(progress.query), known(progress.retrieval)
        quoted = self._quoter.quote(query, retrieval)
        trace = (*progress.trace, *trace_of(retrieval, quoted).items())
        progress = replace(progress, trace=trace)
        if not quoted.units:
            return self._abstain(progress)
        draft = compose(quoted.units, query.language, quoted.beside, self._quoter.max_words)
        return replace(progress, units=quoted.units, draft=draft)

    def _write(self, progress: Progress) -> Generator[str, None, Progress]:
        """Yield what a model writes, as far as it is checked; without a model do nothing."""
        if self._writer is None or progress.answer is not None:
            return progress
        query, draft = known(progress.query), known(progress.draft)
        trace = dict(progress.trace)
        cards = self._desk.cards(query, progress.history, trace) if self._desk else ()
        written = yield from self._writer.write(
            Task(
                question=query.question,
                language=query.language,
                chunks=known(progress.retrieval).chunks,
                quoted=draft.words,
                holds=self._holds,
                answer_id=progress.answer_id,
                extra=sources_of(cards, query.language),
            )
        )
        trace["writing"] = written.trace
        return replace(progress, written=written, cards=cards, trace=tuple(trace.items()))

    def _holds(self, citation: Citation) -> bool:
        return stands_on_page(citation.quote, self._page_of_citation(citation))

    def _check(self, progress: Progress) -> Progress:
        written = progress.written
        if written is None:
            return self._check_quotes(progress)
        if not written.text or not all(map(self._holds, written.citations)):
            return self._check_quotes(progress, "quoted_instead")
        done = self._answered(progress, written.text, written.citations, "written", "written")
        return replace(done, answer=with_records(known(done.answer), written.extra, done.cards))

    def _check_quotes(self, progress: Progress, notice: str = "") -> Progress:
        draft = known(progress.draft)
        # One page often proves several quotes of an answer.
        page_of = cache(self._page_of)
        text, parts, citations = laid_out(
            draft.blocks, lambda c: page_of(c.chunk.source, c.chunk.page_number), draft.more
        )
        if not citations:
            return self._abstain(progress)
        lead = f"{draft.lead}\n\n" if draft.lead else ""
        parts = (lead + parts[0], *parts[1:]) if parts else ()
        done = self._answered(progress, lead + text, citations, "quoted", notice)
        return replace(done, answer=replace(known(done.answer), parts=parts))

    def _answered(
        self, progress: Progress, text: str, citations: tuple[Citation, ...], mode: str, notice: str
    ) -> Progress:
        language, trace = known(progress.query).language, dict(progress.trace)
        differ = bool(trace.get("differ"))
        notice = notice or ("list_cut" if trace.get("list_cut") else "")
        beside = notices_of(text, citations, language, self._this_year, notice, differ=differ)
        answer = Answer(
            AnswerStatus.ANSWERED,
            text,
            citations,
            known(progress.retrieval).chunks,
            mode=mode,
            language=language,
            notices=(*say_reading(known(progress.query)), *beside),
            trace=trace,
        )
        return replace(progress, answer=answer)

    def _page_of_citation(self, citation: Citation) -> Page | None:
        return self._page_of(citation.chunk.source, citation.chunk.page_number)

    def _any_example(self) -> str:
        return self._examples.nearest("", "nl") if self._examples else ""

    def _abstain(self, progress: Progress) -> Progress:
        return replace(progress, answer=abstained(progress, self._examples))


def _without_typed(history: Sequence[Turn]) -> tuple[Turn, ...]:
    return tuple(replace(turn, user=without_typed(turn.user)) for turn in history)
