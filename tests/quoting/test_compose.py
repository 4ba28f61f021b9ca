"""Composing: quotes under their document, numbered, and each still words of one page."""

import pytest

from assistant.citations import stands_on_page
from assistant.documents import DocumentInfo, Line, LineKind, Page
from assistant.quoting.compose import compose
from assistant.units import Unit, cut_units, source_notes
from tests.factories import make_line, make_scored

LEAD = "De stuurgroep heeft deze doelen gekozen:"


def lines_of(units: list[Unit]) -> list[str]:
    return [text for _, block in compose(units).blocks for text, _ in block]


def test_compose_puts_each_document_under_its_title_and_date():
    dated = make_scored("Eerst dit.", info=DocumentInfo(title="Pact Noord", date="2013-04"))
    bare = make_scored("Dan dat.", source="map/plan-a.pdf", info=DocumentInfo())

    draft = compose(cut_units([dated, bare]))

    assert [heading for heading, _ in draft.blocks] == [
        "**Pact Noord** (april 2013):",
        "**plan-a** (datum onbekend):",
    ]
    assert lines_of(cut_units([dated, bare])) == ["- “Eerst dit.” [1]", "- “Dan dat.” [2]"]


def test_compose_frames_the_same_quotes_in_english_for_an_english_question():
    dated = make_scored("Eerst dit.", info=DocumentInfo(title="Pact Noord", date="2013-05"))
    bare = make_scored("Dan dat.", source="map/plan-a.pdf", info=DocumentInfo())

    draft = compose(cut_units([dated, bare]), "en")

    assert [heading for heading, _ in draft.blocks] == [
        "**Pact Noord** (May 2013):",
        "**plan-a** (date unknown):",
    ]
    assert [c.quote for _, block in draft.blocks for _, c in block] == ["Eerst dit.", "Dan dat."]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("Pact van Noord: van denken naar doen", "Pact van Noord", id="subtitle"),
        pytest.param("JTF: Europees geld", "JTF: Europees geld", id="too-little-left"),
        pytest.param(
            "Kies voor techniek: geld (afgelopen)", "Kies voor techniek: geld (afgelopen)",
            id="a-subtitle-that-limits",
        ),
        pytest.param("Pact van Noord: 2016-2020", "Pact van Noord: 2016-2020", id="years"),
        pytest.param("Pact Noord", "Pact Noord", id="no-subtitle"),
    ],
)  # fmt: skip
def test_compose_shows_a_title_without_its_subtitle(title, shown):
    [(heading, _)] = compose(
        cut_units([make_scored("Eerst dit.", info=DocumentInfo(title=title))])
    ).blocks

    assert heading == f"**{shown}** (datum onbekend):"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        pytest.param("1.3 Opzet van Pact Noord", "“Opzet van Pact Noord” › ", id="numbering"),
        pytest.param("2. Overwegingen", "", id="nothing-but-a-number"),
        pytest.param("RESULTATEN IN HET NOORDEN", "", id="capitals"),
        pytest.param("LANDSDEEL NOORD", "“LANDSDEEL NOORD” › ", id="two-in-capitals"),
        pytest.param("4. WAT WIJ NIET BETALEN", "“4. WAT WIJ NIET BETALEN” › ", id="a-limit"),
    ],
)
def test_compose_shows_a_heading_that_names_something(heading, shown):
    units = cut_units([make_scored(make_line(heading, LineKind.HEADING), "Eerst dit.")])

    assert lines_of(units) == [f"- {shown}“Eerst dit.” [1]"]


def test_compose_gathers_the_quotes_of_one_document_however_they_ranked():
    first = make_scored("Beste zin.", source="a.pdf")
    other = make_scored("Tweede zin.", source="b.pdf")
    again = make_scored("Derde zin.", source="a.pdf", page_number=2)

    draft = compose(cut_units([first, other, again]))

    assert [[citation.quote for _, citation in block] for _, block in draft.blocks] == [
        ["Beste zin.", "Derde zin."],
        ["Tweede zin."],
    ]


