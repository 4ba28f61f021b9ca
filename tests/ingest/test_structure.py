import pytest

from assistant.documents import LineKind
from ingest.raw import RawLine, RawPage
from ingest.structure import build_pages
from tests.ingest.fakes import make_lines, make_pages, make_vocabulary

LONG = "Deze alinea is lang genoeg om een hele regel van de bladzijde te vullen"
WIDE = "Een zin die de volle breedte van de bladzijde vult en op de volgende regel"


def build(*pages):
    return build_pages(make_pages(pages), make_vocabulary())


def read(*texts):
    return [(line.kind.value, line.text) for line in build(texts)[0].lines]


def test_wrapped_lines_are_one_paragraph():
    assert read(WIDE, "verdergaat tot de punt.") == [("p", f"{WIDE} verdergaat tot de punt.")]


def test_white_space_parts_paragraphs():
    assert read(f"{LONG}.", f"{LONG}.", "", f"{LONG} ook.") == [
        ("p", f"{LONG}. {LONG}."),
        ("p", f"{LONG} ook."),
    ]


def test_bullets_make_items_with_the_sentence_that_introduces_them():
    lines = build((f"{LONG}. De partners zijn:", "- een school", "- een bedrijf"))[0].lines

    assert [(line.text, line.lead, line.level) for line in lines[1:]] == [
        ("een school", "De partners zijn:", 1),
        ("een bedrijf", "De partners zijn:", 1),
    ]


def test_numbers_and_letters_stay_with_their_item():
    assert read("In 2031", "a. krijgt elke school", "geld;", "b. doen alle leraren mee.")[1:] == [
        ("i", "a. krijgt elke school geld;"),
        ("i", "b. doen alle leraren mee."),
    ]


def test_an_item_below_an_item_has_that_item_as_lead():
    lines = build(
        ("1. De vraag groeit, want:", "- er komt werk bij", "- mensen stoppen", "2. Er is krapte.")
    )[0].lines

    assert [(line.text, line.level) for line in lines] == [
        ("1. De vraag groeit, want:", 1),
        ("er komt werk bij", 2),
        ("mensen stoppen", 2),
        ("2. Er is krapte.", 1),
    ]
    assert lines[1].lead == "1. De vraag groeit, want:"


def test_a_list_that_goes_on_over_the_page_keeps_its_lead():
    second = build(("De partners zijn:", "- een school"), ("- een bedrijf", f"{LONG}."))[1]

    assert second.lines[0].lead == "De partners zijn:"


def test_a_sentence_after_an_item_belongs_to_it_when_the_list_goes_on():
    assert read(f"- {LONG}.", "Dit hoort er nog bij.", "- Het tweede punt.", f"- {LONG} ook.")[
        0
    ] == (
        "i",
        f"{LONG}. Dit hoort er nog bij.",
    )


def test_a_dash_within_a_sentence_is_no_item():
    first = "› Een punt over de veranderende rol van de mens en van de markt in het werk"

    assert read(first, "- vaak in een regio - en wat dat vraagt.", "› Nog een punt.")[0] == (
        "i",
        f"{first[2:]} - vaak in een regio - en wat dat vraagt.",
    )


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("Wie: de school en de gemeente.", id="who"),
        pytest.param("Ambitie:  meer leerlingen.", id="ambition"),
        pytest.param("Operationeel doel: klaar in 2031.", id="goal"),
        pytest.param("Wat is het ? Een plan voor de regio.", id="what"),
    ],
)
def test_a_label_begins_a_paragraph(label):
    assert read(f"{LONG}. En nog een zin.", label)[1] == ("p", " ".join(label.split()))


def test_labels_under_a_colon_are_items_of_it():
    lines = build(("Planning:", "PO: start in 2031.", "VO: start in 2032."))[0].lines

    assert [(line.kind, line.lead) for line in lines[1:]] == [(LineKind.ITEM, "Planning:")] * 2


def test_a_footnote_is_no_part_of_the_sentence_before_it():
    assert read(f"{LONG} en daarna ook nog.", "3 Brief van de minister van 4 mei 2031.")[1] == (
        "p",
        "3 Brief van de minister van 4 mei 2031.",
    )


def test_a_bracket_that_is_open_keeps_the_line_in():
    first = "3 Zie het verslag van de tafel over werk en scholing in de stad (Utrecht, mei"

    assert read(f"{LONG}.", first, "2031).")[1] == ("p", f"{first} 2031).")


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("2.1 Wat wij gaan doen", id="numbered"),
        pytest.param("Actie 4: Leren op de campus", id="action"),
        pytest.param("Actielijn 1 Kiezen voor het vak", id="line"),
        pytest.param("Bijlage 3", id="annex"),
        pytest.param("WERKEN IN DE STAD", id="capitals"),
        pytest.param("Onze aanpak", id="form"),
    ],
)
def test_a_heading_is_told_by_its_form(heading):
    assert read(f"{LONG}.", "", heading, f"{LONG}.")[1] == ("h", heading)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Bijlage 3 bevat alle acties die tot nu toe zijn verzameld in de regio voor",
            id="sentence-about-an-annex",
        ),
        pytest.param("Doel 1 is nog niet gehaald.", id="sentence-about-a-goal"),
        pytest.param("Figuur 2: het model", id="caption"),
        pytest.param("Assen, 3 mei 2031, kenmerk 12", id="date-and-number"),
        pytest.param("Het gaat om de", id="ends-in-an-article"),
        pytest.param("naam@stad.example", id="address"),
    ],
)
def test_what_only_looks_like_a_heading_is_text(text):
    assert read(f"{LONG}.", "", text, f"{LONG}.")[1][0] == "p"


