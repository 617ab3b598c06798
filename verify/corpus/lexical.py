"""BM25 over terms: finds the passages that share rare words, numbers and names with a query.

Written here on numpy because the library for it (bm25s 0.3.16) numbers its terms in the order of a Python
set, so that two builds of one corpus differ in every byte; it stops at an empty corpus or an empty query, and
brings scipy along (0.2 s). As there, each term's finished weight for each row is kept: a query is one
addition a term.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.ranking import Mask, Ranked, best

K1 = 1.2
"""How soon repetition stops counting (Robertson & Zaragoza 2009: 1.2 to 2)."""

B = 0.5
"""How much a long row is held back; claims are of one size, and the longer ones say more."""


class Postings(NamedTuple):
    """The rows of each term and what it weighs there: ``starts[t]:starts[t + 1]`` are those of term ``t``."""

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lexical:
    """Terms of all rows in sorted order, and their postings."""

    numbers: dict[str, int]
    postings: Postings
    size: int

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]]) -> "Lexical":
        """Weigh the terms of ``rows``; a row may be empty.

        The weights are those of Lucene's BM25 (Kamphuis et al., ECIR 2020), which are always positive.
        """
        counts = [Counter(row) for row in rows]
        vocabulary = sorted(set().union(*counts))
        numbers = {term: number for number, term in enumerate(vocabulary)}
        return cls(numbers, _postings(counts, numbers), len(counts))

    def search(self, query: Mapping[str, float], k: int, *, allowed: Mask | None = None) -> Ranked:
        """The ``k`` rows that share the most telling terms with ``query``; who shares none is not found.

        Args:
            query: Terms with what each counts, 1 for a term of the claim itself.
            k: How many rows at most.
            allowed: Only rows where this is true are found.
        """
        scores = np.zeros(self.size)
        for term, factor in sorted(query.items()):
            number = self.numbers.get(term)
            if number is not None:
                place = slice(self.postings.starts[number], self.postings.starts[number + 1])
                scores[self.postings.rows[place]] += factor * self.postings.weights[place]
        if allowed is not None:
            scores[~allowed] = 0
        found = np.flatnonzero(scores)
        return best(found, scores[found], k)


def _postings(counts: list[Counter[str]], numbers: dict[str, int]) -> Postings:
    sizes = np.array([len(row) for row in counts], np.int64)
    rows = np.repeat(np.arange(len(counts), dtype=np.int32), sizes)
    total = int(sizes.sum())
    terms = np.fromiter((numbers[term] for row in counts for term in row), np.int32, total)
    often = np.fromiter((n for row in counts for n in row.values()), np.float64, total)
    lengths = np.array([row.total() for row in counts], np.float64)
    order = np.lexsort((rows, terms))
    rows, terms, often = rows[order], terms[order], often[order]
    spread = np.bincount(terms, minlength=len(numbers))
    idf = np.log1p((len(counts) - spread + 0.5) / (spread + 0.5))
    usual = lengths.mean() if total else 1.0
    held_back = K1 * (1 - B + B * lengths[rows] / usual)
    weights = (idf[terms] * often / (often + held_back)).astype(np.float32)
    return Postings(np.concatenate(([0], np.cumsum(spread))), rows, weights)
