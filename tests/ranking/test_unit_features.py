"""What a piece that can be quoted has to do with a question."""

import numpy as np
import pytest

from assistant.documents import Chunk, LineKind
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.ranking.ranking import Ranking
from assistant.ranking.unit_features import UNIT_FEATURES, unit_features
from assistant.understanding import understand
from tests.factories import make_chunk, make_line, make_model, make_ranking

THESAURUS = Thesaurus([Concept("omscholing", {"same": ("ander vak leren",)}, 1.0)])
MODEL = make_model({"covers": 5.0})


def feature(name: str, question: str, *chunks: Chunk) -> list[float]:
    """Return a feature of all units, in the order of the chunks."""
    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS, model=MODEL)
    query = understand(question, (), THESAURUS, load_gazetteer())
    _, features = unit_features(query, ranking, range(len(chunks)))
    return [round(float(value), 4) for value in features[:, UNIT_FEATURES.index(name)]]


def test_unit_features_gives_a_row_per_unit_in_the_order_of_the_chunks():
    first = make_chunk("De robot slaapt. De hond eet.")
    second = make_chunk("De robot bouwt.", source="b.pdf")
    ranking = make_ranking("robot", first, second, thesaurus=THESAURUS)
    query = understand("robot", (), THESAURUS, load_gazetteer())

    at, features = unit_features(query, ranking, [1, 0])

    assert [ranking.comparison.units[place].text for place in at] == [
        "De robot bouwt.", "De robot slaapt.", "De hond eet.",
    ]  # fmt: skip
    assert features.shape == (3, len(UNIT_FEATURES))
    assert np.isfinite(features).all()


@pytest.mark.parametrize(
    ("name", "question", "text", "values"),
    [
        pytest.param("covers", "robot", "De robot slaapt. De hond eet.", [1, 0], id="covers"),
        pytest.param("covers", "omscholing", "U kunt een ander vak leren.", [0.8], id="synonym"),
        pytest.param(
            "beside", "robot", "De robot slaapt. De hond eet. De kat ook.", [0, 1, 0], id="beside"
        ),
        pytest.param(
            "defines",
            "Wat is campusvorming?",
            "Campusvorming is samengaan. Wij steunen campusvorming.",
            [1, 0],
            id="defines",
        ),
        pytest.param("leads on", "robot", "De robot doet dit:", [1], id="leads-on"),
        pytest.param("asks", "robot", "Wat doet de robot?", [1], id="asks"),
        pytest.param("short", "robot", "De robot slaapt.", [1], id="short"),
        pytest.param("length", "robot", "De robot slaapt nu wel.", [round(5 / 12, 4)], id="length"),
        pytest.param("long", "robot", "robot " * 60, [0.5], id="long"),
        pytest.param("short", "robot", "De robot slaapt (bron: het hele boek).", [1], id="note"),
    ],
)
def test_unit_features_tell_what_a_unit_is(name, question, text, values):
    assert feature(name, question, make_chunk(text)) == pytest.approx(values, abs=1e-3)


def test_unit_features_know_items_and_rows():
    item = make_line("de robot", LineKind.ITEM, lead="Dit zijn de doelen:")
    row = make_line("robot | 2014", LineKind.ROW)
    chunk = make_chunk("De robot slaapt.", item, row)

    assert feature("item", "robot", chunk) == [0, 1, 0]
    assert feature("row", "robot", chunk) == [0, 0, 1]


def test_what_a_lead_in_says_counts_as_above():
    item = make_line("huizen bouwen", LineKind.ITEM, lead="Dit doet de robot:")

    assert feature("covers above", "robot", make_chunk(item)) == pytest.approx([0.4])
    assert feature("covers", "robot", make_chunk(item)) == [0]


def test_a_unit_of_another_chunk_is_not_beside():
    robot, dog = make_chunk("De robot slaapt."), make_chunk("De hond eet.", source="b.pdf")

    assert feature("beside", "robot", robot, dog) == [0, 0]


def test_a_unit_carries_what_its_chunk_is_worth():
    robot, dog = make_chunk("De robot slaapt."), make_chunk("De hond eet.", source="b.pdf")

    best, other = feature("chunk", "robot", robot, dog)

    assert best == 0 > other >= -1
    assert feature("chunk is best", "robot", robot, dog) == [1, 0]


@pytest.mark.parametrize(
    ("chunks", "places"),
    [
        pytest.param([make_chunk("De robot slaapt.")], [], id="no-chunk-may-be-quoted"),
        pytest.param([make_chunk()], [0], id="no-units"),
    ],
)
def test_unit_features_of_nothing_are_no_rows(chunks, places):
    ranking = make_ranking("robot", *chunks, thesaurus=THESAURUS)
    query = understand("robot", (), THESAURUS, load_gazetteer())

    at, features = unit_features(query, ranking, places)

    assert len(at) == 0
    assert features.shape == (0, len(UNIT_FEATURES))


def test_unit_features_need_a_comparison():
    query = understand("robot", (), THESAURUS, load_gazetteer())

    with pytest.raises(ValueError, match="nothing was compared"):
        unit_features(query, Ranking(), [])
