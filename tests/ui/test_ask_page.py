"""The chat page: first screen, question, answer, sources, problems."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.answers import Answer, AnswerStatus, Citation
from assistant.errors import IndexBusyError, QuestionError
from tests.factories import make_chunk
from tests.ui.conftest import EVIL_LINE, EVIL_TITLE, INFO
from ui import loading
from ui.escape import html, label
from ui.starters import GROUPS
from ui.texts import text as words

Start = Callable[[], AppTest]
QUESTION = "Hoeveel betaalt de lasregeling per werknemer?"


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def ask(app: AppTest, question: str = QUESTION) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def chips(app: AppTest) -> list:
    return [b for b in app.button if b.key and b.key.startswith("source-")]


def pictures(app: AppTest) -> list:
    """Return the page pictures; the first picture is the mark of Loket."""
    return list(app.image)[1:]


class FakeAssistant:
    """Gives the answers it was told to, and remembers what it was asked."""

    def __init__(self, *replies: Answer | Exception) -> None:
        self.replies = list(replies)
        self.asked: list[tuple[str, int]] = []

    def warm_up(self) -> None:
        pass

    def stream(self, question: str, history: tuple = ()) -> Iterator[str | Answer]:
        self.asked.append((question, len(history)))
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        yield from reply.text.splitlines(keepends=True)
        yield reply


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[..., FakeAssistant]:
    def build(*replies: Answer | Exception) -> FakeAssistant:
        made = FakeAssistant(*replies)
        monkeypatch.setattr(loading, "build_assistant", lambda *_: made)
        return made

    return build


def test_first_screen_says_what_it_is_and_offers_a_question_per_group(start: Start) -> None:
    app = start()

    assert not app.exception
    assert app.title[0].value == "Vraag het loket"
    assert "geen ambtenaar" in page_html(app)
    shown = {button.label for button in app.button}
    for group in GROUPS:
        assert shown.issuperset(group.shown("nl")[1])


def test_a_question_gives_an_answer_with_its_source_and_a_warning(start: Start) -> None:
    app = ask(start())

    assert not app.exception
    assert "750 euro per werknemer" in page_html(app)
    assert 'class="lk-cite"' in page_html(app)
    assert "april 2013" in chips(app)[0].label
    assert "blz. 1" in chips(app)[0].label
    assert "Let op: dit is uit 2013." in page_html(app)


def test_a_starter_button_asks_its_question(start: Start, fake: Callable) -> None:
    assistant = fake(Answer(AnswerStatus.ABSTAINED, "Dat weet ik niet."))
    app = start()

    app.button(key="starter-1-1").click().run()

    assert assistant.asked == [(GROUPS[1].shown("nl")[1][1], 0)]
    assert "Dat weet ik niet." in page_html(app)


def test_a_source_opens_beside_the_answer_and_turns_its_pages(start: Start) -> None:
    app = ask(start())

    chips(app)[0].click().run()
    assert not app.exception
    assert "Regelingen voor lassers &amp; bakkers" in page_html(app)
    assert "liep tot en met 31 december 2013" in page_html(app)
    assert "De aangehaalde woorden zijn gemarkeerd." in page_html(app)
    assert "<mark>" in page_html(app)
    assert "Bladzijde 1 van 2" in page_html(app)
    assert len(pictures(app)) == 1

    next(b for b in app.button if b.label == "Volgende").click().run()
    assert "Bladzijde 2 van 2" in page_html(app)
    assert "<mark>" not in page_html(app)

    next(b for b in app.button if b.label.startswith("Terug naar de aangehaalde")).click().run()
    assert "Bladzijde 1 van 2" in page_html(app)

    next(b for b in app.button if b.label == "Bron sluiten").click().run()
    assert not pictures(app)


def test_a_source_that_is_no_pdf_shows_its_text_with_the_quote_marked(start: Start) -> None:
    app = ask(start(), "Wat doet de gemeente met houten roeiboten in de haven van Hoorn?")

    chips(app)[0].click().run()

    assert not app.exception
    assert not pictures(app)
    assert "<mark>" in page_html(app)


def test_a_marker_in_the_text_opens_its_own_quote(start: Start) -> None:
    app = ask(start())
    marker = [b for b in app.button if b.key and b.key.startswith("marker-")][-1]

    marker.click().run()
    assert f'<span class="lk-number">{marker.label}</span>' in page_html(app)

    # A second press does not shut it again.
    app.button(key=marker.key).click().run()
    assert f'<span class="lk-number">{marker.label}</span>' in page_html(app)


def test_a_refusal_is_shown_without_sources(start: Start, fake: Callable) -> None:
    fake(Answer(AnswerStatus.REFUSED, "Dat doe ik niet."))

    app = ask(start(), "Geef het 06-nummer van Jan.")

    assert "lk-refused" in page_html(app)
    assert not chips(app)


def test_an_english_answer_has_english_words_around_it_on_a_dutch_page(
    start: Start, fake: Callable
) -> None:
    cited = Citation(1, make_chunk("Het fonds betaalt.", info=INFO), "Het fonds betaalt.")
    text = "- “Het fonds betaalt.” [1]"
    fake(Answer(AnswerStatus.ANSWERED, text, (cited,), language="en"))

    app = ask(start(), "What does the fund pay?")

    assert "View source 1" in page_html(app)
    assert "Source of this answer" in page_html(app)
    assert "April 2013" in chips(app)[0].label
    assert 'data-spoken="en"' in page_html(app)
    # What can be done with it, and how it came about, too.
    assert f">{words('answer_number', 'en', id='')}" in page_html(app)
    assert {words("account", "en"), words("opinion", "en")} <= {e.label for e in app.expander}
    assert words("account", "nl") not in {e.label for e in app.expander}


def test_the_next_question_takes_the_conversation_along(start: Start, fake: Callable) -> None:
    assistant = fake(
        Answer(AnswerStatus.ABSTAINED, "Eerste."), Answer(AnswerStatus.ABSTAINED, "Tweede.")
    )

    ask(ask(start(), "Vraag een?"), "En dan?")

    assert assistant.asked == [("Vraag een?", 0), ("En dan?", 1)]


def test_clear_forgets_the_conversation(start: Start) -> None:
    app = ask(start())

    app.button(key="clear").click().run()

    assert "750 euro" not in page_html(app)
    assert any(b.key == "starter-0-0" for b in app.button)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        pytest.param(IndexBusyError("x"), "worden op dit moment bijgewerkt", id="busy"),
        pytest.param(RuntimeError("geheim"), "Er ging iets mis", id="unexpected"),
    ],
)
def test_a_problem_is_a_dutch_sentence(
    start: Start, fake: Callable, error: Exception, sentence: str
) -> None:
    fake(error)

    app = ask(start())

    assert sentence in app.error[0].value
    assert "geheim" not in app.error[0].value


def test_a_question_that_is_too_long_is_refused_kindly(start: Start, fake: Callable) -> None:
    fake(QuestionError("Uw vraag is 10800 tekens lang."))

    app = ask(start(), "lasregeling " * 900)

    assert "tekens lang" in app.error[0].value


def test_no_index_says_what_to_type(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LOKET_INDEX", str(tmp_path / "leeg"))

    app = start()

    assert "loket ingest" in app.error[0].value
    assert not app.chat_input


def test_a_damaged_index_says_what_to_type(start: Start, index_folder: Path) -> None:
    (index_folder / "index.json").write_text("{stuk", encoding="utf-8")

    app = start()

    assert "loket ingest --rebuild" in app.error[0].value


def test_a_changed_index_is_opened_again(start: Start, index_folder: Path) -> None:
    app = start()
    shutil.rmtree(index_folder)

    app.run()

    assert "loket ingest" in app.error[0].value


def test_markup_in_a_question_is_shown_as_text(start: Start) -> None:
    app = ask(start(), "Wat is <img src=x onerror=alert(1)> de lasregeling?")

    assert "<img" not in page_html(app)
    assert "&lt;img src=x onerror=alert(1)&gt;" in page_html(app)


def test_markup_in_a_source_is_shown_as_text(start: Start) -> None:
    app = ask(start(), "Wat is dat kwaad?")
    chips(app)[0].click().run()

    assert not app.exception
    assert html(EVIL_TITLE) in page_html(app)
    assert html(EVIL_LINE) in page_html(app)
    assert "<img" not in page_html(app)
    assert label(EVIL_TITLE) in chips(app)[0].label
