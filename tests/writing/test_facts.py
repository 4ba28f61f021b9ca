"""Facts compared as values."""

import pytest

from assistant.writing.facts import find_facts, make_ground, missing
from assistant.writing.scales import scale_of


def gone(said: str, *written: str) -> list[str]:
    return missing(find_facts(said), make_ground(written))


@pytest.mark.parametrize(
    ("said", "written"),
    [
        pytest.param("2 miljoen euro", "€ 2.000.000", id="amount"),
        pytest.param("een kwart miljoen euro", "€ 250.000", id="in words"),
        pytest.param("66,7%", "twee derde", id="rounded share"),
        pytest.param("twee derde", "66,7%", id="share in words"),
        pytest.param("50%", "de helft", id="half"),
        pytest.param("hoogstens 40%", "maximaal 40%", id="same sort of bound"),
        pytest.param("at least 40%", "ten minste 40%", id="english bound"),
        pytest.param("in april 2013", "op 1 april 2013", id="less precise date"),
        pytest.param("250 werknemers", "minder dan 250 werknemers en 250 werknemers", id="both"),
        pytest.param("3.450 vacatures", "vacatures | 3450", id="table cell"),
        pytest.param("het RIF", "Regionaal investeringsfonds (RIF)", id="abbreviation"),
        pytest.param("Noord-Nederland", "het noorden (Noord Nederland)", id="hyphen in a name"),
        pytest.param("the Netherlands", "in Nederland", id="english name"),
        pytest.param("elk jaar", "jaarlijks en iedereen", id="same sort of word"),
        pytest.param("artikel 2a", "zie artikel 2a", id="code"),
        pytest.param("vierjarige opleiding", "vierjarig traject", id="number in a word"),
    ],
)
def test_what_the_source_says_otherwise_is_not_missing(said, written):
    assert gone(said, written) == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        pytest.param("65%", "twee derde", id="rounded wrong"),
        pytest.param("33%", "een derde", id="rounded to a whole"),
        pytest.param("ten minste 66,7%", "ten minste twee derde", id="rounded minimum"),
        pytest.param("maximaal 40%", "ten minste 40%", id="opposite bound"),
        pytest.param("40%", "maximaal 40%", id="bound lost"),
        pytest.param("maximaal 40%", "40%", id="bound gained"),
        pytest.param("25 miljoen euro", "25.000 euro", id="scale"),
        pytest.param("25 euro", "25 bedrijven", id="unit"),
        pytest.param("3 jaar", "3 maanden", id="unit of time"),
        pytest.param("2014", "2013", id="year"),
        pytest.param("op 1 mei 2013", "in mei 2013", id="date too precise"),
        pytest.param("op 2 mei 2013", "op 1 mei 2013", id="date"),
        pytest.param("provincie Groningen", "provincie Drenthe", id="name"),
        pytest.param("zegt Jan Smit", "Jan de Boer en Piet Smit", id="names mixed"),
        pytest.param("RVO", "RIF", id="abbreviation"),
        pytest.param("alle bedrijven", "bedrijven", id="all"),
        pytest.param("duizenden bedrijven", "bedrijven", id="thousands"),
        pytest.param("per maand", "per jaar", id="how often"),
        pytest.param("een vierjarige opleiding", "een opleiding van 4 lessen", id="in a word"),
        pytest.param("artikel 2b", "artikel 2a", id="code"),
        pytest.param("evil.example", "een voorbeeld", id="domain"),
        pytest.param("het tweede tijdvak", "het derde tijdvak", id="ordinal"),
        pytest.param("miljoen keer", "heel vaak", id="a bare scale"),
        pytest.param("٢٥ procent", "25 procent", id="digits of another script"),
        pytest.param("② euro", "een euro", id="digit in a circle"),
    ],
)
def test_what_the_source_does_not_say_is_missing(said, written):
    assert gone(said, written)


@pytest.mark.parametrize(
    ("line", "scale"),
    [
        pytest.param("Kosten (€ miljoen) | A | B", 1_000_000, id="million"),
        pytest.param("Bedragen x € 1.000", 1_000, id="thousand"),
        pytest.param("in duizenden euro's", 1_000, id="thousands"),
        pytest.param("(x € 1.000.000)", 1_000_000, id="a million in digits"),
        pytest.param("in miljarden euro", 1_000_000_000, id="billions"),
        pytest.param("hoogstens € 1.000 per plek", 1, id="an amount"),
        pytest.param("€ 2 miljoen voor scholen", 1, id="an amount in words"),
        pytest.param("Jaar | Aantal", 1, id="no money"),
    ],
)
def test_scale_of_reads_what_a_table_is_counted_in(line, scale):
    assert scale_of(line) == scale
