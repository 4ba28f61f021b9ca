"""Fitting the words: those that tell right pieces apart come to count more, and no others."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

from assistant.ranking.word_weights import WORD_FEATURES
from eval import fit_words
from eval.fit_words import Words

PIECES = 5


def question(right: int, marked: int) -> Words:
    """Return a question of two words: the right piece says the marked one, another the other."""
    said = np.zeros((3, 2, PIECES))
    said[0, marked, right] = 1.0
    said[0, 1 - marked, right - 1] = 1.0
    marks = np.zeros((2, 3))
    marks[marked, 0] = 1.0  # tells which word it is
    marks[:, 1] = 0.5  # never differs
    marks[right % 2, 2] = 1.0  # says nothing
    answers = np.zeros(PIECES)
    answers[right] = 1.0
    return Words(np.array([0.5, 0.5]), marks, said, np.ones((PIECES, 1)), answers)


QUESTIONS = [question(n % PIECES, n % 2) for n in range(40)]


def test_fit_words_finds_the_mark_of_words_that_tell():
    telling, same, noise = fit_words.fit_words(QUESTIONS)

    assert telling > 0.5
    assert abs(same) < 1e-3
    assert abs(noise) < 0.2 * telling


def test_fit_words_turns_away_from_the_mark_of_words_that_mislead():
    misleading = [question(n % PIECES, n % 2) for n in range(40)]
    for words in misleading:
        words.marks[:, 0] = 1.0 - words.marks[:, 0]

    assert fit_words.fit_words(misleading)[0] < -0.5


def test_fit_words_keeps_weights_small_when_it_costs_more():
    light, heavy = (abs(fit_words.fit_words(QUESTIONS, cost)[0]) for cost in (1e-3, 1.0))

    assert heavy < light


def test_features_are_what_the_words_say_for_their_weight():
    [first, *_] = QUESTIONS

    plain = first.features(np.zeros(3))
    marked = first.features(np.array([np.log(3.0), 0.0, 0.0]))

    np.testing.assert_allclose(plain[:, 0], [0.5, 0, 0, 0, 0.5])
    np.testing.assert_allclose(marked[:, 0], [0.75, 0, 0, 0, 0.25])
    np.testing.assert_allclose(marked[:, 1:], [[0, 0, 1]] * PIECES)


@pytest.mark.parametrize("option", [(), ("--also",)])
def test_fit_words_writes_a_weight_for_every_feature_and_keeps_the_others(facts, option):
    also = [*option, str(facts.index), str(facts.cases)] if option else []

    ended = CliRunner().invoke(
        fit_words.main, [str(facts.cases), "--index", str(facts.index), *also]
    )

    assert ended.exception is None
    count = 6 * 5 if option else 6  # another collection counts four times
    assert f"fitted on {count} questions; written to ranking.json" in ended.stdout
    stored = json.loads(facts.weights.read_text(encoding="utf-8"))
    assert list(stored["words"]) == list(WORD_FEATURES)
    assert np.isfinite(list(stored["words"].values())).all()
    assert stored["units"] == {"covers": 0.5}
