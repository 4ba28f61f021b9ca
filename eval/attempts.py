"""What one contestant does on the PDFs and the questions. Loads only what that one needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from eval.cases import Case
from eval.peers import PEERS
from eval.records import Context
from eval.trial import peak_megabytes, time_each
from eval.windows import read_pages


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a contestant did.

    Attributes:
        contexts: Per case what it found, best first.
        milliseconds: Per case how long it took.
        index_seconds: From PDF files to ready.
        peak_megabytes: Most memory its process held.
    """

    contexts: tuple[tuple[Context, ...], ...]
    milliseconds: tuple[float, ...]
    index_seconds: float
    peak_megabytes: float


def try_peer(name: str, corpus: Path, cases: Sequence[Case]) -> Attempt:
    """Let a peer read the PDF files in a folder and search for each case.

    A peer knows nothing of conversations: what was asked before goes in front.
    """
    peer = next(peer for peer in PEERS if peer.name == name)
    started = perf_counter()
    search = peer.build(read_pages(corpus))
    seconds = perf_counter() - started

    def ask(case: Case) -> tuple[Context, ...]:
        asked_before = [turn.user for turn in case.history]
        return tuple(search(" ".join([*asked_before, case.question])))

    found, milliseconds = time_each(ask, cases)
    return Attempt(tuple(found), tuple(milliseconds), seconds, peak_megabytes())
