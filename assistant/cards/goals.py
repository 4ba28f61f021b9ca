"""Cards for goals: target, starting point and later measurement, from the pact named. Pure."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from assistant.advice import Card, CardFact, CardKind
from assistant.cards.facts import card_facts, joined
from assistant.cards.names import key_of
from assistant.cards.wording import word
from assistant.index.lexical import inverse_frequency
from assistant.language.words import fold, terms
from assistant.register.load import load_records
from assistant.register.records import Goal

_MOST = 3
# So much of what is asked must be in a goal; below it the goal is another one.
_LEAST = 0.5
_NEAR_BEST = 0.9
_NUMBER = re.compile(r"\b(?:doel|doelstelling|goal|ambitie)\s+(\d{1,2}\s?[a-e]?)\b")
# Words of a question that say which pact, and words that are in every goal.
_PACTS: Mapping[str, str] = {
    r"\bnoordvleugel|\bnoordwest": "Techniekpact Noordvleugel",
    r"\bnoord-?nederland|\bnoordelijke?\b|\bin (?:het )?noorden\b|\bpact (?:van |voor )?(?:het )?"
    r"noord\b|\bhet noorden\b": "Techniekpact Noord-Nederland",
    r"\bnationa(?:al|le)\b|\blandelijke?\b": "Nationaal Techniekpact 2020",
    r"\bmanifest\b.*\b2030\b|\bwerken en ontwikkelen\b|\bin 2030\b":
        "Manifest Werken en ontwikkelen 2030",
    r"\btech@connect|\btech-?connect|\bnoordkop": "Manifest Tech@Connect",
}  # fmt: skip
_EMPTY = frozenset(
    terms("doel doelen doelstelling ambitie streefcijfer techniek technisch techniekpact pact goal"
          " target manifest noord noorden noordelijk nederland noordvleugel landelijk nationaal"
          " procent hoeveel moet moeten willen zou zijn percentage aantal jaar volgens 2020 2030"
          " 2013 wilde wilden streven streefde landelijke")
)  # fmt: skip


def goal_cards(question: str, day: date, language: str) -> list[Card]:
    """Return the goals that a question is about, the best first; none when that is not clear."""
    pact = pact_in(question)
    number = _NUMBER.search(fold(question))
    if number:
        wanted = number[1].replace(" ", "")
        found = [goal for goal in _of(pact) if _is_number(goal, wanted)]
    else:
        found = _by_words(question, pact)
    return [_card(goal, day, language) for goal in found[:_MOST]]


def pact_in(question: str) -> str:
    """Return the pact that a question names, as the register calls it; empty for none."""
    folded = fold(question)
    return next((pact for words, pact in _PACTS.items() if re.search(words, folded)), "")


def _of(pact: str) -> list[Goal]:
    return [goal for goal in load_records(Goal) if not pact or goal.pact == pact]


def _is_number(goal: Goal, wanted: str) -> bool:
    number = goal.number.lower()
    return number == wanted or (wanted.isdigit() and number.rstrip("abcde") == wanted)


def _by_words(question: str, pact: str) -> list[Goal]:
    wanted = set(terms(question)) - _EMPTY
    if not wanted:
        return []
    weights = {term: _telling(term) for term in wanted}
    whole = sum(weights.values())
    scored = [
        (sum(weights[term] for term in wanted & _terms(goal)) / whole, goal) for goal in _of(pact)
    ]
    best = max((share for share, _ in scored), default=0.0)
    near = [pair for pair in scored if pair[0] >= max(_LEAST, best * _NEAR_BEST)]
    return [goal for _, goal in sorted(near, key=lambda pair: -pair[0])]


@lru_cache(maxsize=4096)
def _telling(term: str) -> float:
    """Return how telling a word is among the goals; a word of no goal counts in full."""
    goals = load_records(Goal)
    return inverse_frequency(sum(term in _terms(goal) for goal in goals), len(goals))


@lru_cache(maxsize=512)
def _terms(goal: Goal) -> frozenset[str]:
    return frozenset(
        terms(" ".join((goal.name, goal.unit, *goal.search_words, *goal.themes, *goal.levels)))
    )


def _card(goal: Goal, day: date, language: str) -> Card:
    def own(key: str, attribute: str, most: int) -> tuple[CardFact, ...]:
        facts = getattr(goal, attribute)
        disputed = attribute in goal.disputed
        return card_facts(key, facts, language, most, goal.unit, disputed=disputed)

    key = "goal_number" if goal.number else "goal_of"
    lines = [word(key, language, pact=goal.pact, number=goal.number)]
    if goal.disputed:
        lines.append(word("differ", language))
    return Card(
        kind=CardKind.GOAL,
        record=key_of(goal),
        title=goal.name,
        lines=tuple(lines),
        facts=joined(
            (
                own("target", "target", 3),
                own("baseline", "baseline", 3),
                own("measurement", "measurements", 4),
            )
        ),
        reference_date=day.isoformat(),
    )
