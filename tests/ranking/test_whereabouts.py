"""Where and when candidates lie to a question."""

import numpy as np
import pytest

from assistant.documents import LineKind, ScoredChunk
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.unit_features import UNIT_FEATURES, unit_features
from assistant.ranking.whereabouts import addressed
from assistant.understanding import understand
from assistant.units import cut_units
from tests.factories import make_chunk, make_line, make_ranking

THESAURUS = Thesaurus([])


def unit_marks(question: str, *texts: str, section: tuple[str, ...] = ()) -> list[set[str]]:
    chunks = [make_chunk(text, section=section, source=f"{n}.pdf") for n, text in enumerate(texts)]
    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS)
    query = understand(question, (), THESAURUS, load_gazetteer())
    _, features = unit_features(query, ranking, range(len(chunks)))
    names = ("elsewhere", "above elsewhere", "there", "above there", "that year", "other year")
    return [{n for n in names if row[UNIT_FEATURES.index(n)]} for row in features]


@pytest.mark.parametrize(
    ("question", "text", "marks"),
    [
        pytest.param("scholing in Best", "Scholing in Groningen helpt.", {"elsewhere"}, id="far"),
        pytest.param("scholing in Best", "Scholing in Eindhoven helpt.", {"there"}, id="near"),
        pytest.param("scholing in Best", "Scholing in heel Nederland.", set(), id="national"),
        pytest.param("scholing", "Scholing in Groningen helpt.", set(), id="no-place-asked"),
        pytest.param("scholing in 2016", "Scholing was er in 2013.", {"other year"}, id="before"),
        pytest.param("scholing in 2016", "Scholing in 2013 en 2016.", {"that year"}, id="then"),
    ],
)
def test_a_unit_lies_where_and_when_it_says(question, text, marks):
    assert unit_marks(question, text) == [marks]


def test_what_stands_above_a_unit_says_where_it_lies():
    assert unit_marks("scholing in Best", "Scholing helpt.", section=("Groningen",)) == [
        {"above elsewhere"}
    ]


def test_a_chunk_lies_elsewhere_when_none_of_its_units_lies_there():
    far = make_chunk("Scholing in Groningen.", source="a.pdf")
    both = make_chunk("Scholing in Groningen.", "Scholing in Best.", source="b.pdf")

    compared = make_ranking("scholing in Best", far, both, thesaurus=THESAURUS).comparison

    assert compared is not None
    found = compared.chunk_features[:, CHUNK_FEATURES.index("elsewhere")]
    np.testing.assert_array_equal(found, [1.0, 0.0])


def test_who_calls_an_item_by_its_letter_gets_that_item_of_every_version():
    april = make_chunk(
        make_line("Doel 1: Interesse", LineKind.HEADING), "a. meer lassers", "b. meer monteurs",
        source="april.pdf",
    )  # fmt: skip
    november = make_chunk(
        make_line("b) veel meer monteurs", LineKind.ITEM), section=("Doel 1. Interesse",),
        source="november.pdf",
    )  # fmt: skip
    other = make_chunk("Doel 1b van een ander doel is een doel.", source="other.pdf")

    ranking = make_ranking("Wat is doel 1b?", other, april, november, thesaurus=THESAURUS)

    assert [ranking.chunks[place].source for place in ranking.order[:2]] == [
        "april.pdf",
        "november.pdf",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Mijn dochter zit in klas 1e, wat kan zij met techniek doen?",
        "Is er techniek in de Dorpsstraat 1e?",
        "Wat gebeurde er in de 1e helft?",
        "Wat is doel 1 e-learning?",
    ],
)
def test_a_number_and_letter_that_no_heading_says_calls_no_item(question):
    chunk = make_chunk(
        make_line("Doel 1: Interesse", LineKind.HEADING),
        make_line("e. kiezen meer jongeren techniek", LineKind.ITEM),
    )

    [gained] = addressed(
        understand(question, (), THESAURUS, load_gazetteer()), cut_units([ScoredChunk(chunk, 1.0)])
    )

    assert gained == 0
