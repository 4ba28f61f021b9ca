"""Compounds: cut where a reader would cut, and left whole where there is nothing to cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.compounds import split_compound

JOINTS = {"", "s", "en", "e"}
WORDS = ("techniek", "werk", "praktijk", "leer", "school", "fonds", "regeling", "stage", "loket")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("techniekpact", ("techniek", "pact"), id="two"),
        pytest.param("praktijkleerplaats", ("praktijk", "leer", "plaats"), id="three"),
        pytest.param("scholingsvoucher", ("scholing", "voucher"), id="joint-s"),
        pytest.param("bedrijvenkring", ("bedrijven", "kring"), id="plural-before"),
        pytest.param("stageplaatsen", ("stage", "plaatsen"), id="plural-after"),
        pytest.param("arbeidsmarktregio", ("arbeidsmarkt", "regio"), id="longest-parts"),
        pytest.param("leerwerkbedrijf", ("leer", "werk", "bedrijf"), id="three-short"),
        pytest.param("opleidingsfonds", ("opleiding", "fonds"), id="fund"),
        pytest.param("loopbaanadvies", ("loopbaan", "advies"), id="whole-part"),
        pytest.param("tweedekansonderwijs", ("tweede", "kans", "onderwijs"), id="no-kan"),
        pytest.param("installatietechniek", ("installatie", "techniek"), id="long"),
    ],
)
def test_split_compound_cuts_where_a_reader_would(word, parts):
    assert split_compound(word) == parts


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("overheid", id="no-over-in-overheid"),
        pytest.param("gemeente", id="no-ge-in-gemeente"),
        pytest.param("toekomst", id="no-toe-in-toekomst"),
        pytest.param("omscholing", id="no-om-in-omscholing"),
        pytest.param("leerlingen", id="no-ling-in-leerlingen"),
        pytest.param("technologie", id="no-ending-in-technologie"),
        pytest.param("drachten", id="place"),
        pytest.param("groningen", id="province"),
        pytest.param("werkzoekenden", id="people"),
        pytest.param("vaardigheden", id="no-heden"),
        pytest.param("werkzaamheden", id="no-heden-either"),
        pytest.param("overeenkomst", id="no-komst"),
        pytest.param("maatschappelijk", id="no-maat"),
        pytest.param("investeringen", id="no-ringen"),
        pytest.param("loopbaan", id="no-baan"),
    ],
)
def test_split_compound_leaves_a_word_that_is_no_compound(word):
    assert split_compound(word) == ()


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("", id="empty"),
        pytest.param("loket", id="short"),
        pytest.param("xqzwvkjhgfd", id="no-word"),
        pytest.param("rif2024regeling", id="digits"),
        pytest.param("o&o-fonds", id="signs"),
    ],
)
def test_split_compound_gives_nothing_for_what_it_cannot_read(word):
    assert split_compound(word) == ()


def test_split_compound_ends_soon_on_a_word_without_end():
    assert len(split_compound("techniek" * 40)) <= 4


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map("".join))
def test_split_compound_loses_no_letter_but_a_joint(word):
    parts = split_compound(word)

    rest = word
    for part in parts:
        joint = next(j for j in sorted(JOINTS) if rest.startswith(j + part))
        rest = rest[len(joint) + len(part) :]
    assert not parts or rest == ""
