"""When the register only stands beside an answer, when it answers, and when it stays silent."""

import re
from datetime import date

import pytest

from assistant.advice import CardKind
from assistant.answers import Answer, AnswerStatus, Turn
from assistant.cards.counters import counter_cards
from assistant.cards.desk import Desk
from assistant.language.gazetteer import load_gazetteer
from tests.cards.conftest import Ask, query_of


def test_the_quoted_text_and_its_sources_stay_as_they_are(answered: Ask) -> None:
    answer = answered("Waar kan ik terecht met mijn scholingsvraag in Emmen?")

    assert answer.text == "“Een aanhaling.” [1]"
    assert answer.mode == "quoted"
    assert answer.record_citations == ()
    assert answer.cards


def test_a_refused_question_gets_nothing(desk: Desk) -> None:
    refused = Answer(AnswerStatus.REFUSED, "Dat doe ik niet.")
    question = "Waar kan ik terecht met mijn scholingsvraag in Emmen?"

    assert desk.beside(refused, query_of(question)) is refused
    assert desk.beside(Answer(AnswerStatus.ANSWERED, "x"), None).cards == ()


@pytest.mark.parametrize(
    ("question", "missing", "named"),
    [
        ("Waar kan ik terecht in Roden voor een andere baan?", (), "Werkcentrum Groningen"),
        ("Bestaat het STAP-budget nog?", ("outcome",), "STAP-budget"),
        ("Is de SLIM-regeling nu open?", ("times",), "SLIM"),
        ("Wat doet Techport?", (), "Techport"),
        ("Wie zitten er in Techlands?", (), "Tetrix"),
        ("Bestaat Girls' Day nog?", ("outcome",), "Girls"),
        ("Ik zoek werk. Welke subsidie is er voor een opleiding?", (), "Levenlanglerenkrediet"),
        ("Drukkerij in Meppel, leerling aannemen, subsidie?", (), "praktijkleren"),
        (
            "Hotel in Hoorn, 9 man, is SLIM iets voor ons en wanneer kan ik aanvragen?",
            (),
            "SLIM-regeling vanaf 2025",
        ),
        ("Hotel in Hoorn, 9 man, is SLIM iets voor ons?", ("times",), "SLIM-regeling vanaf 2025"),
        ("Welk fonds is er voor een slager?", (), "praktijkleren"),
    ],
)
def test_the_register_answers_what_a_record_clearly_says(
    unanswered: Ask, question: str, missing: tuple[str, ...], named: str
) -> None:
    answer = unanswered(question, missing=missing)

    assert answer.status is AnswerStatus.ANSWERED
    assert answer.mode == "register"
    assert named in answer.text
    assert answer.citations == ()
    markers = [int(n) for n in re.findall(r"\[(\d+)\]", answer.text)]
    numbers = [citation.number for citation in answer.record_citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(markers) == set(numbers)
    assert any("register van Loket" in notice for notice in answer.notices)


def test_every_cited_word_stands_in_the_text_as_the_register_has_it(unanswered: Ask) -> None:
    answer = unanswered("Bestaat het STAP-budget nog?", missing=("outcome",))

    assert answer.record_citations
    for citation in answer.record_citations:
        assert citation.fact.text in answer.text


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Wat is het adres van het werkcentrum in Drenthe?", ("address",)),
        ("Hoe laat gaat het werkcentrum in Emmeloord open?", ("times",)),
        ("Op welke dag is PET in Alkmaar in 2027?", ()),
        ("Wat kost een team bij de FIRST LEGO League?", ("price",)),
        ("Hoeveel leerlingen bezoeken Techport?", ()),
        ("Hoeveel punten moet een RIF 3-aanvraag scoren?", ()),
        ("Bestaat de STEM Teacher Academy nog en hoeveel studiepunten levert zij op?",
         ("practical",)),
        ("Is het Seaports Xperience Center woensdag open voor groep 8?", ("times",)),
        ("Wat zegt het noordelijke pact over Techport?", ()),
        ("Wat is er uit de pilot van Techport gekomen?", ("outcome",)),
        ("Waar kan ik terecht in Assen?", ()),
        ("Hotel in Hoorn, hoeveel kost SLIM aanvragen voor ons?", ()),
    ],
)  # fmt: skip
def test_more_than_a_record_says_stays_unanswered(
    unanswered: Ask, question: str, missing: tuple[str, ...]
) -> None:
    answer = unanswered(question, missing=missing)

    assert answer.status is AnswerStatus.ABSTAINED
    assert answer.text == "Daar zeg ik niets over."
    assert answer.record_citations == ()


