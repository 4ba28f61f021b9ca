"""What marks the words of a question, and how much each then counts."""

import numpy as np
import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.ranking.asked import asked_words
from assistant.ranking.word_weights import WORD_FEATURES, weigh_words, word_features
from assistant.understanding import understand
from tests.factories import make_chunk, make_model, make_ranking

NOTHING = Thesaurus([])


def marks(question: str, name: str, **given: object) -> dict[str, float]:
    asked = asked_words(question, NOTHING)
    known = {
        "idf": lambda word: 3.0, "in_units": np.zeros((len(asked), 4)),
        "in_titles": lambda term: 0.0, "affinity": np.array([-1.0]),
    }  # fmt: skip
    query = understand(question, (), NOTHING, load_gazetteer())
    features = word_features(query, asked, **(known | given))
    assert features.shape == (len(asked), len(WORD_FEATURES))
    assert np.abs(features).max(initial=0.0) <= 1
    column = features[:, WORD_FEATURES.index(name)]
    return {word.word: float(value) for word, value in zip(asked, column, strict=True)}


def test_a_word_of_the_sentence_that_asks_is_marked():
    found = marks("Ik heb een garage. Wie betaalt scholing? Graag snel antwoord.", "asks")

    assert (found["garage"], found["betaalt"], found["scholing"], found["snel"]) == (0, 1, 1, 0)


def test_without_a_question_mark_the_last_sentence_asks():
    found = marks("Ik heb een garage. Zoek scholing", "asks")

    assert (found["garage"], found["scholing"]) == (0, 1)


def test_a_word_that_frames_the_question_is_marked():
    found = marks("Wat zit er straks voor jullie allemaal aan scholing?", "frames")

    assert (found["zit"], found["straks"], found["allemaal"], found["scholing"]) == (1, 1, 1, 0)


@pytest.mark.parametrize(
    ("affinity", "steered"), [([0.0, 1.0], 0.0), ([-1.0, 1.0], 0.5), ([-1.0, -0.5], 1.0)]
)
def test_a_place_is_marked_as_far_as_places_tell_documents_apart(affinity, steered):
    found = marks("Wie betaalt scholing in Alkmaar?", "place", affinity=np.array(affinity))

    assert (found["alkmaar"], found["scholing"]) == (steered, 0)


def test_a_word_of_titles_is_marked_by_the_share_of_documents_that_have_it():
    found = marks(
        "Wie betaalt het Techniekpact?",
        "title",
        in_titles={"techniekpact": 0.6, "betal": 0.0}.__getitem__,
    )

    assert (found["techniekpact"], found["betaalt"]) == (pytest.approx(0.6), 0)


def test_a_word_that_many_candidates_say_is_marked_more():
    in_units = np.array([[1, 1, 1, 0], [1, 0, 0, 0.2]])

    found = marks("robot slaapt", "units with it", in_units=in_units)

    assert found["slaapt"] < found["robot"] < 0


def test_no_words_have_no_marks():
    assert marks("", "idf") == {}


def test_weigh_words_goes_by_rarity_when_no_mark_weighs_anything():
    plain = np.array([0.7, 0.2, 0.1], dtype=np.float32)

    same = weigh_words(plain, np.ones((3, 2), dtype=np.float32), (0.0, 0.0))

    np.testing.assert_allclose(same, plain, rtol=1e-5)


def test_weigh_words_counts_a_marked_word_for_more():
    marked = np.array([[1.0], [0.0]], dtype=np.float32)

    found = weigh_words(np.array([0.5, 0.5]), marked, (np.log(3.0),))

    np.testing.assert_allclose(found, [0.75, 0.25], rtol=1e-5)


def test_the_weights_of_words_decide_what_is_covered():
    robot, asking = make_chunk("Een robot slaapt."), make_chunk("Wie betaalt?", source="b.pdf")
    question = "Ik heb een robot. Wie betaalt?"
    by_rarity = make_model({"covers": 1.0})
    by_asking = make_model({"covers": 1.0}, words={"asks": 9.0})

    plain, learned = (
        make_ranking(question, robot, asking, thesaurus=NOTHING, model=model).comparison
        for model in (by_rarity, by_asking)
    )

    assert learned.unit_covers[0] < 0.01 < plain.unit_covers[0]
    assert learned.unit_covers[1] > 0.99
    np.testing.assert_allclose(plain.word_weights, learned.word_weights)
    np.testing.assert_allclose(plain.word_weights, plain.word_counts, rtol=1e-5)


def test_a_ranking_says_how_much_each_word_counted():
    model = make_model({"covers": 1.0}, words={"asks": 9.0})
    robot = make_chunk("Een robot slaapt.")

    counts = make_ranking("Ik heb een robot. Wie betaalt?", robot, thesaurus=NOTHING, model=model)

    assert counts.counts()["betaalt"] > 0.99 > 0.01 > counts.counts()["robot"]
    assert make_ranking("", robot, thesaurus=NOTHING).counts() == {}
