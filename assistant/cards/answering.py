"""An answer from the register, for when the documents say nothing. Pure.

Only where a record clearly is what was asked: the kind of thing and its name or place both
match, and no more is asked than the record says. Everything else stays unanswered.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from assistant.advice import Card, CardFact, CardKind, CardStatus, RecordCitation
from assistant.cards.asking import Asked
from assistant.cards.intents import Intent
from assistant.cards.names import Named
from assistant.cards.panels import status_text
from assistant.cards.sources import JUDGED_BY
from assistant.cards.wording import word
from assistant.language.words import fold, words

# More than a record says: times, prices, people, counts, reasons.
_MORE = re.compile(
    r"\bhoe (?:laat|lang|groot|vaak|oud|heet)|\bhoelang|\bopeningstijd|\badres\b|\btelefoon"
    r"|\bnummer\b|\bkost\w*\b|\bprij[sz]|\btarief|\bhoeveel\b|\bwaarom\b|\bnaam\b|\bnamen\b"
    r"|\bwelke? dag\b|\bdatum\b|\bwanneer\b|\bpercentage|\bprocent\b|\bafspraak\b"
    r"|\bhow (?:much|many|long)|\bwhen\b|\baddress\b|\bphone\b|\bwhy\b|\bresultaat"
    r"|\bresultaten|\bgehaald\b"
)
_WHAT = re.compile(
    r"\b(?:wat (?:is|zijn|doet|doen|houdt)|wie (?:zit|zitten|doet|doen|is|zijn|trekt|leidt)"
    r"(?: er)?(?: mee)?(?: in| aan| achter| bij)?|(?:partners?|rol|leden) van|met wie werkt"
    r"|what (?:is|does|are)|who is (?:in|behind)|vertel (?:me )?(?:iets )?over)\s+"
)
_STANDING = re.compile(
    r"\b(?:bestaat|loopt|is|kan ik|kunnen we|kan je|can i|is there|does)\b.{0,60}"
    r"\b(?:nog|open|still|aanvragen|gestopt|apply)\b"
)
# Kinds of fact that the card of a scheme holds.
_STATES = frozenset({"outcome", "times"})
# A name that is asked for stands so near, and little follows it.
_NEAR, _REST = 3, 3
_MOST_FACTS = 3
_MOST_CARDS = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A text from the register with the facts it leans on."""

    text: str
    citations: tuple[RecordCitation, ...]


def write_answer(
    asked: Asked, cards: Sequence[Card], named: Sequence[Named], missing: Collection[str] = ()
) -> Written | None:
    """Return an answer from the register; None when no record clearly gives it.

    Args:
        asked: What the question asks of the register.
        cards: What was found for it.
        named: Records that the question names.
        missing: Kinds of fact that were asked and that the documents do not hold.
    """
    if asked.of_a_text or _MORE.search(fold(asked.question)):
        return None
    if missing:
        # Whether a scheme is there and open is what the register is for.
        knows = set(missing) <= _STATES and any(map(_says_status, cards))
        return _named(asked, cards, named) if knows and _stands(asked.question) else None
    if Intent.COUNTER in asked.sure:
        aimed = bool(asked.facts.get("doel") or asked.facts.get("sector"))
        written = write_counters(cards, asked.language)
        if written and aimed and ("regio" in asked.facts or "sector" in asked.facts):
            return written
    if named:
        return _named(asked, cards, named)
    if Intent.FUND in asked.sure and asked.facts.get("doel") and "rol" in asked.facts:
        funds = [card for card in _of(cards, CardKind.FUND) if card.fits]
        return _listed(funds[:_MOST_CARDS], asked.language, promise=True) if funds else None
    if Intent.ACTIVITY in asked.sure and "regio" in asked.facts:
        found = _of(cards, CardKind.ACTIVITY)
        return _listed(found[:_MOST_CARDS], asked.language) if found else None
    return None


def write_counters(cards: Sequence[Card], language: str) -> Written | None:
    """Return where a person can go, in a sentence per counter; None without counters.

    Args:
        cards: What was found; only the first counters are named.
        language: Of our own words.
    """
    lines: list[str] = []
    cited: list[RecordCitation] = []
    for card in _of(cards, CardKind.COUNTER)[:_MOST_CARDS]:
        fact = card.facts[0]
        cited.append(RecordCitation(len(cited) + 1, card.record, fact))
        key = "answer_counter_more" if lines else "answer_counter"
        text = fact.text if fact.text.endswith(".") else f"{fact.text}."
        lines.append(word(key, language, title=card.title, n=len(cited), text=text))
    return Written("\n\n".join(lines), tuple(cited)) if lines else None


def _named(asked: Asked, cards: Sequence[Card], named: Sequence[Named]) -> Written | None:
    """Return what is known of the one thing that was named, if that is the whole question."""
    if len(named) != 1 or not (_is_asked_for(asked.question, named[0]) or _stands(asked.question)):
        return None
    ours = {record.id for record in named[0].records}
    fitting = [card for card in cards if card.record.split("/", 1)[1] in ours][:_MOST_CARDS]
    if not fitting:
        return None
    promise = any(card.kind is CardKind.FUND for card in fitting)
    return _listed(fitting, asked.language, promise=promise)


def _says_status(card: Card) -> bool:
    """Tell whether a card says how a thing stands; of an activity that may be unknown."""
    known = card.status is not CardStatus.UNKNOWN
    return card.kind is CardKind.FUND or (card.kind is CardKind.ACTIVITY and known)


def _stands(question: str) -> bool:
    return _STANDING.search(fold(question)) is not None


def _is_asked_for(question: str, name: Named) -> bool:
    found = _WHAT.search(fold(question))
    if not found:
        return False
    before = len(words(found.string[: found.end()]))
    rest = len(words(question)) - name.end
    return before <= name.start <= before + _NEAR and rest <= _REST


def _of(cards: Iterable[Card], kind: CardKind) -> list[Card]:
    return [card for card in cards if card.kind is kind]


def _listed(cards: Sequence[Card], language: str, *, promise: bool = False) -> Written:
    lines: list[str] = []
    cited: list[RecordCitation] = []
    for card in cards:
        telling = _telling(card.facts, language)
        status = status_text(card, language)
        key = "answer_title_status" if status and telling else "answer_title"
        # What the status was judged by comes first, so its number is the next one.
        values = {"title": card.title, "status": status, "n": len(cited) + 1}
        lines.append(word(key, language, **values))
        for fact in telling:
            cited.append(RecordCitation(len(cited) + 1, card.record, fact))
            lines.append(
                word("answer_fact", language, label=fact.label, text=fact.text, n=len(cited))
            )
    if promise:
        lines.append(word("answer_promise", language))
    return Written("\n".join(lines), tuple(cited))


def _telling(facts: Sequence[CardFact], language: str) -> Sequence[CardFact]:
    """Return the facts to say: first the one that the status was judged by, if there is one."""
    judged = {word(key, language) for key in JUDGED_BY}
    return sorted(facts, key=lambda fact: fact.label not in judged)[:_MOST_FACTS]
