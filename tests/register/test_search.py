"""How well words fit a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.register.load import load_records
from assistant.register.records import Initiative, Organisation
from assistant.register.search import score, search

SHOP = Organisation(id="a", name="Tetrix", aliases=("TT",), search_words=("lassen leren",))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        pytest.param("tetrix", True, id="name"),
        pytest.param("TT", True, id="alias"),
        pytest.param("waar kan ik leren lassen?", True, id="everyday words"),
        pytest.param("bakken", False, id="other"),
        pytest.param("de het een", False, id="no meaning"),
        pytest.param("", False, id="empty"),
    ],
)
def test_score_is_above_zero_when_a_word_fits(text, fits):
    assert (score(text, SHOP) > 0) is fits


def test_search_puts_a_name_before_a_word_in_passing():
    assert search("House of Skills", load_records(Organisation))[0].name == "House of Skills"
    assert search("één loket", load_records(Initiative))[0].id == "startcoalitie-5a"


@given(st.text(max_size=60))
def test_score_never_raises_and_never_goes_below_zero(text):
    assert score(text, SHOP) >= 0
