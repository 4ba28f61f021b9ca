"""What a sentence may not put together, though all its words stand in the source."""

import pytest

from assistant.documents import Chunk, DocumentInfo, Line, LineKind, ScoredChunk
from assistant.writing.governing import is_turned
from assistant.writing.links import Links
from assistant.writing.sources import number_sources
from assistant.writing.territories import find_territories
from assistant.writing.verdicts import Fault
from assistant.writing.verify import Verifier

GOALS = (
    "De ambitie is dat 45 procent van de havisten in de Veenstreek een technisch vak kiest "
    "(momenteel is dat 32 procent), net als de ambitie dat 28 procent van de vmbo'ers voor de "
    "zorg kiest (ten opzichte van 21 procent op dit moment). In 2015/16 koos 19 procent van de "
    "meisjes respectievelijk 37 procent van de jongens een technisch vak."
)
MONEY = (
    "Voor het Veenfonds is in 2018 en 2019 ruim 12 miljoen euro beschikbaar vanuit de provincie. "
    "Werkgevers en scholen kunnen samen een voorstel indienen bij het fonds. De bijdrage moet "
    "worden aangevuld met twee vijfde eigen geld. De termijn voor voorstellen is vanaf maart 2018 "
    "verlengd. De vakbond wil iedere leerling een leerplaats aanbieden. Er zijn 14 loketten, "
    "waarvan zes digitale, in de streek."
)
ROWS = (
    ("Leerlingen | 2013 | 2014", "Aantallen"),
    ("Lasopleiding in Veendam | 210 | 260", "Aantallen: Leerlingen | 2013 | 2014"),
    ("Kappersopleiding in Emmen | 95 | 90", "Aantallen: Leerlingen | 2013 | 2014"),
    ("Kosten (€ miljoen) | Provincie | Scholen", ""),
    ("Gebouwen | 14 | 9", "Kosten (€ miljoen) | Provincie | Scholen"),
)
MORE_ROWS = (
    ("Emmen | Assen | Veendam", "Banen in 2012"),
    ("alle banen | 4.100 | 3.200 | 900", "Banen in 2012: Emmen | Assen | Veendam"),
    ("Regeling | Hoogste bedrag", ""),
    ("Turfbon | 750 euro", "Regeling | Hoogste bedrag"),
)
WHO = ("Actie 4: leerplaatsen", "trekker: Veencollege", "overige scholen")
QUESTION = "Wat staat er over de Veenstreek?"


def source(*lines):
    info = DocumentInfo(title="Plan voor de Veenstreek", date="2017")
    return ScoredChunk(Chunk("v.pdf", 1, "", len(lines), (), lines, info), 1.0)


@pytest.fixture(scope="module")
def sources():
    item = LineKind.ITEM
    chunks = [
        source(Line(LineKind.PARAGRAPH, GOALS)),
        source(Line(LineKind.ITEM, MONEY)),
        source(*(Line(LineKind.ROW, text, lead) for text, lead in ROWS)),
        source(
            Line(LineKind.HEADING, WHO[0], level=2),
            Line(LineKind.PARAGRAPH, WHO[1]),
            Line(item, WHO[2], lead=WHO[1]),
        ),
        source(*(Line(LineKind.ROW, text, lead) for text, lead in MORE_ROWS)),
        source(
            Line(item, "In 2030 heeft iedereen in de streek een leerrekening."),
            Line(item, "Vacatures in de bouw zijn moeilijk te vervullen."),
            Line(item, "Het aantal banen in de turf daalt minder snel dan in de zorg."),
        ),
    ]
    return number_sources(chunks, Links(), 4_000)


@pytest.fixture(scope="module")
def verifier(sources):
    return Verifier(sources, "nl", QUESTION)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("De ambitie is dat 45 procent van de vmbo'ers kiest [1].", id="other group"),
        pytest.param("Nu kiest 45 procent van de havisten een technisch vak [1].", id="goal as is"),
        pytest.param("De ambitie is dat 32 procent van de havisten kiest [1].", id="is as goal"),
        pytest.param("Nu kiest 32 procent van de vmbo'ers voor de zorg [1].", id="other row"),
        pytest.param("Van de havisten kiest 45 procent een technisch vak [1].", id="goal as fact"),
        pytest.param(
            "In 2015/16 koos 37 procent van de meisjes een technisch vak [1].", id="respectively"
        ),
        pytest.param("De provincie dient een voorstel in bij het fonds [2].", id="other actor"),
        pytest.param(
            "De vakbond stelt ruim 12 miljoen euro beschikbaar voor het Veenfonds [2].", id="payer"
        ),
        pytest.param("De gemeente stelt ruim 12 miljoen euro beschikbaar [2].", id="new actor"),
        pytest.param("Werkgevers krijgen ruim 12 miljoen euro van het Veenfonds [2].", id="given"),
        pytest.param(
            "Het eigen geld moet worden aangevuld met twee vijfde bijdrage [2].", id="turned"
        ),
        pytest.param("De termijn voor voorstellen is vanaf maart 2018 gesloten [2].", id="status"),
        pytest.param("Scholen moeten samen een voorstel indienen bij het fonds [2].", id="duty"),
        pytest.param(
            "Doordat de termijn is verlengd, is ruim 12 miljoen euro beschikbaar [2].", id="cause"
        ),
        pytest.param("De vakbond biedt iedere leerling een leerplaats aan [2].", id="wish as fact"),
        pytest.param("Alle scholen kunnen een voorstel indienen bij het fonds [2].", id="all"),
        pytest.param("Er zijn zes loketten in de streek [2].", id="part as whole"),
        pytest.param("De provincie geeft meer dan de scholen [2].", id="comparison"),
        pytest.param("In 2014 waren er 210 leerlingen in de lasopleiding [3].", id="column"),
        pytest.param("In 2014 had de kappersopleiding 260 leerlingen [3].", id="row"),
        pytest.param("De gebouwen kosten de scholen 14 miljoen euro [3].", id="column of money"),
        pytest.param("De gebouwen kosten de provincie 14 euro [3].", id="scale"),
        pytest.param("In 2012 waren er 3.200 banen in Emmen [5].", id="column without label"),
        pytest.param("De turfbon is minstens 750 euro [5].", id="bound of a column"),
        pytest.param("Iedereen in de streek heeft een leerrekening [6].", id="year to come"),
        pytest.param("Vacatures in de bouw zijn makkelijk te vervullen [6].", id="opposite"),
        pytest.param("Banen in de turf dalen sneller dan in de zorg [6].", id="faster"),
        pytest.param("De overige scholen zijn trekker van actie 4 [4].", id="label"),
    ],
)
def test_a_sentence_that_mixes_what_its_source_keeps_apart_fails(verifier, sentence):
    assert verifier.check(sentence).fault in {Fault.MIXED, Fault.FACT, Fault.UNSUPPORTED}


