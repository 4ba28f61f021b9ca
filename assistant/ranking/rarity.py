"""How telling words and terms are in one collection. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from assistant.index.lexical import inverse_frequency
from assistant.ranking.asked import AskedWord

# A word may be said by terms that are everywhere and by rare ones; how much less the first
# tell. Measured on 1,728 questions: docs/decisions/0021.
_COMMON_FALLS = 0.5


@dataclass(frozen=True, slots=True)
class Rarity:
    """How telling words and terms are.

    Attributes:
        size: Number of chunks there are.
        frequency: Term of the ranking -> in how many chunks it stands.
    """

    size: int
    frequency: Callable[[str], int]
    _known: dict[str, int] = field(default_factory=dict, repr=False)

    def of_term(self, term: str) -> float:
        """Return how telling a term is, > 0; see BM25's idf."""
        return inverse_frequency(self._frequency(term), self.size)

    def of_word(self, word: AskedWord) -> float:
        """Return how telling ``word`` is, > 0: by all chunks that may say it."""
        said = sum(weight * self._frequency(term) for term, weight in word.terms.items())
        return inverse_frequency(min(self.size, round(said)), self.size)

    def by_term(self, word: AskedWord) -> AskedWord:
        """Return ``word`` with terms standing for it the less, the less they tell.

        Its most telling term stands as it stood. That "geld" may mean "ontwikkelfonds" says
        much of a passage with that word, and little of one on "ontwikkelen" when all are.
        """
        telling = {term: self.of_term(term) for term in word.terms}
        most = max(telling.values(), default=1.0)
        terms = {
            term: weight * (telling[term] / most) ** _COMMON_FALLS
            for term, weight in word.terms.items()
        }
        return replace(word, terms=terms)

    def _frequency(self, term: str) -> int:
        if term not in self._known:
            self._known[term] = self.frequency(term)
        return self._known[term]
