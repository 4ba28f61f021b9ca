"""The thesaurus: which words mean which concept, how surely, and whether our rows are sane."""

import re

import pytest

from assistant.errors import DataError
from assistant.language.gazetteer_rows import parse_municipalities, read_lines
from assistant.language.thesaurus import (
    RELATION_WEIGHT,
    RELATIONS_IN_TEXT,
    Concept,
    Thesaurus,
    load_thesaurus,
    parse_thesaurus,
)
from assistant.language.words import words

HEADER = "concept,same,narrower,related,english,weight"
SMALL = Thesaurus(
    [
        Concept(
            "loket",
            {
                "same": ("aanspreekpunt", "bij wie moet ik zijn"),
                "narrower": ("werkcentrum",),
                "related": ("adviseur",),
                "english": ("service desk",),
            },
            1.0,
        ),
        Concept("subsidie", {"same": ("bijdrage",), "related": ("geld",)}, 0.5),
        Concept("wanneer", {"same": ("op welk moment",)}, 1.0),
    ]
)


def labels(thesaurus: Thesaurus, text: str) -> list[str]:
    return [thesaurus.label(term) for term in thesaurus.in_text(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Waar is het loket?", id="label"),
        pytest.param("Alle loketten in Drenthe", id="inflected-label"),
        pytest.param("Aanspreekpunten voor bedrijven", id="inflected-synonym"),
        pytest.param("Bij wie moet ik zijn voor een lasser?", id="run-of-stop-words"),
        pytest.param("Het werkcentrum helpt", id="narrower"),
        pytest.param("Ask the service desk", id="english"),
        pytest.param("Het leerwerkloket", id="part-of-a-compound"),
    ],
)
def test_in_text_finds_the_concept_behind_the_words(text):
    assert labels(SMALL, text) == ["loket"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Een adviseur belt terug", id="related-only"),
        pytest.param("Bij wie ben je?", id="half-a-run"),
        pytest.param("Wie moet bij zijn ik", id="another-order"),
        pytest.param("Full service", id="half-an-english-term"),
        pytest.param("Wanneer begint het?", id="stop-word-as-label"),
        pytest.param("", id="nothing"),
    ],
)
def test_in_text_does_not_see_a_concept_that_is_not_there(text):
    assert labels(SMALL, text) == []


def test_in_text_counts_every_mention():
    assert labels(SMALL, "Loket of aanspreekpunt") == ["loket", "loket"]


def test_a_run_that_starts_with_a_stop_word_is_found_though_one_such_word_is_not():
    assert labels(SMALL, "Op welk moment begint het?") == ["wanneer"]


@pytest.mark.parametrize(
    ("question", "weight"),
    [
        pytest.param("een loket", 1.0, id="label"),
        pytest.param("een aanspreekpunt", RELATION_WEIGHT["same"], id="same"),
        pytest.param("a service desk", RELATION_WEIGHT["english"], id="english"),
        pytest.param("een werkcentrum", RELATION_WEIGHT["narrower"], id="narrower"),
        pytest.param("een adviseur", RELATION_WEIGHT["related"], id="related"),
        pytest.param("een leerwerkloket", 0.6, id="part-of-a-compound"),
        pytest.param("een adviseur bij het loket", 1.0, id="the-surest-counts"),
    ],
)
def test_in_question_weighs_a_concept_by_how_surely_it_is_meant(question, weight):
    assert SMALL.in_question(question) == {"c0": pytest.approx(weight)}


def test_in_question_takes_the_weight_of_the_row_into_account():
    assert SMALL.in_question("welke bijdrage") == {"c1": pytest.approx(0.5)}
    assert SMALL.in_question("welk geld") == {"c1": pytest.approx(0.5 * RELATION_WEIGHT["related"])}


def test_in_question_trusts_a_nearer_relation_more():
    assert (
        RELATION_WEIGHT["concept"]
        >= RELATION_WEIGHT["same"]
        > RELATION_WEIGHT["narrower"]
        > RELATION_WEIGHT["related"]
        > 0
    )
    assert RELATION_WEIGHT.keys() > RELATIONS_IN_TEXT


def test_digest_changes_with_the_content_and_only_then():
    one, same, other = (
        Thesaurus([Concept("loket", {"same": (synonym,)}, 1.0)])
        for synonym in ("balie", "balie", "bureau")
    )

    assert one.digest() == same.digest() != other.digest()


def test_parse_thesaurus_reads_lists_and_quotes():
    rows = [HEADER, '"loket","balie; ""punt"" ;",werkcentrum,,service desk; counter,0.8']

    assert parse_thesaurus(rows, "t.csv") == [
        Concept(
            "loket",
            {
                "same": ("balie", '"punt"'),
                "narrower": ("werkcentrum",),
                "related": (),
                "english": ("service desk", "counter"),
            },
            0.8,
        )
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param("loket,,,,,1", "line 3.*'loket'.*doubled", id="doubled"),
        pytest.param(" ,balie,,,,1", "line 3.*empty", id="empty-label"),
        pytest.param("geld,,,,,0", "line 3.*'0'", id="weight-zero"),
        pytest.param("geld,,,,,1.1", "line 3.*'1.1'", id="weight-above-one"),
        pytest.param("geld,,,,,nan", "line 3.*'nan'", id="weight-no-number"),
        pytest.param("geld,,,,,veel", "line 3.*'veel'", id="weight-a-word"),
        pytest.param("geld,,,,,", "line 3", id="weight-empty"),
        pytest.param("geld,poen", "line 3.*6 fields", id="row-too-short"),
        pytest.param("geld,poen,,,,1,1", "line 3.*6 fields", id="comma-too-many"),
    ],
)
def test_parse_thesaurus_names_the_line_that_is_wrong(row, message):
    with pytest.raises(DataError, match=rf"t\.csv, {message}"):
        parse_thesaurus([HEADER, "loket,balie,,,,1", row], "t.csv")


