"""Cards as sources, and the facts that citations of them lead back to."""

from assistant.advice import Card, CardFact, CardKind, CardStatus
from assistant.answers import Answer, AnswerStatus
from assistant.cards.sources import cited_facts, sources_of, with_records
from assistant.writing.extra import ExtraCitation

WINDOW = CardFact("Aanvragen", "Tot en met 2023.", "Staatscourant", "2019-01-01", "https://a.nl")
AMOUNT = CardFact("Bedrag", "hoogstens 800 euro", "Fonds A", "2024-05", "", "a", 7)
FUND = Card(CardKind.FUND, "funds/a", "Fonds A", ("Niet meer aan te vragen.",), (WINDOW, AMOUNT),
            CardStatus.CLOSED, "2026-06-01", fits=False)  # fmt: skip
PARTY = Card(CardKind.PARTY, "organisations/b", "Kring B", (), (AMOUNT,))
BARE = Card(CardKind.PARTY, "organisations/c", "Kring C")
CARDS = (FUND, PARTY, BARE)


def test_a_card_says_how_it_stands_how_it_comes_out_and_what_sources_say():
    fund, party = sources_of(CARDS, "nl")

    assert fund.name == "funds/a"
    assert fund.lines == (
        "Status: nu gesloten (1 juni 2026)",
        "Uitkomst: Niet meer aan te vragen.",
        "Aanvragen: Tot en met 2023.",
        "Bedrag: hoogstens 800 euro",
    )
    assert party.lines == ("Bedrag: hoogstens 800 euro",)
    assert (fund.date, party.date) == ("", "2024-05")


def test_a_citation_leads_to_the_fact_behind_its_line_with_its_own_source():
    [amount] = cited_facts([ExtraCitation(3, "funds/a", "hoogstens 800 euro")], CARDS, "nl")

    assert (amount.number, amount.record, amount.title) == (3, "funds/a", "Fonds A")
    assert amount.fact == AMOUNT


def test_a_status_is_cited_with_what_it_was_judged_by_and_an_outcome_as_our_check():
    status, outcome = cited_facts(
        [
            ExtraCitation(1, "funds/a", "nu gesloten"),
            ExtraCitation(2, "funds/a", "Niet meer aan te vragen."),
        ],
        CARDS,
        "nl",
    )

    assert status.fact.source == "Staatscourant"
    assert status.fact.url == "https://a.nl"
    assert outcome.fact.source == "Controle door Loket"
    assert outcome.fact.date == "2026-06-01"
    assert outcome.fact.where == ""


def test_who_reads_of_a_closed_scheme_is_told_so():
    written = Answer(AnswerStatus.ANSWERED, "Het is hoogstens 800 euro [1].", mode="written")
    cited = [ExtraCitation(1, "funds/a", "hoogstens 800 euro")]

    answer = with_records(written, cited, CARDS)

    assert [c.record for c in answer.record_citations] == ["funds/a"]
    assert answer.notices[-1] == "Let op: Fonds A: nu gesloten (1 juni 2026)."
    assert "register van Loket" in answer.notices[-2]
    assert with_records(written, [], CARDS) == written
