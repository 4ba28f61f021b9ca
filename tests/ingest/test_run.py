"""Keeping an index in step with files: only what changed, and nothing lost on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import MetadataError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.opening import open_index
from assistant.index.sync import SyncReport
from assistant.language.thesaurus import Concept, Thesaurus
from ingest.run import IngestReport, find_files, ingest_files
from tests.factories import make_document
from tests.ingest.fakes import WordTokenizer

THESAURUS = Thesaurus([Concept("loket", {"same": ("aanspreekpunt",)}, 1.0)])
PACT = (
    "# Pact\n\nIn 2014 zijn er vier campussen.\n\f# Partners\n\nDe hogeschool trekt de nascholing."
)
FUND = "# Fonds\n\nHet fonds betaalt 750 euro per lasser."
# Above the 240 tokens of a chunk, so that one page gives more than one.
LONG = "# Lang\n\n" + "\n\n".join(f"Alinea {n}: " + "woord " * 60 + "klaar." for n in range(4))

Ingest = Callable[..., IngestReport]


@pytest.fixture
def index(tmp_path: Path) -> ChunkIndex:
    return open_index(tmp_path / "index", THESAURUS, create=True)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "fondsen").mkdir(parents=True)
    (folder / "pact.md").write_text(PACT, encoding="utf-8")
    (folder / "fondsen" / "las.md").write_text(FUND, encoding="utf-8")
    return folder


@pytest.fixture
def ingest(index: ChunkIndex) -> Ingest:
    def run(*paths: Path) -> IngestReport:
        roots = [str(path.resolve()) for path in paths if path.is_dir()]
        with index.writing():
            return ingest_files(index, find_files(paths), WordTokenizer(), roots=roots)

    return run


def sources(index: ChunkIndex) -> list[str]:
    return [record.source for record in index.catalogue.documents()]


def reasons(report: IngestReport) -> list[str]:
    return [error.reason for error in report.failed]


def test_find_files_names_each_by_its_place_in_the_folder(docs):
    (docs / "notitie.docx").write_bytes(b"x")
    (docs / ".verborgen").mkdir()
    (docs / ".verborgen" / "geheim.md").write_text("x", encoding="utf-8")

    files = find_files([docs])

    assert [(file.source, file.root) for file in files] == [
        ("fondsen/las.md", str(docs)),
        ("pact.md", str(docs)),
    ]


def test_find_files_takes_a_file_that_is_named_whatever_its_suffix(docs):
    odd = docs / "notitie.docx"
    odd.write_bytes(b"x")

    assert [(file.source, file.root) for file in find_files([odd])] == [("notitie.docx", str(odd))]


@pytest.mark.parametrize("first", ["folder", "file"])
def test_find_files_counts_a_file_once_that_also_stands_in_a_folder(docs, first):
    paths = [docs, docs / "fondsen" / "las.md"]

    files = find_files(paths if first == "folder" else paths[::-1])

    assert [file.source for file in files] == ["fondsen/las.md", "pact.md"]
    assert {file.root for file in files} == {str(docs)}


def test_find_files_reads_the_metadata_beside_each_file(docs):
    (docs / "fondsen" / "library.toml").write_text(
        '["las.md"]\ntitle = "Lasfonds"\ndate = "2021-03"\n', encoding="utf-8"
    )

    info = {file.source: file.info for file in find_files([docs])}

    assert (info["fondsen/las.md"].title, info["fondsen/las.md"].date) == ("Lasfonds", "2021-03")
    assert info["pact.md"].title == ""


def test_find_files_refuses_metadata_that_cannot_be_read(docs):
    (docs / "library.toml").write_text("[pact.md", encoding="utf-8")

    with pytest.raises(MetadataError, match=r"library\.toml"):
        find_files([docs])


def test_ingest_takes_in_everything_the_first_time(ingest, index, docs):
    report = ingest(docs)

    assert (report.files, report.unchanged, report.pages) == (2, 0, 3)
    assert report.chunks == SyncReport(added=3, embedded=3)
    assert sources(index) == ["fondsen/las.md", "pact.md"]
    assert "750 euro" in index.catalogue.pages("fondsen/las.md")[0].text
    index.check()


def test_ingest_reads_and_embeds_nothing_the_second_time(ingest, index, docs):
    ingest(docs)
    generation = index.generation

    report = ingest(docs)

    assert (report.files, report.unchanged, report.pages) == (2, 2, 0)
    assert report.chunks == SyncReport()
    assert index.generation == generation


def test_ingest_embeds_only_the_page_that_changed(ingest, index, docs):
    (docs / "lang.md").write_text(LONG, encoding="utf-8")
    ingest(docs)
    (docs / "pact.md").write_text(PACT.replace("vier", "vijf"), encoding="utf-8")

    report = ingest(docs)

    assert (report.unchanged, report.pages) == (2, 2)
    assert report.chunks == SyncReport(changed=1, unchanged=1, embedded=1)
    assert "vijf campussen" in index.catalogue.pages("pact.md")[0].text


def test_ingest_changes_the_chunks_when_only_the_metadata_changed(ingest, index, docs):
    ingest(docs)
    (docs / "library.toml").write_text('["pact.md"]\ntitle = "Het Pact"\n', encoding="utf-8")

    report = ingest(docs)

    assert (report.unchanged, report.chunks.changed) == (1, 2)
    assert {record.info.title for record in index.catalogue.documents()} >= {"Het Pact"}


def test_ingest_forgets_a_file_that_left_its_folder(ingest, index, docs):
    ingest(docs)
    (docs / "pact.md").unlink()

    report = ingest(docs)

    assert report.removed == ["pact.md"]
    assert report.chunks == SyncReport(removed=2)
    assert sources(index) == ["fondsen/las.md"]
    assert not index.file("pact.md").exists()


def test_ingest_leaves_the_files_of_another_folder_alone(ingest, index, docs, tmp_path):
    other = tmp_path / "ander"
    other.mkdir()
    (other / "plan.md").write_text("# Plan\n\nEen plan.", encoding="utf-8")
    ingest(docs)

    report = ingest(other)

    assert report.removed == []
    assert sources(index) == ["fondsen/las.md", "pact.md", "plan.md"]


def test_ingest_takes_a_single_file_and_forgets_nothing(ingest, index, docs, tmp_path):
    ingest(docs)
    single = tmp_path / "los.md"
    single.write_text("# Los\n\nEen los blad.", encoding="utf-8")

    report = ingest(single)

    assert (report.files, report.removed) == (1, [])
    assert sources(index) == ["fondsen/las.md", "los.md", "pact.md"]


def test_ingest_knows_a_file_of_a_folder_when_it_is_named_by_itself(ingest, index, docs):
    ingest(docs)
    (docs / "pact.md").write_text(PACT.replace("vier", "vijf"), encoding="utf-8")

    report = ingest(docs / "pact.md")
    (docs / "pact.md").unlink()
    later = ingest(docs)

    assert (reasons(report), report.chunks.changed) == ([], 1)
    assert later.removed == ["pact.md"]


def test_ingest_knows_a_single_file_again_in_its_folder(ingest, docs):
    ingest(docs / "pact.md")

    report = ingest(docs)
    (docs / "pact.md").unlink()
    later = ingest(docs)

    assert (reasons(report), report.chunks.embedded) == ([], 1)
    assert later.removed == ["pact.md"]


def test_ingest_knows_a_folder_that_was_moved(ingest, docs):
    ingest(docs)
    moved = docs.rename(docs.with_name("verhuisd"))

    report = ingest(moved)

    assert (reasons(report), report.chunks.embedded) == ([], 0)
    assert ingest(moved).unchanged == 2


def make_namesake(tmp_path: Path) -> Path:
    other = tmp_path / "ander"
    other.mkdir()
    (other / "pact.md").write_text("# Heel iets anders\n\nNiet dat pact.", encoding="utf-8")
    return other


def test_ingest_refuses_the_name_of_another_document(ingest, index, docs, tmp_path):
    ingest(docs)

    report = ingest(make_namesake(tmp_path))

    [reason] = reasons(report)
    assert str(docs) in reason
    assert "loket remove pact.md" in reason
    assert "campussen" in index.catalogue.pages("pact.md")[0].text


def test_ingest_refuses_one_name_for_two_documents_in_one_run(ingest, index, docs, tmp_path):
    report = ingest(docs, make_namesake(tmp_path))

    [reason] = reasons(report)
    assert "of this name came from" in reason
    assert report.chunks.added in {2, 3}
    assert sources(index) == ["fondsen/las.md", "pact.md"]
    index.check()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="zero-bytes"),
        pytest.param(b"  \n", "empty", id="white-space"),
        pytest.param(b"\x00\x01\x02", "not a text file", id="binary"),
        pytest.param(b"---\ntitle: x\n---\n", "no text", id="no-words"),
    ],
)
def test_ingest_keeps_what_a_broken_file_had(ingest, index, docs, content, reason):
    ingest(docs)
    (docs / "pact.md").write_bytes(content)
    (docs / "nieuw.md").write_text("# Nieuw\n\nWel goed.", encoding="utf-8")

    report = ingest(docs)

    assert [error.source for error in report.failed] == ["pact.md"]
    assert reason in reasons(report)[0]
    assert report.removed == []
    assert sources(index) == ["fondsen/las.md", "nieuw.md", "pact.md"]
    assert "campussen" in index.catalogue.pages("pact.md")[0].text
    index.check()


def test_ingest_names_a_sort_of_file_that_it_cannot_read(ingest, docs):
    odd = docs / "notitie.docx"
    odd.write_bytes(b"x")

    [reason] = reasons(ingest(odd))

    assert "unknown sort" in reason
    assert ".pdf" in reason


def test_ingest_tells_of_each_file_once(index, docs):
    (docs / "leeg.md").write_bytes(b"")
    told: list[tuple[str, str]] = []

    ingest_files(
        index, find_files([docs]), WordTokenizer(), on_file=lambda f, o: told.append((f.source, o))
    )

    assert told[0] == ("fondsen/las.md", "1 pages, 1 chunks")
    assert told[1][1].startswith("failed: empty")
    assert told[2] == ("pact.md", "2 pages, 2 chunks")


def test_ingest_finishes_what_a_cut_off_run_left(ingest, index, docs):
    ingest(docs)
    [record] = [known for known in index.catalogue.documents() if known.source == "pact.md"]
    chunks = [reading.chunk for reading in index.chunks.readings(["pact.md:1:0"]).values()]
    index.catalogue.begin([(make_document(chunks), record.root, record.digest)])

    report = ingest(docs)

    assert (report.unchanged, report.pages) == (1, 2)
    assert len(index.catalogue.pages("pact.md")) == 2
    assert not any(known.writing for known in index.catalogue.documents())


class Stumbling(WordTokenizer):
    """Fails on a file as a library of somebody else may."""

    def count(self, text: str) -> int:
        if "lasser" in text:
            raise RuntimeError("unforeseen")
        return super().count(text)


def test_ingest_goes_on_when_a_file_does_what_nobody_thought_of(index, docs):
    with index.writing():
        report = ingest_files(index, find_files([docs]), Stumbling())

    assert [error.source for error in report.failed] == ["fondsen/las.md"]
    assert "RuntimeError" in reasons(report)[0]
    assert sources(index) == ["pact.md"]
