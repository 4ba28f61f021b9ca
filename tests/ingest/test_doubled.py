import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.doubled import without_doubles
from ingest.raw import RawLine
from tests.ingest.fakes import make_lines


def undouble(*texts):
    return [line.text for line in without_doubles(make_lines(*texts))]


def test_without_doubles_halves_a_word_printed_twice():
    assert undouble("VerbindingVerbinding in de regio") == ["Verbinding in de regio"]


def test_without_doubles_takes_out_a_sentence_printed_twice_on_its_line():
    line = "Samen maken wij het verschil. Samen maken wij het verschil."

    assert undouble(line) == ["Samen maken wij het verschil."]


def test_without_doubles_takes_out_a_copy_that_runs_over_the_line_end():
    lines = (
        "Wij helpen elke school in de stad vooruit met Wij helpen elke school in de",
        "stad vooruit met goede leraren en met geld.",
    )

    assert undouble(*lines) == [
        "Wij helpen elke school in de stad vooruit met",
        "goede leraren en met geld.",
    ]


def test_without_doubles_takes_out_the_line_that_is_printed_below_itself():
    line = "De provincie helpt bedrijven met een voucher"

    assert undouble(line, line, "van duizend euro.") == [line, "van duizend euro."]


def test_without_doubles_takes_out_short_copies_beside_long_ones():
    lines = (
        "Dit gaat ons helpen met het grote werk Dit gaat ons helpen met het grote werk",
        "en verder. en verder.",
    )

    assert undouble(*lines) == ["Dit gaat ons helpen met het grote werk", "en verder."]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Huis van Techniek. Huis van Techniek, 2021.", id="title-and-publisher"),
        pytest.param("een derde een derde een derde", id="cells"),
        pytest.param("steeds weer en steeds weer opnieuw", id="emphasis"),
        pytest.param("Jan de Wit wit jan.de.wit@stad.example", id="name-and-address"),
        pytest.param("couscous en tamtam", id="words-that-are-doubles"),
    ],
)
def test_without_doubles_leaves_what_is_meant(line):
    assert undouble(line) == [line]


def test_without_doubles_leaves_cells_of_a_table_that_are_alike():
    cells = (
        RawLine("niet bekend bij ons op dit moment", x=100, y=700),
        RawLine("niet bekend bij ons op dit moment", x=300, y=700),
    )

    assert without_doubles(cells) == cells


@given(
    st.lists(st.lists(st.sampled_from(["groot", "plan", "12", "euro", "de", "2013"]), max_size=9))
)
def test_without_doubles_loses_no_word_altogether(words):
    texts = [" ".join(line) for line in words]

    kept = {word for text in undouble(*texts) for word in text.split()}

    assert kept == {word for line in words for word in line}
