"""From what was found to what is quoted."""

from assistant.documents import LineKind
from assistant.quoter import _with_sought
from assistant.units import cut_units
from tests.factories import make_line, make_scored


def test_what_is_sought_is_never_taken_from_a_list_of_sources():
    units = cut_units([
        make_scored("Met het fonds kunt u geld lenen.", make_line("Bronnen", LineKind.HEADING),
                    make_line("Wat is het fonds. Een ministerie, 2024.", LineKind.ITEM)),
    ])  # fmt: skip
    chosen = [units[0]]

    assert _with_sought(chosen, units, [1.0, 0.5], [False, True]) == chosen


def test_what_is_sought_is_added_when_no_chosen_unit_holds_it():
    units = cut_units([make_scored("Het fonds betaalt mee. Aanvragen kan in mei.")])

    assert _with_sought([units[0]], units, [1.0, 0.5], [False, True]) == units
