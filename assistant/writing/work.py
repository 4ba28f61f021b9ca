"""One answer in the making, and what is told of it afterwards."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.writing.answering import answers_as_much
from assistant.writing.base import Task, Written
from assistant.writing.calls import Caller
from assistant.writing.extra import parted
from assistant.writing.pace import Clock
from assistant.writing.page import AnswerPage
from assistant.writing.repair import Failed
from assistant.writing.sources import Source
from assistant.writing.verify import Verifier

# A reply that ended in one of these ways was whole as far as it went.
_WHOLE = frozenset({"stop", "length", "full"})


@dataclass
class Work:
    """One answer in the making.

    Attributes:
        task: What is to be written.
        sources: What the model is shown.
        verifier: Checks sentences against them.
        page: What passed.
        clock: How much time is left.
        caller: Asks the model.
        failed: What did not pass, in order.
        repaired: Which of those passed the second time.
        place: Of the next sentence in the reply, from 0.
        full: Whether no more sentence fits on the page.
    """

    task: Task
    sources: tuple[Source, ...]
    verifier: Verifier
    page: AnswerPage
    clock: Clock
    caller: Caller
    failed: list[Failed] = field(default_factory=list)
    repaired: list[Failed] = field(default_factory=list)
    place: int = 0
    full: bool = False


def report(answer_id: str, work: Work | None, ended: str) -> Written:
    """Return what came of it; without text when the quoted answer must step in.

    Args:
        answer_id: By which it can be asked about.
        work: How far it came; None when it never began.
        ended: How the reply ended: "stop", "length", "full", or the kind of failure.
    """
    if work is None:
        return Written(trace={"id": answer_id, "ended": ended, "used": False})
    text = work.page.text
    lost = [failure for failure in work.failed if failure not in work.repaired]
    dropped = Counter(str(failure.verdict.fault) for failure in lost)
    used = ended in _WHOLE and answers_as_much(
        text, work.page.citations, work.task, kept=work.page.count, dropped=len(lost)
    )
    spent = work.caller.spent
    trace = {
        "id": answer_id,
        "ended": ended,
        "used": used,
        "found": [scored.chunk.id for scored in work.task.chunks],
        "shown": [source.chunk.id for source in work.sources],
        "cited": [citation.chunk.id for citation in work.page.citations],
        "kept": work.page.count,
        "repaired": len(work.repaired),
        "dropped": dict(sorted(dropped.items())),
        "failures": [
            {"fault": str(f.verdict.fault), "sentence": f.verdict.text, "what": f.verdict.what}
            for f in lost
        ],
        "read_tokens": spent.read_tokens,
        "written_tokens": spent.written_tokens,
        "euros": round(spent.euros, 6),
    }
    shown = work.page.count > len(work.repaired)
    if not used:
        return Written(shown=shown, trace=trace)
    citations, extra = parted(work.page.citations)
    return Written(text, citations, extra, shown, trace)


def counts(trace: Mapping[str, Any]) -> dict[str, int | float | str | bool]:
    """Return the plain values of a trace."""
    return {key: value for key, value in trace.items() if isinstance(value, int | float | str)}


def without_words(trace: Mapping[str, Any]) -> dict[str, Any]:
    """Return a trace without words of the model: what is stored holds no content."""
    return {key: value for key, value in trace.items() if key != "failures"}
