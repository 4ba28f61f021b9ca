"""What answers best apart from what does so far less surely, the same in every door."""

from collections.abc import Collection

import pytest

from assistant.answers import Answer, AnswerStatus, Citation
from assistant.ask import readable
from assistant.parting import split_answer
from tests.factories import make_chunk

BLOCKS = (
    "**Lasregeling** (2013-04):\n\n- “Wie last” [1]\n- “krijgt iets.” [2]\n\n"
    "**Draaifonds** (2014):\n\n- “Kop | bedrag” [3]\n  - “Draaien | 5 euro” [4]"
)


def answer(text: str, beside: Collection[int]) -> Answer:
    chunk = make_chunk("woorden")
    cited = (Citation(n, chunk, "woorden", beside=n in beside) for n in range(1, 5))
    return Answer(AnswerStatus.ANSWERED, text, tuple(cited))


def test_split_answer_sets_less_sure_lines_apart_under_their_titles() -> None:
    best, rest = split_answer(answer(BLOCKS, {2, 3, 4}))

    assert best == "**Lasregeling** (2013-04):\n\n- “Wie last” [1]"
    assert rest == (
        "**Lasregeling** (2013-04):\n\n- “krijgt iets.” [2]\n\n"
        "**Draaifonds** (2014):\n\n- “Kop | bedrag” [3]\n  - “Draaien | 5 euro” [4]"
    )


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param((), id="all-sure"),
        pytest.param({4}, id="one-line-only"),
        pytest.param({1, 2, 3, 4}, id="nothing-left"),
    ],
)
def test_split_answer_keeps_an_answer_whole(beside) -> None:
    assert split_answer(answer(BLOCKS, beside)) == (BLOCKS, "")


def test_split_answer_keeps_what_a_model_wrote_whole() -> None:
    written = "Dit staat er. [1]\n\n- Eerst dit. [2]\n- Dan dat. [3]\n\nEn nog iets. [4]"

    assert split_answer(answer(written, ())) == (written, "")


def test_split_answer_says_what_stands_above_all_quotes_once() -> None:
    best, rest = split_answer(answer(f"Dit zeggen de documenten:\n\n{BLOCKS}", {3, 4}))

    assert best.startswith("Dit zeggen de documenten:\n\n**Lasregeling**")
    assert rest.startswith("**Draaifonds**")


def test_readable_prints_less_sure_lines_under_a_line_that_says_so() -> None:
    shown = readable(answer(BLOCKS, {2, 3, 4}))

    best, rest = shown.split("\n\nMeer in de bronnen, minder zeker:\n\n")
    assert "“Wie last” [1]" in best
    assert "“krijgt iets.” [2]" in rest
    assert "minder zeker" not in readable(answer(BLOCKS, {4}))
