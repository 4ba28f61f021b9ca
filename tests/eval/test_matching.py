import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.matching import holds, is_quoted, runs, squash, words

PAGE = "De raad besluit dat het fonds in 2014 open gaat voor scholen en bedrijven in de regio"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Werk, leren & 250.000 banen", ["werk", "leren", "250", "000", "banen"], id="signs"
        ),
        pytest.param("onder-\nwijs", ["onderwijs"], id="hyphen-at-line-end"),
        pytest.param("onder\u2010 wijs", ["onderwijs"], id="typographic-hyphen"),
        pytest.param("zij-instroom", ["zij", "instroom"], id="hyphen-within"),
        pytest.param("e\u00adffect", ["effect"], id="soft-hyphen"),
        pytest.param("hee\ufffd bijna", ["hee", "bijna"], id="lost-character"),
        pytest.param("e\ufb00ectief", ["effectief"], id="ligature"),
        pytest.param("ge\u0301e\u0301n", ["g\u00e9\u00e9n"], id="decomposed"),
        pytest.param("snake_case", ["snake", "case"], id="underscore"),
    ],
)
def test_words_reads_what_people_read(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        pytest.param([], {()}, id="none"),
        pytest.param(["a", "b"], {("a", "b")}, id="two"),
        pytest.param(["a", "b", "c", "d"], {("a", "b", "c"), ("b", "c", "d")}, id="four"),
    ],
)
def test_runs_are_of_three_words(tokens, expected):
    assert runs(tokens) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("a b c d e", True, id="three-of-five-runs"),
        pytest.param("a b c d", False, id="two-of-five-runs"),
    ],
)
def test_holds_wants_six_tenths(found, expected):
    assert holds(runs(words(found)), "a b c d e f g") is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("het fonds in 2014 open gaat", True, id="verbatim"),
        pytest.param("Het FONDS, in 2014: open gaat!", True, id="signs-and-capitals"),
        pytest.param("het fonds in", False, id="ten-letters"),
        pytest.param("het fonds in 2", True, id="eleven-letters"),
        pytest.param("het fonds in 2015 open gaat", False, id="another-year"),
        pytest.param(PAGE.replace("De raad", "De gemeenteraad"), True, id="repaired-at-the-edge"),
        pytest.param(PAGE.replace("fonds", "potje"), False, id="another-word-amid"),
    ],
)
def test_is_quoted_wants_the_words_of_the_page(quote, expected):
    assert is_quoted(quote, squash(PAGE), runs(words(PAGE))) is expected


@given(st.text())
def test_squash_is_what_words_join_to(text):
    assert squash(text) == "".join(words(text))


@given(st.lists(st.sampled_from(["een", "twee", "drie", "vier"]), min_size=1))
def test_holds_finds_a_text_in_itself(tokens):
    text = " ".join(tokens)

    assert holds(runs(words(text)), text, share=1.0)
