"""Find tables whose rows came out as lines of text ending in figures: pure.

"Totaal nieuwe plaatsen 1.490 740 295" is a row when a neighbour ends in as many figures.
The header may be one line above the rows, or one line per column stacked up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.joining import join_wrapped
from ingest.lexicon import Vocabulary
from ingest.marks import item_mark
from ingest.printed import Printed

FIGURE = r"[€+-]?\d[\d.,]*(?:/\d{2,4})?%?"
ROW = re.compile(rf"^(?P<label>.*?[^\W\d_].*?)\s+(?P<figures>{FIGURE}(?:\s+{FIGURE})+)$")
LAST_CHARACTERS = frozenset("0123456789%")
YEAR = re.compile(r"^(?:19|20)\d\d(?:[/-]\d{2,4})?$")
LABEL_LETTERS = 80
ROW_LETTERS = 200
HEADER_LETTERS = 110
STACKED_LETTERS = 30


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of figures.

    Attributes:
        start: Position of its first line, title and header counted.
        end: Position after its last line.
        title: Line above the header; empty when there is none.
        header: Names of the columns, the one of the labels first where it has one.
        rows: Cells of each row, its label first.
    """

    start: int
    end: int
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def find_figures(lines: Sequence[Printed], vocabulary: Vocabulary) -> list[FigureTable]:
    """Return the tables of figures on a page, from top to bottom."""
    return [
        _read_table(lines, run, vocabulary)
        for run in _runs(lines)
        if len([n for n in run if _figures(lines[n])]) > 1
    ]


def _figures(line: Printed) -> tuple[str, ...]:
    if line.text[-1:] not in LAST_CHARACTERS or len(line.text) > ROW_LETTERS:
        return ()
    match = ROW.match(line.text)
    if not match or len(match["label"]) > LABEL_LETTERS or item_mark(line.text):
        return ()
    return tuple(match["figures"].split())


def _is_header(line: Printed) -> bool:
    return all(YEAR.match(figure) for figure in _figures(line))


def _runs(lines: Sequence[Printed]) -> Iterator[list[int]]:
    """Return runs of positions: rows of as many figures, with the parts of their labels."""
    run: list[int] = []
    size = 0
    for n, line in enumerate(lines):
        figures = _figures(line)
        if figures and not _is_header(line) and (not run or len(figures) == size):
            run.append(n)
            size = len(figures)
        elif run and _is_label_part(lines, n, size):
            run.append(n)
        elif run:
            yield run
            run, size = ([n], len(figures)) if figures and not _is_header(line) else ([], 0)
    if run:
        yield run


def _is_label_part(lines: Sequence[Printed], n: int, size: int) -> bool:
    """Return whether a line without figures is the first half of the next row's label."""
    if _figures(lines[n]) or n + 1 >= len(lines) or len(_figures(lines[n + 1])) != size:
        return False
    return lines[n + 1].small and not lines[n].stops


def _read_table(
    lines: Sequence[Printed], run: Sequence[int], vocabulary: Vocabulary
) -> FigureTable:
    size = max(len(_figures(lines[n])) for n in run)
    start, title, header = _read_header(lines, run[0], size, vocabulary)
    return FigureTable(start, run[-1] + 1, title, header, tuple(_read_rows(lines, run, vocabulary)))


def _read_rows(
    lines: Sequence[Printed], run: Sequence[int], vocabulary: Vocabulary
) -> Iterator[tuple[str, ...]]:
    label = ""
    for n in run:
        match = ROW.match(lines[n].text)
        if match and _figures(lines[n]):
            yield (join_wrapped(label, match["label"], vocabulary), *match["figures"].split())
            label = ""
        else:
            label = join_wrapped(label, lines[n].text, vocabulary)


def _read_header(
    lines: Sequence[Printed], first: int, size: int, vocabulary: Vocabulary
) -> tuple[int, str, tuple[str, ...]]:
    """Return where the table begins, its title and the names of its columns."""
    if first == 0:
        return first, "", ()
    above = lines[first - 1]
    cells = _header_line(above.text, size)
    if cells and len(above.text) <= HEADER_LETTERS and not above.stops:
        return first - 1, "", cells
    start, stacked = _stacked(lines, first, size, vocabulary)
    if len(stacked) < size:
        return first, "", ()
    if start and len(lines[start - 1].text) <= LABEL_LETTERS and not lines[start - 1].ends:
        return start - 1, lines[start - 1].text, stacked
    return start, "", stacked


def _header_line(text: str, size: int) -> tuple[str, ...]:
    """Return the cells of a header on one line: names of columns are years or single words."""
    words = text.replace("% ", "%\u00a0").split(" ")
    words = [word.replace("\u00a0", " ") for word in words]
    if len(words) <= size:
        return ()
    label, names = " ".join(words[:-size]), words[-size:]
    years = all(YEAR.match(name.removeprefix("% ")) for name in names)
    titles = all(name[0].isupper() for name in names) and len(names) > 2
    return (label, *names) if label and (years or titles) else ()


def _stacked(
    lines: Sequence[Printed], first: int, size: int, vocabulary: Vocabulary
) -> tuple[int, tuple[str, ...]]:
    """Return the names of columns that stand one below the other above the rows."""
    names: list[str] = []
    n = first - 1
    while n >= 0 and (len(names) < size or lines[n].text.endswith("-")):
        text = lines[n].text
        if len(text) > STACKED_LETTERS or lines[n].ends:
            break
        if text.endswith("-") and names:
            names[0] = join_wrapped(text, names[0], vocabulary)
        else:
            names.insert(0, text)
        n -= 1
    return n + 1, tuple(names)
