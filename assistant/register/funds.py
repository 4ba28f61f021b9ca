"""Fund: a scheme in one period, with its windows and its demands as rules that can be run."""

from dataclasses import dataclass
from typing import Any

from assistant.register.facts import Fact, Facts
from assistant.register.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A period in which one can apply.

    Attributes:
        opens: First day (ISO); empty when no source names it.
        closes: Last day (ISO); empty when no source names it.
        fact: What the source says of it, e.g. the ceiling.
    """

    opens: str
    closes: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Condition:
    """Another answer on which a criterion depends.

    Attributes:
        field: The question it is about.
        one_of: Answers with which the criterion applies.
    """

    field: str
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One demand of a scheme, as a rule that can be run.

    Attributes:
        id: Unique in its fund.
        field: Which fact about the situation it reads.
        question: Asks for that fact, in B1.
        type: How the answer is read: number, amount, share, choice, yesno, list, date, place.
        operator: How the answer is compared with the value.
        value: What is asked; a list for operators over lists.
        fact: Where it stands; its value is the demand in words, its article the article.
        decides: False for a duty (something to report) that does not close the scheme.
        if_known: True when nobody is asked for it, but an answer that is there counts.
        when: Only for these cases; None for all.
        change: What the person could do when it fails, in B1; may be empty.
    """

    id: str
    field: str
    question: str
    type: str
    operator: str
    value: Any
    fact: Fact
    decides: bool = True
    if_known: bool = False
    when: Condition | None = None
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund(Record):
    """A scheme in one period: money with conditions.

    Attributes:
        family: The scheme over all its periods ("RIF", "SLIM").
        valid_from: First day (ISO, or its month or year) on which it holds.
        valid_until: Last day (ISO, or its month or year).
        legal_basis: Regulation and where it was published.
        applicant: Who applies.
        amount: What one can get; labels such as "minimum" and "maximum".
        share: Part of the costs that is paid, or that one must bring.
        duration: How long a project may take.
        activities: What the money is for.
        steps: What to do, in order.
        papers: What to bring.
        budget: How much there is in all.
        results: What it yielded.
        windows: When one can apply.
        complete_years: Years of which every window is known.
        criteria: The demands, the most telling first.
        incomplete: Why meeting every demand that we know still tells nothing; empty when
            our sources do name the demands that matter.
    """

    family: str = ""
    valid_from: Facts = ()
    valid_until: Facts = ()
    legal_basis: Facts = ()
    applicant: Facts = ()
    amount: Facts = ()
    share: Facts = ()
    duration: Facts = ()
    activities: Facts = ()
    steps: Facts = ()
    papers: Facts = ()
    budget: Facts = ()
    results: Facts = ()
    windows: tuple[Window, ...] = ()
    complete_years: tuple[int, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    incomplete: str = ""
