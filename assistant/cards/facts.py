"""From facts of the register to facts of a card. Pure."""

import re
from collections.abc import Iterable, Sequence

from assistant.advice import CardFact
from assistant.cards.wording import word
from assistant.eligibility.verdicts import WindowState
from assistant.register.facts import Fact, Facts, Source, Value
from assistant.wording import say_date

_DOCUMENT = re.compile(r"(.+), p\. (\d+)")


def card_facts(
    key: str, facts: Facts, language: str, most: int = 2, unit: str = "", *, disputed: bool = False
) -> tuple[CardFact, ...]:
    """Return facts of one attribute for a card.

    What one source says in several facts is one fact of the card; what two sources say in
    the same words is said once, by the newest.

    Args:
        key: Of the label, in ``wording``.
        facts: The attribute.
        language: Of the label.
        most: Most facts to keep.
        unit: Written behind a bare number.
        disputed: Whether sources differ; then all are kept, each with its source.
    """
    kept = facts if disputed else _said_once(facts)[:most]
    together: dict[tuple[Source, str, int], list[str]] = {}
    for fact in kept:
        said = together.setdefault((fact.source, fact.date, fact.page), [])
        said.append(_text(fact, language, unit))
    return tuple(
        CardFact(
            word(key, language), _row(said), source.title, date, source.url, source.document, page
        )
        for (source, date, page), said in together.items()
    )


def _said_once(facts: Facts) -> Facts:
    newest: dict[tuple[str, Value], Fact] = {}
    for fact in facts:
        known = newest.setdefault((fact.label, fact.value), fact)
        if fact.year > known.year:
            newest[fact.label, fact.value] = fact
    return tuple(newest.values())


def _text(fact: Fact, language: str, unit: str) -> str:
    """Return a fact in words; what the value is of stands in front of it."""
    text = spoken(fact.value, unit, language)
    # The label of a date is its year, which the date says itself.
    if fact.label and not str(fact.value).startswith(fact.label):
        text = f"{say_date(fact.label, language)}: {text}"
    return f"{text} ({fact.note})" if fact.note else text


def _row(said: Sequence[str]) -> str:
    """Return several facts as one, without the stop of all but the last."""
    return "; ".join([*(text.removesuffix(".") for text in said[:-1]), said[-1]])


def window_fact(window: WindowState, language: str) -> tuple[CardFact, ...]:
    """Return whether one can apply, as a fact; nothing when no source says anything of it."""
    if not window.source:
        return ()
    document = _DOCUMENT.fullmatch(window.where)
    return (
        CardFact(
            word("window", language),
            window.text,
            window.source,
            window.source_date,
            "" if document else window.where,
            document[1] if document else "",
            int(document[2]) if document else 0,
        ),
    )


def joined(parts: Iterable[Sequence[CardFact]]) -> tuple[CardFact, ...]:
    """Return the facts of several attributes in one row."""
    return tuple(fact for part in parts for fact in part)


def spoken(value: Value, unit: str = "", language: str = "nl") -> str:
    """Return a value as people write it: numbers with a dot and their unit, dates in words."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        written = f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
        return f"{written} {unit}".strip()
    return say_date(value, language)
