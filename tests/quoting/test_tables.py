"""What is quoted of tables and lists of sources."""

from assistant.documents import LineKind
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.quoting.selection import choose_units, less_sure
from assistant.understanding import Query, understand
from assistant.units import cut_units
from tests.factories import make_line, make_scored


def query_of(question: str) -> Query:
    return understand(question, [], Thesaurus([]), load_gazetteer())


def test_choose_units_quotes_a_row_with_the_header_of_its_table():
    title, header = "Nieuwe vacatures", "Nederland | Flevoland"
    scored = make_scored(
        make_line(header, LineKind.ROW, lead=title),
        make_line("totaal | 100 | 20", LineKind.ROW, lead=f"{title}: {header}"),
        make_line("techniek | 40 | 8", LineKind.ROW, lead=f"{title}: {header}"),
    )
    units = cut_units([scored])

    chosen = choose_units(units, [0.2, 0.1, 0.9], query_of("Hoeveel vacatures?"), 8)

    assert {unit.text for unit in chosen} == {header, "techniek | 40 | 8"}


def test_choose_units_never_quotes_a_list_of_sources():
    scored = make_scored(
        make_line("Bronnen", LineKind.HEADING),
        make_line("Opleidingsfonds OOM. Koninklijke Metaalunie, 2023.", LineKind.ITEM),
    )

    chosen = choose_units(cut_units([scored]), [1.0], query_of("Wie betaalt scholing?"), 50)

    assert chosen == []


def test_less_sure_leaves_a_row_its_header_and_not_the_other_rows():
    header = "fonds | wat het betaalt"
    rows = [
        make_line(header, LineKind.ROW),
        make_line("OOM | een deel van de cursus", LineKind.ROW, lead=header),
        make_line("OOGZ | de opleiding tot goudsmid", LineKind.ROW, lead=header),
    ]
    units = cut_units([make_scored(*rows)])

    beside = less_sure(units, units, [0.01, 1.0, 0.01], query_of("Wie betaalt de cursus?"))

    assert [unit.text for unit in beside] == ["OOGZ | de opleiding tot goudsmid"]
