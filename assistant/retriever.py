"""From a question to the chunks worth reading: candidates by channel, then ranked closely.

Each channel's score is divided by the most that the question could score in it, so a
fused score says how much of the question a chunk covers. Neighbours in the same
document lend each other a little: an answer often stands just after the words that were
asked for. The best candidates are then read word by word; see ``assistant.ranking``.
"""

import logging
from collections.abc import Mapping, Sequence

from assistant.answers import Turn
from assistant.candidates import DEFAULT_TUNING, Tuning, smooth
from assistant.documents import Chunk, ScoredChunk
from assistant.errors import ModelUnavailableError
from assistant.index.chunk_index import ChunkIndex
from assistant.index.lexical import inverse_frequency
from assistant.language.gazetteer import load_gazetteer
from assistant.language.spelling import Spelling
from assistant.language.thesaurus import Thesaurus
from assistant.passages import READ_WHOLE
from assistant.ranking.hearts import hearts
from assistant.ranking.model import RankingModel, load_ranking_model
from assistant.ranking.ranker import Ranker
from assistant.ranking.rarity import Rarity
from assistant.ranking.second_opinion import ask_again
from assistant.readings import CONCEPT
from assistant.reranking.base import Reranker
from assistant.retrieval import Retrieval
from assistant.series import asked_series, listed_words
from assistant.steering import Opening, Steering, build_steering
from assistant.understanding import Query, understand
from assistant.units import Unit

log = logging.getLogger("loket")

# How much one matching term can add in BM25: k1 + 1, with tantivy's k1 = 1.2.
_BM25_CEILING = 2.2
# Behind so many chunks no reader has room for more.
_HEARTS = 18
# A whole list is looked for in the documents of so many chunks.
_LISTED_AMONG = 3


class Retriever:
    """Picks chunks of one index for a question.

    Args:
        index: Where to look.
        thesaurus: Everyday words to policy words.
        tuning: How channels are weighed when candidates are chosen.
        model: How candidates are ranked.
        reranker: Gives a second opinion on the best of them; None for none.
    """

    def __init__(
        self,
        index: ChunkIndex,
        thesaurus: Thesaurus,
        tuning: Tuning = DEFAULT_TUNING,
        model: RankingModel | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self._index = index
        self._thesaurus = thesaurus
        self._tuning = tuning
        self._steering = Steering(load_gazetteer())
        self._model = model or load_ranking_model()
        self._ranker = Ranker(thesaurus, self._model)
        self._reranker = reranker
        self._spelling = Spelling(thesaurus, self._steering.gazetteer)
        self._known_of = -1

    def understand(self, question: str, history: Sequence[Turn] = ()) -> Query:
        """Return what ``question`` asks, in the light of earlier turns (oldest first).

        Words that nobody writes are read as the nearest known one; what the documents
        say is known.
        """
        self._keep_up()
        stems = self._index.words.space.vocabulary
        return understand(
            question, history, self._thesaurus, self._steering.gazetteer,
            lambda text: self._spelling.read(text, stems),
        )  # fmt: skip

    def retrieve(self, query: Query, limit: int = 12) -> Retrieval:
        """Return the best chunks for ``query``, at most ``limit``."""
        self._keep_up()
        scores = self._channel_scores(query)
        affinities = self._steering.affinities(query.pointers())
        candidates = self._candidates(scores, affinities)
        chunks = self._ranker.fetch(candidates, self._index.chunks.readings)
        ranking = self._ranker.rank(
            query, chunks, scores, affinities, self._rarity(), in_titles=self._steering.title_share
        )
        if self._reranker is not None:
            ranking = ask_again(query.full_text, ranking, self._reranker)
        ranks = {channel: _ranks(found) for channel, found in scores.items()}
        best = ranking.order[:limit]
        heart = hearts(query, ranking, best[READ_WHOLE:_HEARTS], self._model)
        return Retrieval(
            chunks=tuple(
                ScoredChunk(
                    chunks[i],
                    float(ranking.shares[i]),
                    {c: r[chunks[i].id] for c, r in ranks.items() if chunks[i].id in r},
                    heart.get(i, ""),
                )
                for i in best
            ),
            scores=scores,
            frequency={
                term: self._index.lexical.document_frequency("body", term) for term in query.terms
            },
            size=self._index.lexical.count(),
            ranking=ranking,
            steered=affinities,
            series=self._series(query, [chunks[i] for i in best[:_LISTED_AMONG]]),
        )

    def warm_up(self, most: int = 3_000) -> None:
        """Load all chunks before the first question, unless there are more than ``most``.

        The first visitors would wait for it. Nothing happens while nothing was ingested.
        """
        if not 0 < self._index.chunks.count() <= most:
            return
        self._keep_up()
        self.understand("")
        self._ranker.take_all(list(self._index.chunks.all_readings()))

    def _series(self, query: Query, best: Sequence[Chunk]) -> tuple[Unit, ...]:
        """Return the headings that are the list which ``query`` asks of one of these documents."""
        for source, info in dict.fromkeys((chunk.source, chunk.info) for chunk in best):
            if listed_words(query, info):
                ids = list(self._index.chunks.digests(source))
                own = self._ranker.fetch(ids, self._index.chunks.readings)
                own.sort(key=lambda chunk: (chunk.page_number, chunk.position))
                if found := asked_series(query, own):
                    return found
        return ()

    def _candidates(
        self, scores: Mapping[str, Mapping[str, float]], affinities: Mapping[str, float]
    ) -> list[str]:
        """Return the ids of the chunks that are worth a closer look, best first."""
        fused: dict[str, float] = {}
        for channel, found in scores.items():
            for chunk_id, score in found.items():
                fused[chunk_id] = fused.get(chunk_id, 0.0) + self._weight(channel) * score
        steered = {
            chunk_id: score
            * (1 + self._tuning.steering * affinities.get(chunk_id.rsplit(":", 2)[0], 0.0))
            for chunk_id, score in smooth(fused, self._tuning.neighbour).items()
        }
        return sorted(steered, key=lambda i: (-steered[i], i))[: self._tuning.ranked]

    def _keep_up(self) -> None:
        """Read again what documents there are and how their words lie, after a change."""
        if self._known_of == self._index.generation:
            return
        openings = [
            Opening(record.source, record.info, text)
            for record, text in self._index.catalogue.openings()
        ]
        self._steering = build_steering(openings, self._steering.gazetteer)
        self._ranker.start(self._index.words.space)
        self._known_of = self._index.generation

    def _rarity(self) -> Rarity:
        lexical = self._index.lexical
        return Rarity(
            lexical.count(), lambda term: lexical.document_frequency(*_channel_term(term))
        )

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


def _channel_term(term: str) -> tuple[str, str]:
    """Return in which channel a term of the ranking is counted, and how it is written there."""
    return ("concepts", f"c{term[1:]}") if term.startswith(CONCEPT) else ("body", term)


def _ranks(found: Mapping[str, float]) -> dict[str, int]:
    return {
        chunk_id: rank for rank, chunk_id in enumerate(sorted(found, key=lambda i: -found[i]), 1)
    }
