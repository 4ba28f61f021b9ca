"""Units: cut where a sentence ends, whole where it does not, and never a personal detail."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import Line, LineKind
from assistant.units import cut_units, source_notes, split_sentences
from tests.factories import make_line, make_scored

SIGNS = "abz AZ 019 .,:;!?()“”\"'’…•é"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Een pact. Een doel.", ["Een pact.", "Een doel."], id="two"),
        pytest.param("Wat is dit? Een pact! Ja.", ["Wat is dit?", "Een pact!", "Ja."], id="signs"),
        pytest.param(
            "Hij zei: “Doe mee.” Toen ging hij.",
            ["Hij zei: “Doe mee.”", "Toen ging hij."],
            id="quotation",
        ),
        pytest.param(
            "Dat kost veel (zie daar). Daarna niet.",
            ["Dat kost veel (zie daar).", "Daarna niet."],
            id="brackets",
        ),
        pytest.param(
            "In 2014 begint het. 250 scholen doen mee.",
            ["In 2014 begint het.", "250 scholen doen mee."],
            id="figure-opens",
        ),
        pytest.param(
            "Het eindigt in Assen. Één school blijft.",
            ["Het eindigt in Assen.", "Één school blijft."],
            id="accent-opens",
        ),
    ],
)
def test_split_sentences_cuts_at_the_end_of_a_sentence(text, sentences):
    assert split_sentences(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dit geldt o.a. Voor scholen.", id="o.a."),
        pytest.param("Bijv. Philips doet mee.", id="abbreviation-opens"),
        pytest.param("De start m.b.t. Techniek is er.", id="m.b.t."),
        pytest.param("Zie art. 3 van de wet.", id="article"),
        pytest.param("Zie blz. 12 en nr. 4 daarvan.", id="page-and-number"),
        pytest.param("De heer A. de Vries en dr. Jansen.", id="initial-and-title"),
        pytest.param("Drs. C.J. Bakker tekent.", id="initials"),
        pytest.param("Het kost 2.5 miljoen of 250.000 euro.", id="decimals"),
        pytest.param("Het begon in nov. 2013 in Assen.", id="month"),
        pytest.param("Kijk op www.voorbeeld.nl voor meer.", id="address"),
        pytest.param("Techniekpact 2.0 is er.", id="version"),
        pytest.param("een zin zonder einde", id="no-end"),
        pytest.param("Tech.Connect en e.V.A. horen erbij.", id="names"),
        pytest.param("Dat kan (bron: Blad Een. Deel 2, 2021; Blad Twee) nog.", id="note"),
    ],
)
def test_split_sentences_leaves_a_sentence_whole(text):
    assert split_sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_split_sentences_of_nothing_is_nothing(text):
    assert split_sentences(text) == []


@given(st.text(alphabet=SIGNS, max_size=200))
def test_split_sentences_joined_again_give_the_text(text):
    line = " ".join(text.split())

    pieces = split_sentences(line)

    assert " ".join(pieces) == line
    assert all(piece == piece.strip() and piece for piece in pieces)


def test_cut_units_gives_sentences_items_and_rows_with_their_place():
    scored = make_scored(
        make_line("Doelen", LineKind.HEADING),
        make_line("Er zijn er twee. Beide tellen:"),
        make_line("Meer vaklieden. En snel.", LineKind.ITEM, lead="Beide tellen:"),
        make_line("Assen | 12", LineKind.ROW, lead="Plaats | Aantal"),
    )

    units = cut_units([scored])

    assert [(unit.text, unit.lead, unit.line, unit.place) for unit in units] == [
        ("Er zijn er twee.", "", 1, 0),
        ("Beide tellen:", "", 1, 1),
        ("Meer vaklieden. En snel.", "Beide tellen:", 2, 0),
        ("Assen | 12", "Plaats | Aantal", 3, 0),
    ]
    assert {unit.chunk.id for unit in units} == {scored.chunk.id}


def test_cut_units_keeps_the_order_of_the_chunks():
    chunks = [make_scored("Later."), make_scored("Eerder.", page_number=2)]

    assert [unit.text for unit in cut_units(chunks)] == ["Later.", "Eerder."]


def test_cut_units_cuts_off_personal_details():
    scored = make_scored(
        make_line("Anna Bakker | Gemeente Emmen | a.bakker@emmen.example", LineKind.ROW),
        make_line("06-12345678", LineKind.ROW),
        make_line("Doe mee.", LineKind.ITEM, lead="Mail Anna Bakker (a.bakker@emmen.example):"),
    )

    units = cut_units([scored])

    assert [unit.text for unit in units] == ["Anna Bakker | Gemeente Emmen", "Doe mee."]
    assert not any("@" in unit.lead for unit in units)


def test_cut_units_leaves_a_gap_where_words_are_left_out():
    scored = make_scored("Eerst dit. Mail Piet Smit via p.smit@x.example. Dan dat. Klaar nu.")

    places = [unit.place for unit in cut_units([scored])]

    steps = [after - before for before, after in pairwise(places)]
    assert steps == [2, 2, 1]


def test_cut_units_keeps_steps_that_are_told_in_one_paragraph_together():
    told = "Stap 1: vraag een offerte. Stap 2: dien de aanvraag in. Stap 3: wacht op bericht."
    scored = make_scored(make_line(told), make_line("Een stap is genoeg. Stap 4: klaar."))

    texts = [unit.text for unit in cut_units([scored])]

    assert told in texts
    assert "Een stap is genoeg." in texts


@pytest.mark.parametrize(
    ("lead", "text", "left"),
    [
        pytest.param("Het kan (bron: Blad Een,", "9 juli; Blad (PO), 4 mei)", [], id="nothing"),
        pytest.param("Het kan (bron: Blad", "Een, 2021). Dat is zo.", ["Dat is zo."], id="more"),
        pytest.param("Het kan (bron: Blad (PO), 4", "mei). Ja.", ["Ja."], id="brackets-before"),
        pytest.param("Het kan (bron: Blad (PO", "en VO), 4 mei). Ja.", ["Ja."], id="bracket-cut"),
        pytest.param("Samen ruim 3", "miljoen (of 2). Ja.", ["miljoen (of 2).", "Ja."], id="none"),
    ],
)
def test_cut_units_leaves_out_the_end_of_a_note_that_began_a_page_before(lead, text, left):
    units = cut_units([make_scored(make_line(text, lead=lead))])

    assert [unit.text for unit in units] == left


def test_cut_units_gives_the_first_half_of_a_sentence_to_its_second_half_only():
    units = cut_units([make_scored(make_line("miljoen euro. Dat was veel.", lead="Samen ruim 3"))])

    assert [unit.lead for unit in units] == ["Samen ruim 3", ""]


@pytest.mark.parametrize(
    ("text", "rest", "shown"),
    [
        pytest.param("Samen ruim 3", "miljoen (bron: Blad).", "miljoen.", id="words"),
        pytest.param("Het kan. (bron: Blad Een,", "9 juli; Blad (PO))", "", id="note"),
        pytest.param("Het kan.", "", "", id="whole"),
    ],
)
def test_a_unit_says_how_it_goes_on_over_the_page(text, rest, shown):
    line = Line(LineKind.ITEM, text, rest=rest)

    assert [unit.rest for unit in cut_units([make_scored(line)])] == [shown]


def test_only_the_last_sentence_of_a_line_goes_on_over_the_page():
    line = Line(LineKind.PARAGRAPH, "Dat is af. Samen ruim 3", rest="miljoen euro.")

    assert [unit.rest for unit in cut_units([make_scored(line)])] == ["", "miljoen euro."]


@pytest.mark.parametrize(
    ("quote", "notes"),
    [
        pytest.param("Het kan. (bron: Blad (PO), 2021)", "bron: Blad (PO), 2021", id="whole"),
        pytest.param("Het kan. (bron: Blad (PO),", "bron: Blad (PO), …", id="cut-off"),
        pytest.param("Het kan. (bron: Blad (PO", "bron: Blad (PO …", id="cut-off-inside"),
    ],
)
def test_source_notes_say_when_they_are_cut_off(quote, notes):
    assert source_notes(quote) == notes
