"""What the register holds: Organisation, Initiative, Activity, Goal, Facility (and Fund).

All frozen and free of input and output. Tags (regions, sectors, levels, audiences,
themes) are ours, to filter on; everything that a reader may take for true is a Fact.
A reader of files fills a record by the type of each attribute, so a new attribute
needs a line here and a line in the schema, and nothing else. Fund is in ``funds``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from assistant.register.facts import Fact, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all records share.

    Attributes:
        id: Unique in the register, lower case with hyphens.
        name: As people know it.
        kind: What sort it is, in one word.
        aliases: Other names and abbreviations.
        search_words: Everyday words that people would use for it.
        regions: Areas it is meant for ("landelijk", a province, landsdeel or labour-market region).
        sectors: Branches it is meant for; empty is all.
        levels: Of "po", "vo", "vmbo", "mbo", "hbo", "wo"; empty where it does not matter.
        audiences: Who it is meant for.
        themes: What it is about.
        file: Where an editor finds it, below the data folder.
        about: What it is, in a line.
        website: Its address.
        contact: Organisation or counter to turn to; never a named person.
        period: When it ran or runs, in words.
        status: What a source last said of it.
        notes: What else is known.
        gaps: What was looked for and not found.
        disputed: Attributes on which sources differ.
    """

    id: str
    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    search_words: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    file: str = ""
    about: Facts = ()
    website: Facts = ()
    contact: Facts = ()
    period: Facts = ()
    status: Facts = ()
    notes: Facts = ()
    gaps: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()

    def facts(self) -> Iterator[tuple[str, Fact]]:
        """Yield the name of the attribute and the fact, for every fact."""
        for attribute in fields(self):
            for item in _tuple(getattr(self, attribute.name)):
                fact = item if isinstance(item, Fact) else getattr(item, "fact", None)
                if isinstance(fact, Fact):
                    yield attribute.name, fact


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A party: school, company, government, fund, platform, counter.

    Attributes:
        role: What it does in this field.
        partners: With whom it works; the value is a name, the label may say in what.
        members: Who belongs to it.
        place: Where it is.
        counter: What one can go there for; a record with this fact is a counter.
        serves: Roles of people that the counter is for (keys of the field "rol").
        purposes: What the counter helps with (keys of the field "doel").
        rank: Order among counters that fit equally well; lower comes first.
    """

    role: Facts = ()
    partners: Facts = ()
    members: Facts = ()
    place: Facts = ()
    counter: Facts = ()
    serves: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    rank: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Record):
    """A pact, programme, project, campus or action that parties carry together.

    Attributes:
        organisations: Who carries it, with the part they play as label ("trekker", "partner").
        action_lines: Of "kiezen", "leren", "werken", "innoveren".
        goals: Ids of the goals that it serves.
        actions: What is done.
        results: What it yielded.
        money: Amounts that sources name.
    """

    organisations: Facts = ()
    action_lines: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    actions: Facts = ()
    results: Facts = ()
    money: Facts = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """Something one can take part in: event, lesson, training, open day.

    Attributes:
        organisations: Who runs it.
        place: Where it is.
        starts: First day (ISO) of an edition; the label names the edition.
        ends: Last day (ISO) of an edition.
        months: Month numbers in which it usually is, from 1.
        active: "ja", "nee" or "onbekend", with the date the source speaks of.
        cost: What it costs.
    """

    organisations: Facts = ()
    place: Facts = ()
    starts: Facts = ()
    ends: Facts = ()
    months: tuple[int, ...] = ()
    active: Facts = ()
    cost: Facts = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Record):
    """A goal with its figures.

    Attributes:
        pact: Document or pact that sets it.
        number: As the pact numbers it ("1e", "9"); empty when it does not.
        action_lines: Of "kiezen", "leren", "werken", "innoveren".
        target: What should be reached; the label may be a year.
        baseline: Where it stood.
        measurements: Later figures, the label says when.
        unit: Of the figures ("procent", "leerlingen").
    """

    pact: str = ""
    number: str = ""
    action_lines: tuple[str, ...] = ()
    target: Facts = ()
    baseline: Facts = ()
    measurements: Facts = ()
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility(Record):
    """A place or partnership where technology is taught or tried.

    Attributes:
        organisations: Who runs it or takes part.
        place: Where it is.
        offers: What is there.
        action_lines: Of "kiezen", "leren", "werken", "innoveren".
    """

    organisations: Facts = ()
    place: Facts = ()
    offers: Facts = ()
    action_lines: tuple[str, ...] = ()
