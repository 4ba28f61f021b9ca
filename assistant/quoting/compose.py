"""Put chosen units together as a short answer, every line with its citation. Pure.

Quotes of one document stand together under its title and date, and say once under which
heading they stand; sentences that follow each other on the page become one quote; list
items stand under the sentence that introduces them, itself quoted when it stands on the
same page.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.citations import LEAST_APART, Block, proves
from assistant.documents import LineKind
from assistant.language.contacts import without_personal_details
from assistant.language.detection import detect_language
from assistant.language.words import fold, words
from assistant.quoting.runs import read_along, runs_of
from assistant.quoting.titles import LIMITS, title_line
from assistant.units import YEAR, Unit, shown, source_year, split_sentences
from assistant.wording import say

_FROM_SOURCE = re.compile(r"bron(?:nen)?\b", re.IGNORECASE)
_LONGEST_LEAD = 30
# "Bedragen" tells a reader little; which fund, region or year it is, tells all.
_NAMES = re.compile(r"\d|(?<=.)[A-Z]")
# A longer heading takes more of a reader's time than it helps.
_LONGEST_HEADING = 7
_NUMBERING = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
# "RESULTATEN GEBOEKT, URGENTIE BLIJFT": in capitals a name does not stand out, so none is sought.
_LONGEST_IN_CAPITALS = 2
_MARKER = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is checked.

    Attributes:
        blocks: Per document: its heading, and its lines with the citations they show.
        lead: What is said above the quotes when they are in another language; else "".
        more: Blocks of what answers far less surely, to read after the others; mostly none.
    """

    blocks: tuple[Block, ...]
    lead: str = ""
    more: tuple[Block, ...] = ()

    @property
    def words(self) -> str:
        """Return the lines that quote, on one line."""
        blocks = (*self.blocks, *self.more)
        return " ".join(line for _, block in blocks for line, _ in block)

    @property
    def word_count(self) -> int:
        """Return how many words a reader sees, titles counted too; markers are no words.

        The title of a document that goes on in ``more`` is read once.
        """
        blocks = (*self.blocks, *self.more)
        last = {lines[0][1].chunk.source for _, lines in self.blocks[-1:]}
        more = [head for head, lines in self.more if lines[0][1].chunk.source not in last]
        shown = [self.lead, *(heading for heading, _ in self.blocks), *more]
        shown += [_MARKER.sub("", text) for _, block in blocks for text, _ in block]
        return sum(len(text.split()) for text in shown)


def compose(
    units: Sequence[Unit], language: str = "nl", beside: Sequence[Unit] = (), room: int = 0
) -> Draft:
    """Return a draft of the chosen ``units`` (best first); numbers count from 1.

    Quotes stay as they are; what stands around them is in ``language``. Those ``beside`` it
    answer less surely: they come after the others, each part whole by itself, and their
    citations say so. Nothing is told apart for one line, nor where titles and introductions
    that are needed twice would make the answer longer than it is, and than ``room`` words.
    """
    less_sure = {id(unit) for unit in beside}
    read = _without_second_halves(units)
    lead = _lead_in(units, language)
    whole = Draft(_blocks(read, 0, less_sure, language), lead)
    if not less_sure:
        return whole
    rest = read_along(read, less_sure)
    apart = {id(unit) for unit in rest}
    sure = [unit for unit in read if id(unit) not in apart]
    blocks = _blocks(sure, 0, less_sure, language)
    named = {unit.chunk.source for unit in sure}
    more = _blocks(rest, sum(len(lines) for _, lines in blocks), less_sure, language, named)
    told = Draft(blocks, lead, more)
    few = not sure or sum(len(lines) for _, lines in more) < LEAST_APART
    return whole if few or told.word_count > max(room, whole.word_count) else told


def _blocks(
    units: Sequence[Unit],
    number: int,
    less_sure: Collection[int],
    language: str,
    named: Collection[str] = (),
) -> tuple[Block, ...]:
    """Return a block per document; the numbers of their lines count on from ``number``.

    Of the sources ``named`` already the date is not said again.
    """
    rank = {id(unit): place for place, unit in enumerate(units)}
    blocks = []
    for source in dict.fromkeys(unit.chunk.source for unit in units):
        own = [unit for unit in units if unit.chunk.source == source]
        chunk_rank: dict[str, int] = {}
        for unit in own:
            chunk_rank.setdefault(unit.chunk.id, rank[id(unit)])
        own.sort(key=lambda u: (chunk_rank[u.chunk.id], u.line, u.place))
        lines = tuple(_lines(own, number, less_sure, language))
        number += len(lines)
        blocks.append((title_line(own[0], language, dated=source not in named), lines))
    return tuple(blocks)


def _lead_in(units: Sequence[Unit], language: str) -> str:
    """Return what tells a reader of another language what the quotes are, and in which tongue."""
    if language == "nl" or not any(detect_language(unit.text) == "nl" for unit in units):
        return ""
    return say("quoted_in_dutch", language)


