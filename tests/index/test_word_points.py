"""The word space of an index: settled as documents come, stored, and read again."""

from pathlib import Path

import pytest

from assistant.errors import IndexDamagedError, IndexMissingError
from assistant.index import chunk_index
from assistant.index.chunk_index import ChunkIndex
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.index.word_points import WordPoints
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.words import stem
from tests.factories import make_chunk, make_document, make_line

THESAURUS = Thesaurus(
    [
        Concept("subsidie", {"same": ("geld", "bijdrage")}, 1.0),
        Concept("loket", {"same": ("balie",)}, 1.0),
    ]
)
ROBOTS = make_chunk("De robots krijgen geld en een bijdrage. Robots krijgen subsidie en geld.")


def test_settle_stores_the_words_of_the_documents(tmp_path):
    points = WordPoints(tmp_path, THESAURUS)
    assert not points.exist()

    points.settle([ROBOTS])

    assert points.exist()
    assert {"robot", "subsidie", "loket"} <= points.space.vocabulary.keys()
    assert WordPoints(tmp_path, THESAURUS).space.vocabulary == points.space.vocabulary


def test_settle_takes_each_sentence_by_itself(tmp_path):
    points = WordPoints(tmp_path, THESAURUS)
    line = make_line("De krokodil koopt subsidie, geld en bijdrage. De giraf staat bij de balie.")

    points.settle([make_chunk(line)])

    space = points.space
    (crocodile,), (giraffe,), (grant,) = (
        space.rows([stem(w)]) for w in ("krokodil", "giraf", "subsidie")
    )
    near = space.likeness([grant])[0]
    assert near[crocodile] > near[giraffe]


def test_settle_of_no_documents_leaves_the_thesaurus(tmp_path):
    points = WordPoints(tmp_path, THESAURUS)

    points.settle([])

    assert "loket" in points.space.vocabulary


def test_settle_takes_an_even_sample_of_very_many_chunks(tmp_path, monkeypatch):
    monkeypatch.setattr(chunk_index, "MAX_SETTLE_CHUNKS", 2)
    words = ("aap", "beer", "cavia", "das", "ezel", "fret")
    chunks = [make_chunk(f"De {w} ziet.", position=n) for n, w in enumerate(words)]
    (tmp_path / "dieren.pdf").write_text("x", encoding="utf-8")
    index = open_index(tmp_path / "index", THESAURUS, create=True)

    index.sync([Arrival(make_document(chunks), chunks, tmp_path / "dieren.pdf", "root", "1")])

    assert {w for w in words if w in index.words.space.vocabulary} == {"aap", "das"}


@pytest.fixture
def add(tmp_path: Path):
    """Return what puts a document of one chunk into an index."""
    index = open_index(tmp_path / "index", THESAURUS, create=True)

    def add(source: str, *texts: str) -> ChunkIndex:
        chunks = [make_chunk(text, source=source, position=n) for n, text in enumerate(texts)]
        (tmp_path / source).write_text("x", encoding="utf-8")
        digest = str(len(texts))
        index.sync([Arrival(make_document(chunks), chunks, tmp_path / source, "root", digest)])
        return index

    return add


def test_the_first_documents_settle_the_words(add):
    index = add("a.pdf", "Robots krijgen geld van de provincie.")

    assert index.words.exist()
    assert "robot" in index.words.space.vocabulary


def test_the_words_settle_again_when_the_index_has_grown_much(add):
    add("a.pdf", "Robots krijgen geld van de provincie.")

    index = add("b.pdf", *(f"De krokodil nummer {n} eet vlees." for n in range(4)))

    assert stem("krokodil") in index.words.space.vocabulary


def test_the_words_rest_when_one_document_is_added_to_many(add):
    add("a.pdf", *(f"Robot {n} krijgt geld van de provincie." for n in range(12)))

    index = add("b.pdf", "De krokodil eet vlees.")

    assert stem("krokodil") not in index.words.space.vocabulary


def test_space_of_an_index_that_never_had_documents_says_what_to_do(tmp_path):
    with pytest.raises(IndexMissingError, match="loket ingest"):
        _ = WordPoints(tmp_path, THESAURUS).space


def test_an_index_that_lost_its_words_is_not_opened(tmp_path):
    index = open_index(tmp_path / "index", THESAURUS, create=True)
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    arrival = Arrival(make_document([ROBOTS]), [ROBOTS], tmp_path / "a.md", str(tmp_path), "1")
    index.sync([arrival])
    (tmp_path / "index" / "words.npz").unlink()

    with pytest.raises(IndexDamagedError, match="rebuild"):
        open_index(tmp_path / "index", THESAURUS)
