"""How likely a question is one for this counter at all, from examples. No sources involved.

Naive Bayes over stems and concepts of the examples in ``data/scope_examples.csv``,
fitted when first asked (a fraction of a second), so that an editor who adds an example
needs no other step. It held up better than logistic regression, and without n-grams.
Near-domain questions that the sources do not answer are not its business; see evidence.
"""

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline, make_pipeline

from assistant.errors import DataError
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import terms, words
from assistant.unchecked import unchecked

# How much a word never seen in one class is still believed to occur there.
_SMOOTHING = 0.3


class ScopeModel:
    """Tells questions for this counter from others.

    Args:
        examples: Pairs of question and whether it is in scope; both sorts present.
        thesaurus: Gives the concepts of a question.
    """

    def __init__(self, examples: Sequence[tuple[str, bool]], thesaurus: Thesaurus) -> None:
        self._thesaurus, self._gazetteer = thesaurus, load_gazetteer()
        self._model: Pipeline = make_pipeline(
            TfidfVectorizer(analyzer=self._features, sublinear_tf=True),
            MultinomialNB(alpha=_SMOOTHING),
        )
        self._model.fit([question for question, _ in examples], [inside for _, inside in examples])

    def probability(self, question: str) -> float:
        """Return the chance, in (0, 1), that ``question`` is one for this counter."""
        with unchecked():
            return float(self._model.predict_proba([question])[0][1])

    def _features(self, question: str) -> list[str]:
        # A place says where, not what about: any subject may be asked of any town.
        places = self._gazetteer.words_of_places(question)
        about = " ".join(word for word in words(question) if word not in places)
        return [*(f"w {term}" for term in terms(about)), *self._thesaurus.in_text(about)]


def parse_examples(lines: Iterable[str], name: str) -> list[tuple[str, bool]]:
    """Read examples from CSV lines with the columns scope ("in" or "out") and question.

    Raises:
        DataError: A column is missing, or a row is not as it should be.
    """
    reader = csv.DictReader(lines)
    if reader.fieldnames is None or {"scope", "question"} - set(reader.fieldnames):
        raise DataError(f"{name}: the header must be scope,question.")
    examples = []
    for row in reader:
        if row["scope"] not in {"in", "out"} or not (row["question"] or "").strip():
            raise DataError(f"{name}, line {reader.line_num}: write in or out, then a question.")
        examples.append((row["question"], row["scope"] == "in"))
    return examples


@cache
def load_scope_model(thesaurus: Thesaurus) -> ScopeModel:
    """Return the model over the examples that ship with Loket; fitted once per process."""
    file = resources.files("assistant") / "data" / "scope_examples.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return ScopeModel(parse_examples(lines, "scope_examples.csv"), thesaurus)
