"""A small index made for the tests of the pages: two documents, one of them a PDF."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from reportlab.pdfgen.canvas import Canvas
from streamlit.testing.v1 import AppTest

from assistant.documents import Chunk, Document, DocumentInfo, Line, LineKind, Page
from assistant.index.chunk_index import open_index
from assistant.index.sync import Arrival
from assistant.language.thesaurus import load_thesaurus

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
# A document may be called anything; all of it is shown, none of it is markup.
TITLE = (
    "Regelingen voor lassers & <b>bakkers</b> :smile: :material/delete: :red[x] $a$ en $b$ "
    "*z* ~~d~~ www.example.org ![i](https://example.org/i.png) [k](https://example.org)"
)
INFO = DocumentInfo(
    title=TITLE,
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
    pdf, note = folder / "lassen.pdf", folder / "boten.md"
    write_pdf(pdf)
    note.write_text(NOTE, encoding="utf-8")
    index = open_index(folder / "index", load_thesaurus(), create=True)
    arrivals = [
        _arrival(pdf, PAGES, INFO),
        _arrival(note, ((NOTE.splitlines()[2],),), DocumentInfo(title="Boten")),
    ]
    with index.writing():
        index.sync(arrivals)
    return folder / "index"


@pytest.fixture
def index_folder(library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library, tmp_path / "index"))


@pytest.fixture
def start(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], AppTest]]:
    """Start the app on the small index."""
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()
    st.cache_data.clear()
    yield lambda: AppTest.from_file(str(APP), default_timeout=60).run()
    st.cache_resource.clear()
    st.cache_data.clear()