def test_compose_makes_one_quote_of_sentences_that_follow_each_other():
    units = cut_units([make_scored("Eén. Twee is dit. Drie ook. Vier niet.")])

    assert lines_of([units[2], units[1]]) == ["- “Twee is dit. Drie ook.” [1]"]
    assert lines_of([units[3], units[0]]) == ["- “Eén.” [1]", "- “Vier niet.” [2]"]


def test_compose_quotes_the_sentence_that_introduces_a_list_once():
    scored = make_scored(
        make_line(LEAD),
        make_line("meer vaklieden", LineKind.ITEM, lead=LEAD),
        make_line("betere scholen", LineKind.ITEM, lead=LEAD),
    )

    lines = lines_of(cut_units([scored])[1:])

    assert lines == [
        f"- “{LEAD}” [1]",
        "  - “meer vaklieden” [2]",
        "  - “betere scholen” [3]",
    ]


def test_compose_shows_a_lead_that_stands_on_another_page_but_does_not_cite_it():
    scored = make_scored(make_line("meer vaklieden", LineKind.ITEM, lead=LEAD))

    assert lines_of(cut_units([scored])) == [f"- “{LEAD}” … “meer vaklieden” [1]"]


UPPER = make_scored(Line(LineKind.ITEM, "Zij gaven samen 3", rest="miljoen euro aan geld."))
LOWER = make_scored(
    make_line("miljoen euro aan geld. Dat was veel.", lead="Zij gaven samen 3"), page_number=2
)


@pytest.mark.parametrize(
    ("chunks", "lines"),
    [
        pytest.param(
            [UPPER], ["- “Zij gaven samen 3” … “miljoen euro aan geld.” [1]"], id="first-half"
        ),
        pytest.param(
            [LOWER],
            ["- “Zij gaven samen 3” … “miljoen euro aan geld. Dat was veel.” [1]"],
            id="second-half",
        ),
        pytest.param(
            [UPPER, LOWER],
            [
                "- “Zij gaven samen 3” … “miljoen euro aan geld.” [1]",
                "- “Dat was veel.” [2]",
            ],
            id="both-said-once",
        ),
    ],
)
def test_compose_shows_both_halves_of_a_sentence_over_a_page(chunks, lines):
    assert lines_of(cut_units(chunks)) == lines


def test_compose_never_drops_a_short_lead_that_turns_the_meaning():
    scored = make_scored(
        make_line("Niet voor:"),
        make_line("zzp'ers zonder personeel", LineKind.ITEM, lead="Niet voor:"),
    )

    lines = lines_of(cut_units([scored])[1:])

    assert lines == ["- “Niet voor:” … “zzp'ers zonder personeel” [1]"]


def test_compose_shows_the_heading_that_denies():
    scored = make_scored(
        make_line("Wat het fonds niet vergoedt", LineKind.HEADING),
        make_line("reiskosten van de leerling", LineKind.ITEM),
    )

    assert lines_of(cut_units([scored])) == [
        "- “Wat het fonds niet vergoedt” › “reiskosten van de leerling” [1]"
    ]


def test_compose_says_once_under_which_heading_quotes_stand():
    scored = make_scored(
        make_line("Garages: OOMT", LineKind.HEADING),
        make_line("Het fonds bestaat nog. Het is er voor monteurs."),
        make_line("Wij Techniek", LineKind.HEADING),
        make_line("Die kennen wij niet."),
    )
    units = cut_units([scored])

    assert lines_of([units[0], units[2]]) == [
        "- “Garages: OOMT” › “Het fonds bestaat nog.” [1]",
        "- “Wij Techniek” › “Die kennen wij niet.” [2]",
    ]
    assert [text.count("›") for text in lines_of(units)] == [1, 1]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Pact Noord", id="the-title"),
        pytest.param("Een fonds", id="said-in-the-quote"),
        pytest.param("Alle 8 afspraken die wij hier samen hebben gemaakt", id="long"),
        pytest.param("Bedragen", id="names-nothing"),
        pytest.param("...", id="no-words"),
    ],
)
def test_compose_leaves_out_a_heading_that_tells_nothing_more(heading):
    scored = make_scored(
        make_line(heading, LineKind.HEADING),
        make_line("Een fonds betaalt mee."),
        info=DocumentInfo(title="Techniekpact Noord"),
    )

    assert lines_of(cut_units([scored])) == ["- “Een fonds betaalt mee.” [1]"]


