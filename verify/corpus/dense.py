"""Exact nearest neighbours by inner product. The only file that imports faiss, and only when it is used."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from verify.corpus.ranking import Mask, Ranked, Rows, best
from verify.models import Vectors

_SLACK = 1e-4
# Single-precision inner products of unit vectors are off by less than this (d * 2**-24 for d up to 1600), by
# another amount for one query than for many, for which faiss takes another routine.


_NOTHING = Ranked(np.empty(0, np.int64), np.empty(0))


@dataclass(frozen=True, slots=True)
class Dense:
    """Unit vectors, one a row, and the exact search among them.

    A flat index: 600 000 vectors of 384 numbers are 0.9 GB and a fifth of a second a query on one core. An
    approximate index would be worth its misses beyond that, not before.
    """

    index: Any

    @classmethod
    def of(cls, vectors: Vectors) -> "Dense":
        """Remember ``vectors``, shape ``(rows, dimension)``."""
        import faiss  # noqa: PLC0415 - takes 0.2 s; only who searches pays

        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def __len__(self) -> int:
        return int(self.index.ntotal)

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)`` as they were given."""
        found: Vectors = self.index.reconstruct_n(start, stop - start)
        return found

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``, in double precision.

        Each depends on its two vectors alone, not on how many are asked for at once: the same vectors give
        the same bits, so copies of one text tie exactly.
        """
        if not len(rows):
            return np.empty(0)
        found = self.index.reconstruct_batch(rows).astype(np.float64)
        products: NDArray[np.float64] = (found * query.astype(np.float64)).sum(axis=1)
        return products

    def search(self, queries: Vectors, k: int, *, allowed: Mask | None = None) -> tuple[Ranked, ...]:
        """The ``k`` nearest rows of each query, shape ``(queries, dimension)``; fewer where there are fewer.

        Args:
            queries: Unit vectors; a zero vector has no direction and finds nothing.
            k: How many; faiss is asked for more until no further row can belong among them.
            allowed: Only rows where this is true are found.
        """
        size = len(self) if allowed is None else int(allowed.sum())
        k = min(k, size)
        aimed = [bool(query.any()) for query in queries]
        if k < 1 or not any(aimed):
            return tuple(_NOTHING for _ in queries)
        wanted = min(k + 16, size)
        found = zip(*self._ask(queries[aimed], wanted, allowed), strict=True)
        return tuple(
            self._settled(query, k, next(found), allowed=allowed) if aimed[number] else _NOTHING
            for number, query in enumerate(queries)
        )

    def _settled(
        self, query: Vectors, k: int, found: tuple[Vectors, Rows], *, allowed: Mask | None
    ) -> Ranked:
        """The ``k`` best once no row beyond those found can tie with the last of them."""
        scores, rows = found
        size = len(self) if allowed is None else int(allowed.sum())
        while len(rows) < size and scores[-1] >= scores[k - 1] - _SLACK:
            more, further = self._ask(query[None, :], min(4 * len(rows), size), allowed)
            scores, rows = more[0], further[0]
        return best(rows, self.similarities(query, rows), k)

    def _ask(self, queries: Vectors, wanted: int, allowed: Mask | None) -> tuple[Vectors, NDArray[np.int64]]:
        import faiss  # noqa: PLC0415

        faiss.omp_set_num_threads(1)
        if allowed is None:
            scores, rows = self.index.search(queries, wanted)
        else:
            bits = np.packbits(allowed, bitorder="little")
            chosen = faiss.IDSelectorBitmap(len(allowed), faiss.swig_ptr(bits))
            parameters = faiss.SearchParameters()
            parameters.sel = chosen
            scores, rows = self.index.search(queries, wanted, params=parameters)
        return scores, rows
