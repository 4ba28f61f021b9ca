"""Cards as sources that a writer may cite, and back: the facts that its sentences lean on. Pure.

A card becomes lines: how it stands and comes out on the reference date, then what sources
say. Each line has a fact of its own behind it, so a sentence that leans on a line is cited
with the source and the date of that fact.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.advice import Card, CardFact, CardKind, CardStatus, RecordCitation
from assistant.answers import Answer
from assistant.cards.panels import status_text
from assistant.cards.wording import word
from assistant.citations import squash
from assistant.writing.extra import ExtraCitation, ExtraSource

# How a thing stands that a reader should hear of beside a sentence about it.
_WORTH_A_NOTICE = frozenset({CardStatus.CLOSED, CardStatus.ENDED, CardStatus.UNKNOWN})
# Kinds of fact that a status is judged by.
JUDGED_BY = ("window", "active", "valid_until", "period")


def sources_of(cards: Sequence[Card], language: str) -> tuple[ExtraSource, ...]:
    """Return the cards as sources, in their order."""
    return tuple(
        ExtraSource(
            card.record,
            card.title,
            tuple(_line(fact) for fact in facts),
            _date_of_all(card.facts),
        )
        for card in cards
        if (facts := _facts_of(card, language))
    )


def with_records(answer: Answer, extra: Sequence[ExtraCitation], cards: Sequence[Card]) -> Answer:
    """Return a written answer with the facts of ``cards`` that it leans on, and what to know."""
    cited = cited_facts(extra, cards, answer.language)
    notices = (*answer.notices, *notices_beside(cited, cards, answer.language))
    return replace(answer, record_citations=cited, notices=notices)


def cited_facts(
    extra: Sequence[ExtraCitation], cards: Sequence[Card], language: str
) -> tuple[RecordCitation, ...]:
    """Return the facts of ``cards`` that the citations of a written answer lean on."""
    by_record = {card.record: card for card in cards}
    found = []
    for one in extra:
        card = by_record[one.name]
        words = squash(one.quote)
        said = (fact for fact in _facts_of(card, language) if words in squash(_line(fact)))
        found.append(RecordCitation(one.number, one.name, next(said), card.title))
    return tuple(found)


def notices_beside(
    cited: Sequence[RecordCitation], cards: Sequence[Card], language: str
) -> tuple[str, ...]:
    """Return what a reader should know of a text that leans on the register."""
    if not cited:
        return ()
    records = {one.record for one in cited}
    standing = [
        word("record_standing", language, title=card.title, status=status_text(card, language))
        for card in cards
        if card.record in records and card.status in _WORTH_A_NOTICE
    ]
    return (word("register_beside", language), *standing)


def _facts_of(card: Card, language: str) -> tuple[CardFact, ...]:
    """Return all that a card says, each with what it rests on; what we judged comes first."""
    return (*_judged(card, language), *card.facts)


def _judged(card: Card, language: str) -> tuple[CardFact, ...]:
    """Return how a card stands and comes out on its reference date, as facts."""
    found = []
    if status := status_text(card, language):
        labels = {word(key, language) for key in JUDGED_BY}
        by = next((fact for fact in card.facts if fact.label in labels), None)
        found.append(_own(card, "status", status, language, by))
    if card.kind is CardKind.FUND and card.lines:
        found.append(_own(card, "outcome", card.lines[0], language))
    return tuple(found)


def _own(card: Card, key: str, text: str, language: str, by: CardFact | None = None) -> CardFact:
    """Return what we say ourselves, with the source it is judged by when there is one."""
    if by is None:
        return CardFact(word(key, language), text, word("own_check", language), card.reference_date)
    return replace(by, label=word(key, language), text=text)


def _line(fact: CardFact) -> str:
    return f"{fact.label}: {fact.text}"


def _date_of_all(facts: Sequence[CardFact]) -> str:
    """Return the date that all facts speak of; empty when they differ."""
    dates = {fact.date for fact in facts}
    return dates.pop() if len(dates) == 1 else ""
