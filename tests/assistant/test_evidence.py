"""Speaking of a thing is not saying what was asked of it."""

import pytest

from assistant.evidence import RULES, missing_evidence

HELD = {
    "price": ("Wat kost een dag in het lab?", "Een dag kost 400 euro.", "Het lab is nieuw."),
    "amount": ("Hoeveel geld is er?", "Er is 2 miljoen.", "Er is genoeg voor allen."),
    "address": ("Op welk adres zit het loket?", "Dorpsweg 4, 9400 AB Assen", "Het zit in Assen."),
    "times": ("Hoe laat gaat het lab open?", "Elke maandag vanaf 9.00 uur.", "Kom langs."),
    "outcome": ("Is het doel gehaald?", "Het doel is in 2016 bereikt.", "Het doel is een derde."),
    "practical": ("Welk diploma heb ik nodig?", "U hebt een diploma vmbo.", "Iedereen kan leren."),
    "person": ("Wie is de directeur?", "Anna van den Berg leidt dit.", "De directeur leidt dit."),
}


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_missing_evidence_is_nothing_when_one_quote_holds_the_fact(name):
    question, holds, silent = HELD[name]

    assert name not in missing_evidence(question, [silent, holds])


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_missing_evidence_names_the_fact_that_no_quote_holds(name):
    question, _, silent = HELD[name]

    assert name in missing_evidence(question, [silent])
    assert name in missing_evidence(question, [])


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Wie trekt actie 3?", id="who-runs"),
        pytest.param("Wat is een pps?", id="definition"),
        pytest.param("Welke doelen heeft het pact?", id="list"),
        pytest.param("Waar kan ik terecht in Drenthe?", id="where"),
        pytest.param("Is er een Open Dag Techniek?", id="open-day"),
        pytest.param("What does the pact say about schools?", id="english"),
    ],
)
def test_missing_evidence_asks_nothing_special_of_other_questions(question):
    assert missing_evidence(question, ["Een zin zonder cijfers of namen."]) == ()