def test_compose_does_not_repeat_a_heading_that_introduced_the_line_before():
    title = "Technisch Talent Werkt (2013-2014)"
    header, row = "Voor wie | Geld", "45 jaar en ouder | 3.000 euro"
    scored = make_scored(
        make_line(title, LineKind.HEADING),
        make_line(header, LineKind.ROW, lead=title),
        make_line(row, LineKind.ROW, lead=f"{title} {header}"),
    )

    assert "".join(lines_of(cut_units([scored]))).count(title) == 1


def test_compose_marks_quotes_that_answer_less_surely_with_the_lead_that_is_theirs():
    units = cut_units([
        make_scored("Een fonds betaalt mee.", make_line(LEAD),
                    make_line("meer vaklieden", LineKind.ITEM, lead=LEAD))
    ])  # fmt: skip

    draft = compose([units[0], units[2]], beside=[units[2]])
    blocks = (*draft.blocks, *draft.more)

    cited = [(citation.quote, citation.beside) for _, block in blocks for _, citation in block]
    assert cited == [(units[0].text, False), (LEAD, True), ("meer vaklieden", True)]


def test_compose_shows_no_personal_detail_in_a_heading():
    scored = make_scored(
        make_line("Vragen aan Piet Smit, p.smit@x.example", LineKind.HEADING),
        make_line("Een fonds betaalt mee."),
    )

    assert "@" not in "".join(lines_of(cut_units([scored])))


def test_compose_does_not_say_a_lead_twice_when_it_was_chosen_itself():
    scored = make_scored(make_line(LEAD), make_line("meer vaklieden", LineKind.ITEM, lead=LEAD))

    lines = lines_of(cut_units([scored]))

    assert sum(LEAD in line for line in lines) == 1


def test_compose_numbers_citations_from_one_without_gaps():
    scored = make_scored(make_line(LEAD), make_line("vaklieden", LineKind.ITEM, lead=LEAD), "Zo.")

    draft = compose(cut_units([scored]))

    cited = [citation.number for _, block in draft.blocks for _, citation in block]
    assert cited == list(range(1, len(cited) + 1))
    assert all(f"[{c.number}]" in text for _, block in draft.blocks for text, c in block)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Eén ding. Een tweede ding. Een derde ding.", id="plain"),
        pytest.param("Eerst dit. Mail Piet Smit via p.smit@x.example. Dan dat.", id="detail-cut"),
        pytest.param("Bel Piet Smit op 050-1234567 of kom langs. Dan dat.", id="detail-opens"),
    ],
)
def test_compose_quotes_words_that_stand_on_the_page(text):
    scored = make_scored(text)
    page = Page(1, "1", scored.chunk.lines)

    quotes = [c.quote for _, block in compose(cut_units([scored])).blocks for _, c in block]

    assert quotes
    assert all(stands_on_page(quote, page) for quote in quotes)


def test_compose_of_nothing_is_empty():
    assert compose([]).blocks == ()


def test_compose_leaves_the_note_of_a_source_to_the_citation():
    told = "Het fonds betaalt 40 euro. (bron: Fondsblad (2e druk), ca. 2021)"
    draft = compose(cut_units([make_scored(f"{told} Vraag het na.")]))

    [(line, citation)] = [pair for _, block in draft.blocks for pair in block]
    assert line == "- “Het fonds betaalt 40 euro. Vraag het na.” [1]"
    assert citation.quote == f"{told} Vraag het na."
    assert source_notes(citation.quote) == "bron: Fondsblad (2e druk), ca. 2021"


