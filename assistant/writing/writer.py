"""Let the model write, check each sentence before it is shown, and know when to give up."""

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from assistant.answers import Turn
from assistant.errors import ModelUnavailableError
from assistant.prompts import load_prompt
from assistant.writing.base import Task, Written
from assistant.writing.calls import Caller
from assistant.writing.cleaning import as_words, normalise_markers
from assistant.writing.extra import as_chunk, stands_in_extra
from assistant.writing.links import Links
from assistant.writing.pace import Clock, Pause
from assistant.writing.page import AnswerPage
from assistant.writing.repair import Failed, read_repairs, show_failures, worth_repair
from assistant.writing.rephrase import show_history, show_question, usable
from assistant.writing.sentences import Sentence, SentenceSplitter
from assistant.writing.sources import number_with_extra, show_sources
from assistant.writing.tracing import Tracer, describe
from assistant.writing.verdicts import Fault, Verdict
from assistant.writing.verify import Verifier
from assistant.writing.work import Work, counts, report

log = logging.getLogger("loket")

_LANGUAGES = {"nl": "Nederlands", "en": "Engels"}
_NO_ANSWER = "GEEN BRON"
# Share of the time for turning a follow-up into a question; the rest is for the answer.
_REPHRASE_SHARE = 0.25
_REPHRASE_TOKENS = 120
_LEAST_REPAIR_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may take.

    Attributes:
        seconds: Of the model, for one question.
        prompt_tokens: Of sources in the prompt.
        output_tokens: Of the reply.
        answer_words: On the screen.
    """

    seconds: float = 30.0
    prompt_tokens: int = 6_000
    output_tokens: int = 700
    answer_words: int = 140


class ModelWriter:
    """Writes with a model.

    Args:
        make_caller: Gives a caller with a count of its own, for one answer.
        limits: What one answer may take.
        count: Counts tokens.
        secrets: What may never be shown: the key, the address of the endpoint.
        tracer: Makes spans.
    """

    def __init__(
        self,
        make_caller: Callable[[], Caller],
        *,
        limits: Limits,
        count: Callable[[str], int],
        secrets: Sequence[str] = (),
        tracer: Tracer | None = None,
    ) -> None:
        self._make_caller = make_caller
        self._limits = limits
        self._count = count
        self._secrets = tuple(secrets)
        self._tracer = tracer or Tracer()

    def rephrase(self, question: str, history: Sequence[Turn]) -> str:
        """Return a follow-up as a question that stands on its own; else the question itself."""
        prompt = load_prompt("rephrase.nl").fill(
            history=show_history(history), question=show_question(question)
        )
        clock = Clock(self._limits.seconds * _REPHRASE_SHARE)
        try:
            reply = self._make_caller().ask(prompt, clock, _REPHRASE_TOKENS)
        except ModelUnavailableError as error:
            log.info("rephrase failed=%s", error.kind)
            return question
        return usable(reply, question, history) or question

    def write(self, task: Task) -> Generator[str, None, Written]:
        """Yield the checked pieces of an answer as they pass; return the whole."""
        work: Work | None = None
        ended = ""
        # Reading the sources beforehand takes of the same time.
        clock = Clock(self._limits.seconds * (1 - _REPHRASE_SHARE))
        with self._tracer.span("loket.write") as span:
            try:
                work = self._begin(task, clock)
                ended = yield from self._stream(work)
                self._repair(work, ended)
            except ModelUnavailableError as error:
                ended = error.kind
            except Exception as error:
                # Whatever goes wrong here, the quoted answer is at hand.
                log.exception("writing failed error=%s", type(error).__name__)
                ended = "error"
            written = report(task.answer_id, work, ended)
            describe(span, counts(written.trace))
        return written

    def _begin(self, task: Task, clock: Clock) -> Work:
        links = Links()
        sources = number_with_extra(
            task.chunks,
            [as_chunk(extra) for extra in task.extra],
            links,
            self._limits.prompt_tokens,
            self._count,
        )
        if not sources:
            raise ModelUnavailableError("There is nothing to show the model.", "no sources")
        rules = load_prompt("answer.nl").system
        return Work(
            task,
            sources,
            Verifier(sources, task.language, task.question, (rules, *self._secrets)),
            AnswerPage(lambda c: stands_in_extra(c) or task.holds(c), lambda: links.addresses),
            clock,
            self._make_caller(),
        )

    def _stream(self, work: Work) -> Generator[str, None, str]:
        """Yield what passes while the reply comes in; return how it ended."""
        prompt = load_prompt("answer.nl").fill(
            language=_LANGUAGES.get(work.task.language, "Nederlands"),
            max_words=str(self._limits.answer_words),
            sources=show_sources(work.sources),
            question=show_question(work.task.question),
        )
        splitter, silent = SentenceSplitter(), 0
        reply = work.caller.stream(prompt, work.clock, self._limits.output_tokens)
        ended = "stop"
        try:
            while True:
                piece = next(reply)
                silent = silent + 1 if isinstance(piece, Pause) else 0
                found = splitter.feed(piece) if isinstance(piece, str) else splitter.pause(silent)
                yield from self._checked(work, found)
                if silent:
                    work.verifier.warm()
                if work.full:
                    return "full"
        except StopIteration as stop:
            ended = stop.value or ended
        finally:
            reply.close()
        if ended == "stop":
            yield from self._checked(work, splitter.finish())
        return ended

    def _checked(self, work: Work, sentences: Sequence[Sentence]) -> Generator[str, None, None]:
        for sentence in sentences:
            place, work.place = work.place, work.place + 1
            text = as_words(sentence.text)
            if _NO_ANSWER in text.upper():
                continue
            shown = self._judge(work, place, Sentence(text, sentence.before))
            if shown:
                yield shown

    def _judge(self, work: Work, place: int, sentence: Sentence, *, again: bool = False) -> str:
        """Return a sentence as it is shown, or nothing when it does not pass."""
        verdict = work.verifier.check(sentence.text)
        if verdict.passes:
            if work.page.knows(verdict.text) or self._would_be_too_long(work, verdict.text):
                return ""
            if shown := work.page.keep(place, sentence, verdict):
                return shown
            verdict = Verdict(verdict.text, Fault.QUOTE)
        work.page.drop(sentence)
        if verdict.fault is not Fault.NO_WORDS and not again:
            work.failed.append(Failed(place, sentence, verdict))
        return ""

    def _would_be_too_long(self, work: Work, text: str) -> bool:
        """Tell whether a sentence no longer fits, and remember that the page is full then."""
        words = len(work.page.text.split()) + len(text.split()) + 1
        if work.page.count and words > self._limits.answer_words:
            work.full = True
        return work.full

    def _repair(self, work: Work, ended: str) -> None:
        """Ask once to mend what failed, and keep what passes then."""
        wrong = worth_repair(work.failed)
        if ended != "stop" or not wrong or work.clock.left < _LEAST_REPAIR_SECONDS:
            return
        prompt = load_prompt("repair.nl").fill(
            language=_LANGUAGES.get(work.task.language, "Nederlands"),
            sources=show_sources(work.sources),
            sentences=show_failures(wrong),
        )
        try:
            reply = work.caller.ask(prompt, work.clock, self._limits.output_tokens)
        except ModelUnavailableError as error:
            log.info("repair failed=%s", error.kind)
            return
        for failure, mended in read_repairs(normalise_markers(reply), wrong):
            sentence = Sentence(as_words(mended), failure.sentence.before)
            if self._judge(work, failure.place, sentence, again=True):
                work.repaired.append(failure)
