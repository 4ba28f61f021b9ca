"""Hold the files of the register against their schema, and count what they hold.

What a schema cannot say is checked here too: a criterion asks something we can ask,
an operator fits its type, a disputed attribute does hold two values.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from assistant.errors import DataError
from assistant.register.facts import differ
from assistant.register.funds import Criterion, Fund
from assistant.register.load import (
    KINDS,
    data_folder,
    files_of,
    load_questions,
    read_records,
    read_yaml,
)
from assistant.register.places import is_place
from assistant.register.records import Record

# Which ways to compare make sense for which kind of answer.
OPERATORS: Mapping[str, frozenset[str]] = {
    "number": frozenset({"at_least", "at_most", "more_than", "less_than", "is"}),
    "amount": frozenset({"at_least", "at_most", "more_than", "less_than"}),
    "share": frozenset({"at_least", "at_most", "more_than", "less_than"}),
    "choice": frozenset({"one_of", "none_of"}),
    "yesno": frozenset({"is"}),
    "list": frozenset({"includes", "includes_all", "none_of"}),
    "date": frozenset({"on_or_after", "on_or_before"}),
    "place": frozenset({"one_of"}),
}


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """What the register holds.

    Attributes:
        records: Number of records per kind.
        facts: Number of facts in all.
        sourced: Facts with a source and a date, as a share in [0, 1]; 1 when there are none.
        sources: Number of different places that facts stand in.
        criteria: Number of demands that can be run.
        disputed: Number of attributes on which sources differ.
    """

    records: Mapping[str, int]
    facts: int
    sourced: float
    sources: int
    criteria: int
    disputed: int


@cache
def schema_of(folder: str) -> Draft202012Validator:
    """Return the validator of the files in a folder."""
    place = data_folder().parent / "schema"  # type: ignore[attr-defined]
    common = json.loads((place / "common.json").read_text(encoding="utf-8"))
    schema = json.loads((place / f"{folder}.json").read_text(encoding="utf-8"))
    registry: Registry[Any] = Registry().with_resource(
        common["$id"], Resource.from_contents(common)
    )
    return Draft202012Validator(schema, registry=registry)


def problems(root: Traversable | None = None) -> Iterator[str]:
    """Yield what is wrong in the files, one sentence per thing, file and field named."""
    yield from _question_problems()
    for folder, kind in KINDS.items():
        for name, path in files_of(folder, root):
            yield from _file_problems(folder, name, path)
        try:
            records = read_records(kind, root)
        except DataError as error:
            yield str(error)
            continue
        for record in records:
            yield from _record_problems(record)


def _question_problems() -> Iterator[str]:
    for question in load_questions().values():
        for word, choices in question.words.items():
            if question.type == "choice" and len(choices) > 1:
                yield f"questions.yaml: {question.field}: {word} hoort bij {', '.join(choices)}"


def _file_problems(folder: str, name: str, path: Traversable) -> Iterator[str]:
    try:
        content = read_yaml(path, name)
    except DataError as error:
        yield str(error)
        return
    for wrong in schema_of(folder).iter_errors(content):
        place = ".".join(str(step) for step in _place(content, list(wrong.absolute_path)))
        yield f"{name}: {place or 'bestand'}: {wrong.message[:300]}"


def _place(content: Any, steps: list[Any]) -> list[Any]:
    """Return the path with the id of the record instead of its number."""
    if len(steps) > 1 and steps[0] == "records":
        record = content["records"][steps[1]]
        return [record.get("id", steps[1]) if isinstance(record, dict) else steps[1], *steps[2:]]
    return steps


def _record_problems(record: Record) -> Iterator[str]:
    where = f"{record.file}: {record.id}"
    for attribute in record.disputed:
        if not differ(getattr(record, attribute, ())):
            yield f"{where}: disputed: {attribute} heeft geen twee waarden"
    for attribute, fact in record.facts():
        if not any(character.isdigit() for character in fact.date):
            yield f"{where}: {attribute}: de bron {fact.source.id} heeft geen datum"
    if isinstance(record, Fund):
        yield from _fund_problems(record, where)


def _fund_problems(fund: Fund, where: str) -> Iterator[str]:
    for twice, number in Counter(criterion.id for criterion in fund.criteria).items():
        if number > 1:
            yield f"{where}: criteria: {twice} staat er {number} keer"
    days = [*fund.valid_from, *fund.valid_until]
    written = [str(fact.value) for fact in days]
    written += [day for window in fund.windows for day in (window.opens, window.closes) if day]
    for day in written:
        if not _is_day(day):
            yield f"{where}: {day} is geen datum, zoals 2024, 2024-01 of 2024-01-31"
    for criterion in fund.criteria:
        for problem in _criterion_problems(criterion):
            yield f"{where}: criteria: {criterion.id}: {problem}"


def _criterion_problems(criterion: Criterion) -> Iterator[str]:
    question = load_questions()[criterion.field]
    asked = criterion.value if isinstance(criterion.value, list) else []
    if criterion.type != question.type:
        yield f"type {criterion.type} past niet bij de vraag ({question.type})"
    if criterion.operator not in OPERATORS[criterion.type]:
        yield f"operator {criterion.operator} past niet bij {criterion.type}"
    if criterion.type == "place":
        strange = [area for area in asked if not is_place(area)]
    else:
        strange = sorted(set(asked) - set(question.choices)) if question.choices else []
    for word in strange:
        yield f"{word} is geen antwoord op {criterion.field}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text + "-01-01"[3 * text.count("-") :])
    except ValueError:
        return False
    return True


def register_status(root: Traversable | None = None) -> RegisterStatus:
    """Count the records and their facts.

    Raises:
        DataError: A file is wrong.
    """
    records = {folder: read_records(kind, root) for folder, kind in KINDS.items()}
    everything = [record for found in records.values() for record in found]
    facts = [fact for record in everything for _, fact in record.facts()]
    sourced = [fact for fact in facts if fact.source.title and fact.where and fact.date]
    funds = [record for record in everything if isinstance(record, Fund)]
    return RegisterStatus(
        records={folder: len(found) for folder, found in records.items()},
        facts=len(facts),
        sourced=len(sourced) / len(facts) if facts else 1.0,
        sources=len({fact.where for fact in facts}),
        criteria=sum(len(fund.criteria) for fund in funds),
        disputed=sum(len(record.disputed) for record in everything),
    )
