"""Pages that look like Dutch and say nothing, to see how an index bears its size.

Words come from wordfreq's list, drawn by Zipf's law, and half of the vocabulary is
compounds of them, as Dutch makes them (arbeid-s-markt). Numbers, amounts and years are
strewn in. One seed gives the same pages everywhere, however many are asked for.
"""

from collections.abc import Iterator

import numpy as np
from wordfreq import top_n_list

WORDS_PER_PAGE = 90
"""Such a page makes one chunk, give or take."""
_SIMPLE_WORDS, _COMPOUNDS = 20_000, 20_000
_JOINTS = ("", "s", "en", "")
_RANK_SHIFT = 2.7
_COMMON_WORDS = 300
_SENTENCE_WORDS = 12
_FRAMES = ("Wie gaat over {}?", "Wat is {}?", "Waar vind ik {}?", "Hoeveel kost {}?")


class Babbler:
    """Says things without meaning.

    Args:
        seed: Settles the vocabulary and every page.
    """

    def __init__(self, seed: int = 2021) -> None:
        self._seed = seed
        self._vocabulary = _make_vocabulary(np.random.default_rng(seed))
        weights = 1 / (np.arange(len(self._vocabulary)) + _RANK_SHIFT)
        self._up_to = np.cumsum(weights / weights.sum())

    def page(self, number: int) -> str:
        """Return a page: sentences of Dutch-like words.

        Args:
            number: Which one; the same number is the same page.
        """
        rng = np.random.default_rng([self._seed, number])
        words = [self._vocabulary[at] for at in self._draw(rng, WORDS_PER_PAGE)]
        words[5] = str(rng.integers(1990, 2035))
        words[50] = f"{rng.integers(1, 999)}.{rng.integers(0, 10)}00"
        sentences = (
            " ".join(words[at : at + _SENTENCE_WORDS])
            for at in range(0, WORDS_PER_PAGE, _SENTENCE_WORDS)
        )
        return "\n".join(f"{sentence.capitalize()}." for sentence in sentences)

    def document(self, first: int, n_pages: int) -> str:
        """Return pages from ``first`` on as plain text, with a form feed between them."""
        return "\f".join(self.page(number) for number in range(first, first + n_pages))

    def questions(self, n: int, n_pages: int) -> Iterator[str]:
        """Yield questions in words of the first pages, none of them very common.

        Args:
            n: How many.
            n_pages: Pages to take the words from.
        """
        common = set(self._vocabulary[:_COMMON_WORDS])
        for number in range(n):
            rng = np.random.default_rng([self._seed, n_pages, number])
            page = self.page(int(rng.integers(n_pages))).replace(".", "").lower().split()
            rare = [word for word in page if word not in common]
            words = rng.choice(rare, size=min(4, len(rare)), replace=False)
            yield _FRAMES[number % len(_FRAMES)].format(" ".join(map(str, words)))

    def _draw(self, rng: np.random.Generator, n: int) -> Iterator[int]:
        drawn = np.searchsorted(self._up_to, rng.random(n), side="right")
        return (min(int(at), len(self._vocabulary) - 1) for at in drawn)


def _make_vocabulary(rng: np.random.Generator) -> list[str]:
    """Return words, the most frequent first; compounds lie among the rarer ones."""
    simple = [word for word in top_n_list("nl", _SIMPLE_WORDS) if word.isalpha()]
    parts = [word for word in simple[_COMMON_WORDS:5_000] if 4 <= len(word) <= 9]
    heads, tails = rng.choice(parts, _COMPOUNDS), rng.choice(parts, _COMPOUNDS)
    joints = rng.choice(_JOINTS, _COMPOUNDS)
    compounds = [
        f"{head}{joint}{tail}" for head, joint, tail in zip(heads, joints, tails, strict=True)
    ]
    rest = [*simple[_COMMON_WORDS:], *compounds]
    order = rng.permutation(len(rest))
    return [*simple[:_COMMON_WORDS], *(str(rest[at]) for at in order)]
