"""The kind of fact that is asked, told sharply, and whether a piece adds such a fact. Pure.

``assistant.fitting`` is lenient: it helps to rank. Here a piece must hold a fact of the
kind that the question does not hold already: a question for a day is not answered by the
year that it named itself, nor one for three schools by the name of one. How well the best
piece that does so answers is what tells most about a question near the subject whose
answer is not there.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.language.words import fold, words

_NUMERALS = {
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_NUMERAL = "|".join(_NUMERALS)
_QUANTITY = re.compile(
    rf"\b(?:{_NUMERAL}|veertig|vijftig|honderd|tientallen|honderden|half|halve|helft|derde|kwart"
    r"|dubbel\w*|verdubbel\w*|halver\w*)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = r"(?:jan|feb|maart|april|mei\b|juni|juli|aug|sept|okt|nov|dec)"
_PERIOD = r"\b(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|dagdelen)\b"
_FULL_NAME = re.compile(
    r"\b[A-Z][a-zé]+(?: (?:van|de|der|den|ten|ter))* [A-Z][a-zé]{2,}|\b[A-Z]\. ?[A-Z]\w+"
)
_NAME = re.compile(r"(?<!^)(?<![.!?:“] )\b[A-ZÀ-Ý][\w&@’'-]+|\b[A-Z]{2,}\b")
_PLACED = re.compile(
    r"\b(?:in|te|bij|op|uit|rond|via|naar|voor|locatie:?) (?:de |het )?([A-ZÀ-Ý][\w&@’'-]+)"
)
_DESK = re.compile(r"\bloket|servicepunt|\bcampus|www|\.nl\b", re.IGNORECASE)
_BETWEEN = re.compile(r",|;| en | and |•|\|")
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """A kind of fact.

    Attributes:
        name: For the explanation.
        asked: Pattern of a folded question that asks for it.
        added: Tells whether a text holds one that the question does not.
    """

    name: str
    asked: re.Pattern[str]
    added: Callable[[str, str], bool]


def _adds_number(question: str, text: str) -> bool:
    known = set(re.findall(r"\d+", question))
    numbers = (number.strip(".,") for number in _DIGITS.findall(text))
    new = any(number not in known and not _YEAR.fullmatch(number) for number in numbers)
    return new or _QUANTITY.search(text) is not None


def _adds_date(question: str, text: str) -> bool:
    new = set(_YEAR.findall(text)) - set(_YEAR.findall(question))
    return bool(new) or _WHEN.search(text) is not None


def _adds_full_name(question: str, text: str) -> bool:
    known = set(words(question))
    return any(not set(words(name)) <= known for name in _FULL_NAME.findall(text))


def _adds_name(question: str, text: str) -> bool:
    known = set(words(question))
    return any(not set(words(name)) <= known for name in _NAME.findall(text))


def _adds_place(question: str, text: str) -> bool:
    known = words(question)
    named = any(fold(name) not in known for name in _PLACED.findall(text))
    return named or _DESK.search(text) is not None


def _lists(question: str, text: str) -> bool:
    """Tell whether ``text`` can name as many things as the question counts."""
    found = re.search(rf"\b(?:{_NUMERAL}|\d+)\b", fold(question))
    wanted = 3 if found is None else _NUMERALS.get(found[0]) or int(found[0])
    return len(_BETWEEN.findall(text)) >= min(wanted, _MOST_LISTED) - 1


def _matching(pattern: str) -> Callable[[str, str], bool]:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda _, text: compiled.search(text) is not None


_WHEN = re.compile(
    rf"\b{_MONTH}|\bvoorjaar|\bnajaar|\bzomer|\bwekelijks|\bjaarlijks|maandelijks|per jaar"
    r"|nu al|momenteel",
    re.IGNORECASE,
)
# Of the kinds in one row only the first that is asked counts: "hoeveel euro" asks no count.
_ROWS: tuple[tuple[Fact, ...], ...] = tuple(
    tuple(Fact(name, re.compile(asked), added) for name, asked, added in row)
    for row in (
        (
            (
                "share",
                r"\bprocent\w*|percentage|\bwelk (?:deel|aandeel)|aandeel\b.{0,20}\b(?:was|is)"
                r"|what (?:share|percentage|part)",
                _matching(r"\d\s*(?:%|procent|percent)|\bhelft\b|\bderde\b|\bkwart\b|op de \w+"),
            ),
            (
                "amount",
                r"\bhoeveel (?:euro|geld|miljoen|subsidie|budget)|\bwelk bedrag|in euro"
                r"|hoe (?:hoog|groot) is.{0,40}(?:voucher|budget|bedrag|subsidie|beurs|fonds)"
                r"|how much money",
                _matching(
                    r"€|\beuro\b|miljoen|\bmln\b|miljard|gratis|kosteloos|\d\s*(?:%|procent)"
                ),
            ),
            (
                "period",
                r"\bhoe ?lang\b|hoeveel (?:jaar|maanden|weken|dagen|uur|uren)|duurt|how long",
                _matching(
                    rf"(?:\d|{_QUANTITY.pattern}).{{0,12}}{_PERIOD}|jaarlijks|meerjarig|langjarig"
                ),
            ),
            ("count", r"\bhoeveel\b|\baantal\b|how many", _adds_number),
        ),
        (
            (
                "day",
                r"\bwelke? (?:datum|dag)\b|deadline|which day|what date",
                _matching(rf"\b\d{{1,2}}\s+{_MONTH}|\b\d{{1,2}}-\d{{1,2}}-\d{{2,4}}"),
            ),
            (
                "date",
                r"\bwanneer\b|welk (?:jaar|schooljaar)|\bwhen\b|(?:what|which) year",
                _adds_date,
            ),
        ),
        (
            (
                "person",
                r"\bhoe heet(?:te)? (?:de|het|die) \w*(?:directeur|manager|ambassadeur|voorzitter"
                r"|wethouder|maker|docent|leraar|minister)|naam van de"
                r"|\bwie (?:is|was|volgde|tekende|schreef|leidde)\b|who (?:is|was|wrote|signed)",
                _adds_full_name,
            ),
            (
                "party",
                r"\bwelke (?:bedrijf|organisaties?|school|partij\w*|instelling\w*|gemeenten?"
                r"|hogescho\w+|\w*bedrijven|\w*scholen)|\bhoe heet\b|\bmet wie\b|\bdoor wie\b"
                r"|\bbij welk\w*|\bwie\b|\bwho\b|which (?:company|companies|schools?|organi)",
                _adds_name,
            ),
        ),
        (
            (
                "place",
                r"\bwaar (?:zit|staat|ligt|vind|kan|is|kun|bevindt|komt|wordt|was|precies|in\b)"
                r"|\b(?:in )?welke (?:plaats|stad|steden)|\bin welke (?:gemeente|regio)"
                r"|\bwhere (?:is|can|are)",
                _adds_place,
            ),
        ),
        (
            (
                "list",
                rf"\b(?:welke|which) (?:{_NUMERAL}|\d+)\b"
                rf"|\bde (?:{_NUMERAL}|\d+) \w+ (?:op)?noem",
                _lists,
            ),
        ),
    )
)
SHARP = frozenset({"amount", "period", "day", "list"})
"""When nothing that was found holds a fact of these kinds, the answer is not there."""


def facts_asked(question: str) -> tuple[Fact, ...]:
    """Return the kinds of fact that ``question`` asks; empty when it asks none of them."""
    folded = fold(question)
    found = (next((f for f in row if f.asked.search(folded)), None) for row in _ROWS)
    return tuple(fact for fact in found if fact is not None)


def missing_facts(question: str, texts: list[str]) -> tuple[str, ...]:
    """Return the sharp kinds of fact that ``question`` asks and none of ``texts`` holds."""
    return tuple(
        fact.name
        for fact in facts_asked(question)
        if fact.name in SHARP and not any(fact.added(question, text) for text in texts)
    )
