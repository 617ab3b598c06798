"""What is listed: the reports in their order, and where each of their passages stands among all."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.entry import Entry
from verify.corpus.order import starts_of
from verify.corpus.passages import Views
from verify.corpus.ranking import Mask, Rows
from verify.corpus.record import loads
from verify.postgresql import wire
from verify.postgresql.session import Session


class Block(NamedTuple):
    """A block as a reader sees it.

    Attributes:
        rows: Where each of its passages stands in the corpus; -1 where it is of no report that is listed.
        lengths: How many terms each has, in both views.
    """

    rows: Rows
    lengths: Views[NDArray[np.int32]]


@dataclass(frozen=True)
class Listed:
    """The reports of a corpus in its order.

    Attributes:
        entries: One a report.
        numbers: By which the server knows each.
        blocks: What holds the postings of their passages.
    """

    entries: tuple[Entry, ...]
    numbers: NDArray[np.int64]
    blocks: Mapping[int, Block]

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The first row of each report, and one past the last row of all."""
        return starts_of([entry.passages for entry in self.entries])

    def __len__(self) -> int:
        return int(self.starts[-1])

    def owners(self, rows: Rows) -> NDArray[np.int64]:
        """The numbers of the reports to which rows belong, in the order of the corpus."""
        return np.searchsorted(self.starts, rows, side="right") - 1

    def places(self, rows: Rows) -> NDArray[np.int64]:
        """The server's number of the report of each row, and the passage's number in it."""
        owners = self.owners(rows)
        return np.stack([self.numbers[owners], rows - self.starts[owners]], axis=1)

    def rows(self, places: NDArray[np.int64]) -> Rows:
        """The rows of places; -1 where a report is not listed."""
        sorted_numbers, order = self._by_number
        if not len(order):
            return np.full(len(places), -1, np.int64)
        found = np.minimum(np.searchsorted(sorted_numbers, places[:, 0]), len(order) - 1)
        rows: Rows = np.where(
            sorted_numbers[found] == places[:, 0], self.starts[order[found]] + places[:, 1], -1
        )
        return rows

    def lengths(self, view: int) -> NDArray[np.int32]:
        """How many terms each passage has in a view."""
        found = np.zeros(len(self), np.int32)
        for block in self.blocks.values():
            there = block.rows >= 0
            found[block.rows[there]] = block.lengths[view][there]
        return found

    def wholly(self, allowed: Mask) -> NDArray[np.bool_]:
        """Which reports have a row that is allowed."""
        counted = np.concatenate([[0], np.cumsum(allowed)])
        found: NDArray[np.bool_] = counted[self.starts[1:]] > counted[self.starts[:-1]]
        return found

    @cached_property
    def _by_number(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        order = np.argsort(self.numbers, kind="stable")
        return self.numbers[order], order


def listed(session: Session) -> Listed:
    """What is listed. In a transaction."""
    found = session.run(_LISTED)
    order = sorted(range(len(found)), key=lambda one: (wire.decoded(found[one][0]).split("/"), found[one][1]))
    entries = tuple(replace(loads(Entry, found[one][4]), line=found[one][2]) for one in order)
    numbers = np.array([found[one][3] for one in order], np.int64)
    bare = Listed(entries, numbers, {})
    return replace(bare, blocks={number: _block(bare, *row) for number, *row in session.run(_BLOCKS)})


_LISTED = """
    SELECT name, listed.number, line, report, entry
    FROM listed JOIN file USING (file) JOIN report USING (report)
"""
_BLOCKS = """
    SELECT block, reports, sizes, claim_lengths, context_lengths FROM block
    WHERE block IN (SELECT block FROM report JOIN listed USING (report))
"""


def _block(bare: Listed, reports: bytes, sizes: bytes, claim: bytes, context: bytes) -> Block:
    many = np.frombuffer(sizes, "<i4").astype(np.int64)
    numbers = np.repeat(np.frombuffer(reports, "<i8"), many)
    within = np.arange(len(numbers)) - np.repeat(starts_of(many)[:-1], many)
    rows = bare.rows(np.stack([numbers, within], axis=1))
    return Block(rows, Views(np.frombuffer(claim, "<i4"), np.frombuffer(context, "<i4")))
