"""A no says why, what does work and where to go; for who names a place, to its own counter."""

import pytest

from assistant.answers import Answer, AnswerStatus
from assistant.declining import about_typed, counters_near, declined
from assistant.language.gazetteer import load_gazetteer
from assistant.wording import say

EXAMPLE = "“Wat is een pps?”"


def places(text: str):
    return load_gazetteer().places(text)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reason", ["abstained", "personal", "instructions", "confirmation", "act"])
def test_a_no_is_never_a_dead_end(reason, language):
    said = declined(reason, language, topic="“omscholing”", example=EXAMPLE)

    assert EXAMPLE in said
    assert say("counter", language) in said


def test_without_an_example_none_is_offered():
    assert "Wat wel kan" not in declined("abstained", "nl", topic="uw vraag")


@pytest.mark.parametrize(
    ("place", "counter"),
    [("Emmen", "Werkcentrum Drenthe"), ("Alkmaar", "Werkcentrum Noord-Holland Noord")],
)
def test_who_names_a_place_is_sent_to_the_counter_of_its_region(place, counter):
    said = declined("abstained", "nl", places(f"huurtoeslag in {place}"), topic="uw vraag")

    assert counters_near(places(place))[0] == counter
    assert f"kunt u stellen bij {counter}." in said
    assert "in uw regio" not in said


@pytest.mark.parametrize("place", ["Parijs", "Nederland"])
def test_a_place_without_a_counter_of_its_own_gets_the_general_sentence(place):
    assert say("counter") in declined("personal", "nl", places(place))


def test_who_wants_a_human_need_not_name_a_place_twice():
    assert say("name_your_place") in declined("human", "nl")
    assert say("name_your_place") not in declined("human", "nl", places("Emmen"))


@pytest.mark.parametrize("status", [AnswerStatus.ABSTAINED, AnswerStatus.REFUSED])
def test_who_typed_personal_details_reads_first_that_nothing_is_kept(status):
    assert about_typed(Answer(status, "Nee.")).text.startswith(say("typed_personal"))


def test_beside_an_answer_it_is_the_first_notice():
    answer = about_typed(Answer(AnswerStatus.ANSWERED, "Ja.", notices=("Oud.",)))

    assert answer.text == "Ja."
    assert answer.notices == (say("typed_personal"), "Oud.")