@pytest.mark.parametrize(
    "question",
    [
        "Waar kan ik terecht voor een nieuw paspoort in Assen?",
        "Krijg ik subsidie voor zonnepanelen op mijn schuur?",
        "Wie kan mij helpen met schimmel in mijn huis in Haarlem?",
    ],
)
def test_a_question_that_is_not_for_this_counter_gets_no_cards_and_no_question(
    unanswered: Ask, question: str
) -> None:
    answer = unanswered(question, scope=-2.0)

    assert (answer.status, answer.cards, answer.clarify) == (AnswerStatus.ABSTAINED, (), None)


def test_no_answer_still_points_to_the_counter_of_the_place(unanswered: Ask) -> None:
    answer = unanswered("Wat is het adres van het werkcentrum in Drenthe?", missing=("address",))

    assert [card.record for card in answer.cards] == ["organisations/werkcentrum-drenthe"]
    assert answer.cards[0].kind is CardKind.COUNTER


def test_without_place_or_answer_the_question_back_is_the_answer(unanswered: Ask) -> None:
    answer = unanswered("Ik wil mijn monteurs bijscholen, welke subsidie kan ik krijgen?")

    assert answer.status is AnswerStatus.CLARIFY
    assert answer.clarify
    assert answer.text == answer.clarify.question


def test_who_plainly_asks_for_help_is_told_where_to_go_and_asked_one_thing(
    unanswered: Ask,
) -> None:
    answer = unanswered("Ik sta al jaren in een bakkerij en wil dakdekker worden. Kan dat?")

    assert answer.status is AnswerStatus.CLARIFY
    assert answer.clarify
    assert answer.clarify.field == "regio"
    assert "Werkcentrum" in answer.text
    assert answer.text.endswith(answer.clarify.question)
    assert [c.record for c in answer.record_citations] == [
        card.record for card in answer.cards if card.kind is CardKind.COUNTER
    ]


def test_what_is_only_like_other_questions_is_not_answered_from_the_register(
    unanswered: Ask,
) -> None:
    question = "Krijgt mijn smederij in Emmen iets terug voor het opleiden van een lasser?"

    answer = unanswered(question)

    assert "fund" in answer.trace["register"]["asked"]
    assert answer.mode != "register"


@pytest.mark.parametrize(
    "question",
    [
        "Ik heb een metaalbedrijf in Emmen. Bij wie moet ik zijn voor scholing en wie betaalt?",
        "Ik wil omscholen naar de techniek in Emmen. Waar moet ik zijn en wie betaalt dat?",
        "Wij zijn een installatiebedrijf in Hoorn en zoeken een leerling en een gastles.",
    ],
)
def test_no_more_cards_than_a_person_reads(answered: Ask, question: str) -> None:
    assert 1 <= len(answered(question).cards) <= 5


def test_a_closed_scheme_never_stands_before_one_that_may_apply(answered: Ask) -> None:
    funds = [
        card
        for card in answered("Ik wil omscholen naar de techniek, is er geld voor?").cards
        if card.kind is CardKind.FUND
    ]

    assert [card.fits for card in funds] == [True, False]


def test_a_fund_for_a_sector_that_nobody_works_in_here_is_still_named(answered: Ask) -> None:
    answer = answered("Is er een opleidingsfonds voor isolatiebedrijven?")

    assert answer.cards[0].record == "organisations/ooi"
    assert "rol" not in answer.trace["register"]["facts"]


def test_a_scheme_only_for_firms_is_not_shown_to_a_person(answered: Ask) -> None:
    answer = answered("Ik wil een ander vak leren. Is daar geld voor?")

    shown = [card.record for card in answer.cards if card.kind is CardKind.FUND]
    assert "funds/levenlanglerenkrediet" in shown
    assert not {"funds/slim-scholing", "funds/esf-plus-2021-2027"} & set(shown)


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel docenten liepen vorig jaar mee in een bedrijf in Drenthe?",
        "Welke wethouder leidde de werkgroep over omscholing in Emmen?",
        "Wat wilden ze doen met al die potjes voor scholing?",
    ],
)
def test_a_question_for_a_figure_or_a_plan_gets_no_list(answered: Ask, question: str) -> None:
    assert answered(question).cards == ()


