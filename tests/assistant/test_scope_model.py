"""The model of what this counter is for: its examples are sane and it tells far from near."""

import pytest

from assistant.errors import DataError
from assistant.language.thesaurus import Concept, Thesaurus, load_thesaurus
from assistant.scope_model import ScopeModel, load_scope_model, parse_examples

THESAURUS = Thesaurus([Concept("omscholing", {"same": ("ander vak leren",)}, 1.0)])


@pytest.fixture(scope="module")
def shipped() -> ScopeModel:
    return load_scope_model(load_thesaurus())


def test_a_model_learns_from_words_and_concepts():
    model = ScopeModel(
        [
            ("Waar kan ik omscholing krijgen?", True),
            ("Wie betaalt omscholing?", True),
            ("Hoe bak ik een taart?", False),
            ("Waar koop ik taart?", False),
        ],
        THESAURUS,
    )

    assert model.probability("Ik wil een ander vak leren") > 0.5
    assert model.probability("Een taart met appels") < 0.5


@pytest.mark.parametrize(
    "question",
    [
        "Wie betaalt de bijscholing van mijn lasser?",
        "Welke techniekcampussen zijn er in Drenthe?",
        "Hoe kan ik mij omscholen tot installateur?",
        "Which schemes pay for retraining in technology?",
    ],
)
def test_the_shipped_model_knows_its_own(shipped, question):
    assert shipped.probability(question) > 0.5


@pytest.mark.parametrize(
    "question",
    [
        "Wat is een lekker recept voor appeltaart?",
        "Hoe laat speelt Ajax vanavond?",
        "Mijn hond braakt, moet ik naar de dierenarts?",
        "Will it rain tomorrow?",
    ],
)
def test_the_shipped_model_knows_what_is_far_away(shipped, question):
    assert shipped.probability(question) < 0.5


@pytest.mark.parametrize("question", ["", "?!", "xqzw", "techniek " * 250, "taart " * 400])
def test_a_probability_is_never_quite_certain(shipped, question):
    assert 0 < shipped.probability(question) < 1


def test_parse_examples_reads_both_sorts():
    rows = ["scope,question", "in,Wat is een pps?", 'out,"Hoe laat, en waar?"']

    assert parse_examples(rows, "e.csv") == [
        ("Wat is een pps?", True),
        ("Hoe laat, en waar?", False),
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param(["question"], "header", id="no-column"),
        pytest.param([], "header", id="empty-file"),
        pytest.param(["scope,question", "in,goed", "ja,Wat?"], "line 3", id="other-word"),
        pytest.param(["scope,question", "in,goed", "out, "], "line 3", id="no-question"),
        pytest.param(["scope,question", "in,goed", "out"], "line 3", id="short-row"),
    ],
)
def test_parse_examples_names_the_line_that_is_wrong(rows, message):
    with pytest.raises(DataError, match=rf"e\.csv.*{message}"):
        parse_examples(rows, "e.csv")
