"""The short way to write a fact."""

import pytest

from assistant.register.facts import Source, differ, text_of
from assistant.register.short import read_facts

WEB = Source("web", "Een pagina", "Iemand", "2024-05", url="https://example.org")
BOOK = Source("boek", "Een boek", "Iemand", "ca. 2016", document="een-boek")
SOURCES = {"web": WEB, "boek": BOOK}


def test_read_facts_takes_the_words_before_the_source():
    (fact,) = read_facts("Looptijd is vier jaar. [web]", SOURCES)

    assert (fact.value, fact.source, fact.date) == ("Looptijd is vier jaar.", WEB, "2024-05")


def test_read_facts_makes_a_fact_of_every_source():
    facts = read_facts("Vier jaar. [web, boek p. 3]", SOURCES)

    assert [(fact.source.id, fact.page) for fact in facts] == [("web", 0), ("boek", 3)]
    assert text_of(facts) == "Vier jaar."


def test_read_facts_reads_an_article_with_a_comma_in_it():
    facts = read_facts("Wie aanvraagt. [web art. 8, lid 1]", SOURCES)

    assert [(fact.source.id, fact.article) for fact in facts] == [("web", "art. 8, lid 1")]


def test_read_facts_reads_the_long_way():
    raw = {"value": 12, "source": "boek", "page": 7, "label": "2020", "date": 2015, "note": "x"}

    (fact,) = read_facts(raw, SOURCES)

    assert (fact.value, fact.page, fact.label, fact.date) == (12, 7, "2020", "2015")
    assert fact.where == "een-boek, p. 7"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param("Geen bron.", "geen \\[bron\\]", id="no source"),
        pytest.param("Iets. [anders]", "'anders' staat niet in sources", id="unknown source"),
        pytest.param("Iets. [boek]", "noem de bladzijde", id="document without page"),
        pytest.param("[web]", "geen waarde", id="no value"),
        pytest.param({"value": "x", "source": "web", "pagina": 2}, "'pagina'", id="unknown key"),
        pytest.param(12, "geen feit", id="bare number"),
    ],
)
def test_read_facts_says_what_is_wrong(raw, message):
    with pytest.raises(ValueError, match=message):
        read_facts(raw, SOURCES)


def test_text_of_calls_what_nobody_knows_onbekend():
    assert text_of(()) == "onbekend"


def test_differ_sees_two_values_of_one_label_only():
    same_label = read_facts(["a [web]", "b [boek p. 1]"], SOURCES)
    own_labels = read_facts(
        [{"value": "a", "label": "x", "source": "web"}, {"value": "b", "source": "web"}], SOURCES
    )

    assert differ(same_label)
    assert not differ(own_labels)
