"""The engine: three values, no surprises, always the same."""

import json
import statistics
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.eligibility.engine import check_fund
from assistant.eligibility.verdicts import Outcome, Result
from assistant.register.funds import Fund
from assistant.register.load import find_periods, load_questions, load_records

FUNDS = load_records(Fund)
QUESTIONS = load_questions()
KEYS = [key for question in QUESTIONS.values() for key in (question.field, *question.aliases)]
DAY = date(2016, 6, 1)
CONSORTIUM = {
    "aanvrager": "roc",
    "partners": ["mbo", "bedrijf", "gemeente"],
    "bekostigd": "ja",
    "overeenkomst": True,
    "gevraagd_bedrag": "twee ton",
    "begroting": "€ 600.000",
    "bijdrage_regio": "400.000",
    "looptijd_maanden": 48,
    "nieuwe_activiteiten": "ja",
    "papieren": [
        "regionale visie",
        "plan van aanpak",
        "meerjarenbegroting",
        "samenwerkingsovereenkomst",
    ],
}
WORDS = ["ja", "nee", "onbekend", "twee derde", "33%", "-5000", "bedrijf", "Alkmaar", "1-2-2024"]
ANSWERS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from([*WORDS, *(word for q in QUESTIONS.values() for word in q.choices)]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FACTS = st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=8), ANSWERS, max_size=12)
DAYS = st.dates(date(2009, 1, 1), date(2031, 12, 31))


def check(fund, facts, day=DAY):
    return check_fund(find_periods(fund)[0], facts, day, QUESTIONS)


def result(found, name):
    return next(item for item in found.criteria if item.id == name)


def test_a_complete_consortium_may_get_rif():
    found = check("rif-1", CONSORTIUM)

    assert found.outcome is Outcome.MAY_APPLY
    assert found.next_question is None
    assert found.not_checked


def test_a_consortium_without_a_firm_is_told_what_it_lacks():
    found = check("rif-1", CONSORTIUM | {"partners": ["roc", "gemeente"]})

    assert found.outcome is Outcome.DOES_NOT_APPLY
    assert result(found, "arbeidsorganisatie-doet-mee").result is Result.FAILS
    assert "arbeidsorganisatie" in found.would_change[0]


def test_a_partner_that_we_do_not_know_is_not_a_no():
    found = check("rif-1", CONSORTIUM | {"partners": ["roc", "Stichting Techniek"]})

    assert found.outcome is Outcome.NOT_YET_KNOWN
    assert result(found, "arbeidsorganisatie-doet-mee").result is Result.UNKNOWN
    assert "Stichting Techniek" in found.invalid[0]


def test_a_scheme_of_another_year_never_applies():
    found = check("rif-1", CONSORTIUM, date(2026, 6, 1))

    assert found.outcome is Outcome.DOES_NOT_APPLY
    assert found.window.status == "gesloten"
    assert "2018" in found.would_change[0]


def test_a_duty_does_not_close_a_scheme():
    found = check("rif-1", CONSORTIUM | {"bedrijfsdeel": 0})

    assert result(found, "bedrijven-betalen-mee").result is Result.FAILS
    assert found.outcome is Outcome.MAY_APPLY


def test_a_condition_that_does_not_hold_takes_the_demand_away():
    starter = check("rif-2", {"aanvraagsoort": "starter"}, date(2023, 6, 1))
    unsaid = check("rif-2", {}, date(2023, 6, 1))

    assert "afgerond-project" not in {item.id for item in starter.criteria}
    assert result(unsaid, "afgerond-project").asks == "aanvraagsoort"


def test_the_next_question_is_the_one_most_demands_wait_for():
    found = check("rif-1", {})

    assert found.next_field == "partners"
    assert found.next_question == QUESTIONS["partners"].question


def test_a_share_follows_from_two_amounts():
    found = check("rif-1", {"gevraagd_bedrag": "350.000", "begroting": "900.000"})

    assert result(found, "rijksdeel").value == pytest.approx(0.388889)
    assert result(found, "rijksdeel").result is Result.FAILS


def test_the_missing_amount_is_asked_for_and_not_the_share():
    found = check("rif-1", {"gevraagd_bedrag": "350.000"})

    assert result(found, "rijksdeel").asks == "begroting"


def test_the_size_of_a_firm_follows_from_its_people():
    found = check("slim-mkb-2020-2024", {"employees": 300}, date(2021, 3, 10))

    assert result(found, "grootte").value == "groot"
    assert found.outcome is Outcome.DOES_NOT_APPLY


def test_as_dict_has_the_promised_shape():
    shown = check("rif-1", CONSORTIUM).as_dict()

    assert {"fund", "reference_date", "outcome", "criteria", "not_checked", "would_change",
            "next_question"} <= set(shown)  # fmt: skip
    assert all(
        {"id", "question", "value", "result", "article", "source", "source_date"} <= set(item)
        for item in shown["criteria"]
    )
    assert result(check("rif-1", CONSORTIUM), "aanvrager").article == "art. 8 lid 1"


def test_a_question_that_we_do_not_know_is_reported():
    found = check("rif-1", CONSORTIUM | {"partner": "roc"})

    assert found.outcome is Outcome.MAY_APPLY
    assert found.invalid == ("partner: deze vraag kennen wij niet. Wij doen er niets mee.",)


def test_facts_that_are_no_mapping_are_reported():
    found = check("rif-1", ["partners"])

    assert found.outcome is Outcome.NOT_YET_KNOWN
    assert len(found.invalid) == 1


@settings(max_examples=300, deadline=None)
@given(fund=st.sampled_from(FUNDS), facts=FACTS | ANSWERS, day=DAYS)
def test_no_input_makes_it_raise_or_change_its_mind(fund, facts, day):
    first = check_fund(fund, facts, day, QUESTIONS)
    turned = dict(reversed(facts.items())) if isinstance(facts, dict) else facts

    assert check_fund(fund, turned, day, QUESTIONS) == first
    assert json.loads(json.dumps(first.as_dict(), ensure_ascii=True))["fund"] == fund.id
    assert all(item.source and item.where and item.source_date for item in first.criteria)


@settings(max_examples=300, deadline=None)
@given(fund=st.sampled_from(FUNDS), facts=FACTS, more=FACTS, day=DAYS)
def test_another_answer_never_turns_a_no_into_a_yes(fund, facts, more, day):
    plain = {field for field, question in QUESTIONS.items() if question.derive is None}
    asked = {key: facts[key] for key in facts if key in plain}
    extra = {key: more[key] for key in more if key in plain and key not in facts}

    before = check_fund(fund, asked, day, QUESTIONS).outcome
    after = check_fund(fund, extra | asked, day, QUESTIONS).outcome

    if before is Outcome.DOES_NOT_APPLY:
        assert after is Outcome.DOES_NOT_APPLY


def test_a_check_takes_less_than_twenty_milliseconds():
    fund = find_periods("rif-1")[0]
    times = []
    for _ in range(50):
        start = time.perf_counter()
        check_fund(fund, CONSORTIUM, DAY, QUESTIONS)
        times.append(time.perf_counter() - start)

    assert statistics.median(times) < 0.020
