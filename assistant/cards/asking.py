"""Which part of the register a question asks for. Pure.

A question may ask for several at once ("bij wie moet ik zijn en wie betaalt dat?").
What it asks of a document ("welke potjes noemt de agenda?") is the document's to answer:
then only records that it names are shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.answers import Turn
from assistant.branches.sectors import sector_in
from assistant.cards.firms import is_firm
from assistant.cards.intent_model import load_intent_model
from assistant.cards.intents import Intent, intents_of
from assistant.cards.names import load_names
from assistant.cards.purposes import purposes_in
from assistant.cards.situation import facts_of, is_for_self, is_personal, role_in
from assistant.fitting import SORTS, sought
from assistant.language.gazetteer import load_gazetteer
from assistant.language.words import fold, words
from assistant.register.funds import Fund
from assistant.register.records import Organisation
from assistant.understanding import Query

_SHORT_REPLY = 8
# So many earlier questions may still say who asks.
_TURNS = 3


_OF_A_TEXT = re.compile(
    r"\bvolgens\b|\bnoem(?:t|de|den)\b|\bgenoemd|\bbeschre\w+|\b(?:in|uit) (?:het|dat|dit|deze|die)"
    r" (?:\w+ ){0,2}?(?:stuk|document|rapport|akkoord|brief|bijlage|tabel)"
    r"|\b(?:het|dat|dit) (?:\w+ ){0,2}?(?:pact|manifest|akkoord|stuk|rapport|raamwerk)\b"
    r"|\b(?:de|die|deze) (?:\w+ ){0,2}?(?:agenda|techniekagenda|actielijst|brief|bijlage)\b"
    r"|\baccording to\b|\bthe (?:\w+ )?(?:pact|manifesto)\b"
)
# What was so once: a document tells it, but for money of a year, which the register knows too.
_OF_THEN = re.compile(r"\bwerd(?:en)?\b|\bwas er\b|\bwaren er\b|\bkon(?:den)?\b")
_AFTER = re.compile(r"\b(?:na|sinds|vanaf|after|since|from) (20\d\d)\b")
_WHICH = re.compile(
    r"\b(?:welke?|which) (?:\w+ ){0,2}?(?:\w*regeling(?:en)?|\w*subsidies?|\w*fonds(?:en)?|geld"
    r"|potjes|middelen|schemes|grants|funds)\b"
    r"|\b(?:is|zijn|bestaat|are) (?:er|there)\b.{0,40}\b(?:\w*regeling|\w*subsidie|\w*fonds"
    r"|\w*geld|\w*pot|potje|middelen|beurs|fund|grant|scheme)"
)
# Facts that say who would get money.
_WHO = frozenset({"rol", "sector"})
# Sorts of answer that are a figure or a name, and no place to go to.
_FIGURES = frozenset({"share", "count", "period", "age", "distance", "person"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of the register.

    Attributes:
        question: As it was asked.
        intents: Parts of the register, in the order of ``Intent``: what the words surely ask
            for, and what questions like it ask for.
        sure: Those that the words surely ask for; only they carry an answer of the register.
        facts: What is known of the person, as the rules read it.
        personal: Whether someone asks for themselves or their own firm.
        for_self: Whether that someone is a person, and no firm, school or government.
        seeks: Whether someone looks for a scheme, for themselves or for another.
        of_a_text: Whether it asks what a document says.
        of_then: Whether it does so only by asking how things were.
        carried: Whether the intents are those of an earlier question.
        years: Years that it names, but for those after which it asks.
        as_written: Words that were read as others, as they were written: a name of the
            register may be a word that nobody else writes.
        language: "nl" or "en".
    """

    question: str
    intents: tuple[Intent, ...]
    sure: tuple[Intent, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)
    personal: bool = False
    for_self: bool = False
    seeks: bool = False
    of_a_text: bool = False
    of_then: bool = False
    carried: bool = False
    years: frozenset[int] = frozenset()
    as_written: tuple[str, ...] = ()
    language: str = "nl"


