"""Add documents, take them out, make the index anew: by the command that does it."""

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Protocol

import streamlit as st

from assistant.errors import LoketError
from assistant.index.catalogue import DocumentRecord
from ui.admin.runs import Run
from ui.escape import html, label
from ui.loading import load_loket
from ui.texts import Language, text

ENDINGS = (".pdf", ".md", ".html", ".txt")
LIMIT_MB = 50
_SOME_FAILED = 3
_SHOWN_LINES = 200
# How ``loket ingest`` names a file that failed.
_FAILED = ": failed: "


class Upload(Protocol):
    """A file that came in."""

    name: str

    def getbuffer(self) -> memoryview:
        """Return its bytes."""


def draw_documents(index: Path, language: Language) -> None:
    """Draw the ways to change what is in the sources."""
    records = _records()
    _draw_upload(index, records, language)
    st.divider()
    _draw_remove(index, records, language)
    st.divider()
    st.markdown(text("rebuild_about", language))
    if st.button(text("rebuild_start", language), key="rebuild", icon=":material/build:"):
        _run(["ingest", "--rebuild"], index, language)


def uploads_folder(index: Path) -> Path:
    """Return where files that came in by this page are kept: beside the index."""
    folder = index.resolve()
    return folder.with_name(f"{folder.name}.uploads")


def _records() -> list[DocumentRecord]:
    try:
        return load_loket().index.catalogue.documents()
    except LoketError:
        return []  # No index yet, or a damaged one: this page is where that is mended.


def _draw_upload(index: Path, records: Sequence[DocumentRecord], language: Language) -> None:
    with st.form("upload", clear_on_submit=True):
        files = st.file_uploader(
            text("upload", language, limit=LIMIT_MB),
            type=[ending.lstrip(".") for ending in ENDINGS],
            accept_multiple_files=True,
        )
        sent = st.form_submit_button(text("upload_start", language), icon=":material/upload_file:")
    if not sent or not files:
        return
    folder = uploads_folder(index)
    problems = [problem for file in files if (problem := refusal(file, folder, records, language))]
    for problem in problems:
        st.error(label(problem))
    if problems:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        (folder / file.name).write_bytes(file.getbuffer())
    _run(["ingest", str(folder)], index, language)


def refusal(
    file: Upload, folder: Path, records: Sequence[DocumentRecord], language: Language
) -> str:
    """Return why a file cannot be taken in under its name; empty when it can."""
    name = PurePath(file.name)
    if (
        name.name != file.name
        or file.name.startswith(".")
        or "\\" in file.name
        or (name.suffix.lower() not in ENDINGS)
    ):
        return text("upload_name", language, name=file.name, endings=", ".join(ENDINGS))
    taken = any(
        record.source == file.name and Path(record.root) != folder.resolve() for record in records
    )
    return text("upload_taken", language, name=file.name) if taken else ""


def _draw_remove(index: Path, records: Sequence[DocumentRecord], language: Language) -> None:
    titles = {record.source: record.info.title or record.source for record in records}
    source = st.selectbox(
        text("remove_choose", language),
        list(titles),
        index=None,
        placeholder=text("remove_hint", language),
        format_func=lambda chosen: f"{titles.get(chosen, chosen)} ({chosen})",
        key="remove-source",
    )
    sure = st.checkbox(text("remove_sure", language), key="remove-sure")
    pressed = st.button(
        text("remove_start", language), key="remove", icon=":material/delete:",
        disabled=not (source and sure),
    )  # fmt: skip
    if pressed and source:
        # Otherwise the next upload would bring it back.
        (uploads_folder(index) / PurePath(source).name).unlink(missing_ok=True)
        _run(["remove", "--", source], index, language)


def failures(said: Sequence[str]) -> list[str]:
    """Return what a command said of files that it could not take in: file and reason."""
    return [line.replace(_FAILED, ": ", 1) for line in said if _FAILED in line]


def _run(arguments: Sequence[str], index: Path, language: Language) -> None:
    """Run a command and show what it says while it does."""
    with st.status(text("run_busy", language), expanded=True) as shown:
        said: list[str] = []
        slot = st.empty()
        run = Run(arguments, index)
        for line in run.lines():
            said.append(line)
            slot.code("\n".join(said[-_SHOWN_LINES:]), language=None)
        status = run.status()
        failed = failures(said)
        if failed:
            items = "".join(f"<li>{html(line)}</li>" for line in failed)
            head = html(text("failed_files", language))
            st.html(f'<p><strong>{head}</strong></p><ul class="lk-failed">{items}</ul>')
        key = {0: "run_done", _SOME_FAILED: "run_some_failed"}.get(status, "run_failed")
        shown.update(
            label=text(key, language), state="complete" if status == 0 else "error", expanded=True
        )
