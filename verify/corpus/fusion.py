"""One ranking out of several."""

from collections.abc import Mapping
from typing import NamedTuple

from verify.corpus.ranking import Ranked

K = 60
"""How little the very first ranks count more than the next (Cormack, Clarke & Büttcher, SIGIR 2009)."""


class Fused(NamedTuple):
    """A row with its fused score and its rank in each channel that found it, from 1."""

    row: int
    score: float
    channels: tuple[tuple[str, int], ...]


def fuse(channels: Mapping[str, Ranked]) -> tuple[Fused, ...]:
    """Reciprocal rank fusion: a row scores the sum of ``1 / (K + rank)`` over the channels that found it.

    Best first; of equal scores the lower row is first. Scores of different channels need no common scale.
    """
    ranks: dict[int, list[tuple[str, int]]] = {}
    for name, ranked in channels.items():
        for rank, row in enumerate(ranked.rows.tolist(), 1):
            ranks.setdefault(row, []).append((name, rank))
    fused = (
        Fused(row, sum(1 / (K + rank) for _, rank in found), tuple(found)) for row, found in ranks.items()
    )
    return tuple(sorted(fused, key=lambda one: (-one.score, one.row)))
