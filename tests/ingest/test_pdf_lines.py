import pytest

from ingest.pdf_lines import LineCollector

HERE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def at(x, y):
    return (1.0, 0.0, 0.0, 1.0, x, y)


def collect(*pieces, font=None):
    collector = LineCollector()
    for text, x, y in pieces:
        collector.visit(text, HERE, at(x, y), font, 10.0)
    return [(line.text, line.x, line.y) for line in collector.lines()]


def test_pieces_that_touch_are_one_line():
    assert collect(("Een ", 50, 700), ("zin\n", 71, 700)) == [("Een zin", 50, 700)]


def test_pieces_that_stand_apart_are_cells_at_one_height():
    assert collect(("Jaar", 50, 700), ("Aantal\n", 200, 700)) == [
        ("Jaar", 50, 700),
        ("Aantal", 200, 700),
    ]


def test_a_piece_below_a_column_is_a_cell_however_near_it_stands():
    pieces = (
        ("Kort", 50, 700),
        ("2031\n", 120, 700),
        ("Veel langer woord", 50, 688),
        ("2032\n", 120, 688),
    )

    assert [text for text, *_ in collect(*pieces)][2:] == ["Veel langer woord2032"]
    assert [
        text for text, *_ in collect(*pieces[:2], ("Langer woord", 50, 688), ("2032\n", 120, 688))
    ][2:] == [
        "Langer woord",
        "2032",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param("•", id="bullet"),
        pytest.param("1.", id="number"),
        pytest.param("a)", id="letter"),
        pytest.param("2.1", id="section"),
    ],
)
def test_a_mark_stays_with_its_text(mark):
    assert collect((mark, 50, 700), ("Eerste punt\n", 90, 700)) == [(f"{mark}Eerste punt", 50, 700)]


def test_one_piece_may_hold_several_lines():
    assert [text for text, *_ in collect(("een\ntwee\n", 50, 700), ("drie", 50, 676))] == [
        "een",
        "twee",
        "drie",
    ]


def test_what_is_blank_is_no_line():
    assert collect((" \n", 50, 700), ("\n", 50, 690)) == []


def test_places_and_sizes_are_those_on_the_page():
    collector = LineCollector()
    collector.visit("Groot\n", (2.0, 0.0, 0.0, 2.0, 10.0, 20.0), at(30, 40), None, 6.0)

    (line,) = collector.lines()

    assert (line.x, line.y, line.size) == (70.0, 100.0, 12.0)


@pytest.mark.parametrize(
    ("name", "bold"),
    [
        pytest.param("/ABCDEF+Arial-BoldMT", True, id="bold"),
        pytest.param("/SourceSans-Black", True, id="black"),
        pytest.param("/Helvetica", False, id="plain"),
    ],
)
def test_a_font_tells_by_its_name_whether_it_is_bold(name, bold):
    collector = LineCollector()
    collector.visit("Tekst\n", HERE, at(1, 1), {"/BaseFont": name}, 10.0)

    assert collector.lines()[0].bold is bold
