import pytest

from assistant.language.detection import detect_language
from assistant.progress import topic_of
from assistant.wording import say


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Ik ben 45 en wil van de horeca naar de fabriek. Hoe pak ik dat aan?",
         "de horeca naar de fabriek"),
        ("Wat waren de uitkomsten van het onderzoek naar uitval?",
         "de uitkomsten van het onderzoek naar uitval"),
        ("Wat is een warmtepomp?", "een warmtepomp"),
        ("Who is the mayor of Amsterdam?", "the mayor of Amsterdam"),
    ],
)  # fmt: skip
def test_topic_is_a_phrase_of_the_question_itself(question: str, words: str) -> None:
    assert topic_of(question, detect_language(question)) == f"“{words}”"


@pytest.mark.parametrize("question", ["Hoe pak ik dat aan?", "bedankt, dat was alles", "?"])
def test_without_a_phrase_no_topic_is_named(question: str) -> None:
    assert topic_of(question, "nl") == say("no_topic", "nl")


def test_what_may_be_personal_is_not_said_back() -> None:
    said = topic_of("Mail jan@voorbeeld.nl over 0612345678 de cursus lassen", "nl")

    assert said == "“de cursus lassen”"


def test_a_topic_brings_no_mark_up_into_the_answer() -> None:
    said = topic_of("Wat is het <script>plan</script> voor [een](http://x) campus?", "nl")

    assert not set("<>[]`*_|") & set(said)
