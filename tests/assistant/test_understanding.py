"""What a question asks: its kind, its words and weights, its years, places and language."""

import pytest

from assistant.answers import Turn
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.words import stem
from assistant.understanding import (
    Kind,
    Query,
    addressed_items,
    asked_word,
    defined_words,
    detect_language,
    kinds_of,
    understand,
    weigh_terms,
)

THESAURUS = Thesaurus(
    [
        Concept("omscholing", {"same": ("ander vak leren",)}, 1.0),
        Concept("subsidie", {"related": ("geld",)}, 1.0),
    ]
)


def ask(question: str, *earlier: str) -> Query:
    history = [Turn(user, "Een antwoord met heel andere woorden.") for user in earlier]
    return understand(question, history, THESAURUS, load_gazetteer())


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        pytest.param("Wie is de wethouder van Purmerend?", [Kind.WHO], id="who"),
        pytest.param("Bij wie moet ik zijn?", [Kind.WHO], id="with-whom"),
        pytest.param("Welke organisaties werken samen?", [Kind.WHO, Kind.LIST], id="who-many"),
        pytest.param("Wanneer begint de regeling?", [Kind.WHEN], id="when"),
        pytest.param("In welk jaar startte het pact?", [Kind.WHEN], id="year"),
        pytest.param("Waar kan ik terecht in Friesland?", [Kind.WHERE], id="where"),
        pytest.param("Hoeveel leerlingen kiezen techniek?", [Kind.FIGURE], id="figure"),
        pytest.param("Welk percentage kiest techniek?", [Kind.FIGURE], id="share"),
        pytest.param("Hoe oud moet ik zijn?", [Kind.FIGURE], id="age"),
        pytest.param("Hoeveel geld krijg ik?", [Kind.MONEY, Kind.FIGURE], id="money"),
        pytest.param("Wie betaalt dat?", [Kind.MONEY, Kind.WHO], id="payer"),
        pytest.param("Wat is een pps?", [Kind.DEFINITION], id="definition"),
        pytest.param("Wat betekent RIF?", [Kind.DEFINITION], id="meaning"),
        pytest.param("Welke regelingen zijn er?", [Kind.LIST], id="list"),
        pytest.param("Noem de doelen van het pact.", [Kind.LIST], id="name-them"),
        pytest.param("Is de regeling nog open?", [Kind.YES_NO], id="yes-or-no"),
        pytest.param("Waarom is er een tekort?", [Kind.OTHER], id="why-is-not-where"),
        pytest.param("lasser omscholen", [Kind.OTHER], id="words-only"),
        pytest.param("Who runs action 3?", [Kind.WHO], id="english-who"),
        pytest.param("How many students are there?", [Kind.FIGURE], id="english-figure"),
        pytest.param("When does it start?", [Kind.WHEN], id="english-when"),
        pytest.param("Which schemes exist?", [Kind.LIST], id="english-list"),
        pytest.param("WIE IS DE WETHOUDER?", [Kind.WHO], id="capitals"),
    ],
)
def test_kinds_of_tells_what_is_asked_most_telling_first(question, kinds):
    assert list(kinds_of(question)) == kinds


