"""Copies of the documents inside the index, to draw pages and to rebuild from.

Beside each copy stands a note with where it came from and what was known of it, so
that a rebuild needs nothing but this folder.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.documents import DocumentInfo

_NOTE_SUFFIX = ".loket.json"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A copy that the index keeps: where it is, its name, its root and what was known."""

    path: Path
    source: str
    root: str
    info: DocumentInfo


class KeptFiles:
    """The copies in one folder.

    Args:
        folder: ``files`` of an index; made at the first copy.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, source: str) -> Path:
        """Return where the copy of a source is, or would be."""
        return self._folder / source

    def keep(self, path: Path, source: str, root: str, info: DocumentInfo) -> None:
        """Copy the file at ``path``, with its root and what was known before reading it."""
        kept = self.path(source)
        kept.parent.mkdir(parents=True, exist_ok=True)
        if kept.resolve() != path.resolve():
            shutil.copyfile(path, kept)
        note = {"root": root, "info": asdict(info)}
        _note(kept).write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")

    def forget(self, source: str) -> None:
        """Delete the copy of a source, if there is one."""
        self.path(source).unlink(missing_ok=True)
        _note(self.path(source)).unlink(missing_ok=True)

    def all(self) -> list[KeptFile]:
        """Return every copy, by source."""
        kept: list[KeptFile] = []
        for path in sorted(self._folder.rglob("*")) if self._folder.exists() else []:
            if path.is_dir() or path.name.endswith(_NOTE_SUFFIX):
                continue
            note = _read_note(path)
            kept.append(
                KeptFile(
                    path,
                    path.relative_to(self._folder).as_posix(),
                    note.get("root", str(path)),
                    DocumentInfo(**note.get("info", {})),
                )
            )
        return kept


def _note(kept: Path) -> Path:
    return kept.with_name(kept.name + _NOTE_SUFFIX)


def _read_note(kept: Path) -> dict[str, Any]:
    """Return the note beside a copy; empty when it is gone or torn, the copy still counts."""
    try:
        return dict(json.loads(_note(kept).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}
