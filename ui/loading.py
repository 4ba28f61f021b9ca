"""The assistant and its index, opened once per process and again when the index changed."""

import gc
import logging
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from assistant.build import build_assistant, build_index
from assistant.chain import Assistant
from assistant.errors import (
    IndexBusyError,
    IndexMismatchError,
    IndexMissingError,
    LoketError,
    ModelUnavailableError,
    QuestionError,
    StoreError,
)
from assistant.index.chunk_index import ChunkIndex
from assistant.settings import Settings, read_settings
from ui.texts import Language, text
from ui.visits import Visits, keep_days

log = logging.getLogger("loket")

_SENTENCES: tuple[tuple[type[LoketError], str], ...] = (
    (IndexMissingError, "index_missing"),
    (IndexBusyError, "index_busy"),
    (IndexMismatchError, "index_mismatch"),
    (StoreError, "index_damaged"),
    (ModelUnavailableError, "model_unavailable"),
)


@dataclass(frozen=True, slots=True)
class Loket:
    """What the pages draw from."""

    assistant: Assistant
    index: ChunkIndex


def load_loket() -> Loket:
    """Return the assistant and the index of this process, in step with what is on disk.

    Raises:
        LoketError: They cannot be opened.
    """
    settings = read_settings()
    return _build(settings, _stamp(settings.index))


@st.cache_resource(max_entries=1, show_spinner=False)
def _build(settings: Settings, stamp: str) -> Loket:
    index = build_index(settings)
    index.check()
    assistant = build_assistant(settings, index)
    assistant.warm_up()
    _settle()
    return Loket(assistant, index)


def _settle() -> None:
    """Leave what was loaded for good out of the search for garbage.

    Streamlit searches all objects for garbage after every run of a page, and holds up every
    visitor while it does. With an index that took a quarter of a second each time.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def load_visits() -> Visits:
    """Return the store of opinions and counts, beside the index.

    Raises:
        SettingsError: A setting cannot be used.
    """
    return Visits(read_settings().index, keep_days())


def load_notice() -> str:
    """Return the notice that shuts the counter; empty when it is open, or nobody can tell."""
    try:
        return load_visits().notice()
    except LoketError:
        return ""


def known_documents() -> dict[str, str]:
    """Return the documents that can be opened: name without ending -> name in the index.

    The register names documents so. There are none when the index cannot be opened.
    """
    try:
        records = load_loket().index.catalogue.documents()
    except LoketError:
        return {}
    return {Path(record.source).stem: record.source for record in records}


def _stamp(folder: Path) -> str:
    """Return what changes when the index does."""
    try:
        found = (folder / "index.json").stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns}:{found.st_size}"


def sentence(error: Exception, language: Language) -> str:
    """Return what a reader should know about an error, and what to do."""
    if isinstance(error, QuestionError):
        return str(error)
    for kind, key in _SENTENCES:
        if isinstance(error, kind):
            return text(key, language)
    log.error("page failed error=%s", type(error).__name__)
    return text("problem", language)
