"""Records as plain values that any program reads, and back to the files of the register. Pure.

A plain record is a mapping with ``register`` (its folder), ``file`` and every attribute
that is set; each fact carries its whole source, so that nothing needs looking up. Going
back gathers the sources of a file and writes the facts with their ids.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from assistant.errors import DataError
from assistant.register.load import KINDS
from assistant.register.records import Record

Plain = dict[str, Any]

NEW_FILE = "ingevoerd.yaml"
_FILE = re.compile(r"^[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$")
_FACT = ("value", "label", "page", "article", "note")


def to_plain(record: Record) -> Plain:
    """Return a record as mappings, lists, texts and numbers; what is not set is left out."""
    folder = next(name for name, kind in KINDS.items() if kind is type(record))
    return {"register": folder, "file": record.file, **_set_fields(record, skip={"file"})}


def _set_fields(item: Any, skip: Iterable[str] = ()) -> Plain:
    plain: Plain = {}
    for attribute in fields(item):
        value = getattr(item, attribute.name)
        default = () if attribute.default is MISSING else attribute.default
        if attribute.name not in skip and value != default:
            plain[attribute.name] = _plain_value(value)
    return plain


def _plain_value(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain_value(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _set_fields(value)
    return value


def to_files(plains: Iterable[Plain]) -> dict[str, Plain]:
    """Return the content of register files by name, as YAML would hold it.

    Args:
        plains: Records as ``to_plain`` gives them; one without a file gets a new one.

    Raises:
        DataError: A record is not as ``to_plain`` makes it; names the record.
    """
    files: dict[str, Plain] = {}
    for plain in plains:
        name = _file_of(plain)
        content = files.setdefault(name, {"sources": {}, "records": []})
        try:
            content["records"].append(_raw_record(plain, content["sources"]))
        except (AttributeError, KeyError, TypeError) as error:
            raise DataError(
                f"{name}: {plain.get('id')}: {error!r} ontbreekt of past niet"
            ) from error
    return {
        name: {"sources": list(content["sources"].values()), "records": content["records"]}
        for name, content in files.items()
    }


def _file_of(plain: Plain) -> str:
    """Return the file a record goes in; it can never lie outside its own folder."""
    if not isinstance(plain, Mapping) or plain.get("register") not in KINDS or not plain.get("id"):
        raise DataError("Een record heeft een register en een id; dit niet: " + repr(plain)[:200])
    name = str(plain.get("file") or f"{plain['register']}/{NEW_FILE}")
    if not _FILE.match(name) or name.partition("/")[0] != plain["register"]:
        raise DataError(f"{plain['id']}: {name!r} is geen bestand van {plain['register']}")
    return name


def _raw_record(plain: Plain, sources: Plain) -> Plain:
    raw: Plain = {}
    for key, value in plain.items():
        if key == "windows":
            raw[key] = [_raw_window(window, sources) for window in value]
        elif key == "criteria":
            raw[key] = [_raw_criterion(criterion, sources) for criterion in value]
        elif key not in ("register", "file"):
            raw[key] = _raw_value(value, sources)
    return raw


def _raw_value(value: Any, sources: Plain) -> Any:
    if isinstance(value, list):
        return [_raw_value(item, sources) for item in value]
    return _raw_fact(value, sources) if isinstance(value, Mapping) else value


def _raw_fact(fact: Mapping[str, Any], sources: Plain) -> Plain:
    source = fact["source"]
    raw = {key: fact[key] for key in _FACT if key in fact}
    raw["source"] = _kept(source, sources)
    if fact["date"] != source["date"]:
        raw["date"] = fact["date"]
    if raw.get("page") == source.get("page"):
        raw.pop("page", None)
    return raw


def _raw_window(window: Mapping[str, Any], sources: Plain) -> Plain:
    days = {key: window[key] for key in ("opens", "closes") if window.get(key)}
    return {**days, "fact": _short(window["fact"], sources, article=True)}


def _raw_criterion(criterion: Mapping[str, Any], sources: Plain) -> Plain:
    raw = {key: value for key, value in criterion.items() if key != "fact"}
    raw["demand"] = _short(criterion["fact"], sources, article=False)
    if criterion["fact"].get("article"):
        raw["article"] = criterion["fact"]["article"]
    return raw


def _short(fact: Mapping[str, Any], sources: Plain, *, article: bool) -> str:
    page = f" p. {fact['page']}" if fact.get("page") else ""
    stands = f" {fact['article']}" if article and fact.get("article") else ""
    return f"{fact['value']} [{_kept(fact['source'], sources)}{page}{stands}]"


def _kept(source: Mapping[str, Any], sources: Plain) -> str:
    """Keep a source with the file and return its id.

    Raises:
        DataError: The file already has another source with this id.
    """
    name = str(source["id"])
    if sources.setdefault(name, dict(source)) != source:
        raise DataError(f"bron {name!r} staat er twee keer, met een andere inhoud")
    return name
