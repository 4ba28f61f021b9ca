"""The short way to write a fact: words, and behind them where they stand. Pure.

``Looptijd is vier jaar. [rendement, aavas]`` is one value with two sources, so two
facts. ``[pact p. 13]`` names a page, ``[stcrt art. 8 lid 1]`` an article. The long way
is a mapping with the keys value, source, page, article, date, note and label.
"""

import re
from collections.abc import Mapping
from typing import Any

from assistant.register.facts import Fact, Facts, Source

_SHORT = re.compile(r"^(?P<value>.*?)\s*\[(?P<sources>[^\[\]]+)\]$", re.DOTALL)
_SOURCE = re.compile(
    r"^(?P<id>[a-z0-9][a-z0-9-]*)(?: p\. (?P<page>\d+))?(?: (?P<article>art\. .+))?$"
)


def read_facts(raw: Any, sources: Mapping[str, Source]) -> Facts:
    """Return the facts that are written here.

    Args:
        raw: A short text, a mapping, or a list of these; None is no facts.
        sources: The sources of the file, by id.

    Raises:
        ValueError: A fact has no value, no source, no date or no page; says which.
    """
    if raw is None:
        return ()
    if isinstance(raw, list):
        return tuple(fact for item in raw for fact in read_facts(item, sources))
    if isinstance(raw, Mapping):
        return _long(raw, sources)
    if isinstance(raw, str):
        return _short(raw, {}, sources)
    raise ValueError(f"{raw!r} is geen feit: schrijf tekst met [bron] of value en source")


def _long(raw: Mapping[str, Any], sources: Mapping[str, Source]) -> Facts:
    known = {"value", "source", "page", "article", "date", "note", "label"}
    if strange := set(raw) - known:
        raise ValueError(f"onbekende sleutel {sorted(strange)[0]!r} in een feit")
    names = raw.get("source")
    if names is None:
        return _short(str(raw.get("value", "")), raw, sources)
    names = names if isinstance(names, list) else str(names).split(",")
    return tuple(_fact(raw.get("value"), str(name).strip(), raw, sources) for name in names)


def _short(text: str, extra: Mapping[str, Any], sources: Mapping[str, Source]) -> Facts:
    match = _SHORT.match(text.strip())
    if match is None:
        raise ValueError(f"geen [bron] achter {text!r}")
    names = re.split(r"\s*,\s*(?=[a-z0-9-]+(?: p\.| art\.|,|$))", match["sources"].strip())
    return tuple(_fact(match["value"], name, extra, sources) for name in names)


def _fact(value: Any, name: str, extra: Mapping[str, Any], sources: Mapping[str, Source]) -> Fact:
    match = _SOURCE.match(name)
    if match is None or match["id"] not in sources:
        raise ValueError(f"bron {name!r} staat niet in sources")
    source = sources[match["id"]]
    if value is None or value == "":
        raise ValueError(f"geen waarde bij bron {name!r}")
    page = int(extra.get("page") or match["page"] or source.page)
    if source.document and not page:
        raise ValueError(f"bron {name!r} is een document: noem de bladzijde, als [{name} p. 1]")
    return Fact(
        value=value,
        source=source,
        date=str(extra.get("date") or source.date),
        article=str(extra.get("article") or match["article"] or ""),
        page=page,
        note=str(extra.get("note") or ""),
        label=str(extra.get("label") or ""),
    )
