"""Documents: under which headings a line stands, wherever its chunk begins."""

import pytest

from assistant.documents import Line, LineKind, open_headings
from tests.factories import make_chunk, make_line


def heading(text: str, level: int) -> Line:
    return Line(LineKind.HEADING, text, level=level)


@pytest.mark.parametrize(
    ("section", "line", "opened"),
    [
        pytest.param(("A", "B"), heading("C", 2), ("A", "C"), id="beside"),
        pytest.param(("A", "B"), heading("C", 1), ("C",), id="above"),
        pytest.param(("A",), heading("C", 2), ("A", "C"), id="below"),
        pytest.param(("A",), make_line("Tekst."), ("A",), id="text"),
    ],
)
def test_open_headings_follows_the_level(section, line, opened):
    assert open_headings(section, [line]) == opened


@pytest.mark.parametrize(
    ("line", "above"),
    [
        pytest.param(0, ("Blad", "Stage"), id="before-the-first-heading"),
        pytest.param(2, ("Blad", "Cursus"), id="beside-the-section"),
        pytest.param(4, ("Blad", "Cursus", "Bedrag"), id="below-it"),
        pytest.param(6, ("Bijlage",), id="far-above-it"),
    ],
)
def test_headings_above_counts_the_headings_in_the_chunk(line, above):
    chunk = make_chunk(
        "Vijftig euro.",
        heading("Cursus", 2),
        "De helft.",
        heading("Bedrag", 3),
        "Acht honderd.",
        heading("Bijlage", 1),
        "Een lijst.",
        section=("Blad", "Stage"),
    )

    assert chunk.headings_above(line) == above