def test_compose_says_a_heading_that_denies_once_when_it_introduces_too():
    ended = "Regelingen die zijn gestopt"
    row = make_line("Lasfonds | 40 euro", LineKind.ROW, lead=ended)
    chunk = make_scored(make_line(ended, LineKind.HEADING), row)

    lines = lines_of(cut_units([chunk]))

    assert lines == [f"- “{ended}” [1]", "  - “Lasfonds | 40 euro” [2]"]


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        pytest.param("Het fonds betaalt de helft. (bron: blad, ca. 2019)", True, id="older"),
        pytest.param("Het fonds betaalt de helft. (bron: blad, 2026)", False, id="as-new"),
        pytest.param("Het fonds betaalt de helft. (bron: een blad)", False, id="no-year"),
        pytest.param("In 2016 betaalde het de helft. (bron: blad, 2019)", False, id="says-when"),
        pytest.param("Het betaalt de helft. (bron: Fonds 2020-2022, ca. mei 2019)", True,
                     id="year-in-a-name"),
        pytest.param("Het betaalt. (bron: Fonds 2024, raad, 2018; Plan 2030, p. 4, 2018-2019)",
                     True, id="newest-of-two"),
        pytest.param("Het fonds betaalt de helft. (bron: Fonds 2020-2022)", False, id="no-date"),
    ],
)  # fmt: skip
def test_compose_tells_of_which_year_a_source_is_that_is_older_than_its_sheet(text, stand):
    sheet = make_scored(text, info=DocumentInfo(title="Blad", date="2026-11"))

    [line] = lines_of(cut_units([sheet]))

    assert line.endswith("” (stand 2019) [1]" if stand else "” [1]")


ROW_TITLE = "3. Proefles voor kinderen"
CELL = make_line("Techniekraad en roc", LineKind.ROW, lead=f"{ROW_TITLE}: Wie doen er mee?")


@pytest.mark.parametrize(
    ("chunk", "lines"),
    [
        pytest.param(
            make_scored(make_line(ROW_TITLE, LineKind.HEADING), CELL),
            [f"- “{ROW_TITLE}” [1]", "  - “Wie doen er mee?” … “Techniekraad en roc” [2]"],
            id="title-in-sight",
        ),
        pytest.param(
            make_scored(CELL, section=(ROW_TITLE,)),
            [f"- “{ROW_TITLE}: Wie doen er mee?” … “Techniekraad en roc” [1]"],
            id="title-in-another-chunk",
        ),
        pytest.param(
            make_scored(
                make_line("a | b", LineKind.ROW, lead="Plan: naam | jaar"), section=("Plan",)
            ),
            ["- “a | b” [1]"],
            id="row-of-cells",
        ),
    ],
)
def test_compose_names_the_row_and_column_of_a_cell_by_itself(chunk, lines):
    assert lines_of(cut_units([chunk])) == lines


def test_compose_shows_a_lead_of_ten_letters_and_an_apostrophe_but_does_not_cite_it():
    item = make_line("een plan voor de regio", LineKind.ITEM, lead="Alle thema’s:")
    chunk = make_scored("Alle thema’s:", item)

    units = [unit for unit in cut_units([chunk]) if unit.kind is LineKind.ITEM]

    assert lines_of(units) == ["- “Alle thema’s:” … “een plan voor de regio” [1]"]


@pytest.mark.parametrize(
    ("room", "blocks", "apart"),
    [
        pytest.param(0, 2, 0, id="longer-than-whole"),
        pytest.param(150, 2, 2, id="there-is-room"),
    ],
)
def test_what_is_less_sure_is_told_apart_where_a_title_twice_has_room(room, blocks, apart):
    pact = cut_units([make_scored("Eerst dit.", "Dan een ander ding.", "En nog iets.")])
    plan = cut_units([make_scored("Het loket helpt.", "Bel het loket.", source="plan.pdf")])
    units = [pact[0], *plan, pact[2]]

    draft = compose(units, beside=[plan[1], pact[2]], room=room)

    assert (len(draft.blocks), len(draft.more)) == (blocks, apart)
