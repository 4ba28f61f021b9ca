"""What was found for one question, before anything of it is quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.documents import ScoredChunk
from assistant.index.lexical import inverse_frequency
from assistant.ranking.ranking import Ranking
from assistant.units import Unit


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What was found for one question.

    Attributes:
        chunks: Best first.
        scores: Channel -> chunk id -> score as a share of the attainable, about [0, 1].
        frequency: Term -> in how many chunks it stands, for terms of the question.
        size: Number of chunks in the index.
        ranking: How the candidates were ranked, and what each of their units says.
        steered: Source -> how far the question points at it, in [-1, 1]; 0 is left out.
        series: Headings that are the whole list which is asked; mostly none.
    """

    chunks: tuple[ScoredChunk, ...]
    scores: Mapping[str, Mapping[str, float]]
    frequency: Mapping[str, int]
    size: int
    ranking: Ranking
    steered: Mapping[str, float] = field(default_factory=dict)
    series: tuple[Unit, ...] = ()

    def only(self, kept: Sequence[ScoredChunk]) -> "Retrieval":
        """Return this with the chunks ``kept``, and no trace of those that were left out."""
        hidden = {s.chunk.id for s in self.chunks} - {s.chunk.id for s in kept}
        scores = {
            channel: {i: score for i, score in own.items() if i not in hidden}
            for channel, own in self.scores.items()
        }
        return replace(self, chunks=tuple(kept), scores=scores)

    def inverse_frequency(self, term: str) -> float:
        """Return how telling a term of the question is, > 0; see BM25's idf."""
        return inverse_frequency(self.frequency.get(term, 0), self.size)
