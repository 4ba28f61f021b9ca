"""How much each word of a question counts in telling which passage answers it. Pure.

Rarity alone misleads: "Ik heb een garage in Assen. Wie betaalt de cursus?" asks about the
course; words that frame a question say little; a place or a word of a title points at a
document, and tells the passages in it apart no more; nor does a word of every candidate.
What each such sign weighs is fitted by ``python -m eval.fit_words`` (docs/decisions/0020).
Source of the idea: Bendersky et al. (2010), Learning Concept Importance Using a Weighted
Dependence Model.
"""

import re
from collections.abc import Callable, Sequence

import numpy as np

from assistant.language.word_lists import load_word_list
from assistant.language.words import stem, words
from assistant.ranking.asked import AskedWord
from assistant.ranking.matching import Numbers
from assistant.understanding import Query

WORD_FEATURES = ("idf", "rarity", "own turn", "asks", "frames", "place", "title", "units with it")
_FRAMES = load_word_list("frame_words.txt")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SAID = 0.5
_HIGHEST_IDF = 6.0
_LEAST_SHARE = 1e-3
_LEAST_LOG = 7.0


def word_features(
    query: Query,
    asked: Sequence[AskedWord],
    *,
    idf: Callable[[AskedWord], float],
    in_units: Numbers,
    in_titles: Callable[[str], float],
    affinity: Numbers,
) -> Numbers:
    """Return what marks each word, shape (n_words, len(WORD_FEATURES)), each in [-1, 1].

    Args:
        query: The question.
        asked: Its words.
        idf: How telling a word is in this index, > 0.
        in_units: How well each unit of the candidates says each word, (n_words, n_units).
        in_titles: Share of all documents that have a term in their title, in [0, 1].
        affinity: How far the question points at the document of each candidate, [-1, 1].
    """
    steered = float(np.mean(affinity < 0))  # away from how many of them its places point
    sentences = _SENTENCE.split(query.question.strip())
    asking = [one for one in sentences if one.endswith("?")] or sentences[-1:]
    asks = {word for one in asking for word in words(one)}
    places = {word for place in query.places for word in words(place.name)}
    shares = (in_units >= _SAID).mean(axis=1) if in_units.size else np.zeros(len(asked))
    rows = [
        (
            idf(word) / _HIGHEST_IDF,
            word.rarity,
            word.weight,
            word.word in asks,
            word.word in _FRAMES,
            steered * (word.word in places),
            in_titles(stem(word.word)),
            np.log(share + _LEAST_SHARE) / _LEAST_LOG,
        )
        for word, share in zip(asked, shares, strict=True)
    ]
    return np.array(rows, dtype=np.float32).reshape(len(asked), len(WORD_FEATURES))


def weigh_words(plain: Numbers, features: Numbers, weights: Sequence[float]) -> Numbers:
    """Return how much each word counts; they sum to 1, shape (n_words,).

    Args:
        plain: The same by rarity alone, > 0; what is returned when ``weights`` are zero.
        features: As ``word_features`` returns them.
        weights: One per feature, or none; a word counts exp(features @ weights) times as much.
    """
    values = np.log(plain)
    if weights:
        values = values + features @ np.asarray(weights, dtype=np.float32)
    raw = np.exp(values - values.max())
    return np.asarray(raw / raw.sum(), dtype=np.float32)
