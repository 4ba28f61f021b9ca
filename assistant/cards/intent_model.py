"""What part of the register questions like this one ask for, learned from examples.

Logistic regression, one part of the register at a time, over the words, concepts and
situation of the examples in ``data/intent_examples.csv``; questions that are not for this
counter (``data/scope_examples.csv``) are examples of asking for nothing. It is fitted when
first asked, so an editor who adds an example needs no other step. Naive Bayes, which tells
scope well, confused who asks with what is asked here.
"""

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from math import log

import numpy as np
from scipy.special import expit
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.branches.sectors import sector_in
from assistant.cards.intents import Intent
from assistant.cards.purposes import purposes_in
from assistant.cards.situation import is_personal, role_in
from assistant.errors import DataError
from assistant.fitting import SORTS, sought
from assistant.language.gazetteer import Gazetteer, load_gazetteer
from assistant.language.thesaurus import Thesaurus, load_thesaurus
from assistant.language.words import terms, words
from assistant.scope_model import parse_examples
from assistant.unchecked import unchecked

# How much of the doubt whether a question is for this counter counts against an intent.
_DOUBT = 0.4
# How little the weights are held back; the examples are few and clear.
_FREEDOM = 10.0
# One in so many questions of elsewhere is enough to know them by.
_STEP = 3
_NOTHING = "none"

Example = tuple[str, frozenset[Intent]]


class IntentModel:
    """Tells what parts of the register a question asks for.

    Args:
        examples: Questions with the parts they ask for; each part, and nothing, among them.
        thesaurus: Gives the concepts of a question.
        gazetteer: Knows places.
    """

    def __init__(
        self, examples: Sequence[Example], thesaurus: Thesaurus, gazetteer: Gazetteer
    ) -> None:
        self._thesaurus, self._gazetteer = thesaurus, gazetteer
        self._vectors = TfidfVectorizer(analyzer=self._features, sublinear_tf=True)
        rows = self._vectors.fit_transform([question for question, _ in examples])
        self._intents = sorted({intent for _, asked in examples for intent in asked})
        models = [
            LogisticRegression(C=_FREEDOM, class_weight="balanced", max_iter=500).fit(
                rows, [intent in asked for _, asked in examples]
            )
            for intent in self._intents
        ]
        self._weights = np.concatenate([model.coef_ for model in models]).T
        self._levels = np.concatenate([model.intercept_ for model in models])

    def probabilities(self, question: str) -> dict[Intent, float]:
        """Return the chance, in (0, 1), that ``question`` asks for each part it knows."""
        with unchecked():
            row = self._vectors.transform([question])
        # All parts at once: what each model would say of the row by itself.
        odds = (row @ self._weights + self._levels)[0]
        return dict(zip(self._intents, map(float, expit(odds)), strict=True))

    def intents(self, question: str, scope: float = 0.0) -> frozenset[Intent]:
        """Return the parts of the register that ``question`` asks for.

        Args:
            question: As it was asked.
            scope: Log odds that the question is one for this counter at all; below 0 an
                intent must be surer.
        """
        doubt = _DOUBT * min(scope, 0.0)
        found = self.probabilities(question)
        return frozenset(i for i, chance in found.items() if log(chance / (1 - chance)) > -doubt)

    def _features(self, question: str) -> list[str]:
        role = role_in(question)
        found = [f"term {term}" for term in terms(question)]
        found += [f"word {word}" for word in words(question)]
        found += self._thesaurus.in_text(question)
        found += [f"purpose {purpose}" for purpose in purposes_in(question, role)]
        found += [f"role {role}"] if role else []
        found += [f"sort {SORTS[number].name}" for number in sought(question)]
        found += ["sector"] if sector_in(question) else []
        found += ["personal"] if is_personal(question) else []
        found += ["place"] if self._gazetteer.places(question) else []
        return found


def parse_intents(lines: Iterable[str], name: str) -> list[Example]:
    """Read examples from CSV lines with the columns asks and question.

    "asks" holds parts of the register ("counter fund"), or "none".

    Raises:
        DataError: A column is missing, or a row is not as it should be.
    """
    reader = csv.DictReader(lines)
    if reader.fieldnames is None or {"asks", "question"} - set(reader.fieldnames):
        raise DataError(f"{name}: the header must be asks,question.")
    examples: list[Example] = []
    for row in reader:
        asked = set((row["asks"] or "").split())
        if not asked or asked - {_NOTHING, *Intent} or not (row["question"] or "").strip():
            raise DataError(
                f"{name}, line {reader.line_num}: write {', '.join(Intent)} or {_NOTHING}, "
                "then a question."
            )
        examples.append((row["question"], frozenset(map(Intent, asked - {_NOTHING}))))
    return examples


@cache
def load_intent_model() -> IntentModel:
    """Return the model over the examples that ship with Loket; fitted once per process."""
    examples = parse_intents(_lines("intent_examples.csv"), "intent_examples.csv")
    asked = parse_examples(_lines("scope_examples.csv"), "scope_examples.csv")
    elsewhere = [question for question, inside in asked if not inside][::_STEP]
    examples += [(question, frozenset()) for question in elsewhere]
    return IntentModel(examples, load_thesaurus(), load_gazetteer())


def _lines(name: str) -> list[str]:
    file = resources.files("assistant") / "data" / name
    return file.read_text(encoding="utf-8").splitlines()
