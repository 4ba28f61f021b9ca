"""How sure we are: measured from things one can explain, and never out of bounds."""

import json
import math
from collections.abc import Sequence
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.confidence import (
    AGAINST,
    FEATURES,
    ConfidenceModel,
    confidence,
    hardly_said,
    load_confidence_model,
    measure,
)
from assistant.documents import Chunk, ScoredChunk
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.retrieval import Retrieval
from assistant.understanding import understand
from tests.factories import make_chunk, make_ranking

THESAURUS = Thesaurus([Concept("loket", {"same": ("balie",)}, 1.0)])
FLAT = ConfidenceModel(weights=(1.0,) + (0.0,) * (len(FEATURES) - 1), bias=0.0, threshold=0.5)


def features_of(
    question: str, *chunks: Chunk, scope: float = 0.5, scores: Sequence[float] = ()
) -> dict[str, float]:
    """Measure; without scores the units answer better the later they come."""
    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS)
    units = ranking.comparison.units if ranking.comparison else ()
    found = tuple(ScoredChunk(chunk, 1.0) for chunk in chunks)
    query = understand(question, (), THESAURUS, load_gazetteer())
    retrieval = Retrieval(found, {}, {}, 10, ranking)
    return measure(query, retrieval, units, scores or range(len(units)), scope)


@pytest.mark.parametrize(
    ("question", "size", "unsaid"),
    [
        pytest.param("Wie bewaakt de vuurtoren van Texel?", 15, True, id="on something else"),
        pytest.param("Wie bewaakt de vuurtoren van Texel?", 370, False, id="a large index"),
        pytest.param("Welke balie helpt bij bijscholing?", 15, False, id="in other words"),
        pytest.param("Wie helpt bij bijscholing?", 15, False, id="in the same words"),
    ],
)
def test_hardly_said_tells_a_question_on_what_a_small_index_does_not_speak_of(
    question, size, unsaid
):
    chunks = (make_chunk("Het loket helpt bij scholing."), make_chunk("Bijscholing is gratis."))
    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS)

    assert hardly_said(Retrieval((), {}, {}, size, ranking)) is unsaid


def test_measure_gives_every_feature_of_the_model():
    assert tuple(features_of("Welk loket?", make_chunk("Een loket."))) == FEATURES


def test_the_file_of_the_shipped_model_names_every_feature_and_no_other():
    file = resources.files("assistant") / "data" / "confidence.json"
    stored = json.loads(file.read_text(encoding="utf-8"))

    shipped = load_confidence_model()

    assert list(stored["weights"]) == list(FEATURES)
    assert shipped.weights == tuple(stored["weights"].values())
    assert 0 < shipped.threshold < 1


@pytest.mark.parametrize(
    ("question", "chunks"),
    [
        pytest.param("Hoeveel loketten zijn er?", (), id="nothing-found"),
        pytest.param("Wie is dat?", (make_chunk("Een loket."),), id="no-words"),
        pytest.param("Welk loket?", (make_chunk(),), id="nothing-to-quote"),
    ],
)
def test_measure_of_nothing_is_zero_and_not_an_error(question, chunks):
    features = features_of(question, *chunks)

    nothing_asked = {"asked", "held", "held covers"}
    assert {name for name, value in features.items() if value} <= nothing_asked


def test_measure_tells_what_the_best_do_not_say():
    there = make_chunk("Een krokodil is een dier.", source="b.pdf")
    here = make_chunk("Een loket in de stad. Dit loket is open. Dat loket is dicht. "
                      "Geen loket is ver. Elk loket helpt.")  # fmt: skip

    features = features_of(
        "Welk loket heeft krokodillen?", here, there, scores=[5.0, 4.0, 3.0, 2.0, 1.0, 0.0]
    )

    assert features["lost here"] > 0.4
    assert features_of("Welk loket?", here)["lost here"] == 0.0


def test_measure_asks_how_well_the_kind_of_fact_is_held():
    chunk = make_chunk("Er zijn drie loketten. Loketten zijn er voor iedereen.")

    best = features_of("Hoeveel loketten zijn er?", chunk, scores=[2.0, 1.0])
    second = features_of("Hoeveel loketten zijn er?", chunk, scores=[1.0, 2.0])
    none = features_of("Hoeveel loketten zijn er?", make_chunk("Er zijn loketten."))

    assert best["held"] == 1.0
    assert second["held"] == second["count lost"] == 0.5
    assert (none["held"], none["count lost"]) == (0.0, 1.0)
    assert features_of("Is er een loket?", chunk)["held"] == 1.0


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("Hoeveel loketten zijn er?", 1.0, id="there"),
        pytest.param("Hoeveel campussen zijn er?", 0.0, id="not-there"),
        pytest.param("Wie doet dat?", 1.0, id="asks-for-no-thing"),
    ],
)
def test_measure_looks_for_the_word_that_is_asked(question, asked):
    assert features_of(question, make_chunk("Er zijn drie loketten."))["asked"] == asked


def test_measure_finds_the_word_that_is_asked_also_above_the_text():
    under = make_chunk("Er zijn er drie.", section=("Loketten",))

    assert features_of("Hoeveel loketten zijn er?", under)["asked"] == 1.0


@pytest.mark.parametrize("scope", [0.0, 1.0, 1e-300, 1 - 1e-16])
def test_measure_takes_a_scope_that_is_all_but_certain(scope):
    assert math.isfinite(features_of("Wie?", make_chunk("Een loket."), scope=scope)["scope"])


def test_measure_grows_with_the_scope():
    low, high = (features_of("Wie?", make_chunk("Een."), scope=s)["scope"] for s in (0.2, 0.8))

    assert low < 0 < high


@given(st.lists(st.floats(-1e6, 1e6), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_confidence_is_a_chance_whatever_was_measured(values):
    assert 0 < confidence(dict(zip(FEATURES, values, strict=True)), load_confidence_model()) < 1


def test_confidence_weighs_each_feature():
    nothing = dict.fromkeys(FEATURES, 0.0)

    assert confidence(nothing, FLAT) == 0.5
    assert confidence({**nothing, FEATURES[0]: 2.0}, FLAT) == pytest.approx(1 / (1 + math.exp(-2)))


def test_the_shipped_model_is_surer_when_the_sources_say_more():
    model = load_confidence_model()
    lost = dict.fromkeys(AGAINST, 0.0)

    low, high = (confidence({**dict.fromkeys(FEATURES, v), **lost}, model) for v in (0.0, 0.9))

    assert low < model.threshold < high


def test_the_shipped_model_is_less_sure_when_the_telling_word_is_not_said():
    model = load_confidence_model()
    features = dict.fromkeys(FEATURES, 0.5)

    said, not_said = ({**features, "lost here": v} for v in (0.0, 0.6))

    assert confidence(not_said, model) < confidence(said, model)


def test_measure_weighs_a_lost_word_among_the_words_that_name_no_place():
    here = make_chunk("In Schagen staat een loket.")

    lost = features_of("krokodil loket in Schagen", here)["lost here"]

    assert lost == pytest.approx(features_of("krokodil loket", here)["lost here"], abs=0.1)
    assert lost > 0.3
