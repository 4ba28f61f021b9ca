import pytest

from ingest.lexicon import DutchLexicon
from tests.ingest.fakes import make_vocabulary


def test_dutch_lexicon_knows_dutch():
    lexicon = DutchLexicon()

    assert lexicon.frequency("gemeente") > lexicon.frequency("fijnmazige") > 0
    assert lexicon.frequency("ectieve") == 0


@pytest.mark.parametrize(
    ("word", "known"),
    [
        pytest.param("School", True, id="any-case"),
        pytest.param("scholl", False, id="unknown"),
    ],
)
def test_vocabulary_knows_words_in_any_case(word, known):
    assert make_vocabulary("school").knows(word) is known


def test_vocabulary_counts_the_words_of_the_document():
    vocabulary = make_vocabulary(text="De leer-werkplek. Een Leer-werkplek en een werkplek.")

    assert vocabulary.uses("leer-werkplek") == 2
    assert vocabulary.uses("werkplek") == 1
