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
from assistant.cards.schemes import has_own_schemes
from assistant.cards.sources import JUDGED_BY
from assistant.cards.wording import word
from assistant.language.words import fold, words
from assistant.register.funds import Fund

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
# Whether a scheme that is named may be for the one who asks, and when they can ask for it:
# its card says how it stands, so this is not more than the register knows.
_FOR_US = re.compile(
    r"\b(?:is|zijn|kan|kunnen|kom|komen|mag|mogen|can)\b.{0,80}\b(?:voor (?:ons|mij|mijn|onze?)"
    r"|aanmerking|krijgen|aanvragen|for (?:us|me))\b"
)
_WHEN_TO_APPLY = re.compile(
    r"\b(?:en )?(?:wanneer|when) (?:kan|kunnen|mag|mogen|can|is|gaat) (?:ik|we|wij|i|het|it)?\s*"
    r"(?:het |dit |dat |it )?(?:weer )?(?:aanvragen|open|indienen|apply)\b"
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
    for_us = _asks_for_us(asked, named)
    plain = fold(asked.question)
    if asked.of_a_text or _MORE.search(_WHEN_TO_APPLY.sub("", plain) if for_us else plain):
        return None
    if missing:
        # Whether a scheme is there and open is what the register is for.
        knows = set(missing) <= _STATES and any(map(_says_status, cards))
        asks = for_us or _stands(asked.question)
        return _named(asked, cards, named, for_us=for_us) if knows and asks else None
    if Intent.COUNTER in asked.sure:
        aimed = bool(asked.facts.get("doel") or asked.facts.get("sector"))
        written = write_counters(cards, asked.language)
        if written and aimed and ("regio" in asked.facts or "sector" in asked.facts):
            return written
    if named:
        return _named(asked, cards, named, for_us=for_us)
    if Intent.FUND in asked.sure and _tells_who(asked):
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


def _tells_who(asked: Asked) -> bool:
    """Tell whether enough is known of who asks, and for what, to name schemes as an answer."""
    firm = not asked.for_self and not has_own_schemes(str(asked.facts.get("sector", "")))
    return ("rol" in asked.facts and bool(asked.facts.get("doel"))) or firm


def _asks_for_us(asked: Asked, named: Sequence[Named]) -> bool:
    """Tell whether someone who says who they are asks if the one scheme they name is for them."""
    funds = [name for name in named if any(isinstance(r, Fund) for r in name.records)]
    return len(funds) == 1 and "rol" in asked.facts and bool(_FOR_US.search(fold(asked.question)))


def _named(
    asked: Asked, cards: Sequence[Card], named: Sequence[Named], *, for_us: bool = False
) -> Written | None:
    """Return what is known of the one thing that was named, if that is the whole question."""
    asks = for_us or _stands(asked.question)
    if len(named) != 1 or not (asks or _is_asked_for(asked.question, named[0])):
        return None
    ours = {record.id for record in named[0].records}
    fitting = [card for card in cards if card.record.split("/", 1)[1] in ours]
    # What a known fact rules out is no answer to whether it is for them.
    fitting = [card for card in fitting if card.fits or not for_us][:_MOST_CARDS]
    if not fitting:
        return None
    promise = any(card.kind is CardKind.FUND for card in fitting)
    return _listed(fitting, asked.language, promise=promise)


def _says_status(card: Card) -> bool:
    """Tell whether a card says how a thing stands, or when it was last known to be there."""
    known = card.status is not CardStatus.UNKNOWN or bool(card.not_checked)
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
