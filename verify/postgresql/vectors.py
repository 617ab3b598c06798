"""The vectors of all passages in one view: pgvector finds which are near, and how near is reckoned here.

The inner products of pgvector are in single precision. They decide what is looked at closely; order and
similarity come of products in double precision, as they do in ``verify.corpus.dense``.
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.ranking import Mask, Ranked, Rows, best
from verify.models import Vectors
from verify.postgresql import wire
from verify.postgresql.near_index import EXACT, NearIndex
from verify.postgresql.rows import Listed
from verify.postgresql.session import Session

_SLACK = 1e-4
# Single-precision inner products of unit vectors are off by less than this.
_NOTHING = Ranked(np.empty(0, np.int64), np.empty(0))
_READY = 1 << 15
"""Vectors that stay ready."""


class _Near(NamedTuple):
    """Rows near a query, nearest first.

    Attributes:
        rows: Which.
        scores: Their products with it in single precision.
        all: Whether there are no more.
    """

    rows: Rows
    scores: NDArray[np.float64]
    all: bool


class StoredVectors:
    """The vectors of a corpus, a row a passage.

    Args:
        session: In a transaction that lasts.
        listed: The reports.
        near: How near ones are found.
        dimension: Of the vectors.
    """

    def __init__(self, session: Session, listed: Listed, near: NearIndex, dimension: int) -> None:
        self._session = session
        self._listed = listed
        self._near = near
        self._dimension = dimension
        self._ready: dict[int, Vectors] = {}

    def __len__(self) -> int:
        return len(self._listed)

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``."""
        return self._fetched(np.arange(start, stop))

    def rows(self, rows: Rows) -> Vectors:
        """The vectors of ``rows``, in their order."""
        wanted = [row for row in dict.fromkeys(rows.tolist()) if row not in self._ready]
        if wanted:
            if len(self._ready) > _READY:
                self._ready.clear()
                wanted = [*dict.fromkeys(rows.tolist())]
            fetched = self._fetched(np.array(wanted, np.int64))
            self._ready.update(zip(wanted, fetched, strict=True))
        found = [self._ready[row] for row in rows.tolist()]
        return np.array(found, np.float32).reshape(len(found), self._dimension)

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``, in double precision: see ``Dense``."""
        found = self.rows(rows).astype(np.float64)
        products: NDArray[np.float64] = (found * query.astype(np.float64)).sum(axis=1)
        return products

    def search(self, queries: Vectors, k: int, *, allowed: Mask | None = None) -> tuple[Ranked, ...]:
        """The ``k`` nearest rows of each query: see ``Dense``."""
        size = len(self) if allowed is None else int(allowed.sum())
        k = min(k, size)
        aimed = [number for number, query in enumerate(queries) if query.any()]
        found = [_NOTHING for _ in queries]
        if k < 1 or not aimed:
            return tuple(found)
        by = self._near if allowed is None or size > EXACT else replace(self._near, exact=True)
        asked = self._ask(by, queries[aimed], by.asked(k), allowed)
        for number, near in zip(aimed, asked, strict=True):
            found[number] = self._settled(by, queries[number], k, near, allowed)
        return tuple(found)

    def _settled(self, by: NearIndex, query: Vectors, k: int, near: _Near, allowed: Mask | None) -> Ranked:
        """The ``k`` best once no row beyond those found can be, or tie with, the last of them."""
        asked = by.asked(k)
        while _open(by, near, k):
            if near.all:  # the graph was given up before enough were found
                by, asked = replace(by, exact=True), by.asked(k)
            asked *= 4
            (near,) = self._ask(by, query[None, :], asked, allowed)
        return best(near.rows, self.similarities(query, near.rows), k)

    def _ask(self, by: NearIndex, queries: Vectors, count: int, allowed: Mask | None) -> list[_Near]:
        """The ``count`` nearest passages of each query, but those that are not listed or not allowed."""
        found = by.ask(self._session, queries, count, self._filter(allowed))
        each = []
        for places, scores in found:
            rows = self._listed.rows(places)
            kept = rows >= 0
            if allowed is not None:
                kept &= allowed[rows]
            each.append(_Near(rows[kept], scores[kept], len(rows) < count))
        return each

    def _filter(self, allowed: Mask | None) -> str:
        """Which reports are looked at, as a condition: numbers alone, so that nothing else can be in it."""
        if allowed is None:
            return ""
        inside = self._listed.wholly(allowed)
        if 2 * int(inside.sum()) > len(inside):
            return f"report <> ALL('{wire.array(self._listed.numbers[~inside].tolist())}'::bigint[])"
        return f"report = ANY('{wire.array(self._listed.numbers[inside].tolist())}'::bigint[])"

    def _fetched(self, rows: Rows) -> Vectors:
        if not len(rows):
            return np.zeros((0, self._dimension), np.float32)
        places = self._listed.places(rows)
        reports, numbers = wire.array(places[:, 0].tolist()), wire.array(places[:, 1].tolist())
        data = self._session.take(
            f"SELECT vector FROM unnest('{reports}'::bigint[], '{numbers}'::int[]) "  # noqa: S608 - numbers
            f"WITH ORDINALITY AS one(report, number, place) JOIN {self._near.table} USING (report, number) "
            "ORDER BY place"
        )
        return wire.taken_vectors(data, self._dimension)


def _open(by: NearIndex, near: _Near, k: int) -> bool:
    """Whether others may belong among the ``k`` nearest."""
    if len(near.rows) < k:
        return not (near.all and by.exact)
    return by.exact and not near.all and bool(near.scores[-1] >= near.scores[k - 1] - _SLACK)
