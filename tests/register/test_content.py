"""What the register holds: the numbers asked for, and provenance everywhere."""

import re

import pytest

from assistant.register.check import register_status
from assistant.register.load import KINDS, load_records
from assistant.register.places import is_place
from assistant.register.records import Activity, Goal, Initiative, Organisation

DOCUMENTS = {
    "manifest-tech-connect": 4,
    "manifest-werken-en-ontwikkelen-2030-noord-holland": 33,
    "nationaal-techniekpact-2020-inzet-2016-2020": 24,
    "techniekpact-noord-nederland-2013-2020": 38,
    "techniekpact-noordvleugel": 13,
}
EVERYTHING = [record for kind in KINDS.values() for record in load_records(kind)]


@pytest.mark.parametrize(
    ("folder", "least"),
    [("organisations", 150), ("initiatives", 80), ("goals", 60), ("activities", 40)],
)
def test_the_register_holds_what_was_asked(folder, least):
    assert register_status().records[folder] >= least


def test_at_least_sixty_goals_have_a_figure():
    figures = [
        goal
        for goal in load_records(Goal)
        if any(
            re.search(r"\d", str(fact.value))
            for fact in (*goal.target, *goal.baseline, *goal.measurements)
        )
    ]

    assert len(figures) >= 60


def test_every_fact_has_a_source_and_a_date_and_every_record_a_fact():
    facts = [(record.id, fact) for record in EVERYTHING for _, fact in record.facts()]

    assert [record.id for record in EVERYTHING if not list(record.facts())] == []
    assert [where for where, fact in facts if not re.search(r"\d{4}", fact.date)] == []
    assert [where for where, fact in facts if not (fact.source.url or fact.page)] == []


def test_every_page_is_a_page_of_its_document():
    cited = {(f.source.document, f.page) for r in EVERYTHING for _, f in r.facts()}

    wrong = [(name, page) for name, page in cited if name and page > DOCUMENTS[name]]

    assert wrong == []


def test_every_region_is_one_we_know():
    strange = {
        (record.id, region)
        for record in EVERYTHING
        if not record.file.startswith("funds/")
        for region in record.regions
        if not is_place(region)
    }

    assert strange == set()


def test_every_goal_that_an_action_serves_exists():
    known = {goal.id for goal in load_records(Goal)}

    assert {g for i in load_records(Initiative) for g in i.goals} <= known


def test_the_start_coalitions_and_the_eight_actions_are_all_there():
    ids = {initiative.id for initiative in load_records(Initiative)}

    coalitions = ["1", "2", "3", "4", "5a", "5b", "6", "7", "8", "9", "10", "11"]

    assert {f"startcoalitie-{number}" for number in coalitions} <= ids
    assert {f"noordvleugel-actie-{number}" for number in range(1, 9)} <= ids


def test_the_twelve_national_goals_are_all_there():
    assert {f"nat-{number}" for number in range(1, 13)} <= {g.id for g in load_records(Goal)}


@pytest.mark.parametrize(
    ("goal", "values"),
    [
        pytest.param("noord-1d", {30: "2013-11-15", 40: "2013-04-25"}, id="1d"),
        pytest.param(
            "noord-1e",
            {
                "10 procent meer voor een techniekmaster": "2013-11-15",
                "10 procent meer voor een master, welke staat er niet bij": "2013-04-25",
            },
            id="1e",
        ),
    ],
)
def test_a_goal_on_which_two_texts_differ_keeps_both_with_their_dates(goal, values):
    record = next(found for found in load_records(Goal) if found.id == goal)

    assert {fact.value: fact.date for fact in record.target} == values
    assert record.disputed == ("target",)


def test_no_fact_holds_a_mail_address_or_a_telephone_number():
    private = re.compile(r"[\w.]+@[\w-]+\.\w+|\b0\d{1,3}[ )-]\d{5,}")

    texts = [str(fact.value) for record in EVERYTHING for _, fact in record.facts()]

    assert [text for text in texts if private.search(text)] == []


def test_activities_say_with_a_source_whether_they_run():
    assert [activity.id for activity in load_records(Activity) if not activity.active] == []
    said = {str(fact.value) for activity in load_records(Activity) for fact in activity.active}
    assert said <= {"ja", "nee", "onbekend"}


def test_what_is_not_known_of_a_counter_is_said():
    counters = [found for found in load_records(Organisation) if found.kind == "counter"]

    assert [c.id for c in counters if not c.place and not any("adres" in g for g in c.gaps)] == []
