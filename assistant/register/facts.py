"""A fact and where it stands: Source, Fact. Frozen, no input or output.

A field of a record is a tuple of facts. No fact means "onbekend", and stays so. Two
facts that differ are two sources that differ: both are shown, with their dates; where
a rule must choose, it uses the first, and the file says so by its order.
"""

import re
from dataclasses import dataclass

UNKNOWN = "onbekend"

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from: a page on the web, or a document in the index.

    Attributes:
        id: Name inside its file.
        title: As people would name it.
        publisher: Who put it out.
        date: What it speaks of, as the editor knows it: "2014-04", "ca. 2018-01", "2019-2021".
        url: Address; empty for a document.
        document: Stem of a document that can be ingested; empty for a page on the web.
        page: Page of the document, from 1; 0 when the facts name it themselves.
    """

    id: str
    title: str
    publisher: str
    date: str
    url: str = ""
    document: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a source says, in our own words.

    Attributes:
        value: Words, a number, or a date as ISO text.
        source: Where it stands.
        date: What the source speaks of here; never empty.
        article: Article of the scheme that says so; empty when no source names it.
        page: Page of the document, from 1; 0 for a page on the web.
        note: What a reader should know beside the value.
        label: What the value is of, where a field holds several ("eigen bijdrage", "2023").
    """

    value: Value
    source: Source
    date: str
    article: str = ""
    page: int = 0
    note: str = ""
    label: str = ""

    @property
    def where(self) -> str:
        """Return the address, or the document with its page."""
        if self.source.url:
            return self.source.url
        return f"{self.source.document}, p. {self.page}"

    @property
    def first_year(self) -> int:
        """Return the first year that the date names."""
        return min(self._years())

    @property
    def year(self) -> int:
        """Return the last year that the date names."""
        return max(self._years())

    def _years(self) -> list[int]:
        return [int(year) for year in re.findall(r"\d{4}", self.date)]


Facts = tuple[Fact, ...]


def first_value(facts: Facts) -> Value | None:
    """Return the value that rules use: the first, or None when nothing is known."""
    return facts[0].value if facts else None


def text_of(facts: Facts) -> str:
    """Return the values as one line, with their labels; "onbekend" when there are none."""
    shown = [f"{fact.label}: {fact.value}" if fact.label else str(fact.value) for fact in facts]
    return "; ".join(dict.fromkeys(shown)) or UNKNOWN


def differ(facts: Facts) -> bool:
    """Return whether two sources give this one thing another value."""
    by_label: dict[str, set[Value]] = {}
    for fact in facts:
        by_label.setdefault(fact.label, set()).add(fact.value)
    return any(len(values) > 1 for values in by_label.values())
