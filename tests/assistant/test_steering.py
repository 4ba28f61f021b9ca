"""Steering: which documents a question points at, by title, year and place."""

from dataclasses import replace

import pytest

from assistant.branches.sectors import sector_in
from assistant.documents import DocumentInfo
from assistant.language.gazetteer import load_gazetteer
from assistant.language.numbered_names import numbered_names
from assistant.language.words import terms
from assistant.steering import Opening, Pointers, Steering, build_steering, is_national

NORTH = Opening(
    "noord/actieplan-2013.pdf",
    DocumentInfo(title="Actieplan techniek", region="Drenthe, Groningen, Friesland", date="2013"),
)
WEST = Opening(
    "manifest.pdf",
    DocumentInfo(title="Manifest scholing", region="Noord-Holland", valid_until="2030-12-31"),
)
NATION = Opening("landelijk-akkoord.pdf", DocumentInfo(title="Landelijk akkoord", date="2016"))
BARE = Opening("notitie.pdf", DocumentInfo())


@pytest.fixture(scope="module")
def steering() -> Steering:
    return build_steering([NORTH, WEST, NATION, BARE], load_gazetteer())


def point(question: str, *years: int) -> Pointers:
    gazetteer = load_gazetteer()
    weights = dict.fromkeys(terms(question), 1.0)
    return Pointers(
        weights, frozenset(years), tuple(gazetteer.places(question)), is_national(question)
    )


def test_a_question_that_points_nowhere_steers_nowhere(steering):
    assert steering.affinities(point("wie betaalt de lasser")) == {}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        pytest.param("wat staat er in het actieplan", NORTH.source, id="title"),
        pytest.param("wat zegt het manifest", WEST.source, id="other-title"),
        pytest.param("wat staat er in de notitie", BARE.source, id="file-name"),
    ],
)
def test_a_title_points_at_its_document(steering, question, source):
    affinities = steering.affinities(point(question))

    assert max(affinities, key=affinities.__getitem__) == source
    assert 0 < affinities[source] <= 1


@pytest.mark.parametrize(
    ("year", "sources"),
    [
        pytest.param(2013, {NORTH.source}, id="date"),
        pytest.param(2030, {WEST.source}, id="last-day"),
        pytest.param(2016, {NATION.source}, id="another-date"),
        pytest.param(1999, set(), id="no-document"),
    ],
)
def test_a_year_points_at_the_documents_that_speak_of_it(steering, year, sources):
    assert set(steering.affinities(point("hoeveel lassers", year))) == sources


def test_a_place_lifts_its_area_and_lowers_another(steering):
    affinities = steering.affinities(point("waar is een loket in Emmen"))

    assert affinities[NORTH.source] > 0 > affinities[WEST.source]


def test_a_place_says_nothing_of_the_country_or_of_an_unknown_area(steering):
    affinities = steering.affinities(point("waar is een loket in Emmen"))

    assert NATION.source not in affinities
    assert BARE.source not in affinities


def test_a_place_outside_every_area_lowers_but_never_hides(steering):
    affinities = steering.affinities(point("waar is een loket in Almere"))

    assert affinities
    assert all(-1 <= affinity < 0 for affinity in affinities.values())


def test_the_country_as_a_whole_points_at_what_is_national(steering):
    assert steering.affinities(point("wat is er landelijk geregeld"))[NATION.source] == 1.0


def test_the_opening_tells_the_area_when_nothing_else_does():
    text = "De gemeente Emmen en Emmen samen. In Emmen is het. Ook in 2015 en 2015."
    opening = Opening("stuk.pdf", DocumentInfo(title="Plan"), text)
    steering = build_steering([opening, NORTH], load_gazetteer())

    assert steering.affinities(point("loket in Emmen"))["stuk.pdf"] > 0
    assert steering.affinities(point("lasser", 2015))["stuk.pdf"] > 0


def test_affinities_stay_between_minus_one_and_one(steering):
    everything = point("actieplan techniek manifest scholing landelijk akkoord Emmen", 2013, 2016)

    affinities = steering.affinities(everything)

    assert affinities
    assert all(-1 <= affinity <= 1 for affinity in affinities.values())


def test_no_documents_steer_nowhere():
    assert build_steering([], load_gazetteer()).affinities(point("manifest in Emmen", 2013)) == {}


@pytest.mark.parametrize(
    ("text", "national"),
    [
        pytest.param("de landelijke regeling", True, id="landelijk"),
        pytest.param("het Nationaal Techniekpact", True, id="nationaal"),
        pytest.param("a national scheme", True, id="english"),
        pytest.param("het internationale project", False, id="international"),
        pytest.param("op het platteland", False, id="countryside"),
    ],
)
def test_is_national_knows_the_country_as_a_whole(text, national):
    assert is_national(text) is national


@pytest.mark.parametrize(
    ("question", "pointed", "other"),
    [
        pytest.param("wat betaalt LAS 2", "las-2.pdf", "las-1.pdf", id="number"),
        pytest.param("wat betaalde de eerste LAS-regeling", "las-1.pdf", "las-2.pdf", id="nth"),
    ],
)
def test_a_number_tells_documents_of_a_series_apart(question, pointed, other):
    series = [
        Opening(f"las-{n}.pdf", DocumentInfo(title=f"LAS {n}: geld voor lassers")) for n in (1, 2)
    ]
    steering = build_steering(series, load_gazetteer())

    affinities = steering.affinities(replace(point(question), numbered=numbered_names(question)))

    assert affinities[pointed] == 1.0
    assert affinities[other] == -1.0


def test_a_document_that_is_named_is_meant_whatever_place_the_question_names_too(steering):
    both = steering.affinities(point("actieplan techniek, en een loket in Almere"))
    place = steering.affinities(point("loket in Almere"))

    assert both[NORTH.source] > 0 > place[NORTH.source]


FUNDS = (
    Opening("oom.pdf", DocumentInfo(title="OOM: opleidingsfonds voor de metaalbewerking")),
    Opening("wij.pdf", DocumentInfo(title="Wij Techniek: fonds voor de installatiebranche")),
    Opening("slim.pdf", DocumentInfo(title="SLIM: leren in het mkb")),
    Opening("ict.pdf", DocumentInfo(title="Omscholing naar ICT")),
)


@pytest.mark.parametrize(
    ("question", "below_zero"),
    [
        pytest.param("Mijn installatiebedrijf zoekt geld", {"oom.pdf"}, id="another-fund"),
        pytest.param("Onze lasser moet bijscholen", {"wij.pdf"}, id="the-other-way-round"),
        pytest.param("Mijn bakkerij zoekt geld", {"oom.pdf", "wij.pdf"}, id="no-fund-of-its-own"),
        pytest.param("Ons bedrijf in de grootmetaal", {"wij.pdf"}, id="hard-to-tell-apart"),
        pytest.param("Wie betaalt een cursus?", set(), id="no-branch"),
    ],
)
def test_the_fund_of_another_branch_is_steered_away_from(question, below_zero):
    found = build_steering(FUNDS, load_gazetteer()).affinities(
        replace(point(question), branch=sector_in(question))
    )

    assert {source for source, affinity in found.items() if affinity < 0} == below_zero


def test_a_fund_that_is_named_is_not_steered_away_from():
    question = "Kan mijn bakkerij bij Wij Techniek terecht, het fonds voor de installatiebranche?"

    found = build_steering(FUNDS, load_gazetteer()).affinities(
        replace(point(question), branch="overig")
    )

    assert found["wij.pdf"] > 0
