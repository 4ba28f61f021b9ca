"""Put chosen units together as a short answer, every line with its citation. Pure.

Quotes of one document stand together under its title and date; sentences that follow
each other on the page become one quote; list items stand under the sentence that
introduces them, itself quoted when it stands on the same page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.answers import Citation
from assistant.documents import LineKind
from assistant.language.words import words
from assistant.quoting.units import Unit
from assistant.wording import say, say_date

_MARKER = re.compile(r"\[\d+\]")
# How reading sets a footnote number apart: a narrow space and raised figures.
_FOOTNOTE = re.compile("[\u202f ]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+(?=[\\s.,;:)]|$)")


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is checked.

    Attributes:
        blocks: Per document: its heading, and its lines with the citations they show.
    """

    blocks: tuple[tuple[str, tuple[tuple[str, Citation], ...]], ...]

    @property
    def word_count(self) -> int:
        """Return how many words a reader sees, titles counted too; markers are no words."""
        shown = [heading for heading, _ in self.blocks]
        shown += [_MARKER.sub("", text) for _, block in self.blocks for text, _ in block]
        return sum(len(text.split()) for text in shown)


def compose_within(units: Sequence[Unit], max_words: int) -> Draft:
    """Return a draft of as many ``units`` (best first) as a reader sees in ``max_words`` words.

    The best unit is always in it.
    """
    kept = list(units)
    draft = compose(kept)
    while draft.word_count > max_words and len(kept) > 1:
        kept.pop()
        draft = compose(kept)
    return draft


def compose(units: Sequence[Unit]) -> Draft:
    """Return a draft of the chosen ``units`` (best first); numbers count from 1."""
    rank = {id(unit): number for number, unit in enumerate(units)}
    blocks = []
    number = 0
    for source in dict.fromkeys(unit.chunk.source for unit in units):
        own = [unit for unit in units if unit.chunk.source == source]
        chunk_rank: dict[str, int] = {}
        for unit in own:
            chunk_rank.setdefault(unit.chunk.id, rank[id(unit)])
        own.sort(key=lambda u: (chunk_rank[u.chunk.id], u.line, u.place))
        lines = tuple(_lines(own, number))
        number += len(lines)
        blocks.append((_heading(own[0]), lines))
    return Draft(tuple(blocks))


def _lines(units: Sequence[Unit], number: int) -> Iterator[tuple[str, Citation]]:
    """Yield the lines of one document; their numbers count on from ``number``."""
    lead = said = ""
    for run in _runs(units):
        first = run[0]
        if first.lead and first.lead != lead and said.endswith(first.lead):
            lead = first.lead  # it was chosen itself, and stands just above
        elif first.lead != lead and _quotable_lead(first):
            lead = first.lead
            number += 1
            yield f"- “{_shown(lead)}” [{number}]", Citation(number, first.chunk, lead)
        said = " ".join(unit.text for unit in run)
        indent = "  " if lead and first.lead == lead else ""
        number += 1
        yield f"{indent}- “{_shown(said)}” [{number}]", Citation(number, first.chunk, said)


def _shown(quote: str) -> str:
    """Return a quote without its footnote marks, which point at nothing here."""
    return _FOOTNOTE.sub("", quote)


def _heading(unit: Unit) -> str:
    info = unit.chunk.info
    title = info.title or unit.chunk.document
    date = say("date_in_brackets", date=say_date(info.date)) if info.date else ""
    return say("from_document", title=f"**{title}**", date=date)


def _quotable_lead(unit: Unit) -> bool:
    """Tell whether the lead-in stands on the same page and is worth its words."""
    if not unit.lead or len(unit.lead.split()) > 30 or len("".join(words(unit.lead))) <= 10:
        return False
    return any(line.text == unit.lead or line.text.endswith(unit.lead) for line in unit.chunk.lines)


def _runs(units: Sequence[Unit]) -> list[list[Unit]]:
    """Group sentences that follow each other in one paragraph."""
    keyed = [
        (
            (unit.chunk.id, unit.line, unit.place - place)
            if unit.kind is LineKind.PARAGRAPH
            else (unit.chunk.id, unit.line, -1 - place),
            unit,
        )
        for place, unit in enumerate(units)
    ]
    return [[unit for _, unit in group] for _, group in groupby(keyed, key=lambda pair: pair[0])]
