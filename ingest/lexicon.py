"""Which words are Dutch, and which words a document itself uses; only here is wordfreq imported."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONG_WORD = 6
COMMON = 1e-6  # share of all words; what is shorter than LONG_WORD must be this common


class Lexicon(Protocol):
    """Whatever can say how common a Dutch word is."""

    def frequency(self, word: str) -> float:
        """Return the share of a lower-case word in running text; 0.0 when it is unknown."""
        ...


class DutchLexicon:
    """The Dutch words of wordfreq, loaded at the first question."""

    def frequency(self, word: str) -> float:
        """Return the share of a lower-case word in running text; 0.0 when it is unknown."""
        return self._frequencies.get(word, 0.0)

    @cached_property
    def _frequencies(self) -> Mapping[str, float]:
        import wordfreq  # noqa: PLC0415 - lazy: it takes a tenth of a second

        frequencies: Mapping[str, float] = wordfreq.get_frequency_dict("nl", wordlist="best")
        return frequencies


class Vocabulary:
    """The words that count as known for one document.

    Args:
        lexicon: Dutch.
        lines: The printed lines of the document.
    """

    def __init__(self, lexicon: Lexicon, lines: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._seen = Counter(WORD.findall("\n".join(lines).lower()))

    def frequency(self, word: str) -> float:
        """Return how common a word is in Dutch, in any case; 0.0 when it is unknown."""
        return self._lexicon.frequency(word.lower())

    def knows(self, word: str) -> bool:
        """Return whether a word is Dutch; a short one must be common to count."""
        frequency = self.frequency(word)
        return frequency >= COMMON or (frequency > 0 and len(word) >= LONG_WORD)

    def uses(self, word: str) -> int:
        """Return how often the document itself has a word, or words with hyphens between."""
        return self._seen[word.lower()]
