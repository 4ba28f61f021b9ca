"""The page "Beheer": shut, locked, and what a keeper can do."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import argon2
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.answers import Answer, AnswerStatus
from assistant.documents import DocumentInfo
from assistant.index.catalogue import DocumentRecord
from ui import loading
from ui.admin import documents, login
from ui.admin.documents import refusal
from ui.visits import Visits

PASSWORD = "een lange zin hier"
HASH = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


def _page() -> None:
    from ui.admin import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


class FakeRun:
    """A command that says two lines and ends as told."""

    started: list[list[str]]
    ends_with = 0

    def __init__(self, arguments: Sequence[str], index: Path) -> None:
        self.started.append([*arguments])

    def lines(self) -> Iterator[str]:
        yield from ("boot.pdf: new", "1 files <b>")

    def status(self) -> int:
        return self.ends_with


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    FakeRun.started = []
    monkeypatch.setattr(documents, "Run", FakeRun)
    return FakeRun.started


@pytest.fixture
def page(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    monkeypatch.setenv("LOKET_ADMIN_HASH", HASH)
    st.cache_resource.clear()
    return lambda: AppTest.from_function(_page, default_timeout=60).run()


def logged_in(page: Callable[[], AppTest], password: str = PASSWORD) -> AppTest:
    app = page()
    app.text_input[0].set_value(password)
    return next(b for b in app.button if b.label == "Inloggen").click().run()


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def test_a_visitor_cannot_reach_it_when_no_password_is_set(
    page: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LOKET_ADMIN_HASH")

    app = page()

    assert "Beheer staat uit" in app.info[0].value
    assert not app.text_input
    assert not app.tabs


def test_a_wrong_password_shows_nothing(page: Callable[[], AppTest]) -> None:
    app = logged_in(page, "fout")

    assert "klopt niet" in app.error[0].value
    assert not app.tabs


def test_a_new_password_shuts_out_who_knew_the_old_one(
    page: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = logged_in(page)
    assert app.tabs

    monkeypatch.setenv("LOKET_ADMIN_HASH", argon2.PasswordHasher().hash("anders"))
    app.run()

    assert not app.tabs


def test_a_keeper_logs_in_and_out(page: Callable[[], AppTest]) -> None:
    app = logged_in(page)
    assert not app.exception
    assert app.tabs[0].label == "Documenten"

    app.button(key="log-out").click().run()
    assert not app.tabs


def test_a_document_is_taken_out_only_when_sure(
    page: Callable[[], AppTest], runs: list[list[str]]
) -> None:
    app = logged_in(page)
    app.selectbox(key="remove-source").set_value("boten.md").run()
    assert app.button(key="remove").disabled

    app.checkbox(key="remove-sure").check().run()
    app.button(key="remove").click().run()

    assert runs == [["remove", "--", "boten.md"]]
    assert app.status[0].label == "Klaar. De bronnen zijn bijgewerkt."
    assert "1 files <b>" in app.code[0].value


@pytest.mark.parametrize(
    ("status", "label"),
    [(0, "Klaar. De bronnen"), (3, "niet elk bestand"), (1, "niet gelukt")],
)
def test_a_run_ends_with_what_came_of_it(
    page: Callable[[], AppTest],
    runs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    label: str,
) -> None:
    monkeypatch.setattr(FakeRun, "ends_with", status)
    app = logged_in(page)

    app.button(key="rebuild").click().run()

    assert runs == [["ingest", "--rebuild"]]
    assert label in app.status[0].label


class File:
    def __init__(self, name: str) -> None:
        self.name = name

    def getbuffer(self) -> memoryview:
        return memoryview(b"")


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("boot.pdf", False),
        ("../boot.pdf", True),
        ("map\\boot.pdf", True),
        (".boot.pdf", True),
        ("boot.exe", True),
        ("elders.pdf", True),
        ("eerder.pdf", False),
    ],
)
def test_refusal_keeps_names_inside_the_folder(tmp_path: Path, name: str, refused: bool) -> None:
    def record(source: str, root: str) -> DocumentRecord:
        return DocumentRecord(source, root, "", DocumentInfo(), 1, (), writing=False)

    records = [record("elders.pdf", "/andere/map"), record("eerder.pdf", str(tmp_path))]

    assert bool(refusal(File(name), tmp_path, records, "nl")) == refused


def test_what_visitors_asked_and_thought_is_shown_as_words(
    page: Callable[[], AppTest], index_folder: Path
) -> None:
    visits = Visits(index_folder)
    visits.add_unanswered("Wat kost <b>een</b> zeppelin?", "Provincie", "Vervoer")
    visits.count("abstained")

    shown = page_html(logged_in(page))

    assert "Provincie (1)</h2>" in shown
    assert "<li>Wat kost &lt;b&gt;een&lt;/b&gt; zeppelin?" in shown
    assert "dichtstbij: Vervoer" in shown
    assert "1 vragen in 1 dagen, waarvan 0 beantwoord" in shown
    assert "geen antwoord in de bronnen" in shown
    assert "<td>api_key</td><td>niet ingesteld</td>" in shown


def test_the_counter_shuts_for_visitors_and_opens(
    page: Callable[[], AppTest], start: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = logged_in(page)
    next(b for b in app.button if b.label == "Sluit het loket").click().run()
    assert "nu gesloten" in app.warning[0].value

    visitor = start()
    assert "even gesloten" in visitor.warning[0].value
    assert not visitor.chat_input

    app.button(key="switch-open").click().run()
    assert visitor.run().chat_input


def test_an_unanswered_question_is_kept_only_when_someone_reads_them(
    start: Callable[[], AppTest], index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Abstains:
        def warm_up(self) -> None:
            pass

        def stream(self, question: str, history: object) -> Iterator[Answer]:
            yield Answer(AnswerStatus.ABSTAINED, "Dat weet ik niet.")

    monkeypatch.setattr(loading, "build_assistant", lambda *_: Abstains())
    question = "Wat is de hoofdstad van Peru en bel mij op 06-12345678?"
    start().chat_input[0].set_value(question).run()
    assert Visits(index_folder).unanswered() == []

    monkeypatch.setenv("LOKET_ADMIN_HASH", HASH)
    start().chat_input[0].set_value(question).run()
    (kept,) = Visits(index_folder).unanswered()
    assert "[telefoon]" in kept.question


def test_a_closed_counter_shows_its_notice_on_every_page(
    page: Callable[[], AppTest], start: Callable[[], AppTest], index_folder: Path
) -> None:
    Visits(index_folder).close("Tot <b>maandag</b> gesloten.")

    visitor = start()

    assert "maandag" in visitor.warning[0].value
    assert visitor.title[0].value == "Vraag het loket"
    assert '<p class="lk-lead">' not in page_html(visitor)


def test_a_file_that_failed_is_named_with_its_reason(
    page: Callable[[], AppTest], runs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines(_: FakeRun) -> Iterator[str]:
        yield from ("goed.pdf: 1 pages", "<b>.pdf: failed: not a PDF, or damaged")

    monkeypatch.setattr(FakeRun, "lines", lines)
    monkeypatch.setattr(FakeRun, "ends_with", 3)
    app = logged_in(page)

    app.button(key="rebuild").click().run()

    assert "<li>&lt;b&gt;.pdf: not a PDF, or damaged</li>" in page_html(app)


def test_who_logged_in_elsewhere_comes_in_only_as_a_keeper(
    page: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    user = {"email": "jan@school.nl", "email_verified": True}
    monkeypatch.delenv("LOKET_ADMIN_HASH")
    monkeypatch.setenv("LOKET_ADMINS", "piet@school.nl")
    monkeypatch.setattr(login, "has_login", lambda: True)
    monkeypatch.setattr(login, "signed_in", lambda: user)

    app = page()
    assert "geen beheerder" in app.warning[0].value
    assert not app.tabs

    monkeypatch.setenv("LOKET_ADMINS", "piet@school.nl, Jan@School.nl")
    assert app.run().tabs


def test_both_ways_in_stand_beside_each_other(
    page: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "has_login", lambda: True)
    monkeypatch.setattr(login, "signed_in", dict)

    app = page()

    assert {"Log in bij uw organisatie", "Inloggen"} <= {button.label for button in app.button}
    assert not app.tabs
