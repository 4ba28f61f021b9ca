"""Contact details of people are found and left out; figures and general mailboxes stay."""

import pytest

from assistant.language.contacts import find_personal_details, without_personal_details


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(
            "Anna van der Berg (VZ) Provincie Drenthe a.vdberg@drenthe.example",
            "Anna van der Berg (VZ) Provincie Drenthe",
            id="row-of-a-roster",
        ),
        pytest.param("Jan de Vries, tel. 050-1234567", "Jan de Vries", id="telephone-of-a-person"),
        pytest.param("mevrouw Jansen 030 123 45 67", "mevrouw Jansen", id="after-a-title"),
        pytest.param(
            "Mail (j.jansen@roc.example) voor de planning van het schooljaar.",
            "voor de planning van het schooljaar.",
            id="in-the-middle",
        ),
        pytest.param("t.smit (at) drenthe.example", "", id="written-out"),
        pytest.param("06 12345678", "", id="mobile"),
        pytest.param("Bel +31 6 12 34 56 78", "Bel", id="mobile-from-abroad"),
        pytest.param("NL91 ABNA 0417 1643 00", "", id="account"),
        pytest.param("Zijn BSN: 123456782", "Zijn", id="citizen-number"),
        pytest.param(
            "Piet Smit, tel. 050-1234567, e-mail: p.smit@x.example", "Piet Smit", id="two-of-them"
        ),
    ],
)
def test_without_personal_details_leaves_exact_words(text, left):
    assert without_personal_details(text) == left
    assert left in text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Vragen via info@oom.example of 0172-521555.", id="general-mailbox"),
        pytest.param("Bel het werkcentrum: 088-0424242.", id="counter"),
        pytest.param("kenmerk 2021-0000110 van 22 maart 2021", id="reference"),
        pytest.param("BWBR0044968/2022-06-01", id="law"),
        pytest.param("hoogstens 1.060.000 euro", id="amount"),
        pytest.param("In 2013 waren er 050 leerlingen.", id="count"),
        pytest.param("De periode 2013-2020, actie 06", id="years"),
        pytest.param("Jan de Vries leidt actie 3 sinds 01-09-2013.", id="date-beside-a-name"),
        pytest.param("", id="nothing"),
    ],
)
def test_without_personal_details_leaves_other_texts_alone(text):
    assert find_personal_details(text) == []
    assert without_personal_details(text) == text
