"""From a question to the chunks worth reading: every channel, fused.

Each channel's score is divided by the most that the question could score in it, so a
fused score says how much of the question a chunk covers, and compares across
questions. Neighbours in the same document lend each other a little: an answer often
stands just after the words that were asked for.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.documents import ScoredChunk
from assistant.errors import ModelUnavailableError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.lexical import inverse_frequency
from assistant.language.gazetteer import load_gazetteer
from assistant.steering import Opening, Steering, build_steering
from assistant.understanding import Query

log = logging.getLogger("loket")

# How much one matching term can add in BM25: k1 + 1, with tantivy's k1 = 1.2.
_BM25_CEILING = 2.2


@dataclass(frozen=True, slots=True)
class Tuning:
    """How channels are weighed; found by measurement on development questions.

    Attributes:
        weights: Channel -> weight; "vectors" beside the lexical channels.
        neighbour: Share of the score of the chunks before and after that is added.
        candidates: Chunks taken from each channel, at least 1.
        steering: How much the chunks of a document gain when the question points at it.
    """

    weights: Mapping[str, float]
    neighbour: float
    candidates: int
    steering: float


DEFAULT_TUNING = Tuning(
    weights={
        "body": 0.5,
        "section": 0.2,
        "title": 0.2,
        "concepts": 0.3,
        "grams": 0.5,
        "vectors": 1.0,
    },
    neighbour=0.1,
    candidates=150,
    steering=0.4,
)


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What was found for one question.

    Attributes:
        chunks: Best first.
        scores: Channel -> chunk id -> score as a share of the attainable, about [0, 1].
        frequency: Term -> in how many chunks it stands, for terms of the question.
        size: Number of chunks in the index.
    """

    chunks: tuple[ScoredChunk, ...]
    scores: Mapping[str, Mapping[str, float]]
    frequency: Mapping[str, int]
    size: int

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


class Retriever:
    """Picks chunks of one index for a question.

    Args:
        index: Where to look.
        tuning: How channels are weighed.
    """

    def __init__(self, index: ChunkIndex, tuning: Tuning = DEFAULT_TUNING) -> None:
        self._index = index
        self._tuning = tuning
        self._steering = Steering(load_gazetteer())
        self._steering_of = -1

    def retrieve(self, query: Query, limit: int = 12) -> Retrieval:
        """Return the best chunks for ``query``, at most ``limit``."""
        scores = self._channel_scores(query)
        fused: dict[str, float] = {}
        for channel, found in scores.items():
            for chunk_id, score in found.items():
                fused[chunk_id] = fused.get(chunk_id, 0.0) + self._weight(channel) * score
        smoothed = self._steer(_smooth(fused, self._tuning.neighbour), query)
        best = sorted(smoothed, key=lambda chunk_id: (-smoothed[chunk_id], chunk_id))[:limit]
        chunks = self._index.vectors.chunks(best)
        ranks = {channel: _ranks(found) for channel, found in scores.items()}
        return Retrieval(
            chunks=tuple(
                ScoredChunk(
                    chunks[i],
                    smoothed[i],
                    {channel: rank[i] for channel, rank in ranks.items() if i in rank},
                )
                for i in best
                if i in chunks
            ),
            scores=scores,
            frequency={
                term: self._index.lexical.document_frequency("body", term) for term in query.terms
            },
            size=self._index.lexical.count(),
        )

    def _steer(self, scores: Mapping[str, float], query: Query) -> dict[str, float]:
        """Lift the chunks of documents that the question points at."""
        if self._steering_of != self._index.generation:
            openings = [
                Opening(record.source, record.info, text)
                for record, text in self._index.catalogue.openings()
            ]
            self._steering = build_steering(openings, self._steering.gazetteer)
            self._steering_of = self._index.generation
        affinities = self._steering.affinities(query.pointers())
        return {
            chunk_id: score
            * (1 + self._tuning.steering * affinities.get(chunk_id.rsplit(":", 2)[0], 0.0))
            for chunk_id, score in scores.items()
        }

    def _weight(self, channel: str) -> float:
        return self._tuning.weights.get(channel, 0.0)

    def _channel_scores(self, query: Query) -> dict[str, dict[str, float]]:
        asked = {
            "body": query.terms,
            "section": query.terms,
            "title": query.terms,
            "concepts": query.concepts,
            "grams": query.grams,
        }
        scores = {
            channel: self._lexical_scores(channel, weights)
            for channel, weights in asked.items()
            if self._weight(channel)
        }
        if self._weight("vectors"):
            scores["vectors"] = self._near(query.full_text)
        return scores

    def _near(self, text: str) -> dict[str, float]:
        """Return the nearest chunks; none when the endpoint that makes vectors is away."""
        try:
            vector = self._index.embedder.embed_question(text)
        except ModelUnavailableError as error:
            log.warning("vectors failed=%s", error.kind)
            return {}
        near = self._index.vectors.query(vector, self._tuning.candidates)
        return {i: max(0.0, score) for i, score in near.items()}

    def _lexical_scores(self, channel: str, weights: Mapping[str, float]) -> dict[str, float]:
        lexical = self._index.lexical
        size = lexical.count()
        ceiling = _BM25_CEILING * sum(
            weight * inverse_frequency(lexical.document_frequency(channel, term), size)
            for term, weight in weights.items()
        )
        found = lexical.search(channel, weights, self._tuning.candidates)
        return {chunk_id: score / ceiling for chunk_id, score in found.items()}


def _ranks(found: Mapping[str, float]) -> dict[str, int]:
    return {
        chunk_id: rank for rank, chunk_id in enumerate(sorted(found, key=lambda i: -found[i]), 1)
    }


def _place(chunk_id: str) -> tuple[str, int, int]:
    source, page_number, position = chunk_id.rsplit(":", 2)
    return source, int(page_number), int(position)


def _smooth(fused: Mapping[str, float], share: float) -> dict[str, float]:
    """Add to every chunk a share of the scores of the chunks right before and after it."""
    last: dict[tuple[str, int], int] = {}
    for source, page, position in map(_place, fused):
        last[source, page] = max(position, last.get((source, page), 0))
    smoothed: dict[str, float] = {}
    for chunk_id, score in fused.items():
        source, page, position = _place(chunk_id)
        before = (
            f"{source}:{page}:{position - 1}"
            if position
            else f"{source}:{page - 1}:{last.get((source, page - 1), 0)}"
        )
        after = f"{source}:{page}:{position + 1}"
        if after not in fused and position == last[source, page]:
            after = f"{source}:{page + 1}:0"
        lent = fused.get(before, 0.0) + fused.get(after, 0.0)
        smoothed[chunk_id] = score + share * lent
    return smoothed
