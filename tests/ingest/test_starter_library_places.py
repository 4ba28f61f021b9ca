"""The sheet of labour-market regions says what the gazetteer says: one list, told twice."""

import csv
import re

import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.gazetteer_rows import parse_municipalities, read_lines

SHEET = "thema-arbeidsmarktregios.md"
HEADING = re.compile(r"^### (?P<region>.+) \(centrumgemeente (?P<central>.+)\)$")
LISTED = re.compile(
    r"^(?:- )?Bij de arbeidsmarktregio (?P<region>.+?)(?:, deelgebied (?P<subregion>.+?),)?"
    r" hoo?r(?:t|en) (?P<count>\d+) gemeenten?: (?P<names>.+)\. \(bron: "
)
ROWS = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")


@pytest.fixture(scope="module")
def sheet(starter_library):
    return (starter_library.parent / "text" / SHEET).read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def listed(sheet):
    """Return region, subregion, count and names of every list of municipalities."""
    found = [match for line in sheet if (match := LISTED.match(line))]
    assert found
    return [(m["region"], m["subregion"], int(m["count"]), m["names"].split(", ")) for m in found]


def cells(sheet, heading):
    """Return the rows of the tables that have a heading."""
    rows, inside = [], False
    for line in sheet:
        if not line.startswith("|"):
            inside = False
        elif line == heading:
            inside = True
        elif inside and not line.startswith("|---"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    assert rows
    return rows


def bare(name):
    """Return a name without what stands between brackets behind it."""
    return name.split(" (")[0]


def test_the_sheet_lists_every_municipality_once_in_its_region(listed):
    told = sorted((name, region) for region, _, _, names in listed for name in names)

    assert told == sorted((row.name, row.labour_market_region) for row in ROWS)


def test_the_sheet_names_the_subregion_of_the_gazetteer(listed):
    subregions = {row.name: row.subregion for row in ROWS}
    told = [(name, sub) for _, sub, _, names in listed if sub for name in names]

    assert told
    assert [(name, sub) for name, sub in told if subregions[name] != sub] == []


def test_the_sheet_counts_what_it_lists(sheet, listed):
    assert [names for _, _, count, names in listed if count != len(names)] == []
    assert any(f"Alle {len(ROWS)} gemeenten" in line for line in sheet)


def test_the_sheet_names_every_region_with_its_central_municipality(sheet):
    regions = csv.DictReader(read_lines("regions.csv"), delimiter=";")
    own = {bare(row["arbeidsmarktregio"]): bare(row["centrumgemeente"]) for row in regions}
    headings = [match for line in sheet if (match := HEADING.match(line))]
    rows = cells(sheet, "| arbeidsmarktregio | provincie | landsdeel | centrumgemeente |")

    assert {m["region"]: m["central"] for m in headings} == own
    assert {bare(row[0]): bare(row[3]) for row in rows} == own
    assert len(headings) == len(rows) == len(own)


def test_what_the_gazetteer_is_not_sure_of_is_not_sure_in_the_sheet(sheet):
    unsure = {row.name for row in ROWS if not row.sure}
    changed = cells(sheet, "| gemeente of oude gemeente | regio nu | regio in 2015 |")

    assert {row[0] for row in changed if "niet zeker" in row[1]} == unsure
    assert all(any(f"{name} is niet zeker" in line for line in sheet) for name in unsure)


def test_what_changed_since_2015_is_now_where_the_gazetteer_says(sheet):
    regions = {row.name: row.labour_market_region for row in ROWS}
    changed = cells(sheet, "| gemeente of oude gemeente | regio nu | regio in 2015 |")

    for name, now, then in changed:
        municipality = match[1] if (match := re.search(r"\(nu (.+)\)", name)) else name
        assert regions[municipality] == now.removesuffix(" (niet zeker)") != then


@pytest.mark.parametrize(
    "heading",
    ["| oude gemeente | nu in | sinds |", "| plaats | gemeente | bijzonderheid |"],
)
def test_an_old_name_leads_where_the_gazetteer_leads(sheet, heading):
    gazetteer = load_gazetteer()
    whole = [row for row in cells(sheet, heading) if "verdeeld" not in row[2]]

    for old, now, _ in whole:
        assert {place.municipality for place in gazetteer.places(old)} == {now}
