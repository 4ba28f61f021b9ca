"""Score cards: were the wanted ones shown, and is what was shown not wrong? Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.advice import Card, CardKind
from assistant.answers import Answer, AnswerStatus
from assistant.cards.names import key_of
from assistant.register.finder import nearness
from assistant.register.load import KINDS, load_records
from assistant.register.records import Record
from eval.card_cases import CardCase

# More cards than a person reads.
MANY = 5
# A vmbo is a school for vo, so what is meant for the one may suit the other.
_SUITS = {"vo": {"vo", "vmbo"}, "vmbo": {"vo", "vmbo"}}


@dataclass(frozen=True, slots=True)
class CardScore:
    """How the cards of one question came out.

    Attributes:
        case: The question.
        status: How its answer ended.
        shown: Records of the cards, in order.
        missed: Kinds and records that were wanted and not shown.
        wrong: Records that were shown and should not.
        closed_first: Whether a scheme that does not hold stands before one that may.
        back: The field of the question back; empty when there was none.
    """

    case: CardCase
    status: AnswerStatus
    shown: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    closed_first: bool
    back: str

    @property
    def dead_end(self) -> bool:
        """Return whether someone who should get a card got nothing: no answer, card or question."""
        unanswered = self.status is not AnswerStatus.ANSWERED
        return bool(self.case.want) and unanswered and not self.shown and not self.back


def score_cards(case: CardCase, answer: Answer) -> CardScore:
    """Return how the cards of an answer came out."""
    wrong = tuple(card.record for card in answer.cards if _is_wrong(card, case))
    right = [card for card in answer.cards if card.record not in wrong]
    kinds = {card.kind for card in right}
    named = {card.record for card in right}
    missed = [*sorted(case.want - kinds), *(r for r in case.records if r not in named)]
    fits = [card.fits for card in answer.cards if card.kind is CardKind.FUND]
    return CardScore(
        case=case,
        status=answer.status,
        shown=tuple(card.record for card in answer.cards),
        missed=tuple(missed),
        wrong=wrong,
        closed_first=fits != sorted(fits, reverse=True),
        back=answer.clarify.field if answer.clarify else "",
    )


def sum_scores(scores: Sequence[CardScore]) -> dict[str, float]:
    """Return the figures of a set, by name; shares are in [0, 1]."""
    wanted = [score for score in scores if score.case.want]
    kinds = sum(len(score.case.want) for score in wanted)
    records = sum(len(score.case.records) for score in wanted)
    missed = [item for score in wanted for item in score.missed]
    shown = sum(len(score.shown) for score in scores)
    asked = [score for score in scores if score.case.back]
    return {
        "questions": len(scores),
        "kinds_wanted": kinds,
        "kinds_shown": _share(kinds - sum("/" not in item for item in missed), kinds),
        "records_wanted": records,
        "records_shown": _share(records - sum("/" in item for item in missed), records),
        "cards": shown,
        "cards_wrong": _share(sum(len(score.wrong) for score in scores), shown),
        "no_card_wanted": sum(_wants_none(score) for score in scores),
        "no_card_kept": _share(
            sum(not score.shown for score in scores if _wants_none(score)),
            sum(_wants_none(score) for score in scores),
        ),
        "right_question_back": _share(sum(s.back == s.case.back for s in asked), len(asked)),
        "dead_ends": sum(score.dead_end for score in scores),
        "more_than_five": sum(len(score.shown) > MANY for score in scores),
        "closed_first": sum(score.closed_first for score in scores),
    }


def _wants_none(score: CardScore) -> bool:
    return not score.case.want and not score.case.may


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _is_wrong(card: Card, case: CardCase) -> bool:
    if card.record in case.records:
        return False
    if card.kind not in case.want | case.may:
        return True
    record = _records()[card.record]
    named = card.kind in {CardKind.PARTY, CardKind.GOAL}
    elsewhere = bool(case.place) and nearness(case.place, record) is None
    other_sector = bool(case.sector and record.sectors) and case.sector not in record.sectors
    levels = _SUITS.get(case.level, {case.level} - {""})
    of_a_level = card.kind is CardKind.ACTIVITY and bool(levels)
    other_level = of_a_level and not levels & set(record.levels)
    return not named and (elsewhere or other_sector or other_level)


@cache
def _records() -> dict[str, Record]:
    return {key_of(record): record for kind in KINDS.values() for record in load_records(kind)}