@pytest.mark.parametrize(
    "sentence",
    [
        "De ambitie is dat 45 procent van de havisten een technisch vak kiest [1].",
        "Op dit moment kiest 32 procent van de havisten een technisch vak [1].",
        "Het doel is dat 28 procent van de vmbo'ers voor de zorg kiest, tegenover 21 procent nu "
        "[1].",
        "In 2015/16 koos 19 procent van de meisjes en 37 procent van de jongens een technisch vak "
        "[1].",
        "In 2018 en 2019 is er ruim 12 miljoen euro van de provincie voor het Veenfonds [2].",
        "Scholen en werkgevers kunnen samen een voorstel doen bij het fonds [2].",
        "U moet de bijdrage aanvullen met twee vijfde eigen geld [2].",
        "Sinds maart 2018 is de termijn voor voorstellen verlengd [2].",
        "De vakbond wil elke leerling een leerplaats aanbieden [2].",
        "Er zijn 14 loketten in de streek, waarvan zes digitale [2].",
        "In 2014 had de lasopleiding in Veendam 260 leerlingen [3].",
        "De kappersopleiding in Emmen had 95 leerlingen in 2013 en 90 in 2014 [3].",
        "De gebouwen kosten de provincie 14 miljoen euro [3].",
        "Het Veencollege is trekker van actie 4 [4].",
        "In 2012 waren er 4.100 banen in Emmen [5].",
        "De turfbon is hoogstens 750 euro [5].",
        "Het doel is dat iedereen in de streek in 2030 een leerrekening heeft [6].",
        "Vacatures in de bouw zijn lastig te vervullen [6].",
    ],
)
def test_the_same_said_in_other_words_passes(verifier, sentence):
    verdict = verifier.check(sentence)

    assert verdict.passes, (verdict.fault, verdict.what)


@pytest.mark.parametrize(
    "sentence",
    [
        "Companies receive more than 12 million euros from the fund [2].",
        "The municipality makes more than 12 million euros available in 2018 and 2019 [2].",
        "Schools must apply for the fund with employers [2].",
        "The union offers every pupil an apprenticeship [2].",
        "The ambition is that 32 percent of havo pupils choose technology [1].",
    ],
)
def test_an_english_sentence_may_not_mix_either(sources, sentence):
    assert not Verifier(sources, "en", "What does the plan say?").check(sentence).passes


def test_an_english_sentence_about_the_same_passes(sources):
    sentence = "In 2018 and 2019 more than 12 million euros from the province is available [2]."

    verdict = Verifier(sources, "en", "What does the plan say?").check(sentence)

    assert verdict.passes, (verdict.fault, verdict.what)


def test_the_quote_is_the_line_that_bears_the_sentence_out(verifier):
    verdict = verifier.check("Scholen kunnen samen een voorstel doen bij het fonds [2].")

    assert [s.evidence.shown.split()[0] for s in verdict.support] == ["Werkgevers"]


def test_a_figure_in_brackets_shares_the_words_around_it():
    found = find_territories("Er werken 40 mensen (12 procent) in de bouw, en 9 mensen in de zorg.")

    assert ["bouw" in t.terms for t in found] == [True, True, False]
    assert ["zorg" in t.terms for t in found] == [False, False, True]


def test_a_figure_without_words_before_it_shares_those_of_the_one_before():
    found = find_territories("Het aandeel steeg van 18 procent in 2004 naar 22 procent in 2014.")

    assert all("aandel" in t.terms for t in found)
    assert [sorted(t.years) for t in found] == [["2004"], ["2014"]]


@pytest.mark.parametrize(
    ("said", "written", "turned"),
    [
        pytest.param("betaald door de school aan de gemeente", "betaald door de gemeente aan de "
        "school", True, id="changed places"),
        pytest.param("zes weken voor de start", "zes weken na de start", True, id="opposite"),
        pytest.param("aan de school betaalt de gemeente", "de gemeente betaalt aan de "
        "school", False, id="other order"),
        pytest.param("voor scholen in Emmen", "in Emmen is er geld voor scholen", False, id="same"),
    ],
)  # fmt: skip
def test_is_turned_looks_behind_prepositions(said, written, turned):
    assert is_turned(said, written) is turned
