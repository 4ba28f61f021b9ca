from assistant.documents import LineKind
from ingest.blocks import PageReader
from ingest.printed import look_at
from ingest.raw import RawLine
from tests.ingest.fakes import make_lines, make_vocabulary

ROW = LineKind.ROW


def read(lines, *words):
    return PageReader(look_at(lines, 10.0), make_vocabulary(*words)).read()


def rows(lines, *words):
    return [
        (line.text, line.lead) for line in read(lines, *words) if getattr(line, "kind", None) is ROW
    ]


def cell(text, x, y, bold=False):
    return RawLine(text, x, y, 10.0, bold)


def test_cells_that_stand_beside_each_other_are_a_row_under_their_header():
    lines = [
        cell("Regeling", 70, 700, bold=True),
        cell("Budget", 200, 700, bold=True),
        cell("Voucher", 70, 680),
        cell("2.000", 200, 680),
        cell("Beurs", 70, 660),
        cell("450", 200, 660),
    ]

    assert rows(lines) == [
        ("Regeling | Budget", ""),
        ("Voucher | 2.000", "Regeling | Budget"),
        ("Beurs | 450", "Regeling | Budget"),
    ]


def test_the_words_of_a_cell_stay_together_over_its_lines():
    lines = [
        cell("Fonds voor", 70, 700),
        cell("scholing", 70, 688),
        cell("open voor alle", 200, 700),
        cell("bedrijven", 200, 688),
        cell("Beurs", 70, 660),
        cell("gesloten", 200, 660),
    ]

    assert [text for text, _ in rows(lines)] == [
        "Fonds voor scholing | open voor alle bedrijven",
        "Beurs | gesloten",
    ]


def test_an_empty_cell_keeps_its_place():
    lines = [
        cell("Vak", 70, 700, bold=True),
        cell("2030", 200, 700, bold=True),
        cell("2031", 300, 700, bold=True),
        cell("Metaal", 70, 680),
        cell("12", 300, 680),
        cell("Bouw", 70, 660),
        cell("7", 200, 660),
        cell("8", 300, 660),
    ]

    assert [text for text, _ in rows(lines)][1:] == ["Metaal |  | 12", "Bouw | 7 | 8"]


def test_two_columns_of_text_are_no_table():
    left = [cell(f"Linker regel {n} van de tekst.", 70, 700 - 12 * n) for n in range(4)]
    right = [cell(f"Rechter regel {n} van de tekst.", 320, 700 - 12 * n) for n in range(4)]

    assert rows([*left, *right]) == []


def test_tabs_within_a_line_part_its_cells():
    lines = make_lines("Vak\tAantal\tJaar", "Metaal\t12\t2031", "Bouw\t7\t2032")

    assert rows(lines)[1] == ("Metaal | 12 | 2031", "Vak | Aantal | Jaar")


def test_a_header_that_is_stacked_up_is_put_together_over_its_figures():
    lines = make_lines(
        *("Plaatsen in 2031", "Zeeland", "Noord-", "Brabant", "Samen"),
        *("totaal plaatsen 1.200 3.400 4.600", "   waarvan nieuw 120 340 460"),
        *("   deel voor techniek,", "bouw en industrie 10% 11% 12%"),
    )

    assert rows(lines) == [
        ("Zeeland | Noord-Brabant | Samen", "Plaatsen in 2031"),
        (
            "totaal plaatsen | 1.200 | 3.400 | 4.600",
            "Plaatsen in 2031: Zeeland | Noord-Brabant | Samen",
        ),
        ("waarvan nieuw | 120 | 340 | 460", "Plaatsen in 2031: Zeeland | Noord-Brabant | Samen"),
        (
            "deel voor techniek, bouw en industrie | 10% | 11% | 12%",
            "Plaatsen in 2031: Zeeland | Noord-Brabant | Samen",
        ),
    ]


def test_a_header_of_years_is_told_from_the_rows():
    lines = make_lines("Soort plaats 2030/31 2031/32", "Leerbanen (bbl) 0 47", "Stages 18 17")

    assert rows(lines) == [
        ("Soort plaats | 2030/31 | 2031/32", ""),
        ("Leerbanen (bbl) | 0 | 47", "Soort plaats | 2030/31 | 2031/32"),
        ("Stages | 18 | 17", "Soort plaats | 2030/31 | 2031/32"),
    ]


def test_one_line_that_ends_in_figures_is_no_table():
    lines = make_lines("Het loopt van 2031 2032", "en dan is het klaar.")

    assert rows(lines) == []


def test_a_list_of_names_is_rows_under_what_introduces_it():
    names = [f"Stichting Techniek {city}" for city in ("Assen", "Breda", "Ede", "Goes", "Oss")]
    lines = make_lines("Deze partijen doen mee aan het plan en tekenen ervoor:", *names)

    assert rows(lines) == [
        (name, "Deze partijen doen mee aan het plan en tekenen ervoor:") for name in names
    ]


def test_addresses_have_the_line_above_them_as_header():
    people = [f"Persoon {n} Gemeente Oss p{n}@oss.example" for n in "abcd"]
    lines = make_lines("Naam Organisatie Email", *people)

    assert rows(lines)[1] == (people[0], "Naam Organisatie Email")
