"""Every sentence of ours: in both languages, filled, plain, and never a dead end."""

import re
import string

import pytest

from assistant import wording
from assistant.scope import Refusal
from assistant.wording import say

LANGUAGES = ("nl", "en")
VALUES = {
    "topic": "“omscholing”",
    "title": "Pact {Noord}",
    "date": " (2013)",
    "year": "2013",
    "written": "tegniek",
    "meant": "techniek",
    "words": "omscholing lasser",
    "count": 10_000,
    "limit": 2_000,
    "number": "a-1b2c3d",
    "address": "subsidie-nu.nl",
    "example": "“Wat is een pps?”",
    "counter": "Vraag het bij het Werkcentrum.",
    "names": "Werkcentrum Drenthe",
}
KEYS = sorted({key for table in wording._WORDS.values() for key in table})
SENTENCES = (
    "abstained",
    *(refusal.value for refusal in Refusal),
    "empty_question",
    "long_question",
)
JARGON = (
    r"\b(?:chunk|query|retriev\w*|embedding|index|corpus|prompt|token|json|score|confidence"
    r"|traceback|exception|none|null|server|database|vector\w*|llm|api)\b"
)


def placeholders(key: str, language: str) -> set[str]:
    template = wording._WORDS[language].get(key, "")
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_say_fills_every_placeholder(key, language):
    said = say(key, language, **VALUES)

    assert said
    assert not re.search(r"(?<!\{Noord)\}|\{(?!Noord)", said)


@pytest.mark.parametrize("key", SENTENCES)
def test_every_ending_has_its_own_sentence_in_both_languages(key):
    dutch, english = (say(key, language, **VALUES) for language in LANGUAGES)

    assert dutch != english
    assert dutch[0].isupper()
    assert english[0].isupper()


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_take_the_same_values(key):
    if key in wording._WORDS["en"]:
        assert placeholders(key, "nl") == placeholders(key, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_about_a_missing_answer_names_the_topic(language):
    assert VALUES["topic"] in say("abstained", language, **VALUES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_sentences_hold_no_jargon(key, language):
    assert not re.search(JARGON, say(key, language, **VALUES), re.IGNORECASE)


@pytest.mark.parametrize("key", KEYS)
def test_dutch_sentences_are_short_enough_to_read_at_b1(key):
    said = say(key, "nl", **VALUES)

    lengths = [len(sentence.split()) for sentence in re.split(r"[.!?:;]\s|\n", said)]
    assert max(lengths) <= 20


@pytest.mark.parametrize("text", [wording.PURPOSE, wording.WHAT_IT_IS], ids=["purpose", "what"])
def test_what_the_assistant_says_of_itself_is_plain(text):
    assert not re.search(JARGON, text, re.IGNORECASE)
    assert max(len(sentence.split()) for sentence in re.split(r"[.!?:;]\s", text)) <= 20


def test_say_gives_dutch_for_a_language_it_does_not_speak():
    assert say("no_topic", "fy") == say("no_topic", "nl")


@pytest.mark.parametrize(
    ("key", "values"),
    [pytest.param("bestaat_niet", {}, id="no-sentence"), pytest.param("topic", {}, id="no-value")],
)
def test_say_refuses_what_it_cannot_say(key, values):
    with pytest.raises(KeyError):
        say(key, "nl", **values)


def test_say_leaves_a_value_with_braces_as_it_is():
    assert "{Noord}" in say("old_document", title="Pact {Noord}", year="2013")
