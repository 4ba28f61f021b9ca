import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.characters import repair_characters


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        pytest.param("be\u0300ta", "bèta", id="decomposed-accent"),
        pytest.param("e\ufb00ect en pro\ufb01el", "effect en profiel", id="ligatures"),
        pytest.param("tien\u00a0euro", "tien euro", id="no-break-space"),
        pytest.param("Noord\u2010Brabant", "Noord-Brabant", id="hyphen-character"),
        pytest.param("sub\u00adsidie", "subsidie", id="soft-hyphen-inside"),
        pytest.param("sub\u00ad\nsidie", "sub-\nsidie", id="soft-hyphen-at-line-end"),
        pytest.param("\uf0b7 eerste", "• eerste", id="symbol-font-bullet"),
        pytest.param("20 m² en CO₂", "20 m² en CO₂", id="superscripts-stay"),
        pytest.param("½ en 50%", "½ en 50%", id="fraction-stays"),
    ],
)
def test_repair_characters_gives_the_plain_character(text, repaired):
    assert repair_characters(text) == (repaired, 0)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param("\u200b", id="zero-width-space"),
        pytest.param("\ufeff", id="byte-order-mark"),
        pytest.param("\U000e0041", id="tag-letter"),
        pytest.param("\u202e", id="turned-round"),
    ],
)
def test_repair_characters_takes_hidden_ones_out_and_counts_them(hidden):
    assert repair_characters(f"sub{hidden}sidie") == ("subsidie", 1)


@given(st.text(alphabet=st.characters(categories=["Nd", "Lu", "Ll"])))
def test_repair_characters_loses_no_figure(text):
    repaired, _ = repair_characters(text)

    assert [c for c in repaired if c.isdigit()] == [c for c in text if c.isdigit()]


@given(st.text())
def test_repair_characters_keeps_the_number_of_lines(text):
    repaired, _ = repair_characters(text)

    assert repaired.count("\n") == text.count("\n")
