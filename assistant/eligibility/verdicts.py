"""What a check says: Result, Outcome, CriterionResult, WindowState, FundCheck. No I/O.

Three values all the way: what was not answered, or not understood, is "onbekend" and
never "nee". "Mogelijk van toepassing" is the most that is ever said.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Result(StrEnum):
    """How one demand comes out."""

    MEETS = "voldoet"
    FAILS = "voldoet niet"
    UNKNOWN = "onbekend"


class Outcome(StrEnum):
    """How a scheme comes out."""

    MAY_APPLY = "mogelijk van toepassing"
    DOES_NOT_APPLY = "niet van toepassing"
    NOT_YET_KNOWN = "nog niet te zeggen"


class WindowStatus(StrEnum):
    """Whether one can apply on a day."""

    OPEN = "open"
    CLOSED = "gesloten"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One demand, held against the facts.

    Attributes:
        id: Of the criterion; "geldigheid" for the period of the scheme.
        field: Fact that it reads.
        question: In B1.
        value: The fact as it was read, fit for JSON; None when unknown.
        required: The demand in words.
        result: How it comes out.
        article: Article of the scheme; empty when no source names it.
        source: Title of the source.
        where: Address, or document and page.
        source_date: What the source speaks of.
        decides: False for a duty that does not close the scheme.
        change: What would make it come out otherwise; empty when it meets.
        asks: Field to ask for, when unknown; empty when no answer can help.
    """

    id: str
    field: str
    question: str
    value: Any
    required: str
    result: Result
    article: str
    source: str
    where: str
    source_date: str
    decides: bool = True
    change: str = ""
    asks: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the part that is shown and exported."""
        return {
            "id": self.id,
            "field": self.field,
            "question": self.question,
            "value": self.value,
            "required": self.required,
            "result": self.result.value,
            "decides": self.decides,
            "article": self.article,
            "source": self.source,
            "where": self.where,
            "source_date": self.source_date,
        }


@dataclass(frozen=True, slots=True)
class WindowState:
    """Whether one can apply on the reference date, and why we think so.

    Attributes:
        status: Open, closed, or unknown.
        text: In a sentence.
        next_opens: First day (ISO) of the next window that we know of; empty for none.
        source: Title of the source; empty when there is none.
        where: Address, or document and page.
        source_date: What the source speaks of.
    """

    status: WindowStatus
    text: str
    next_opens: str = ""
    source: str = ""
    where: str = ""
    source_date: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "status": self.status.value,
            "text": self.text,
            "next_opens": self.next_opens or None,
            "source": self.source,
            "where": self.where,
            "source_date": self.source_date,
        }


@dataclass(frozen=True, slots=True)
class FundCheck:
    """A scheme, held against the facts on a day.

    Attributes:
        fund: Its id.
        name: As people know it.
        reference_date: Day (ISO) it was judged on.
        outcome: How it comes out.
        window: Whether one can apply on that day.
        criteria: Every demand that applies, the period of the scheme first.
        not_checked: What this does not tell.
        would_change: What would make the outcome another.
        next_question: The unanswered question that decides most; None when none is left.
        next_field: The field it fills; None when there is no question.
        invalid: Facts that could not be read, each in a sentence.
        complete: Whether our sources name the demands that matter.
        newest: Year that our newest source speaks of.
    """

    fund: str
    name: str
    reference_date: str
    outcome: Outcome
    window: WindowState
    criteria: tuple[CriterionResult, ...]
    not_checked: tuple[str, ...]
    would_change: tuple[str, ...]
    next_question: str | None
    next_field: str | None
    invalid: tuple[str, ...]
    complete: bool = True
    newest: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON would hold it."""
        return {
            "fund": self.fund,
            "name": self.name,
            "reference_date": self.reference_date,
            "outcome": self.outcome.value,
            "window": self.window.as_dict(),
            "criteria": [criterion.as_dict() for criterion in self.criteria],
            "not_checked": list(self.not_checked),
            "would_change": list(self.would_change),
            "next_question": self.next_question,
            "next_field": self.next_field,
            "invalid": list(self.invalid),
        }
