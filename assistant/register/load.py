"""Read the register from its YAML files; the files are for editors, the records for code.

A folder below ``data`` is a kind of record; a file has ``sources`` and ``records``.
What is wrong is a DataError that names the file, the record and the field. The full
schema is held against the files by ``check``; here the structure itself must hold.
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_type_hints

import yaml

from assistant.errors import DataError
from assistant.register.facts import Facts, Source
from assistant.register.funds import Condition, Criterion, Fund, Window
from assistant.register.questions import Question, read_questions
from assistant.register.records import (
    Activity,
    Facility,
    Goal,
    Initiative,
    Organisation,
    Record,
)
from assistant.register.short import read_facts

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "organisations": Organisation,
        "initiatives": Initiative,
        "funds": Fund,
        "activities": Activity,
        "goals": Goal,
        "facilities": Facility,
    }
)
R = TypeVar("R", bound=Record)


def _loader() -> Any:
    """Return a YAML loader in which dates stay text, and only true and false are booleans."""
    loader: Any = type("RegisterLoader", (yaml.CSafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":bool"))]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), "tf")
    return loader


_LOADER = _loader()


def data_folder() -> Traversable:
    """Return the folder with the files of the register."""
    return resources.files("assistant.register") / "data"


def read_yaml(path: Traversable, name: str) -> Any:
    """Return what a file holds.

    Raises:
        DataError: It is not UTF-8 or not YAML; names the file.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (safe)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise DataError(f"{name}: geen geldige YAML ({reason})") from error


def files_of(folder: str, root: Traversable | None = None) -> list[tuple[str, Traversable]]:
    """Return the YAML files of a kind of record, as (name below data, path), by name."""
    place = (root or data_folder()) / folder
    if not place.is_dir():
        return []
    paths = [path for path in place.iterdir() if path.name.endswith(".yaml")]
    return [(f"{folder}/{path.name}", path) for path in sorted(paths, key=lambda p: p.name)]


def read_records(kind: type[R], root: Traversable | None = None) -> tuple[R, ...]:
    """Return every record of a kind, in order of file.

    Args:
        kind: Fund, Organisation and so on.
        root: Another data folder than our own.

    Raises:
        DataError: A file is wrong; names the file, the record and the field.
    """
    records: dict[str, R] = {}
    for name, path in files_of(_folder(kind), root):
        content = read_yaml(path, name)
        if not isinstance(content, Mapping):
            raise DataError(f"{name}: verwacht sources en records")
        sources = _sources(content.get("sources"), name)
        for raw in content.get("records") or []:
            record = _record(kind, raw, sources, name)
            if record.id in records:
                raise DataError(f"{name}: {record.id}: dit id staat ook in een ander bestand")
            records[record.id] = record
    return tuple(records.values())


def load_records(kind: type[R]) -> tuple[R, ...]:
    """Return every record of a kind from our own files, read once."""
    return cast(tuple[R, ...], _load_once(_folder(kind)))


@cache
def _load_once(folder: str) -> tuple[Record, ...]:
    return read_records(KINDS[folder])


def _folder(kind: type[Record]) -> str:
    return next(folder for folder, known in KINDS.items() if known is kind)


@cache
def load_questions() -> Mapping[str, Question]:
    """Return the questions that criteria may ask, by field."""
    name = "questions.yaml"
    return MappingProxyType(read_questions(read_yaml(data_folder() / name, name), name))


def find_periods(wanted: str) -> tuple[Fund, ...]:
    """Return what an id or a name stands for: one fund, or the periods of a scheme.

    The name of a period is its own, also where a scheme is called so. A name of the scheme
    stands as an alias in every period: "eerste RIF" is one of them, "RIF" is all three.

    Raises:
        DataError: There is none; says where the names are.
    """
    funds = load_records(Fund)
    key = wanted.strip().casefold()
    if own := tuple(fund for fund in funds if key in {fund.id, fund.name.casefold()}):
        return own
    named = (f for f in funds if key in {name.casefold() for name in (f.family, *f.aliases)})
    if found := tuple(named):
        return found
    raise DataError(f"Geen regeling met de naam {wanted!r}. Zie: loket check --list")


def _sources(raw: Any, name: str) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for number, item in enumerate(raw or [], start=1):
        try:
            texts = {key: str(value) for key, value in item.items() if key != "page"}
            source = Source(**texts, page=int(item.get("page", 0)))
        except (AttributeError, TypeError, ValueError) as error:
            raise DataError(f"{name}: sources, nummer {number}: {error}") from error
        if not source.date or bool(source.url) == bool(source.document):
            raise DataError(f"{name}: bron {source.id}: noem een datum, en een url of een document")
        sources[source.id] = source
    return sources


def _record(kind: type[R], raw: Any, sources: Mapping[str, Source], name: str) -> R:
    if not isinstance(raw, Mapping) or not raw.get("id") or not raw.get("name"):
        raise DataError(f"{name}: elk record heeft een id en een name")
    known = {attribute.name for attribute in fields(kind)} - {"file"}
    if strange := set(raw) - known:
        raise DataError(f"{name}: {raw['id']}: onbekend veld {sorted(strange)[0]!r}")
    values: dict[str, Any] = {"file": name}
    hints = _hints(_folder(kind))
    for key, value in raw.items():
        try:
            values[key] = _attribute(hints[key], value, sources)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DataError(f"{name}: {raw['id']}: {key}: {error}") from error
    return kind(**values)


@cache
def _hints(folder: str) -> dict[str, Any]:
    return get_type_hints(KINDS[folder])


def _attribute(hint: Any, value: Any, sources: Mapping[str, Source]) -> Any:
    if hint == Facts:
        return read_facts(value, sources)
    if hint == tuple[Window, ...]:
        return tuple(_window(item, sources) for item in value)
    if hint == tuple[Criterion, ...]:
        return tuple(_criterion(item, sources) for item in value)
    if hint == tuple[int, ...]:
        return tuple(int(item) for item in value)
    if hint == tuple[str, ...]:
        if not isinstance(value, list):
            raise ValueError("verwacht een lijst")
        return tuple(str(item) for item in value)
    return int(value) if hint is int else str(value)


def _window(raw: Mapping[str, Any], sources: Mapping[str, Source]) -> Window:
    fact = read_facts(raw["fact"], sources)[0]
    return Window(opens=str(raw.get("opens") or ""), closes=str(raw.get("closes") or ""), fact=fact)


def _criterion(raw: Mapping[str, Any], sources: Mapping[str, Source]) -> Criterion:
    question = load_questions()[raw["field"]]
    demand = {"value": raw["demand"], "article": raw.get("article", "")}
    when = raw.get("when")
    return Criterion(
        id=raw["id"],
        field=raw["field"],
        question=raw.get("question", question.question),
        type=raw.get("type", question.type),
        operator=raw["operator"],
        value=raw["value"],
        fact=read_facts(demand, sources)[0],
        decides=raw.get("decides", True),
        if_known=raw.get("if_known", False),
        when=Condition(when["field"], tuple(map(str, when["one_of"]))) if when else None,
        change=raw.get("change", ""),
    )
