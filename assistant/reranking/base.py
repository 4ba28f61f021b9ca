"""What every reranker offers, and how its opinion is applied."""

import logging
from collections.abc import Sequence
from typing import Protocol

from assistant.errors import ModelUnavailableError

log = logging.getLogger("loket")

RERANKED = 30
"""How many of the best candidates are read again."""


class Reranker(Protocol):
    """Reads a question and passages together, and says how well each answers."""

    @property
    def name(self) -> str:
        """Return kind and model, e.g. ``openai:jina-reranker-v2-base-multilingual``."""

    def scores(self, question: str, passages: Sequence[str]) -> Sequence[float]:
        """Return a score per passage, in the same order; higher answers better.

        Raises:
            ModelUnavailableError: There is no opinion now.
        """


def reorder(
    order: Sequence[int], question: str, passages: Sequence[str], reranker: Reranker
) -> list[int]:
    """Return ``order`` with its first places in the order of the reranker.

    A reranker that fails is named in the log, and the order stays as it was.

    Args:
        order: Numbers of candidates, best first.
        question: What was asked.
        passages: The text of the first candidates of ``order``, in that order.
        reranker: Whose opinion counts.
    """
    if len(passages) < 2:
        return list(order)
    try:
        scores = reranker.scores(question, passages)
    except ModelUnavailableError as error:
        log.warning("reranker failed=%s", error.kind)
        return list(order)
    by_score = sorted(range(len(passages)), key=lambda place: (-scores[place], place))
    return [*(order[place] for place in by_score), *order[len(passages) :]]
