"""The index as one thing: in step with what arrives, and honest about damage."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient

from assistant.analysis import analysis_digest
from assistant.documents import Chunk
from assistant.errors import (
    IndexBusyError,
    IndexDamagedError,
    IndexMismatchError,
    IndexMissingError,
)
from assistant.index import chunk_store
from assistant.index.chunk_index import ChunkIndex
from assistant.index.kept_files import KeptFiles
from assistant.index.making import VERSION, read_record, write_record
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.readings import read_chunk
from tests.factories import make_chunk, make_document

THESAURUS = Thesaurus([Concept("loket", {"same": ("aanspreekpunt",)}, 1.0)])


@pytest.fixture
def index(tmp_path: Path) -> ChunkIndex:
    return open_index(tmp_path / "index", THESAURUS, create=True)


def arrive(tmp_path: Path, chunks: list[Chunk], digest: str = "1") -> Arrival:
    path = tmp_path / chunks[0].source
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("the file itself", encoding="utf-8")
    return Arrival(make_document(chunks), chunks, path, str(tmp_path), digest)


def three_chunks(*, second: str = "Eind 2014 zijn er vier campussen.") -> list[Chunk]:
    return [
        make_chunk("De Techniekraad start met kringen van bedrijven.", position=0),
        make_chunk(second, position=1),
        make_chunk("Hogeschool Utrecht is trekker van de nascholing.", page_number=2),
    ]


def test_sync_adds_everything_the_first_time(index, tmp_path):
    with index.writing():
        report = index.sync([arrive(tmp_path, three_chunks())])

    assert (report.added, report.changed, report.removed, report.embedded) == (3, 0, 0, 3)
    assert index.vectors.count() == index.lexical.count() == 3
    index.check()


def test_sync_embeds_nothing_when_nothing_changed(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])

    report = index.sync([arrive(tmp_path, three_chunks(), digest="2")])

    assert (report.unchanged, report.embedded, report.added) == (3, 0, 0)


def test_sync_embeds_only_the_chunk_that_changed(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])

    report = index.sync(
        [arrive(tmp_path, three_chunks(second="Eind 2015 zijn er vijf campussen."))]
    )

    assert (report.changed, report.embedded, report.unchanged) == (1, 1, 2)
    found = index.lexical.search("body", {"2015": 1.0}, 5)
    assert list(found) == ["pact.pdf:1:1"]
    assert not index.lexical.search("body", {"2014": 1.0}, 5)


def test_sync_forgets_what_is_gone(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])

    report = index.sync([], gone=["pact.pdf"])

    assert report.removed == 3
    assert index.vectors.count() == index.lexical.count() == 0
    assert index.catalogue.documents() == []
    assert not index.file("pact.pdf").exists()


def test_an_index_survives_being_closed_and_opened(index, tmp_path):
    chunks = three_chunks()
    index.sync([arrive(tmp_path, chunks)])

    again = open_index(index.folder, THESAURUS)

    assert again.chunks.readings([c.id for c in chunks]) == {
        c.id: read_chunk(c, THESAURUS) for c in chunks
    }
    assert again.catalogue.pages("pact.pdf")[1].text == chunks[2].text
    assert again.embedder.name == index.embedder.name


def test_embedding_again_after_opening_gives_the_same_vectors(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])

    before = index.embedder.embed_question("campussen in 2014")
    after = open_index(index.folder, THESAURUS).embedder.embed_question("campussen in 2014")

    assert before.tolist() == after.tolist()


def test_a_changed_thesaurus_counts_the_words_again(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    wider = Thesaurus([Concept("hogeschool", {"same": ("hbo",)}, 1.0)])

    again = open_index(index.folder, wider)

    assert list(again.lexical.search("concepts", {"c0": 1.0}, 5)) == ["pact.pdf:2:0"]


def test_open_index_says_what_to_type_when_there_is_none(tmp_path):
    with pytest.raises(IndexMissingError, match="loket ingest"):
        open_index(tmp_path / "nothing", THESAURUS)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("chroma/chroma.sqlite3", id="chroma"),
        pytest.param("library.db", id="catalogue"),
        pytest.param("chunks.db", id="chunks"),
        pytest.param("lexical/meta.json", id="words"),
        pytest.param("vectors.npz", id="fit"),
        pytest.param("index.json", id="record"),
    ],
)
def test_a_damaged_part_is_named_with_the_way_out(index, tmp_path, damage):
    index.sync([arrive(tmp_path, three_chunks())])
    folder = index.folder
    del index
    (folder / damage).write_bytes(b"\x00garbage" * 200)

    with pytest.raises(IndexDamagedError) as caught:
        _use(folder)

    assert f"loket ingest --rebuild --index {folder}" in str(caught.value)


def test_a_torn_fit_is_a_damaged_part(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    stored = index.folder / "vectors.npz"
    stored.write_bytes(stored.read_bytes()[:-100])

    with pytest.raises(IndexDamagedError, match=r"vectors\.npz"):
        open_index(index.folder, THESAURUS)


def test_check_notices_words_and_vectors_out_of_step(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    index.lexical.apply([], ["pact.pdf:1:1"])

    with pytest.raises(IndexDamagedError, match="out of step"):
        index.check()


def test_a_second_writer_is_told_to_wait(index):
    other = open_index(index.folder, THESAURUS, create=True)

    with index.writing(), pytest.raises(IndexBusyError, match="Wait"), other.writing():
        pass


def test_files_are_kept_with_their_root_and_metadata(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])

    kept = KeptFiles(index.folder / "files").all()

    assert [(k.source, k.root) for k in kept] == [("pact.pdf", str(tmp_path))]
    assert kept[0].path.read_text(encoding="utf-8") == "the file itself"


def test_an_index_of_before_a_change_of_analysis_counts_its_words_again(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    generation = index.generation
    record = read_record(index.folder)
    write_record(index.folder, {**record, "analysis": "of an older version"})

    again = open_index(index.folder, THESAURUS)

    assert again.generation == generation + 1
    assert read_record(index.folder)["analysis"] == analysis_digest(THESAURUS)
    assert open_index(index.folder, THESAURUS).generation == generation + 1
    again.check()


def test_analysis_digest_changes_with_all_that_terms_depend_on():
    wider = Thesaurus([Concept("hogeschool", {"same": ("hbo",)}, 1.0)])

    assert analysis_digest(THESAURUS) == analysis_digest(THESAURUS)
    assert analysis_digest(THESAURUS) != analysis_digest(wider)
    assert analysis_digest(THESAURUS) != analysis_digest(THESAURUS, version=0)


def _use(folder: Path) -> None:
    index = open_index(folder, THESAURUS)
    index.check()
    index.catalogue.documents()


@pytest.mark.parametrize(
    "part", [pytest.param("chroma", id="vectors"), pytest.param("lexical", id="words")]
)
def test_a_part_that_is_gone_is_noticed_before_anyone_is_told_there_is_no_answer(
    index, tmp_path, part
):
    index.sync([arrive(tmp_path, three_chunks())])
    folder = index.folder
    del index
    SharedSystemClient.clear_system_cache()
    shutil.rmtree(folder / part)

    with pytest.raises(IndexDamagedError, match="--rebuild"):
        open_index(folder, THESAURUS)


class CutOffError(Exception):
    """Stands for a process that is killed."""


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> Callable[[ChunkIndex], None]:
    def before_the_words_are_written(index: ChunkIndex) -> None:
        def stop(*_: object) -> None:
            raise CutOffError

        monkeypatch.setattr(index.lexical, "apply", stop)

    return before_the_words_are_written


def test_chunks_of_a_run_that_was_cut_off_are_written_again(index, tmp_path, cut_off):
    cut_off(index)
    with pytest.raises(CutOffError):
        index.sync([arrive(tmp_path, three_chunks())])
    again = open_index(index.folder, THESAURUS, create=True)

    report = again.sync([arrive(tmp_path, three_chunks())])

    assert (report.changed, report.embedded, report.unchanged) == (3, 3, 0)
    again.check()
    assert open_index(index.folder, THESAURUS).is_whole()


def test_chunks_that_were_on_their_way_out_are_taken_out_by_the_next_run(index, tmp_path, cut_off):
    index.sync([arrive(tmp_path, three_chunks())])
    cut_off(index)
    with pytest.raises(CutOffError):
        index.sync([arrive(tmp_path, three_chunks()[:1], digest="2")])
    again = open_index(index.folder, THESAURUS)

    report = again.sync([arrive(tmp_path, three_chunks()[:1], digest="2")])

    assert (report.removed, report.unchanged) == (2, 1)
    assert again.chunks.count() == 1
    again.check()


def test_a_changed_thesaurus_reads_the_chunks_again(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    wider = Thesaurus([Concept("hogeschool", {"same": ("hbo",)}, 1.0)])

    again = open_index(index.folder, wider)

    [reading] = again.chunks.readings(["pact.pdf:2:0"]).values()
    assert "#0" in reading.terms.split(" ")


def test_an_index_of_an_older_version_is_refused_with_the_way_out(index, tmp_path):
    index.sync([arrive(tmp_path, three_chunks())])
    record = index.folder / "index.json"
    record.write_text(record.read_text().replace(f'"version": {VERSION}', '"version": 2'))

    with pytest.raises(IndexMismatchError, match="--rebuild"):
        open_index(index.folder, THESAURUS)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_every_gives_evenly_one_in_so_many(index, tmp_path, monkeypatch, step):
    monkeypatch.setattr(chunk_store, "_BATCH", 2)
    chunks = [make_chunk(f"Dit is alinea {n} van het stuk.", position=n) for n in range(7)]
    index.sync([arrive(tmp_path, chunks)])

    assert list(index.chunks.every(step)) == chunks[::step]
