"""Searching the vectors, and the words, of all segments as if they were one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verify.corpus.any_index import VectorSearch
from verify.corpus.lexical import Lexical, Searched, ranked, scores
from verify.corpus.order import Order
from verify.corpus.ranking import Mask, Ranked, Rows, best
from verify.models import Vectors


@dataclass(frozen=True, slots=True)
class AllVectors:
    """The vectors of a corpus, a row a passage."""

    parts: tuple[VectorSearch, ...]
    order: Order
    dimension: int

    def __len__(self) -> int:
        return len(self.order)

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``; fastest where they are of one report."""
        place = self.order.within_one(start, stop)
        if place is None:
            return self.rows(np.arange(start, stop))
        segment, first = place
        return self.parts[segment].vectors(first, first + stop - start)

    def rows(self, rows: Rows) -> Vectors:
        """The vectors of ``rows``, in their order."""
        found = np.zeros((len(rows), self.dimension), np.float32)
        for segment, chosen, own in self.order.in_segments(rows):
            found[chosen] = self.parts[segment].rows(own)
        return found

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``: see ``Dense``."""
        found = np.zeros(len(rows))
        for segment, chosen, own in self.order.in_segments(rows):
            found[chosen] = self.parts[segment].similarities(query, own)
        return found

    def search(self, queries: Vectors, k: int, *, allowed: Mask | None = None) -> tuple[Ranked, ...]:
        """The ``k`` nearest rows of each query: see ``Dense``."""
        each = [
            [
                Ranked(self.order.in_corpus(segment, one.rows), one.scores)
                for one in dense.search(queries, k, allowed=self.order.mask(segment, allowed))
            ]
            for segment, dense in enumerate(self.parts)
        ]
        return tuple(_merged(found, k) for found in zip(*each, strict=True)) if each else _none(len(queries))


@dataclass(frozen=True, slots=True)
class AllTerms:
    """The terms of a corpus, a row a passage."""

    parts: tuple[Lexical, ...]
    order: Order

    def search(self, query: Mapping[str, float], k: int, *, allowed: Mask | None = None) -> Ranked:
        """The ``k`` rows that share the most telling terms with ``query``; who shares none is not found.

        Args:
            query: Terms with what each counts, 1 for a term of the claim itself.
            k: How many rows at most.
            allowed: Only rows where this is true are found.
        """
        parts = [Searched(part, alive) for part, alive in zip(self.parts, self.order.alive, strict=True)]
        found = []
        for segment, scored in enumerate(scores(parts, query)):
            one = ranked(scored, k, None if allowed is None else self.order.mask(segment, allowed))
            found.append(Ranked(self.order.in_corpus(segment, one.rows), one.scores))
        return _merged(found, k)


def _none(count: int) -> tuple[Ranked, ...]:
    return tuple(_merged((), 0) for _ in range(count))


def _merged(found: Sequence[Ranked], k: int) -> Ranked:
    rows = np.concatenate([np.empty(0, np.int64), *(one.rows for one in found)])
    return best(rows, np.concatenate([np.empty(0), *(one.scores for one in found)]), k)
