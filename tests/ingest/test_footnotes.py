import pytest

from ingest.footnotes import mark_footnotes
from tests.ingest.fakes import make_vocabulary

WORDS = make_vocabulary("fonds", "groep", "verandert", "pact", "web", "mbo")
FILLER = ["Eerste regel van de tekst.", "Tweede regel van de tekst."]


def mark(text, *notes):
    return mark_footnotes([*FILLER, text, *FILLER[:1], *notes], WORDS)[2]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("het fonds4 is", "het fonds\u202f⁴ is", id="word"),
        pytest.param("dat verandert.4 Daarom", "dat verandert\u202f⁴. Daarom", id="after-stop"),
        pytest.param("het pact 20204 zegt", "het pact 2020\u202f⁴ zegt", id="year"),
        pytest.param("in 2014-20204 komt", "in 2014-2020\u202f⁴ komt", id="period"),
        pytest.param("Onderwijs20324 stelt", "Onderwijs2032\u202f⁴ stelt", id="name-with-year"),
        pytest.param("het fonds4, en", "het fonds\u202f⁴, en", id="before-comma"),
    ],
)
def test_mark_footnotes_sets_the_number_of_a_note_apart(text, marked):
    assert mark(text, "4 Zie de brief van de minister.") == marked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("uitstoot van CO4 en H4", id="formula"),
        pytest.param("kinderen in groep4 en groep5", id="school-year"),
        pytest.param("het web4 van nu", id="word-that-takes-a-number"),
        pytest.param("mbo4 of hoger", id="level"),
        pytest.param("een A4 en B4", id="paper"),
        pytest.param("2016-2020 en 4%", id="figures"),
        pytest.param("ruim 20.204 euro", id="thousands"),
        pytest.param("nummer abc4de", id="inside-a-word"),
    ],
)
def test_mark_footnotes_leaves_real_figures(text):
    assert mark(text, "4 Zie de brief van de minister.") == text


def test_mark_footnotes_needs_the_note_itself():
    assert mark("het fonds4 is") == "het fonds4 is"


def test_mark_footnotes_knows_a_note_whose_number_stands_alone():
    assert mark("het fonds4 is", "4", "Overgenomen uit de brief.") == "het fonds\u202f⁴ is"
