"""Export of the register as CSV, JSON and JSON-LD, and import of the same files.

All three hold everything, so what goes out comes back the same. CSV has one row per
value, for a spreadsheet. An import never touches the register: it writes files in a
folder of its own, holds them against the schema, and a person moves them.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from assistant.errors import DataError
from assistant.register.check import problems
from assistant.register.linked_data import from_linked_data, to_linked_data
from assistant.register.portable import Plain, to_files, to_plain
from assistant.register.records import Record

COLUMNS = (
    *("register", "file", "record", "attribute", "position", "type", "value"),
    *("label", "date", "page", "article", "note", "source_id", "source_title"),
    *("source_publisher", "source_date", "source_url", "source_document", "source_page"),
)
_FACT_TEXT = ("label", "date", "article", "note")
_SOURCE_TEXT = ("id", "title", "publisher", "date", "url", "document")
# A spreadsheet runs what starts with one of these.
_RUNS = re.compile(r"^'*[=+\-@\t\r]")
_LARGEST_FIELD = 1_000_000


def to_json(records: Iterable[Record]) -> str:
    """Return records as JSON, with everything that is known of them."""
    return json.dumps([to_plain(record) for record in records], ensure_ascii=False, indent=1)


def from_json(text: str) -> list[Plain]:
    """Return the plain records of ``to_json``.

    Raises:
        DataError: It is not JSON, or not a list of records.
    """
    try:
        found = json.loads(text)
    except ValueError as error:
        raise DataError(f"Geen geldige JSON: {error}") from error
    if not isinstance(found, list) or not all(isinstance(item, Mapping) for item in found):
        raise DataError("Verwacht een lijst met records.")
    return [dict(item) for item in found]


def to_csv(records: Iterable[Record]) -> str:
    """Return records as CSV: a row per value, and what a fact stands in on the same row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for record in records:
        plain = to_plain(record)
        start = {"register": plain["register"], "file": plain["file"], "record": record.id}
        for row in _rows(plain):
            writer.writerow({key: _guarded(text) for key, text in (start | row).items()})
    return out.getvalue()


def from_csv(text: str) -> list[Plain]:
    """Return the plain records of ``to_csv``; the order of rows of one record does not matter.

    Raises:
        DataError: A column is missing, or a value cannot be read; names the row.
    """
    csv.field_size_limit(_LARGEST_FIELD)
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    if missing := set(COLUMNS) - set(reader.fieldnames or ()):
        raise DataError(f"De kolom {sorted(missing)[0]!r} ontbreekt.")
    plains: dict[tuple[str, str], Plain] = {}
    values: dict[tuple[str, str], list[tuple[str, int, Any]]] = {}
    for number, raw in enumerate(reader, start=2):
        try:
            row = {key: _unguarded(raw[key] or "") for key in COLUMNS}
            key = (row["register"], row["record"])
            value = (row["attribute"], int(row["position"]), _value(row))
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(f"Rij {number} is niet te lezen: {error}") from error
        plains.setdefault(key, {name: row[name] for name in ("register", "file")})
        values.setdefault(key, []).append(value)
    for key, found in values.items():
        for attribute, position, value in sorted(found, key=lambda item: item[:2]):
            if position:
                plains[key].setdefault(attribute, []).append(value)
            else:
                plains[key][attribute] = value
    return list(plains.values())


def _rows(plain: Plain) -> Iterator[dict[str, str]]:
    """Yield a row per value; position 0 is a value by itself, a list counts from 1."""
    for attribute, value in plain.items():
        if attribute in ("register", "file"):
            continue
        numbered = enumerate(value, start=1) if isinstance(value, list) else [(0, value)]
        for position, item in numbered:
            yield {"attribute": attribute, "position": str(position), **_cells(item)}


def _cells(item: Any) -> dict[str, str]:
    if not isinstance(item, Mapping):
        return {"type": type(item).__name__, "value": str(item)}
    if "value" not in item or "source" not in item:
        return {"type": "json", "value": json.dumps(item, ensure_ascii=False)}
    source = item["source"]
    return {
        **_cells(item["value"]),
        **{key: str(item.get(key, "")) for key in (*_FACT_TEXT, "page")},
        **{f"source_{key}": str(source.get(key, "")) for key in (*_SOURCE_TEXT, "page")},
    }


_READ: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "str": str,
        "int": int,
        "float": float,
        "bool": lambda text: {"True": True, "False": False}[text],
        "json": json.loads,
    }
)


def _value(row: Mapping[str, str]) -> Any:
    value = _READ[row["type"]](row["value"])
    if not row["source_id"]:
        return value
    source: Plain = {key: row[f"source_{key}"] for key in _SOURCE_TEXT if row[f"source_{key}"]}
    fact: Plain = {"value": value, "source": source}
    fact |= {key: row[key] for key in _FACT_TEXT if row[key]}
    if row["source_page"]:
        source["page"] = int(row["source_page"])
    if row["page"]:
        fact["page"] = int(row["page"])
    return fact


def _guarded(text: str) -> str:
    return f"'{text}" if _RUNS.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text


WRITERS: Mapping[str, Callable[[Sequence[Record]], str]] = MappingProxyType(
    {"csv": to_csv, "json": to_json, "jsonld": to_linked_data}
)
READERS: Mapping[str, Callable[[str], list[Plain]]] = MappingProxyType(
    {"csv": from_csv, "json": from_json, "jsonld": from_linked_data}
)


def write_folder(plains: Iterable[Plain], folder: Path) -> list[str]:
    """Write plain records as register files in a folder, and return what is wrong with them.

    Args:
        plains: From any of the readers.
        folder: A folder of its own; what is there already is never overwritten.

    Raises:
        DataError: A record cannot be written, or a file is there already.
    """
    files = to_files(plains)
    for name in files:
        if (folder / name).exists():
            raise DataError(f"{folder / name} bestaat al; kies een lege map.")
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
        (folder / name).write_text(text, encoding="utf-8")
    return list(dict.fromkeys(problems(folder)))
