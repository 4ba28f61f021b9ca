"""What Loket does on the PDFs and the questions, through the doors that people use."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from assistant.build import build_assistant, build_index
from assistant.cli import main
from assistant.errors import LoketError, QuestionError
from assistant.passages import passages_to_read
from assistant.settings import Settings
from eval.attempts import Attempt
from eval.cases import Case
from eval.peers import TOP
from eval.records import Context
from eval.trial import peak_megabytes, time_each
from eval.windows import read_pages


class IngestFailedError(LoketError):
    """A folder could not be taken in whole, so what follows would measure something else."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long it took, in seconds of wall time.

    Attributes:
        start: What is loaded once, with a page of a few words.
        bare: Text of every page by pypdf; the faster of one time before and one after ours.
        ingest: From files to an index that answers.
    """

    start: float
    bare: float
    ingest: float

    @property
    def times(self) -> float:
        """Return how many times as long ours takes."""
        return self.ingest / self.bare


def ingest(folder: Path, index: Path) -> float:
    """Bring an index in step with a folder, by the command that people use.

    Returns:
        Wall time in seconds.

    Raises:
        IngestFailedError: The command ended otherwise than well.
    """
    started = perf_counter()
    with redirect_stdout(sys.stderr):
        status = main.main(
            ["ingest", "--quiet", "--index", str(index), str(folder)], standalone_mode=False
        )
    if status:
        raise IngestFailedError(f"'loket ingest {folder}' ended with status {status}.")
    return perf_counter() - started


def try_ours(corpus: Path, cases: Sequence[Case]) -> Attempt:
    """Let Loket take in the PDF files of a folder and answer each case."""
    with TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        seconds = ingest(corpus, index)
        assistant = build_assistant(Settings(index=index))

        def ask(case: Case) -> tuple[Context, ...]:
            try:
                contexts = assistant.answer(case.question, case.history).contexts
            except QuestionError:
                return ()
            return tuple(
                Context(first.document, first.page_number, passage.text)
                for passage in passages_to_read(contexts)[:TOP]
                for first in [passage.chunks[0].chunk]
            )

        found, milliseconds = time_each(ask, cases)
        return Attempt(tuple(found), tuple(milliseconds), seconds, peak_megabytes())


def take_in(corpus: Path, index: Path) -> tuple[float, float]:
    """Return the seconds and the megabytes that it takes to bring an index in step."""
    return ingest(corpus, index), peak_megabytes()


def ask_all(index: Path, questions: Sequence[str]) -> tuple[int, list[float], list[float], float]:
    """Return the chunks in an index, milliseconds per question, the same asked again, megabytes.

    The first time many a chunk is met that no question met before; the second time none is.
    """
    settings = Settings(index=index)
    assistant = build_assistant(settings)

    def ask(question: str) -> None:
        try:
            assistant.answer(question)
        except QuestionError:
            return

    _, first = time_each(ask, questions)
    _, again = time_each(ask, questions)
    return build_index(settings).chunks.count(), first, again, peak_megabytes()


def take_pace(corpus: Path) -> Pace:
    """Return the pace on the PDF files in a folder; call it in a process of its own."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "first").mkdir()
        page = Canvas(str(folder / "first" / "page.pdf"))
        page.drawString(72, 720, "Dit is een pagina van een paar woorden.")
        page.save()
        start = ingest(folder / "first", folder / "first-index")
        before = _bare(corpus)
        ours = ingest(corpus, folder / "index")
        return Pace(start, min(before, _bare(corpus)), ours)


def _bare(corpus: Path) -> float:
    started = perf_counter()
    read_pages(corpus)
    return perf_counter() - started
