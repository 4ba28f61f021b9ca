"""Choosing what to quote: what covers the question, of the right kind, once, and in room."""

import pytest

from assistant.documents import LineKind
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.words import stem
from assistant.quoting.selection import choose_units, score_units
from assistant.units import Unit, cut_units
from assistant.retriever import Retrieval
from assistant.understanding import Query, understand
from tests.factories import make_line, make_scored

THESAURUS = Thesaurus([Concept("omscholing", {"same": ("ander vak leren",)}, 1.0)])
LEAD = "De partners van dit pact spreken deze doelen af:"
ITEMS = ("meer jongeren kiezen techniek", "elke leerling krijgt een stage", "leraren scholen bij")


def ask(question: str) -> Query:
    return understand(question, (), THESAURUS, load_gazetteer())


def score(question: str, units: list[Unit]) -> list[float]:
    query = ask(question)
    chunks = tuple({unit.chunk.id: unit.scored for unit in units}.values())
    return score_units(units, query, Retrieval(chunks, {}, {}, 100), THESAURUS)


def best(question: str, *texts: str) -> str:
    units = cut_units([make_scored(text, source=f"{n}.pdf") for n, text in enumerate(texts)])
    scores = score(question, units)
    return units[max(range(len(units)), key=scores.__getitem__)].text


def choose(question: str, units: list[Unit], max_words: int = 120, share: float = 0.0) -> list[str]:
    chosen = choose_units(units, score(question, units), ask(question), max_words, share)
    return [unit.text for unit in chosen]


def list_units(*before: str) -> list[Unit]:
    items = [make_line(text, LineKind.ITEM, lead=LEAD) for text in ITEMS]
    return cut_units([make_scored(*before, make_line(LEAD), *items)])


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        pytest.param(
            "Wie trekt de nascholing van leraren?",
            "De hogeschool trekt de nascholing van alle leraren in de regio.",
            "De gemeente opent in het voorjaar een nieuw gebouw voor sport.",
            id="words",
        ),
        pytest.param(
            "Hoeveel leerlingen kiezen techniek?",
            "In de regio kiezen 1.200 leerlingen voor techniek op het vmbo.",
            "In de regio kiezen steeds meer leerlingen voor techniek op het vmbo.",
            id="a-figure",
        ),
        pytest.param(
            "Wanneer startte de campus techniek?",
            "De campus techniek startte in september 2014 met de lessen.",
            "De campus techniek startte samen met bedrijven met de lessen.",
            id="a-date",
        ),
        pytest.param(
            "Hoeveel geld krijgt een bedrijf voor scholing?",
            "Een bedrijf krijgt voor scholing van een medewerker 750 euro.",
            "Een bedrijf krijgt voor scholing van een medewerker alle ruimte.",
            id="an-amount",
        ),
        pytest.param(
            "Hoe regel ik omscholing?",
            "U kunt bij ons een ander vak leren met hulp van een coach.",
            "U kunt bij ons een nieuwe fiets kopen met hulp van een vriend.",
            id="a-concept",
        ),
        pytest.param(
            "Wat is campusvorming?",
            "Campusvorming is het samengaan van scholen en bedrijven op een plek.",
            "De provincie steunt campusvorming sinds lange tijd met veel plezier.",
            id="a-definition",
        ),
    ],
)
def test_score_units_prefers_what_answers(question, answer, other):
    assert best(question, other, answer) == answer
    assert best(question, answer, other) == answer


def test_score_units_prefers_a_sentence_to_a_crumb():
    sentence = "De nascholing van leraren wordt getrokken door de hogeschool in de regio."

    assert best("Wie trekt de nascholing van leraren?", "Nascholing leraren.", sentence) == sentence


def test_score_units_counts_what_stands_above_for_less():
    above = make_scored("Dit kost niets voor wie meedoet.", section=("Nascholing leraren",))
    within = make_scored("De nascholing van leraren kost niets.", source="b.pdf")

    over, own = score("Wat kost de nascholing van leraren?", cut_units([above, within]))

    assert own > over > 0


def test_score_units_lets_a_neighbour_share_in_what_was_found():
    units = cut_units(
        [make_scored("De nascholing van leraren is er. Dat kost niets meer dan tijd.")]
    )
    alone = cut_units([make_scored("Dat kost niets meer dan tijd.")])

    _, beside = score("Nascholing van leraren?", units)

    assert beside > score("Nascholing van leraren?", alone)[0]


def test_score_units_of_a_question_without_words_is_finite():
    scores = score("Wie is het?", cut_units([make_scored("De hogeschool trekt deze actie.")]))

    assert len(scores) == 1
    assert 0 <= scores[0] < 10


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


def test_choose_units_leaves_out_what_is_worth_far_less():
    good = "De hogeschool trekt de nascholing van leraren in de regio."
    poor = "Op dinsdag eten we samen soep in de grote zaal."
    units = cut_units([make_scored(good, source="a.pdf"), make_scored(poor, source="b.pdf")])

    assert choose("Wie trekt de nascholing van leraren?", units, share=0.65) == [good]


def test_choose_units_takes_a_whole_list_when_a_list_is_asked():
    chosen = choose("Welke doelen spreken de partners af?", list_units())

    assert set(ITEMS) <= set(chosen)


def test_choose_units_takes_the_items_with_the_sentence_that_introduces_them():
    query = "Wat spreken de partners van dit pact af als doelen?"
    units = list_units()

    chosen = choose_units(units, [9.0, 0.1, 0.1, 0.1], ask(query), 120, 0.65)

    assert [unit.text for unit in chosen] == [LEAD, *ITEMS]


def test_choose_units_takes_no_items_of_another_document():
    ours = list_units()
    theirs = cut_units(
        [make_scored(make_line("iets van een ander", LineKind.ITEM, lead=LEAD), source="b.pdf")]
    )

    chosen = choose_units([*ours, *theirs], [9.0, 0, 0, 0, 0], ask("doelen?"), 120, 0.65)

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


def test_choose_units_measures_by_the_best_that_can_be_quoted():
    listed = make_scored(make_line("Bronnen", LineKind.HEADING), "Nascholing van leraren, 2014.")
    text = "De hogeschool trekt de nascholing van leraren in de regio."
    units = cut_units([listed, make_scored(text, source="b.pdf")])

    chosen = choose_units(units, [9.0, 1.0], ask("Wie trekt de nascholing?"), 120, 0.65)

    assert [unit.text for unit in chosen] == [text]


def test_choose_units_of_nothing_is_nothing():
    assert choose_units([], [], ask("Wie trekt actie 3?"), 120) == []


def test_importance_of_a_rare_word_decides():
    frequency = {stem("leraren"): 90, stem("nascholing"): 1}
    units = cut_units(
        [
            make_scored("Alle leraren van de school eten samen in de kantine.", source="a.pdf"),
            make_scored("Aan nascholing van iedereen wordt hier goed gedacht.", source="b.pdf"),
        ]
    )
    chunks = tuple(unit.scored for unit in units)

    common, rare = score_units(
        units, ask("nascholing leraren"), Retrieval(chunks, {}, frequency, 100), THESAURUS
    )

    assert rare > common
