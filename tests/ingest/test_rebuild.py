"""Making an index anew: whatever is damaged, every document comes back, or all stays put."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import IndexBusyError, IndexMissingError, StoreError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.lock import alone
from assistant.index.opening import open_index
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.writing.ledger import LEDGER_NAME, Ledger
from ingest.rebuild import put_back, rebuild
from ingest.run import IngestReport, find_files, ingest_files
from tests.ingest.fakes import WordTokenizer

THESAURUS = Thesaurus([Concept("loket", {"same": ("aanspreekpunt",)}, 1.0)])
PARTS = ("chroma", "library.db", "lexical", "vectors.npz", "index.json")


def open_new(folder: Path) -> ChunkIndex:
    return open_index(folder, THESAURUS, create=True)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "fondsen").mkdir(parents=True)
    (folder / "pact.md").write_text("# Pact\n\nEr zijn vier campussen.", encoding="utf-8")
    (folder / "fondsen" / "las.md").write_text("# Fonds\n\n750 euro per lasser.", encoding="utf-8")
    (folder / "fondsen" / "library.toml").write_text(
        '["las.md"]\ntitle = "Lasfonds"\nregion = "Drenthe"\n', encoding="utf-8"
    )
    return folder


@pytest.fixture
def folder(tmp_path: Path, docs: Path) -> Path:
    index = open_new(tmp_path / "index")
    with index.writing():
        ingest_files(index, find_files([docs]), WordTokenizer(), roots=[str(docs)])
    return index.folder


@pytest.fixture
def run(folder: Path) -> Callable[[], IngestReport]:
    return lambda: rebuild(folder, open_new, WordTokenizer())


def spoil(path: Path) -> None:
    for file in [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]:
        file.write_bytes(b"\x00garbage" * 100)


def remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_a_rebuild_keeps_what_was_spent_and_how_answers_came_about(folder: Path, run) -> None:
    ledger = Ledger(folder / LEDGER_NAME, max_daily_tokens=100)
    assert ledger.reserve(90)
    ledger.note("a-1", {"status": "answered"})

    run()

    assert ledger.trace("a-1") is not None
    assert not ledger.reserve(20)


def assert_whole(folder: Path) -> None:
    index = open_index(folder, THESAURUS)
    index.check()
    records = {record.source: record for record in index.catalogue.documents()}
    assert list(records) == ["fondsen/las.md", "pact.md"]
    assert records["fondsen/las.md"].info.title == "Lasfonds"
    assert records["fondsen/las.md"].info.region == "Drenthe"
    assert "750 euro" in index.catalogue.pages("fondsen/las.md")[0].text
    assert list(index.lexical.search("body", {"lasser": 1.0}, 5)) == ["fondsen/las.md:1:0"]
    assert index.vectors.query(index.embedder.embed_question("vier campussen"), 1)
    assert index.file("pact.md").exists()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "damage", [pytest.param(spoil, id="spoiled"), pytest.param(remove, id="gone")]
)
def test_rebuild_brings_everything_back_whatever_part_is_damaged(folder, run, part, damage):
    damage(folder / part)

    report = run()

    assert (report.files, report.failed, report.chunks.added) == (2, [], 2)
    assert_whole(folder)


def test_rebuild_needs_the_documents_themselves_no_more(folder, run, docs):
    shutil.rmtree(docs)

    run()

    assert_whole(folder)


def test_rebuild_leaves_the_index_in_step_with_its_folder(folder, run, docs):
    run()
    (docs / "pact.md").unlink()
    index = open_index(folder, THESAURUS)

    with index.writing():
        report = ingest_files(index, find_files([docs]), WordTokenizer(), roots=[str(docs)])

    assert (report.unchanged, report.removed, report.chunks.embedded) == (1, ["pact.md"], 0)


def test_rebuild_takes_a_document_in_without_its_note(folder, run):
    (folder / "files" / "pact.md.loket.json").write_text("{torn", encoding="utf-8")
    (folder / "files" / "fondsen" / "las.md.loket.json").unlink()

    report = run()

    assert (report.files, report.failed) == (2, [])
    index = open_index(folder, THESAURUS)
    assert [record.source for record in index.catalogue.documents()] == [
        "fondsen/las.md",
        "pact.md",
    ]


def test_rebuild_keeps_the_file_that_it_cannot_read_this_time(folder, run):
    (folder / "files" / "pact.md").write_bytes(b"\x00")

    report = run()

    assert [error.source for error in report.failed] == ["pact.md"]
    assert (folder / "files" / "pact.md").read_bytes() == b"\x00"
    assert (folder / "files" / "pact.md.loket.json").exists()
    index = open_index(folder, THESAURUS)
    assert [record.source for record in index.catalogue.documents()] == ["fondsen/las.md"]


def test_rebuild_leaves_the_old_index_when_no_file_can_be_read(folder, run):
    for name in ("pact.md", "fondsen/las.md"):
        (folder / "files" / name).write_bytes(b"\x00")

    report = run()

    assert len(report.failed) == report.files == 2
    index = open_index(folder, THESAURUS)
    assert "750 euro" in index.catalogue.pages("fondsen/las.md")[0].text
    assert not folder.with_name("index.new").exists()


class BrokenTokenizer:
    """Fails at the second file, as a power cut would."""

    def __init__(self) -> None:
        self.counted = 0

    def count(self, text: str) -> int:
        self.counted += 1
        if "campussen" in text:
            raise KeyboardInterrupt
        return len(text.split())


def test_rebuild_that_is_cut_off_leaves_the_old_index(folder):
    with pytest.raises(KeyboardInterrupt):
        rebuild(folder, open_new, BrokenTokenizer())

    assert_whole(folder)


def test_rebuild_after_one_that_was_cut_off_works(folder, run):
    with pytest.raises(KeyboardInterrupt):
        rebuild(folder, open_new, BrokenTokenizer())

    run()

    assert_whole(folder)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["docs", "index"]


def test_rebuild_finds_the_old_index_when_it_was_cut_off_before_the_new_one_stood(folder, run):
    folder.rename(folder.with_name("index.old"))

    run()

    assert_whole(folder)


def test_put_back_never_puts_an_old_index_over_a_new_one(folder):
    old = folder.with_name("index.old")
    old.mkdir()

    put_back(folder)

    assert old.exists()
    assert_whole(folder)


def test_rebuild_says_what_to_do_when_there_is_nothing_to_rebuild_from(tmp_path):
    with pytest.raises(IndexMissingError, match="loket ingest"):
        rebuild(tmp_path / "niets", open_new, WordTokenizer())

    assert list(tmp_path.iterdir()) == []


def test_rebuild_does_not_start_while_another_writes(folder, run):
    with alone(folder), pytest.raises(IndexBusyError, match="Wait"):
        run()

    assert_whole(folder)


def test_a_writer_that_opened_the_index_before_a_rebuild_is_told_to_start_again(folder):
    index = open_index(folder, THESAURUS)
    rebuild(folder, open_new, WordTokenizer())

    with pytest.raises(StoreError, match="again"), index.writing():
        pass
