"""Desk: what the register puts beside an answer of the documents, or in its place. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from assistant.advice import Card, CardKind, Clarify
from assistant.answers import Answer, AnswerStatus, Turn
from assistant.cards.answering import write_answer, write_counters
from assistant.cards.asking import Asked, read_asked
from assistant.cards.choice import choose_cards
from assistant.cards.clarifying import question_back
from assistant.cards.counters import counter_cards
from assistant.cards.intent_model import load_intent_model
from assistant.cards.intents import Intent
from assistant.cards.names import Named, Names, load_names
from assistant.cards.schemes import has_own_schemes
from assistant.cards.wording import word
from assistant.register.funds import Fund
from assistant.register.records import Activity, Initiative
from assistant.understanding import Query

# Log odds that a question is one for this counter, below which nothing is put beside a no.
_IN_SCOPE = 0.0


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

    def cards(
        self, query: Query, history: Sequence[Turn], trace: Mapping[str, Any]
    ) -> tuple[Card, ...]:
        """Return the cards that will stand beside an answer of the documents to ``query``.

        Args:
            query: The question, understood.
            history: Earlier turns, oldest first.
            trace: What was measured of the question so far.
        """
        named = self._names.find(query.question)
        asked = read_asked(query, history, scope=0.0 if named else _scope(trace))
        return tuple(choose_cards(asked, named, self._today(), sure=_scope(trace) > _IN_SCOPE))

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
        asked = read_asked(query, history, scope=0.0 if named else _scope(answer.trace))
        if not _is_ours(answer, asked, named):
            return answer
        day = self._today()
        cards = choose_cards(asked, named, day, sure=_scope(answer.trace) > _IN_SCOPE)
        if answer.status is AnswerStatus.ABSTAINED:
            place = {"regio": asked.facts["regio"]} if "regio" in asked.facts else {}
            cards = cards or (counter_cards(place, day, asked.language)[:1] if place else [])
        back = question_back(asked, history, named=bool(named))
        answer = _instead(answer, asked, named, cards, back)
        if _lacks_own_fund(asked, named, cards):
            notice = word("no_own_fund", asked.language)
            answer = replace(answer, notices=(*answer.notices, notice))
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


def _lacks_own_fund(asked: Asked, named: Sequence[Named], cards: Sequence[Card]) -> bool:
    """Tell whether schemes are shown to a firm of whose branch we know no fund."""
    shown = any(card.kind is CardKind.FUND for card in cards)
    known = has_own_schemes(str(asked.facts.get("sector", "")))
    return shown and not known and not named and not asked.for_self


def _asks_a_counter(asked: Asked) -> bool:
    return Intent.COUNTER in asked.intents and not asked.of_a_text


def _is_ours(answer: Answer, asked: Asked, named: Sequence[Named]) -> bool:
    """Tell whether the question was one for this counter, answered or not.

    A question that names a scheme, an activity or an initiative is; a company or a
    government is named in questions of every sort. So is one for a place to go to with
    something that a counter is for, whatever shop or town it speaks of, and one for money
    for what a firm trains people for.
    """
    ours = any(isinstance(r, Fund | Activity | Initiative) for n in named for r in n.records)
    aimed = Intent.COUNTER in asked.sure and "doel" in asked.facts
    pays = Intent.FUND in asked.sure and asked.facts.get("rol") == "bedrijf"
    aimed = aimed or (pays and "doel" in asked.facts)
    if answer.status is AnswerStatus.ANSWERED or ours or aimed:
        return True
    return _scope(answer.trace) > _IN_SCOPE


def _scope(trace: Mapping[str, Any]) -> float:
    """Return the log odds that the question is one for this counter; 0 when not measured."""
    return float(trace.get("features", {}).get("scope", 0.0))
