"""Cards are drawn as panels in which words of the register are words, and nothing is by colour."""

from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from assistant.advice import (
    Card,
    CardFact,
    CardKind,
    CardStatus,
    Clarify,
    Option,
    RecordCitation,
)
from assistant.answers import Answer, AnswerStatus
from tests.ui.test_ask_page import FakeAssistant, Start, ask, page_html
from ui import loading
from ui.cards import cards_html, record_anchor, record_sources_html
from ui.reply import answer_html

EVIL = '<img src=x onerror="alert(1)">'
FACTS = tuple(
    CardFact(f"Label {n}", f"Woorden {n} {EVIL}", f"Bron {n} {EVIL}", "2024-05", url="https://a.nl")
    for n in range(1, 5)
)
CARD = Card(CardKind.FUND, "funds/rif-3", f"Fonds {EVIL}", (f"Regel {EVIL}",), FACTS,
            CardStatus.UNKNOWN, "2026-06-01", not_checked=(f"Geld op? {EVIL}",))  # fmt: skip
COUNTER = Card(CardKind.COUNTER, "organisations/oom", "OOM", ("Voor de sector metaal.",), FACTS[:2])
PAST = Card(CardKind.FUND, "funds/rif-1", "RIF 1", (), FACTS[:1], CardStatus.CLOSED,
            "2026-06-01", fits=False)  # fmt: skip
OPTIONS = (Option("Drenthe", "Waar? Drenthe."), Option("*Utrecht*", "Waar? Utrecht."))
BACK = Clarify("regio", f"Welke provincie? {EVIL}", OPTIONS)


class Tags(HTMLParser):
    """The tags of a piece of HTML, and what stands in its headings."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.closed: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.closed.append(tag)


def test_panels_have_headings_in_order_and_cards_carry_their_record() -> None:
    shown = cards_html([PAST, CARD, COUNTER], "nl")

    heads = ["Waar kunt u terecht", "Mogelijk van toepassing", "Nu niet van toepassing",
             "Niet gecontroleerd"]  # fmt: skip
    places = [shown.index(f">{head}</h3>") for head in heads]
    assert places == sorted(places)
    assert 'data-record="funds/rif-3"' in shown
    assert 'data-record="organisations/oom"' in shown


def test_words_of_the_register_never_become_markup() -> None:
    shown = cards_html([CARD], "nl")

    tags = Tags(shown)
    assert "img" not in tags.opened
    assert sorted(tags.opened) == sorted(tags.closed)
    assert shown.count("&lt;img src=x") == 11


def test_a_status_is_said_in_words() -> None:
    assert "onbekend of het nu open is (1 juni 2026)</p>" in cards_html([CARD], "nl")
    assert "closed now (1 June 2026)</p>" in cards_html([PAST], "en")


def test_every_fact_names_its_source_and_date_and_later_facts_open_on_request() -> None:
    shown = cards_html([CARD], "nl")

    assert shown.count("uit mei 2024") == 4
    assert shown.count('href="https://a.nl"') == 4
    assert "<summary>Meer weten (2)</summary>" in shown
    assert shown.index("Woorden 2") < shown.index("<details>") < shown.index("Woorden 3")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", ""])
def test_only_a_web_address_becomes_a_link(address: str) -> None:
    fact = CardFact("Website", address or "geen", "Bron", "2024", url=address, document="pact")
    card = Card(CardKind.COUNTER, "organisations/x", "X", (), (fact,))

    shown = cards_html([card], "nl")
    assert shown.count("<a ") == 1
    assert 'href="wie-doet-wat?organisatie=x"' in shown


def test_a_card_leads_to_its_page_and_a_scheme_that_may_apply_to_its_check() -> None:
    shown = cards_html([CARD, COUNTER, PAST], "nl")

    assert 'href="regelingen?regeling=rif-3"' in shown
    assert 'href="wie-doet-wat?organisatie=oom"' in shown
    assert 'href="regelingen?regeling=rif-1"' in shown
    assert 'href="regelingen?regeling=rif-3&amp;stap=check"' in shown
    assert shown.count("stap=check") == 1


def test_facts_are_marked_as_dutch_in_an_english_answer() -> None:
    shown = cards_html([CARD], "en")

    assert '<div class="lk-panels" lang="en">' in shown
    assert '<span lang="nl">Woorden 1' in shown
    assert "The facts come from Dutch sources" in shown


def test_a_marker_of_the_register_leads_to_its_source_in_the_list() -> None:
    citation = RecordCitation(1, "funds/rif-3", FACTS[0])
    anchor = record_anchor("ab12", 1)

    text = answer_html("Woorden. [1] [2]", (), "ab12", "Bron {number} bekijken", {1: anchor})

    assert f'<a class="lk-cite" href="#{anchor}" aria-label="Bron 1 bekijken"' in text
    assert "[2]" in text
    assert f'id="{anchor}"' in record_sources_html("ab12", [citation], "nl")


def test_the_page_draws_cards_sources_and_a_button_per_option(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = FakeAssistant(
        Answer(AnswerStatus.ANSWERED, "Woorden. [1]", mode="register", cards=(CARD, COUNTER),
               record_citations=(RecordCitation(1, "funds/rif-3", FACTS[0]),), clarify=BACK),
        Answer(AnswerStatus.ABSTAINED, "Tweede."),
    )  # fmt: skip
    monkeypatch.setattr(loading, "build_assistant", lambda *_: assistant)
    app: AppTest = ask(start(), "Waar moet ik zijn?")

    assert not app.exception
    assert "Waar kunt u terecht" in page_html(app)
    assert "lk-record-sources" in page_html(app)
    assert "Een vraag terug" in page_html(app)
    assert "<img" not in page_html(app)
    options = [button for button in app.button if (button.key or "").startswith("option-")]
    assert [button.label for button in options] == ["Drenthe", "\\*Utrecht\\*"]

    options[0].click().run()

    assert assistant.asked[-1] == ("Waar? Drenthe.", 1)
    assert not [button for button in app.button if (button.key or "").startswith("option-")]
