"""Who takes part in what, and with whom."""

import pytest

from assistant.register.load import load_records
from assistant.register.network import Network, sources_of
from assistant.register.records import Activity, Facility, Initiative, Organisation


@pytest.fixture(scope="module")
def network():
    records = [*load_records(Initiative), *load_records(Activity), *load_records(Facility)]
    return Network(load_records(Organisation), records)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("RPA-NHN", "rpanhn", id="alias"),
        pytest.param("uneto-vni", "techniek-nederland", id="earlier name"),
        pytest.param("platform talent voor technologie", "ptvt", id="without brackets"),
        pytest.param("het skillspaspoort in amsterdam", "house-of-skills-organisatie", id="words"),
    ],
)
def test_organisation_knows_a_party_by_any_of_its_names(network, name, found):
    assert network.organisation(name).id == found


def test_organisation_is_none_for_words_that_fit_nobody(network):
    assert network.organisation("xyzzy") is None
    assert network.organisation(" ") is None


def test_partners_of_names_with_whom_through_what_and_where_it_stands(network):
    partners = {partner.name: partner for partner in network.partners_of("Tech@Connect")}

    schiphol = partners["Luchtvaart Community Schiphol"]

    assert {record.id for record in schiphol.through} >= {"startcoalitie-2", "startcoalitie-3"}
    assert {fact.where.split(",")[0] for fact in schiphol.facts} == {
        "manifest-werken-en-ontwikkelen-2030-noord-holland",
        "https://www.noord-holland.nl/Actueel/Archief/2024/Juli_2024/"
        "1_8_miljoen_voor_betere_samenwerking_onderwijs_ondernemers_en_overheden",
    }
    assert "Tech@Connect" not in partners


def test_partners_of_counts_a_record_once(network):
    for partner in network.partners_of("Provincie Noord-Holland"):
        ids = [record.id for record in partner.through]
        assert len(ids) == len(set(ids)) == len(partner.facts)


def test_parties_in_gives_each_party_its_part(network):
    action = next(r for r in load_records(Initiative) if r.id == "noordvleugel-actie-3")

    parties = {part.name: part.fact.label for part in network.parties_in(action)}

    assert parties["Hogeschool Utrecht"] == "trekker"


def test_nearly_every_party_is_an_organisation_that_we_know(network):
    unknown = {part.name for part in network.parts if part.organisation is None}

    assert len(unknown) / len({part.name for part in network.parts}) < 0.1


def test_sources_of_gives_documents_with_pages_in_order():
    board = next(r for r in load_records(Organisation) if r.id == "amsterdam-economic-board")

    assert sources_of(board)["techniekpact-noordvleugel"] == (1, 7, 10, 12)
