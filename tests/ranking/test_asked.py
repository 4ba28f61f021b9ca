"""The words of a question: what may be found of them, and how far it stands for them."""

import pytest

from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.words import stem
from assistant.ranking.asked import AskedWord, asked_words, rarity

THESAURUS = Thesaurus(
    [
        Concept(
            "omscholing",
            {
                "same": ("ander vak leren",),
                "narrower": ("avondstudie",),
                "related": ("loopbaan",),
                "english": ("retraining",),
            },
            0.5,
        ),
        Concept("subsidie", {"same": ("geld",)}, 1.0),
    ]
)


def asked(text: str) -> dict[str, AskedWord]:
    return {word.word: word for word in asked_words(text, THESAURUS)}


def test_asked_words_come_in_order_and_once():
    found = asked_words("Krijgt een robot geld, of krijgt de ROBOT niets?", THESAURUS)

    assert [word.word for word in found] == ["krijgt", "robot", "geld"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("wie is het?", id="stop-words"),
        pytest.param("?!… 😀", id="signs"),
    ],
)
def test_asked_words_of_nothing_to_find_are_none(text):
    assert asked_words(text, THESAURUS) == []


def test_a_filler_word_counts_only_within_a_phrase_and_for_less():
    thesaurus = Thesaurus([Concept("betekenis", {"same": ("wat is zo'n",)}, 1.0)])
    found = {word.word: word.weight for word in asked_words("wat is een robot", thesaurus)}
    phrase = {word.word: word.weight for word in asked_words("wat is zo'n robot", thesaurus)}

    assert found == {"robot": 1.0}
    assert phrase["wat"] == 0.3
    assert phrase["wat"] > phrase["is"] > 0
    assert phrase["robot"] == 1.0


def test_a_word_that_says_what_was_said_before_counts_less():
    found = asked("welk geld, welke subsidie of welke robot")

    assert found["geld"].weight == found["robot"].weight == 1.0
    assert found["subsidie"].weight == 0.7


def test_a_word_stands_for_itself_wholly_and_by_its_parts_less():
    word = asked("techniekonderwijs")["techniekonderwijs"]

    assert word.terms == {"techniekonderwijs": 1.0, "techniek": 0.5, "onderwijs": 0.5}
    assert word.stems == ("techniekonderwijs", "techniek", "onderwijs")


@pytest.mark.parametrize(
    ("text", "word", "share"),
    [
        pytest.param("omscholing", "omscholing", 0.4, id="the-concept-itself"),
        pytest.param("retraining", "retraining", 0.4, id="english"),
        pytest.param("avondstudie", "avondstudie", 0.24, id="narrower"),
        pytest.param("loopbaan", "loopbaan", 0.12, id="related"),
        pytest.param("omscholingsplan", "omscholingsplan", 0.24, id="part-of-a-compound"),
    ],
)
def test_a_concept_counts_by_its_relation_and_its_weight(text, word, share):
    assert asked(text)[word].terms["#0"] == pytest.approx(share)


def test_each_word_of_a_term_stands_for_its_concept():
    found = asked("Kan ik een ander vak leren?")

    assert found["vak"].terms == {"vak": 1.0, "#0": pytest.approx(0.4)}
    # "ander" says nothing by itself, so it is found by the concept alone.
    assert found["ander"].terms == {"#0": pytest.approx(0.4)}
    assert found["ander"].stems == ()


def test_words_of_an_earlier_turn_weigh_what_they_are_given():
    [word] = asked_words("robot", THESAURUS, 0.3)

    assert word.weight == 0.3


def test_rarity_is_a_share_and_more_for_rarer_words():
    common, rare, unknown = (rarity(word) for word in ("jaar", "cofinanciering", "krxqvl"))

    assert 0 <= common < rare < unknown == 1.0


def test_a_verb_is_found_where_a_text_tears_it():
    [word] = asked_words("aanvragen", Thesaurus([]))

    assert 0 < word.terms[stem("vraag")] < word.terms[stem("aanvragen")]
