"""The heart of a chunk: the sentences that say what is asked, exact and not too long."""

import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.ranking.hearts import hearts
from assistant.understanding import understand
from tests.factories import make_chunk, make_model, make_ranking

THESAURUS = Thesaurus([])
MODEL = make_model({"covers": 1.0}, {"covers": 1.0})
FILLER = "Op deze pagina staat ook iets over heel andere dingen in de gemeente en daarbuiten. " * 3
ROBOT = "Een robot bouwt een huis."


def hearts_of(*texts: str) -> dict[int, str]:
    chunk = make_chunk(*texts)
    query = understand("Wat bouwt een robot?", (), THESAURUS, load_gazetteer())
    ranking = make_ranking("Wat bouwt een robot?", chunk, thesaurus=THESAURUS)
    return hearts(query, ranking, [0], MODEL)


@pytest.mark.parametrize("place", [0, 2, 4])
def test_the_heart_holds_what_is_asked_and_words_of_the_page_only(place):
    texts = [FILLER] * 4
    texts.insert(place, ROBOT)

    heart = hearts_of(*texts)[0]

    assert ROBOT in heart
    assert len(heart) <= 560
    assert set(heart.splitlines()) <= {ROBOT, *(FILLER.strip().split(". ")), *_sentences(FILLER)}


def _sentences(text: str) -> list[str]:
    return [f"{sentence}." for sentence in text.strip(" .").split(". ")]


def test_of_a_short_chunk_all_is_heart():
    assert hearts_of(ROBOT, "Dat duurt een dag.")[0] == f"{ROBOT}\nDat duurt een dag."


def test_a_chunk_without_pieces_has_no_heart():
    assert hearts_of() == {}
