"""Names with a number."""

import pytest

from assistant.language.numbered_names import numbered_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("RIF 2", {"rif": {2}}, id="plain"),
        pytest.param("RIF-3 en RIF 1", {"rif": {1, 3}}, id="two-of-a-series"),
        pytest.param("de tweede RIF-regeling", {"rif": {2}}, id="ordinal"),
        pytest.param("mbo 2014-2018", {}, id="year"),
        pytest.param("met 5% meer en 1.000 euro", {}, id="amounts"),
    ],
)
def test_numbered_names_finds_word_and_number(text, expected):
    assert numbered_names(text) == expected
