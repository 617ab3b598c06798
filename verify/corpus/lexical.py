"""BM25 over terms: finds the passages that share rare words, numbers and names with a query.

Written here on numpy because the library for it (bm25s 0.3.16) numbers its terms in the order of a Python
set, so that two builds of one corpus differ in every byte; it stops at an empty corpus or an empty query, and
brings scipy along (0.2 s). What a term weighs in a row depends on all rows, and is reckoned when it is asked
for: so rows are added and taken away without touching the others.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from verify.corpus.broken import BrokenIndexError
from verify.corpus.lines import Lines
from verify.corpus.ranking import Mask, Ranked, best
from verify.corpus.stretch import Stretch
from verify.corpus.varint import decoded, encoded

K1 = 1.2
"""How soon repetition stops counting (Robertson & Zaragoza 2009: 1.2 to 2)."""

B = 0.5
"""How much a long row is held back; claims are of one size, and the longer ones say more."""


class Posting(NamedTuple):
    """The rows of one term, rising, and how often it stands in each."""

    rows: NDArray[np.int64]
    often: NDArray[np.int64]


_NOWHERE = Posting(np.empty(0, np.int64), np.empty(0, np.int64))


class Postings(NamedTuple):
    """The postings of all terms, one after another.

    Of each first the gaps between its rows, each doubled, and one more where the term stands there more than
    once; then how often, for those.

    Attributes:
        data: Their bytes (see ``varint``).
        ends: Where those of each term end.
        spread: In how many rows each stands.
    """

    data: Stretch
    ends: NDArray[np.int64]
    spread: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Lexical:
    """Rows of terms.

    Attributes:
        terms: All of them, in the order of their bytes.
        postings: Where each stands.
        lengths: How many terms each row has, repetitions counted.
    """

    terms: Lines
    postings: Postings
    lengths: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]]) -> "Lexical":
        """Remember the terms of ``rows``; a row may be empty."""
        numbers: dict[str, int] = {}
        met, lengths = array("q"), array("i")
        for row in rows:
            lengths.append(len(row))
            met.extend([numbers.setdefault(term, len(numbers)) for term in row])
        sizes = np.frombuffer(lengths, np.int32) if lengths else np.empty(0, np.int32)
        terms = np.frombuffer(met, np.int64) if met else np.empty(0, np.int64)
        written = sorted((term.encode("utf-8", "surrogatepass"), number) for term, number in numbers.items())
        rank = np.empty(len(written), np.int64)
        rank[[number for _, number in written]] = np.arange(len(written))
        rows_of = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
        return cls(
            Lines.joined([term for term, _ in written]),
            _postings(rank[terms], rows_of, len(written), max(len(sizes), 1)),
            sizes,
        )

    def __len__(self) -> int:
        return len(self.lengths)

    def posting(self, term: str) -> Posting:
        """Where ``term`` stands.

        Raises:
            BrokenIndexError: What the index holds is no posting.
        """
        wanted = term.encode("utf-8", "surrogatepass")
        number = bisect_left(self.terms, wanted)
        if number == len(self.terms) or self.terms[number] != wanted:
            return _NOWHERE
        return posting(self.written(number), int(self.postings.spread[number]), len(self))

    def written(self, number: int) -> memoryview:
        """The bytes of the posting of the term ``number``."""
        start = int(self.postings.ends[number - 1]) if number else 0
        return self.postings.data.read(start, int(self.postings.ends[number]))


class Terms(Protocol):
    """Rows of terms, wherever they are kept."""

    @property
    def lengths(self) -> NDArray[np.int32]:
        """How many terms each row has, repetitions counted."""

    def posting(self, term: str) -> Posting:
        """Where ``term`` stands."""

    def __len__(self) -> int:
        """How many rows there are."""


class Searched(NamedTuple):
    """Rows of terms, and which of them count."""

    lexical: Terms
    alive: Mask | None


def scores(parts: Sequence[Searched], query: Mapping[str, float]) -> tuple[NDArray[np.float64], ...]:
    """How much each row of each part shares with ``query``; 0 where nothing, or where the row does not count.

    The weights are those of Lucene's BM25 (Kamphuis et al., ECIR 2020), which are always positive; how common
    a term is and how long a row usually is, is told over the rows of all parts that count.

    Args:
        parts: What is searched.
        query: Terms with what each counts, 1 for a term of the claim itself.
    """
    lengths = [
        part.lexical.lengths if part.alive is None else part.lexical.lengths[part.alive] for part in parts
    ]
    size, total = sum(map(len, lengths)), sum(int(one.sum(dtype=np.int64)) for one in lengths)
    usual = total / size if total else 1.0
    found = tuple(np.zeros(len(part.lexical)) for part in parts)
    for term, factor in sorted(query.items()):
        postings = [_alive(part.lexical.posting(term), part.alive) for part in parts]
        spread = sum(len(one.rows) for one in postings)
        idf = np.log1p(np.array([(size - spread + 0.5) / (spread + 0.5)]))
        for part, (rows, often), scored in zip(parts, postings, found, strict=True):
            held_back = K1 * (1 - B + B * part.lexical.lengths[rows].astype(np.float64) / usual)
            scored[rows] += factor * (idf * often / (often + held_back)).astype(np.float32)
    return found


def ranked(scored: NDArray[np.float64], k: int, allowed: Mask | None) -> Ranked:
    """The ``k`` rows that score highest; who shares nothing is not found."""
    if allowed is not None:
        scored = np.where(allowed, scored, 0)
    rows = np.flatnonzero(scored)
    return best(rows, scored[rows], k)


def _alive(posting: Posting, alive: Mask | None) -> Posting:
    if alive is None:
        return posting
    kept = alive[posting.rows]
    return Posting(posting.rows[kept], posting.often[kept])


def _postings(terms: NDArray[np.int64], rows: NDArray[np.int64], count: int, size: int) -> Postings:
    """Postings of terms, each with the row in which it was met."""
    met, often = np.unique(terms * size + rows, return_counts=True)
    terms, rows = np.divmod(met, size)
    first = np.ones(len(terms), np.bool_)
    first[1:] = terms[1:] != terms[:-1]
    gaps = np.where(first, rows, np.diff(rows, prepend=0))
    repeated = often > 1
    numbers = np.concatenate([gaps * 2 + repeated, often[repeated]])
    owners = np.concatenate([terms, terms[repeated]])
    order = np.argsort(owners, kind="stable")
    data, sizes = encoded(numbers[order])
    ends = np.cumsum(np.bincount(owners[order], weights=sizes, minlength=count)).astype(np.int64)
    return Postings(Stretch(data.tobytes()), ends, np.bincount(terms, minlength=count).astype(np.int32))


def posting(data: bytes | memoryview, spread: int, size: int) -> Posting:
    """A term's posting from its bytes: in ``spread`` of ``size`` rows.

    Raises:
        BrokenIndexError: They are none.
    """
    try:
        numbers = decoded(np.frombuffer(data, np.uint8))
    except ValueError as fault:
        raise BrokenIndexError(f"it holds {fault}") from fault
    gaps, more = numbers[:spread], numbers[spread:]
    rows, repeated = np.cumsum(gaps >> 1), (gaps & 1).astype(np.bool_)
    fine = len(gaps) == spread and int(repeated.sum()) == len(more)
    if not fine or (spread and (rows[-1] >= size or (np.diff(rows) < 1).any())):
        raise BrokenIndexError("it holds a word in rows that there are not")
    often = np.ones(spread, np.int64)
    often[repeated] = more
    return Posting(rows, often)
