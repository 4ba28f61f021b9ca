"""Contact details are found in all their spellings, and plain figures are not."""

import pytest

from assistant.writing.personal import (
    LEFT_OUT,
    contact_in,
    longest_without_contacts,
    without_contacts,
)


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
