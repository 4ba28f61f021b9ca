"""The best candidates once more, in the order of a reranker."""

from dataclasses import replace

from assistant.index.records import passage
from assistant.ranking.ranking import Ranking
from assistant.reranking.base import RERANKED, Reranker, reorder


def ask_again(question: str, ranking: Ranking, reranker: Reranker) -> Ranking:
    """Return ``ranking`` with its best candidates in the order of ``reranker``.

    The first place keeps the share of the first place, and so on: how sure we are is
    measured by our own ranking, what stands first by the reranker.
    """
    before = ranking.order
    passages = [passage(ranking.chunks[place]) for place in before[:RERANKED]]
    after = reorder(before, question, passages, reranker)
    shares = list(ranking.shares)
    for old, new in zip(before, after, strict=True):
        shares[new] = ranking.shares[old]
    return replace(ranking, order=tuple(after), shares=shares, before=tuple(before))