def read_asked(query: Query, history: Sequence[Turn], *, scope: float = 0.0) -> Asked:
    """Return what a question asks of the register, in the light of earlier turns.

    Args:
        query: The question, understood.
        history: Earlier turns, oldest first.
        scope: Log odds that it is one for this counter.
    """
    earlier = [turn.user for turn in reversed(history)][:_TURNS] if query.leans_on_history else []
    texts = [query.question, *earlier]
    in_a_text = _OF_A_TEXT.search(fold(query.question)) is not None
    of_then = not in_a_text and _OF_THEN.search(fold(query.question)) is not None
    of_a_text = in_a_text or of_then
    sure = intents_of(query.question)
    facts = facts_of(texts, query.places)
    personal = any(map(is_personal, texts))
    learned = frozenset() if of_a_text else _learned(query.question, sure, scope)
    learned = _wanted(learned, sure, query, facts, personal=personal)
    follows = () if sure or not _adds(query) else intents_of(" ".join(earlier[:1]))
    return Asked(
        question=query.question,
        intents=follows or _intents(sure, learned, personal=personal),
        sure=follows or sure,
        facts=facts,
        personal=personal,
        for_self=is_for_self(" ".join(texts), str(facts.get("rol", "")), _purposes(facts)),
        seeks=_seeks(texts)
        or (Intent.FUND in learned and bool(facts.keys() & _WHO))
        or (Intent.FUND in sure and any(map(is_firm, texts))),
        of_a_text=of_a_text,
        of_then=of_then,
        carried=bool(follows),
        years=query.years - _since(query.question),
        as_written=tuple(written for written, _ in query.read_as),
        language=query.language,
    )


def _intents(
    sure: Sequence[Intent], learned: frozenset[Intent], *, personal: bool
) -> tuple[Intent, ...]:
    """Return what is asked for; words that also stand in other questions alone do not tell."""
    said = set(sure)
    if Intent.ACTIVITY not in learned and not personal:
        said -= {Intent.ACTIVITY}
    if Intent.ACTIVITY in learned and Intent.COUNTER not in learned:
        # "Waar kan ik heen met de kinderen?"
        said -= {Intent.COUNTER}
    return tuple(intent for intent in Intent if intent in said | learned)


def _since(question: str) -> frozenset[int]:
    """Return the years after which something is asked: these are no period of the past."""
    return frozenset(map(int, _AFTER.findall(fold(question))))


def _learned(question: str, sure: Sequence[Intent], scope: float) -> frozenset[Intent]:
    """Return what questions like this one ask for, as far as its own words do not deny it.

    Who asks for money or goals asks for no list of activities, and who names a scheme, or
    asks what a party does, asks for no counter.
    """
    found = load_intent_model().intents(question, scope)
    if {Intent.FUND, Intent.GOAL} & set(sure) and Intent.ACTIVITY not in sure:
        found -= {Intent.ACTIVITY}
    named = [record for name in load_names().find(question) for record in name.records]
    if any(isinstance(record, Fund) for record in named) or (named and Intent.PARTY in sure):
        found -= {Intent.COUNTER}
    return found


def _wanted(
    learned: frozenset[Intent],
    sure: Sequence[Intent],
    query: Query,
    facts: Mapping[str, object],
    *,
    personal: bool,
) -> frozenset[Intent]:
    """Return what was learned, without what cannot be meant and with what helps as well."""
    if not (personal or "rol" in facts or _names_a_counter(query.question)):
        # Nobody in the question wants to go anywhere.
        learned -= {Intent.COUNTER}
    if _seeks_a_figure(query.question) or query.years - _since(query.question):
        learned -= {Intent.COUNTER, Intent.ACTIVITY}
    if facts.get("rol") == "leraar" and Intent.COUNTER in learned and Intent.FUND not in sure:
        # A school that asks who helps is helped by what it can take part in.
        learned |= {Intent.ACTIVITY}
    if learned and not sure and "doel" in facts and _only_tells(query.question):
        # A firm that only says what it wants, is helped by money for that as well.
        learned |= {Intent.FUND}
    return learned


def _only_tells(question: str) -> bool:
    """Tell whether a firm says what it is and wants, and asks nothing."""
    return "?" not in question and is_firm(question)


def _purposes(facts: Mapping[str, object]) -> list[str]:
    purposes = facts.get("doel")
    return [str(purpose) for purpose in purposes] if isinstance(purposes, list) else []


def _seeks(texts: Sequence[str]) -> bool:
    """Tell whether someone looks for a scheme, for themselves or as such."""
    return any(is_personal(text) or _WHICH.search(fold(text)) for text in texts)


def _names_a_counter(question: str) -> bool:
    named = (record for name in load_names().find(question) for record in name.records)
    return any(isinstance(record, Organisation) and record.counter for record in named)


def _seeks_a_figure(question: str) -> bool:
    """Tell whether a question seeks a number, an age, a person: nothing to go to."""
    return any(SORTS[number].name in _FIGURES for number in sought(question))


def _adds(query: Query) -> bool:
    """Tell whether a short reply says who asks or where: then the earlier question stands."""
    short = len(words(query.question)) <= _SHORT_REPLY
    text = query.question
    told = role_in(text) or sector_in(text) or purposes_in(text, "")
    return short and bool(told or load_gazetteer().places(text))
