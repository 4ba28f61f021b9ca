"""A passage that speaks of a thing does not always say what was asked of it."""

import pytest

from assistant.evidence import RULES, missing_evidence


@pytest.mark.parametrize(
    ("question", "quoted", "missing"),
    [
        pytest.param(
            "Hoeveel lesgeld vraagt de school?", "De school is in Assen.", "price", id="price"
        ),
        pytest.param(
            "Wat kost een plek?", "Een plek is er voor tien leerlingen.", "price", id="cost"
        ),
        pytest.param("Hoeveel euro staat er klaar?", "Er komt een fonds.", "amount", id="amount"),
        pytest.param(
            "Op welk adres zit het centrum?", "Het centrum is in Assen.", "address", id="address"
        ),
        pytest.param(
            "Wat zijn de openingstijden?", "Het loket helpt bedrijven.", "times", id="times"
        ),
        pytest.param(
            "Is dat uiteindelijk gelukt?", "Het plan is in 2020 klaar.", "outcome", id="outcome"
        ),
        pytest.param(
            "Hoe lang duurt de cursus?", "De cursus gaat over lassen.", "practical", id="practical"
        ),
    ],
)
def test_missing_evidence_names_the_kind_of_fact_that_is_not_there(question, quoted, missing):
    assert missing_evidence(question, [quoted]) == (missing,)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        pytest.param("Hoeveel lesgeld vraagt de school?", "Het lesgeld is 400 euro.", id="price"),
        pytest.param("Hoeveel euro staat er klaar?", "Er is € 1,4 miljoen.", id="amount"),
        pytest.param(
            "Op welk adres zit het centrum?", "Kerkstraat 12, 1234 AB Assen.", id="address"
        ),
        pytest.param("Bestaat het budget nog?", "Het budget is gestopt in 2023.", id="status"),
        pytest.param("Wie trekt actie 3?", "Hogeschool Utrecht is trekker.", id="no-rule"),
        pytest.param("What is open hiring?", "Open hiring is zonder sollicitatie.", id="hiring"),
    ],
)
def test_missing_evidence_is_silent_when_the_fact_may_be_there(question, quoted):
    assert missing_evidence(question, ["Iets anders.", quoted]) == ()


def test_every_rule_has_a_name_of_its_own():
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Wanneer gaat de subsidie voor lassers weer open?", ()),
        ("Is die regeling nog open?", ()),
        ("Wanneer is het loket in Emmen open?", ("times",)),
        ("Mijn dochter is 12. Hoeveel bedrijven gaan voor haar open?", ()),
        ("Wanneer is het loket voor een master weer open?", ()),
        ("Bij hoeveel bedrijven is de deur open voor meisjes?", ()),
    ],
)
def test_a_scheme_that_opens_has_no_hours(question, missing):
    assert missing_evidence(question, ["Er is een ronde in juni."]) == missing
