"""Propose records found in a new document, as files for a person to review.

By rules only. Every proposed value carries its page and, as a note, the words of the page;
nothing is filled in that the page does not say, and nothing enters the register by itself.
What comes out is in the form of the register, so that ``loket register check`` reads it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from assistant.documents import Document
from assistant.language.number_spans import YEAR_UNIT
from assistant.language.values import find_values
from assistant.register.draft_blocks import Block, Said, find_blocks
from assistant.register.draft_figures import (
    FoundTable,
    MoneyTalk,
    find_money,
    find_tables,
    sentences,
)
from assistant.register.facts import UNKNOWN
from assistant.register.questions import plain
from assistant.register.records import Organisation

Raw = dict[str, Any]

SOURCE = "document"
_LONGEST_ID = 48
_LONGEST_TITLE = 90
# A name this short counts only as it is written: "HAN" is a school, "han" is not.
_SHORT_NAME = 4
_HEADER = (
    "# Voorstel uit {source}, door regels gevonden en nog door niemand bekeken.\n"
    "# Schrijf elke waarde in eigen woorden, haal de note met het citaat dan weg, vul aan wat\n"
    "# ontbreekt, en zet het bestand zelf in het register. Wat niet klopt gaat weg.\n"
)


def draft_document(
    document: Document, organisations: Iterable[Organisation] = ()
) -> dict[str, str]:
    """Return register files to review, by name below the data folder.

    Args:
        document: As reading gives it.
        organisations: Those we know; a party is proposed by our name for it.
    """
    stem = _slug(document.source.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    parties = {name: party.name for party in organisations for name in (party.name, *party.aliases)}
    proposed: dict[str, list[Raw]] = {"initiatives": [], "goals": [], "funds": [], "tables": []}
    for block in find_blocks(document):
        for folder, raw in _of_block(block, document, parties):
            proposed[folder].append(raw)
    proposed["funds"] += [_fund(talk, stem) for talk in find_money(document)]
    proposed["tables"] += [_table(table, stem) for table in find_tables(document)]
    return {
        f"{folder}/voorstel-{stem}.yaml": _file(folder, _told_apart(raws), document, stem)
        for folder, raws in proposed.items()
        if raws
    }


def _file(folder: str, raws: list[Raw], document: Document, stem: str) -> str:
    info = document.info
    source = {
        "id": SOURCE,
        "title": info.title or stem,
        "publisher": info.publisher or UNKNOWN,
        "document": stem,
        "date": info.date or UNKNOWN,
    }
    content = {"sources": [source], "tables" if folder == "tables" else "records": raws}
    text: str = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    return _HEADER.format(source=document.source) + text


def _of_block(
    block: Block, document: Document, parties: Mapping[str, str]
) -> list[tuple[str, Raw]]:
    """Return the records that a block proposes: itself, and the goals it sets."""
    pact = document.info.title or document.source
    if block.kind == "doel":
        return [("goals", _goal(block, block.said, pact, ""))]
    name = f"{block.kind.capitalize()} {block.number}: {block.name}".rstrip(".: ")
    raw: Raw = {"id": _slug(f"voorstel {name}"), "name": name, "kind": block.kind}
    if block.action_lines:
        raw["action_lines"] = list(block.action_lines)
    for attribute in ("about", "actions", "results", "period", "money", "notes"):
        said = [words for words in block.said if words.attribute == attribute]
        if said:
            raw[attribute] = [_fact(words) for words in said]
    named: dict[str, Raw] = {}
    for fact in (fact for words in block.said for fact in _parties(words, parties)):
        named.setdefault(plain(str(fact["value"])), fact)
    if named:
        raw["organisations"] = list(named.values())
    targets = [words for words in block.said if words.attribute == "target"]
    if not targets:
        return [("initiatives", raw)]
    goal = _goal(block, targets, pact, raw["id"])
    return [("initiatives", {**raw, "goals": [goal["id"]]}), ("goals", goal)]


def _goal(block: Block, said: Sequence[Said], pact: str, action: str) -> Raw:
    """Return a goal: what has a figure is a target, the rest says what it is about."""
    raw: Raw = {
        "id": _slug(f"voorstel doel {block.number} {block.name} p{block.page}"),
        "name": block.name or f"Doel {block.number}",
        "kind": "operationeel doel" if action else "doel",
        "pact": pact,
        "number": block.number,
    }
    if block.action_lines:
        raw["action_lines"] = list(block.action_lines)
    figures = [words for words in said if _figures(words.quote) or action]
    rest = [words for words in said if words not in figures]
    if rest:
        raw["about"] = [_fact(words) for words in rest]
    if figures:
        raw["target"] = [_fact(words) for words in figures]
    return raw


def _figures(text: str) -> bool:
    return any(value.unit != YEAR_UNIT for value in find_values(text))


def _parties(words: Said, parties: Mapping[str, str]) -> list[Raw]:
    """Return the parties in words about parties: those we know by name, else the words."""
    if words.attribute != "organisations" or words.quote.rstrip().endswith(":"):
        return []
    known = [name for name in parties if _names(words.quote, name)]
    longest = [name for name in known if not any(name != o and name in o for o in known)]
    label = words.label or "partner"
    ours = dict.fromkeys(parties[name] for name in longest)
    unknown = words.quote.strip().rstrip(".")
    return [_fact(words, name, label) for name in ours or (unknown,)]


def _names(text: str, name: str) -> bool:
    flags = re.NOFLAG if len(name) <= _SHORT_NAME else re.IGNORECASE
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, flags) is not None


def _fund(talk: MoneyTalk, stem: str) -> Raw:
    raw: Raw = {
        "id": _slug(f"voorstel {stem} p{talk.page} {talk.heading}"),
        "name": talk.heading,
        "kind": "regeling",
        "family": talk.heading,
    }
    for about, attribute, label in (("amount", "amount", ""), ("demand", "notes", "eis")):
        said = [sentence for sentence in talk.sentences if sentence.about == about]
        if said:
            raw[attribute] = [_quoted(s.text, s.page, label) for s in said]
    raw["windows"] = [
        {"closes": sentence.day, "fact": f"{sentence.text} [{SOURCE} p. {sentence.page}]"}
        for sentence in talk.sentences
        if sentence.about == "deadline"
    ]
    return {key: value for key, value in raw.items() if value}


def _table(table: FoundTable, stem: str) -> Raw:
    rows = [
        {"label": label, "values": list(values), **({"unit": unit} if unit else {})}
        for label, values, unit in table.rows
    ]
    return {
        "id": _slug(f"voorstel {stem} p{table.page} {table.title}"),
        "title": sentences(table.title or UNKNOWN)[0][:_LONGEST_TITLE],
        "source": SOURCE,
        "page": table.page,
        "unit": "onbekend",
        "columns": list(table.columns),
        "rows": rows,
    }


def _fact(words: Said, value: str = "", label: str = "") -> Raw:
    first = sentences(words.quote)[0]
    return _quoted(words.quote, words.page, label or words.label, value or first)


def _quoted(quote: str, page: int, label: str = "", value: str = "") -> Raw:
    fact: Raw = {"value": value or quote, "source": SOURCE, "page": page}
    if label:
        fact["label"] = label
    return {**fact, "note": f"citaat: {quote}"}


def _told_apart(raws: Iterable[Raw]) -> list[Raw]:
    """Return the records with ids that differ."""
    seen: dict[str, int] = {}
    told = []
    for raw in raws:
        number = seen[raw["id"]] = seen.get(raw["id"], 0) + 1
        told.append({**raw, "id": f"{raw['id']}-{number}"} if number > 1 else raw)
    return told


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:_LONGEST_ID].strip("-") or "voorstel"
