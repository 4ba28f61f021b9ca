"""Contact details of people are found and left out; figures and general mailboxes stay."""

import pytest

from assistant.language.contacts import (
    LEFT_OUT,
    contact_in,
    find_personal_details,
    longest_without_contacts,
    without_contacts,
    without_personal_details,
)


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


@pytest.mark.parametrize(
    "text",
    [
        "mail jan@provincie.nl", "mail jan (at) provincie (dot) nl", "jan apenstaartje "
        "provincie punt nl",
        "bel 06-12345678", "bel 06 12 34 56 78", "bel +31 6 12345678", "bel 0031 592 365555",
        "bel (0592) 36 56 58", "bel 0592-365658", "bel 0900-1234", "bel 0800 1234567",
        "iban NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", "bsn 123456782",
        "BSN-nummer: 123456782", "Dorpsstraat 12", "Kerklaan 3a", "1234 AB Purmerend", "1234AB",
        "Postbus 5, 2015 VO Haarlem",
    ],
)  # fmt: skip
def test_contact_in_finds_contact_details(text):
    assert contact_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 VO en mbo samen", "250.000 euro in 2013-2020", "32637, nr. 187", "van 10 tot 15",
        "artikel 2.4 lid 3", "0,5 procent", "de weg van 12 bedrijven", "fase 2 van 2024",
        "€ 1.500.000.000", "12-03-2014", "2019/2020", "1.200 leerlingen", "code 123456",
        "Groningen 2040", "2030 en 2050", "van A naar B", "de laan in 2013",
    ],
)  # fmt: skip
def test_contact_in_leaves_plain_figures_alone(text):
    assert contact_in(text) is None


def test_without_contacts_says_that_something_is_left_out():
    assert without_contacts("Mail a@b.nl of bel 06-12345678.") == (
        f"Mail {LEFT_OUT} of bel {LEFT_OUT}."
    )


def test_longest_without_contacts_is_a_stretch_of_the_same_words():
    text = "Vragen stelt u aan Anna de Wit, a.dewit@szw.nl, zij helpt."

    assert longest_without_contacts(text) == "Vragen stelt u aan Anna de Wit,"