def test_a_heading_may_take_two_lines():
    assert read(
        "Actie 6: Zorgen voor genoeg plaatsen voor stages en voor het",
        "leren op het werk",
        f"{LONG}.",
    ) == [
        ("h", "Actie 6: Zorgen voor genoeg plaatsen voor stages en voor het leren op het werk"),
        ("p", f"{LONG}."),
    ]


def test_capitals_that_end_in_a_slash_go_on():
    assert read("ONS DOEL/", "WAT WE WILLEN", "ONZE WEG/", "HOE WE GAAN", f"{LONG}.")[:2] == [
        ("h", "ONS DOEL/ WAT WE WILLEN"),
        ("h", "ONZE WEG/ HOE WE GAAN"),
    ]


def test_a_number_that_stands_alone_belongs_to_its_chapter():
    assert read("2.", "ONZE REGIO", f"{LONG}.")[0] == ("h", "2. ONZE REGIO")


def test_headings_stay_open_over_pages():
    pages = build(
        ("1. Het plan", "1.1 Waarom nu", f"{LONG}."),
        (f"{LONG}.", "", "1.2 Met wie", f"{LONG}."),
        (f"{LONG}.",),
    )

    assert [page.section for page in pages] == [
        (),
        ("1. Het plan", "1.1 Waarom nu"),
        ("1. Het plan", "1.2 Met wie"),
    ]


def test_levels_are_depths_in_the_path():
    page = build(
        ("1. Het plan", "1.1 Waarom nu", "Actielijn 1. Kiezen", "Doel 1: Meer", f"{LONG}.")
    )[0]

    assert [line.level for line in page.lines] == [1, 2, 3, 4, 0]


def test_larger_type_makes_headings_whatever_their_words():
    lines = (
        RawLine("Gids voor", 50, 800, 20.0, True),
        RawLine("werk en", 50, 776, 20.0, True),
        RawLine(f"{LONG}.", 50, 750, 10.0),
        RawLine("3. vraag", 50, 720, 14.0, True),
        RawLine(f"{LONG}.", 50, 700, 10.0),
    )

    page = build_pages([RawPage(1, "1", lines)], make_vocabulary())[0]

    assert [(line.kind.value, line.text, line.level) for line in page.lines] == [
        ("h", "Gids voor werk en", 1),
        ("p", f"{LONG}.", 0),
        ("h", "3. vraag", 2),
        ("p", f"{LONG}.", 0),
    ]


def test_a_title_stands_above_small_letters_of_another_size():
    cells = ("plaats", "Assen", "Emmen", "Drachten", "Sneek", "Heerenveen")
    lines = (
        RawLine("Plaatsen in het Noorden", 50, 800, 11.0, True),
        *(RawLine(text, 50, 782 - 18 * n, 9.0, n == 0) for n, text in enumerate(cells)),
        RawLine(f"{LONG}.", 50, 660, 10.0),
    )

    page = build_pages([RawPage(1, "1", lines)], make_vocabulary())[0]

    assert page.lines[0].kind is LineKind.HEADING


def test_labels_drawn_below_their_text_go_above_it():
    def page(number, theme):
        lines = make_lines(theme, f"■ Een {LONG}.", f"■ Twee {LONG} ook.")
        return RawPage(number, "", (*lines, RawLine("Plannen", 50, 600, 11.5, True)))

    themes = ("Innovatie", "Scholing", "Instroom")
    raw = [page(number, theme) for number, theme in enumerate(themes, 1)]

    first, *_ = build_pages(raw, make_vocabulary())

    assert [line.text for line in first.lines][:2] == ["Innovatie", "Plannen"]
    assert first.lines[1].kind is LineKind.HEADING


def test_no_line_is_split_or_lost():
    texts = [f"{LONG} nummer {n}." for n in range(30)]

    words = " ".join(line.text for line in build(texts)[0].lines).split()

    assert words == " ".join(texts).split()


def test_pages_without_words_have_no_lines():
    page = build_pages([RawPage(1, "1", make_lines("   "))], make_vocabulary())[0]

    assert page.lines == ()


def test_a_list_whose_bullets_are_drawings_is_told_by_its_place():
    full = "een punt dat zo lang is dat het niet op een enkele regel van de bladzijde past en"
    lines = [
        RawLine(f"{LONG} met deze partners:", 50, 700, 10.0),
        RawLine(full, 80, 688, 10.0),
        RawLine("daarom doorloopt", 80, 676, 10.0),
        RawLine("een tweede punt", 80, 664, 10.0),
        RawLine("daaronder", 110, 652, 10.0),
        RawLine("een derde punt", 80, 640, 10.0),
        RawLine(f"{LONG}.", 50, 616, 10.0),
    ]

    page = build_pages([RawPage(1, "1", tuple(lines))], make_vocabulary())[0]

    assert [(line.kind.value, line.level, line.text) for line in page.lines[1:]] == [
        ("i", 1, f"{full} daarom doorloopt"),
        ("i", 1, "een tweede punt"),
        ("i", 2, "daaronder"),
        ("i", 1, "een derde punt"),
        ("p", 0, f"{LONG}."),
    ]
