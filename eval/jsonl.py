"""Read files of one JSON object a line, and say where a line is wrong. Nothing else reads them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.errors import DataError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file, with its place, so that a complaint can name it.

    Attributes:
        path: The file.
        number: Line, from 1.
        fields: The object on that line.
    """

    path: Path
    number: int
    fields: Mapping[str, object]

    def wrong(self, complaint: str) -> DataError:
        """Return an error that names the file and the line."""
        return DataError(f"{self.path}, line {self.number}: {complaint}")

    def get(self, name: str, kind: type[T]) -> T:
        """Return a field that must be there.

        Args:
            name: Of the field.
            kind: What it must be; ``True`` and ``False`` are not numbers here.

        Raises:
            DataError: It is not there, or it is something else.
        """
        if name not in self.fields:
            raise self.wrong(f"'{name}' is missing. A line needs it, empty if need be.")
        value = self.fields[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.wrong(
                f"'{name}' should be a {kind.__name__}, but is a {type(value).__name__}."
            )
        return value

    def text(self, name: str) -> str:
        """Return a field that must be text with something in it.

        Raises:
            DataError: It is not there, no text, or only blanks.
        """
        value = self.get(name, str)
        if not value.strip():
            raise self.wrong(f"'{name}' is empty.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field that must be a list of texts.

        Raises:
            DataError: It is not there, no list, or holds something else than text.
        """
        values = self.get(name, list)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"'{name}' should hold texts only.")
        return tuple(values)

    def rows(self, name: str) -> Iterator["Row"]:
        """Yield the objects of a field that must be a list of objects, each with our place.

        Raises:
            DataError: It is not there, no list, or holds something else than objects.
        """
        for value in self.get(name, list):
            if not isinstance(value, dict):
                raise self.wrong(f"'{name}' should hold objects only.")
            yield Row(self.path, self.number, value)


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the objects of a file, one a line; blank lines are passed over.

    Raises:
        DataError: The file cannot be read, or a line is not a JSON object.
    """
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield Row(path, number, _load_object(path, number, line))
    except OSError as error:
        raise DataError(f"Cannot read {path}: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"Cannot read {path}: it is not UTF-8. Save it as UTF-8.") from error


def _load_object(path: Path, number: int, line: str) -> Mapping[str, object]:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise DataError(f"{path}, line {number}: this is not JSON ({error}).") from error
    if not isinstance(value, dict):
        raise DataError(f"{path}, line {number}: this should be one object, between braces.")
    return value
