"""Names, abbreviations and unknown words."""

import pytest

from assistant.writing.names import find_names, unknown_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Provincie Groningen helpt.", [("groningen",)], id="after a plain word"),
        pytest.param("Samen met Jan van der Berg.", [("jan", "van", "der", "berg")], id="person"),
        pytest.param("Het RIF en O&O-fondsen.", [("rif",), ("o&o", "fondsen")], id="capitals"),
        pytest.param("In Noord-Nederland werkt men.", [("noord", "nederland")], id="hyphen"),
        pytest.param("Scholen werken samen.", [], id="first word"),
        pytest.param("- Jansen betaalt.", [("jansen",)], id="first word no dictionary has"),
        pytest.param("In April en op Maandag.", [], id="month and day"),
        pytest.param("De ROC's en Philips.", [("roc", "s"), ("philips",)], id="two names"),
    ],
)
def test_find_names_gives_names_and_abbreviations(text, names):
    assert find_names(text) == names


def test_unknown_words_finds_names_in_small_letters():
    assert unknown_words("wethouder jansen geeft scholingsvouchers aan bussemaker") == [
        "jansen",
        "bussemaker",
    ]
