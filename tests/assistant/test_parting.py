"""What answers best apart from what does so far less surely, the same in every door."""

from collections.abc import Collection

import pytest

from assistant.answers import Answer, AnswerStatus
from assistant.ask import readable
from assistant.batch import answer_record
from assistant.citations import laid_out
from assistant.documents import DocumentInfo, LineKind, Page
from assistant.quoting.compose import compose
from assistant.units import Unit, cut_units
from tests.factories import make_line, make_scored

CHUNKS = (
    make_scored(
        "Wie last krijgt het geld.", "Het bedrijf krijgt ook iets.",
        info=DocumentInfo(title="Lasregeling", date="2013-04"), source="las.pdf",
    ),
    make_scored(
        make_line("Kop van de rij | bedrag", LineKind.ROW),
        make_line("Draaien | 5 euro", LineKind.ROW, lead="Kop van de rij | bedrag"),
        info=DocumentInfo(title="Draaifonds", date="2014"), source="draai.pdf",
    ),
)  # fmt: skip
UNITS = cut_units(CHUNKS)


def answer(beside: Collection[int], units: list[Unit] = UNITS, language: str = "nl") -> Answer:
    """Lay out the units; those whose place is in ``beside`` answer less surely."""
    draft = compose(units, language, [units[n] for n in beside])
    lines = [line for scored in CHUNKS for line in scored.chunk.lines]
    page = Page(1, "1", tuple(lines))
    text, parts, citations = laid_out(draft.blocks, lambda citation: page, draft.more)
    return Answer(AnswerStatus.ANSWERED, text, citations, parts=parts)


def test_less_sure_lines_stand_last_below_their_own_titles() -> None:
    laid = answer({1, 2, 3})

    assert laid.best == "**Lasregeling** (april 2013):\n\n- “Wie last krijgt het geld.” [1]"
    assert laid.more == (
        "**Lasregeling**:\n\n- “Het bedrijf krijgt ook iets.” [2]\n\n"
        "**Draaifonds** (2014):\n\n- “Kop van de rij | bedrag” [3]\n  - “Draaien | 5 euro” [4]"
    )
    # In one text the document that goes on is named once.
    assert laid.text == f"{laid.best}\n{laid.more.split(':', 1)[1].strip()}"


def test_numbers_are_in_the_order_of_reading() -> None:
    laid = answer({0, 1}, [*UNITS[:2], *UNITS[2:]])

    assert [c.number for c in laid.citations] == [1, 2, 3, 4]
    assert "Draaien" in laid.best
    assert [c.quote for c in laid.citations if c.beside] == [unit.text for unit in UNITS[:2]]
    assert [f"[{n}]" in laid.best for n in (1, 2, 3, 4)] == [True, True, False, False]


def test_a_row_is_never_told_apart_from_the_header_that_it_needs() -> None:
    laid = answer({1, 3})

    assert (laid.parts, laid.best) == ((), laid.text)
    assert "- “Kop van de rij | bedrag” [3]\n  - “Draaien | 5 euro” [4]" in laid.text


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param((), id="all-sure"),
        pytest.param({1}, id="one-line-only"),
        pytest.param({0, 1, 2, 3}, id="nothing-left"),
    ],
)
def test_an_answer_stays_whole(beside) -> None:
    laid = answer(beside)

    assert laid.more == ""
    assert laid.best == laid.text


def test_an_answer_stays_whole_where_titles_would_be_needed_twice() -> None:
    draft = compose(UNITS, "nl", [UNITS[1], UNITS[2], UNITS[3]])
    twice = compose([UNITS[2], UNITS[3], *UNITS[:2]], "nl", [UNITS[1], UNITS[3]])

    assert draft.more
    assert twice.more == ()


def test_sentences_of_one_quote_stay_together() -> None:
    found = cut_units([make_scored("Wie last krijgt geld. Wie draait ook.", "Bel het loket nu.",
                                   "De provincie doet mee.")])  # fmt: skip

    draft = compose(found, "nl", found[1:])

    assert ["Wie last krijgt geld. Wie draait ook." in line for line, _ in draft.blocks[0][1]] == [
        True
    ]
    assert len(draft.more[0][1]) == 2


def test_what_does_not_hold_sets_nothing_apart() -> None:
    draft = compose(UNITS, "nl", UNITS[:2])
    page = Page(1, "1", CHUNKS[0].chunk.lines)

    text, parts, citations = laid_out(draft.blocks, lambda citation: page, draft.more)

    assert (parts, [c.number for c in citations]) == ((), [1, 2])
    assert "Draaien" not in text


def test_readable_prints_less_sure_lines_under_a_line_that_says_so() -> None:
    shown = readable(answer({1, 2, 3}))

    best, rest = shown.split("\n\nMeer in de bronnen, minder zeker:\n\n")
    assert "“Wie last krijgt het geld.” [1]" in best
    assert "“Het bedrijf krijgt ook iets.” [2]" in rest
    assert "minder zeker" not in readable(answer({1}))


def test_the_batch_format_has_one_text_and_says_which_quotes_are_less_sure() -> None:
    laid = answer({1, 2, 3})

    record = answer_record("1", laid)

    assert record["answer"] == laid.text
    assert [c["beside"] for c in record["citations"]] == [False, True, True, True]
