"""The sketches of many texts, laid out so that those which share much are found without comparing all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

import numpy as np
from numpy.typing import NDArray

from verify.corpus.order import Order
from verify.corpus.sketch import Sketch

MOST_SHARING = 16
"""Texts that share one number, above which each is held against two of them only: the next, and the longest.

What more texts share is a set phrase, a page's furniture, or one text that is printed everywhere; the last is
still found to be one, since the longest has most of what the others were cut down from.
"""
_SURELY = 0.5
"""How much of the share that is asked for a sketch must show: it is a sample, and the texts are looked at."""

Pairs = NDArray[np.int64]
"""A row for each pair, the lower number first."""


@dataclass(frozen=True, eq=False)
class Sketches:
    """The sketches of texts that go by their numbers from 0.

    Attributes:
        numbers: Of all sketches, rising.
        owners: The text of each.
        size: How many texts there are.
    """

    numbers: NDArray[np.uint32]
    owners: NDArray[np.int32]
    size: int

    @classmethod
    def of(cls, sketches: Iterable[Sketch]) -> "Sketches":
        """The sketches of texts in their order."""
        every = list(sketches)
        numbers = np.concatenate([np.empty(0, np.uint32), *every])
        owners = np.repeat(np.arange(len(every), dtype=np.int32), [len(one) for one in every])
        order = np.argsort(numbers, kind="stable")
        return cls(numbers[order], owners[order], len(every))

    def sketch(self, text: int) -> Sketch:
        """The sketch of one text."""
        start, stop = self._starts[text : text + 2].tolist()
        return self.numbers[self._by_owner[start:stop]]

    def counts(self, sketch: Sketch) -> NDArray[np.int64]:
        """How many numbers of ``sketch`` each text has."""
        starts = np.searchsorted(self.numbers, sketch, "left")
        stops = np.searchsorted(self.numbers, sketch, "right")
        found = [np.empty(0, np.int32), *map(self._held, starts.tolist(), stops.tolist())]
        return np.bincount(np.concatenate(found), minlength=self.size)

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """How many numbers each text has."""
        return np.bincount(self.owners, minlength=self.size)

    def _held(self, start: int, stop: int) -> NDArray[np.int32]:
        return self.owners[start:stop]

    @cached_property
    def _by_owner(self) -> NDArray[np.int64]:
        return np.argsort(self.owners, kind="stable")

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.concatenate([[0], np.cumsum(self.sizes)])


@dataclass(frozen=True, slots=True)
class AllSketches:
    """The sketches of a corpus, a text a report, over the segments that keep them."""

    parts: Sequence[Sketches]
    order: Order

    def sharing(self, sketch: Sketch, share: float) -> tuple[int, ...]:
        """The reports of which so large a share of the smaller text may stand in a text, or of it in them."""
        found: list[int] = []
        for part, mapped in zip(self.parts, self.order.segments, strict=True):
            smaller = np.minimum(part.sizes, len(sketch))
            held = part.counts(sketch)
            near = np.flatnonzero((held > 0) & (held >= _SURELY * share * smaller))
            found += [rank for rank in mapped.ranks[near].tolist() if rank >= 0]
        return tuple(sorted(found))

    def pairs(self, share: float) -> Pairs:
        """All pairs of reports of which so large a share of the smaller text may stand in the other."""
        numbers, ranks = self._together()
        sizes = np.bincount(ranks, minlength=len(self.order.places))
        few, many = _shared(numbers, ranks, sizes)
        codes, held = np.unique(few, return_counts=True)
        pairs = np.column_stack(np.divmod(codes, max(len(self.order.places), 1)))
        smaller = np.minimum(sizes[pairs[:, 0]], sizes[pairs[:, 1]])
        kept = np.union1d(codes[held >= _SURELY * share * smaller], many)
        return np.column_stack(np.divmod(kept, max(len(self.order.places), 1)))

    def _together(self) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """The numbers of all reports, rising, with the report of each; those of one number rise, too."""
        parts = list(zip(self.parts, self.order.segments, strict=True))
        ranks = np.concatenate(
            [np.empty(0, np.int64), *(mapped.ranks[part.owners] for part, mapped in parts)]
        )
        numbers = np.concatenate([np.empty(0, np.uint32), *(part.numbers for part in self.parts)])
        numbers, ranks = numbers[ranks >= 0], ranks[ranks >= 0]
        order = np.lexsort((ranks, numbers))
        return numbers[order], ranks[order]


def _shared(
    numbers: NDArray[np.uint32], ranks: NDArray[np.int64], sizes: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs that share a number, each as one number itself: once for each that few hold, and that many do."""
    size = len(sizes)
    first = np.ones(len(numbers), np.bool_)
    first[1:] = numbers[1:] != numbers[:-1]
    run = np.cumsum(first) - 1
    holders = np.bincount(run)[run] if len(run) else run
    few = holders <= MOST_SHARING
    near = _apart(run, 1)
    codes = [ranks[:-1][near & few[:-1]] * size + ranks[1:][near & few[:-1]]]
    codes += list(_further(run[few], ranks[few], size))
    many = near & ~few[:-1]
    chained = ranks[:-1][many] * size + ranks[1:][many]
    longest = _longest(run, ranks, sizes)
    apart = ~few & (ranks != longest)
    starred = np.minimum(ranks, longest)[apart] * size + np.maximum(ranks, longest)[apart]
    return np.concatenate(codes), np.union1d(chained, starred)


def _longest(run: NDArray[np.int64], ranks: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of the holders of each number the one with most numbers; of those the first."""
    if not len(run):
        return ranks
    order = np.lexsort((ranks, -sizes[ranks], run))
    found: NDArray[np.int64] = ranks[order][np.searchsorted(run, np.arange(run[-1] + 1))][run]
    return found


def _further(run: NDArray[np.int64], ranks: NDArray[np.int64], size: int) -> Iterator[NDArray[np.int64]]:
    """The pairs of a number's holders that are two and more apart."""
    for distance in count(2):
        near = _apart(run, distance)
        if not near.any():
            return
        yield ranks[:-distance][near] * size + ranks[distance:][near]


def _apart(run: NDArray[np.int64], distance: int) -> NDArray[np.bool_]:
    """Of which numbers the holder so far behind holds the same one."""
    if len(run) <= distance:
        return np.zeros(max(len(run) - distance, 0), np.bool_)
    found: NDArray[np.bool_] = run[:-distance] == run[distance:]
    return found
