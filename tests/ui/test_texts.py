"""Both languages say the same things about the same blanks."""

import string

import pytest

from ui import texts
from ui.dates import readable_date
from ui.starters import GROUPS


@pytest.mark.parametrize("key", sorted(texts.keys()))
def test_both_languages_have_the_same_blanks(key: str) -> None:
    dutch, english = texts._TEXTS[key]

    def blanks(sentence: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    assert dutch.strip()
    assert english.strip()
    assert blanks(dutch) == blanks(english)


def test_every_group_has_questions_in_both_languages() -> None:
    assert [group.name[0] for group in GROUPS] == [
        "Ondernemer", "Docent", "Medewerker", "Inwoner",
    ]  # fmt: skip
    for group in GROUPS:
        assert len(group.shown("nl")[1]) == len(group.shown("en")[1]) >= 2


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2026-11-21", "21 november 2026"),
        ("2013-04", "april 2013"),
        ("2021", "2021"),
        ("ca. 2022", "ca. 2022"),
        ("2021-13", "2021-13"),
    ],
)
def test_readable_date(date: str, words: str) -> None:
    assert readable_date(date) == words


def test_no_room_takes_the_sentence_of_another() -> None:
    rooms = [
        texts_of_room
        for name, texts_of_room in vars(texts).items()
        if name.endswith("_TEXTS") and texts_of_room is not texts._TEXTS
    ]

    assert len(rooms) >= 7
    assert sum(map(len, rooms)) == len(texts.keys())
