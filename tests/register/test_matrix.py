"""Counts that equal the records behind them."""

from itertools import product

import pytest

from assistant.register.load import load_records
from assistant.register.matrix import ACTION_LINES, AREAS, areas_of, build_grid, build_matrix
from assistant.register.records import Facility, Goal, Initiative


@pytest.fixture(scope="module")
def matrix():
    return build_matrix(load_records(Initiative), load_records(Goal))


def test_every_count_equals_the_records_behind_it(matrix):
    cells = list(product(("", *ACTION_LINES), (None, *matrix.goals), ("", *AREAS)))

    assert len(cells) > 500
    for line, goal, area in cells:
        records = matrix.records(line, goal, area)
        assert matrix.count(line, goal, area) == len(records) == len({r.id for r in records})


def test_every_action_stands_in_a_cell_of_each_of_its_lines(matrix):
    for action in load_records(Initiative):
        lines = {cell.action_line for cell, found in matrix.cells.items() if action in found}
        assert lines == set(action.action_lines), action.id


def test_a_record_is_in_the_cells_that_its_own_tags_name(matrix):
    for cell, records in matrix.cells.items():
        for record in records:
            assert cell.action_line in record.action_lines
            assert cell.area in areas_of(record)
            assert cell.goal in record.goals or (not cell.goal and not record.goals)


def test_build_matrix_of_one_pact_keeps_only_what_serves_its_goals():
    areas = ("Noord", "Groningen", "Fryslân", "Drenthe")

    matrix = build_matrix(
        load_records(Initiative), load_records(Goal), pact="Noord-Nederland", areas=areas
    )

    assert matrix.areas == areas
    assert matrix.count(goal="noord-1a", area="Drenthe") == 4
    assert all(goal.startswith("noord-") for goal in matrix.goals)
    assert [record.id for record in matrix.records(goal="noord-1e")] == ["techniekpact-noord"]


def test_as_dict_holds_the_same_counts(matrix):
    cells = matrix.as_dict()["cells"]

    assert len(cells) == len(matrix.cells)
    assert all(cell["count"] == len(cell["actions"]) for cell in cells)


@pytest.mark.parametrize(
    ("regions", "areas"),
    [
        pytest.param((), ("landelijk",), id="none"),
        pytest.param(("landelijk",), ("landelijk",), id="country"),
        pytest.param(("Emmen",), ("Noord",), id="municipality"),
        pytest.param(("Noord-Holland", "Utrecht", "Flevoland"), ("Noordwest",), id="provinces"),
        pytest.param(("Twente", "Zeeland"), ("Oost", "Zuidwest"), id="two"),
    ],
)
def test_areas_of_finds_the_landsdeel(regions, areas):
    assert areas_of(Initiative(id="a", name="a", regions=regions)) == areas


def test_build_grid_places_facilities_by_level_and_area():
    facilities = load_records(Facility)

    grid = build_grid(facilities)

    assert next(iter(grid))[0] == "po"
    names = {facility.id for facility in grid["mbo", "Noord"]}
    assert {"techniek-innovatiecentrum-hoogeveen", "tt-instituut-assen"} <= names
    for (level, area), found in grid.items():
        assert found
        assert all(level in facility.levels and area in areas_of(facility) for facility in found)
