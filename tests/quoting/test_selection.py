"""Choosing what to quote: the best, once, with what goes with it, and in room."""

from collections.abc import Sequence

import pytest

from assistant.documents import LineKind
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.quoting.selection import choose_units, less_sure, quotable
from assistant.understanding import Query, understand
from assistant.units import Unit, cut_units
from tests.factories import make_line, make_scored

THESAURUS = Thesaurus([])
LEAD = "De partners van dit pact spreken deze doelen af:"
ITEMS = ("meer jongeren kiezen techniek", "elke leerling krijgt een stage", "leraren scholen bij")


def ask(question: str) -> Query:
    return understand(question, (), THESAURUS, load_gazetteer())


def choose(
    question: str,
    units: list[Unit],
    scores: Sequence[float] = (),
    max_words: int = 120,
) -> list[str]:
    """Return the texts that are chosen; without scores all units are worth the same."""
    scores = scores or [1.0] * len(units)
    return [u.text for u in choose_units(units, scores, ask(question), max_words)]


def list_units(*before: str) -> list[Unit]:
    items = [make_line(text, LineKind.ITEM, lead=LEAD) for text in ITEMS]
    return cut_units([make_scored(*before, make_line(LEAD), *items)])


def test_choose_units_quotes_the_same_words_once():
    text = "De hogeschool trekt de nascholing van leraren in de regio."
    units = cut_units([make_scored(text), make_scored(text.upper(), source="b.pdf")])

    assert [chosen.lower() for chosen in choose("Wie trekt dat?", units)] == [text.lower()]


def test_choose_units_stays_within_the_room():
    sentences = [f"De hogeschool trekt de nascholing van leraren in jaar {n}." for n in range(9)]
    units = cut_units([make_scored(*sentences)])

    chosen = choose("Wie trekt de nascholing van leraren?", units, max_words=30)

    assert 1 <= len(chosen) <= 3
    assert sum(len(text.split()) for text in chosen) <= 30


def test_choose_units_passes_over_what_does_not_fit():
    long = "De nascholing van leraren " + "en nog veel meer woorden " * 10 + "is er."
    short = "De hogeschool trekt de nascholing van leraren."
    units = cut_units([make_scored(long), make_scored(short, source="b.pdf")])

    assert choose("Wie trekt de nascholing van leraren?", units, max_words=20) == [short]


def test_choose_units_gives_the_best_first():
    texts = [f"De hogeschool trekt de nascholing van leraren in jaar {n}." for n in range(3)]
    units = cut_units([make_scored(*texts)])

    chosen = choose("Wie trekt de nascholing van leraren?", units, [0.2, 1.0, 0.5])

    assert chosen == [texts[1], texts[2], texts[0]]


def test_choose_units_takes_a_whole_list_when_a_list_is_asked():
    chosen = choose("Welke doelen spreken de partners af?", list_units())

    assert set(ITEMS) <= set(chosen)


def test_choose_units_takes_the_items_with_the_sentence_that_introduces_them():
    query = "Wat spreken de partners van dit pact af als doelen?"
    units = list_units()

    chosen = choose_units(units, [9.0, 0.1, 0.1, 0.1], ask(query), 120)

    assert [unit.text for unit in chosen] == [LEAD, *ITEMS]


def test_choose_units_takes_the_sentence_that_the_best_one_points_back_to():
    fund, back = "OOMT is een fonds voor garages.", "Het betaalt de leerling een premie."
    units = cut_units([make_scored(f"Dit staat hier los van. {fund} {back} Daarna komt iets.")])

    assert choose("Wat betaalt het?", units, [0.1, 0.1, 1.0, 0.1], 14) == [back, fund]


def test_choose_units_looks_for_no_sentence_before_the_first_of_a_paragraph():
    back = "Het betaalt de leerling een premie."
    units = cut_units([make_scored("Een heel andere alinea staat hier.", back)])

    assert choose("Wat betaalt het?", units, [0.1, 1.0], 12) == [back]


def test_choose_units_takes_no_items_of_another_document():
    ours = list_units()
    theirs = cut_units(
        [make_scored(make_line("iets van een ander", LineKind.ITEM, lead=LEAD), source="b.pdf")]
    )

    chosen = choose_units([*ours, *theirs], [9.0, 0, 0, 0, 0], ask("doelen?"), 27)

    assert "iets van een ander" not in [unit.text for unit in chosen]


@pytest.mark.parametrize(
    "crumb",
    [pytest.param("Ja zeker.", id="few-words"), pytest.param("A b c d e.", id="few-letters")],
)
def test_choose_units_quotes_no_crumbs(crumb):
    assert choose("Wie trekt de nascholing?", cut_units([make_scored(crumb)])) == []


@pytest.mark.parametrize("heading", ["Bronnen", "BRONNEN:", "Literatuur", "Colofon"])
def test_choose_units_never_answers_with_a_list_of_sources(heading):
    text = "Nascholing van leraren, rapport van de hogeschool, 2014."
    units = cut_units([make_scored(make_line(heading, LineKind.HEADING), text)])

    assert choose("Wie trekt de nascholing van leraren?", units) == []


def test_choose_units_of_nothing_is_nothing():
    assert choose_units([], [], ask("Wie trekt actie 3?"), 120) == []


def beside(question: str, units: list[Unit], scores: Sequence[float]) -> list[str]:
    return [unit.text for unit in less_sure(units, units, scores, ask(question))]


def test_less_sure_is_what_scores_far_below_the_best():
    units = cut_units([make_scored("Een fonds betaalt. Een ander fonds ook. Het regent.")])

    assert beside("Wie betaalt?", units, [1.0, 0.5, 0.1]) == ["Het regent."]


def test_less_sure_hears_both_sides_of_a_comparison():
    units = cut_units([make_scored("Het ene fonds betaalt veel.", source="a.pdf"),
                       make_scored("Het andere fonds betaalt weinig.", source="b.pdf"),
                       make_scored("Er is ook nog een derde fonds.", source="c.pdf")])  # fmt: skip
    question = ask("Wat is het verschil tussen de fondsen?")

    found = less_sure(units, units, [1.0, 0.1, 0.1], question, {"a.pdf", "b.pdf"})

    assert [unit.chunk.source for unit in found] == ["c.pdf"]


def test_less_sure_splits_no_list():
    units = list_units()

    assert beside("Welke doelen zijn er?", units, [0.1, 1.0, 0.1, 0.1]) == []
    assert beside("Welke doelen zijn er?", units, [1.0, 0.1, 0.1, 0.1]) == []


def test_less_sure_of_nothing_is_nothing():
    assert beside("Wie?", [], []) == []


def test_a_list_of_sources_can_never_be_quoted():
    scored = make_scored(
        make_line("Bronnen", LineKind.HEADING),
        make_line("Wat is een lasfonds. Een ministerie, 2024. voorbeeld.nl", LineKind.ITEM),
    )

    assert [quotable(unit) for unit in cut_units([scored])] == [False]
