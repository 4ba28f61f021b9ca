"""Which words belong to which figure, in a sentence that holds more than one. Pure.

"40 procent kiest natuurkunde, 30 procent kiest techniek" does not bear out "30 procent
kiest natuurkunde", though all its words stand there. Each figure has a territory: the words
of its own part of the sentence. A figure in brackets shares the part around it, a figure
without words before it shares those of the one before, and a cell of a table has the words
of its row and its column.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from assistant.language.number_spans import YEAR_UNIT
from assistant.language.number_units import word_set
from assistant.language.values import Value, find_values
from assistant.language.words import fold, is_stop_word, parts, stem, words

CELL = " | "
_YEARS = re.compile(r"\b((?:19|20)\d\d)(?:\s?[/–-]\s?(?:(?:19|20)?\d\d)\b)?")
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ)\d%][.!?;])\s+(?=[A-ZÀ-Ý“‘(])|;\s+")
# ", waarvan vijf technisch," is an aside as well.
_BRACKET = re.compile(r"\(([^()]*)(?:\)|$)|,(?= (?:waarvan|of which) )([^,()]*),")
RESPECTIVE = re.compile(r"\b(?:respectievelijk|resp\.?|respectively)\b")
_JOINT = re.compile(
    r",|\b(?:en|maar|terwijl|tegen|tegenover|dan|naar|tot|respectievelijk|and|but|while|against"
    r"|than|to|versus)\b"
)
_SAME_SUBJECT = re.compile(r"\b(?:is|was|waren|zijn) (?:dat|dit)\b|\b(?:dat|dit) (?:is|was)\b")
GOAL = frozenset(map(stem, ("ambitie", "doel", "streven", "doelstelling", "target", "goal")))
_NOW = re.compile(r"\b(?:momenteel|op dit moment|nu|thans|huidige?|was|now|currently)\b")
# Words that only set figures beside each other; they are compared elsewhere.
_SETTING = frozenset(
    map(
        stem,
        word_set(
            "hoger lager meer minder groter kleiner gestegen gedaald tegenover totaal moment "
            "momenteel huidig huidige later"
        ),
    )
)
_SHARES = frozenset({"percentage", "fraction"})


@dataclass(frozen=True, slots=True)
class Territory:
    """A figure and what is said of it.

    Attributes:
        value: The figure.
        terms: Search terms of its words.
        years: The years beside it.
    """

    value: Value
    terms: frozenset[str]
    years: frozenset[str]


def sort_of(value: Value) -> str:
    """Return what a figure is compared with: shares, amounts or numbers."""
    return "share" if value.kind in _SHARES else value.kind


def find_territories(text: str, lead: str = "") -> list[Territory]:
    """Return the figures of ``text``, years aside, each with its territory, in order.

    Args:
        text: A sentence, a list item or a row of a table.
        lead: The header of the table; cells of a row are read with their column.
    """
    cells = text.split(CELL)
    if len(cells) > 1:
        return _in_row(cells, columns_of(cells, lead))
    starts = [0, *(match.end() for match in _SENTENCE.finditer(text))]
    ends = [*(match.start() for match in _SENTENCE.finditer(text)), len(text)]
    return [
        _moved(t, start)
        for start, end in zip(starts, ends, strict=True)
        for t in _in_sentence(text[start:end])
    ]


def _moved(territory: Territory, by: int) -> Territory:
    """Return a territory whose figure stands further on, in a longer text."""
    value = territory.value
    return replace(territory, value=replace(value, start=value.start + by, end=value.end + by))


def columns_of(cells: Sequence[str], lead: str) -> list[str]:
    """Return the header of each cell of a row, "" where it cannot be told.

    The header over the labels may be left out.
    """
    header = lead.split(CELL)
    if len(header) == len(cells) - 1 and ": " in header[0]:
        header = ["", header[0].rsplit(": ", 1)[1], *header[1:]]
    return header if len(header) == len(cells) else [""] * len(cells)


def cuts_between_figures(text: str) -> list[tuple[int, int]]:
    """Return, per figure of ``text``, where it stands and where the words about it begin."""
    values = _figures(text)
    if not values:
        return []
    cuts = (_cut(text, one.end, two.start) for one, two in pairwise(values))
    starts = (value.start for value in values)
    return list(zip(starts, (0, *cuts), strict=True))


def stray_words(said: Territory, line: Sequence[Territory], shared: Collection[str]) -> bool:
    """Tell whether ``said`` has words that the line gives to another figure.

    Args:
        said: Of a sentence.
        line: The territories of one line that holds the same figure.
        shared: Terms that belong to all of them: of headings.
    """
    own = [t for t in line if t.value.number == said.value.number]
    rivals = [
        t for t in line
        if t.value.number != said.value.number and sort_of(t.value) == sort_of(said.value)
    ]  # fmt: skip
    return bool(own) and all(_strays(said, one, rivals, shared) for one in own)


def _strays(
    said: Territory, own: Territory, rivals: Iterable[Territory], shared: Collection[str]
) -> bool:
    free = own.terms | _SETTING | frozenset(shared)
    for rival in rivals:
        if (said.terms & rival.terms) - free or (said.years & rival.years) - own.years:
            return True
    return False


def _in_row(cells: Sequence[str], header: Sequence[str]) -> list[Territory]:
    found = [_figures(cell) for cell in cells]
    label = _terms(" ".join(cell for cell, values in zip(cells, found, strict=True) if not values))
    row_years = _years_in(" ".join(c for c, values in zip(cells, found, strict=True) if not values))
    starts = accumulate((len(cell) + len(CELL) for cell in cells), initial=0)
    return [
        _moved(
            Territory(
                values[0],
                label | _terms(f"{column} {cell}"),
                _years_in(f"{column} {cell}") or row_years,
            ),
            start,
        )
        for cell, values, column, start in zip(cells, found, header, starts, strict=False)
        if values
    ]


def _in_sentence(text: str) -> list[Territory]:
    host = _BRACKET.sub(lambda match: " " * len(match[0]), text)
    found: list[tuple[int, Territory]] = _in_flow(host)
    for match in _BRACKET.finditer(text):
        own = match[1] or match[2] or ""
        inner = _in_flow(own)
        before = [t for at, t in found if at < match.start()]
        start = match.start(1) if match[1] is not None else match.start(2)
        found += [(start + at, _moved(_beside(t, before[-1:], own), start)) for at, t in inner]
    return [territory for _, territory in sorted(found, key=lambda pair: pair[0])]


def _beside(inner: Territory, host: Sequence[Territory], own: str) -> Territory:
    """Return the territory of a figure in brackets: its own words, and those around it."""
    if not host:
        return inner
    around = host[0].terms - GOAL if _NOW.search(fold(own)) else host[0].terms
    return Territory(inner.value, inner.terms | around, inner.years or host[0].years)


def _in_flow(text: str) -> list[tuple[int, Territory]]:
    values = _figures(text)
    cuts = [cut for _, cut in cuts_between_figures(text)]
    ends = [*cuts[1:], len(text)] if cuts else []
    found: list[tuple[int, Territory]] = []
    head: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    for value, start, end in zip(values, cuts, ends, strict=True):
        before, after = text[start : value.start], text[value.end : end]
        own, rest = _terms(before), _terms(after)
        if not own and not rest and found:
            own = found[-1][1].terms
        if not own or _SAME_SUBJECT.search(fold(before)):
            own |= head - (GOAL if _NOW.search(fold(before)) else frozenset())
        years = _years_in(f"{before} {after}") or years
        head = own
        found.append((value.start, Territory(value, own | rest, years)))
    return [(at, _shared(text, found, place)) for place, (at, _) in enumerate(found)]


def _shared(text: str, found: Sequence[tuple[int, Territory]], place: int) -> Territory:
    """Return a territory, with that of the figure it stands "respectievelijk" beside."""
    one = found[place][1]
    for other in (found[n][1] for n in (place - 1, place + 1) if 0 <= n < len(found)):
        first, second = sorted((one.value, other.value), key=lambda value: value.start)
        if RESPECTIVE.search(text[first.end : second.start].lower()):
            one = Territory(one.value, one.terms | other.terms, one.years | other.years)
    return one


def _cut(text: str, start: int, end: int) -> int:
    """Return where, between two figures, the words of the second begin."""
    joints = list(_JOINT.finditer(text[start:end].lower()))
    commas = [joint for joint in joints if joint[0] == ","]
    found = commas or joints
    return start + found[-1].start() if found else end


def _figures(text: str) -> list[Value]:
    return [value for value in find_values(text) if value.unit != YEAR_UNIT and value.text]


def _years_in(text: str) -> frozenset[str]:
    return frozenset(_YEARS.findall(text))


def _terms(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words(_YEARS.sub(" ", text)):
        if not is_stop_word(word) and not any(c.isdigit() for c in word):
            found.update((stem(word), *parts(word)))
    return frozenset(found)
