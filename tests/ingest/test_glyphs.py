import pytest

from ingest.glyphs import repair_glyphs
from tests.ingest.fakes import make_vocabulary

WORDS = make_vocabulary("heeft", "effectieve", "grafiek", "schrift", "dan", "de", "officieel")


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        pytest.param("Zij hee\ufffd  dan geld", "Zij heeft dan geld", id="at-the-end"),
        pytest.param("een e\ufffd ectieve manier", "een effectieve manier", id="inside"),
        pytest.param("de gra\ufffdek", "de grafiek", id="without-space"),
        pytest.param("o\ufffdicieel", "officieel", id="double-letter"),
        pytest.param("het schri\ufffd", "het schrift", id="last-on-the-line"),
        pytest.param("\ufffd eerste punt", "• eerste punt", id="bullet"),
        pytest.param("■  \ufffdTweede punt", "■  Tweede punt", id="after-a-bullet"),
        pytest.param("\ufffd \ufffd \ufffdAanhaling", "Aanhaling", id="quote-marks"),
        pytest.param("mee doen.\ufffd", "mee doen.", id="closing"),
        pytest.param("een xq\ufffdzw woord", "een xq\ufffdzw woord", id="unknown-stays"),
        pytest.param("niets aan de hand", "niets aan de hand", id="nothing-lost"),
    ],
)
def test_repair_glyphs_puts_back_what_makes_a_word(text, repaired):
    assert repair_glyphs(text, WORDS) == repaired
