import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import last_sentence, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"], id="marks"),
        pytest.param(
            "Van ca. Utrecht tot bijv. Almere. Klaar.",
            ["Van ca. Utrecht tot bijv. Almere.", "Klaar."],
            id="abbreviations",
        ),
        pytest.param("Zij (“Ja.”) Nee.", ["Zij (“Ja.”)", "Nee."], id="quotes-close"),
        pytest.param(
            "Dat is 2.000 euro. Meer niet.", ["Dat is 2.000 euro.", "Meer niet."], id="figures"
        ),
        pytest.param(
            "Dat verandert\u202f². Daarom nu.", ["Dat verandert\u202f².", "Daarom nu."], id="note"
        ),
        pytest.param("Op 3 mei. en verder", ["Op 3 mei. en verder"], id="lower-case"),
        pytest.param("", [""], id="empty"),
    ],
)
def test_split_sentences_cuts_where_a_sentence_ends(text, sentences):
    assert split_sentences(text) == sentences


def test_last_sentence_gives_what_introduces_a_list():
    assert last_sentence("Er is veel te doen. De doelen zijn:") == "De doelen zijn:"


@given(st.text(alphabet="Aa .!?;2(”\u202f²", max_size=60))
def test_split_sentences_loses_nothing_but_white_space(text):
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())
