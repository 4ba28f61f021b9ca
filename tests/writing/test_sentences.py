"""Sentences out of a stream, however it is cut."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.writing.sentences import SentenceSplitter

REPLY = (
    "Het fonds geeft 2,5 miljoen euro [1]. Dat is bijv. voor o.a. scholen. [2] In 2020 stopte "
    "het [1][2].\n\nEr zijn twee punten:\n- Eerste punt [1]\n- Tweede punt. [2]\n1. Derde punt [3]."
    "\nDe heer J. de Vries (art. 2.4) kwam [bron 4]. Slot zonder bron"
)
SENTENCES = [
    ("", "Het fonds geeft 2,5 miljoen euro [1]."),
    (" ", "Dat is bijv. voor o.a. scholen. [2]"),
    (" ", "In 2020 stopte het [1][2]."),
    ("\n\n", "Er zijn twee punten:"),
    ("\n- ", "Eerste punt [1]"),
    ("\n- ", "Tweede punt. [2]"),
    ("\n- ", "Derde punt [3]."),
    ("\n", "De heer J. de Vries (art. 2.4) kwam [4]."),
    (" ", "Slot zonder bron"),
]


def split(pieces):
    splitter = SentenceSplitter()
    found = [sentence for piece in pieces for sentence in splitter.feed(piece)]
    return [(s.before, s.text) for s in (*found, *splitter.finish())]


def test_a_whole_reply_gives_its_sentences_and_their_breaks():
    assert split([REPLY]) == SENTENCES


def test_one_character_at_a_time_gives_the_same():
    assert split(REPLY) == SENTENCES


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(min_value=1, max_value=len(REPLY) - 1), max_size=30))
def test_wherever_it_is_cut_it_gives_the_same(cuts):
    places = [0, *sorted(set(cuts)), len(REPLY)]

    pieces = [REPLY[a:b] for a, b in pairwise(places)]

    assert split(pieces) == SENTENCES


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aB1. \n-[]!?,", max_size=200))
def test_no_word_is_lost(text):
    given_words = "".join(text.split()).replace("-", "")

    found = "".join("".join(s.split()) for _, s in split([text])).replace("-", "")

    assert len(found) <= len(given_words)
    assert found.count("B") == given_words.count("B")


@pytest.mark.parametrize(
    ("text", "after_one", "after_three"),
    [
        pytest.param("Het is 5 euro [1].", True, True, id="marker and point"),
        pytest.param("Het is 5 euro. [1]", True, True, id="point and marker"),
        pytest.param("Het is 5 euro [1]", False, True, id="marker only"),
        pytest.param("Volgens bron [1] is dat veel.", False, True, id="marker inside"),
        pytest.param("Het is 5", False, False, id="unfinished"),
        pytest.param("Volgens bron [1] is dat 2.", False, False, id="a decimal may follow"),
        pytest.param("Volgens bron [1] is dat bijv.", False, False, id="abbreviation"),
    ],
)
def test_pause_hands_out_what_can_be_whole(text, after_one, after_three):
    one, three = SentenceSplitter(), SentenceSplitter()
    assert one.feed(text) == three.feed(text) == []

    assert bool(one.pause(1)) is after_one
    assert bool(three.pause(3)) is after_three


def test_a_run_without_an_end_does_not_fill_the_memory():
    splitter = SentenceSplitter()

    found = [s for _ in range(1_000) for s in splitter.feed("woord " * 10)]

    assert len(found) > 10
    assert len(splitter._buffer) < 2_000
