"""Number the chunks a model may cite, and show them within a token budget. Pure.

A Source holds two sides of one chunk: what the model sees (no hidden characters, no
addresses, no contact details, no instructions), and the units that can bear out a
sentence, each with the exact words of its page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.citations import squash
from assistant.documents import Chunk, Line, LineKind, ScoredChunk
from assistant.instructions import harmless
from assistant.language.contacts import without_contacts
from assistant.language.words import terms
from assistant.units import split_sentences
from assistant.writing.cleaning import as_data
from assistant.writing.evidence import Evidence
from assistant.writing.extra import is_extra
from assistant.writing.facts import Ground, make_ground
from assistant.writing.links import Links, tokens_in

Count = Callable[[str], int]
_CHARACTERS_PER_TOKEN = 3.2
_RUNNING = frozenset({LineKind.PARAGRAPH, LineKind.ITEM})
# A source that would be cut below this many lines is left out.
_FEWEST_LINES = 2
# Of the room for sources, kept for those that are no page.
_EXTRA_SHARE = 0.25


def estimate_tokens(text: str) -> int:
    """Return about how many tokens ``text`` has, for when no tokenizer is at hand."""
    return int(len(text) / _CHARACTERS_PER_TOKEN) + 1


@dataclass(frozen=True)
class Source:
    """A chunk that the model was shown.

    Attributes:
        number: What its marker says, from 1.
        chunk: The chunk itself.
        header: Title, date, page and headings, as shown.
        shown: Header and lines, as shown.
        evidence: What can bear out a sentence, in the order of the page.
        links: Tokens of the addresses that stand in it.
    """

    number: int
    chunk: Chunk
    header: str
    shown: str
    evidence: tuple[Evidence, ...]
    links: frozenset[str]

    @cached_property
    def ground(self) -> Ground:
        """Return what the source as a whole states, header included."""
        leads = dict.fromkeys(e.lead for e in self.evidence if e.lead)
        # Not the header as shown: the numbers of the source and of the page state nothing.
        lines = self.shown[len(self.header) :].split("\n")
        bounded = [text for e in self.evidence for text in e.bounded]
        return make_ground([*self._header_lines, *lines, *bounded, *leads, *_about(self.chunk)])

    @cached_property
    def header_ground(self) -> Ground:
        """Return what its header states: what all of its lines are about."""
        return make_ground(self._header_lines)

    @property
    def _header_lines(self) -> list[str]:
        info = self.chunk.info
        return [as_data(text) for text in (info.title, info.date, *self.chunk.section) if text]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return its headings and lines, squashed: to find words as they stand there."""
        pieces = {-n: line for n, line in enumerate(self.header.split("\n"), start=1)}
        for e in self.evidence:
            pieces[e.line] = f"{pieces.get(e.line, '')} {e.shown}"
        return tuple(map(squash, pieces.values()))

    @cached_property
    def context(self) -> frozenset[str]:
        """Return the terms of its header: what all of its lines are about."""
        return frozenset(terms(f"{self.header} {' '.join(self.chunk.section)}"))

    @cached_property
    def terms(self) -> frozenset[str]:
        """Return the terms of all of it."""
        return self.context.union(*(e.terms for e in self.evidence))


def number_sources(
    chunks: Sequence[ScoredChunk], links: Links, max_tokens: int, count: Count = estimate_tokens
) -> tuple[Source, ...]:
    """Return the sources to show, best first, numbered from 1, within ``max_tokens``.

    A chunk that does not fit is cut at a line; one of which hardly a line would be left
    is passed over for a shorter one.
    """
    return _numbered(harmless(chunks), links, max_tokens, count, 1)


def _numbered(
    chunks: Sequence[ScoredChunk], links: Links, room: int, count: Count, first: int
) -> tuple[Source, ...]:
    sources: list[Source] = []
    for scored in chunks:
        source = _source(first + len(sources), scored.chunk, links, room, count)
        if source is None:
            continue
        sources.append(source)
        room -= count(source.shown)
    return tuple(sources)


def number_with_extra(
    chunks: Sequence[ScoredChunk],
    extra: Sequence[ScoredChunk],
    links: Links,
    max_tokens: int,
    count: Count = estimate_tokens,
) -> tuple[Source, ...]:
    """Return the sources to show: pages first, then what is no page, numbered in one row.

    What is no page has a share of the room, and what the pages leave; it takes none of the
    rest from them. It is ours, so nobody has planted an order in it.
    """
    asked = sum(count(scored.chunk.text) for scored in extra)
    kept = min(asked, int(max_tokens * _EXTRA_SHARE))
    pages = number_sources(chunks, links, max_tokens - kept, count)
    room = max_tokens - sum(count(source.shown) for source in pages)
    return (*pages, *_numbered(extra, links, room, count, len(pages) + 1))


def show_sources(sources: Sequence[Source]) -> str:
    """Return the sources as the model reads them."""
    return "\n\n".join(source.shown for source in sources)


def _source(number: int, chunk: Chunk, links: Links, room: int, count: Count) -> Source | None:
    header = f"[{number}] {_data(_title(chunk), links)}"
    if chunk.section:
        header += f"\n{_data(' > '.join(chunk.section), links)}"
    shown: list[str] = [header]
    evidence: list[Evidence] = []
    lead = heading = ""
    left = room - count(header)
    for place, line in enumerate(chunk.lines):
        text = _data(line.text, links)
        own = _data(line.lead, links) if line.lead else ""
        added = [own] if own and own != lead and own not in shown else []
        added.append(f"- {text}" if line.kind is LineKind.ITEM else text)
        left -= count("\n".join(added)) + 1
        if left < 0:
            break
        lead = own or lead
        shown += added
        heading = text if line.kind is LineKind.HEADING else heading
        evidence += _evidence(line, own, heading, links, place=place, start=len(evidence))
    if not evidence or (left < 0 and len(evidence) < _FEWEST_LINES):
        return None
    block = "\n".join(shown)
    found = frozenset(tokens_in(block))
    return Source(number, chunk, header, block, tuple(evidence), found)


def _evidence(
    line: Line, lead: str, heading: str, links: Links, *, place: int, start: int
) -> list[Evidence]:
    pieces = split_sentences(line.text) if line.kind in _RUNNING else [line.text]
    return [
        Evidence(piece, _data(piece, links), lead, place, start + number, heading)
        for number, piece in enumerate(pieces)
    ]


def _title(chunk: Chunk) -> str:
    info = chunk.info
    date = f" ({info.date})" if info.date else ""
    page = f"bladzijde {chunk.page_label or chunk.page_number}"
    return f"{info.title or chunk.document}{date}, {'register' if is_extra(chunk) else page}"


def _about(chunk: Chunk) -> list[str]:
    info = chunk.info
    known = (info.publisher, info.region, info.date, info.valid_from, info.valid_until, info.about)
    return [as_data(text) for text in known if text]


def _data(text: str, links: Links) -> str:
    return links.hide(_cleaned(text))


@lru_cache(maxsize=20_000)
def _cleaned(text: str) -> str:
    """Return ``text`` as the model may see it; the same pages are read for many questions."""
    return without_contacts(as_data(" ".join(text.split())))
