"""Fitting the ranking: the feature that tells the right one apart is found, and no other."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.unit_features import UNIT_FEATURES
from eval import fit_ranking
from eval.fit_ranking import fit_listwise

NOISE = np.random.default_rng(3)


def question(right: int, candidates: int = 6) -> tuple[np.ndarray, np.ndarray]:
    """Return candidates of which feature 0 tells the right one, 1 says nothing, 2 never differs."""
    features = NOISE.normal(size=(candidates, 3))
    features[:, 0] = NOISE.uniform(0, 0.4, size=candidates)
    features[right, 0] = 0.9
    features[:, 2] = 4.0
    answers = np.zeros(candidates)
    answers[right] = 1.0
    return features, answers


EXAMPLES = [question(n % 6) for n in range(30)]


def test_fit_listwise_finds_the_feature_that_tells():
    telling, noise, same = fit_listwise(EXAMPLES)

    assert telling > 1
    assert abs(noise) < 0.1 * telling
    assert abs(same) < 1e-3 * telling


def test_fit_listwise_puts_the_right_one_first_in_questions_it_has_not_seen():
    weights = fit_listwise(EXAMPLES)

    unseen = [question(n % 6) for n in range(12)]

    assert all(int(np.argmax(x @ weights)) == int(np.argmax(y)) for x, y in unseen)


def test_fit_listwise_turns_away_from_what_tells_the_wrong_one():
    turned = [(np.column_stack([-x[:, 0], x[:, 1:]]), y) for x, y in EXAMPLES]

    assert fit_listwise(turned)[0] < -1


def test_fit_listwise_keeps_weights_small_when_it_costs_more():
    light, heavy = (abs(fit_listwise(EXAMPLES, penalty)[0]) for penalty in (1e-3, 1.0))

    assert heavy < light


@pytest.mark.parametrize(
    "useless",
    [
        pytest.param((np.full((4, 3), 1e3), np.zeros(4)), id="nothing-right"),
        pytest.param((np.zeros((0, 3)), np.zeros(0)), id="no-candidates"),
    ],
)
def test_fit_listwise_passes_over_a_question_that_teaches_nothing(useless):
    np.testing.assert_allclose(fit_listwise([*EXAMPLES, useless]), fit_listwise(EXAMPLES))


def test_fit_listwise_takes_a_question_that_is_right_in_part():
    halved = [(x, y / 2) for x, y in EXAMPLES]

    np.testing.assert_allclose(fit_listwise(halved), fit_listwise(EXAMPLES))


def test_fit_listwise_says_when_there_is_nothing_to_learn_from():
    with pytest.raises(ValueError, match="no question has a right candidate"):
        fit_listwise([(np.zeros((2, 3)), np.zeros(2))])


def test_fit_ranking_writes_a_weight_for_every_feature(facts):
    ended = CliRunner().invoke(
        fit_ranking.main,
        [str(facts.cases), "--index", str(facts.index)],
    )

    assert ended.exception is None
    assert "right chunk among the first  5: 1.000 (questions left out)" in ended.stdout
    assert "fitted on 6 questions; written to ranking.json" in ended.stdout
    stored = json.loads(facts.weights.read_text(encoding="utf-8"))
    assert stored["words"] == {"idf": 1.5}
    assert list(stored["chunks"]) == list(CHUNK_FEATURES)
    assert list(stored["units"]) == list(UNIT_FEATURES)
    assert np.isfinite(list(stored["chunks"].values())).all()
    assert any(stored["units"].values())
