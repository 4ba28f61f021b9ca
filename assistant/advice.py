"""What stands beside the text of an answer: Card, Clarify, RecordCitation. Frozen, no I/O.

A card is one record of the register, cut to what was asked. Its title and its lines are
ours; its facts are the register's own words, each with its source and date. Facts are in
Dutch, whatever the language of the question.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class CardKind(StrEnum):
    """What sort of thing a card shows."""

    COUNTER = "counter"
    FUND = "fund"
    PARTY = "party"
    GOAL = "goal"
    ACTIVITY = "activity"


class CardStatus(StrEnum):
    """How a thing stands on the reference date; NONE where that cannot be asked."""

    OPEN = "open"
    CLOSED = "gesloten"
    RUNS = "loopt"
    ENDED = "gestopt"
    UNKNOWN = "onbekend"
    NONE = ""


@dataclass(frozen=True, slots=True)
class CardFact:
    """One thing that a source says, in the words of the register.

    Attributes:
        label: What it is of, in the language of the answer.
        text: The register's words, in Dutch.
        source: Title of the source.
        date: What the source speaks of; never empty.
        url: Address of the source; empty for a document.
        document: Stem of a document; empty for a page on the web.
        page: Page of the document, from 1; 0 for a page on the web.
    """

    label: str
    text: str
    source: str
    date: str
    url: str = ""
    document: str = ""
    page: int = 0

    @property
    def where(self) -> str:
        """Return the address, or the document with its page; empty for a check of our own."""
        return self.url or (f"{self.document}, p. {self.page}" if self.document else "")

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "label": self.label,
            "text": self.text,
            "source": self.source,
            "date": self.date,
            "url": self.url,
            "document": self.document,
            "page": self.page or None,
        }


@dataclass(frozen=True, slots=True)
class Card:
    """One record of the register, as far as it answers the question.

    Attributes:
        kind: What sort of thing it is.
        record: Stable id with its folder, such as "funds/rif-3".
        title: As people know it.
        lines: Sentences of ours: why it is shown, how it comes out.
        facts: What sources say of it, the most telling first.
        status: How it stands on the reference date.
        reference_date: Day (ISO) on which status and outcome were judged.
        fits: False for a scheme that does not hold, or that a known fact rules out.
        not_checked: What this card does not tell, each in a sentence.
    """

    kind: CardKind
    record: str
    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[CardFact, ...] = ()
    status: CardStatus = CardStatus.NONE
    reference_date: str = ""
    fits: bool = True
    not_checked: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "kind": self.kind.value,
            "record": self.record,
            "title": self.title,
            "lines": list(self.lines),
            "status": self.status.value or None,
            "reference_date": self.reference_date,
            "fits": self.fits,
            "facts": [fact.as_dict() for fact in self.facts],
            "not_checked": list(self.not_checked),
        }


@dataclass(frozen=True, slots=True)
class Option:
    """A ready answer to a clarifying question.

    Attributes:
        label: What the person reads.
        question: What is asked when the person chooses it; stands on its own.
    """

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Clarify:
    """One question back, with the answers that help.

    Attributes:
        field: What it asks for, a field of the register's questions ("regio").
        question: As the person reads it.
        options: Ready answers; another answer may be typed as well.
    """

    field: str
    question: str
    options: tuple[Option, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "field": self.field,
            "question": self.question,
            "options": [{"label": o.label, "question": o.question} for o in self.options],
        }


@dataclass(frozen=True, slots=True)
class RecordCitation:
    """A fact of the register that a sentence of the answer leans on.

    Attributes:
        number: The n of the marker ``[n]``, from 1.
        record: Stable id of the record with its folder.
        fact: The words of the register, and where they are from.
        title: Of the record, as people know it; empty when the text names it itself.
    """

    number: int
    record: str
    fact: CardFact
    title: str = ""
