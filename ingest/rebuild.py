"""Make an index anew from the files it kept, and put it in the place of the old one.

The old index is only taken away once the new one stands and answers, so a rebuild
that fails or is cut off loses nothing.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from assistant.errors import IndexMissingError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.kept_files import KeptFiles
from assistant.index.lock import alone
from assistant.tokens import Tokenizer
from assistant.writing.ledger import LEDGER_NAME
from ingest.arriving import SourceFile
from ingest.run import IngestReport, ingest_files


def rebuild(
    folder: Path,
    open_new: Callable[[Path], ChunkIndex],
    tokenizer: Tokenizer,
    on_file: Callable[[SourceFile, str], None] = lambda _file, _outcome: None,
) -> IngestReport:
    """Rebuild the index in ``folder`` from ``folder/files``.

    When not one file can be read, the old index stays as it is.

    Args:
        folder: The index, whatever its state.
        open_new: Makes an empty index in a folder.
        tokenizer: Measures chunks.
        on_file: Called once per file with what became of it.

    Raises:
        IndexMissingError: No file was kept, so there is nothing to rebuild from.
        IndexBusyError: Another process writes to the index.
    """
    put_back(folder)
    files = [
        SourceFile(kept.path, kept.source, kept.root, kept.info)
        for kept in KeptFiles(folder / "files").all()
    ]
    if not files:
        raise IndexMissingError(
            f"{folder / 'files'} holds no documents to rebuild from. "
            "Ingest them again: loket ingest FOLDER --index DIR"
        )
    new, old = _beside(folder, ".new"), _beside(folder, ".old")
    with alone(folder):
        shutil.rmtree(new, ignore_errors=True)
        index = open_new(new)
        with index.writing():
            report = ingest_files(index, files, tokenizer, on_file=on_file)
        index.check()
        if len(report.failed) == len(files):
            shutil.rmtree(new)
            return report
        for error in report.failed:  # keep the file of what could not be read this time
            _keep_unread(folder, new, error.source)
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
        new.rename(folder)
        if (old / LEDGER_NAME).is_file():  # what was spent today, and how answers came about
            (old / LEDGER_NAME).replace(folder / LEDGER_NAME)
        shutil.rmtree(old)
    return report


def put_back(folder: Path) -> None:
    """Undo a rebuild that was cut off between taking the old index away and placing the new."""
    old = _beside(folder, ".old")
    if old.exists() and not folder.exists():
        old.rename(folder)


def _beside(folder: Path, suffix: str) -> Path:
    return folder.with_name(folder.name + suffix)


def _keep_unread(folder: Path, new: Path, source: str) -> None:
    for name in (source, f"{source}.loket.json"):
        kept = folder / "files" / name
        if kept.exists():
            (new / "files" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, new / "files" / name)
