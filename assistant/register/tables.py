"""Tables of the documents as data, and the figures of a goal as a line to draw.

A table stands in one place, on one page; a row may have a unit of its own. A value that
the source leaves out is None and reads as "onbekend".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from assistant.errors import DataError
from assistant.register.check import schema_of
from assistant.register.facts import UNKNOWN, Fact, Source
from assistant.register.load import files_of, read_yaml
from assistant.register.records import Goal

FOLDER = "tables"


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        label: What it is about.
        values: One per column of the table; None is unknown.
        unit: Of its values.
    """

    label: str
    values: tuple[float | None, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a source gives it.

    Attributes:
        id: Unique among the tables.
        title: What it shows, in our words.
        columns: Their names.
        rows: As many values each as there are columns.
        fact: Where it stands; its value is the title.
        search_words: Everyday words for it.
        regions: Areas it is about.
        themes: What it is about.
        notes: What a reader should know.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    fact: Fact
    search_words: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def value(self, label: str, column: str) -> float | None:
        """Return one value.

        Raises:
            KeyError: There is no such row or column.
        """
        rows = {row.label: row for row in self.rows}
        return dict(zip(self.columns, rows[label].values, strict=True))[column]


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a goal.

    Attributes:
        part: "uitgangspunt", "meting" or "doel".
        label: As the source names it: a year, a group.
        value: The figure.
        fact: Where it stands.
    """

    part: str
    label: str
    value: float
    fact: Fact


@cache
def load_tables() -> tuple[Table, ...]:
    """Return every table of our own files, read once.

    Raises:
        DataError: A file is wrong; names the file and the place.
    """
    return read_tables()


def read_tables(root: Traversable | None = None) -> tuple[Table, ...]:
    """Return every table, in order of file.

    Args:
        root: Another data folder than our own.

    Raises:
        DataError: A file is wrong; names the file and the place.
    """
    if wrong := list(table_problems(root)):
        raise DataError(wrong[0])
    contents = [read_yaml(path, name) for name, path in files_of(FOLDER, root)]
    return tuple(table for content in contents for table in _tables(content))


def table_problems(root: Traversable | None = None) -> Iterator[str]:
    """Yield what is wrong in the files with tables, one sentence per thing."""
    seen: set[str] = set()
    for name, path in files_of(FOLDER, root):
        try:
            content = read_yaml(path, name)
        except DataError as error:
            yield str(error)
            continue
        wrong = list(schema_of(FOLDER).iter_errors(content))
        for error_ in wrong:
            place = ".".join(str(step) for step in error_.absolute_path)
            yield f"{name}: {place or 'bestand'}: {error_.message[:300]}"
        if not wrong:
            yield from _content_problems(content, name, seen)


def _content_problems(content: Any, name: str, seen: set[str]) -> Iterator[str]:
    sources = {source["id"]: source for source in content["sources"]}
    for table in content["tables"]:
        where = f"{name}: {table['id']}"
        source = sources.get(table["source"])
        if source is None:
            yield f"{where}: bron {table['source']!r} staat niet in sources"
        elif "document" in source and not table.get("page"):
            yield f"{where}: noem de bladzijde"
        if table["id"] in seen:
            yield f"{where}: dit id staat er twee keer"
        seen.add(table["id"])
        for row in table["rows"]:
            if len(row["values"]) != len(table["columns"]):
                yield f"{where}: {row['label']}: {len(row['values'])} waarden"


def _tables(content: Any) -> Iterator[Table]:
    sources = {raw["id"]: _source(raw) for raw in content["sources"]}
    for raw in content["tables"]:
        source = sources[raw["source"]]
        tags = {key: tuple(map(str, raw.get(key, ()))) for key in ("regions", "themes", "notes")}
        yield Table(
            id=raw["id"],
            title=raw["title"],
            columns=tuple(map(str, raw["columns"])),
            rows=tuple(
                Row(row["label"], tuple(row["values"]), row.get("unit", raw["unit"]))
                for row in raw["rows"]
            ),
            fact=Fact(raw["title"], source, source.date, page=raw.get("page", 0)),
            search_words=tuple(map(str, raw.get("search_words", ()))),
            **tags,
        )


def _source(raw: Mapping[str, Any]) -> Source:
    texts = {key: str(value) for key, value in raw.items() if key != "page"}
    return Source(**texts, page=int(raw.get("page", 0)))


def points_of(goal: Goal) -> tuple[Point, ...]:
    """Return the figures of a goal, from where it stood to what should be reached.

    Facts in words have no place on a line and are left out.
    """
    parts = (
        ("uitgangspunt", goal.baseline),
        ("meting", goal.measurements),
        ("doel", goal.target),
    )
    return tuple(
        Point(part, fact.label or UNKNOWN, float(fact.value), fact)
        for part, facts in parts
        for fact in facts
        if isinstance(fact.value, int | float) and not isinstance(fact.value, bool)
    )
