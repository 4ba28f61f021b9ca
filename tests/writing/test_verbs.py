"""A verb in the place of another falls; the same said with other verbs mostly stays."""

import pytest

from assistant.documents import Chunk, DocumentInfo, Line, LineKind, ScoredChunk
from assistant.writing.links import Links
from assistant.writing.sources import number_sources
from assistant.writing.verbs import strange_verb
from assistant.writing.verify import Verifier

QUESTIONS = {"nl": "Wat staat er over het Techniekfonds?", "en": "What about the technology fund?"}


@pytest.fixture
def passed(verb_sets):
    """Return a function that counts the sentences of a name that pass, over all sets."""

    def count(name, language):
        found = []
        for lines_and_sentences in verb_sets:
            lines = tuple(Line(LineKind.PARAGRAPH, text) for text in lines_and_sentences.LINES)
            info = DocumentInfo(title="Techniekfonds Veenrand", date="2023")
            chunk = ScoredChunk(Chunk("fonds.pdf", 1, "", 0, ("Uitvoering",), lines, info), 1.0)
            verifier = Verifier(number_sources([chunk], Links(), 4_000), language,
                QUESTIONS[language])  # fmt: skip
            said = getattr(lines_and_sentences, name)
            found += [text for text in said if verifier.check(f"{text[:-1]} [1].").passes]
        return found

    return count


def test_a_verb_in_the_place_of_another_falls(passed):
    assert len(passed("FALSE", "nl")) <= 1
    assert len(passed("ENGLISH_FALSE", "en")) <= 1


def test_the_same_with_other_verbs_mostly_stays(passed):
    assert len(passed("TRUE", "nl")) >= 33
    assert len(passed("ENGLISH_TRUE", "en")) >= 39


@pytest.mark.parametrize(
    ("sentence", "line", "strange"),
    [
        pytest.param("De gemeente weigert.", "De gemeente betaalt.", "weigert", id="other"),
        pytest.param("De gemeente vergoedt het.", "De gemeente betaalt.", "", id="same-sort"),
        pytest.param("Zij betaalt de helft.", "De betaling is de helft.", "", id="noun"),
        pytest.param("Het fonds keurt dat goed.", "Goedgekeurd.", "", id="parted"),
        pytest.param("Bedrijven huren iets.", "Bedrijven hebben iets.", "huren", id="plural"),
        pytest.param("De plannen zijn klaar.", "Het is klaar.", "", id="a-noun"),
        pytest.param("Het is er en het kan.", "Iets anders.", "", id="free"),
        pytest.param("", "De gemeente betaalt.", "", id="nothing"),
    ],
)  # fmt: skip
def test_strange_verb_gives_a_verb_of_another_sort(sentence, line, strange):
    assert strange_verb(sentence, line, frozenset(), english=False) == strange


@pytest.mark.parametrize(
    ("sentence", "strange"),
    [
        pytest.param("The municipality refuses half.", "refuses", id="other"),
        pytest.param("The municipality pays half.", "", id="same"),
        pytest.param("The municipality covers half.", "", id="same-sort"),
        pytest.param("A self-employed person gets half.", "", id="within-a-word"),
    ],
)
def test_strange_verb_holds_english_against_dutch(sentence, strange):
    line = "De gemeente betaalt de helft."

    assert strange_verb(sentence, line, frozenset(), english=True) == strange