@pytest.mark.parametrize(
    "question",
    [
        "Wat is het verschil tussen RIF en SLIM?",
        "Zijn er meer of minder technici dan in 2013?",
        "Wat is the difference between both?",
    ],
)
def test_kinds_of_puts_a_comparison_first(question):
    assert kinds_of(question)[0] is Kind.COMPARE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Wat is een pps?", "nl", id="dutch"),
        pytest.param("What is a campus?", "en", id="english"),
        pytest.param("How do I apply for RIF in Drenthe?", "en", id="english-with-dutch-names"),
        pytest.param("Wat doet het Service Desk Team?", "nl", id="dutch-with-english-names"),
        pytest.param("RIF", "nl", id="no-function-words"),
        pytest.param("", "nl", id="nothing"),
    ],
)
def test_detect_language_goes_by_the_small_words(text, language):
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("Wat zijn de openingstijden van het loket?", "openingstijden", id="what-are"),
        pytest.param("Hoeveel leerlingen kiezen techniek?", "leerlingen", id="how-many"),
        pytest.param("Welke regelingen zijn er?", "regelingen", id="which"),
        pytest.param("Op welk adres zit het loket?", "adres", id="on-which"),
        pytest.param("How many students are there?", "students", id="english"),
        pytest.param("Wie trekt actie 3?", "", id="names-nothing"),
        pytest.param("Hoeveel? Dat wil ik weten.", "", id="next-sentence-does-not-count"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_asked_word_is_the_thing_that_is_asked(question, asked):
    assert asked_word(question) == asked


@pytest.mark.parametrize(
    ("question", "defined"),
    [
        pytest.param("Wat is een pps?", ["pps"], id="abbreviation"),
        pytest.param("Wat betekent campusvorming precies?", ["campusvorming"], id="meaning"),
        pytest.param("Waar staat RIF voor?", ["rif"], id="stands-for"),
        pytest.param("What is a public campus?", ["public", "campus"], id="english"),
        pytest.param("Wie trekt actie 3?", [], id="no-definition"),
        pytest.param("Wat is het?", [], id="no-words"),
    ],
)
def test_defined_words_are_those_whose_meaning_is_asked(question, defined):
    assert list(defined_words(question)) == [stem(word) for word in defined]


def test_weigh_terms_counts_parts_of_a_compound_for_less():
    weights = weigh_terms("Welke stagevergoeding is er?")

    assert weights == {stem("stagevergoeding"): 1.0, stem("stage"): 0.5, stem("vergoeding"): 0.5}


def test_weigh_terms_counts_a_part_in_full_when_it_is_asked_itself():
    assert weigh_terms("stage of stagevergoeding")[stem("stage")] == 1.0
    assert weigh_terms("stagevergoeding of stage")[stem("stage")] == 1.0


def test_understand_gives_every_channel_what_it_needs():
    query = ask("Geld voor omscholing in Emmen in 2013?")

    assert query.terms == {"geld": 1.0, stem("omscholing"): 1.0, stem("emmen"): 1.0, "2013": 1.0}
    assert query.concepts == {"c0": 1.0, "c1": pytest.approx(0.3)}
    assert set(query.grams.values()) == {1.0}
    assert "_oms" in query.grams
    assert query.years == {2013}
    assert [place.name for place in query.places] == ["Emmen"]
    assert query.full_text == query.question


@pytest.mark.parametrize(
    ("question", "years"),
    [
        pytest.param("van 2013 tot 2020", {2013, 2020}, id="period"),
        pytest.param("in 1999?", {1999}, id="last-century"),
        pytest.param("Wat gebeurde er in '14-'15?", {2014, 2015}, id="short"),
        pytest.param("leerlingen in schooljaar 14/15", {2014, 2015}, id="school-year"),
        pytest.param("leerlingen in 2014/15", {2014, 2015}, id="bare-school-year"),
        pytest.param("250.000 euro, 20130 leerlingen, 1850", set(), id="other-figures"),
    ],
)
def test_understand_finds_the_years(question, years):
    assert ask(question).years == years


def test_understand_lets_the_last_question_count_for_half():
    query = ask("En wanneer?", "Hoeveel subsidie is er?")

    assert query.terms == {stem("subsidie"): 0.5}
    assert query.concepts == {"c1": 0.5}
    assert query.kinds == (Kind.WHEN,)
    assert query.full_text == "Hoeveel subsidie is er? En wanneer?"


def test_understand_lets_earlier_questions_fade_away():
    query = ask("En wanneer?", "Campus?", "Loket?", "Lasser?", "Subsidie?")

    assert query.terms == {
        stem("subsidie"): 0.5,
        stem("lasser"): 0.25,
        stem("loket"): 0.25,
    }


def test_understand_keeps_the_weight_of_a_word_that_is_said_again():
    assert ask("Welke subsidie?", "Is er subsidie?").terms == {stem("subsidie"): 1.0}


def test_understand_leans_less_on_history_when_a_question_stands_on_its_own():
    question = (
        "Welke regeling betaalt scholing van lassers en monteurs bij kleine metaalbedrijven "
        "in Drenthe in dit jaar?"
    )

    alone, led = ask(question), ask(question, "Campus?")

    assert led.terms[stem("campus")] == 0.25
    assert {**led.terms, stem("campus"): 0} == {**alone.terms, stem("campus"): 0}


def test_understand_takes_nothing_from_what_it_answered_itself():
    assert stem("antwoord") not in ask("En wanneer?", "Subsidie?").terms


def test_understand_remembers_the_place_of_the_conversation():
    assert "Emmen" in [place.name for place in ask("En wanneer?", "Loket in Emmen?").places]


def test_pointers_say_where_to_look():
    pointers = ask("Wat is er landelijk geregeld in 2013?").pointers()

    assert pointers.national
    assert pointers.years == {2013}
    assert not ask("Wat is er in Emmen geregeld?").pointers().national


@pytest.mark.parametrize(
    ("question", "addresses"),
    [
        pytest.param("Wat is doel 1e van het pact?", {"doel 1e"}, id="goal"),
        pytest.param("wie trekt actie 12 b", {"actie 12b"}, id="with-a-space"),
        pytest.param("Klas 1b zoekt doel 1e", {"klas 1b", "doel 1e"}, id="two"),
        pytest.param("een cursus 3D-printen", set(), id="hyphen-behind"),
        pytest.param("doel 1 e-learning", set(), id="another-word"),
        pytest.param("doel 3", set(), id="no-letter"),
    ],
)
def test_an_item_is_called_by_its_word_number_and_letter(question, addresses):
    assert addressed_items(question) == addresses
