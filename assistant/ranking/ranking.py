"""Ranking: the candidates of one question in their order, with what was compared. Frozen."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import Chunk
from assistant.ranking.asked import AskedWord
from assistant.ranking.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates, ranked.

    Attributes:
        chunks: The candidates, in no order that means anything.
        order: Places in ``chunks``, best first.
        shares: Per candidate how likely it answers, against the best, in (0, 1].
        asked: The words of the question; none when it has none that can be found.
        comparison: What was compared; None when there are no candidates or no words.
        before: The order before a reranker was asked; empty when none was.
    """

    chunks: tuple[Chunk, ...] = ()
    order: tuple[int, ...] = ()
    shares: Sequence[float] = ()
    asked: tuple[AskedWord, ...] = ()
    comparison: Comparison | None = None
    before: tuple[int, ...] = ()

    def counts(self) -> dict[str, float]:
        """Return how much each word of the question counted; they sum to 1 when there are any."""
        if self.comparison is None:
            return {}
        counted = zip(self.asked, self.comparison.word_counts, strict=True)
        return {word.word: round(float(share), 3) for word, share in counted}
