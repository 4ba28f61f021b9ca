"""The examples tell questions for this counter from others."""

import pytest

from assistant.errors import DataError
from assistant.language.thesaurus import load_thesaurus
from assistant.scope_model import load_scope_model, parse_examples


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Welk fonds betaalt mee aan de cursus van mijn monteur?", id="fund"),
        pytest.param("Wie werken er samen aan techniekonderwijs in de regio?", id="who"),
        pytest.param("Hoeveel stageplaatsen in de bouw zijn er afgesproken?", id="figure"),
        pytest.param("Which schools and firms signed the agreement?", id="english"),
    ],
)
def test_probability_is_high_for_what_the_counter_is_for(question):
    assert load_scope_model(load_thesaurus()).probability(question) > 0.5


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hoe laat vertrekt de trein naar Parijs?", id="travel"),
        pytest.param("Mijn kat heeft vlooien, wat nu?", id="pet"),
        pytest.param("Hoeveel suiker gaat er in appeltaart?", id="recipe"),
        pytest.param("How do I renew my passport?", id="english"),
    ],
)
def test_probability_is_low_for_what_it_is_not(question):
    assert load_scope_model(load_thesaurus()).probability(question) < 0.5


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        pytest.param(["soort,vraag", "in,Wat?"], "scope,question", id="header"),
        pytest.param(
            ["scope,question", "in,Wat is een pps?", "misschien,Hoe?"], "line 3", id="scope"
        ),
        pytest.param(["scope,question", "in,"], "line 2", id="empty"),
    ],
)
def test_parse_examples_names_the_line_that_is_wrong(lines, message):
    with pytest.raises(DataError, match=message):
        parse_examples(lines, "examples.csv")


def test_probability_does_not_hang_on_a_place():
    model = load_scope_model(load_thesaurus())

    assert model.probability("Wat kost een hamster in Schagen?") == pytest.approx(
        model.probability("Wat kost een hamster in ?")
    )
