"""Ranking candidates: best first, in shares, the same every time, also when nothing is asked."""

import math

import pytest

from assistant.answers import Turn
from assistant.documents import Chunk
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.ranking import ranker as ranker_module
from assistant.ranking.ranker import Ranker
from assistant.readings import Reading, read_chunk
from assistant.understanding import understand
from tests.factories import EVEN, make_chunk, make_model, make_ranking, make_space

THESAURUS = Thesaurus([Concept("omscholing", {"same": ("ander vak leren",)}, 1.0)])
MODEL = make_model({"covers": 2.0})
HOUSE = make_chunk("Een robot bouwt een huis.", source="b.pdf")
ROBOT = make_chunk("Een robot slaapt.", source="c.pdf")
DOG = make_chunk("De hond eet vlees.", source="a.pdf")


def test_rank_puts_the_best_first_and_says_how_much_better_it_is():
    ranking = make_ranking("robot huis", DOG, ROBOT, HOUSE, thesaurus=THESAURUS, model=MODEL)

    covers = ranking.comparison.chunk_features @ MODEL.chunks / 2
    assert [ranking.chunks[place] for place in ranking.order] == [HOUSE, ROBOT, DOG]
    assert ranking.shares[2] == 1.0
    assert ranking.shares[1] == pytest.approx(math.exp(2 * (covers[1] - covers[2])))
    assert 0 < ranking.shares[0] < ranking.shares[1] < 1


def test_rank_keeps_a_share_above_nothing_however_far_behind():
    steep = make_model({"covers": 1e6})

    ranking = make_ranking("robot", DOG, ROBOT, thesaurus=THESAURUS, model=steep)

    assert 0 < ranking.shares[0] < 1e-9
    assert ranking.shares[1] == 1.0


def test_rank_orders_equals_by_place_whatever_order_they_come_in():
    orders = [
        make_ranking("krokodil", *chunks, thesaurus=THESAURUS, model=MODEL)
        for chunks in ([DOG, HOUSE, ROBOT], [ROBOT, DOG, HOUSE])
    ]

    named = [[ranking.chunks[place].source for place in ranking.order] for ranking in orders]
    assert named == [["a.pdf", "b.pdf", "c.pdf"]] * 2


@pytest.mark.parametrize("question", ["wie is het?", "?"])
def test_a_question_without_words_keeps_the_order_it_was_given(question):
    ranking = make_ranking(question, ROBOT, DOG, thesaurus=THESAURUS)

    assert (ranking.order, ranking.asked, ranking.comparison) == ((0, 1), (), None)
    assert list(ranking.shares) == [1.0, 1.0]


def test_no_candidates_are_no_error():
    ranking = make_ranking("robot", thesaurus=THESAURUS)

    assert (ranking.chunks, ranking.order, list(ranking.shares)) == ((), (), [])
    assert ranking.comparison is None


def test_a_ranker_that_was_not_started_keeps_the_order():
    query = understand("robot", (), THESAURUS, load_gazetteer())

    ranking = Ranker(THESAURUS, MODEL).rank(query, [DOG, ROBOT], {}, {}, EVEN)

    assert ranking.order == (0, 1)


def test_the_words_of_an_earlier_turn_weigh_less():
    history = [Turn("Wat doet de robot?", "Bouwen.")]

    ranking = make_ranking("En het huis daarvan?", HOUSE, thesaurus=THESAURUS, history=history)

    weights = {word.word: word.weight for word in ranking.asked}
    assert weights["huis"] == 1.0
    assert 0 < weights["robot"] < 1


def test_a_word_that_is_repeated_keeps_the_weight_of_the_question_itself():
    history = [Turn("Wat kost het huis?", "Veel.")]

    ranking = make_ranking("En het huis daarvan?", HOUSE, thesaurus=THESAURUS, history=history)

    assert [word.weight for word in ranking.asked if word.word == "huis"] == [1.0]


class Shelf:
    """Loads chunks, and remembers which were asked."""

    def __init__(self, *chunks: Chunk) -> None:
        self.loaded: list[list[str]] = []
        self._chunks = {chunk.id: chunk for chunk in chunks}

    def load(self, ids: list[str]) -> dict[str, Reading]:
        self.loaded.append(list(ids))
        return {i: read_chunk(self._chunks[i], THESAURUS) for i in ids if i in self._chunks}


def test_fetch_loads_each_chunk_once_and_keeps_the_order():
    shelf = Shelf(DOG, ROBOT, HOUSE)
    ranker = Ranker(THESAURUS, MODEL)
    ranker.fetch([DOG.id, ROBOT.id], shelf.load)

    found = ranker.fetch([HOUSE.id, DOG.id], shelf.load)

    assert found == [HOUSE, DOG]
    assert shelf.loaded == [[DOG.id, ROBOT.id], [HOUSE.id]]


def test_fetch_passes_over_what_is_gone():
    assert Ranker(THESAURUS, MODEL).fetch(["x", DOG.id], Shelf(DOG).load) == [DOG]


def test_fetch_forgets_when_it_holds_too_much(monkeypatch):
    monkeypatch.setattr(ranker_module, "_MOST_KEPT", 2)
    shelf = Shelf(DOG, ROBOT, HOUSE)
    ranker = Ranker(THESAURUS, MODEL)
    ranker.fetch([DOG.id, ROBOT.id], shelf.load)

    assert ranker.fetch([DOG.id, HOUSE.id], shelf.load) == [DOG, HOUSE]
    assert shelf.loaded[-1] == [DOG.id, HOUSE.id]


def test_start_forgets_what_was_fetched_before():
    ranker = Ranker(THESAURUS, MODEL)
    ranker.fetch([DOG.id], Shelf(DOG).load)
    changed = make_chunk("De hond slaapt.", source="a.pdf")

    ranker.start(make_space([changed], THESAURUS))

    assert ranker.fetch([DOG.id], Shelf(changed).load) == [changed]
