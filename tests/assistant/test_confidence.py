"""How sure we are: measured from things one can explain, and never out of bounds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.confidence import DEFAULT_MODEL, FEATURES, ConfidenceModel, confidence, measure
from assistant.documents import ScoredChunk
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.units import cut_units
from assistant.retriever import Retrieval
from assistant.understanding import understand
from tests.factories import make_scored

THESAURUS = Thesaurus([Concept("loket", {"same": ("balie",)}, 1.0)])
FLAT = ConfidenceModel(weights=(1.0,) + (0.0,) * (len(FEATURES) - 1), bias=0.0, threshold=0.5)


def features_of(question: str, *chunks: ScoredChunk, scope: float = 0.5) -> dict[str, float]:
    query = understand(question, (), THESAURUS, load_gazetteer())
    units = cut_units(chunks)
    retrieval = Retrieval(chunks, {"grams": {"a": 0.4, "b": 0.7}} if chunks else {}, {}, 10)
    return measure(query, retrieval, units, [0.5 + n for n in range(len(units))], scope)


def test_measure_gives_every_feature_of_the_model():
    assert tuple(features_of("Wie?", make_scored("Een loket."))) == FEATURES
    assert len(DEFAULT_MODEL.weights) == len(FEATURES)
    assert 0 < DEFAULT_MODEL.threshold < 1


def test_measure_of_nothing_found_is_zero_and_not_an_error():
    features = features_of("Hoeveel loketten zijn er?")

    assert features == {"scope": 0.0, "fused": 0.0, "grams": 0.0, "unit": 0.0, "asked": 0.0}


def test_measure_takes_the_best_of_what_was_found():
    first, second = make_scored("Een loket.", score=0.9), make_scored("Een balie.", score=1.4)

    features = features_of("Wie?", first, second)

    assert (features["fused"], features["grams"], features["unit"]) == (1.4, 0.7, 1.5)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("Hoeveel loketten zijn er?", 1.0, id="there"),
        pytest.param("Hoeveel campussen zijn er?", 0.0, id="not-there"),
        pytest.param("Wie doet dat?", 1.0, id="asks-for-no-thing"),
    ],
)
def test_measure_looks_for_the_word_that_is_asked(question, asked):
    assert features_of(question, make_scored("Er zijn drie loketten."))["asked"] == asked


def test_measure_finds_the_word_that_is_asked_also_above_the_text():
    under = make_scored("Er zijn er drie.", section=("Loketten",))

    assert features_of("Hoeveel loketten zijn er?", under)["asked"] == 1.0


@pytest.mark.parametrize("scope", [0.0, 1.0, 1e-300, 1 - 1e-16])
def test_measure_takes_a_scope_that_is_all_but_certain(scope):
    assert math.isfinite(features_of("Wie?", make_scored("Een loket."), scope=scope)["scope"])


def test_measure_grows_with_the_scope():
    low, high = (features_of("Wie?", make_scored("Een."), scope=s)["scope"] for s in (0.2, 0.8))

    assert low < 0 < high


@given(st.lists(st.floats(-1e6, 1e6), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_confidence_is_a_chance_whatever_was_measured(values):
    assert 0 < confidence(dict(zip(FEATURES, values, strict=True))) < 1


def test_confidence_weighs_each_feature():
    nothing = dict.fromkeys(FEATURES, 0.0)

    assert confidence(nothing, FLAT) == 0.5
    assert confidence({**nothing, FEATURES[0]: 2.0}, FLAT) == pytest.approx(1 / (1 + math.exp(-2)))


@pytest.mark.parametrize("feature", FEATURES)
def test_more_of_a_feature_never_makes_the_shipped_model_less_sure(feature):
    nothing = dict.fromkeys(FEATURES, 0.0)

    assert confidence({**nothing, feature: 1.0}) >= confidence(nothing)
