"""Questions without an answer stand by who could add to the source, or by theme."""

from assistant.register.load import load_records
from assistant.register.records import Initiative
from ui.admin.documents import failures
from ui.admin.insight import grouped, unanswered_rows
from ui.admin.themes import theme_of
from ui.visits import Unanswered

ASKED = [
    Unanswered("2026-11-21T10:00:00", "Wat kost een zeppelin?", "", ""),
    Unanswered("2026-11-20T10:00:00", "Hoe leer ik lassen?", "Provincie", "Lassen"),
    Unanswered("2026-11-19T10:00:00", "hoe leer ik  LASSEN?", "Provincie", "Lassen"),
    Unanswered("2026-11-18T10:00:00", "Wie helpt mij?", "Gemeente", ""),
]


def test_grouped_by_publisher_puts_the_most_asked_first_and_the_unknown_last() -> None:
    groups = grouped(ASKED, "publisher", "nl")

    assert [(group.name, len(group.questions)) for group in groups] == [
        ("Provincie", 2), ("Gemeente", 1), ("uitgever onbekend", 1),
    ]  # fmt: skip


def test_grouped_by_theme_keeps_every_question() -> None:
    groups = grouped(ASKED, "theme", "nl")

    assert sum(len(group.questions) for group in groups) == len(ASKED)


def test_theme_of_a_question_is_that_of_the_record_that_it_names() -> None:
    record = next(r for r in load_records(Initiative) if r.themes)

    themes = {theme for known in load_records(Initiative) for theme in known.themes}
    assert theme_of(f"Wat is {record.name}?") in themes
    assert theme_of("xyzzy qwrtp") == ""


def test_rows_hold_publisher_document_theme_question_and_day() -> None:
    rows = unanswered_rows(ASKED, "nl")

    assert {len(row) for row in rows} == {5}
    assert rows[0][:2] == ["Gemeente", "onbekend"]


def test_failures_are_the_files_with_their_reason() -> None:
    said = ["a.pdf: 3 pages, 4 chunks", "b.pdf: failed: not a PDF", "2 files (1 failed)"]

    assert failures(said) == ["b.pdf: not a PDF"]
