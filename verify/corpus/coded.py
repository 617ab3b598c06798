"""Nearest neighbours where only a short code of each vector is stored and vectors are computed again.

A code is half a byte for five numbers (``OPQ…,IVF…,PQ…x4fsr`` in the notation of ``faiss.index_factory``;
André, Kermarrec & Le Scouarnec, PAMI 2021). The codes choose a few hundred candidates, which are then scored
with their exact vectors. Vectors are rotated before they are split, so that all fives vary equally.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.cutting import bytes_of, learnt_turn, name_of, turned
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
from verify.models import Vectors

FEWEST = 64
"""The least number of vectors from which codes can be learnt."""

MOST = 768
"""The most candidates that are scored exactly where 20 neighbours are wanted."""

_STEP = 16  # candidates by which the number is increased when it is chosen
_RUN = 64  # adjacent rows in the sample: reading them together is cheap
_AT_ONCE = 16  # queries whose candidates are computed together

_NOTHING = Ranked(np.empty(0, np.int64), np.empty(0))

Anew = Callable[[Rows], Vectors]
"""Computes the vectors of rows, the same bits each time."""


class List(NamedTuple):
    """The vectors around one centroid.

    Attributes:
        codes: Theirs, in blocks as faiss looks them up.
        rows: Theirs, rising.
    """

    codes: NDArray[np.uint8]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Coded:
    """Unit vectors, one a row, and the search among them.

    Attributes:
        index: Of faiss.
        trained: What it was made by.
        size: How many vectors there are.
        anew: Makes them.
        read: Gives a list by its number, of an index in a file.
        there: The lists that ``index`` holds by now, where they are read.
    """

    index: Any
    trained: Trained
    size: int
    anew: Anew
    read: Callable[[int], List] | None = None
    there: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, rows: int, dimension: int, read: Read, anew: Anew, *, like: Trained | None = None) -> "Coded":
        """Remember so many vectors, at least ``FEWEST``.

        Args:
            rows: How many.
            dimension: Of each.
            read: Gives them; all are asked for once.
            anew: Makes them.
            like: What was learnt of most of them before: then nothing is learnt anew.
        """
        if like is not None:
            index = _emptied(like)
            fill(index, rows, lambda start, stop: turned(read(start, stop), like.turn))
            return cls(index, like, rows, anew)
        index, name, turn = _learnt(rows, dimension, read)
        queries = spread(rows, TRIED, read)[:TRIED]

        def added(start: int, stop: int) -> Vectors:
            piece = read(start, stop)
            fill(index, stop - start, lambda first, last: turned(piece[first:last], turn))
            return piece

        exact = nearest(queries, rows, added)
        centroids = index.quantizer.reconstruct_n(0, index.nlist)
        codebook = library().vector_to_array(index.pq.centroids)
        trained = Trained(name, 1, 0, 0.0, rows, centroids, codebook, turn)
        return _tuned(cls(index, trained, rows, anew), queries, exact)

    @classmethod
    def stored(cls, trained: Trained, size: int, anew: Anew, read: Callable[[int], List]) -> "Coded":
        """Vectors whose lists are in a file, of which each is read when it is first looked into."""
        index = _emptied(trained)
        index.ntotal = size
        return cls(index, trained, size, anew, read)

    def __len__(self) -> int:
        return self.size

    @property
    def name(self) -> str:
        """What ``faiss.index_factory`` calls it."""
        return self.trained.name

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``."""
        return self.anew(np.arange(start, stop))

    def rows(self, rows: Rows) -> Vectors:
        """The vectors of ``rows``, in their order."""
        return self.anew(rows)

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``, in double precision: see ``Dense``."""
        return _products(query, self.anew(rows))

    def search(self, queries: Vectors, k: int, *, allowed: Mask | None = None) -> tuple[Ranked, ...]:
        """The ``k`` nearest rows of each query: see ``Dense``."""
        size = len(self) if allowed is None else int(allowed.sum())
        k = min(k, size)
        aimed = np.flatnonzero(queries.any(axis=1))
        found = [_NOTHING for _ in queries]
        for start in range(0, len(aimed) if k > 0 else 0, _AT_ONCE):
            chosen = aimed[start : start + _AT_ONCE]
            for number, one in zip(chosen.tolist(), self._weighed(queries[chosen], k, allowed), strict=True):
                found[number] = one
        return tuple(found)

    def _weighed(self, queries: Vectors, k: int, allowed: Mask | None) -> list[Ranked]:
        """The ``k`` best candidates of each query by exact score."""
        found = self.candidates(queries, max(self.trained.weighed, k + k // 2), allowed)
        every = np.unique(np.concatenate([one.rows for one in found]))
        vectors = self.anew(every)
        ranked = []
        for query, one in zip(queries, found, strict=True):
            products = _products(query, vectors[np.searchsorted(every, one.rows)])
            ranked.append(self._settled(query, k, one, best(one.rows, products, k), allowed))
        return ranked

    def _settled(self, query: Vectors, k: int, seen: Ranked, found: Ranked, allowed: Mask | None) -> Ranked:
        """The ``k`` best once no other row can have the same code as the last: copies share a code."""
        while len(found.rows) and seen.scores[seen.rows == found.rows[-1]] <= seen.scores[-1]:
            (more,) = self.candidates(query[None, :], 4 * len(seen.rows), allowed)
            if len(more.rows) == len(seen.rows):
                break
            seen, found = more, best(more.rows, self.similarities(query, more.rows), k)
        return found

    def candidates(self, queries: Vectors, count: int, allowed: Mask | None) -> list[Ranked]:
        """The ``count`` rows that are nearest to each query by their codes, with their scores by these."""
        # Each by itself: among others its last bits may be others.
        aimed = np.concatenate([turned(query[None, :], self.trained.turn) for query in queries])
        asked = parameters("SearchParametersIVF", allowed)
        asked.nprobe = looked_into(self.trained, allowed)
        if self.read is not None:
            self.bring(np.unique(self.index.quantizer.search(aimed, asked.nprobe)[1]).tolist())
        count = min(count, len(self) if allowed is None else int(allowed.sum()))
        scores, rows = self.index.search(aimed, count, params=asked)
        return [
            Ranked(row[row >= 0], score[row >= 0].astype(np.float64))
            for row, score in zip(rows, scores, strict=True)
        ]

    def bring(self, lists: Iterable[int]) -> None:
        """Have ``index`` hold these lists."""
        if self.read is None:
            return
        faiss = library()
        held = faiss.downcast_InvertedLists(self.index.invlists)
        for number in lists:
            if number not in self.there:
                codes, rows = self.read(number)
                if len(rows):
                    held.add_entries(number, len(rows), faiss.swig_ptr(rows), faiss.swig_ptr(codes))
                self.there.add(number)

    def taken(self, number: int) -> List:
        """One of the lists."""
        faiss = library()
        self.bring([number])
        held = faiss.downcast_InvertedLists(self.index.invlists)
        size = held.list_size(number)
        if not size:
            return List(np.empty(0, np.uint8), np.empty(0, np.int64))
        codes = faiss.rev_swig_ptr(held.get_codes(number), bytes_of(size, self.index.code_size))
        return List(codes.copy(), faiss.rev_swig_ptr(held.get_ids(number), size).copy())


def _products(query: Vectors, vectors: Vectors) -> NDArray[np.float64]:
    """Each of two vectors alone, whatever else is asked for: copies of one text tie exactly."""
    products: NDArray[np.float64] = (vectors.astype(np.float64) * query.astype(np.float64)).sum(axis=1)
    return products


class _Learnt(NamedTuple):
    """An empty index of faiss, its name, and how vectors are turned for it."""

    index: Any
    name: str
    turn: Vectors


def _learnt(rows: int, dimension: int, read: Read) -> _Learnt:
    """What is learnt of vectors that are spread evenly over all."""
    lists = count_of(rows)
    sample = spread(rows, PER_LIST * lists, read, run=_RUN)
    turn = learnt_turn(sample)
    name = name_of(lists, dimension)
    index = made(turn.shape[1], name.partition(",")[2])
    index.cp.min_points_per_centroid = index.pq.cp.min_points_per_centroid = 1
    index.train(turned(sample, turn))
    return _Learnt(index, name, turn)


def _emptied(trained: Trained) -> Any:  # noqa: ANN401 - of faiss
    """An index that has learnt what ``trained`` says, and holds nothing."""
    index = made(trained.turn.shape[1], trained.name.partition(",")[2])
    index.quantizer.add(np.ascontiguousarray(trained.centroids, np.float32))
    library().copy_array_to_vector(np.ascontiguousarray(trained.codebook, np.float32), index.pq.centroids)
    index.is_trained = True
    return index


def _tuned(coded: Coded, queries: Vectors, exact: list[Rows]) -> Coded:
    """The same, with the fewest lists and candidates that find ``WANTED`` of the neighbours and a margin.

    The margin is wide because later queries are not themselves in the index, and lie further away.
    """
    lists, probed = len(coded.trained.centroids), 1
    while True:
        found = replace(coded, trained=coded.trained._replace(probed=probed))
        seen = [one.rows for one in found.candidates(queries, MOST, None)]
        if recalled(exact, seen) >= WANTED + 3 * MARGIN or probed >= lists:
            break
        probed = min(2 * probed, lists)
    for weighed in range(NEAREST + _STEP, MOST + 1, _STEP):
        recall = recalled(exact, [rows[:weighed] for rows in seen])
        if recall >= WANTED + 2 * MARGIN:
            break
    return replace(found, trained=found.trained._replace(weighed=weighed, recall=round(recall, 4)))
