"""Chunks that touch are read as one passage: none lost, none doubled, none too long."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import ScoredChunk
from assistant.passages import Passage, join_neighbours, passages_to_read
from tests.factories import make_scored


def at(position: int, score: float, *, page: int = 1, source: str = "a.pdf") -> ScoredChunk:
    return make_scored("x" * 100, score=score, source=source, page_number=page, position=position)


def positions(passages: list[Passage]) -> list[list[int]]:
    return [[scored.chunk.position for scored in passage.chunks] for passage in passages]


@pytest.mark.parametrize(
    ("scored", "joined"),
    [
        pytest.param([at(1, 1.0), at(2, 0.9)], [[1, 2]], id="the-next"),
        pytest.param([at(2, 1.0), at(1, 0.9)], [[1, 2]], id="the-one-before-stands-first"),
        pytest.param([at(1, 1.0), at(3, 0.9)], [[1], [3]], id="a-gap"),
        pytest.param([at(1, 1.0), at(3, 0.9), at(2, 0.8)], [[1, 2, 3]], id="a-gap-that-is-filled"),
        pytest.param([at(1, 1.0), at(2, 0.9, page=2)], [[1], [2]], id="another-page"),
        pytest.param([at(1, 1.0), at(2, 0.9, source="b.pdf")], [[1], [2]], id="another-document"),
        pytest.param([at(1, 1.0), at(2, 0.4)], [[1], [2]], id="worth-too-little"),
        pytest.param([at(1, 1.0), at(2, 0.5)], [[1, 2]], id="worth-just-enough"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_join_neighbours_joins_what_touches_and_is_worth_it(scored, joined):
    assert positions(join_neighbours(scored)) == joined


def test_a_passage_is_worth_what_its_best_chunk_is():
    [passage] = join_neighbours([at(2, 1.0), at(1, 0.9)])

    assert passage.score == 1.0


def test_a_passage_grows_to_the_better_side_first():
    found = join_neighbours([at(2, 1.0), at(3, 0.9), at(1, 0.8)], max_characters=200)

    assert positions(found) == [[2, 3], [1]]


def test_a_chunk_that_is_too_long_by_itself_stays_alone():
    assert positions(join_neighbours([at(1, 1.0), at(2, 0.9)], max_characters=50)) == [[1], [2]]


PLACES = st.tuples(st.sampled_from("ab"), st.integers(1, 2), st.integers(0, 5))


@given(st.lists(PLACES, unique=True, max_size=12), st.integers(100, 500))
def test_every_chunk_is_in_one_passage_and_passages_are_best_first(places, room):
    scored = [
        at(position, 1 / (1 + n), page=page, source=source)
        for n, (source, page, position) in enumerate(places)
    ]

    passages = join_neighbours(scored, room)

    given_ids = sorted(one.chunk.id for one in scored)
    assert sorted(one.chunk.id for passage in passages for one in passage.chunks) == given_ids
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)
    for passage in passages:
        own = [one.chunk.position for one in passage.chunks]
        assert own == list(range(own[0], own[0] + len(own)))
        assert len({(one.chunk.source, one.chunk.page_number) for one in passage.chunks}) == 1
        assert len(own) == 1 or sum(len(one.chunk.text) for one in passage.chunks) <= room


def test_what_is_less_likely_is_read_by_its_heart():
    scored = [
        replace(make_scored("x " * 400, score=1 / n, source=f"{n}.pdf"), heart=f"kern {n}")
        for n in range(1, 8)
    ]

    texts = [passage.text for passage in passages_to_read(scored)]

    assert texts[:5] == ["x " * 400] * 5
    assert texts[5:] == ["kern 6", "kern 7"]


def test_a_short_chunk_and_one_without_a_heart_are_read_whole():
    scored = [make_scored(f"kort {n}", score=1 / n, source=f"{n}.pdf") for n in range(1, 8)]

    texts = [passage.text for passage in passages_to_read([replace(s, heart="k") for s in scored])]

    assert texts == [f"kort {n}" for n in range(1, 8)]
    assert [p.text for p in passages_to_read(scored)] == texts
