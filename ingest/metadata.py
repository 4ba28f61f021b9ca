"""What is known about documents: the sidecar ``library.toml`` beside them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path

from assistant.documents import DocumentInfo
from assistant.errors import MetadataError

SIDECAR = "library.toml"
DATES = frozenset({"date", "valid_from", "valid_until"})
ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
KEYS = frozenset(field.name for field in fields(DocumentInfo))


def load_metadata(folder: Path) -> Mapping[str, DocumentInfo]:
    """Return what ``library.toml`` in a folder says, by file name; empty without one.

    Args:
        folder: Where the documents and their ``library.toml`` are.

    Raises:
        MetadataError: The file cannot be read, or a value is neither text nor a date.
    """
    path = folder / SIDECAR
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MetadataError(f"{path}: {error}. Mend the file, or take it away.") from error
    return {name: _info(path, name, table) for name, table in tables.items()}


def _info(path: Path, name: str, table: object) -> DocumentInfo:
    if not isinstance(table, dict):
        raise MetadataError(f'{path}: {name!r} is not a table. Write ["{name}"] above its keys.')
    values: dict[str, str] = {}
    for key in KEYS & table.keys():
        values[key] = _text(path, name, key, table[key])
    return DocumentInfo(**values)


def _text(path: Path, name: str, key: str, value: object) -> str:
    """Return a value as text; a date or year may be written without quotes."""
    if key in DATES:
        if isinstance(value, date):
            value = value.isoformat()[:10]
        elif isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
    if not isinstance(value, str):
        raise MetadataError(f"{path}: {key} of {name!r} is {value!r}. Write it as text.")
    # One line without control characters, so that a title cannot pass for an answer.
    value = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    if key in DATES and value and not ISO.fullmatch(value):
        raise MetadataError(
            f"{path}: {key} of {name!r} is {value!r}. Write it as 2026-11-21, 2026-11 or 2026."
        )
    return value
