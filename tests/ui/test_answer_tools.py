"""What one can do with an answer."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.answers import Answer, AnswerStatus
from assistant.build import build_assistant
from assistant.documents import Chunk, DocumentInfo, Line, LineKind, ScoredChunk
from assistant.writing.ledger import LEDGER_NAME, Ledger
from ui import loading
from ui.answer_tools import follow_ups
from ui.visits import Visits

Start = Callable[[], AppTest]
QUESTION = "Hoeveel betaalt de lasregeling per werknemer? Bel 06-12345678."


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def asked(start: Start) -> AppTest:
    return start().chat_input[0].set_value(QUESTION).run()


def test_an_answer_has_a_number_and_can_be_copied_and_shared(start: Start) -> None:
    shown = page_html(asked(start))

    assert "<span>Antwoord " in shown
    assert 'data-put="Regelingen voor lassers' in shown
    assert "[1] Regelingen voor lassers" in shown
    assert f'data-put="{QUESTION}"' in shown


def test_an_opinion_is_kept_masked(start: Start, index_folder: Path) -> None:
    app = asked(start)

    app.radio[0].set_value(False)
    app.button_group[0].set_value(["reason_outdated"])
    next(b for b in app.button if b.label == "Verstuur").click().run()

    assert not app.exception
    assert "Uw oordeel is bewaard" in page_html(app)
    (kept,) = Visits(index_folder).opinions()
    assert (kept.helped, kept.reasons) == (False, ["reason_outdated"])
    assert "[telefoon]" in kept.question
    assert "lassen.pdf" in kept.sources


def test_the_number_on_screen_leads_to_how_the_answer_came_about(
    start: Start, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "build_assistant", build_assistant)
    app = asked(start)
    app.radio[0].set_value(True)
    next(b for b in app.button if b.label == "Verstuur").click().run()

    [number] = re.findall(r"<span>Antwoord (a-[0-9a-f]{12})</span>", page_html(app))
    (kept,) = Visits(index_folder).opinions()
    noted = Ledger(index_folder / LEDGER_NAME).trace(number)

    assert kept.answer_id == number
    assert noted is not None
    assert noted["status"] == kept.status
    assert any(found["chunk"].startswith("lassen.pdf:") for found in noted["found"])
    assert "lasregeling" not in str(noted)


def test_an_opinion_without_a_verdict_waits(start: Start, index_folder: Path) -> None:
    app = asked(start)

    next(b for b in app.button if b.label == "Verstuur").click().run()

    assert "Uw oordeel" not in page_html(app)
    assert Visits(index_folder).opinions() == []


def test_a_shared_link_asks_its_question_once(start: Start) -> None:
    app = start()
    app.query_params["vraag"] = "Hoeveel betaalt de lasregeling per werknemer?"

    app.run()
    assert "750 euro per werknemer" in page_html(app)
    assert "vraag" not in app.query_params

    app.button(key="clear").click().run()
    assert "750 euro per werknemer" not in page_html(app)


def test_questions_are_counted_by_outcome(start: Start, index_folder: Path) -> None:
    asked(start)

    assert [(status, number) for _, status, number in Visits(index_folder).counts()] == [
        ("answered", 1)
    ]


def test_the_pages_change_to_english_and_back(start: Start) -> None:
    app = start()

    app.button(key="switch-language").click().run()
    assert app.title[0].value == "Ask the counter"

    app.button(key="switch-language").click().run()
    assert app.title[0].value == "Vraag het loket"


def scored(source: str, title: str) -> ScoredChunk:
    line = Line(LineKind.PARAGRAPH, "Tekst.")
    return ScoredChunk(Chunk(source, 1, "1", 0, (), (line,), DocumentInfo(title=title)), 1.0)


def test_follow_ups_name_found_documents_that_are_not_cited() -> None:
    found = (scored("a.pdf", "A"), scored("b.pdf", "B"), scored("b.pdf", "B"), scored("c.pdf", ""))

    assert follow_ups(Answer(AnswerStatus.ANSWERED, "x", contexts=found), "nl") == [
        "Wat staat er in “A”?", "Wat staat er in “B”?",
    ]  # fmt: skip
    assert follow_ups(Answer(AnswerStatus.ABSTAINED, "x", contexts=found), "nl") == []
