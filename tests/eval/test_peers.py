import pytest

from eval.peers import PEERS, TOP, Peer
from eval.records import Context

PAGES = [
    Context("verlof", 1, "Iedereen heeft recht op vijfentwintig dagen verlof per jaar."),
    Context("reis", 1, "Reiskosten worden vergoed tot veertig kilometer per dag."),
    Context("reis", 2, "Een leaseauto vraagt u aan bij het wagenparkbeheer."),
    *(Context("rest", number, f"Bladzijde {number} zegt niets.") for number in range(1, 20)),
]
INSTALLED = [pytest.param(p, id=p.name) for p in PEERS if not p.missing_packages()]


def test_peers_have_names_of_their_own():
    assert len({peer.name for peer in PEERS}) == len(PEERS) > 5


def test_the_peers_that_need_no_package_of_their_own_are_always_there():
    there = {peer.values[0].name for peer in INSTALLED}

    assert {"sqlite fts5", "sqlite trigrams", "sklearn tf-idf, characters 3-5"} <= there


@pytest.mark.parametrize("peer", INSTALLED)
def test_peer_finds_the_page_in_the_words_of_the_question(peer):
    search = peer.build(PAGES)

    found = search("Hoeveel dagen verlof per jaar?")

    assert found[0] == PAGES[0]
    assert len(found) <= TOP


@pytest.mark.parametrize("peer", INSTALLED)
@pytest.mark.parametrize("question", ['"quotes" AND (brackets', "?!", "a' OR 1=1 --", "*"])
def test_peer_bears_every_question(peer, question):
    found = peer.build(PAGES)(question)

    assert len(found) <= TOP


@pytest.mark.parametrize(
    ("packages", "missing"),
    [
        pytest.param({}, [], id="none-needed"),
        pytest.param({"json": "json-package"}, [], id="there"),
        pytest.param({"nowhere_at_all": "nowhere"}, ["nowhere"], id="missing"),
        pytest.param({"nowhere_at_all.part": "nowhere"}, ["nowhere"], id="missing-parent"),
    ],
)
def test_missing_packages_names_what_to_install(packages, missing):
    assert Peer("peer", lambda pages: lambda question: [], packages).missing_packages() == missing
