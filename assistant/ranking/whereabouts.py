"""Whether what a candidate speaks of lies where and when the question asks. Pure.

Who asks about Best is not helped by what was done in Groningen, and who asks what the
plan of 2016 says not by a row on 2013. A text that names no place or year may be about any.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from assistant.language.bearings import Bearing
from assistant.ranking.matching import Numbers, Rows
from assistant.understanding import Query
from assistant.units import Unit, full_address_of

UNIT_WHEREABOUTS = (
    "elsewhere", "above elsewhere", "there", "above there", "that year", "other year",
)  # fmt: skip
CHUNK_WHEREABOUTS = ("elsewhere", "that year", "other year")

# In log of the chance: more than all other features together tell apart.
_ADDRESSED = 12.0

Bits = npt.NDArray[np.int64]


def unit_whereabouts(asked: Bearing, said: Bits) -> Numbers:
    """Return how each unit lies to the question, shape (n_units, len(UNIT_WHEREABOUTS)).

    Args:
        asked: Where and when the question speaks of; what it does not say is never held
            against a unit.
        said: Per unit the regions that it names, those that stand above it, its years and
            the years above it, as bits; shape (n_units, 4).
    """
    regions, above, years, years_above = said.T
    return _columns(
        _elsewhere(asked.regions, regions), _elsewhere(asked.regions, above),
        regions & asked.regions, above & asked.regions,
        (years | years_above) & asked.years, _elsewhere(asked.years, years | years_above),
    )  # fmt: skip


def chunk_whereabouts(asked: Bearing, said: Bits, rows: Rows) -> Numbers:
    """Return the same of the candidates, shape (n_chunks, len(CHUNK_WHEREABOUTS)).

    Args:
        asked: As for units.
        said: As for units; those of all candidates.
        rows: Which unit is of which candidate.
    """
    regions, years = np.zeros((2, rows.count), dtype=np.int64)
    np.bitwise_or.at(regions, rows.unit_chunk, said[:, 0])
    np.bitwise_or.at(years, rows.unit_chunk, said[:, 2])
    return _columns(
        _elsewhere(asked.regions, regions), years & asked.years, _elsewhere(asked.years, years)
    )


def addressed(query: Query, units: Sequence[Unit]) -> Numbers:
    """Return what each unit gains when the question calls it by its letter ("doel 1e"), else 0.

    Who knows the letter seeks that item, however little the other words have to do with it.
    """
    if not query.addresses:
        return np.zeros(len(units), dtype=np.float32)
    called = [full_address_of(unit) in query.addresses for unit in units]
    return _ADDRESSED * np.array(called, dtype=np.float32)


def _elsewhere(asked: int, said: Bits) -> npt.NDArray[np.bool_]:
    return np.asarray((said != 0) & (said & asked == 0) & bool(asked))


def _columns(*found: npt.NDArray[np.generic]) -> Numbers:
    return np.stack([np.asarray(column, dtype=bool) for column in found], axis=1).astype(np.float32)
