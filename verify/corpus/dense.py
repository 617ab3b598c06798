"""Nearest neighbours by inner product.

Few vectors are kept as they are and searched one by one, which is exact. Many are kept in lists around
centroids (see ``inverted``), a byte a number (``IVF…,SQ8`` in the words of ``faiss.index_factory``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from verify.corpus.broken import BrokenIndexError
from verify.corpus.inverted import (
    MARGIN,
    PER_LIST,
    TRIED,
    Trained,
    count_of,
    fill,
    library,
    looked_into,
    made,
    parameters,
)
from verify.corpus.nearest import NEAREST, WANTED, Read, nearest, recalled, spread
from verify.corpus.ranking import Mask, Ranked, Rows, best
from verify.corpus.stretch import Guard
from verify.models import Vectors

FLAT = "Flat"
"""What ``faiss.index_factory`` calls vectors that are kept as they are."""

_SLACK = 1e-4
# Single-precision inner products of unit vectors are off by less than this (d * 2**-24 for d up to 1600), by
# another amount for one query than for many, for which faiss takes another routine.
_NOTHING = Ranked(np.empty(0, np.int64), np.empty(0))


class Lists(NamedTuple):
    """The lists of an index as they lie in a file: of each first the codes, then the rows, 8 bytes a row.

    Attributes:
        sizes: How many vectors are in each.
        offsets: The first byte of each.
        places: Where each row is: its list times 2**32, and its number there.
    """

    sizes: NDArray[np.int64]
    offsets: NDArray[np.int64]
    places: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Dense:
    """Unit vectors, one a row, and the search among them.

    Attributes:
        index: Of faiss.
        trained: What it was made by; ``None`` where vectors are kept as they are.
        lists: Where lists lie, of an index in a file.
        guard: Called before bytes of that file are used.
    """

    index: Any
    trained: Trained | None = None
    lists: Lists | None = None
    guard: Guard | None = None

    @classmethod
    def of(cls, vectors: Vectors) -> "Dense":
        """Remember ``vectors``, shape ``(rows, dimension)``, as they are."""
        return cls.flat(len(vectors), vectors.shape[1], lambda start, stop: vectors[start:stop])

    @classmethod
    def flat(cls, rows: int, dimension: int, read: Read) -> "Dense":
        """Remember so many vectors as they are."""
        index = library().IndexFlatIP(dimension)
        fill(index, rows, read)
        return cls(index)

    @classmethod
    def in_lists(cls, rows: int, dimension: int, read: Read, *, like: Trained | None = None) -> "Dense":
        """Remember so many vectors in lists.

        Args:
            rows: How many.
            dimension: Of each.
            read: Gives them; it is asked several times.
            like: What was learnt of most of them before: then nothing is learnt anew.
        """
        if like is not None:
            index = _emptied(like, dimension)
            fill(index, rows, read)
            return cls(index, like)
        index, name = _learnt(rows, dimension, read)
        fill(index, rows, read)
        centroids = index.quantizer.reconstruct_n(0, index.nlist)
        return _tuned(cls(index, Trained(name, 1, 0, 0.0, rows, centroids, _ranges(index))), rows, read)

    @classmethod
    def mapped(cls, path: Path, start: int, trained: Trained, lists: Lists, guard: Guard) -> "Dense":
        """Lists that stay in a file.

        Args:
            path: Of the file, which nobody alters.
            start: The first byte of the lists in it.
            trained: What they were made by.
            lists: Where each lies, counted from ``start``.
            guard: Called with the bytes, counted from ``start``, that are about to be used.

        Raises:
            FileNotFoundError: The file is not there any more.
        """
        faiss = library()
        index = _emptied(trained, trained.centroids.shape[1])
        stored = faiss.OnDiskInvertedLists()
        stored.nlist, stored.code_size, stored.read_only = index.nlist, index.code_size, True
        stored.filename, stored.totsize = str(path), path.stat().st_size
        for size, offset in zip(lists.sizes.tolist(), lists.offsets.tolist(), strict=True):
            one = faiss.OnDiskOneList()
            one.size, one.capacity, one.offset = size, _roomy(size), start + offset
            stored.lists.push_back(one)
        try:
            stored.do_mmap()
        except RuntimeError as fault:  # how faiss says that it cannot
            raise FileNotFoundError(path.name) from fault
        stored.prefetch_nthread = 0
        stored.this.disown()
        index.replace_invlists(stored, True)  # noqa: FBT003 - C++; it goes when the index goes
        index.ntotal = int(lists.sizes.sum())
        index.direct_map.type = faiss.DirectMap.Array
        faiss.copy_array_to_vector(np.ascontiguousarray(lists.places), index.direct_map.array)
        return cls(index, trained, lists, guard)

    def __len__(self) -> int:
        return int(self.index.ntotal)

    @property
    def name(self) -> str:
        """What ``faiss.index_factory`` calls it."""
        return self.trained.name if self.trained else FLAT

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``: as they were given, or as they are kept in lists."""
        if self.trained is None:
            found: Vectors = self.index.reconstruct_n(start, stop - start)
            return found
        return self.rows(np.arange(start, stop))

    def rows(self, rows: Rows) -> Vectors:
        """The vectors of ``rows``, in their order."""
        if not len(rows):
            return np.zeros((0, self.index.d), np.float32)
        if self.trained and self.lists is None and self.index.direct_map.no():
            self.index.make_direct_map()
        if self.lists is not None:
            self._look_at(np.unique(self.lists.places[rows] >> 32))
        found: Vectors = self.index.reconstruct_batch(np.ascontiguousarray(rows, np.int64))
        return found

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``, in double precision.

        Each depends on its two vectors alone, not on how many are asked for at once: the same vectors give
        the same bits, so copies of one text tie exactly.
        """
        if not len(rows):
            return np.empty(0)
        found = self.rows(rows).astype(np.float64)
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
        while rows[-1] >= 0 and len(rows) < size and scores[-1] >= scores[k - 1] - _SLACK:
            more, further = self._ask(query[None, :], min(4 * len(rows), size), allowed)
            scores, rows = more[0], further[0]
        rows = rows[rows >= 0]  # the lists that were looked into may hold fewer
        return best(rows, self.similarities(query, rows), k)

    def _ask(self, queries: Vectors, wanted: int, allowed: Mask | None) -> tuple[Vectors, NDArray[np.int64]]:
        asked = parameters("SearchParametersIVF" if self.trained else "SearchParameters", allowed)
        if self.trained:
            asked.nprobe = looked_into(self.trained, allowed)
            if self.lists is not None:
                self._look_at(np.unique(self.index.quantizer.search(queries, asked.nprobe)[1]))
        scores, rows = self.index.search(queries, wanted, params=asked)
        if rows.size and not -1 <= rows.min() <= rows.max() < len(self):
            raise BrokenIndexError("it holds a vector of a passage that there is not")
        return scores, rows

    def _look_at(self, lists: NDArray[np.int64]) -> None:
        """Have the bytes of lists looked at before faiss uses them."""
        if self.guard is None or self.lists is None:
            return
        for one in lists.tolist():
            start = int(self.lists.offsets[one])
            self.guard(start, start + _roomy(int(self.lists.sizes[one])) * (self.index.code_size + 8))


def stored_lists(dense: Dense) -> tuple[Lists, Sequence[bytes]]:
    """The lists of ``dense`` as they go into a file, and the bytes of each."""
    faiss = library()
    index, held = dense.index, dense.index.invlists
    sizes = np.array([held.list_size(number) for number in range(index.nlist)], np.int64)
    places = np.zeros(len(dense), np.int64)
    pieces: list[bytes] = []
    if dense.lists is not None:
        dense._look_at(np.arange(index.nlist))  # noqa: SLF001 - all of them
    for number, size in enumerate(sizes.tolist()):
        room = _roomy(size)
        codes, rows = np.zeros(room * index.code_size, np.uint8), np.full(room, -1, np.int64)
        if size:
            codes[: size * index.code_size] = faiss.rev_swig_ptr(
                held.get_codes(number), size * index.code_size
            )
            rows[:size] = faiss.rev_swig_ptr(held.get_ids(number), size)
            places[rows[:size]] = (number << 32) + np.arange(size)
        pieces.append(codes.tobytes() + rows.astype("<i8").tobytes())
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])[:-1]]).astype(np.int64)
    return Lists(sizes, offsets, places), pieces


def room(sizes: NDArray[np.int64], dimension: int) -> NDArray[np.int64]:
    """Bytes that lists of these sizes take in a file: a byte a number, and eight for the row."""
    return _roomy(sizes) * (dimension + 8)


_Count = TypeVar("_Count", int, NDArray[np.int64])


def _roomy(size: _Count) -> _Count:
    """Vectors for which a list has room: then what follows the codes begins at a multiple of eight bytes."""
    return -(-size // 8) * 8


def _learnt(rows: int, dimension: int, read: Read) -> tuple[Any, str]:
    """An empty index, trained on vectors that are spread evenly over all, and its name."""
    lists = count_of(rows)
    name = f"IVF{lists},SQ8"
    index = made(dimension, name)
    index.cp.min_points_per_centroid = 1
    index.train(spread(rows, PER_LIST * lists, read))
    return index, name


def _emptied(trained: Trained, dimension: int) -> Any:  # noqa: ANN401 - of faiss
    """An index that has learnt what ``trained`` says, and holds nothing."""
    index = made(dimension, trained.name)
    index.quantizer.add(np.ascontiguousarray(trained.centroids, np.float32))
    library().copy_array_to_vector(np.ascontiguousarray(trained.codebook, np.float32), index.sq.trained)
    index.is_trained = True
    return index


def _ranges(index: Any) -> NDArray[np.float32]:  # noqa: ANN401 - of faiss
    found: NDArray[np.float32] = library().vector_to_array(index.sq.trained)
    return found


def _tuned(dense: Dense, rows: int, read: Read) -> Dense:
    """The same, looking into as many lists as are needed to find ``WANTED`` of what is there."""
    queries = spread(rows, TRIED, read)[:TRIED]
    exact = nearest(queries, rows, read)
    found = dense
    probed = 1
    while dense.trained:
        found = replace(dense, trained=dense.trained._replace(probed=probed))
        recall = recalled(exact, [one.rows for one in found.search(queries, NEAREST)])
        if recall >= WANTED + MARGIN or probed >= dense.index.nlist:
            return replace(dense, trained=dense.trained._replace(probed=probed, recall=round(recall, 4)))
        probed = min(2 * probed, dense.index.nlist)
    return found
