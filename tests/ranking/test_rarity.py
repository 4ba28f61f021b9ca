"""How telling words and terms are: rare ones more, and a term never more than its word's best."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ranking.asked import AskedWord
from assistant.ranking.rarity import Rarity

IN_CHUNKS = {"fonds": 3, "ontwikkelen": 80}
RARITY = Rarity(100, lambda term: IN_CHUNKS.get(term, 0))
MONEY = AskedWord("geld", {"fonds": 0.8, "ontwikkelen": 0.8}, ("geld",), 0.5)


def test_a_rare_term_tells_more_than_a_common_one():
    assert RARITY.of_term("fonds") > RARITY.of_term("ontwikkelen") > 0


def test_a_word_is_as_common_as_all_that_may_say_it():
    assert 0 < RARITY.of_word(MONEY) < RARITY.of_term("fonds")


def test_a_common_term_stands_for_a_word_by_less_than_a_rare_one():
    told = RARITY.by_term(MONEY).terms

    assert told["fonds"] == pytest.approx(0.8)
    assert 0 < told["ontwikkelen"] < 0.4


def test_a_word_without_terms_stays_without():
    assert RARITY.by_term(AskedWord("geld", {}, (), 0.5)).terms == {}


def test_a_frequency_is_asked_for_once():
    asked = []
    rarity = Rarity(100, lambda term: len(asked.append(term) or asked))

    rarity.by_term(MONEY)
    rarity.of_word(MONEY)

    assert sorted(asked) == ["fonds", "ontwikkelen"]


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 1.0), min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 1_000)),
)
def test_no_term_gains_and_none_is_lost(terms, frequency):
    rarity = Rarity(1_000, lambda term: frequency.get(term, 0))

    told = rarity.by_term(AskedWord("w", terms, ("w",), 0.5)).terms

    assert told.keys() == terms.keys()
    assert all(0 < told[term] <= terms[term] * (1 + 1e-9) for term in terms)
    assert any(told[term] == pytest.approx(terms[term]) for term in terms)
