"""How much an answer shows: what is worth it, and more when the best may not answer."""

from collections.abc import Sequence

from assistant.documents import LineKind
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.quoting.compose import compose
from assistant.quoting.room import fill, fitting
from assistant.understanding import understand
from assistant.units import Unit, cut_units
from tests.factories import make_line, make_scored

LEAD = "Wij spreken deze doelen af:"
FACTS = [
    "De hogeschool trekt de nascholing van leraren in de regio.",
    "Het loket voor bedrijven staat in de haven van Alkmaar.",
    "Een lasser leert zijn vak in het praktijkcentrum van Emmen.",
    "De provincie betaalt de busreis van elke klas naar het lab.",
]


def shown(question: str, scores: Sequence[float], room: int = 80) -> list[str]:
    """Return what an answer shows of FACTS, all of them chosen, best first."""
    units = cut_units([make_scored(*FACTS)])
    query = understand(question, (), Thesaurus([]), load_gazetteer())
    return [unit.text for unit in fill(units, scores, units, query, room)]


def texts(units: Sequence[Unit]) -> list[str]:
    return [unit.text for unit in units]


def test_an_answer_takes_all_its_room_for_what_may_answer():
    assert shown("Wie trekt de nascholing?", [1.0, 0.3, 0.1, 0.1]) == FACTS
    assert shown("Wie trekt de nascholing?", [1.0, 0.3, 0.1, 0.1], room=40) == FACTS[:3]


def test_what_is_worth_far_less_is_left_out_when_the_best_likely_answer():
    assert shown("Wie trekt de nascholing?", [1.0, 0.01, 0.01, 0.01]) == FACTS[:1]


def test_what_is_worth_far_less_is_shown_when_others_may_answer_as_well():
    units = cut_units([make_scored(*FACTS, *FACTS, *FACTS)])
    scores = [1.0, 0.01, 0.01, 0.01, *[0.9] * 8]
    query = understand("Wie trekt de nascholing?", (), Thesaurus([]), load_gazetteer())

    assert texts(fill(units, scores, units[:4], query, 80)) == FACTS


def test_a_crumb_that_is_worth_far_less_is_never_shown():
    units = cut_units([make_scored("Een goed antwoord.", "Nog een kruimel erbij.", *FACTS)])
    scores = [1.0, 0.01, *[0.9] * 4]
    query = understand("Wie trekt de nascholing?", (), Thesaurus([]), load_gazetteer())

    assert texts(fill(units, scores, units[:2], query, 80)) == ["Een goed antwoord."]


def test_a_row_keeps_the_header_of_its_table_however_little_that_is_worth():
    header = "Tijdvak | Van | Tot en met"
    rows = [make_line(header, LineKind.ROW), make_line("2025 | mei", LineKind.ROW, lead=header)]
    table, row = cut_units([make_scored(*rows)])
    query = understand("Wanneer sluit het?", (), Thesaurus([]), load_gazetteer())

    assert texts(fill([table, row], [1e-6, 1.0], [row, table], query, 80)) == [row.text, header]


def test_what_is_worth_nothing_is_never_shown():
    assert shown("Wie trekt de nascholing?", [1.0, 1.0, 1.0, 1e-6]) == FACTS[:3]


def test_a_comparison_keeps_the_side_that_is_worth_less():
    question = "Wat is het verschil tussen de nascholing en het loket?"

    assert shown(question, [1.0, 0.01, 1e-6, 1e-6]) == FACTS[:2]


def test_fitting_leaves_out_the_worst_until_it_fits():
    units = cut_units([make_scored("Een zin van vijf woorden.", "Nog een zin.", "En nog een.")])

    kept = fitting(units, 14)

    assert texts(kept) == ["Een zin van vijf woorden.", "Nog een zin."]
    assert compose(kept).word_count == 13


def test_fitting_counts_the_sentence_that_introduces_a_list():
    scored = make_scored(
        make_line(LEAD),
        make_line("meer vaklieden", LineKind.ITEM, lead=LEAD),
        make_line("betere scholen", LineKind.ITEM, lead=LEAD),
    )
    items = cut_units([scored])[1:]

    assert texts(fitting(items, compose(items).word_count - 1)) == ["meer vaklieden"]


def test_fitting_passes_over_what_does_not_fit():
    long = "De regio werkt aan veel plannen voor scholing van vakmensen in techniek en bouw."
    units = cut_units([make_scored("Het loket staat in Alkmaar.", long, "Bellen mag ook.")])
    room = compose([units[0], units[2]]).word_count

    assert texts(fitting(units, room)) == ["Het loket staat in Alkmaar.", "Bellen mag ook."]


def test_fitting_keeps_no_header_without_its_rows():
    header = "fonds | wat het betaalt"
    long = "Wij Techniek | een deel van de cursus, de reis, het boek, het examen en de toets"
    rows = [
        make_line(header, LineKind.ROW),
        make_line(long, LineKind.ROW, lead=header),
        make_line("OOM | de cursus", LineKind.ROW, lead=header),
    ]
    text, table, row, short = cut_units([make_scored(make_line("Het loket helpt."), *rows)])
    room = compose([text, short]).word_count

    assert texts(fitting([text, row, table], room)) == ["Het loket helpt."]
    assert header in texts(fitting([text, row, short, table], room))


def test_fitting_always_keeps_the_best():
    units = cut_units([make_scored("Een zin van vijf woorden. Nog een.")])

    assert texts(fitting(units, 1)) == ["Een zin van vijf woorden."]
    assert fitting([], 1) == []