def _lines(
    units: Sequence[Unit], number: int, less_sure: Collection[int], language: str
) -> Iterator[tuple[str, Citation]]:
    """Yield the lines of one document; their numbers count on from ``number``."""
    lead = said = before = ""
    under: tuple[str, ...] = ()
    for run in runs_of(units):
        first = run[0]
        beside = all(id(unit) in less_sure for unit in run)
        introduced = _lead_to_quote(first)
        heading = _heading_to_show(first) if first.headings[-1:] != under else ""
        place = f"“{heading}” › " if heading else ""
        under = first.headings[-1:]
        if introduced and introduced != lead and said.endswith(introduced):
            lead = introduced  # it was chosen itself, and stands just above
        elif introduced and introduced != lead:
            lead = introduced
            number += 1
            line = f"- {place}“{shown(lead)}”{_stand(first, lead, language)} [{number}]"
            yield line, Citation(number, first.chunk, lead, beside)
            place = ""
        said = " ".join(unit.text for unit in run)
        indent = "  " if lead and introduced == lead else ""
        needed = _needed_before(first)
        repeated = {before, f"“{shown(lead)}” … "}
        context = "" if needed in repeated else needed
        before = needed
        number += 1
        after = f"{_needed_after(run[-1])}{_stand(first, said, language)}"
        line = f"{indent}- {place}{context}“{shown(said)}”{after} [{number}]"
        yield line, Citation(number, first.chunk, said, beside)


def _heading_to_show(unit: Unit) -> str:
    """Return the heading that a quote stands under; "" when it names nothing that is not said.

    One that denies or limits ("Wat het fonds niet vergoedt") is shown however long it is:
    without it the quote would say something else.
    """
    if unit.kind is LineKind.HEADING:
        return ""  # as a rule the one before it, of the same list
    heading = shown(without_personal_details(unit.headings[-1])) if unit.headings else ""
    heading = heading.strip(" .:")
    read_with_it = f"{_lead_to_quote(unit)} {_needed_before(unit)} {unit.text}"
    told = any(fold(heading) in fold(text) for text in (unit.chunk.info.title, read_with_it))
    if told or not words(heading):
        return ""
    if LIMITS.search(heading):
        return heading
    heading = _NUMBERING.sub("", heading)
    if heading.isupper() and len(heading.split()) > _LONGEST_IN_CAPITALS:
        return ""
    return heading if _NAMES.search(heading) and len(heading.split()) <= _LONGEST_HEADING else ""


def _needed_before(unit: Unit) -> str:
    """Return an introduction that cannot be quoted by itself: too short, or on an earlier page.

    Without its words ("In 2020") the quote would say something else. So would a sentence
    without the half of it that stands on the page before.
    """
    if unit.column:
        return f"“{unit.column if _lead_to_quote(unit) else unit.lead}” … "
    if unit.kind is LineKind.ROW or _lead_to_quote(unit) or not unit.lead:
        return ""
    if unit.kind is LineKind.PARAGRAPH:
        half = shown(unit.lead).split()
        cut = "… " if len(half) > _LONGEST_LEAD else ""
        return f"“{cut}{' '.join(half[-_LONGEST_LEAD:])}” … "
    lead = split_sentences(unit.lead)[-1]
    if _FROM_SOURCE.match(lead) or len(lead.split()) > _LONGEST_LEAD:
        return ""
    return f"“{shown(lead)}” … "


def _stand(unit: Unit, quote: str, language: str) -> str:
    """Return of which year the source of a quote is, where its document is of a later one.

    A sheet of today that passes on what a site said in 2023 is no news of today. A quote
    that names a year itself says when.
    """
    newest = source_year(quote)
    if not newest or newest >= unit.chunk.info.date[:4] or YEAR.search(shown(quote)):
        return ""
    return say("stand", language, year=newest)


def _needed_after(unit: Unit) -> str:
    """Return how the sentence goes on over the end of its page."""
    return f" … “{unit.rest}”" if unit.rest else ""


def _without_second_halves(units: Sequence[Unit]) -> list[Unit]:
    """Return the units without those that are read with the first half of their sentence."""
    rests = {unit.rest for unit in units}
    return [
        unit
        for unit in units
        if not (unit.kind is LineKind.PARAGRAPH and unit.lead and shown(unit.text) in rests)
    ]


def _lead_to_quote(unit: Unit) -> str:
    """Return the sentence that introduces a listed unit; "" when its chunk has none to quote.

    One that is too short to prove anything is shown, not cited.
    """
    if not unit.lead or _FROM_SOURCE.match(unit.lead):
        return ""
    lead = split_sentences(unit.lead)[-1] if unit.kind is LineKind.ITEM else unit.lead
    if unit.column:
        lead = unit.headings[-1]
    if not proves(lead) or len(lead.split()) > _LONGEST_LEAD:
        return ""
    return lead if any(line.text.endswith(lead) for line in unit.chunk.lines) else ""
