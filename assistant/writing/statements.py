"""The statements of a sentence: the parts that each say one thing. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.writing.facts import Facts, beside_figures, find_facts
from assistant.writing.links import without_tokens
from assistant.writing.support import telling_words
from assistant.writing.territories import cuts_between_figures

_SPLIT = re.compile(r"[;:()]\s*|,\s+")
# "Scholen en bedrijven" is one thing; only between two long parts does "en" begin another.
_AND = re.compile(r"\s+(?=(?:en|maar|terwijl|and|but|while) )")
_LEAST_WORDS = 3
_LEAST_BESIDE_AND = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """A part of a sentence that says one thing.

    Attributes:
        text: Its words.
        telling: Those that say what it is about.
        facts: What in it can be looked up.
    """

    text: str
    telling: tuple[str, ...]
    facts: Facts

    @property
    def is_hard(self) -> bool:
        """Return whether it states something that can be looked up."""
        return bool(self.facts.figures or self.facts.names or self.facts.days or self.facts.codes)

    def per_figure(self) -> "list[Statement]":
        """Return a statement per figure: the words before the first one, and its own part."""
        cuts = cuts_between_figures(self.text)
        if len(cuts) < 2:
            return [self]
        head = _YEAR.sub(" ", self.text[: cuts[0][0]])
        parts = [self.text[: cuts[1][1]]]
        ends = [*(cut for _, cut in cuts[2:]), len(self.text)]
        for (figure, start), end in zip(cuts[1:], ends, strict=True):
            part = self.text[start:end]
            words = telling_words(beside_figures(part, find_facts(part)))
            if not words and not _YEAR.search(part):
                parts[-1] += part  # the other end of a range
            elif telling_words(self.text[start:figure]):
                parts.append(part)
            else:
                parts.append(f"{head} {part}")
        return list(map(_statement, parts))


def statements_of(text: str) -> list[Statement]:
    """Return the statements of a sentence; a part too short to say something joins the next."""
    whole = _joined(_SPLIT.split(without_tokens(text)), _LEAST_WORDS)
    parts = [part for piece in whole for part in _joined(_AND.split(piece), _LEAST_BESIDE_AND)]
    return [_statement(part) for part in parts]


def _statement(text: str) -> Statement:
    return Statement(text, tuple(telling_words(text)), find_facts(text))


def _joined(parts: Sequence[str], least: int) -> list[str]:
    """Return the parts, each with at least ``least`` telling words."""
    found: list[str] = []
    carried = ""
    for part in parts:
        carried = f"{carried} {part}".strip()
        if len(telling_words(carried)) >= least:
            found.append(carried)
            carried = ""
    if carried and found:
        found[-1] += f" {carried}"
    elif carried:
        found.append(carried)
    return found
