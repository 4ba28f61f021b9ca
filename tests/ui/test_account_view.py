"""How an answer came about, opened below it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from assistant.answers import Answer, AnswerStatus
from assistant.documents import ScoredChunk
from assistant.explaining.account import account_of
from tests.factories import make_chunk
from tests.ui.conftest import EVIL_LINE, EVIL_TITLE, INFO
from ui.account_view import account_html
from ui.escape import html
from ui.texts import text

QUESTION = "Hoeveel betaalt de lasregeling per werknemer?"


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def open_up(app: AppTest) -> AppTest:
    [exchange] = app.session_state["conversation"].exchanges
    app.session_state[f"account-{exchange.id}"] = True
    return app.run()


def test_it_is_shut_until_it_is_opened_and_stays_open_after_a_rerun(
    start: Callable[[], AppTest],
) -> None:
    app = start().chat_input[0].set_value(QUESTION).run()
    assert text("account") in [part.label for part in app.expander]
    assert 'class="lk-account"' not in page_html(app)

    shown = page_html(open_up(app))
    assert not app.exception
    assert html(text("account_found")) in shown
    assert "Aangehaald bij [1]" in shown
    assert 'class="lk-account"' in page_html(app.run())


def test_words_of_documents_never_become_markup() -> None:
    chunk = make_chunk(EVIL_LINE, source="kwaad.md", info=replace(INFO, title=EVIL_TITLE))
    answer = Answer(AnswerStatus.ABSTAINED, "Nee.", contexts=(ScoredChunk(chunk, 1.0),))

    shown = account_html(account_of(answer, None, "nl"), "nl")

    assert html(EVIL_LINE) in shown
    assert html(EVIL_TITLE) in shown
    assert "<img" not in shown
    assert "<script" not in shown


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_refusal_can_be_opened_too(language) -> None:
    answer = Answer(AnswerStatus.REFUSED, "Nee.", trace={"refusal": "instructions"})

    shown = account_html(account_of(answer, None, language), language)

    assert html(text("account_nothing", language)) in shown
    assert "<dl>" in shown
