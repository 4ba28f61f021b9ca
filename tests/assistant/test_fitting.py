"""What a text must have to answer a sort of question."""

import pytest

from assistant.fitting import SORTS, defines, sought
from assistant.language.words import stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Een lasfonds is een pot van de branche.", True, id="is"),
        pytest.param("Met het lasfonds kunt u geld lenen.", True, id="what-you-can-do"),
        pytest.param("lasfonds: pot van de branche", True, id="colon"),
        pytest.param("Wat een lasfonds in 2026 is, weten wij niet.", False, id="asks"),
        pytest.param("Wat is een lasfonds. Een blad van 2024.", False, id="a-title-that-asks"),
        pytest.param("Veel bedrijven betalen aan een lasfonds.", False, id="not-about-it"),
    ],
)
def test_a_definition_begins_with_the_word_and_explains_it(text, expected):
    assert defines(text, (stem("lasfonds"),)) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Kan ik nu nog een lasbeurs aanvragen?", True, id="can-i-still"),
        pytest.param("Bestaat de lasclub nog?", True, id="does-it-exist"),
        pytest.param("Ik ben te laat met mijn aanvraag, kan het nog?", True, id="too-late"),
        pytest.param("Can I still apply for the grant?", True, id="english"),
        pytest.param("Wie is nu de voorzitter?", False, id="who-is-it-now"),
        pytest.param("Hoeveel geld is er nog?", False, id="how-much-is-left"),
        pytest.param("Is er geld voor een lasser?", False, id="no-now"),
    ],
)
def test_whether_something_still_is_seeks_its_status(question, expected):
    assert ("status" in [SORTS[number].name for number in sought(question)]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("De beurs is gesloten sinds mei.", True, id="closed"),
        pytest.param("Of de club nog werkt, weten wij niet.", True, id="nobody-knows"),
        pytest.param("Het bestaat sinds 2005.", False, id="since-when"),
        pytest.param("Het gestopte fonds gaf geld aan scholen.", False, id="in-passing"),
    ],
)
def test_a_status_says_how_it_is_now(text, expected):
    assert (SORTS[0].held.search(text) is not None) is expected
