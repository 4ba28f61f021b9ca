"""The weights that ship: one for every feature, by its name, and none besides."""

import json
from importlib import resources

import numpy as np
import pytest

from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.model import load_ranking_model
from assistant.ranking.unit_features import UNIT_FEATURES
from assistant.ranking.word_weights import WORD_FEATURES
from tests.factories import make_model


@pytest.fixture(scope="module")
def stored() -> dict[str, dict[str, float]]:
    file = resources.files("assistant") / "data" / "ranking.json"
    return json.loads(file.read_text(encoding="utf-8"))


def test_the_file_names_every_feature_and_no_other(stored):
    assert list(stored["chunks"]) == list(CHUNK_FEATURES)
    assert list(stored["units"]) == list(UNIT_FEATURES)
    assert list(stored["words"]) == list(WORD_FEATURES)
    assert set(stored) == {"chunks", "units", "words"}


def test_every_feature_has_a_name_of_its_own():
    assert len(set(CHUNK_FEATURES)) == len(CHUNK_FEATURES)
    assert len(set(UNIT_FEATURES)) == len(UNIT_FEATURES)
    assert len(set(WORD_FEATURES)) == len(WORD_FEATURES)


def test_the_model_is_read_in_the_order_of_the_features(stored):
    model = load_ranking_model()

    assert model.chunks == tuple(stored["chunks"].values())
    assert model.units == tuple(stored["units"].values())
    assert model.words == tuple(stored["words"].values())
    assert load_ranking_model() is model


def test_a_score_is_the_sum_of_weighed_features():
    model = make_model({"covers": 2.0, "length": -1.0}, {"covers": 3.0})
    chunks = np.zeros((2, len(CHUNK_FEATURES)), dtype=np.float32)
    chunks[0, CHUNK_FEATURES.index("covers")] = 0.5
    chunks[1, CHUNK_FEATURES.index("length")] = 0.25
    units = np.ones((1, len(UNIT_FEATURES)), dtype=np.float32)

    assert list(model.score_chunks(chunks)) == [1.0, -0.25]
    assert list(model.score_units(units)) == [3.0]
