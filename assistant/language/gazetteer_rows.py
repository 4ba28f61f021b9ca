"""Read the place files: municipalities, labour-market regions and other names.

``data/gazetteer.csv``, ``regions.csv`` and ``aliases.csv`` are lists that an editor keeps
in a spreadsheet, columns separated by semicolons. "common" marks a name that is a word
as well: "word" (Houten, Sluis), "verb", which may follow "te" too (Leiden), "usual", which
follows any preposition ("naar best vermogen"), or "seldom", which is the word in small
letters only (Assen).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from assistant.errors import DataError

Kind = Literal["municipality", "subregion", "labour_market_region", "province", "landsdeel"]
# Narrow before wide.
KINDS: tuple[Kind, ...] = (
    "municipality",
    "subregion",
    "labour_market_region",
    "province",
    "landsdeel",
)
COMMON = ("", "word", "verb", "usual", "seldom")
_BRACKETS = re.compile(r"\s*\(.*?\)")


@dataclass(frozen=True, slots=True)
class Municipality:
    """One row of ``gazetteer.csv``."""

    name: str
    province: str
    labour_market_region: str
    landsdeel: str
    subregion: str = ""
    sure: bool = True
    common: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """One row of ``regions.csv``: a labour-market region."""

    name: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Alias:
    """One row of ``aliases.csv``: another name for one or more places of a kind.

    ``targets`` of kind "subregion" are pieces of the subregion column of the gazetteer.
    """

    name: str
    kind: Kind
    targets: tuple[str, ...]
    sure: bool = True
    common: str = ""


def without_brackets(name: str) -> str:
    """Return a name without what stands in brackets: "Bergen (NH)" is "Bergen"."""
    return _BRACKETS.sub("", name).strip()


def _rows(lines: Iterable[str], file: str, columns: str) -> Iterable[dict[str, str]]:
    reader = csv.DictReader(lines, delimiter=";", restval="")
    if reader.fieldnames is None or ";".join(reader.fieldnames) != columns:
        raise DataError(f"{file}: the header must be {columns}.")
    for row in reader:
        if None in row or row.get("sure") not in {"yes", "no"}:
            raise DataError(f"{file}, line {reader.line_num}: 'sure' must be yes or no.")
        if row.get("common", "") not in COMMON:
            raise DataError(f"{file}, line {reader.line_num}: 'common' must be one of {COMMON}.")
        yield {name: value.strip() for name, value in row.items()}


def parse_municipalities(lines: Iterable[str], file: str) -> list[Municipality]:
    """Read the rows of ``gazetteer.csv``.

    Raises:
        DataError: A column or a value is not as it should be.
    """
    columns = "municipality;province;arbeidsmarktregio;landsdeel;subregion;sure;common"
    return [
        Municipality(
            row["municipality"],
            row["province"],
            row["arbeidsmarktregio"],
            row["landsdeel"],
            row["subregion"],
            row["sure"] == "yes",
            row["common"],
        )
        for row in _rows(lines, file, columns)
    ]


def parse_regions(lines: Iterable[str], file: str) -> list[Region]:
    """Read the rows of ``regions.csv``; remarks in brackets are left out.

    Its other columns are there for people: what lies in a region, its municipalities say.

    Raises:
        DataError: A column or a value is not as it should be.
    """
    columns = "arbeidsmarktregio;provincie;landsdeel;centrumgemeente;sure"
    return [
        Region(
            without_brackets(row["arbeidsmarktregio"]),
            row["sure"] == "yes",
        )
        for row in _rows(lines, file, columns)
    ]


def parse_aliases(lines: Iterable[str], file: str) -> list[Alias]:
    """Read the rows of ``aliases.csv``.

    Raises:
        DataError: A column or a value is not as it should be.
    """
    found = []
    for row in _rows(lines, file, "place;kind;target;note;sure;common"):
        if row["kind"] not in KINDS:
            raise DataError(f"{file}: {row['place']} has kind {row['kind']!r}; use one of {KINDS}.")
        targets = tuple(name.strip() for name in row["target"].split(","))
        sure = row["sure"] == "yes"
        found.append(Alias(row["place"], row["kind"], targets, sure, row["common"]))
    return found


def by_area(rows: Iterable[Municipality]) -> defaultdict[tuple[Kind, str], list[Municipality]]:
    """Return (kind, name) of a municipality, region, province or landsdeel -> what is in it."""
    inside: defaultdict[tuple[Kind, str], list[Municipality]] = defaultdict(list)
    for row in rows:
        inside["municipality", row.name].append(row)
        inside["labour_market_region", row.labour_market_region].append(row)
        inside["province", row.province].append(row)
        inside["landsdeel", row.landsdeel].append(row)
    return inside


def read_lines(file: str) -> list[str]:
    """Return the lines of a data file that ships with Loket."""
    path = resources.files("assistant.language") / "data" / file
    return path.read_text(encoding="utf-8").splitlines()
