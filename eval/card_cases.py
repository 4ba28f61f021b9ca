"""CardCase: a question and the cards that should stand beside its answer. Load a set of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.advice import CardKind
from eval.jsonl import Row, read_rows


@dataclass(frozen=True, slots=True)
class CardCase:
    """One question, and what the register should put beside its answer.

    Attributes:
        id: Name of the case.
        question: What is asked.
        want: Kinds of card that should be there; empty for no card at all.
        records: Records that should be among them, with their folder.
        may: Kinds that do no harm.
        sector: The sector that the question names; a card for other sectors only is wrong.
        level: The same for the level of a school.
        place: The same for a place.
        back: The field that the question back should ask for; empty for any, or none.
    """

    id: str
    question: str
    want: frozenset[CardKind]
    records: tuple[str, ...] = ()
    may: frozenset[CardKind] = frozenset()
    sector: str = ""
    level: str = ""
    place: str = ""
    back: str = ""


def load_card_cases(path: Path) -> tuple[CardCase, ...]:
    """Return the cases of a file.

    Raises:
        DataError: A line is not as the README beside the sets says.
    """
    return tuple(map(_case, read_rows(path)))


def _case(row: Row) -> CardCase:
    return CardCase(
        id=row.text("id"),
        question=row.text("question"),
        want=frozenset(_kinds(row, "want")),
        records=row.texts("records"),
        may=frozenset(_kinds(row, "may")),
        sector=row.get("sector", str),
        level=row.get("level", str),
        place=row.get("place", str),
        back=row.get("back", str),
    )


def _kinds(row: Row, name: str) -> Iterator[CardKind]:
    for value in row.texts(name):
        if value not in set(CardKind):
            raise row.wrong(f"'{name}' holds {value!r}, which is no kind of card.")
        yield CardKind(value)
