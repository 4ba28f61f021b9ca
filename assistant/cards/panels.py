"""Cards in panels, in the order in which a person reads them; the same for every surface. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.advice import Card, CardFact, CardKind, CardStatus, RecordCitation
from assistant.cards.wording import word
from assistant.wording import say_date

# Of what was not checked so much is shown of each card; all of it is in the JSON.
_MOST_UNCHECKED = 3
_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading with what stands below it.

    Attributes:
        key: Stable name ("counter", "fund", "past", "party", "goal", "activity", "unchecked").
        heading: In the language of the answer.
        cards: Under this heading; empty for what was not checked.
        unchecked: Title of a card (empty for all), with the sentences that belong to it.
    """

    key: str
    heading: str
    cards: tuple[Card, ...] = ()
    unchecked: tuple[tuple[str, tuple[str, ...]], ...] = ()


def panels_of(cards: Sequence[Card], language: str) -> tuple[Panel, ...]:
    """Return the cards in panels; what was not checked comes last."""
    found = [
        Panel(key, word(f"panel_{key}", language), own)
        for key in ("counter", "fund", "past", "party", "goal", "activity")
        if (own := tuple(card for card in cards if panel_key(card) == key))
    ]
    unchecked = tuple(_unchecked(cards))
    if unchecked:
        found.append(Panel("unchecked", word("panel_unchecked", language), (), unchecked))
    return tuple(found)


def panel_key(card: Card) -> str:
    """Return the key of the panel that a card belongs in."""
    return "past" if card.kind is CardKind.FUND and not card.fits else card.kind.value


def status_text(card: Card, language: str) -> str:
    """Return how a card stands, in words, with the day of that; empty where it has no status."""
    if card.status is CardStatus.NONE:
        return ""
    key = card.status.value
    if card.status is CardStatus.UNKNOWN and card.kind is CardKind.ACTIVITY:
        key = "onbekend_activity"
    said = word(key, language)
    return f"{said} ({say_date(card.reference_date, language)})"


def source_text(fact: CardFact, language: str) -> str:
    """Return where a fact is from and what date it speaks of, on one line."""
    page = f", p. {fact.page}" if fact.page else ""
    return f"{fact.source}{page}, {date_text(fact.date, language)}"


def record_text(citation: RecordCitation, language: str) -> str:
    """Return that a fact is from our register, of which record, and where it is from."""
    name = word("register_name", language)
    title = f", {citation.title}" if citation.title else ""
    return f"{name}{title}: {source_text(citation.fact, language)}"


def date_text(date: str, language: str) -> str:
    """Return what date a source speaks of, in words; "ca." and ranges stay."""
    spoken = _DATE.sub(lambda found: say_date(found[0], language), date)
    return word("speaks_of", language, date=spoken)


def cards_text(cards: Sequence[Card], language: str) -> str:
    """Return the panels as plain text; empty without cards."""
    return "\n\n".join(_panel_text(panel, language) for panel in panels_of(cards, language))


def _panel_text(panel: Panel, language: str) -> str:
    lines = [panel.heading, "-" * len(panel.heading)]
    for card in panel.cards:
        lines += _card_lines(card, language)
    for title, sentences in panel.unchecked:
        lines += [title] if title else []
        lines += [f"  - {sentence}" for sentence in sentences]
    return "\n".join(lines)


def _card_lines(card: Card, language: str) -> Iterator[str]:
    status = status_text(card, language)
    yield f"* {card.title}" + (f" [{status}]" if status else "")
    yield from (f"  {line}" for line in card.lines)
    for fact in card.facts:
        yield f"  {fact.label}: {fact.text} ({source_text(fact, language)})"


def _unchecked(cards: Sequence[Card]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what was not checked, by card; what holds for several is said once, first."""
    said = [line for card in cards for line in dict.fromkeys(card.not_checked)]
    common = [line for card in cards if card.kind is CardKind.COUNTER for line in card.not_checked]
    several = tuple(dict.fromkeys([*common, *(line for line in said if said.count(line) > 1)]))
    alone = [card for card in cards if set(card.not_checked) - set(several)]
    if several:
        yield "", several
    for card in alone:
        own = tuple(line for line in card.not_checked if line not in several)[:_MOST_UNCHECKED]
        if own:
            yield card.title if len(alone) > 1 else "", own
