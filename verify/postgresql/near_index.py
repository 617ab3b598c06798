"""How pgvector finds near vectors: by looking at all, or from a size on by a graph over them (HNSW).

The graph (Malkov & Yashunin, PAMI 2020) is over half-precision copies, which take half the room; the vectors
themselves are kept as they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verify.models import Vectors
from verify.postgresql.session import Session
from verify.postgresql.wire import written

EXACT = 1 << 14
"""Passages of a corpus up to which all are looked at."""

LARGEST = 4000
"""Numbers of a half-precision vector over which pgvector can make a graph."""
_MORE = 16
_CLOSE = 2
# Of half-precision neighbours so many times as many as are wanted are looked at closely.
_WIDE = 2
# How many times as many as are asked for the graph keeps in sight while it is followed.
_LEAST, _MOST = 64, 1000
# How few it keeps in sight, and how many it may (hnsw.ef_search).

Found = tuple[NDArray[np.int64], NDArray[np.float64]]
"""Places (a report's number, a passage's number in it) and inner products, nearest first."""


@dataclass(frozen=True, slots=True)
class NearIndex:
    """How near vectors of a table are found.

    Attributes:
        table: That holds them.
        dimension: Of them.
        exact: Whether all are looked at.
    """

    table: str
    dimension: int
    exact: bool

    @property
    def name(self) -> str:
        """What it is called."""
        return "exact" if self.exact else "HNSW,halfvec"

    def asked(self, k: int) -> int:
        """How many are asked for where ``k`` are wanted."""
        return k + _MORE if self.exact else _CLOSE * k

    def ask(self, session: Session, queries: Vectors, count: int, condition: str) -> Iterator[Found]:
        """The ``count`` nearest vectors of each query, of those that meet a condition."""
        if not self.exact:
            session.run(f"SET LOCAL hnsw.ef_search = {min(max(_WIDE * count, _LEAST), _MOST)}")
            session.run("SET LOCAL hnsw.iterative_scan = 'strict_order'")
        rows = session.run(
            self._question(count, condition),
            queries="{" + ",".join(f'"{written(query)}"' for query in queries) + "}",
        )
        table = np.array(rows, np.float64).reshape(len(rows), 4)
        for place in range(1, len(queries) + 1):
            own = table[table[:, 0] == place]
            own = own[np.argsort(-own[:, 3], kind="stable")]
            yield own[:, 1:3].astype(np.int64), own[:, 3]

    def _question(self, count: int, condition: str) -> str:
        """The numbers in it are numbers, and the condition holds no others."""
        distance = "vector <#> one.query"
        if not self.exact:
            distance = f"vector::halfvec({self.dimension}) <#> one.query::halfvec({self.dimension})"
        where = f"WHERE {condition}" if condition else ""
        return f"""
            SELECT place, report, number, -distance
            FROM unnest(CAST(:queries AS vector[])) WITH ORDINALITY AS one(query, place)
            CROSS JOIN LATERAL (
                SELECT report, number, {distance} AS distance
                FROM {self.table} {where} ORDER BY {distance} LIMIT {count}
            ) AS near
        """  # noqa: S608
