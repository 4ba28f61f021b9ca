"""Spread names over a plane so that who works together stands together. Pure, and steady.

Forces as in Fruchterman and Reingold; then names that lie over each other are pushed apart.
Source: Fruchterman and Reingold (1991), Graph Drawing by Force-directed Placement.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 300
_PUSHES = 250
_TALL = 0.055
_WIDE_PER_LETTER = 0.0068
_MARK = 0.03
Plane = NDArray[np.float64]


def spread(
    names: Mapping[str, str], lines: Sequence[tuple[str, str, int]]
) -> dict[str, tuple[float, float]]:
    """Return where each name goes, across and down, both in [0, 1].

    Args:
        names: Id -> the words shown; long words take more room.
        lines: Ids of two, and how often they work together.
    """
    ids = list(names)
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    index = {node: number for number, node in enumerate(ids)}
    pull = np.zeros((len(ids), len(ids)))
    for a, b, weight in lines:
        pull[index[a], index[b]] = pull[index[b], index[a]] = 1 + np.log(weight)
    plane = _fitted(_forced(pull))
    wide = np.array([_MARK + _WIDE_PER_LETTER * min(len(names[node]), 34) for node in ids])
    plane = _apart(plane, wide)
    return {node: (float(x), float(y)) for node, (x, y) in zip(ids, plane, strict=True)}


def _forced(pull: Plane) -> Plane:
    count = len(pull)
    turn = np.arange(count) * 2.399963  # The golden angle: evenly round, and the same each time.
    out = np.sqrt((np.arange(count) + 0.5) / count)
    plane = np.stack([out * np.cos(turn), out * np.sin(turn)], axis=1)
    ideal = 1.6 / np.sqrt(count)
    for step in np.linspace(0.12, 0.002, _ROUNDS):
        apart = plane[:, None, :] - plane[None, :, :]
        far = np.maximum(np.linalg.norm(apart, axis=2), 1e-6)
        force = ideal**2 / far**2 - pull * far / ideal
        moved = (apart * force[:, :, None]).sum(axis=1) - 0.6 * plane
        length = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        plane = plane + moved / length * np.minimum(length, step)
    return plane


def _fitted(plane: Plane) -> Plane:
    low, high = plane.min(axis=0), plane.max(axis=0)
    fitted: Plane = 0.04 + 0.92 * (plane - low) / np.maximum(high - low, 1e-9)
    return fitted


def _apart(plane: Plane, wide: Plane) -> Plane:
    """Push names apart that lie over each other; each stays inside the plane."""
    plane = plane.copy()
    for _ in range(_PUSHES):
        across = plane[:, None, 0] - plane[None, :, 0]
        down = plane[:, None, 1] - plane[None, :, 1]
        over = (wide[:, None] + wide[None, :]) / 2 - np.abs(across)
        under = _TALL - np.abs(down)
        hit = (over > 0) & (under > 0)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        side = np.where(down > 0, 1.0, np.where(down < 0, -1.0, np.sign(_order(len(plane)))))
        plane[:, 1] += (hit * under * side).sum(axis=1) * 0.3
        aside = np.where(across >= 0, 1.0, -1.0)
        plane[:, 0] += (hit * np.minimum(over, 0.02) * aside).sum(axis=1) * 0.2
        plane[:, 0] = np.clip(plane[:, 0], wide / 2, 1 - wide / 2)
        plane[:, 1] = np.clip(plane[:, 1], _TALL / 2, 1 - _TALL / 2)
    return plane


def _order(count: int) -> Plane:
    numbers = np.arange(count, dtype=float)
    order: Plane = numbers[:, None] - numbers[None, :]
    return order
