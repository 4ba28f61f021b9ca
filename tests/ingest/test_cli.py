"""``loket ingest``, ``documents``, ``remove`` and ``status``: what they print and how they end."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import main
from assistant.index.lock import alone
from assistant.index.opening import open_index
from assistant.language.thesaurus import load_thesaurus
from ingest.run import find_files, ingest_files
from tests.ingest.fakes import WordTokenizer

Loket = Callable[..., Result]
DOOR = [sys.executable, "-c", "from assistant.cli import main; main()"]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "pact.md").write_text("# Pact\n\nEr zijn vier campussen.", encoding="utf-8")
    (folder / "las.txt").write_text("Het lasfonds betaalt 750 euro per lasser.", encoding="utf-8")
    (folder / "library.toml").write_text(
        '["pact.md"]\ntitle = "Pact voor Drenthe"\ndate = "2013-04"\nregion = "Drenthe"\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def loket(index: Path, monkeypatch: pytest.MonkeyPatch) -> Loket:
    monkeypatch.setenv("LOKET_INDEX", str(index))
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


def test_ingest_reports_what_it_did(loket, docs):
    result = loket("ingest", docs)

    assert result.exit_code == 0
    assert result.stderr == ""
    *per_file, summary = result.stdout.splitlines()
    assert per_file == ["las.txt: 1 pages, 1 chunks", "pact.md: 1 pages, 1 chunks"]
    assert summary.startswith(
        "2 files (0 unchanged, 0 removed, 0 failed), 2 pages read; "
        "chunks: 2 added, 0 changed, 0 removed, 2 embedded; "
    )


def test_ingest_again_says_that_nothing_changed(loket, docs):
    loket("ingest", docs)

    result = loket("ingest", "--quiet", docs)

    assert result.exit_code == 0
    [summary] = result.stdout.splitlines()
    assert summary.startswith("2 files (2 unchanged, 0 removed, 0 failed), 0 pages read; ")
    assert "0 embedded" in summary


def test_ingest_names_a_file_that_failed_and_goes_on(loket, docs):
    (docs / "leeg.pdf").write_bytes(b"")

    result = loket("ingest", docs)

    assert result.exit_code == 3
    assert result.stderr.startswith("leeg.pdf: failed: ")
    assert "empty" in result.stderr
    assert "3 files (0 unchanged, 0 removed, 1 failed)" in result.stdout


def test_ingest_names_a_file_that_failed_also_when_quiet(loket, docs):
    (docs / "leeg.md").write_bytes(b"")

    assert "leeg.md: failed: " in loket("ingest", "--quiet", docs).stderr


def test_ingest_ends_with_one_when_nothing_could_be_done(loket, docs):
    (docs / "leeg.md").write_bytes(b"")

    result = loket("ingest", docs / "leeg.md")

    assert result.exit_code == 1
    assert "1 failed" in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("ingest",), id="no-path"),
        pytest.param(("ingest", "bestaat-niet"), id="no-such-path"),
        pytest.param(("ingest", "--geen-optie", "."), id="no-such-option"),
        pytest.param(("remove",), id="no-source"),
    ],
)
def test_wrong_use_ends_with_two_and_says_how(loket, words):
    result = loket(*words)

    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert result.stdout == ""


def test_ingest_stops_at_metadata_that_cannot_be_used(loket, docs):
    (docs / "library.toml").write_text("[pact.md", encoding="utf-8")

    result = loket("ingest", docs)

    assert result.exit_code == 1
    assert "library.toml" in result.stderr
    assert "Traceback" not in result.stderr


def test_documents_lists_what_is_known(loket, docs):
    loket("ingest", docs)

    result = loket("documents")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == "pact.md  1 p.  2013-04  Drenthe  Pact voor Drenthe"
    assert result.stdout.startswith("las.txt  1 p.  no date")


def test_remove_takes_a_document_out(loket, docs):
    loket("ingest", docs)

    result = loket("remove", "pact.md")

    assert (result.exit_code, result.stdout) == (0, "pact.md: 1 chunks removed\n")
    assert "pact.md" not in loket("documents").stdout


def test_remove_says_that_it_does_not_know_a_document(loket, docs):
    loket("ingest", docs)

    result = loket("remove", "pakt.md")

    assert result.exit_code == 1
    assert "pakt.md: is not in the index. See: loket documents" in result.stderr


def test_status_tells_how_the_index_is_doing(loket, docs, index):
    loket("ingest", docs)

    rows = dict(line.split(maxsplit=1) for line in loket("status").stdout.splitlines())

    assert rows["index"] == str(index)
    assert (rows["documents"], rows["pages"], rows["chunks"]) == ("2", "2", "2")
    assert rows["vectors"].startswith("fitted:")
    assert rows["health"] == "ok"


def test_status_of_an_index_without_documents_says_so(loket, docs):
    loket("ingest", docs)
    loket("remove", "pact.md")
    loket("remove", "las.txt")

    result = loket("status")

    assert result.exit_code == 0
    assert "documents  0" in result.stdout


@pytest.mark.parametrize(
    "words",
    [("documents",), ("status",), ("remove", "pact.md"), ("ask", "Wat is een pact?")],
    ids=lambda words: words[0],
)
def test_a_missing_index_ends_with_one_and_what_to_type(loket, index, words):
    result = loket(*words)

    assert result.exit_code == 1
    assert f"There is no index in {index}" in result.stderr
    assert "loket ingest" in result.stderr
    assert not index.exists()


def test_the_index_option_goes_before_the_variable(loket, docs, tmp_path):
    loket("ingest", docs, "--index", tmp_path / "elders")

    assert "pact.md" in loket("documents", "--index", tmp_path / "elders").stdout
    assert loket("documents").exit_code == 1


def test_rebuild_mends_a_damaged_index(loket, docs, index):
    loket("ingest", docs)
    (index / "library.db").write_bytes(b"\x00garbage" * 100)

    before, rebuilt, after = loket("documents"), loket("ingest", "--rebuild"), loket("documents")

    assert before.exit_code == 1
    assert "loket ingest --rebuild" in before.stderr
    assert rebuilt.exit_code == 0
    assert "2 files (0 unchanged, 0 removed, 0 failed)" in rebuilt.stdout
    assert after.stdout.splitlines()[1] == "pact.md  1 p.  2013-04  Drenthe  Pact voor Drenthe"


def test_rebuild_without_an_index_says_what_to_type(loket):
    result = loket("ingest", "--rebuild")

    assert result.exit_code == 1
    assert "loket ingest FOLDER" in result.stderr


def test_rebuild_and_ingest_in_one_go_report_both(loket, docs, index):
    loket("ingest", docs)
    (index / "files" / "pact.md").write_bytes(b"\x00")

    result = loket("ingest", "--rebuild", "--quiet", docs)

    assert result.exit_code == 3
    assert [line[:20] for line in result.stdout.splitlines()] == [
        "2 files (0 unchanged",
        "2 files (1 unchanged",
    ]
    assert "pact.md: failed: " in result.stderr


def test_an_index_inside_the_folder_is_not_taken_for_documents(loket, docs):
    inside = docs / "index"

    loket("ingest", docs, "--index", inside)
    again = loket("ingest", docs, "--index", inside)

    assert "2 files (2 unchanged" in again.stdout


def test_a_second_ingest_waits_and_goes_on_from_what_the_first_left(docs, index, tmp_path):
    other = tmp_path / "meer"
    other.mkdir()
    (other / "plan.md").write_text("# Plan\n\nNog een plan voor Emmen.", encoding="utf-8")
    index.mkdir()

    with alone(index):
        second = subprocess.Popen(
            [*DOOR, "ingest", str(other), "--index", str(index)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        said = second.stderr.readline() if second.stderr else ""
        first = open_index(index, load_thesaurus(), create=True, locked=True)
        ingest_files(first, find_files([docs]), WordTokenizer())
    out, _ = second.communicate(timeout=60)

    assert said == "Another process is writing to this index; waiting for it.\n"
    assert (second.returncode, "1 added" in out) == (0, True)
    opened = open_index(index, load_thesaurus())
    opened.check()
    assert [record.source for record in opened.catalogue.documents()] == [
        "las.txt",
        "pact.md",
        "plan.md",
    ]
    assert opened.vectors.count() == 3
