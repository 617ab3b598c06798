"""Best rows first, in one order on every machine."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
"""Row numbers of passages."""

Mask = NDArray[np.bool_]
"""One truth value a passage: whether it may be found."""


class Ranked(NamedTuple):
    """Rows with their scores, best first; of equal scores the lower row is first."""

    rows: Rows
    scores: NDArray[np.float64]


def best(rows: Rows, scores: NDArray[np.float64], k: int) -> Ranked:
    """The ``k`` best of ``rows``, whatever order they come in."""
    if 0 < k < len(rows):
        worst = np.partition(scores, len(scores) - k)[len(scores) - k]
        kept = np.flatnonzero(scores >= worst)
        rows, scores = rows[kept], scores[kept]
    order = np.lexsort((rows, -scores))[: max(k, 0)]
    return Ranked(rows[order], scores[order])
