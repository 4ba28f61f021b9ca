"""Tables whose cells came out one below the other, over pages: rows with header and columns."""

import pytest

from assistant.documents import LineKind
from ingest.structure import build_pages
from tests.ingest.fakes import make_page, make_vocabulary


def row(*cells):
    """Return printed lines of cells with white space between them; a "/" breaks a line."""
    lines = [line for cell in cells for line in (*cell.split("/"), "")]
    return tuple(lines)


HEADER = row("Thema", "Naam", "Wat doen wij", "Wie doen er mee?", "Wanneer?")
FIRST = row("Instroom", "1./Open/dag", "Scholen gaan open", "Roc en bond, n.t.b.", "Q2 2021 Start")
SECOND = row("Instroom", "2./Proef-/les", "Lassen leren", "Techniekraad, n.t.b.", "Q3 2021 Start")
THIRD = row("Doorstroom", "3./Mee-/ster", "Een vakman komt", "Bond en fonds", "Q4 2021 Start")
GLUED = row("Doorstroom 3./Mee-/ster", "Een vakman", "Bond en fonds, n.t.b.", "Q4 2021 Start")
NO_WHAT = row("Doorstroom", "3./Mee-/ster", "Bond en roc, n.t.b.", "Q4 2021 Start")
TORN = row("Doorstroom", "3./Mee-/ster", "Scholen open Bond en roc, n.t.b.", "Q4 2021 Start")
UNSURE = row("Doorstroom", "3./Mee-/ster", "Nog te bepalen", "Q4 2021 Start")


def cells(*pages):
    raw = [make_page(*texts, number=number) for number, texts in enumerate(pages, 1)]
    built = build_pages(raw, make_vocabulary("proefles", "meester"))
    return [[(line.kind.value, line.text, line.lead) for line in page.lines] for page in built]


def test_each_cell_carries_the_title_of_its_row_and_the_name_of_its_column():
    (page,) = cells((*HEADER, *FIRST, *SECOND, *THIRD))

    assert page[0] == ("r", "Thema | Naam | Wat doen wij | Wie doen er mee? | Wanneer?", "")
    assert page[6:11] == [
        ("h", "2. Proefles", ""),
        ("r", "Instroom", "2. Proefles: Thema"),
        ("r", "Lassen leren", "2. Proefles: Wat doen wij"),
        ("r", "Techniekraad, n.t.b.", "2. Proefles: Wie doen er mee?"),
        ("r", "Q3 2021 Start", "2. Proefles: Wanneer?"),
    ]


def test_rows_on_the_next_page_keep_the_header():
    _, page = cells((*HEADER, *FIRST, *SECOND), THIRD)

    assert ("r", "Bond en fonds", "3. Meester: Wie doen er mee?") in page


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        pytest.param(GLUED, ("Doorstroom", "3. Meester: Thema"), id="cell-glued-to-the-number"),
        pytest.param(
            NO_WHAT, ("Bond en roc, n.t.b.", "3. Meester: Wie doen er mee?"), id="cell-missing"
        ),
        pytest.param(TORN, ("Scholen open", "3. Meester: Wat doen wij"), id="two-cells-in-one"),
        pytest.param(UNSURE, ("Nog te bepalen", "3. Meester"), id="column-not-sure"),
    ],
)
def test_a_row_that_is_not_whole_is_told_by_what_stands_in_the_columns(third, expected):
    (page,) = cells((*HEADER, *FIRST, *SECOND, *third))

    assert ("r", *expected) in page


def test_two_names_of_columns_in_one_block_are_told_by_a_capital():
    header = ("Thema", "", "Naam", "", "Wat Wie doen er mee?", "", "Wanneer?", "")

    (page,) = cells((*header, *FIRST, *SECOND, *THIRD))

    assert page[0][1] == "Thema | Naam | Wat | Wie doen er mee? | Wanneer?"


def test_a_long_cell_comes_last_sentence_by_sentence():
    long = "Een zin die lang genoeg is om niet bij de korte cellen te horen. " * 6
    first = row("Instroom", "1./Open/dag", long.strip(), "Roc en bond, n.t.b.", "Q2 2021 Start")

    (page,) = cells((*HEADER, *first, *SECOND, *THIRD))

    leads = [lead for _, _, lead in page[2:11]]
    assert leads[:3] == [
        "1. Open dag: Thema",
        "1. Open dag: Wie doen er mee?",
        "1. Open dag: Wanneer?",
    ]
    assert leads[3:] == ["1. Open dag: Wat doen wij"] * 6


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((*FIRST, *SECOND, *THIRD), id="no-header"),
        pytest.param((*HEADER, *FIRST, *SECOND), id="two-rows"),
        pytest.param(
            ("1.", "Doel", "", f"{'Tekst ' * 20}.", "", "2.", "Plan", "", f"{'Tekst ' * 20}.", "",
             "3.", "Geld", "", f"{'Tekst ' * 20}."),
            id="numbered-sections",
        ),
    ],
)  # fmt: skip
def test_what_has_no_header_over_its_rows_is_no_such_table(texts):
    (page,) = cells(texts)

    assert not [lead for kind, _, lead in page if kind == LineKind.ROW and ": " in lead]
