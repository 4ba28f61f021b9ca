"""A chunk as rows of numbers: what can be quoted, what stands above it, and where it lies."""

import numpy as np

from assistant.documents import Chunk, LineKind
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.words import stem, terms
from assistant.ranking import reading
from assistant.ranking.reading import ChunkReader, ReadChunk, join_rows
from tests.factories import make_chunk, make_line, make_space

THESAURUS = Thesaurus(
    [
        Concept("omscholing", {"same": ("ander vak leren",), "narrower": ("avondles",)}, 1.0),
        Concept("loket", {"related": ("adviseur",)}, 1.0),
    ]
)
LEAD = "De partners spreken doelen af:"
CHUNK = make_chunk(
    make_line("Doelen", LineKind.HEADING),
    "De hogeschool trekt de actie. De provincie betaalt.",
    make_line("meer leerlingen", LineKind.ITEM, lead=LEAD),
    section=("Plannen",),
)
EMPTY = make_chunk(source="leeg.pdf")


def reader(*chunks: Chunk) -> ChunkReader:
    return ChunkReader(THESAURUS, make_space(chunks, THESAURUS))


def rows_of(read: ReadChunk, by: ChunkReader) -> list[set[str]]:
    """Return the words of CHUNK that each row says."""
    names = {by.table.known(term): term for term in terms(f"{CHUNK.text} {LEAD} Plannen")}
    return [
        {names[number] for number, weight in zip(numbers, weights, strict=True) if weight}
        for numbers, weights in zip(
            np.split(read.terms, read.starts[1:]),
            np.split(read.weights, read.starts[1:]),
            strict=True,
        )
    ]


def test_read_gives_a_row_per_unit_per_lead_and_for_what_stands_above():
    by = reader(CHUNK)

    read = by.read(CHUNK)

    rows = rows_of(read, by)
    assert [unit.text for unit in read.units] == [
        "De hogeschool trekt de actie.",
        "De provincie betaalt.",
        "meer leerlingen",
    ]
    assert len(rows) == 2 * 3 + 2
    assert "provincie" in rows[1]
    assert "doel" in rows[3]
    assert {"doel", "partner"} <= rows[5]
    assert rows[6] == {"doel"}
    assert {stem("plan"), "partner"} <= rows[7]


def test_read_of_a_chunk_without_units_has_the_rows_above_it():
    read = reader(EMPTY).read(EMPTY)

    assert read.units == ()
    assert len(read.starts) == 2
    assert not read.weights.any()
    assert read.unit_points.shape == (0, len(read.point))


def test_every_row_has_a_term_even_when_it_says_nothing():
    chunk = make_chunk("Het is er. De robot ook.")

    read = reader(chunk).read(chunk)

    assert (np.diff([*read.starts, len(read.terms)]) >= 1).all()


def test_a_unit_lies_where_its_words_lie():
    chunk = make_chunk("De robot ziet een hond. De bank leent geld.")
    by = reader(chunk)

    read = by.read(chunk)

    space = by.table.space
    np.testing.assert_allclose(
        read.unit_points[1], space.mean(space.rows(["bank", "leent", "geld"]))
    )


def test_a_chunk_is_read_once():
    by = reader(CHUNK)

    assert by.read(CHUNK) is by.read(CHUNK)


def test_a_chunk_that_changed_is_read_again():
    by = reader(CHUNK)
    by.read(CHUNK)

    read = by.read(make_chunk("Iets heel anders staat hier nu."))

    assert [unit.text for unit in read.units] == ["Iets heel anders staat hier nu."]


def test_the_oldest_is_forgotten_when_much_was_read(monkeypatch):
    monkeypatch.setattr(reading, "_OLDEST_KEPT", 1)
    by = reader(CHUNK, EMPTY)
    first = by.read(CHUNK)
    by.read(EMPTY)

    again = by.read(CHUNK)

    assert again is not first
    np.testing.assert_array_equal(again.terms, first.terms)


def test_join_rows_puts_chunks_one_after_the_other():
    by = reader(CHUNK, EMPTY)
    first, second = by.read(CHUNK), by.read(EMPTY)

    terms, weights, starts = join_rows([first, second])

    assert len(terms) == len(weights) == len(first.terms) + len(second.terms)
    assert list(starts) == [*first.starts, *(second.starts + len(first.terms))]
