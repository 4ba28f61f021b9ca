"""Desk: what the register puts beside an answer of the documents, or in its place. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.advice import Card, Clarify
from assistant.answers import Answer, AnswerStatus, Turn
from assistant.cards.activities import fitting_activities, named_activities
from assistant.cards.answering import write_answer, write_counters
from assistant.cards.asking import Asked, read_asked
from assistant.cards.clarifying import question_back
from assistant.cards.counters import counter_cards, named_counter, sector_counters
from assistant.cards.funds import fitting_funds, named_funds
from assistant.cards.goals import goal_cards
from assistant.cards.intent_model import load_intent_model
from assistant.cards.intents import Intent
from assistant.cards.names import Named, Names, load_names
from assistant.cards.parties import fullest, party_card
from assistant.cards.wording import word
from assistant.register.funds import Fund
from assistant.register.records import Activity, Initiative, Organisation, Record
from assistant.understanding import Query

# Log odds that a question is one for this counter, below which nothing is put beside a no.
_IN_SCOPE = 0.0
_MOST_PARTIES = 2
# Organisations that are a counter before anything else.
_COUNTERS = frozenset({"counter", "loket"})
_MOST_BESIDE_FUNDS = 2
_MOST_BESIDE_COUNTERS = 2
# So many cards a person reads; counters of all regions of a province may be more.
_MOST = 5


def _today() -> date:
    return datetime.now().astimezone().date()


class Desk:
    """Puts cards, and at most one question back, beside an answer.

    Args:
        names: Of the records that a question may name.
        today: Gives the reference date.
    """

    def __init__(self, names: Names | None = None, today: Callable[[], date] = _today) -> None:
        self._names = names or load_names()
        self._today = today

    def warm_up(self) -> None:
        """Learn what questions ask for before the first one has to wait for it."""
        load_intent_model()

    def beside(self, answer: Answer, query: Query | None, history: Sequence[Turn] = ()) -> Answer:
        """Return ``answer`` with what the register knows; its quoted text stays as it is.

        Only where the documents gave no answer, and a record clearly does, the text is
        built from the register.

        Args:
            answer: As the documents gave it.
            query: The question, understood; None when it was turned down unread.
            history: Earlier turns, oldest first.
        """
        if query is None or answer.status is AnswerStatus.REFUSED:
            return answer
        named = self._names.find(query.question)
        if not _is_ours(answer, named):
            return answer
        asked = read_asked(query, history, scope=0.0 if named else _scope(answer))
        day = self._today()
        cards = _cards(asked, named, day, sure=_scope(answer) > _IN_SCOPE)
        if answer.status is AnswerStatus.ABSTAINED:
            place = {"regio": asked.facts["regio"]} if "regio" in asked.facts else {}
            cards = cards or (counter_cards(place, day, asked.language)[:1] if place else [])
        back = question_back(asked, history, named=bool(named))
        answer = _instead(answer, asked, named, cards, back)
        seen = {
            "asked": tuple(intent.value for intent in asked.intents),
            "facts": dict(asked.facts),
            "cards": tuple(card.record for card in cards),
        }
        trace = {**answer.trace, "register": seen}
        return replace(answer, cards=tuple(cards), clarify=back, trace=trace)


def _instead(
    answer: Answer,
    asked: Asked,
    named: Sequence[Named],
    cards: Sequence[Card],
    back: Clarify | None,
) -> Answer:
    """Return what is said where the documents say nothing; an answer of theirs stays."""
    if answer.status is not AnswerStatus.ABSTAINED:
        return answer
    missing = frozenset(answer.trace.get("missing", ()))
    written = write_answer(asked, cards, named, missing)
    if written:
        return replace(
            answer,
            status=AnswerStatus.ANSWERED,
            text=written.text,
            record_citations=written.citations,
            mode="register",
            notices=(word("register_source", asked.language),),
        )
    if back and not missing:
        first = write_counters(cards, asked.language) if _asks_a_counter(asked) else None
        return replace(
            answer,
            status=AnswerStatus.CLARIFY,
            text=f"{first.text}\n\n{back.question}" if first else back.question,
            record_citations=first.citations if first else (),
            notices=(word("register_source", asked.language),) if first else answer.notices,
        )
    return answer


def _asks_a_counter(asked: Asked) -> bool:
    return Intent.COUNTER in asked.intents and not asked.of_a_text


def _cards(asked: Asked, named: Sequence[Named], day: date, *, sure: bool) -> list[Card]:
    language, intents = asked.language, asked.intents
    facts = _with_branch(asked.facts, named)
    # Who names the fund of a branch looks for what it pays.
    asked = replace(asked, facts=facts, seeks=asked.seeks or facts != asked.facts)
    funds = _fund_cards(asked, named, day)
    aimed = replace(asked, facts=_with_purpose(asked.facts, named))
    counters = _counter_cards(aimed, day, sure=sure, fits=any(card.fits for card in funds))
    cards = _few(counters, funds)
    activities = [r for n in named for r in n.records if isinstance(r, Activity)]
    if activities:
        cards += named_activities(activities, day, language)
    elif Intent.ACTIVITY in intents and not asked.of_a_text and not _names_a_scheme(named):
        cards += fitting_activities(asked, day)
    if Intent.GOAL in intents:
        cards += goal_cards(asked.question, day, language)
    if Intent.PARTY in intents or Intent.COUNTER in intents:
        parties = [fullest(found) for n in named if (found := _parties(n.records))]
        cards += [_named_card(r, asked, day) for r in parties[:_MOST_PARTIES]]
    return _once(cards)[: max(_MOST, len(counters))]


def _named_card(record: Record, asked: Asked, day: date) -> Card:
    """Return the card of a party that was named: of a counter, where to find it."""
    as_counter = record.kind in _COUNTERS or Intent.PARTY not in asked.intents
    if isinstance(record, Organisation) and record.counter and as_counter:
        return named_counter(record, day, asked.language)
    return party_card(record, day, asked.language)


def _counter_cards(asked: Asked, day: date, *, sure: bool, fits: bool) -> list[Card]:
    """Return the counters that a question asks for, or that belong beside money for someone.

    Args:
        asked: What the question asks of the register.
        day: Reference date.
        sure: Whether the question is surely one for this counter.
        fits: Whether a scheme is shown that may apply.
    """
    if asked.of_a_text:
        return []
    money = Intent.FUND in asked.intents
    if Intent.COUNTER in asked.intents and (sure or asked.facts.keys() - {"regio"}):
        return counter_cards(asked.facts, day, asked.language, money=money)
    if not (money and asked.seeks) and not (fits and "rol" in asked.facts):
        return []
    if "rol" in asked.facts:
        return counter_cards(asked.facts, day, asked.language, money=True)[:_MOST_BESIDE_FUNDS]
    return sector_counters(asked.facts, day, asked.language)


def _few(counters: Sequence[Card], funds: Sequence[Card]) -> list[Card]:
    """Return counters and schemes together, no more than a person reads, the best of both."""
    if not funds:
        return list(counters)
    kept = counters[: max(_MOST - len(funds), _MOST - _MOST_BESIDE_COUNTERS)]
    return [*kept, *funds[: _MOST - len(kept)]]


def _seeks_money(asked: Asked) -> bool:
    return Intent.FUND in asked.intents and asked.seeks and not asked.of_a_text


def _fund_cards(asked: Asked, named: Sequence[Named], day: date) -> list[Card]:
    language, facts = asked.language, asked.facts
    funds = [r for n in named for r in n.records if isinstance(r, Fund)]
    if funds:
        return named_funds(funds, facts, asked.years, day, language)
    past = any(year < day.year - 1 for year in asked.years)
    if not _seeks_money(asked) or past or not facts.keys() & {"sector", "doel"}:
        return []
    return fitting_funds(facts, day, language, for_self=asked.for_self)


def _is_ours(answer: Answer, named: Sequence[Named]) -> bool:
    """Tell whether the question was one for this counter, answered or not.

    A question that names a scheme, an activity or an initiative is; a company or a
    government is named in questions of every sort.
    """
    ours = any(isinstance(r, Fund | Activity | Initiative) for n in named for r in n.records)
    if answer.status is AnswerStatus.ANSWERED or ours:
        return True
    return _scope(answer) > _IN_SCOPE


def _scope(answer: Answer) -> float:
    """Return the log odds that the question is one for this counter; 0 when not measured."""
    return float(answer.trace.get("features", {}).get("scope", 0.0))


def _parties(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if not isinstance(record, Fund | Activity)]


def _with_branch(facts: dict[str, object], named: Sequence[Named]) -> dict[str, object]:
    """Return the facts with the sector of a fund or branch that the question names."""
    records = [record for name in named for record in name.records]
    branches = [r for r in records if isinstance(r, Organisation) and len(r.sectors) == 1]
    return {"sector": branches[0].sectors[0], **facts} if branches else facts


def _with_purpose(facts: dict[str, object], named: Sequence[Named]) -> dict[str, object]:
    """Return the facts with what a scheme that is named is for: its counter helps with that."""
    records = [record for name in named for record in name.records]
    schemes = [r for r in records if isinstance(r, Fund) and r.themes]
    return {"doel": list(schemes[0].themes), **facts} if schemes else facts


def _names_a_scheme(named: Sequence[Named]) -> bool:
    return any(isinstance(record, Fund) for name in named for record in name.records)


def _once(cards: Sequence[Card]) -> list[Card]:
    """Return each record once, where it first stands."""
    first: dict[str, Card] = {}
    for card in cards:
        first.setdefault(card.record, card)
    return list(first.values())
