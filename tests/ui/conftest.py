"""A small index for the tests of the pages, and an assistant that says what it is told."""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import streamlit as st
from reportlab.pdfgen.canvas import Canvas
from streamlit.testing.v1 import AppTest

from assistant.answers import Answer, AnswerStatus, Citation, Turn
from assistant.documents import Chunk, Document, DocumentInfo, Line, LineKind, Page, ScoredChunk
from assistant.index.chunk_index import ChunkIndex
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from assistant.understanding import Query, understand
from ui import loading

APP = Path(__file__).parents[2] / "ui" / "app.py"
PAGES = (
    (
        "De lasregeling betaalt 750 euro per werknemer voor bijscholing tot lasser.",
        "Vraag de lasregeling aan bij het regionale lasloket in Assen.",
    ),
    (
        "De bakkersregeling betaalt 300 euro per leerling in een bakkerij.",
        "Vraag de bakkersregeling aan bij het broodloket.",
    ),
)
# A document may be called anything and say anything; all is shown, none of it is markup.
EVIL_LINE = "Kwaad <img src=x onerror=alert(1)> ![kat](https://example.org/kat.png) $x$ :smile:"
EVIL_TITLE = (
    "Regelingen voor lassers & <b>bakkers</b> :smile: :material/delete: :red[x] $a$ en $b$ "
    "*z* ~~d~~ ![i](/i.png) [k](/k) # > -- <script>"
)
INFO = DocumentInfo(
    title="Regelingen voor lassers & bakkers",
    publisher="Loket",
    date="2013-04",
    region="Drenthe",
    valid_until="2013-12-31",
    kind="regeling",
)
NOTE = "# Notitie\n\nOver boten: de gemeente repareert houten roeiboten in de haven van Hoorn."


def write_pdf(path: Path, pages: tuple[tuple[str, ...], ...] = PAGES) -> None:
    canvas = Canvas(str(path))
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 24 * number, line)
        canvas.showPage()
    canvas.save()


def _arrival(path: Path, pages: tuple[tuple[str, ...], ...], info: DocumentInfo) -> Arrival:
    read = tuple(
        Page(number, str(number), tuple(Line(LineKind.PARAGRAPH, line) for line in lines))
        for number, lines in enumerate(pages, start=1)
    )
    chunks = [Chunk(path.name, p.number, p.label, 0, (), p.lines, info) for p in read]
    return Arrival(Document(path.name, info, read), chunks, path, str(path.parent), "digest")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index, made once; use :func:`index_folder` for a copy that may be broken."""
    folder = tmp_path_factory.mktemp("library")
    pdf, note, evil = folder / "lassen.pdf", folder / "boten.md", folder / "kwaad.md"
    write_pdf(pdf)
    note.write_text(NOTE, encoding="utf-8")
    evil.write_text(EVIL_LINE, encoding="utf-8")
    index = open_index(folder / "index", load_thesaurus(), create=True)
    arrivals = [
        _arrival(pdf, PAGES, INFO),
        _arrival(note, ((NOTE.splitlines()[2],),), DocumentInfo(title="Boten")),
        _arrival(evil, ((EVIL_LINE,),), DocumentInfo(title=EVIL_TITLE)),
    ]
    with index.writing():
        index.sync(arrivals)
    return folder / "index"


@pytest.fixture
def index_folder(library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library, tmp_path / "index"))


class ToldAssistant:
    """Quotes the lines that share a word of five letters with the question; asks no index.

    What the pages draw must not hang on how well the real assistant finds.
    """

    def __init__(self, index: ChunkIndex) -> None:
        self._chunks = list(index.chunks.every())

    def warm_up(self) -> None:
        pass

    def understand(self, question: str, history: Sequence[Turn] = ()) -> Query:
        return understand(question, history, load_thesaurus(), load_gazetteer())

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[str | Answer]:
        answer = self._answer(question)
        yield from answer.text.splitlines(keepends=True)
        yield answer

    def _answer(self, question: str) -> Answer:
        asked = set(re.findall(r"\w{5,}", question.casefold()))
        found = [
            (chunk, line.text)
            for chunk in sorted(self._chunks, key=lambda chunk: chunk.id, reverse=True)
            for line in chunk.lines
            if asked & set(re.findall(r"\w{5,}", line.text.casefold()))
        ]
        found.sort(key=lambda pair: (pair[0].source != "lassen.pdf", pair[0].page_number))
        citations = tuple(Citation(n, *pair) for n, pair in enumerate(found[:4], start=1))
        if not citations:
            return Answer(AnswerStatus.ABSTAINED, "Dat weet ik niet.")
        text = "\n".join(f"- “{c.quote}” [{c.number}]" for c in citations)
        return Answer(
            AnswerStatus.ANSWERED,
            f"**{citations[0].chunk.info.title}** (2013-04):\n\n{text}",
            citations,
            tuple(ScoredChunk(chunk, 1.0) for chunk in self._chunks),
            notices=("Let op: dit is uit 2013.",),
        )


@pytest.fixture
def start(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], AppTest]]:
    """Start the app on the small index, with the assistant that says what it is told."""
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    monkeypatch.setattr(loading, "build_assistant", lambda _, index: ToldAssistant(index))
    st.cache_resource.clear()
    st.cache_data.clear()
    yield lambda: AppTest.from_file(str(APP), default_timeout=60).run()
    st.cache_resource.clear()
    st.cache_data.clear()
