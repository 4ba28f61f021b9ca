"""Citations say under which headings their words stand."""

import pytest

from assistant.answers import Citation
from assistant.documents import LineKind
from tests.factories import make_chunk, make_line

CHUNK = make_chunk(
    "Vijftig euro per week.",
    make_line("Cursus", LineKind.HEADING),
    "Wij betalen de helft. Vraag het vooraf aan.",
    section=("Stage",),
)


@pytest.mark.parametrize(
    ("quote", "section"),
    [
        pytest.param("Vijftig euro per week.", ("Stage",), id="above-the-heading"),
        pytest.param("Wij betalen de helft.", ("Cursus",), id="below-it"),
        pytest.param(
            "Cursus Wij betalen de helft. Vraag het vooraf aan.", ("Stage",), id="over-two-lines"
        ),
        pytest.param("Wij betalen … vooraf", ("Stage",), id="nowhere-whole"),
    ],
)
def test_the_section_of_a_citation_is_where_its_quote_stands(quote, section):
    assert Citation(1, CHUNK, quote).section == section