def test_parse_thesaurus_says_what_the_header_must_be():
    with pytest.raises(DataError, match=rf"t\.csv.*{HEADER}"):
        parse_thesaurus(["concept,same", "loket,balie"], "t.csv")


@pytest.fixture(scope="module")
def shipped() -> Thesaurus:
    return load_thesaurus()


def test_the_shipped_thesaurus_is_large_and_read_once(shipped):
    assert len(shipped.concepts) > 1_000
    assert load_thesaurus() is shipped


def test_every_shipped_row_says_something(shipped):
    silent = [concept.label for concept in shipped.concepts if not any(concept.terms.values())]

    assert silent == []


def test_every_shipped_term_is_clean(shipped):
    odd = [
        (concept.label, term)
        for concept in shipped.concepts
        for term in (concept.label, *(t for terms in concept.terms.values() for t in terms))
        if not words(term) or len(words(term)) > 10 or term != " ".join(term.split())
    ]

    assert odd == []


def test_no_shipped_row_repeats_a_term_within_one_relation(shipped):
    doubled = [
        (concept.label, relation)
        for concept in shipped.concepts
        for relation, terms in concept.terms.items()
        if len(set(terms)) < len(terms)
    ]

    assert doubled == []


@pytest.mark.parametrize(
    ("question", "label"),
    [
        pytest.param("wat is een pps?", "publiek-private samenwerking", id="abbreviation"),
        pytest.param("what is RIF?", "regionaal investeringsfonds mbo", id="fund"),
        pytest.param("techneut gezocht", "technicus", id="everyday-word"),
        pytest.param("mijn lasser moet bijscholen", "bijscholing", id="verb"),
        pytest.param("an apprenticeship near me", "bbl", id="english"),
        pytest.param("iemand die werkzoekend is", "werkloze", id="another-word"),
    ],
)
def test_the_shipped_thesaurus_knows_what_people_say(shipped, question, label):
    assert label in {shipped.label(term) for term in shipped.in_question(question)}


def test_no_shipped_municipality_is_tied_to_the_region_of_another(shipped):
    rows = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")
    own = {row.name.casefold(): {row.labour_market_region.casefold()} for row in rows}
    regions = set().union(*own.values())
    for row in rows:
        # A province or an area may be called like a region that it is larger than.
        own[row.name.casefold()] |= {row.province.casefold()}
        if row.labour_market_region == "Helmond-De Peel":
            own[row.name.casefold()] |= {"zuidoost-brabant"}
    tied = {
        name: {term.casefold() for term in concept.terms["related"]} & regions
        for concept in shipped.concepts
        if (name := concept.label.casefold().removeprefix("gemeente ")) in own
    }

    assert sum(map(bool, tied.values())) > 50
    assert {name: found - own[name] for name, found in tied.items() if found - own[name]} == {}


@pytest.mark.parametrize("question", ["", "wie is het?", "wat moet ik?", "who is it and where?"])
def test_the_shipped_thesaurus_hears_nothing_in_stop_words(shipped, question):
    assert shipped.in_text(question) == []


def test_a_word_at_the_end_is_mentioned_once_however_long_the_terms_that_begin_with_it():
    thesaurus = Thesaurus(
        [Concept("fonds", {"same": ("fonds voor scholing",)}, 1.0), Concept("geld", {}, 1.0)]
    )

    assert labels(thesaurus, "Geld uit het fonds") == ["geld", "fonds"]
    assert labels(thesaurus, "Een fonds voor scholing") == ["fonds", "fonds"]


# What a person in office is called; a row about such an office itself has a small letter.
_OFFICES = re.compile(
    r"\b(?:oud-)?(?:minister|staatssecretaris|gedeputeerde|wethouder|hoogleraar|astronaut"
    r"|oud-politicus)\b|\b(?:voorzitter|directeur|voorman) van\b"
)


def test_no_shipped_row_is_a_person(shipped):
    named = [c for c in shipped.concepts if c.label[0].isupper() and " " in c.label]
    persons = [c.label for c in named if any(_OFFICES.search(t) for t in c.terms["same"])]

    assert len(shipped.concepts) > 3_500
    assert persons == []


@pytest.mark.parametrize(
    ("question", "unmeant"),
    [
        (
            "wanneer gaat de regeling open",
            {"opening van een gebouw", "periodiek", "regelmatig", "vaak", "plotseling"},
        ),
        ("is er afgelopen jaar een pact gesloten", {"einde"}),
        ("een middelbare school", {"middelen", "geldbronnen"}),
        ("dat is een geweldige opleiding", {"geweld", "agressie"}),
        ("doen de jongeren mee", {"jongen"}),
        ("verschillende scholen", {"kloof", "ongelijk"}),
        ("een school in de buurt", {"geschoold", "gekwalificeerd"}),
        ("wie wist dat", {"wetgeving", "wet"}),
        ("waarom kiezen zij techniek", {"democratie", "stemgerechtigde"}),
    ],
)
def test_a_word_does_not_mean_what_it_only_looks_like(shipped, question, unmeant):
    assert unmeant.isdisjoint(labels(shipped, question))
    assert unmeant.isdisjoint(map(shipped.label, shipped.in_question(question)))
