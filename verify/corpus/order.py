"""Where the rows of each segment stand among the rows of the whole corpus."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.ranking import Mask, Rows


class Place(NamedTuple):
    """A report: its segment, and its number there."""

    segment: int
    number: int


class _Mapped(NamedTuple):
    """The reports of a segment.

    Attributes:
        starts: The first row of each in the segment, and one past the last of all.
        ranks: The number of each in the corpus; -1 where it is there no more.
    """

    starts: NDArray[np.int64]
    ranks: NDArray[np.int64]


@dataclass(frozen=True)
class Order:
    """The order of a corpus over the segments in which it is kept.

    Attributes:
        places: Where each report is kept, in the order of the corpus.
        sizes: How many rows each report of each segment has.
    """

    places: tuple[Place, ...]
    sizes: tuple[NDArray[np.int64], ...]

    @cached_property
    def _kept(self) -> NDArray[np.int64]:
        """``places``, a row a report."""
        return np.array(self.places, np.int64).reshape(-1, 2)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The first row of each report in the corpus, and one past the last of all."""
        return starts_of(np.array([self.sizes[segment][number] for segment, number in self.places], np.int64))

    @cached_property
    def segments(self) -> tuple[_Mapped, ...]:
        """How each segment lies in the corpus."""
        ranks = [np.full(len(sizes), -1, np.int64) for sizes in self.sizes]
        for rank, (segment, number) in enumerate(self.places):
            ranks[segment][number] = rank
        return tuple(map(_Mapped, map(starts_of, self.sizes), ranks))

    def __len__(self) -> int:
        return int(self.starts[-1])

    def reports(self, rows: Rows) -> NDArray[np.int64]:
        """The numbers of the reports to which rows belong."""
        return np.searchsorted(self.starts, rows, side="right") - 1

    def within_one(self, start: int, stop: int) -> tuple[int, int] | None:
        """The segment of rows ``[start, stop)`` and the first of them there, where they are of one report."""
        report = bisect_right(self._bounds, start) - 1
        if not 0 <= start < stop or report >= len(self.places) or stop > self._bounds[report + 1]:
            return None
        segment, number = self.places[report]
        return segment, int(self.segments[segment].starts[number]) + start - self._bounds[report]

    @cached_property
    def _bounds(self) -> list[int]:
        found: list[int] = self.starts.tolist()
        return found

    def in_corpus(self, segment: int, rows: Rows) -> Rows:
        """Rows of a segment as rows of the corpus; each must be in it."""
        starts, ranks = self.segments[segment]
        own = np.searchsorted(starts, rows, side="right") - 1
        found: Rows = rows - starts[own] + self.starts[ranks[own]]
        return found

    def in_segments(self, rows: Rows) -> Iterator[tuple[int, NDArray[np.int64], Rows]]:
        """Each segment that holds some of ``rows``, which of them, and their numbers there."""
        reports = self.reports(rows)
        places = self._kept[reports]
        for segment in np.unique(places[:, 0]).tolist():
            chosen = np.flatnonzero(places[:, 0] == segment)
            starts = self.segments[segment].starts[places[chosen, 1]]
            yield segment, chosen, starts + rows[chosen] - self.starts[reports[chosen]]

    @cached_property
    def alive(self) -> tuple[Mask | None, ...]:
        """Which rows of each segment are in the corpus; ``None`` where all are."""
        return tuple(
            None if (ranks >= 0).all() else np.repeat(ranks >= 0, sizes)
            for (_, ranks), sizes in zip(self.segments, self.sizes, strict=True)
        )

    def mask(self, segment: int, allowed: Mask | None) -> Mask | None:
        """Which rows of a segment are in the corpus, and allowed there; ``None`` where all are."""
        alive = self.alive[segment]
        if allowed is None:
            return alive
        if self._is_all(segment):
            return allowed
        rows = np.flatnonzero(alive) if alive is not None else np.arange(int(self.sizes[segment].sum()))
        mask: Mask = np.zeros(int(self.sizes[segment].sum()), np.bool_)
        mask[rows] = allowed[self.in_corpus(segment, rows)]
        return mask

    def _is_all(self, segment: int) -> bool:
        """Whether the rows of a segment are those of the corpus, one by one."""
        ranks = self.segments[segment].ranks
        return len(ranks) == len(self.places) and bool((ranks == np.arange(len(ranks))).all())

    def rises(self, segment: int) -> bool:
        """Whether the reports of a segment stand in the corpus in its own order: then ties are told alike."""
        ranks = self.segments[segment].ranks
        kept = ranks[ranks >= 0]
        return bool((np.diff(kept) > 0).all())


def starts_of(sizes: NDArray[np.int64] | Sequence[int]) -> NDArray[np.int64]:
    """Where each of several stretches of these sizes begins, and where the last one ends."""
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
