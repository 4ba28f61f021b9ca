"""Records: what is stored is what comes back, and what was stored before can still be read."""

import json

import pytest

from assistant.documents import Line, LineKind
from assistant.index.records import dump_chunk, dump_lines, parse_chunk, parse_lines
from tests.factories import make_chunk, make_line

LINES = (
    make_line("Doelen", LineKind.HEADING),
    Line(LineKind.ITEM, "meer vaklieden", "Wij willen:", 1),
    Line(LineKind.PARAGRAPH, "Samen ruim 3", "Dat kost", rest="miljoen euro."),
)


def test_lines_come_back_as_they_were():
    assert parse_lines(dump_lines(LINES)) == LINES


def test_a_chunk_comes_back_as_it_was():
    chunk = make_chunk(*LINES, section=("Plan",))

    assert parse_chunk(dump_chunk(chunk)) == chunk


@pytest.mark.parametrize("line", LINES[:2])
def test_a_line_that_ends_with_its_page_is_stored_as_before(line):
    assert json.loads(dump_lines([line])) == [[line.kind, line.text, line.lead, line.level]]
