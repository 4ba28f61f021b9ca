"""Every tag that a field offers has words in both languages."""

import pytest

from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from assistant.register.records import Activity
from ui.funds.question_words import ENGLISH
from ui.register_words import _WORDS, choices, places, spoken

TAGS = sorted(
    {tag for fund in load_records(Fund) for tag in (*fund.audiences, *fund.themes, *fund.sectors)}
    | {tag for a in load_records(Activity) for tag in (*a.audiences, *a.themes, *a.levels)}
    | {c for q in load_questions().values() for c in q.choices if not c[0].isdigit()}
)
SAME = {"bachelor", "master"}


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_has_words_in_both_languages(tag: str) -> None:
    assert tag in _WORDS or tag in SAME


@pytest.mark.parametrize("field", sorted(load_questions()))
def test_a_question_can_be_asked_in_english(field: str) -> None:
    assert ENGLISH[field].endswith("?")


def test_an_unknown_tag_is_shown_without_hyphens_and_a_place_with_them() -> None:
    assert spoken("iets-nieuws", "nl") == "iets nieuws"
    assert places(("Noord-Holland", "landelijk"), "en") == "Noord-Holland, all of the Netherlands"


def test_choices_are_in_the_order_of_what_is_shown() -> None:
    assert list(choices(("zzp", "bedrijf"), "nl")) == ["bedrijf", "zzp"]
    assert list(choices(("zzp", "bedrijf"), "en").values()) == ["business", "self-employed"]
