"""What each sort of question brings up from our own register, judged on 1 June 2026."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.advice import Card, CardKind, CardStatus
from assistant.answers import Answer
from assistant.cards.activities import named_activities
from assistant.cards.funds import fund_card, named_funds
from assistant.cards.goals import goal_cards
from assistant.cards.names import load_names
from assistant.eligibility.engine import check_fund
from assistant.register.finder import standing
from assistant.register.funds import Fund
from assistant.register.load import find_periods, load_questions, load_records
from assistant.register.records import Activity
from tests.cards.conftest import DAY, Ask


def ids(answer: Answer, kind: CardKind) -> list[str]:
    return [card.record.split("/")[1] for card in answer.cards if card.kind is kind]


def test_where_question_names_the_fund_of_the_sector_and_the_counter_of_the_place(
    answered: Ask,
) -> None:
    answer = answered("Mijn lasser moet bijscholen, bij wie moet ik zijn? Ik zit in Hoogeveen.")

    assert ids(answer, CardKind.COUNTER)[:2] == ["oom", "werkcentrum-drenthe"]
    assert "Voor uw regio: arbeidsmarktregio Drenthe." in answer.cards[1].lines


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Ik wil omscholen naar de techniek. Waar kan ik terecht in Den Helder?",
         "werkcentrum-noord-holland-noord"),
        ("Waar klop ik aan voor bijscholing bij Hilversum?", "werkcentrum-gooi-en-vechtstreek"),
        ("Where can I go in Amsterdam to retrain?", "werkcentrum-groot-amsterdam"),
        ("Waar kan ik terecht met een scholingsvraag in Nederland?", "werkcentrum"),
    ],
)  # fmt: skip
def test_counter_of_the_place_comes_first(answered: Ask, question: str, first: str) -> None:
    assert ids(answered(question), CardKind.COUNTER)[0] == first


def test_who_carries_out_the_scheme_that_was_named_comes_first(answered: Ask) -> None:
    answer = answered("Kan ons consortium in Den Helder RIF aanvragen?")

    shown = ids(answer, CardKind.COUNTER)
    assert shown[0] == "dus-i"
    assert "kansen-voor-west" not in shown


def test_who_looks_for_work_is_sent_to_the_region_before_a_fund_of_a_branch(
    answered: Ask,
) -> None:
    question = "Ik ben statushouder in Haarlem en wil in de bouw werken, waar kan ik terecht?"

    shown = ids(answered(question), CardKind.COUNTER)
    assert shown[0] == "werkcentrum-zuid-kennemerland-en-ijmond"


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("Ik ben 58, kan ik nog levenlanglerenkrediet krijgen?", False),
        ("Ik ben 41, kan ik nog levenlanglerenkrediet krijgen?", True),
    ],
)
def test_the_age_that_was_told_counts_and_is_not_asked_again(
    answered: Ask, question: str, fits: bool
) -> None:
    [card] = [card for card in answered(question).cards if card.kind is CardKind.FUND]

    assert card.fits is fits
    assert not any("Hoe oud" in line for line in card.lines)


def test_who_may_not_apply_is_told_who_does(answered: Ask) -> None:
    answer = answered("Kan een gemeente zelf RIF aanvragen?")

    [card] = [card for card in answer.cards if card.record == "funds/rif-3"]
    assert not card.fits
    assert "mbo-instelling" in card.lines[0]


def test_partners_that_were_listed_are_not_asked_again(answered: Ask) -> None:
    question = "Kan een consortium van Vonk, twee bedrijven en de gemeente RIF aanvragen?"

    [card] = [card for card in answered(question).cards if card.record == "funds/rif-3"]
    assert card.fits
    assert not any("Wie doen er mee" in line for line in card.lines)


@pytest.mark.parametrize(
    ("partners", "fits"),
    [
        ("ROC en drie ondernemers", True),
        ("het Drenthe College, Hitachi en zes installateurs", True),
        ("ROC Drenthe College zonder bedrijven", False),
    ],
)
def test_a_partnership_is_refused_only_for_a_partner_that_it_surely_lacks(
    answered: Ask, partners: str, fits: bool
) -> None:
    answer = answered(f"Kan een consortium van {partners} RIF aanvragen?")

    [card] = [card for card in answer.cards if card.record == "funds/rif-3"]
    assert card.fits is fits


def test_the_national_door_makes_room_for_the_counter_of_the_region(answered: Ask) -> None:
    answer = answered("Waar kan ik terecht met een scholingsvraag in Emmen?")

    assert "werkcentrum" not in ids(answer, CardKind.COUNTER)
    assert "werkcentrum-drenthe" in ids(answer, CardKind.COUNTER)


def test_a_province_of_more_regions_gives_each_counter(answered: Ask) -> None:
    answer = answered("Waar kan ik terecht met een scholingsvraag in de provincie Drenthe?")

    regional = [i for i in ids(answer, CardKind.COUNTER) if i.startswith("werkcentrum-")]
    assert len(regional) >= 2


def test_a_local_network_that_is_over_is_no_counter(answered: Ask) -> None:
    answer = answered("Ik heb een metaalbedrijf in Emmen. Bij wie moet ik zijn voor scholing?")

    shown = ids(answer, CardKind.COUNTER)
    assert "servicepunt-techniek-noord-initiatief" in shown
    assert "servicepunt-techniek-drenthe" not in shown


def test_fund_question_gives_schemes_that_may_apply_and_says_what_was_not_checked(
    answered: Ask,
) -> None:
    answer = answered("Welke subsidie kan ik krijgen voor bijscholing van mijn lasser in Emmen?")

    fitting = [c for c in answer.cards if c.kind is CardKind.FUND and c.fits]
    assert "oom-ptt" in ids(answer, CardKind.FUND)
    assert fitting
    assert all(card.reference_date == DAY.isoformat() for card in fitting)
    assert all(any("Een toezegging" in line for line in card.not_checked) for card in fitting)


def test_a_scheme_of_another_sector_or_region_is_not_shown(answered: Ask) -> None:
    answer = answered("Welke subsidie kan ik krijgen voor scholing van mijn personeel?")

    assert not {"jtf-ijmond", "oogz-goud-en-zilver"} & set(ids(answer, CardKind.FUND))


@pytest.mark.parametrize(
    ("day", "first", "status"),
    [
        (date(2016, 6, 1), "funds/rif-1", CardStatus.OPEN),
        (date(2023, 6, 1), "funds/rif-2", CardStatus.OPEN),
        (date(2026, 6, 1), "funds/rif-3", CardStatus.UNKNOWN),
    ],
)
def test_the_period_of_a_scheme_that_counts_on_the_day_comes_first(
    day: date, first: str, status: CardStatus
) -> None:
    periods = [find_periods(f"rif-{n}")[0] for n in (1, 2, 3)]

    cards = named_funds(periods, {}, frozenset(), day, "nl")

    assert cards[0].record == first
    assert cards[0].status is status
    assert cards[0].fits
    assert all(not card.fits for card in cards[1:])


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2025, 6, 1), "funds/wbso-2025"),
        (date(2026, 12, 1), "funds/wbso-2026"),
        (date(2027, 2, 1), "funds/wbso-2026"),
    ],
)
@pytest.mark.parametrize("name", ["de WBSO", "speur- en ontwikkelingswerk"])
def test_a_name_without_a_year_shows_the_period_of_the_day_first(
    name: str, day: date, first: str
) -> None:
    [named] = load_names().find(f"Kan ik {name} krijgen?")
    funds = [record for record in named.records if isinstance(record, Fund)]

    cards = named_funds(funds, {}, frozenset(), day, "nl")

    assert cards[0].record == first


def test_a_year_in_the_question_picks_the_period_of_that_year() -> None:
    periods = [find_periods(f"rif-{n}")[0] for n in (1, 2, 3)]

    cards = named_funds(periods, {}, frozenset({2016}), DAY, "nl")

    assert [card.record for card in cards] == ["funds/rif-1"]
    assert cards[0].status is CardStatus.CLOSED


def test_a_scheme_that_ended_is_never_shown_as_open_or_fitting() -> None:
    for fund in load_records(type(find_periods("rif-1")[0])):
        check = check_fund(fund, {}, DAY, load_questions())
        card = fund_card(fund, check, "nl")
        ended = check.criteria[0].result.value == "voldoet niet"
        assert card.fits is not ended
        assert not (ended and card.status is CardStatus.OPEN)


def test_goal_by_number_shows_both_texts_where_they_differ() -> None:
    [card] = goal_cards("Wat was doel 1e van het noordelijke pact?", DAY, "nl")

    targets = [fact for fact in card.facts if fact.label == "Doel"]
    assert card.record == "goals/noord-1e"
    assert {fact.date for fact in targets} == {"2013-11-15", "2013-04-25"}
    assert any("bronnen verschillen" in line for line in card.lines)


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("Wat is het doel van Noord-Nederland voor zij-instromers?", "noord-3"),
        ("Hoeveel procent van de leerlingen moet techniek kiezen in de Noordvleugel?",
         "nv-kiezen"),
    ],
)  # fmt: skip
def test_goal_by_its_words(question: str, goal: str) -> None:
    assert [card.record for card in goal_cards(question, DAY, "nl")] == [f"goals/{goal}"]


def test_goal_shows_target_starting_point_and_unit() -> None:
    [card] = goal_cards("Hoeveel leerlingen moeten techniek kiezen in de Noordvleugel?", DAY, "nl")

    assert [(fact.label, fact.text) for fact in card.facts] == [
        ("Doel", "2020: 40 procent van de leerlingen"),
        ("Beginstand", "2013: 25 procent van de leerlingen"),
    ]


def test_a_goal_that_is_not_clear_gives_no_card() -> None:
    assert goal_cards("Wat is het doel van deze wandeling?", DAY, "nl") == []


def test_activities_for_a_class_and_a_place(answered: Ask) -> None:
    answer = answered("Ik sta voor groep 7 in Hoorn. Wat is er te doen rond techniek?")

    shown = ids(answer, CardKind.ACTIVITY)
    assert shown[0] == "pet-west-friesland-west"
    assert answer.cards[0].status in {CardStatus.RUNS, CardStatus.UNKNOWN}


def test_an_activity_is_found_by_what_it_is(answered: Ask) -> None:
    answer = answered("Ik zoek voor mijn mavo-klas een gastles van iemand uit een bedrijf.")

    assert ids(answer, CardKind.ACTIVITY)[0] == "jet-net-gastlessen"


def test_an_activity_elsewhere_does_not_lead_for_who_names_no_place(answered: Ask) -> None:
    shown = ids(answered("Wat kan mijn zoon van elf met techniek doen?"), CardKind.ACTIVITY)

    regions = {a.id: a.regions for a in load_records(Activity)}
    assert regions[shown[0]] == ("landelijk",)


def test_activities_are_not_listed_for_a_question_about_a_plan(answered: Ask) -> None:
    question = "Wat doen de noordelijke partijen als ze een activiteit niet betaald krijgen?"

    assert ids(answered(question), CardKind.ACTIVITY) == []


def test_activities_of_another_season_are_left_out(answered: Ask) -> None:
    spring = ids(answered("Welke activiteiten zijn er dit voorjaar voor groep 7 in Hoorn?"),
                 CardKind.ACTIVITY)  # fmt: skip

    assert spring
    assert "pet-west-friesland-west" not in spring


def test_an_activity_says_when_it_last_ran_and_who_said_so() -> None:
    activity = next(a for a in load_records(Activity) if a.id == "girls-day")

    [card] = named_activities([activity], DAY, "nl")

    assert card.status is CardStatus.UNKNOWN
    assert card.lines[0] == (
        "Liep nog in 2025, zegt de nieuwste bron. Of het nu nog loopt, weten wij niet."
    )
    assert "1 juni 2026" in card.not_checked[0]
    [said] = [fact for fact in card.facts if fact.label == "Nog actief?"]
    assert "ja" in said.text
    assert said.date


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("2024-03-26", "Liep nog op 26 maart 2024, zegt"),
        ("2024-03", "Liep nog in maart 2024, zegt"),
        ("2024", "Liep nog in 2024, zegt"),
    ],
)
def test_an_activity_was_seen_on_a_day_or_in_a_month(seen: str, said: str) -> None:
    girls_day = next(a for a in load_records(Activity) if a.id == "girls-day")
    fact = replace(girls_day.active[0], value="ja", label="", date=seen)

    [card] = named_activities([replace(girls_day, active=(fact,))], DAY, "nl")

    assert card.lines[0].startswith(said)


@pytest.mark.parametrize("day", [date(2022, 6, 1), DAY, date(2026, 12, 1)])
def test_a_card_says_the_same_of_whether_an_activity_runs_as_every_list(day: date) -> None:
    activities = load_records(Activity)

    cards = [named_activities([activity], day, "nl")[0] for activity in activities]

    words = {"ja": "loopt", "nee": "gestopt", "onbekend": "onbekend"}
    told = [words[standing(activity, day)[0].value] for activity in activities]
    assert len(cards) > 50
    assert [card.status.value for card in cards] == told


def test_who_question_names_roles_and_partners(answered: Ask) -> None:
    answer = answered("Wie zitten er in Techlands?")

    [card] = [card for card in answer.cards if card.kind is CardKind.PARTY]
    assert any("Tetrix" in fact.text for fact in card.facts if fact.label == "Met")


def test_every_fact_of_every_card_has_source_and_date(answered: Ask) -> None:
    questions = [
        "Mijn lasser moet bijscholen, bij wie moet ik zijn en wie betaalt dat? Ik zit in Alkmaar.",
        "Ik sta voor groep 7 in Hoorn. Wat is er te doen?",
        "Wat doet Techport en wie doen er mee?",
        "Wat was doel 9 van het nationale techniekpact?",
    ]

    cards = [card for question in questions for card in answered(question).cards]

    assert len(cards) > 8
    for card in cards:
        assert card.facts, card.record
        assert all(f.source and f.date and f.text and f.label for f in card.facts), card.record
        assert all(bool(f.url) != bool(f.document) for f in card.facts), card.record


def test_cards_of_the_same_question_are_the_same(answered: Ask) -> None:
    question = "Welke subsidie is er voor mijn installatiebedrijf in Alkmaar voor een leerling?"

    assert answered(question).cards == answered(question).cards


def test_english_question_gets_english_labels_and_the_same_facts(answered: Ask) -> None:
    dutch: list[Card] = list(answered("Wat doet Techport?").cards)
    english: list[Card] = list(answered("What does Techport do?").cards)

    assert [f.text for c in dutch for f in c.facts] == [f.text for c in english for f in c.facts]
    assert english[0].facts[0].label == "What it is"
    assert replace(english[0].facts[0], label="Wat is het") == dutch[0].facts[0]


def test_a_card_for_an_english_question_speaks_english_as_far_as_the_words_are_ours() -> None:
    funds = {fund.id: fund for fund in load_records(Fund)}

    def card(name: str, facts: dict[str, object]) -> Card:
        return fund_card(funds[name], check_fund(funds[name], facts, DAY, load_questions()), "en")

    asks, over = card("levenlanglerenkrediet", {}), card("stap-budget", {})
    refused = card("levenlanglerenkrediet", {"leeftijd": 60})

    assert asks.lines[1] == "Needed first: How old are you?"
    assert any(line.startswith("Not answered yet: ") for line in asks.not_checked)
    assert not any("Een toezegging" in line or "Nog niet" in line for line in asks.not_checked)
    assert over.lines[0].startswith("Not on 1 June 2026: the scheme ran from March 2022")
    assert refused.lines[0].startswith("This demand is not met (in Dutch): ")


def test_every_question_is_there_in_english() -> None:
    assert all(question.english for question in load_questions().values())
