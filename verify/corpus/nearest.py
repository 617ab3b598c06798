"""The true nearest neighbours by brute force, and what share of them a search finds."""

from collections.abc import Callable, Sequence

import numpy as np

from verify.corpus.ranking import Ranked, Rows, best
from verify.models import Vectors

NEAREST = 20
"""How many neighbours of a vector count."""

WANTED = 0.98
"""What share of them a search must find, on average."""

TOGETHER = 1 << 16
"""Vectors that are held ready at a time."""

Read = Callable[[int, int], Vectors]
"""Gives the rows ``[start, stop)``."""


def nearest(queries: Vectors, rows: int, read: Read) -> list[Rows]:
    """The ``NEAREST`` rows of each query by brute force."""
    kept = [Ranked(np.empty(0, np.int64), np.empty(0)) for _ in queries]
    for start in range(0, rows, TOGETHER):
        piece = np.asarray(read(start, min(start + TOGETHER, rows)), np.float32)
        products = queries @ piece.T
        numbers = np.arange(start, start + len(piece))
        for number, line in enumerate(products.astype(np.float64)):
            part = best(numbers, line, NEAREST)
            both = np.concatenate([kept[number].rows, part.rows])
            kept[number] = best(both, np.concatenate([kept[number].scores, part.scores]), NEAREST)
    return [one.rows for one in kept]


def recalled(exact: Sequence[Rows], found: Sequence[Rows]) -> float:
    """Of exact neighbours the share that was found; 1 where there are none."""
    total = sum(map(len, exact))
    same = sum(len(np.intersect1d(one, other)) for one, other in zip(exact, found, strict=True))
    return same / total if total else 1.0


def spread(rows: int, count: int, read: Read, *, run: int = 1) -> Vectors:
    """About ``count`` of the rows in their order, ``run`` of them at a time and these evenly spread."""
    step = max(run, rows * run // max(1, count))
    pieces = [read(start, min(start + run, rows)) for start in range(0, rows, step)]
    return np.ascontiguousarray(np.concatenate(pieces), np.float32)
