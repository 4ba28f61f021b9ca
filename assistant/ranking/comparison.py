"""Comparison: a question held against the candidates, as numbers. Frozen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from assistant.ranking.matching import Numbers
from assistant.units import Unit


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question held against candidates.

    Attributes:
        chunk_features: Shape (n_chunks, len(CHUNK_FEATURES)).
        units: The units of all candidates, in order of the candidates.
        unit_chunk: Which candidate each unit is of, shape (n_units,).
        unit_covers: Share of the question that each unit says itself, shape (n_units,).
        word_matches: How well each unit says each word, shape (n_words, n_units).
        word_weights: How rare each word is; they sum to 1, shape (n_words,).
        word_counts: How much each counts in the end; they sum to 1, shape (n_words,).
        word_features: What else marks each word, shape (n_words, len(WORD_FEATURES)).
        word_close: As ``word_matches``, by closeness in the word space.
        word_above: What stands above each unit and not in it, likewise.
        unit_close: As ``unit_covers``, by closeness in the word space.
        unit_alike: Cosine of each unit's mean point with the question's.
        unit_above: Share that stands above each unit and not in it.
        unit_sorts: Whether each unit holds the first sort of thing that is sought, and which
            share of the sorts, shape (n_units, 2).
        unit_bearings: Where and when each unit speaks of, as bits, shape (n_units, 4).
        unit_asked: How well each unit says the word for what is asked, shape (n_units,).
    """

    chunk_features: Numbers
    units: tuple[Unit, ...]
    unit_chunk: npt.NDArray[np.int64]
    unit_covers: Numbers
    word_matches: Numbers
    word_weights: Numbers
    word_counts: Numbers
    word_features: Numbers
    word_close: Numbers
    word_above: Numbers
    unit_close: Numbers
    unit_alike: Numbers
    unit_above: Numbers
    unit_sorts: Numbers
    unit_asked: Numbers
    unit_bearings: npt.NDArray[np.int64]
