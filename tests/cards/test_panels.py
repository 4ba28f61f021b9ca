from assistant.advice import Card, CardFact, CardKind, CardStatus
from assistant.cards.panels import cards_text, panels_of, source_text, status_text

FACT = CardFact("Bedrag", "800 euro", "Fonds A", "ca. 2024-05", url="https://a.nl")
COUNTER = Card(CardKind.COUNTER, "organisations/a", "Loket A", facts=(FACT,), not_checked=("Bel.",))
OPEN = Card(CardKind.FUND, "funds/b", "Fonds B", ("Mogelijk.",), (FACT,), CardStatus.OPEN,
            "2026-06-01", not_checked=("Geld op?", "Plan?", "Drie", "Vier"))  # fmt: skip
OTHER = Card(CardKind.FUND, "funds/c", "Fonds C", (), (FACT,), CardStatus.UNKNOWN, "2026-06-01",
             not_checked=("Geld op?", "Eigen?"))  # fmt: skip
PAST = Card(CardKind.FUND, "funds/d", "Fonds D", ("Voorbij.",), (), CardStatus.CLOSED,
            "2026-06-01", fits=False)  # fmt: skip


def test_panels_come_in_the_order_of_reading_and_past_schemes_apart() -> None:
    panels = panels_of([PAST, OPEN, COUNTER], "nl")

    assert [panel.heading for panel in panels] == [
        "Waar kunt u terecht",
        "Mogelijk van toepassing",
        "Nu niet van toepassing",
        "Niet gecontroleerd",
    ]
    assert panels[1].cards == (OPEN,)
    assert panels[2].cards == (PAST,)


def test_what_was_not_checked_is_said_once_when_it_holds_for_several() -> None:
    [*_, unchecked] = panels_of([COUNTER, OPEN, OTHER], "nl")

    assert unchecked.unchecked == (
        ("", ("Bel.", "Geld op?")),
        ("Fonds B", ("Plan?", "Drie", "Vier")),
        ("Fonds C", ("Eigen?",)),
    )


def test_status_is_said_in_words_with_its_day() -> None:
    assert status_text(OPEN, "nl") == "open (1 juni 2026)"
    assert status_text(PAST, "en") == "closed now (1 June 2026)"
    assert status_text(COUNTER, "nl") == ""


def test_source_names_title_page_and_date() -> None:
    paper = CardFact("Doel", "40", "Pact", "2013-04", document="pact", page=5)

    assert source_text(paper, "nl") == "Pact, p. 5, uit april 2013"
    assert source_text(FACT, "en") == "Fonds A, from ca. May 2024"
    assert paper.where == "pact, p. 5"
    assert FACT.where == "https://a.nl"


def test_cards_text_holds_every_panel_and_fact() -> None:
    text = cards_text([COUNTER, OPEN], "nl")

    assert "* Fonds B [open (1 juni 2026)]" in text
    assert "  Bedrag: 800 euro (Fonds A, uit ca. mei 2024)" in text
    assert text.index("Waar kunt u terecht") < text.index("Mogelijk van toepassing")
    assert cards_text([], "nl") == ""
