"""What a text must have to answer a sort of question."""

import pytest

from assistant.fitting import defines
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
