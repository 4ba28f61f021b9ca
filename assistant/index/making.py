"""How an index was made: ``index.json``, read before anything else is opened."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.embeddings.prefixes import settings_of
from assistant.errors import IndexDamagedError, IndexMismatchError, rebuild_command

VERSION = 3


def read_record(folder: Path) -> dict[str, Any]:
    """Return how the index in ``folder`` was made; empty when it is new.

    Raises:
        IndexDamagedError: The record cannot be read.
        IndexMismatchError: Another version of Loket made it.
    """
    path = folder / "index.json"
    if not path.exists():
        return {}
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamagedError(
            f"{path} cannot be read ({error}). Run: {rebuild_command(folder)}"
        ) from error
    if record.get("version") != VERSION:
        raise IndexMismatchError(
            f"The index {folder} was made by another version of Loket. "
            f"Run: {rebuild_command(folder)}"
        )
    return dict(record)


def write_record(folder: Path, record: Mapping[str, Any]) -> None:
    """Write how the index was made, whole or not at all."""
    unfinished = folder / "index.json.tmp"
    unfinished.write_text(json.dumps({**record, "version": VERSION}, indent=1), encoding="utf-8")
    unfinished.replace(folder / "index.json")


def missing_message(folder: Path) -> str:
    """Return what to type when there is no index in ``folder``."""
    return f"There is no index in {folder}. Make one first, for example: loket ingest documents/"


def refuse_mismatch(
    folder: Path, record: Mapping[str, object], asked: str, *, exactly: bool
) -> None:
    """Refuse an index whose vectors were made in another way than is asked.

    Args:
        folder: Of the index.
        record: How it was made; empty for a new one.
        asked: Name of what makes vectors, as the settings have it.
        exactly: Whether all of the name counts, or only the sort in front of its colon.

    Raises:
        IndexMismatchError: They differ.
    """
    made_with = str(record.get("embedder", ""))
    same_sort = made_with.split(":", maxsplit=1)[0] == asked.split(":", maxsplit=1)[0]
    if made_with and (not same_sort or (exactly and made_with != asked)):
        raise IndexMismatchError(
            f"The index {folder} was made with the vectors '{made_with}', and the settings ask "
            f"for '{asked}'. Make it anew: {rebuild_command(folder)}; or set back: "
            f"{_way_back(made_with, asked)}"
        )


def _way_back(made_with: str, asked: str) -> str:
    """Return the settings, of those that differ, with which the index was made."""
    earlier, now = settings_of(made_with), settings_of(asked)
    differing = [f"{name}={value}" for name, value in earlier.items() if now.get(name) != value]
    return " ".join(differing)
