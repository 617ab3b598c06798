"""Vectors in lists around centroids, as faiss keeps and searches them. The only file that imports it.

Only the lists that are nearest to a query are looked into (Jégou, Douze & Schmid, PAMI 2011). One thread: the
same bits everywhere.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.nearest import TOGETHER, Read
from verify.corpus.ranking import Mask
from verify.models import Vectors

PER_LIST = 50
"""Vectors that a centroid is learnt by; faiss warns below 39."""

MARGIN = 0.005
"""Above ``WANTED`` when it is chosen where to look: other vectors than those tried are looked for later."""

TRIED = 200
"""Vectors whose neighbours are looked for when that is chosen."""


class Trained(NamedTuple):
    """What was learnt of a sample of vectors.

    Attributes:
        name: Of the index, as ``faiss.index_factory`` takes it.
        probed: Into how many lists a search looks.
        weighed: How many rows it weighs by their own vectors at least; 0 where it has nothing else to go by.
        recall: What share of the exact neighbours was found so.
        rows: How many vectors there were.
        centroids: One a row.
        codebook: What else is needed to read a code.
        turn: What vectors are multiplied by first; empty where they stay as they are.
    """

    name: str
    probed: int
    weighed: int
    recall: float
    rows: int
    centroids: Vectors
    codebook: NDArray[np.float32]
    turn: Vectors = np.empty((0, 0), np.float32)


def library() -> Any:  # noqa: ANN401 - its stubs lack half of it
    """The library, told to use one thread."""
    import faiss as found  # noqa: PLC0415 - takes 0.2 s; only who searches pays

    found.omp_set_num_threads(1)
    return found


def made(dimension: int, name: str) -> Any:  # noqa: ANN401 - of faiss
    """An index that has learnt nothing and holds nothing."""
    faiss = library()
    return faiss.index_factory(dimension, name, faiss.METRIC_INNER_PRODUCT)


def fill(index: Any, rows: int, read: Read) -> None:  # noqa: ANN401 - of faiss
    """Put so many vectors into an index."""
    library()
    for start in range(0, rows, TOGETHER):
        index.add(np.ascontiguousarray(read(start, min(start + TOGETHER, rows)), np.float32))


def count_of(rows: int) -> int:
    """In how many lists so many vectors are kept."""
    return int(max(1, min(1 << round(np.log2(max(rows, 1)) / 2), rows // PER_LIST)))


def looked_into(trained: Trained, allowed: Mask | None) -> int:
    """How many lists a search looks into: where few rows are allowed, they lie further apart."""
    probed = trained.probed
    if allowed is not None:
        probed = -(-probed * len(allowed) // max(1, int(allowed.sum())))
    return min(probed, len(trained.centroids))


def parameters(kind: str, allowed: Mask | None) -> Any:  # noqa: ANN401 - of faiss
    """Of a search: of which class of faiss, and among which rows."""
    faiss = library()
    found = getattr(faiss, kind)()
    if allowed is not None:
        bits = np.packbits(allowed, bitorder="little")
        found.sel = chosen = faiss.IDSelectorBitmap(len(allowed), faiss.swig_ptr(bits))
        found.held = (chosen, bits)  # they go when it goes
    return found
