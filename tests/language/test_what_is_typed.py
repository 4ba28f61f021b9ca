"""Personal data does not come in, and what is no personal data stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.contacts import mask_typed, without_typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("mail jan.de-boer@school.nl even", "mail [e-mail] even", id="e-mail"),
        pytest.param("jan (at) school.nl", "[e-mail]", id="e-mail-at"),
        pytest.param(
            "bel 06-12345678 of 06 1234 5678", "bel [telefoon] of [telefoon]", id="mobile"
        ),
        pytest.param("(0592) 12 34 56", "[telefoon]", id="landline"),
        pytest.param("+31 6 12345678", "[telefoon]", id="international"),
        pytest.param("+31 (0)592 123456", "[telefoon]", id="both-zeros"),
        pytest.param("+32 470 12 34 56", "[telefoon]", id="belgian"),
        pytest.param("NL91 ABNA 0417 1643 00", "[IBAN]", id="iban"),
        pytest.param("op nl91abna0417164300 graag", "op [IBAN] graag", id="iban-small"),
        pytest.param("mijn nummer is 111222333.", "mijn nummer is [BSN].", id="bsn-eleven-test"),
        pytest.param("bsn: 123456789", "bsn: [BSN]", id="bsn-named"),
        pytest.param("BSN 111.22.23.33", "BSN [BSN]", id="bsn-dots"),
        pytest.param("ik ben 12345672", "ik ben [BSN]", id="bsn-of-eight-figures"),
    ],
)
def test_takes_personal_data_out(typed: str, kept: str) -> None:
    assert mask_typed(typed).rstrip() == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Wat is er in 2013-2020 gedaan voor groep 7/8?",
        "Er is 250.000.000 euro beschikbaar.",
        "€ 1.250.000 voor 27 projecten, doel 1e",
        "artikel 3.2 lid 4 van 15 november 2013",
        "bel 0800-1234",
        "33% van 1.147 leerlingen",
        # These pass the test of a citizen service number.
        "Wat deed het RIF in 2014-2018?",
        "de rondes van 2014 2018 2020 2021",
        # Of nobody in particular.
        "Klopt info@werkcentrum.nl?",
    ],
)
def test_leaves_figures_dates_and_general_mailboxes_alone(typed: str) -> None:
    assert mask_typed(typed) == typed
    assert without_typed(typed) == typed


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        pytest.param("Mijn BSN is 123456782, help mij", "Mijn BSN is , help mij", id="bsn"),
        pytest.param("Ik ben 111222333 en zoek werk", "Ik ben  en zoek werk", id="bare-bsn"),
        pytest.param("Bel 06-12345678 terug", "Bel  terug", id="mobile"),
        pytest.param("Mail jan@voorbeeld.nl", "Mail ", id="e-mail"),
        pytest.param("Bestaat 0800-1234 nog?", "Bestaat 0800-1234 nog?", id="service-number"),
    ],
)
def test_without_typed_leaves_a_question_without_own_details(typed: str, left: str) -> None:
    assert without_typed(typed) == left


@given(st.integers(min_value=600000000, max_value=699999999), st.sampled_from(["0", "+31", "0031"]))
def test_takes_every_mobile_number_out(number: int, start: str) -> None:
    assert str(number)[2:] not in mask_typed(f"Ik ben bereikbaar op {start}{number}, na vijven.")


@given(st.text(max_size=200))
def test_of_a_masked_text_changes_nothing(typed: str) -> None:
    once = mask_typed(typed)

    assert mask_typed(once) == once
