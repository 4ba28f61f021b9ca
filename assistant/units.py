"""Cut chunks into the smallest pieces that can be quoted: sentences, items, rows. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.documents import Chunk, Line, LineKind, ScoredChunk
from assistant.language.contacts import without_personal_details
from assistant.language.words import fold

# A sentence ends at . ! ? before a space and a capital, digit, quote or bracket, but not
# after an abbreviation or an initial.
_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9À-Ý•■])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:bijv|bv|o\.?a|o\.?m|m\.?b\.?t|t\.?a\.?v|i\.?s\.?m|i\.?o|d\.?w\.?z|n\.?a\.?v|t\.?b\.?v"
    r"|w\.?o|w\.?v|e\.?a|e\.?d|etc|nr|art|ca|dhr|mevr|mw|drs|dr|ir|ing|mr|prof|p|blz|red|resp|incl"
    r"|excl|evt|jl|vgl|st|stcrt|stb|max|min|mln|mld|d\.?d|m\.?i\.?v|sept|okt|nov|dec|jan|febr?|aug)\.|\b[A-Z]\.|\b\d\.)$",
    re.IGNORECASE,
)
# A note that says where a fact comes from.
SOURCE_NOTE = re.compile(
    r"\(bron(?:nen)?:[^)]*\)|^bron(?:nen)?:.*|^(?:De tabel|Deze tabel|Dit) steunt op .*",
    re.IGNORECASE,
)
# The same behind a sentence: read with the source, not in the answer.
# A note that a sentence end cuts in two has no bracket at its end.
_NOTE_BEHIND = re.compile(
    r"\s*\((bron(?:nen)?:[^()]*(?:\([^()]*\)[^()]*)*(?:\([^()]*$)?)(?:\)|$)", re.IGNORECASE
)
_OPEN_NOTE = re.compile(r"\(bron(?:nen)?:[^()]*(?:\([^()]*\)[^()]*)*(?:\([^()]*)?$", re.IGNORECASE)
# What closes such a note, with all that stands before it; brackets within brackets are passed.
_NOTE_TAIL = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*\)[.;,]?\s*")
_NOTE_TAIL_INSIDE = re.compile(rf"[^()]*\){_NOTE_TAIL.pattern}")
# How reading sets a footnote number apart: a narrow space and raised figures.
_FOOTNOTE = re.compile("[\u202f ]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+(?=[\\s.,;:)]|$)")
# Steps that are told in one paragraph: one of them without the others says something else.
_STEP = re.compile(r"\b(?:stap|step|fase|phase)\s+\d+\s*[:.)]", re.IGNORECASE)
_LABEL = re.compile(r"([a-z])[.)]\s")
_NUMBER = re.compile(r"\b(\w+) (\d{1,2})\b(?!\.\d)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LISTED = frozenset({LineKind.ITEM, LineKind.ROW})
_CELL = " | "


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece that can be quoted.

    Attributes:
        text: Exact words of the page.
        lead: Sentence or header needed to read it; words of the document, not of the quote.
        kind: Kind of the line it is from.
        scored: The chunk it is from, with its score.
        line: Which line of the chunk, from 0.
        place: Which sentence of that line, from 0; sentences that follow each other on the
            page have places that follow each other.
    """

    text: str
    lead: str
    kind: LineKind
    scored: ScoredChunk
    line: int
    place: int

    @property
    def chunk(self) -> Chunk:
        """Return the chunk it is from."""
        return self.scored.chunk

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings it stands under, outermost first, those in its chunk too."""
        return self.chunk.headings_above(self.line)

    @property
    def column(self) -> str:
        """Return the column of a cell that stands by itself, below the title of its row."""
        title = f"{self.headings[-1]}: " if self.headings else ""
        if self.kind is not LineKind.ROW or not title or not self.lead.startswith(title):
            return ""
        column = self.lead.removeprefix(title)
        return "" if _CELL in column or _CELL in self.text else column

    @property
    def rest(self) -> str:
        """Return the words of the next page with which it goes on, as shown; mostly none."""
        line = self.chunk.lines[self.line]
        if not line.rest or not line.text.endswith(self.text):
            return ""
        rest, half = without_personal_details(line.rest), shown(self.text)
        whole = shown(f"{self.text} {rest}")
        return whole.removeprefix(half).strip() if whole.startswith(half) else rest


@lru_cache(maxsize=32_768)
def shown(quote: str) -> str:
    """Return a quote as it is read in an answer: without footnote marks and notes of sources.

    The citation keeps the whole quote; ``source_notes`` gives what is left out here.
    """
    return _NOTE_BEHIND.sub("", _FOOTNOTE.sub("", quote)).strip()


def source_notes(quote: str) -> str:
    """Return the notes in ``quote`` that say where a fact comes from; empty when it has none.

    One that is cut off, at the end of a page, says so with an ellipsis.
    """
    found = _NOTE_BEHIND.finditer(quote)
    notes = [note[1] if note[0].endswith(")") else f"{note[1]} …" for note in found]
    return "; ".join(dict.fromkeys(notes))


def source_year(quote: str) -> str:
    """Return the year of the newest source that the notes in ``quote`` name; "" without one.

    A note ends with its date, behind the last comma. A year before that is part of a name:
    "RIF 2019-2022, ca. juni 2018" is of 2018.
    """
    dates = (source.rpartition(",") for source in source_notes(quote).split(";"))
    return max(
        (year for _, comma, date in dates if comma for year in YEAR.findall(date)), default=""
    )


def split_sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; joined with single spaces they give it back."""
    pieces: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()].strip()
        if _ABBREVIATION.search(text[start : end.start()]) or _is_in_note(text, start, end.start()):
            continue
        pieces.append(piece)
        start = end.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _is_in_note(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence would end inside a note that is closed further on."""
    return _OPEN_NOTE.search(text, start, end) is not None and ")" in text[end:]


def cut_units(chunks: Sequence[ScoredChunk]) -> list[Unit]:
    """Return the units of ``chunks``, in the order of the chunks and of their lines.

    Headings are no units of their own; they are known as the section of what follows.
    Personal details (an e-mail address behind a name) are cut off, so that they are never
    quoted; what is left of a unit is still what stands on the page.
    """
    return [
        Unit(text, _lead(line, place), line.kind, scored, number, place)
        for scored in chunks
        for number, line in enumerate(scored.chunk.lines)
        if line.kind is not LineKind.HEADING
        for place, text in _pieces(line)
    ]


def address_of(unit: Unit) -> str:
    """Return what people call a lettered item under a numbered heading, or an empty string.

    "e. kiezen meer jongeren techniek" below "Doel 1: Interesse" is "1e".
    """
    return full_address_of(unit).rpartition(" ")[2]


def full_address_of(unit: Unit) -> str:
    """Return the same with the word of the heading, folded: "doel 1e"."""
    label = _LABEL.match(unit.text)
    number = _NUMBER.search(unit.headings[-1]) if label and unit.headings else None
    return f"{fold(number[1])} {number[2]}{label[1]}" if label and number else ""


def addresses_in(chunk: Chunk) -> list[str]:
    """Return the addresses of the units of ``chunk``, in order."""
    if not any(_LABEL.match(line.text) for line in chunk.lines):
        return []  # nearly always, and sooner known than by cutting
    units = cut_units([ScoredChunk(chunk, 0.0)])
    return [address for unit in units if (address := address_of(unit))]


def _pieces(line: Line) -> Iterator[tuple[int, str]]:
    """Yield what can be quoted of a line, with its place; a gap where words are left out."""
    said = _without_note_tail(line)
    place = int(said != line.text)
    whole = line.kind is not LineKind.PARAGRAPH or len(_STEP.findall(said)) > 1
    for piece in [said] if whole else split_sentences(said):
        text = without_personal_details(piece)
        gap = int(text != piece)
        if text:
            yield place + gap, text
        place += 1 + 2 * gap


def _without_note_tail(line: Line) -> str:
    """Return the words of a line without the end of a note that began on the page before."""
    opened = _OPEN_NOTE.search(line.lead) if line.kind is LineKind.PARAGRAPH else None
    if opened is None:
        return line.text
    inside = opened[0].count("(") - opened[0].count(")") > 1
    tail = (_NOTE_TAIL_INSIDE if inside else _NOTE_TAIL).match(line.text)
    return line.text[tail.end() :] if tail else line.text


def _lead(line: Line, place: int) -> str:
    """Return what introduces a piece of a line; in a paragraph that is of its first sentence."""
    return without_personal_details(line.lead) if line.kind in _LISTED or place == 0 else ""
