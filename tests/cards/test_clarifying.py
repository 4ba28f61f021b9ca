import pytest

from assistant.answers import Turn
from tests.cards.conftest import Ask


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Waar moet ik zijn met mijn scholingsvraag?", "regio"),
        ("Waar moet ik zijn met mijn scholingsvraag in Bergen?", "regio"),
        ("Ik wil mijn monteurs bijscholen, welke subsidie kan ik krijgen?", "sector"),
        ("Welke subsidies zijn er?", "rol"),
        ("Which grants are there?", "rol"),
    ],
)
def test_one_question_back_when_the_answer_hangs_on_it(
    answered: Ask, question: str, field: str
) -> None:
    back = answered(question).clarify

    assert back is not None
    assert back.field == field
    assert len(back.options) >= 5


@pytest.mark.parametrize(
    "question",
    [
        "Waar moet ik zijn met mijn scholingsvraag in Emmen?",
        "Ik wil mijn lasser bijscholen, welke subsidie kan ik krijgen?",
        "Wat is de SLIM-regeling?",
        "Welke potjes noemt de noordelijke agenda voor mijn scholing?",
        "Kan ons consortium RIF krijgen?",
        "Wat is een pps?",
        "Ik heb een kapsalon in Emmen, welke subsidie is er voor een leerling?",
        "Hovenier in Assen, 6 man, is er subsidie voor een cursus?",
        "Welk fonds is er voor een slager?",
        "Ik ben 41, werk in de bouw en wil omscholen. Is er geld in Drenthe?",
    ],
)
def test_no_question_back_when_it_changes_nothing(answered: Ask, question: str) -> None:
    assert answered(question).clarify is None


@pytest.mark.parametrize(
    "question",
    [
        "Waar moet ik zijn met mijn scholingsvraag?",
        "Waar moet ik zijn met mijn scholingsvraag in Bergen?",
        "Ik wil mijn monteurs bijscholen, welke subsidie kan ik krijgen?",
    ],
)
def test_every_option_answers_the_question_back(answered: Ask, question: str) -> None:
    back = answered(question).clarify
    assert back is not None

    for option in back.options:
        after = answered(option.question)
        assert after.clarify is None, option.label
        assert back.field in after.trace["register"]["facts"], option.label


def test_every_role_that_can_be_chosen_is_understood(answered: Ask) -> None:
    back = answered("Welke subsidies zijn er?").clarify
    assert back is not None

    for option in back.options:
        after = answered(option.question)
        assert after.trace["register"]["facts"].get("rol"), option.label
        assert after.clarify is None or after.clarify.field != "rol", option.label


def test_the_same_is_never_asked_twice(answered: Ask) -> None:
    first = "Waar moet ik zijn met mijn scholingsvraag?"
    back = answered(first).clarify
    assert back is not None

    read_back = [Turn(first, f"Een antwoord.\n{back.question}")]
    left_open = [Turn(first, "Een antwoord.")]

    for history in (read_back, left_open):
        again = answered("Waar kan ik nu terecht met mijn scholing?", history)
        assert again.clarify is None


def test_another_thing_may_still_be_asked_later(answered: Ask) -> None:
    history = [Turn("Waar moet ik zijn met mijn scholingsvraag?", "Een antwoord.")]

    back = answered("Ik wil mijn monteurs bijscholen, welke subsidie is er?", history).clarify

    assert back is not None
    assert back.field == "sector"
