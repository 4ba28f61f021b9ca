"""Why a passage that was found is not quoted."""

import pytest

from assistant.documents import LineKind, ScoredChunk
from assistant.quoting.reasons import PassedOver, passed_over
from assistant.units import cut_units
from tests.factories import make_line, make_scored

BEST = "De hogeschool trekt de nascholing van leraren in de regio."
OTHER = "De provincie betaalt de nascholing van leraren elk jaar opnieuw."


def reasons(*chunks: ScoredChunk, scores: dict[str, float], quoted: str = BEST) -> list[str]:
    """Return why each chunk is passed over; pieces without a score are worth 0.1."""
    units = cut_units(chunks)
    worth = [scores.get(unit.text, 0.1) for unit in units]
    read = {scored.chunk.id for scored in chunks}
    chosen = [unit for unit in units if unit.text == quoted]
    return list(passed_over(chunks, read, units, worth, chosen).values())


def other(*lines: object) -> ScoredChunk:
    return make_scored(*lines, source="b.pdf")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        pytest.param((OTHER,), PassedOver.LOWER, id="less-likely"),
        pytest.param((BEST.upper(),), PassedOver.SAME, id="same-words"),
        pytest.param((make_line("Actie 3", LineKind.HEADING),), PassedOver.HEADING, id="heading"),
        pytest.param(("Ja, dat.",), PassedOver.FRAGMENT, id="crumb"),
        pytest.param(
            (make_line("Bronnen", LineKind.HEADING), OTHER), PassedOver.SOURCES, id="sources"
        ),
    ],
)
def test_a_passage_that_is_not_quoted_is_told_why(lines, reason):
    assert reasons(make_scored(BEST), other(*lines), scores={BEST: 1.0}) == [reason]


def test_a_passage_that_is_as_likely_had_no_room():
    assert reasons(make_scored(BEST), other(OTHER), scores={BEST: 0.5, OTHER: 0.9}) == [
        PassedOver.ROOM
    ]


def test_a_passage_further_down_was_not_read_for_quotes():
    near, far = make_scored(BEST), other(OTHER)
    units = cut_units([near])

    told = passed_over([near, far], {near.chunk.id}, units, [1.0] * len(units), units)

    assert told == {far.chunk.id: PassedOver.FAR}


def test_passages_of_which_no_piece_was_weighed_are_not_called_too_short():
    found = make_scored(BEST)
    why = PassedOver.WORDLESS

    assert passed_over([found], {found.chunk.id}, [], [], (), otherwise=why) == {
        found.chunk.id: why
    }


@pytest.mark.parametrize("why", [PassedOver.UNSURE, PassedOver.MISSING])
def test_when_nothing_is_quoted_all_are_passed_over_for_that_reason(why):
    found = make_scored(BEST)
    units = cut_units([found])

    told = passed_over([found], {found.chunk.id}, units, [1.0] * len(units), (), otherwise=why)

    assert told == {found.chunk.id: why}
