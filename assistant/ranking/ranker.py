"""Rank candidates for a question, and keep what each of their units says for the quoting."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from assistant.documents import Chunk
from assistant.language.thesaurus import Thesaurus
from assistant.language.word_lists import load_word_list
from assistant.language.word_space import WordSpace
from assistant.ranking.asked import AskedWord, asked_words
from assistant.ranking.chunk_features import CHANNELS
from assistant.ranking.compare import compare
from assistant.ranking.matching import Numbers
from assistant.ranking.model import RankingModel
from assistant.ranking.ranking import Ranking
from assistant.ranking.rarity import Rarity
from assistant.ranking.reading import ChunkReader
from assistant.ranking.whereabouts import addressed
from assistant.readings import Reading
from assistant.understanding import Query

_MOST_KEPT = 20_000
# They are no stop words of Dutch ("have" may be anything there), and say as little.
_ENGLISH = load_word_list("english_function_words.txt")


class Ranker:
    """Ranks chunks of one index.

    Args:
        thesaurus: Everyday words to policy words.
        model: What each feature weighs.
    """

    def __init__(self, thesaurus: Thesaurus, model: RankingModel) -> None:
        self._thesaurus = thesaurus
        self._model = model
        self._chunks: dict[str, Chunk] = {}
        self._reader: ChunkReader | None = None

    def start(self, space: WordSpace) -> None:
        """Forget what was read, and go by the words of ``space`` from now on."""
        self._chunks.clear()
        self._reader = ChunkReader(self._thesaurus, space)

    def fetch(
        self, ids: Sequence[str], load: Callable[[Sequence[str]], Mapping[str, Reading]]
    ) -> list[Chunk]:
        """Return the chunks with these ids, in this order, loading those not seen before."""
        unseen = [i for i in ids if i not in self._chunks]
        if len(self._chunks) + len(unseen) > _MOST_KEPT:
            self._chunks.clear()
            unseen = list(ids)
        self.take_all(list(load(unseen).values()))
        return [self._chunks[i] for i in ids if i in self._chunks]

    def take_all(self, readings: Sequence[Reading]) -> None:
        """Keep chunks that were read before."""
        self._chunks.update({reading.chunk.id: reading.chunk for reading in readings})
        if readings and self._reader is not None:
            self._reader.take(readings)

    def rank(
        self,
        query: Query,
        chunks: Sequence[Chunk],
        scores: Mapping[str, Mapping[str, float]],
        affinities: Mapping[str, float],
        rarity: Rarity,
        *,
        in_titles: Callable[[str], float] = lambda term: 0.0,
    ) -> Ranking:
        """Return ``chunks`` ranked.

        Args:
            query: The question.
            chunks: The candidates.
            scores: Channel -> chunk id -> score.
            affinities: Source -> how far the question points at it, in [-1, 1].
            rarity: How telling words are in this index.
            in_titles: Share of all documents that have a term in their title, in [0, 1].
        """
        asked = self._asked(query)
        if not chunks or not asked or self._reader is None:
            return Ranking(tuple(chunks), tuple(range(len(chunks))), [1.0] * len(chunks))
        comparison = compare(
            query,
            asked,
            [self._reader.read(chunk) for chunk in chunks],
            table=self._reader.table,
            channels={name: _column(chunks, scores.get(name, {})) for name in CHANNELS},
            affinity=np.array([affinities.get(c.source, 0.0) for c in chunks], dtype=np.float32),
            rarity=rarity,
            places=[(chunk.source, chunk.page_number, chunk.position) for chunk in chunks],
            in_titles=in_titles,
            word_weights=self._model.words,
        )
        values = self._model.score_chunks(comparison.chunk_features)
        gained = np.zeros_like(values)
        np.maximum.at(gained, comparison.unit_chunk, addressed(query, comparison.units))
        values += gained
        order = sorted(range(len(chunks)), key=lambda i: (-float(values[i]), chunks[i].id))
        shares = np.exp(np.maximum(values - values.max(), -30.0))
        return Ranking(
            tuple(chunks), tuple(order), [float(s) for s in shares], tuple(asked), comparison
        )

    def _asked(self, query: Query) -> list[AskedWord]:
        """Return the words of the question and, for less, those of the turns it leans on."""
        found: dict[str, AskedWord] = {}
        empty = _ENGLISH if query.language == "en" else frozenset()
        for text, weight in query.texts:
            for word in asked_words(text, self._thesaurus, weight):
                if word.word not in empty:
                    found.setdefault(word.word, word)
        return list(found.values())


def _column(chunks: Sequence[Chunk], scores: Mapping[str, float]) -> Numbers:
    return np.array([scores.get(chunk.id, 0.0) for chunk in chunks], dtype=np.float32)
