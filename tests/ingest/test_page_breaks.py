"""Sentences that run on over a page: each half knows the other, and no page takes the words."""

import pytest

from assistant.documents import Line, LineKind, Page
from ingest.page_breaks import join_breaks
from tests.factories import make_line


def halves(upper, lower):
    """Return what the last line of a page and the first of the next are told of each other."""
    pages = [
        Page(number, str(number), tuple(lines))
        for number, lines in enumerate((upper, lower), start=1)
    ]
    first, second = join_breaks(pages)
    assert [line.text for line in first.lines] == [line.text for line in upper]
    return next((line.rest for line in first.lines if line.rest), ""), second.lines[0].lead


@pytest.mark.parametrize(
    ("upper", "lower", "rest", "lead"),
    [
        pytest.param(
            "Dat is af. Samen gaven zij ruim 3", "miljoen euro. Dat was veel.",
            "miljoen euro.", "Samen gaven zij ruim 3", id="small-letter",
        ),
        pytest.param("Het geld van de", "Techniekraad.", "Techniekraad.", "Het geld van de",
                     id="article"),
        pytest.param("Scholen, bedrijven,", "UWV en SBB.", "UWV en SBB.", "Scholen, bedrijven,",
                     id="comma"),
        pytest.param(
            "Het kan nog. (bron: Blad Een. Deel 2, 9 juli;", "Blad Twee (PO), 4 mei). Klaar.",
            "Blad Twee (PO), 4 mei).", "Het kan nog. (bron: Blad Een. Deel 2, 9 juli;",
            id="open-note",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", [LineKind.PARAGRAPH, LineKind.ITEM])
def test_join_breaks_tells_each_half_the_other(kind, upper, lower, rest, lead):
    assert halves([make_line(upper, kind)], [make_line(lower)]) == (rest, lead)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        pytest.param(make_line("Het is af."), make_line("en toch."), id="full-stop"),
        pytest.param(make_line("Wij kiezen:"), make_line("meer vaklieden"), id="colon"),
        pytest.param(make_line("Een stuurgroep"), make_line("Een werkgroep."), id="capital"),
        pytest.param(make_line("Zij gaven 3"), make_line("meer", LineKind.ITEM), id="item"),
        pytest.param(make_line("Dit doen wij", LineKind.HEADING), make_line("en dat."), id="title"),
        pytest.param(make_line("a | b", LineKind.ROW), make_line("c en d."), id="row"),
    ],
)
def test_join_breaks_leaves_alone_what_ends_with_its_page(upper, lower):
    assert halves([upper], [lower]) == ("", "")


def test_join_breaks_looks_above_the_footnotes():
    upper = [make_line("Zij vinden het moeilijk,"), make_line("1 Deze tekst is overgenomen.")]

    assert halves(upper, [make_line("of vies.")]) == ("of vies.", "Zij vinden het moeilijk,")


def test_join_breaks_shortens_a_half_that_is_very_long():
    rest, lead = halves([make_line("woord " * 100 + "en")], [make_line("zin " * 100 + "af.")])

    assert (lead[:2], rest[-2:]) == ("… ", " …")
    assert max(len(lead), len(rest)) < 310


def test_join_breaks_keeps_pages_without_lines():
    pages = [Page(1, "1", ()), Page(2, "2", (Line(LineKind.PARAGRAPH, "en dan."),))]

    assert list(join_breaks(pages)) == pages
