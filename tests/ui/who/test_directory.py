"""Find parties by alias, everyday word, place and action line; and by what looks alike."""

import pytest

from assistant.errors import InputError
from assistant.register.facts import Fact, Source
from assistant.register.places import is_place
from assistant.register.records import Activity, Facility, Initiative, Organisation
from ui.who.directory import Directory, Wish, known_regions, load_directory, sort_of

SOURCE = Source("s", "Pact", "Provincie", "2013", document="pact")


def fact(value: str, label: str = "") -> Fact:
    return Fact(value, SOURCE, "2013", page=3, label=label)


WELDERS = Organisation(
    id="lassers", name="Vereniging van Lassers", kind="brancheorganisatie", aliases=("VvL",),
    search_words=("vonken",), regions=("Drenthe",),
)  # fmt: skip
SCHOOL = Organisation(id="school", name="Vakschool Hoorn", kind="mbo-school", regions=("Hoorn",))
ALONE = Organisation(id="alleen", name="Alleen", kind="bedrijf", regions=("landelijk",))
PLAN = Initiative(
    id="plan", name="Lasplan", regions=("Drenthe",), action_lines=("leren",),
    organisations=(fact("VvL", "trekker"), fact("Vakschool Hoorn"), fact("De Buurman")),
)  # fmt: skip
LAB = Facility(
    id="lab", name="Laslab", regions=("Hoorn",), levels=("mbo",), action_lines=("kiezen",),
    organisations=(fact("Vakschool Hoorn"),),
)  # fmt: skip
DAY = Activity(id="dag", name="Lasdag", organisations=(fact("VvL"), fact("Vakschool Hoorn")))


@pytest.fixture
def directory() -> Directory:
    return Directory([WELDERS, SCHOOL, ALONE], [PLAN], [LAB], [DAY])


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        pytest.param(Wish("vvl"), {"lassers", "plan"}, id="alias"),
        pytest.param(Wish("vonken"), {"lassers"}, id="everyday-word"),
        pytest.param(Wish(line="leren", sort="organisatie"), {"lassers", "school"}, id="line"),
        pytest.param(Wish(region="Emmen"), {"lassers", "plan", "alleen"}, id="region"),
        pytest.param(Wish(sort="plek"), {"lab"}, id="sort"),
        pytest.param(Wish("zeppelin"), set(), id="nothing"),
    ],
)
def test_find(directory: Directory, wish: Wish, found: set[str]) -> None:
    assert {record.id for record in directory.find(wish).records} == found


def test_a_place_we_do_not_know_is_refused(directory: Directory) -> None:
    with pytest.raises(InputError):
        directory.find(Wish(region="Atlantis"))


def test_the_line_of_a_party_is_that_of_what_it_takes_part_in(directory: Directory) -> None:
    assert directory.lines_of(SCHOOL) == ("kiezen", "leren")
    assert directory.lines_of(ALONE) == ()


def test_a_typing_error_still_leads_to_the_name(directory: Directory) -> None:
    assert not directory.find(Wish("laspaln")).records
    assert ("initiatief", PLAN) in directory.alike("laspaln")


def test_words_that_find_nothing_are_tried_as_what_they_mean() -> None:
    found = load_directory().find(Wish("baas"))

    assert found.records
    assert found.meant == ("werkgever",)


def test_every_region_to_choose_is_known_and_stands_there_once() -> None:
    regions = known_regions()

    assert len(regions) == len(set(regions)) > 40
    assert all(is_place(region) for region in regions)


def test_an_activity_has_no_page_here() -> None:
    assert sort_of(PLAN) == "initiatief"
    assert sort_of(DAY) == ""
