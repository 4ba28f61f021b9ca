"""Sources that are no page: numbered, checked and cited like the others."""

from collections.abc import Callable

import pytest

from assistant.build import build_writer
from assistant.settings import Settings
from assistant.writing.base import Task, Written
from assistant.writing.extra import ExtraCitation, ExtraSource

CARD = ExtraSource(
    "funds/veenfonds",
    "Veenfonds",
    ("Het Veenfonds geeft hoogstens € 4.500 per lasser.", "Het fonds sluit op 1 maart 2027."),
    "2026-10",
    "Provincie Drenthe",
)
QUESTION = "Hoeveel geeft het Veenfonds per lasser?"


@pytest.fixture
def write(serve, scripts, tmp_path) -> Callable[[str], tuple[Written, str]]:
    """Return a function that lets an endpoint reply, and gives what came of it and the prompt."""

    def play(reply: str) -> tuple[Written, str]:
        endpoint = serve(lambda request: scripts.Say([reply]))
        settings = Settings(base_url=endpoint.url, model="schrijver", timeout_seconds=8.0)
        task = Task(QUESTION, "nl", (), "Het Veenfonds geeft geld.", lambda c: False, (CARD,))
        pieces = build_writer(settings, tmp_path).write(task)
        while True:
            try:
                next(pieces)
            except StopIteration as stop:
                return stop.value, endpoint.requests[0].user

    return play


def test_an_extra_source_is_shown_and_cited(write):
    written, prompt = write("Het Veenfonds geeft maximaal 4.500 euro per lasser [1].")

    assert "[1] Veenfonds (2026-10), register\n" in prompt
    assert written.text == "Het Veenfonds geeft maximaal 4.500 euro per lasser [1].", str(
        dict(written.trace)
    )
    assert written.citations == ()
    assert written.extra == (ExtraCitation(1, "funds/veenfonds", CARD.lines[0]),)
    assert written.trace["cited"] == ["extra:funds/veenfonds:0:0"]


def test_an_extra_source_bears_out_no_more_than_it_says(write):
    written, _ = write("Het Veenfonds geeft minstens 4.500 euro per lasser [1].")

    assert written.text == ""
    assert written.trace["dropped"] == {"fact": 1}
