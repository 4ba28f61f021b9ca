"""What is kept of visits is masked, local, and goes in time."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.errors import SettingsError
from ui.visits import Opinion, Visits, keep_days


@pytest.fixture
def visits(tmp_path: Path) -> Visits:
    return Visits(tmp_path / "index")


def opinion(**changes: object) -> Opinion:
    fields = {
        "answer_id": "ab12cd34",
        "helped": False,
        "reasons": ["reason_outdated", "reason_source"],
        "note": "mail mij op jan@school.nl",
        "question": "Ik ben 06-12345678, wat is het RIF?",
        "status": "answered",
        "sources": ["rif.pdf"],
    }
    return Opinion(**(fields | changes))  # type: ignore[arg-type]


def test_an_opinion_comes_back_masked(visits: Visits) -> None:
    assert visits.add_opinion(opinion())

    (kept,) = visits.opinions()
    assert kept.note == "mail mij op [e-mail]"
    assert kept.question == "Ik ben [telefoon], wat is het RIF?"
    assert kept.reasons == ["reason_outdated", "reason_source"]
    assert b"12345678" not in visits.path.read_bytes()


def test_the_store_stands_beside_the_index(visits: Visits, tmp_path: Path) -> None:
    visits.count("answered")

    assert visits.path == tmp_path / "index.visits.db"


def test_counts_add_up_by_day_and_status(visits: Visits) -> None:
    for status in ("answered", "answered", "abstained"):
        visits.count(status)

    assert [(status, number) for _, status, number in visits.counts()] == [
        ("abstained", 1), ("answered", 2),
    ]  # fmt: skip


def test_what_visitors_typed_goes_after_its_days(visits: Visits) -> None:
    visits.add_opinion(opinion())
    visits.add_unanswered("Wat kost een boot?", "Gemeente", "Boten")
    old = (datetime.now(UTC) - timedelta(days=91)).isoformat()
    with sqlite3.connect(visits.path) as db:
        db.execute("update opinions set at = ?", (old,))
        db.execute("update unanswered set at = ?", (old,))

    assert visits.opinions() == []
    assert visits.unanswered() == []


def test_what_is_past_its_days_cannot_be_read_back_out_of_the_file(visits: Visits) -> None:
    for number in range(50):
        visits.add_unanswered(f"Wat kost het geheime roeibootje {number}?", "Gemeente", "Boten")
    visits.count("abstained")
    old = (datetime.now(UTC) - timedelta(days=91)).isoformat()
    with sqlite3.connect(visits.path) as db:
        db.execute("update unanswered set at = ?", (old,))
    assert b"roeibootje" in visits.path.read_bytes()

    assert visits.forget_old()

    kept = b"".join(path.read_bytes() for path in visits.path.parent.iterdir())
    assert b"roeibootje" not in kept
    assert visits.counts()


def test_nothing_to_forget_makes_no_file(visits: Visits) -> None:
    assert visits.forget_old()
    assert not visits.path.exists()


@pytest.mark.parametrize(("given", "days"), [("", 90), ("1", 1), ("30", 30)])
def test_keep_days(given: str, days: int) -> None:
    assert keep_days({"LOKET_KEEP_DAYS": given} if given else {}) == days


@pytest.mark.parametrize("given", ["0", "-3", "veel", "367", "1.5"])
def test_keep_days_that_make_no_sense_are_refused(given: str) -> None:
    with pytest.raises(SettingsError, match="LOKET_KEEP_DAYS"):
        keep_days({"LOKET_KEEP_DAYS": given})


def test_the_counter_shuts_and_opens(visits: Visits) -> None:
    assert visits.notice() == ""

    visits.close("Tot maandag gesloten.")
    assert visits.notice() == "Tot maandag gesloten."

    visits.close("")
    assert visits.notice() == ""


def test_a_store_that_cannot_be_written_costs_nobody_the_answer(tmp_path: Path) -> None:
    visits = Visits(tmp_path / "index")
    visits.path.write_bytes(b"dit is geen database" * 100)

    assert not visits.count("answered")
    assert visits.opinions() == []
