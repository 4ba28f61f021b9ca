"""A fact is shown with its source and date, and words of others stay words."""

from assistant.register.facts import Fact, Source
from ui.fact_list import dutch, facts_html, web_link

WEB = Source("web", "Een pagina", "Iemand", "2025", url="https://example.org/a")
PAPER = Source("doc", "Een pact", "Een provincie", "2013-04", document="pact")


def fact(value: str, source: Source = WEB, **others: str) -> Fact:
    return Fact(value, source, others.pop("date", "2025-03"), **others)  # type: ignore[arg-type]


def test_every_fact_stands_with_its_source_and_date() -> None:
    shown = facts_html(
        (fact("10.000 euro", label="hoogstens", article="art. 3"), fact("drie jaar", PAPER)), "nl"
    )

    assert '<span class="lk-fact-label">hoogstens:</span> 10.000 euro' in shown
    assert 'href="https://example.org/a"' in shown
    assert "Iemand · maart 2025 · art. 3" in shown
    assert "Een pact · Een provincie · maart 2025" in shown


def test_the_same_fact_of_two_sources_stands_once_with_both() -> None:
    shown = facts_html((fact("drie jaar"), fact("drie jaar", PAPER)), "nl")

    assert shown.count("drie jaar") == 1
    assert "Een pagina" in shown
    assert "Een pact" in shown


def test_a_source_that_all_share_stands_once() -> None:
    shown = facts_html((fact("begroting"), fact("visie")), "nl")

    assert shown.count("Een pagina") == 1


def test_where_sources_differ_both_stand_with_a_notice() -> None:
    shown = facts_html((fact("30 juni"), fact("31 juli", PAPER)), "nl", disputed=True)

    assert "Bronnen verschillen hier" in shown
    assert "30 juni" in shown
    assert "31 juli" in shown


def test_markup_in_a_fact_is_shown_as_text() -> None:
    evil = "<img src=x onerror=alert(1)>"
    source = Source("e", evil, evil, "2025", url='https://example.org/"><script>')

    shown = facts_html((Fact(evil, source, evil, article=evil, note=evil, label=evil),), "en")

    assert "<img" not in shown
    assert "<script" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown


def test_only_a_web_address_becomes_a_link() -> None:
    assert "href" not in web_link("javascript:alert(1)", "klik", "nl")
    assert 'rel="noopener noreferrer"' in web_link("https://example.org", "klik", "nl")


def test_dutch_words_on_an_english_page_are_marked_as_dutch() -> None:
    assert dutch("één jaar", "en") == '<span lang="nl">één jaar</span>'
    assert dutch("één jaar", "nl") == "één jaar"
