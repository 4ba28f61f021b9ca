"""The smallest piece of a source that bears out a sentence, with all that is read in it. Pure."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.language.words import fold, terms, words
from assistant.writing.facts import Facts, Ground, find_facts, make_ground
from assistant.writing.territories import CELL, Territory, columns_of, find_territories

_BOUNDS = (
    (
        "hoogstens",
        re.compile(r"\b(?:hoogste?|hoogstens|maxim\w+|max|highest|at most)\b"),
    ),
    ("minstens", re.compile(r"\b(?:laagste|minstens|minim\w+|min|ten minste|lowest|at least)\b")),
)
_REFERENCE = re.compile(r"\s*\((?:bron|bronnen|source|sources|zie|see)\s*:[^()]*\)", re.IGNORECASE)


def without_reference(text: str) -> str:
    """Return ``text`` without references in brackets, such as "(bron: Jaarverslag, 2016)"."""
    return _REFERENCE.sub(" ", text)


@dataclass(frozen=True)
class Evidence:
    """The smallest piece of a source that can bear out a sentence.

    Attributes:
        words: Exact words of the page, as they can be quoted.
        shown: The same, as the model saw them.
        lead: What introduces it: the sentence above its list, or its table's header.
        heading: The heading above it within its chunk; empty when there is none.
        line: Which line of the chunk, from 0.
        place: Place among the evidence of its source, from 0.
    """

    words: str
    shown: str
    lead: str
    line: int
    place: int
    heading: str = ""

    @cached_property
    def said(self) -> str:
        """Return its words and those of its lead, folded."""
        return fold(f"{self.lead} | {self.plain}")

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Return its folded words."""
        return frozenset(words(self.plain))

    @cached_property
    def plain(self) -> str:
        """Return it as shown, without a reference in brackets: its year and title are no facts."""
        return without_reference(self.shown)

    @cached_property
    def bounded(self) -> tuple[str, ...]:
        """Return the cells of a row that stand under "hoogste bedrag" and the like, said so."""
        cells = self.plain.split(CELL)
        if len(cells) < 2:
            return ()
        found = zip(cells, map(fold, columns_of(cells, self.lead)), strict=True)
        return tuple(
            f"{bound} {cell}"
            for cell, column in found
            for bound, pattern in _BOUNDS
            if pattern.search(column)
        )

    @cached_property
    def ground(self) -> Ground:
        """Return what it states, its lead included."""
        return make_ground([self.plain, *self.bounded, *filter(None, [self.lead])])

    @cached_property
    def facts(self) -> Facts:
        """Return what it states by itself."""
        return find_facts(self.plain)

    @cached_property
    def above(self) -> Ground:
        """Return what the heading above it states."""
        return make_ground([self.heading])

    @cached_property
    def terms(self) -> frozenset[str]:
        """Return its search terms, its lead included."""
        return frozenset(terms(f"{self.plain} {self.lead}"))

    @cached_property
    def territories(self) -> tuple[Territory, ...]:
        """Return its figures, each with what is said of it; those of a table of money in euros."""
        scale = self.ground.scale
        return tuple(
            replace(t, value=replace(t.value, number=t.value.number * scale, kind="amount"))
            if scale > 1 and t.value.kind == "number"
            else t
            for t in find_territories(self.plain, self.lead)
        )

    @cached_property
    def above_terms(self) -> frozenset[str]:
        """Return the search terms of the heading above it."""
        return frozenset(terms(self.heading))
