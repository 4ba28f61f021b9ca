"""Which schemes are shown to whom, judged on 1 June 2026."""

import pytest

from assistant.advice import Card, CardKind
from assistant.cards.schemes import fitting_funds, funds_then, has_own_schemes
from assistant.cards.seeker import Seeker
from assistant.register.funds import Fund
from assistant.register.load import load_records
from tests.cards.conftest import DAY, Ask


def ids(cards: list[Card]) -> list[str]:
    return [card.record.split("/")[1] for card in cards]


def shown(ask: Ask, question: str) -> list[str]:
    return ids([card for card in ask(question).cards if card.kind is CardKind.FUND])


@pytest.mark.parametrize("sector", ["overig", "horeca", "landbouw", "kinderopvang", "zorg"])
def test_a_branch_without_a_fund_of_its_own_gets_what_is_for_all(sector: str) -> None:
    found = ids(fitting_funds(Seeker({"rol": "bedrijf", "sector": sector}), DAY, "nl"))

    assert {"praktijkleren", "slim-mkb-2025-2029"} <= set(found)
    sectors = {fund.id: fund.sectors for fund in load_records(Fund)}
    assert all(not sectors[name] or sector in sectors[name] for name in found)


def test_a_branch_with_a_fund_of_its_own_is_known() -> None:
    assert has_own_schemes("metaalbewerking")
    assert not has_own_schemes("overig")


@pytest.mark.parametrize(
    "question",
    [
        "Welk fonds is er voor een slager?",
        "Ik heb een kapsalon in Hoorn, welke subsidie is er voor een leerling?",
        "Welk fonds hoort bij een kinderdagverblijf in Emmen?",
    ],
)
def test_a_branch_without_a_fund_is_told_so(unanswered: Ask, question: str) -> None:
    assert any("eigen opleidingsfonds" in notice for notice in unanswered(question).notices)


@pytest.mark.parametrize(
    "question",
    [
        "Ik heb een metaalbedrijf, welke subsidie is er voor een cursus?",
        "Ik ben bakker en wil lasser worden, is daar geld voor?",
        "Is SLIM iets voor een kapsalon?",
    ],
)
def test_nobody_else_is_told_that_a_fund_is_missing(answered: Ask, question: str) -> None:
    assert not any("eigen opleidingsfonds" in notice for notice in answered(question).notices)


@pytest.mark.parametrize(
    ("question", "fund"),
    [
        ("Wat vergoedt Wij Techniek voor een cursus van mijn monteur?", "wij-techniek-osr"),
        ("Is er geld voor een bedrijfsschool bij een klein mkb-bedrijf?", "slim-mkb-2025-2029"),
        ("Metaalbedrijf in Velsen, 60 man, wil een bedrijfsacademie", "slim-mkb-2025-2029"),
        ("wij zijn schadeherstelbedrijf en leiden een zij-instromer op, wie betaalt?",
         "ooc-zij-instromers"),
        ("Aannemer in Schagen, onze bbl-leerling is geslaagd. Krijgen wij een bonus?",
         "bouw-diplomabonus-bbl"),
        ("Wij zijn een stichting in Groningen, is er subsidie voor leven lang leren?",
         "groningen-llo-initiatieven"),
        ("Ik wil docent techniek worden naast mijn werk als lasser, is er subsidie?",
         "zij-instroom-onderwijs-2023"),
    ],
)  # fmt: skip
def test_the_scheme_that_fits_is_among_those_shown(answered: Ask, question: str, fund: str) -> None:
    assert fund in shown(answered, question)


def test_a_firm_that_says_it_trains_its_people_is_shown_no_less_than_one_that_says_nothing() -> (
    None
):
    firm = {"rol": "bedrijf", "sector": "overig", "werknemers": 3}

    silent = ids(fitting_funds(Seeker(firm), DAY, "nl"))
    cards = fitting_funds(Seeker({**firm, "doel": ["personeel-scholen"]}), DAY, "nl")

    assert "praktijkleren" in silent
    assert set(silent) <= set(ids(cards))
    assert next(card.record for card in cards if card.fits) == "funds/slim-mkb-2025-2029"


def test_a_teacher_is_told_what_the_school_can_ask_for(answered: Ask) -> None:
    question = "Ik geef techniek op een vmbo in Rotterdam, is er subsidie voor technieklessen?"

    cards = {card.record: card for card in answered(question).cards}

    card = cards["funds/sterk-techniekonderwijs-2025-2028"]
    assert not card.fits
    assert "Vraag het aan uw school" in card.lines[0]


def test_a_teacher_is_not_told_of_what_another_asks_for_themselves() -> None:
    wants = {"rol": "leraar", "doel": ["leraar-opleiden", "zelf-leren"]}

    assert "instructeursbeurs-mbo" not in ids(fitting_funds(Seeker(wants), DAY, "nl"))


def test_a_scheme_that_another_must_ask_for_says_what_to_do() -> None:
    wants = {"rol": "werknemer", "doel": ["leraar-worden"]}

    cards = fitting_funds(Seeker(wants, for_self=True), DAY, "nl")

    [card] = [card for card in cards if card.record == "funds/zij-instroom-onderwijs-2023"]
    assert not card.fits
    assert "Meld u bij een school" in card.lines[-1]


@pytest.mark.parametrize(
    ("question", "fund"),
    [
        ("Welke subsidies waren er in 2019 voor een metaalbedrijf?",
         "oom-leerwerkbijdrage-2018-2019"),
        ("Hoeveel konden wij in 2022 terugkrijgen voor een bbl-leerling?", "praktijkleren"),
        ("Welke campussen in Noord-Holland kregen in 2024 subsidie van de provincie?",
         "nh-campussubsidie-2024"),
    ],
)  # fmt: skip
def test_a_year_of_the_past_gives_the_schemes_of_that_year(
    answered: Ask, question: str, fund: str
) -> None:
    assert fund in shown(answered, question)


def test_a_scheme_of_another_year_is_not_shown_for_a_year_and_none_as_open() -> None:
    facts = {"rol": "bedrijf", "sector": "metaalbewerking"}

    cards = funds_then(Seeker(facts), {2016}, DAY, "nl")

    assert cards
    assert "oom-leerwerkbijdrage-2018-2019" not in ids(cards)
    assert all(card.reference_date == DAY.isoformat() for card in cards)
    assert [card.fits for card in cards] == sorted((card.fits for card in cards), reverse=True)


def test_of_many_years_the_last_ones_count() -> None:
    facts = {"rol": "bedrijf", "sector": "metaalbewerking"}
    seeker = Seeker(facts, said="leerwerkbijdrage 2015-2017")

    last = funds_then(seeker, {2021, 2022, 2023}, DAY, "nl")

    assert last
    assert funds_then(seeker, set(range(2013, 2024)), DAY, "nl") == last


def test_what_a_document_says_of_a_year_is_no_question_for_schemes(answered: Ask) -> None:
    question = "Welke subsidie voor metaalbedrijven noemde het pact volgens de tekst in 2013?"

    assert shown(answered, question) == []
