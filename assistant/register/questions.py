"""Question: what a criterion asks a person, and which answers we understand.

One list for all schemes, so that "hoeveel mensen werken er?" is asked once. A choice
has everyday synonyms; what is not in the list is not understood, and never a "no".
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from assistant.errors import DataError

TYPES = ("number", "amount", "share", "choice", "yesno", "list", "date", "place")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Derivation:
    """How an answer follows from others, so nobody is asked twice.

    Attributes:
        kind: "ratio" (first through second), "bands" (a number to a choice).
        fields: The answers it needs.
        bands: Per band its upper bound (not included, None for no bound) and the choice.
    """

    kind: str
    fields: tuple[str, ...]
    bands: tuple[tuple[float | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know about a situation.

    Attributes:
        field: Key under which facts give the answer.
        question: In B1.
        english: The same in English.
        type: One of TYPES.
        unit: Of a number ("maanden"); empty for none.
        choices: Answers of a choice or list, with their synonyms.
        words: Every answer and synonym in ``plain`` form, to its answers; an everyday word
            such as "cursus" may be more than one.
        aliases: Other keys that facts may use.
        derive: How the answer follows from others; None when it does not.
    """

    field: str
    question: str
    type: str
    unit: str
    choices: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    aliases: tuple[str, ...] = ()
    derive: Derivation | None = None
    english: str = ""


def plain(text: str) -> str:
    """Return a short text in lower case, without accents, hyphens and double spaces."""
    letters = unicodedata.normalize("NFD", text[:LONGEST].casefold().replace("\u2019", "'"))
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.replace("-", " ").replace("_", " ").split())


def read_questions(raw: Any, name: str) -> dict[str, Question]:
    """Return the questions by field, in the order of the file.

    Args:
        raw: What the file holds: a list of questions.
        name: Of the file, for the message.

    Raises:
        DataError: A question is wrong; names the file and the field.
    """
    questions: dict[str, Question] = {}
    for item in raw or []:
        try:
            question = _question(item)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DataError(f"{name}: {item}: {error!r}") from error
        if question.type not in TYPES:
            raise DataError(f"{name}: {question.field}: type {question.type!r} kennen we niet")
        questions[question.field] = question
    return questions


def _question(raw: Mapping[str, Any]) -> Question:
    choices = {str(k): tuple(map(str, v or ())) for k, v in (raw.get("choices") or {}).items()}
    words: dict[str, tuple[str, ...]] = {}
    for choice, synonyms in choices.items():
        for word in synonyms:
            words[plain(word)] = (*words.get(plain(word), ()), choice)
    return Question(
        field=raw["field"],
        question=raw["question"],
        type=raw["type"],
        unit=raw.get("unit", ""),
        choices=MappingProxyType(choices),
        words=MappingProxyType(words | {plain(choice): (choice,) for choice in choices}),
        aliases=tuple(map(str, raw.get("aliases") or ())),
        derive=_derivation(raw.get("derive")),
        english=str(raw.get("english", "")),
    )


def _derivation(raw: Mapping[str, Any] | None) -> Derivation | None:
    if raw is None:
        return None
    if "ratio" in raw:
        return Derivation("ratio", tuple(raw["ratio"]))
    bands = tuple((band.get("below"), str(band["is"])) for band in raw["bands"])
    return Derivation("bands", (str(raw["of"]),), bands)