def test_the_day_is_asked_for_each_question() -> None:
    days = iter([date(2016, 6, 1), date(2026, 6, 1)])
    desk = Desk(today=lambda: next(days))
    quoted = Answer(AnswerStatus.ANSWERED, "x")

    first, second = (desk.beside(quoted, query_of("Wat is het RIF?")).cards for _ in range(2))

    assert first[0].record == "funds/rif-1"
    assert second[0].record == "funds/rif-3"


def test_the_trace_tells_how_the_question_was_read(answered: Ask) -> None:
    seen = answered("Waar kan ik terecht met mijn scholingsvraag in Emmen?").trace["register"]

    assert seen["asked"] == ("counter",)
    assert seen["facts"]["regio"] == "gemeente Emmen"
    assert "organisations/werkcentrum-drenthe" in seen["cards"]


def test_history_says_who_asks(answered: Ask) -> None:
    history = [Turn("Mijn lasser moet bijscholen, bij wie moet ik zijn?", "…")]

    answer = answered("En in Emmen?", history)

    assert [card.record for card in answer.cards][:2] == [
        "organisations/oom",
        "organisations/werkcentrum-drenthe",
    ]


def test_a_firm_that_trains_people_is_one_for_this_counter_whatever_it_makes(
    unanswered: Ask,
) -> None:
    question = "Kinderopvang in Zwolle, wij willen een bbl-leerling, wie betaalt?"

    assert unanswered(question, scope=-1.5).status is AnswerStatus.ANSWERED


def test_a_scheme_that_is_ruled_out_is_no_answer_to_whether_it_is_for_them(
    unanswered: Ask,
) -> None:
    answer = unanswered("Hotel in Hoorn, 9 man, is SLIM iets voor ons?")

    cited = {citation.record for citation in answer.record_citations}
    assert cited
    assert all(card.fits for card in answer.cards if card.record in cited)


def test_a_status_carries_the_number_of_the_fact_that_it_was_judged_by(unanswered: Ask) -> None:
    answer = unanswered("Bestaat het STAP-budget nog?", missing=("outcome",))

    assert answer.text.splitlines()[0].endswith(": nu gesloten (1 juni 2026) [1].")
    assert answer.record_citations[0].fact.label == "Aanvragen"


@pytest.mark.parametrize(
    ("question", "counter"),
    [
        ("Ik heb een winkel in Maastricht, waar kan ik terecht met een vraag over scholing?",
         "Werkcentrum Zuid-Limburg"),
        ("ik heb een slagerij in oss, waar kan ik heen met een vraag over bijscholing",
         "Werkcentrum Noordoost-Brabant"),
        ("Wij hebben een kapsalon in Terneuzen. Bij wie moeten we zijn voor omscholing?",
         "Werkcentrum Zeeland"),
    ],
)  # fmt: skip
def test_who_asks_where_to_go_is_told_so_whatever_shop_they_have(
    unanswered: Ask, question: str, counter: str
) -> None:
    answer = unanswered(question, scope=-2.0)

    assert answer.status is AnswerStatus.ANSWERED
    assert counter in answer.text


def test_a_question_of_another_sort_gets_no_counter_for_its_town(unanswered: Ask) -> None:
    answer = unanswered("Waar kan ik in Maastricht terecht voor een pizza?", scope=-2.0)

    assert answer.status is AnswerStatus.ABSTAINED
    assert answer.cards == ()


def test_every_municipality_has_the_counter_of_its_region() -> None:
    counters: dict[str, set[tuple[str, ...]]] = {}
    for row in load_gazetteer().municipalities:
        cards = counter_cards({"regio": f"gemeente {row.name}"}, date(2026, 6, 1), "nl")
        mine = tuple(card.record for card in cards if "/werkcentrum-" in card.record)
        counters.setdefault(row.labour_market_region, set()).add(mine)

    assert len(counters) == 35
    assert {region: found for region, found in counters.items() if len(found) > 1} == {}
    assert all(len(mine) == 1 for found in counters.values() for mine in found)
    assert len({mine for found in counters.values() for mine in found}) == 35
