"""A piece answers a question for a kind of fact when it holds one that is new."""

import pytest

from assistant.facts import facts_asked, missing_facts


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Hoeveel lassers werken er in Almelo?", ["count"]),
        ("Hoeveel euro is de voucher?", ["amount"]),
        ("Hoe lang duurt de cursus?", ["period"]),
        ("Welk percentage van de leerlingen kiest techniek?", ["share"]),
        ("Op welke dag is de techniekdag?", ["day"]),
        ("Wanneer begint de techniekdag?", ["date"]),
        ("Wie was de voorzitter van het bestuur?", ["person"]),
        ("Welke scholen doen mee?", ["party"]),
        ("Waar zit het loket?", ["place"]),
        ("Welke zes scholen doen mee?", ["list"]),
        ("How many pupils joined, and when?", ["count", "date"]),
        ("Is er subsidie voor een lascursus?", []),
    ],
)
def test_the_kind_that_is_asked_is_known(question: str, names: list[str]) -> None:
    assert [fact.name for fact in facts_asked(question)] == names


@pytest.mark.parametrize(
    ("question", "answering", "beside"),
    [
        ("Hoeveel lassers werken er?", "Er werken 40 lassers.", "In 2016 werkten er lassers."),
        ("Hoeveel lassers van de 40?", "Twaalf lassers.", "Alle 40 lassers."),
        ("Hoeveel euro is het?", "Het is € 500.", "Het is een voucher."),
        ("Hoeveel subsidie geeft het?", "Het is 60 procent van de kosten.", "Het geeft subsidie."),
        ("Hoe lang duurt het?", "Het duurt drie weken.", "Het duurt lang."),
        ("Welk percentage kiest techniek?", "Dat is 30%.", "Dat zijn er 30."),
        ("Op welke dag is het?", "Op 3 juni.", "In juni."),
        ("In welk jaar was het na 2016?", "In 2018.", "In 2016."),
        ("Wie was de voorzitter?", "Dat was Jan de Boer.", "Dat was de voorzitter."),
        ("Wie was Jan de Boer?", "De opvolger van Piet Smit.", "Dat was Jan de Boer."),
        ("Welke scholen doen mee?", "Ook het Alfa College.", "Alle scholen."),
        ("Waar zit het loket?", "Het zit in Almelo.", "Het zit daar."),
        ("Welke drie scholen?", "Alfa, Beta en Gamma.", "De school Alfa."),
    ],
)
def test_only_a_new_fact_of_that_kind_answers(question: str, answering: str, beside: str) -> None:
    facts = facts_asked(question)

    assert all(fact.added(question, answering) for fact in facts)
    assert not all(fact.added(question, beside) for fact in facts)


def test_sharp_kinds_are_missed_when_nothing_holds_them() -> None:
    texts = ["De techniekdag is in het voorjaar.", "Scholen doen mee."]

    assert missing_facts("Op welke datum is de techniekdag?", texts) == ("day",)
    assert missing_facts("Op welke datum is de techniekdag?", [*texts, "Op 3 juni."]) == ()
    assert missing_facts("Welke scholen doen mee?", texts) == ()
