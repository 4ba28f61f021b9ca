from collections.abc import Callable

import pytest

from assistant.cards.asking import Asked
from assistant.cards.intents import Intent, intents_of

Read = Callable[..., Asked]


@pytest.mark.parametrize(
    ("question", "intents"),
    [
        ("Waar kan ik terecht met mijn scholingsvraag?", {Intent.COUNTER}),
        ("Waar klop ik aan als ik mijn mensen wil bijscholen?", {Intent.COUNTER}),
        ("Bij wie moet ik zijn en wie betaalt dat?", {Intent.COUNTER, Intent.FUND}),
        ("Bij welk opleidingsfonds hoor ik?", {Intent.COUNTER, Intent.FUND}),
        ("Where can I go for training?", {Intent.COUNTER}),
        ("Welke subsidie past bij ons?", {Intent.FUND}),
        ("Wie zitten er in Techlands?", {Intent.PARTY}),
        ("Wat was doel 1e ook weer?", {Intent.GOAL}),
        ("Welke activiteiten zijn er voor groep 7?", {Intent.ACTIVITY}),
        ("Bij wie ligt de leiding van actie 3?", set()),
        ("Waar vind ik een goed recept?", set()),
    ],
)
def test_intents_of(question: str, intents: set[Intent]) -> None:
    assert set(intents_of(question)) == intents


@pytest.mark.parametrize(
    "question",
    [
        "Welke drie potjes noemt de noordelijke techniekagenda?",
        "Waar moest je in 2013 zijn volgens het stuk?",
        "Wat zegt het noordelijke pact over subsidie?",
        "Je kon toch geld krijgen voor een cursus?",
    ],
)
def test_a_question_about_a_text_is_seen(question: str, read: Read) -> None:
    assert read(question).of_a_text


def test_a_short_reply_takes_the_intent_of_the_question_before(read: Read) -> None:
    asked = read("Drenthe", "Waar moet ik zijn met mijn scholingsvraag?")

    assert asked.intents == (Intent.COUNTER,)
    assert asked.carried
    assert asked.facts["regio"] == "Drenthe"


def test_a_new_question_does_not_take_the_intent_of_the_one_before(read: Read) -> None:
    asked = read("En kan dat nu nog?", "Waar moet ik zijn met mijn scholingsvraag in Assen?")

    assert asked.intents == ()
    assert not asked.carried
